"""The figure on paper: shapes, never dots; one moment for a hold, two and an arrow for what moves."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainterPath, QPen

from supple.figure.framing import body_points
from supple.figure.look import NEUTRAL
from supple.figure.scene import FRAMES_PER_SECOND
from supple.ui.figure_painting import Frame, is_mirrored, paint_frame, placed, scene_of
from supple.ui.print.paper_colours import PaperColours

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.figure.pose import Pose
    from supple.figure.scene import Scene
    from supple.figure.shape import Drawing
    from supple.ui.print.sheet import Picture

_PAPER: Final = "#ffffff"
_ARROW: Final = "#5d6b68"
# Between two moments, in millimetres.
_GAP: Final = 4.5
# Moments nearer to one another than this, in head units, look the same.
_SAME: Final = 0.12
# Marks on the ground that passes run on beyond the figure; more of them than this, in millimetres, is cut.
_PASSING: Final = 1.0
# A close-up fades out where it is cut.
_FADE: Final = 0.12


@lru_cache(maxsize=1)
def paper_colours() -> PaperColours:
    """Return the colours, made once."""
    return PaperColours()


def paint_picture(painter: QPainter, picture: Picture) -> None:
    """Paint an exercise with a painter whose units are millimetres."""
    pose = picture.exercise.pose
    if pose is None:
        return
    scene = scene_of(pose, picture.exercise.primary, NEUTRAL, both=picture.side is None)
    box = picture.box
    rect = QRectF(box.x, box.y, box.width, box.height)
    drawings = _moments(scene) if picture.moves else (scene.still(),)
    mirrored = is_mirrored(picture.side)
    places = _places(scene, rect, len(drawings))
    for drawing, place in zip(drawings, places, strict=True):
        _paint(painter, scene, pose, drawing, place, mirrored=mirrored, joint=len(drawings) > 1)
    for first, second in pairwise(places):
        _paint_arrow(painter, first, second)


@lru_cache(maxsize=160)
def _moments(scene: Scene) -> tuple[Drawing, ...]:
    """Return the two key moments that differ most, in their order; one where all look the same."""
    moments = scene.cycle.moments
    shown = scene.pose.show % len(moments)
    points = [[scene.camera.point(place) for place, _ in body_points(moment.solved.skeleton)] for moment in moments]
    ways = [max(dist(a, b) for a, b in zip(points[shown], other, strict=True)) for other in points]
    farthest = max(range(len(ways)), key=ways.__getitem__)
    if ways[farthest] < _SAME:
        return (scene.still(),)
    return tuple(scene.frame_drawing((index, 0, _seconds_at(scene, index))) for index in sorted((shown, farthest)))


def _seconds_at(scene: Scene, index: int) -> int:
    """Return the picture's number within the cycle at which a key moment is reached, for what passes by."""
    moments = scene.cycle.moments[:index]
    return round(sum(one.hold_seconds + one.move_seconds for one in moments) * FRAMES_PER_SECOND)


def _places(scene: Scene, rect: QRectF, count: int) -> list[QRectF]:
    """Return where the moments stand: beside or above one another, whichever shows them larger."""
    if count == 1:
        return [rect]
    box = scene.box()
    half_width, half_height = (rect.width() - _GAP) / 2, (rect.height() - _GAP) / 2
    beside = min(half_width / box.width, rect.height() / box.height)
    above = min(rect.width() / box.width, half_height / box.height)
    if above > beside:
        return [
            QRectF(rect.x(), rect.y(), rect.width(), half_height),
            QRectF(rect.x(), rect.bottom() - half_height, rect.width(), half_height),
        ]
    left = QRectF(rect.x(), rect.y(), half_width, rect.height())
    right = QRectF(rect.right() - half_width, rect.y(), half_width, rect.height())
    # Reading goes from left to right, whichever way the figure looks.
    return [left, right]


def _paint(
    painter: QPainter, scene: Scene, pose: Pose, drawing: Drawing, rect: QRectF, *, mirrored: bool, joint: bool
) -> None:
    close = pose.close_up is not None
    box = scene.box() if joint else scene.still_box()
    transform = placed(box, rect, mirrored=mirrored, close_up=close)
    painter.save()
    if close:
        painter.setClipRect(rect)
    elif pose.travels:
        painter.setClipRect(rect.adjusted(-_PASSING, -_PASSING, _PASSING, _PASSING))
    # Glows are soft shadows of the screen; on paper they would be dots.
    paint_frame(painter, Frame(drawing, paper_colours()), transform, large=False, paper=QColor(_PAPER))
    painter.restore()
    if close:
        _fade_edges(painter, rect)


def _fade_edges(painter: QPainter, rect: QRectF) -> None:
    """Let a close-up fade into the paper at its upper and outer edges, where the body goes on."""
    wide, high = rect.width() * _FADE, rect.height() * _FADE
    edges = (
        (QRectF(rect.x(), rect.y(), rect.width(), high), rect.topLeft(), QPointF(rect.x(), rect.y() + high)),
        (QRectF(rect.x(), rect.y(), wide, rect.height()), rect.topLeft(), QPointF(rect.x() + wide, rect.y())),
        (
            QRectF(rect.right() - wide, rect.y(), wide, rect.height()),
            rect.topRight(),
            QPointF(rect.right() - wide, rect.y()),
        ),
    )
    for place, start, end in edges:
        gradient = QLinearGradient(start, end)
        gradient.setColorAt(0.0, QColor(255, 255, 255, 255))
        gradient.setColorAt(1.0, QColor(255, 255, 255, 0))
        painter.fillRect(place, gradient)


def _paint_arrow(painter: QPainter, first: QRectF, second: QRectF) -> None:
    """Paint a small arrow in the gap between two moments."""
    beside = second.left() > first.right() - 1e-6
    if beside:
        middle = QPointF((first.right() + second.left()) / 2, first.center().y())
        ahead, aside = QPointF(1, 0), QPointF(0, 1)
    else:
        middle = QPointF(first.center().x(), (first.bottom() + second.top()) / 2)
        ahead, aside = QPointF(0, 1), QPointF(1, 0)
    tip = middle + ahead * 1.6
    path = QPainterPath(middle - ahead * 1.6)
    path.lineTo(tip)
    path.moveTo(tip - ahead * 1.2 + aside * 1.1)
    path.lineTo(tip)
    path.lineTo(tip - ahead * 1.2 - aside * 1.1)
    painter.save()
    pen = QPen(QColor(_ARROW), 0.45)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
