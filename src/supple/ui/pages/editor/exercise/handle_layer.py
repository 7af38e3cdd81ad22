"""The layer over the figure on which hands, elbows, feet, knees and the head can be pulled by the mouse."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from supple.figure.joint import LIMITS
from supple.figure.joint_drag import Handle, handles, joint_for, turn_towards
from supple.ui.painting import mixed_alpha, painter_on
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from supple.figure.pose import Pose
    from supple.ui.theme import Theme
    from supple.ui.widgets.figure_picture import FigurePicture

_NEAR: Final = 24
_DOT: Final = 7
# So far the pointer goes before it is clear which way it pulls.
_BEGINS: Final = 6


class HandleLayer(QWidget):
    """``taken`` carries the part that is pulled, ``pulled`` part, joint and degrees; ``left`` ends a pull.

    The sliders do the same by keys and more exactly; so this layer takes no focus.
    """

    taken = Signal(str)
    pulled = Signal(str, str, int)
    left = Signal()

    def __init__(self, theme: Theme, figure: FigurePicture, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._figure = figure
        self._pose: Pose | None = None
        self._moment = 0
        self._handles: tuple[Handle, ...] | None = ()
        self._is_near = False
        self._held: Handle | None = None
        self._joint: str | None = None
        self._from = QPointF()
        self.setMouseTracking(True)
        self.setToolTip(word("exercise.stage.pull"))

    def show_pose(self, pose: Pose | None, moment: int) -> None:
        """Let a pose be pulled at one of its key moments; None: there is nothing to pull."""
        if (pose, moment) != (self._pose, self._moment):
            self._pose, self._moment = pose, moment
            # They are solved when the mouse comes.
            self._handles = None
        self.setVisible(pose is not None)
        self.update()

    def spots(self) -> tuple[tuple[Handle, QPointF], ...]:
        """Return what can be pulled and where it stands on this layer."""
        if self._pose is None:
            return ()
        if self._handles is None:
            self._handles = handles(self._pose, self._moment)
        transform = self._figure.transform()
        return tuple((handle, transform.map(QPointF(*handle.point))) for handle in self._handles)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is near."""
        self._held = self._nearest(event.position())
        self._joint = None
        self._from = event.position()
        if self._held is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.taken.emit(self._held.part)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pull what is held, else show what could be."""
        at = event.position()
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            self._is_near = True
            near = self._nearest(at) is not None
            self.setCursor(Qt.CursorShape.OpenHandCursor if near else Qt.CursorShape.ArrowCursor)
            self.update()
            return
        self._pull(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._held is not None:
            self._held = None
            self.left.emit()
            self.mouseMoveEvent(event)

    def leaveEvent(self, _event: QEvent) -> None:
        """Hide what could be pulled."""
        self._is_near = False
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint a ring at each place that can be pulled, while the mouse is here."""
        if not self._is_near or self._pose is None:
            return
        painter, theme = painter_on(self), self._theme
        radius = theme.px(_DOT)
        painter.setPen(QPen(theme.colour("accent"), 2))
        for handle, at in self.spots():
            held = self._held is not None and (handle.part, handle.name) == (self._held.part, self._held.name)
            painter.setBrush(theme.colour("accent") if held else mixed_alpha(theme.colour("surface"), 0.8))
            painter.drawEllipse(QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius))
        painter.end()

    def _nearest(self, at: QPointF) -> Handle | None:
        reach = self._theme.px(_NEAR)
        near = [(math.dist(at.toTuple(), spot.toTuple()), n) for n, (_, spot) in enumerate(self.spots())]
        found = min((each for each in near if each[0] <= reach), default=None)
        return self.spots()[found[1]][0] if found is not None else None

    def _pull(self, at: QPointF) -> None:
        held, pose = self._held, self._pose
        if held is None or pose is None or math.dist(at.toTuple(), self._from.toTuple()) < _BEGINS:
            return
        now = next(each for each, _ in self.spots() if (each.part, each.name) == (held.part, held.name))
        back, _ = self._figure.transform().inverted()
        to = back.map(at)
        point = (to.x(), to.y())
        # One pull turns one joint: which, its beginning decides.
        self._joint = self._joint or joint_for(pose, self._moment, now, point)
        if self._joint is not None:
            turn = turn_towards(pose, self._moment, now, self._joint, point)
            self.pulled.emit(turn.part, turn.joint, round(turn.degrees))
            if turn.degrees in LIMITS[turn.joint]:
                # It goes no further; another joint takes over.
                self._joint = None
