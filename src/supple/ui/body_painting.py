"""The painting of the body map: front and back with the regions of some muscles lit, kept as pixmaps."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from supple.body.drawn_region import fits_below_waist
from supple.body.outline import BodyPart, BodyView, Layer
from supple.ui.outline_path import painter_path

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.outline import BodyOutlines
    from supple.ui.theme import Theme

# What is shown of each view, in the drawing's units: the whole figure, or from the waist down.
_WHOLE: Final = {BodyView.FRONT: QRectF(56, 36, 352, 926), BodyView.BACK: QRectF(492, 36, 352, 926)}
_LEGS: Final = {BodyView.FRONT: QRectF(56, 372, 352, 590), BodyView.BACK: QRectF(492, 372, 352, 590)}
_GAP: Final = 16.0
# Fibres and folds are thinner than a pixel in a small picture.
_FINE_SCALE: Final = 0.3
_LIT: Final = {False: "#e9603f", True: "#ff7a55"}
_HAIR_MIX: Final = {False: "#b9c4c8", True: "#3a474b"}


def body_pixmap(
    outlines: BodyOutlines, muscles: tuple[Muscle, ...], size: QSize, theme: Theme, ratio: float, *, legs: bool
) -> QPixmap:
    """Return front and back side by side, kept in Qt's pixmap cache.

    ``legs`` shows the body from the waist down, unless a muscle lies above it.
    """
    below = legs and fits_below_waist(muscles)
    regions = sorted({muscle.value for muscle in muscles})
    look = f"{theme.dark}-{theme.high_contrast}-{ratio}-{below}"
    key = f"supple-body-{id(outlines)}-{','.join(regions)}-{size.width()}x{size.height()}-{look}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_body(painter, QRectF(QPointF(0, 0), size), outlines, frozenset(regions), theme, legs=below)
    painter.end()
    QPixmapCache.insert(key, made)
    return made


def paint_body(
    painter: QPainter, rect: QRectF, outlines: BodyOutlines, lit: frozenset[str], theme: Theme, *, legs: bool
) -> None:
    """Paint front and back into ``rect``, centred, with the regions of ``lit`` in the warm colour."""
    shown = _LEGS if legs else _WHOLE
    front = shown[BodyView.FRONT]
    scale = min(rect.width() / (2 * front.width() + _GAP), rect.height() / front.height())
    left = rect.center().x() - (2 * front.width() + _GAP) * scale / 2
    top = rect.center().y() - front.height() * scale / 2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for index, view in enumerate(shown):
        source = shown[view]
        painter.save()
        painter.translate(left + index * (front.width() + _GAP) * scale, top)
        painter.setClipRect(QRectF(0, 0, source.width() * scale, source.height() * scale))
        painter.scale(scale, scale)
        painter.translate(-source.left(), -source.top())
        for part, path in painter_paths(outlines):
            if part.view is view:
                _paint_part(painter, part, path, lit, theme, fine=scale > _FINE_SCALE)
        painter.restore()


@lru_cache(maxsize=2)
def painter_paths(outlines: BodyOutlines) -> tuple[tuple[BodyPart, QPainterPath], ...]:
    """Return the parts of a drawing with their paths, in painting order."""
    return tuple((part, painter_path(part.path)) for part in outlines.parts)


def _paint_part(
    painter: QPainter, part: BodyPart, path: QPainterPath, lit: frozenset[str], theme: Theme, *, fine: bool
) -> None:
    if part.layer is Layer.OVERLAY and part.region not in lit:
        return
    if part.layer in (Layer.FIBRE, Layer.LINE):
        if not fine:
            return
        colour = theme.colour("body")
        colour.setAlphaF(0.45 if part.layer is Layer.FIBRE else 1.0)
        painter.setPen(QPen(colour, 1.0 if part.layer is Layer.FIBRE else 1.6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_LIT[theme.dark]) if part.region in lit else plain_fill(part, theme))
    painter.drawPath(path)


def plain_fill(part: BodyPart, theme: Theme) -> QColor:
    """Return the colour of a part of the body with nothing to say."""
    if part.layer is Layer.HAIR:
        return QColor(_HAIR_MIX[theme.dark])
    tokens = {Layer.BODY: "body", Layer.TARGET: "target", Layer.OVERLAY: "target"}
    return theme.colour(tokens.get(part.layer, "quiet"))
