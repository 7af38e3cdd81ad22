"""The painting of the large body map: every region with its mark, the letters of the sides, and the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform

from supple.body.outline import BodyView, Layer
from supple.body.region import Region, SidedRegion
from supple.body.soreness import SorenessKind
from supple.ui.body_painting import painter_paths, plain_fill
from supple.ui.painting import Align, mixed, paint_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QRect, QSize

    from supple.body.hit_map import HitMap
    from supple.body.outline import BodyOutlines, BodyPart
    from supple.ui.body_mark import MapWords, Mark
    from supple.ui.theme import Theme

# What is shown, in the drawing's units; above it there is room for the names of the views.
SHOWN: Final = QRectF(54, 36, 792, 928)
_HEADROOM: Final = 30
_MIDDLES: Final = {BodyView.FRONT: 232.0, BodyView.BACK: 668.0, BodyView.SOLE: 450.0}
_SOLES_TOP: Final = 702.0
# Where the letters of the sides stand: view, x of the viewer's left one, y, x of the right one.
_LETTERS: Final = (
    (BodyView.FRONT, 112.0, 660.0, 352.0),
    (BodyView.BACK, 548.0, 660.0, 788.0),
    (BodyView.SOLE, 344.0, 800.0, 556.0),
)
_STRIPE_UNITS: Final = 10.0
_BADGE: Final = 10.5
# The greatest number of green, amber and red (evidence 5.2), and the units between the level lines of each.
_LEVEL_LINES: Final = ((2, 22.0), (5, 12.0), (10, 6.0))
_LEVEL_LINE: Final = 1.6
# A region is seen beside its badge where it reaches this many times the badge's radius.
_SHOWS_BESIDE: Final = 1.3


@dataclass(frozen=True, slots=True)
class MapFrame:
    """Where the drawing stands in a widget: pixels = units x scale + offset."""

    scale: float
    offset: QPointF

    def point(self, x: float, y: float) -> QPointF:
        """Return a point of the drawing in pixels."""
        return QPointF(x * self.scale, y * self.scale) + self.offset

    def units(self, at: QPointF) -> tuple[float, float]:
        """Return a pixel as a point of the drawing."""
        inside = (at - self.offset) / self.scale
        return (inside.x(), inside.y())

    @property
    def transform(self) -> QTransform:
        """The drawing's units as pixels."""
        return QTransform(self.scale, 0, 0, self.scale, self.offset.x(), self.offset.y())


def map_frame(size: QSizeF, theme: Theme, *, titled: bool = True) -> MapFrame:
    """Return the largest frame that fits, in the middle."""
    head = theme.px(_HEADROOM) if titled else 0
    scale = max(0.05, min(size.width() / SHOWN.width(), (size.height() - head) / SHOWN.height()))
    left = (size.width() - SHOWN.width() * scale) / 2 - SHOWN.left() * scale
    top = head + (size.height() - head - SHOWN.height() * scale) / 2 - SHOWN.top() * scale
    return MapFrame(scale, QPointF(left, top))


def map_pixmap(
    size: QSize,
    ratio: float,
    outlines: BodyOutlines,
    marks: Mapping[SidedRegion, Mark],
    words: MapWords | None,
    theme: Theme,
) -> QPixmap:
    """Return a picture of the body with its marks and words; without words a small one of front and back alone."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    frame = map_frame(QSizeF(size), theme, titled=words is not None)
    paint_map(painter, frame, outlines, marks, theme, small=words is None)
    if words is not None:
        paint_words(painter, frame, words, theme)
    painter.end()
    return made


def paint_map(
    painter: QPainter,
    frame: MapFrame,
    outlines: BodyOutlines,
    marks: Mapping[SidedRegion, Mark],
    theme: Theme,
    *,
    small: bool = False,
) -> None:
    """Paint the body with its marks, without numbers and letters; a ``small`` one without soles and stripes of care."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(frame.transform, combine=True)
    for part, path in painter_paths(outlines):
        if small and part.view is BodyView.SOLE:
            continue
        place = _place(part)
        if part.layer in (Layer.FIBRE, Layer.LINE):
            fine = theme.colour("body")
            fine.setAlphaF(0.5 if part.layer is Layer.FIBRE else 1.0)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(fine, 1.0 if part.layer is Layer.FIBRE else 1.8))
            painter.drawPath(path)
        elif place is None:
            painter.fillPath(path, plain_fill(part, theme))
        else:
            _paint_region(painter, path, part, marks.get(place), theme, striped=not small)
    painter.restore()


def paint_words(painter: QPainter, frame: MapFrame, words: MapWords, theme: Theme) -> None:
    """Write the names of the views above them, and beside each view which side is left and which is right."""
    font, ink = theme.font("small"), theme.colour("ink2")
    high = theme.line_height("small")
    tops = {BodyView.FRONT: SHOWN.top(), BodyView.BACK: SHOWN.top(), BodyView.SOLE: _SOLES_TOP}
    for view, text in ((BodyView.FRONT, words.front), (BodyView.BACK, words.back), (BodyView.SOLE, words.soles)):
        middle = frame.point(_MIDDLES[view], tops[view])
        rect = QRectF(middle.x() - 200, middle.y() - high - theme.px(3), 400, high)
        paint_text(painter, rect, text, font, ink, Align.AlignCenter)
    for view, first, y, second in _LETTERS:
        pair = (words.left, words.right) if view is BodyView.BACK else (words.right, words.left)
        for x, letter in zip((first, second), pair, strict=True):
            _paint_letter(painter, frame.point(x, y), letter, theme)


def paint_badges(
    painter: QPainter, frame: MapFrame, hits: HitMap, marks: Mapping[SidedRegion, Mark], theme: Theme
) -> None:
    """Paint the number of each mark, or a question mark, on a plate whose shape tells the kind of feeling."""
    for place, mark in marks.items():
        if mark.number is not None or mark.is_open:
            _paint_badge(painter, _badge_at(frame, hits, place, theme), mark, theme)


def _badge_at(frame: MapFrame, hits: HitMap, place: SidedRegion, theme: Theme) -> QPointF:
    """Return where a badge stands: inside its region, or beside one that it would hide, away from the midline."""
    view = hits.main_view(place)
    x, y = hits.middle(place, view) or (0.0, 0.0)
    at = frame.point(x, y)
    lacking = theme.px(_BADGE) * _SHOWS_BESIDE - hits.room(place, view) * frame.scale
    if lacking <= 0:
        return at
    return at + QPointF(lacking if x > _MIDDLES[view] else -lacking, 0)


def paint_ring(painter: QPainter, area: QRect, outline: QPainterPath, role: str, theme: Theme) -> None:
    """Paint a ring around an outline and nothing inside it: the colour of a narrow region must stay to be seen."""
    around = QPainterPath()
    around.addRect(QRectF(area))
    painter.save()
    painter.setClipPath(around.subtracted(outline))
    painter.strokePath(outline, QPen(theme.colour("surface"), 8.0))
    painter.strokePath(outline, QPen(theme.colour(role), 6.0))
    painter.restore()


def outline_of(frame: MapFrame, outlines: BodyOutlines, place: SidedRegion) -> QPainterPath:
    """Return the outline of a region in all its views, in pixels."""
    whole = QPainterPath()
    for part, path in painter_paths(outlines):
        if _place(part) == place:
            whole.addPath(frame.transform.map(path))
    return whole


def _place(part: BodyPart) -> SidedRegion | None:
    return SidedRegion(Region(part.region), part.side) if part.region else None


def _paint_region(
    painter: QPainter, path: QPainterPath, part: BodyPart, mark: Mark | None, theme: Theme, *, striped: bool
) -> None:
    plain = plain_fill(part, theme)
    painter.setPen(Qt.PenStyle.NoPen)
    if mark is not None and mark.number is not None and not mark.is_open:
        painter.fillPath(path, theme.soreness(mark.number))
        if theme.aids.map_patterns and mark.number:
            _paint_level(painter, path, mark.number, theme)
    else:
        painter.fillPath(path, plain)
    if mark is not None and (mark.is_open or mark.is_locked):
        painter.fillPath(path, mixed(theme.colour("w_days"), theme.colour("surface"), 0.25))
        _paint_stripes(painter, path, theme.colour("w_days"), 0.42)
    elif mark is None and striped and Region(part.region).is_caution:
        _paint_stripes(painter, path, theme.colour("body"), 0.3)
    if part.layer is Layer.OVERLAY:
        style = Qt.PenStyle.SolidLine if Region(part.region).is_caution else Qt.PenStyle.DashLine
        painter.strokePath(path, QPen(theme.colour("body"), 2.0, style))
    if theme.high_contrast:
        painter.strokePath(path, QPen(theme.colour("lineStrong"), 1.5))


def _paint_stripes(painter: QPainter, path: QPainterPath, colour: QColor, share: float) -> None:
    """Paint diagonal stripes inside a path; ``share`` of it is covered."""
    bounds = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(colour, _STRIPE_UNITS * share))
    x = bounds.left() - bounds.height()
    x -= x % _STRIPE_UNITS
    while x < bounds.right():
        painter.drawLine(QPointF(x, bounds.bottom()), QPointF(x + bounds.height(), bounds.top()))
        x += _STRIPE_UNITS
    painter.restore()


def _paint_level(painter: QPainter, path: QPainterPath, number: int, theme: Theme) -> None:
    """Paint level lines inside a path, closer for each of the three colours of the traffic light."""
    apart = next(apart for most, apart in _LEVEL_LINES if number <= most)
    bounds = path.boundingRect()
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(theme.soreness_ink(number), _LEVEL_LINE))
    y = bounds.top() - bounds.top() % apart
    while y < bounds.bottom():
        painter.drawLine(QPointF(bounds.left(), y), QPointF(bounds.right(), y))
        y += apart
    painter.restore()


def _paint_letter(painter: QPainter, at: QPointF, letter: str, theme: Theme) -> None:
    half = theme.px(14)
    rect = QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half)
    paint_text(painter, rect, letter, theme.font("small-strong"), theme.colour("ink2"), Align.AlignCenter)


def _paint_badge(painter: QPainter, at: QPointF, mark: Mark, theme: Theme) -> None:
    reach = theme.px(_BADGE)
    is_question = mark.is_open or mark.number is None
    ring = theme.colour("w_days") if is_question else theme.soreness(mark.number or 0)
    plate = QPainterPath()
    if mark.kind is SorenessKind.SHARP:
        tip = reach * 1.3
        points = (QPointF(0, -tip), QPointF(tip, 0), QPointF(0, tip), QPointF(-tip, 0))
        plate.moveTo(at + points[0])
        for point in points[1:]:
            plate.lineTo(at + point)
        plate.closeSubpath()
    elif mark.kind is SorenessKind.NERVE:
        plate.addRoundedRect(QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach), 3, 3)
    else:
        plate.addEllipse(at, reach, reach)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(plate, theme.colour("surface"))
    painter.strokePath(plate, QPen(theme.colour("ink"), 3.0))
    painter.strokePath(plate, QPen(ring, 2.0))
    text = "?" if is_question else str(mark.number)
    rect = QRectF(at.x() - 2 * reach, at.y() - reach, 4 * reach, 2 * reach)
    paint_text(painter, rect, text, theme.font("tiny-strong"), theme.colour("ink"), Align.AlignCenter)
