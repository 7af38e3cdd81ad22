"""The painting of the figure: drawings made ready for a painter, one frame, and stills kept as pixmaps."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QDataStream, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPixmap,
    QPixmapCache,
    QPolygonF,
    QRadialGradient,
    QTransform,
)

from supple.figure.scene import Scene
from supple.figure.shape import Glow, Shape, Tint

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.side import Side
    from supple.figure.look import Look
    from supple.figure.outline import Loop
    from supple.figure.pose import Pose
    from supple.figure.shape import Box, Drawing
    from supple.ui.figure_colours import FigureColours

_SHADOW_FALLS: Final = ((0.0, 1.0), (0.55, 0.55), (1.0, 0.0))
_FLOOR_FALLS: Final = ((0.0, 1.0), (0.55, 0.85), (1.0, 0.0))
# A standing figure is about 8 head units high; a lower pose is drawn a little larger, never much.
_LEAST_HEIGHT: Final = 5.4
_LEAST_CLOSE: Final = 0.5
_MARGIN: Final = 0.03
# In pixels; below this a floor and shadows would only blur the feet.
_SMALL: Final = 48
FADED: Final = 0.35
# A close-up fades out where it is cut.
_EDGE: Final = 0.14


@dataclass(slots=True)
class _Stroke:
    """One filled path, or a glow where there is no path."""

    path: QPainterPath | None
    brush: QBrush
    is_halo: bool = False
    glow: QRectF | None = None


class Frame:
    """A drawing made ready: paths and brushes in head units, so that painting it again costs little."""

    __slots__ = ("_strokes",)

    def __init__(self, drawing: Drawing, colours: FigureColours) -> None:
        self._strokes = [_stroke(one, colours) for one in drawing]

    def bounds(self) -> QRectF:
        """Return the rectangle around it in head units."""
        around = QRectF()
        for stroke in self._strokes:
            around |= stroke.path.boundingRect() if stroke.path is not None else stroke.glow or QRectF()
        return around

    def paint(self, painter: QPainter, *, large: bool, paper: QColor | None = None) -> None:
        """Paint into a painter whose units are head units, y up.

        Halos erase what is under them, so the surface should be the figure's own; on paper, where nothing can be
        erased, they take its colour.
        """
        painter.setPen(Qt.PenStyle.NoPen)
        for stroke in self._strokes:
            if stroke.path is None:
                if large and stroke.glow is not None:
                    # It ends in nothing, so its edge needs no smoothing, which would cost most of its time.
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
                    painter.fillRect(stroke.glow, stroke.brush)
                    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                continue
            if stroke.is_halo and paper is not None:
                painter.setBrush(paper)
                painter.drawPath(stroke.path)
                continue
            painter.setBrush(stroke.brush)
            if stroke.is_halo:
                # Source with nothing erases; of the modes that do, it is the one the raster engine is quick at.
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
                painter.drawPath(stroke.path)
                painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
            else:
                painter.drawPath(stroke.path)


def _stroke(one: Shape | Glow, colours: FigureColours) -> _Stroke:
    if isinstance(one, Glow):
        return _glow_stroke(one, colours)
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for loop in one.loops:
        path.addPolygon(_polygon(loop))
        path.closeSubpath()
    if one.tint is Tint.HALO:
        return _Stroke(path, QBrush(QColor(0, 0, 0, 0)), is_halo=True)
    colour = colours.colour(one.tint, one.far, one.tone)
    if one.opacity < 1.0:
        colour = QColor(colour)
        colour.setAlphaF(one.opacity)
    return _Stroke(path, QBrush(colour))


def _polygon(loop: Loop) -> QPolygonF:
    """Return a loop as a polygon; read from a stream of numbers, six times as fast as one point after another."""
    count = len(loop)
    stream = QDataStream(QByteArray(struct.pack(f">I{count}d", count // 2, *loop)))
    polygon = QPolygonF()
    stream >> polygon
    return polygon


def _glow_stroke(glow: Glow, colours: FigureColours) -> _Stroke:
    colour = QColor(colours.colour(glow.tint))
    strength = glow.opacity * (colour.alphaF() if glow.tint is Tint.FLOOR else 1.0)
    gradient = QRadialGradient(QPointF(0, 0), 1.0)
    for place, share in _FLOOR_FALLS if glow.tint is Tint.FLOOR else _SHADOW_FALLS:
        colour.setAlphaF(strength * share)
        gradient.setColorAt(place, colour)
    brush = QBrush(gradient)
    brush.setTransform(QTransform(glow.wide, 0, 0, glow.tall, glow.x, glow.y))
    rect = QRectF(glow.x - glow.wide, glow.y - glow.tall, glow.wide * 2, glow.tall * 2)
    return _Stroke(None, brush, glow=rect)


def placed(box: Box, rect: QRectF, *, mirrored: bool, close_up: bool) -> QTransform:
    """Return the transform from head units into ``rect``: as large as fits, standing on its lower edge."""
    least = _LEAST_CLOSE if close_up else _LEAST_HEIGHT
    inner = rect.adjusted(rect.width() * _MARGIN, rect.height() * _MARGIN, -rect.width() * _MARGIN, 0)
    scale = min(inner.width() / box.width, inner.height() / max(box.height, least))
    # A low pose stands a little above the edge, so that it does not hug it.
    slack = max(0.0, inner.height() - box.height * scale) * 0.25
    transform = QTransform()
    transform.translate(rect.center().x(), rect.bottom() - slack)
    transform.scale(-scale if mirrored else scale, -scale)
    transform.translate(-(box.left + box.right) / 2, -box.bottom)
    return transform


def paint_frame(
    painter: QPainter, frame: Frame, transform: QTransform, *, large: bool, paper: QColor | None = None
) -> None:
    """Paint one frame: on a surface of its own, or on ``paper`` of a colour."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setTransform(transform, combine=True)
    frame.paint(painter, large=large, paper=paper)
    painter.restore()


def fade_edges(painter: QPainter, rect: QRectF) -> None:
    """Let a close-up fade out at its upper and outer edges, where the body goes on."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    for start, end in ((rect.topLeft(), rect.bottomLeft()), (rect.topLeft(), rect.topRight())):
        gradient = QLinearGradient(start, end)
        level = start.y() == end.y()
        gradient.setColorAt(0.0, Qt.GlobalColor.transparent)
        gradient.setColorAt(_EDGE, Qt.GlobalColor.black)
        gradient.setColorAt(1.0 - _EDGE if level else 1.0, Qt.GlobalColor.black)
        if level:
            gradient.setColorAt(1.0, Qt.GlobalColor.transparent)
        painter.fillRect(rect, gradient)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


@lru_cache(maxsize=160)
def scene_of(pose: Pose, muscles: tuple[Muscle, ...], look: Look, *, both: bool) -> Scene:
    """Return the scene of a pose, solved once."""
    return Scene(pose, muscles, both=both, look=look)


def still_pixmap(
    pose: Pose, muscles: tuple[Muscle, ...], side: Side | None, size: QSize, colours: FigureColours, ratio: float
) -> QPixmap:
    """Return the moment that tells an exercise best, kept in Qt's pixmap cache."""
    key = f"supple-figure-{hash((pose, muscles, side))}-{size.width()}x{size.height()}-{colours.name}-{ratio}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    pixmap = blank_pixmap(size, ratio)
    painter = QPainter(pixmap)
    paint_still_on(painter, QRectF(QPointF(0, 0), size), pose, muscles, side, colours)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap


def blank_pixmap(size: QSize, ratio: float) -> QPixmap:
    """Return a transparent pixmap of ``size`` device-independent pixels."""
    pixmap = QPixmap(size * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def paint_still_on(
    painter: QPainter,
    rect: QRectF,
    pose: Pose,
    muscles: tuple[Muscle, ...],
    side: Side | None,
    colours: FigureColours,
    paper: QColor | None = None,
) -> None:
    """Paint the still of a pose as shapes, as print and PDF want it: on ``paper``, or on a surface of its own."""
    scene = scene_of(pose, muscles, colours.look, both=side is None)
    close = pose.close_up is not None
    transform = placed(scene.still_box(), rect, mirrored=is_mirrored(side), close_up=close)
    painter.save()
    painter.setClipRect(rect)
    paint_frame(painter, Frame(scene.still(), colours), transform, large=rect.height() > _SMALL, paper=paper)
    if close and paper is None:
        fade_edges(painter, rect)
    painter.restore()


def is_mirrored(side: Side | None) -> bool:
    """Tell whether a side is shown as the mirror image: poses are written with the right side working."""
    return side is not None and side.value == "left"


def paint_still(
    painter: QPainter,
    rect: QRectF,
    pose: Pose,
    muscles: tuple[Muscle, ...],
    side: Side | None,
    colours: FigureColours,
) -> None:
    """Paint the still of a pose into a rectangle of a list or a card."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), still_pixmap(pose, muscles, side, rect.size().toSize(), colours, ratio))
