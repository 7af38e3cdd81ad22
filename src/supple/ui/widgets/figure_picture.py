"""The picture of an exercise: a figure that moves through its key moments, or is held and breathes."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEasingCurve, QElapsedTimer, QPoint, QRect, QSize, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.figure.scene import FRAMES_PER_SECOND
from supple.ui.figure_colours import flood_colours, theme_colours
from supple.ui.figure_frames import FigureFrames, pair_pixmap
from supple.ui.figure_painting import FADED

if TYPE_CHECKING:
    from supple.body.muscle import Muscle
    from supple.body.side import Side
    from supple.figure.pose import Pose
    from supple.figure.scene import FrameKey
    from supple.ui.theme import Theme

_FRAME_MS: Final = round(1000 / FRAMES_PER_SECOND)
# Two key moments side by side need a picture that is wider than high.
_PAIR_RATIO: Final = 1.2
# One breath of somebody at ease; a picture that changes by a pixel or two need not be drawn more often.
_BREATH_SECONDS: Final = 6.0
_BREATH_MS: Final = 250
_BREATHS: Final = 12
# The figure takes at most twice or half the time that its file gives a repetition.
_PACES: Final = (0.5, 2.0)


class Motion(StrEnum):
    """What the figure does: stays as it is, moves on and on, or goes into its position and is held there."""

    STILL = "still"
    MOVING = "moving"
    HELD = "held"


class FigurePicture(QWidget):
    """Shows a pose: still, moving, held and breathing, or with reduced motion as its two ends side by side."""

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._colours = theme_colours(theme)
        self._frames: FigureFrames | None = None
        self._what: tuple[Pose, tuple[Muscle, ...], Side | None] | None = None
        self._motion = Motion.STILL
        self._faded = False
        self._pace = 1.0
        self._take: object = None
        self._seconds = 0.0
        self._held_seconds = 0.0
        self._shown: tuple[FrameKey, int] | None = None
        self._shown_rect = QRect()
        self._pair: tuple[tuple[object, ...], QPixmap] | None = None
        self._clock = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_frame_due)
        self._before_turn: tuple[QPixmap, QPoint] | None = None
        self._turn = QVariantAnimation(self)
        self._turn.setStartValue(0.0)
        self._turn.setEndValue(1.0)
        self._turn.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._turn.valueChanged.connect(self.update)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pose(
        self,
        pose: Pose | None,
        muscles: tuple[Muscle, ...],
        side: Side | None,
        *,
        motion: Motion = Motion.STILL,
        faded: bool = False,
        repeat_seconds: float | None = None,
        take: object = None,
    ) -> None:
        """Show a pose (None: nothing) worked on a side (None: both or in turn).

        A pose that stops moving stays where it is; a new one begins at its first moment, or if it does not move at
        its most telling one. ``repeat_seconds`` is how long one cycle takes, its own time without. Another ``take``
        begins the movement again.
        """
        what = (pose, muscles, side) if pose is not None else None
        is_new = what is None or self._what is None or what[0] != self._what[0]
        if what != self._what:
            if not is_new:
                self._turn_round()
            self._what = what
            self._load()
        if self._frames is None:
            self._motion = Motion.STILL
        elif is_new or (take != self._take and motion is Motion.MOVING):
            self._seconds = 0.0 if motion is Motion.MOVING else self._frames.scene.cycle.still_seconds()
        if motion is not Motion.HELD:
            self._held_seconds = 0.0
        self._take, self._faded = take, faded
        self._motion = motion if self._frames is not None else Motion.STILL
        self._pace = self._paced(repeat_seconds)
        self._set_timer()
        self._shown = None
        self.update()

    def show_flood(self, fill: QColor, ink: QColor) -> None:  # noqa: ARG002 - a flood is a fill and its ink
        """Take the colours that stand out from a flood of distance mode."""
        colours = flood_colours(fill, self._theme.look)
        if colours != self._colours:
            self._colours = colours
            self._load()
            self.update()

    @property
    def seconds(self) -> float:
        """The time of the cycle that is shown."""
        if self._frames is None:
            return 0.0
        if self._theme.reduced_motion and self._motion is not Motion.STILL:
            return self._frames.scene.cycle.still_seconds()
        return self._seconds

    @property
    def breath(self) -> int:
        """How far a held figure has breathed in, from 0 to 12."""
        if self._motion is not Motion.HELD or not self._is_settled() or self._theme.reduced_motion:
            return 0
        share = (1 - math.cos(2 * math.pi * self._held_seconds / _BREATH_SECONDS)) / 2
        return round(share * _BREATHS)

    @property
    def is_ticking(self) -> bool:
        """Whether pictures are being made now."""
        return self._timer.isActive()

    def advance(self, seconds: float) -> None:
        """Let time pass; repaints only what has changed."""
        if self._frames is None:
            return
        cycle = self._frames.scene.cycle
        if self._motion is Motion.MOVING:
            self._seconds += seconds * self._pace
        elif self._motion is Motion.HELD and not self._is_settled():
            self._seconds = self._toward_still(seconds)
            if self._is_settled():
                self._set_timer()
        elif self._motion is Motion.HELD:
            self._held_seconds += seconds
        if cycle.seconds and self._shown != (self._frames.scene.frame(self.seconds), self.breath):
            self._repaint_changed()

    def transform(self) -> QTransform:
        """Return how the picture's head units stand on this widget; nothing moves where nothing is shown."""
        if self._frames is None:
            return QTransform()
        self._frames.set_size(self.size(), self.devicePixelRatioF())
        return self._frames.transform

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the new size for all pictures."""
        super().resizeEvent(event)
        self._shown = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the picture, or the two ends of the movement."""
        if self._frames is None or self.width() < 4 or self.height() < 4:
            return
        painter = QPainter(self)
        if self._faded:
            painter.setOpacity(FADED)
        if self._shows_pair():
            painter.drawPixmap(0, 0, self._pair_pixmap(self._frames))
            return
        pixmap, place = self._picture(self._frames)
        if self._turn.state() is QVariantAnimation.State.Running and self._before_turn is not None:
            # Edge on in the middle of the turn; before it the one side is seen, after it the other.
            wide = math.cos(math.pi * self._turn.currentValue())
            pixmap, place = self._before_turn if wide > 0 else (pixmap, place)
            middle = self.width() / 2
            painter.translate(middle, 0)
            painter.scale(max(abs(wide), 0.02), 1.0)
            painter.translate(-middle, 0)
        painter.drawPixmap(place, pixmap)

    def _turn_round(self) -> None:
        """Let the figure turn to its other side, where it is seen doing so."""
        milliseconds = self._theme.motion_ms("switch")
        if self._frames is not None and milliseconds and self.isVisible() and not self._shows_pair():
            self._before_turn = self._picture(self._frames)
            self._turn.setDuration(milliseconds)
            self._turn.start()

    def _load(self) -> None:
        """Make ready for the pictures of another pose, side or colours."""
        self._frames = FigureFrames(*self._what, self._colours) if self._what is not None else None
        self._shown = None

    def _picture(self, frames: FigureFrames) -> tuple[QPixmap, QPoint]:
        frames.set_size(self.size(), self.devicePixelRatioF())
        key, breath = frames.scene.frame(self.seconds), self.breath
        pixmap, place = frames.picture(key, breath)
        self._shown = (key, breath)
        self._shown_rect = QRect(place, pixmap.deviceIndependentSize().toSize())
        return pixmap, place

    def _repaint_changed(self) -> None:
        """Repaint where the figure was and where it is now."""
        if self._frames is None or self._shows_pair():
            return
        before = QRect(self._shown_rect)
        pixmap, place = self._picture(self._frames)
        self.update(before | QRect(place, pixmap.deviceIndependentSize().toSize()))

    def _paced(self, repeat_seconds: float | None) -> float:
        own = self._frames.scene.cycle.seconds if self._frames is not None else 0.0
        if not repeat_seconds or not own:
            return 1.0
        return min(max(own / repeat_seconds, _PACES[0]), _PACES[1])

    def _is_settled(self) -> bool:
        """Whether a held figure has come to its telling moment."""
        return self._frames is not None and self._seconds == self._frames.scene.cycle.still_seconds()

    def _toward_still(self, seconds: float) -> float:
        """Return the time after moving on, without passing the telling moment."""
        if self._frames is None:
            return 0.0
        cycle = self._frames.scene.cycle
        goal = cycle.still_seconds()
        if not cycle.seconds or self._theme.reduced_motion:
            return goal
        left = (goal - self._seconds) % cycle.seconds
        return goal if left <= seconds * _PACES[1] else self._seconds + seconds * _PACES[1]

    def _shows_pair(self) -> bool:
        wide = self.width() > self.height() * _PAIR_RATIO
        moves = self._frames is not None and self._frames.pose.moves
        return self._motion is Motion.MOVING and self._theme.reduced_motion and wide and moves

    def _pair_pixmap(self, frames: FigureFrames) -> QPixmap:
        key = (frames.what, self.size(), self.devicePixelRatioF())
        if self._pair is None or self._pair[0] != key:
            self._pair = (key, pair_pixmap(frames, self.size(), self.devicePixelRatioF()))
        return self._pair[1]

    def _set_timer(self) -> None:
        moves = self._frames is not None and self._frames.pose.moves
        wanted = self._motion is Motion.HELD or (self._motion is Motion.MOVING and moves)
        if not wanted or not self.isVisible() or self._theme.reduced_motion:
            self._timer.stop()
            return
        settled = self._motion is Motion.HELD and self._is_settled()
        every = _BREATH_MS if settled else _FRAME_MS
        if not self._timer.isActive() or self._timer.interval() != every:
            self._clock.start()
            self._timer.start(every)

    def _on_frame_due(self) -> None:
        self.advance(self._clock.restart() / 1000)
