"""The picture of an exercise: a figure that moves between the key moments of its pose."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QColor, QHideEvent, QPainter, QPaintEvent, QPixmap, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.figure.pictogram import is_moving, moment_at, still_moment
from supple.ui.figure_painting import FigureScene, flood_colours, frame_pixmap, theme_colours

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.side import Side
    from supple.figure.pose import Pose
    from supple.ui.theme import Theme

_FRAME_MS: Final = 33
# Two key moments side by side need a picture that is wider than high.
_PAIR_RATIO: Final = 1.2


class FigurePicture(QWidget):
    """Shows a pose: still, moving, or with reduced motion as its two ends side by side."""

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colours = theme_colours(theme)
        self._scene: FigureScene | None = None
        self._moving = False
        self._faded = False
        self._seconds: float | None = None
        self._kept: tuple[object, QPixmap] | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self._on_frame_due)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pose(
        self, pose: Pose | None, muscles: tuple[Muscle, ...], side: Side | None, *, moving: bool, faded: bool = False
    ) -> None:
        """Show a pose (None: nothing) worked on a side (None: both or in turn).

        A pose that stops moving stays where it is; a new one that does not move shows its most telling moment.
        """
        scene = FigureScene(pose, muscles, side) if pose is not None else None
        if scene is None or self._scene is None or scene.pose != self._scene.pose:
            self._seconds = None
        self._scene = scene
        self._moving = moving and scene is not None and is_moving(scene.pose)
        self._faded = faded
        if self._moving and self._seconds is None:
            self._seconds = 0.0
        self._set_timer()
        self.update()

    def show_flood(self, fill: QColor, ink: QColor) -> None:  # noqa: ARG002 - a flood is a fill and its ink
        """Take the colours that stand out from a flood of distance mode."""
        self._colours = flood_colours(fill)
        self.update()

    @property
    def moment(self) -> float:
        """The place between the key moments that is shown."""
        if self._scene is None:
            return 0.0
        if self._seconds is None or self._theme.reduced_motion:
            return still_moment(self._scene.pose)
        return moment_at(self._scene.pose, self._seconds)

    @property
    def is_ticking(self) -> bool:
        """Whether frames are being made now."""
        return self._timer.isActive()

    def advance(self, seconds: float) -> None:
        """Move the figure on; repaints only if it has changed."""
        before = self.moment
        self._seconds = (self._seconds or 0.0) + seconds
        if self.moment != before:
            self.update()

    def sizeHint(self) -> QSize:
        """Return a small picture's size; layouts make it larger."""
        return QSize(88, 66)

    def showEvent(self, event: QShowEvent) -> None:
        """Start moving."""
        super().showEvent(event)
        self._set_timer()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop moving: a hidden picture makes no frames."""
        self._timer.stop()
        super().hideEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame, or the two ends of the movement."""
        if self._scene is None or self.width() < 4 or self.height() < 4:
            return
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._pixmap(self._scene))

    def _pixmap(self, scene: FigureScene) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = (scene, self.moment, self.size(), ratio, self._colours, self._faded, self._moving)
        if self._kept is not None and self._kept[0] == key:
            return self._kept[1]
        if self._shows_pair():
            made = self._pair(scene, ratio)
        else:
            made = frame_pixmap(scene, self.moment, self.size(), self._colours, ratio, faded=self._faded)
        self._kept = (key, made)
        return made

    def _shows_pair(self) -> bool:
        return self._moving and self._theme.reduced_motion and self.width() > self.height() * _PAIR_RATIO

    def _pair(self, scene: FigureScene, ratio: float) -> QPixmap:
        half = QSize(self.width() // 2, self.height())
        whole = QPixmap(self.size() * ratio)
        whole.setDevicePixelRatio(ratio)
        whole.fill(Qt.GlobalColor.transparent)
        painter = QPainter(whole)
        last = len(scene.pose.keys) - 1
        for index, moment in enumerate((0.0, float(last))):
            frame = frame_pixmap(scene, moment, half, self._colours, ratio, faded=self._faded)
            painter.drawPixmap(QRectF(index * half.width(), 0, half.width(), half.height()).topLeft(), frame)
        painter.end()
        return whole

    def _set_timer(self) -> None:
        if self._moving and self.isVisible() and not self._theme.reduced_motion:
            if not self._timer.isActive():
                self._clock.start()
                self._timer.start()
        else:
            self._timer.stop()

    def _on_frame_due(self) -> None:
        self.advance(self._clock.restart() / 1000)
