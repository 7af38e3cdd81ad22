"""The pictures of one cycle, kept: what was solved, drawn and painted once is only put on the screen again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPixmap, QTransform

from supple.ui.figure_painting import Frame, blank_pixmap, fade_edges, is_mirrored, paint_frame, placed, scene_of

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.side import Side
    from supple.figure.pose import Pose
    from supple.figure.scene import FrameKey, Scene
    from supple.ui.figure_colours import FigureColours

# Painted pictures take a quarter of this at most in a usual step; beyond it they are painted from kept outlines.
_MOST_BYTES: Final = 32_000_000
_BREATHS: Final = 12


class FigureFrames:
    """A pose for one side in one size and look, its pictures made when they are first asked for."""

    def __init__(self, pose: Pose, muscles: tuple[Muscle, ...], side: Side | None, colours: FigureColours) -> None:
        self.pose = pose
        self.scene: Scene = scene_of(pose, muscles, colours.look, both=side is None)
        self.what = (pose, muscles, side, colours)
        self._colours = colours
        self._mirrored = is_mirrored(side)
        self._frames: dict[tuple[FrameKey, int], Frame] = {}
        self._painted: dict[tuple[FrameKey, int], tuple[QPixmap, QPoint]] = {}
        self._bytes = 0
        self._size, self._ratio = QSize(), 1.0
        self._transform = QTransform()

    def set_size(self, size: QSize, ratio: float) -> None:
        """Say how large the pictures are, in device-independent pixels; outlines are kept, paintings are not."""
        if (size, ratio) == (self._size, self._ratio):
            return
        self._size, self._ratio = QSize(size), ratio
        self._painted.clear()
        self._bytes = 0
        close = self.pose.close_up is not None
        rect = QRectF(0, 0, size.width(), size.height())
        self._transform = placed(self.scene.box(), rect, mirrored=self._mirrored, close_up=close)

    @property
    def transform(self) -> QTransform:
        """How the picture's head units stand on a surface of the size that was said last."""
        return self._transform

    def picture(self, key: FrameKey, breath: int = 0) -> tuple[QPixmap, QPoint]:
        """Return one picture, cut to what it holds, and where it goes. ``breath`` counts from 0 to 12."""
        kept = self._painted.get((key, breath))
        if kept is not None:
            return kept
        made = self._paint(self.frame(key, breath))
        size = made[0].size()
        cost = size.width() * size.height() * 4
        if self._bytes + cost <= _MOST_BYTES:
            self._bytes += cost
            self._painted[key, breath] = made
        return made

    def frame(self, key: FrameKey, breath: int = 0) -> Frame:
        """Return the outlines of one picture."""
        kept = self._frames.get((key, breath))
        if kept is None:
            kept = Frame(self.scene.frame_drawing(key, breath / _BREATHS), self._colours)
            self._frames[key, breath] = kept
        return kept

    def _paint(self, frame: Frame) -> tuple[QPixmap, QPoint]:
        whole = QRect(QPoint(0, 0), self._size)
        around = self._transform.mapRect(frame.bounds()).toAlignedRect().adjusted(-1, -1, 1, 1) & whole
        if around.isEmpty():
            around = QRect(0, 0, 1, 1)
        pixmap = blank_pixmap(around.size(), self._ratio)
        painter = QPainter(pixmap)
        painter.translate(-around.topLeft())
        paint_frame(painter, frame, self._transform, large=self._size.height() > 48)
        if self.pose.close_up is not None:
            fade_edges(painter, QRectF(whole))
        painter.end()
        return pixmap, around.topLeft()


def pair_pixmap(frames: FigureFrames, size: QSize, ratio: float) -> QPixmap:
    """Return the first and the telling moment side by side, for those who want nothing to move."""
    half = QSize(size.width() // 2, size.height())
    frames.set_size(half, ratio)
    whole = blank_pixmap(size, ratio)
    painter = QPainter(whole)
    last = frames.pose.show % len(frames.pose.keys)
    first = 0 if last else len(frames.pose.keys) - 1
    for index, key in enumerate((first, last)):
        pixmap, place = frames.picture((key, 0, 0))
        painter.drawPixmap(place + QPoint(index * half.width(), 0), pixmap)
    painter.end()
    return whole
