"""The stage of the pose: the live figure, at one key moment or moving, from the side one wants to see."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from supple.body.side import Side, Sides
from supple.ui.pages.editor.exercise.handle_layer import HandleLayer
from supple.ui.painting import paint_surface, painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.figure_picture import FigurePicture, Motion
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.side_badge import BadgeLook, SideBadge
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.muscle import Muscle
    from supple.figure.pose import Pose
    from supple.ui.theme import Theme

MOMENT, MOVING = 0, 1
_EDGE: Final = 12
_BADGE: Final = 32
_LOW: Final = 280
_ONE_SIDED: Final = (Sides.EACH, Sides.LEFT, Sides.RIGHT)


class PoseStage(QWidget):
    """Shows a pose at its chosen moment, or moves it; a pose that cannot be read leaves the last one, faded."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._pose: Pose | None = None
        self._muscles: tuple[Muscle, ...] = ()
        self._sides: Sides = Sides.BOTH
        self._moment = 0
        self._side = Side.RIGHT
        self._is_old = False
        self.figure = FigurePicture(theme, self)
        self.handles = HandleLayer(theme, self.figure, self)
        self.badge = SideBadge(theme, self)
        self.motion = Segmented(
            theme,
            [word("exercise.stage.moment"), word("exercise.stage.moving")],
            name=word("exercise.stage"),
            parent=self,
        )
        self.turn = ActionButton(theme, icon="arrow-left-right", parent=self)
        self.turn.setAccessibleName(word("editor.figure.turn"))
        self.turn.setToolTip(word("editor.figure.turn"))
        self._empty = TextLabel(theme, word("exercise.stage.none"), "small", "ink2", parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(theme.px(200), theme.px(180))
        self.motion.chosen.connect(self._show)
        self.turn.clicked.connect(self._on_turn)
        self._show()

    @property
    def pose(self) -> Pose | None:
        """The pose that is shown."""
        return self._pose

    @property
    def side(self) -> Side | None:
        """The side that is shown, None where both do the same."""
        return self._side if self._sides in _ONE_SIDED else None

    def show_pose(self, pose: Pose | None, muscles: tuple[Muscle, ...], sides: Sides, *, is_gone: bool) -> None:
        """Show a pose. ``is_gone`` tells that there is none to be read, not that it cannot be read just now."""
        self._is_old = pose is None and not is_gone
        if pose is not None or is_gone:
            self._pose = pose
        self._muscles, self._sides = muscles, sides
        self._show()

    def show_moment(self, moment: int) -> None:
        """Show a key moment, held."""
        self._moment = moment
        self.motion.choose(MOMENT)
        self._show()

    def _show(self) -> None:
        pose, side = self._pose, self.side
        moves = pose is not None and pose.moves
        self.turn.setVisible(side is not None and pose is not None)
        self.motion.setVisible(moves)
        self._empty.setVisible(pose is None)
        if pose is not None:
            is_moving = moves and self.motion.current() == MOVING
            shown = pose if is_moving else replace(pose, show=min(self._moment, len(pose.keys) - 1))
            motion = Motion.MOVING if is_moving else Motion.STILL
            self.figure.show_pose(shown, self._muscles, side, motion=motion, faded=self._is_old)
            name = pose.keys[shown.show].name or word("exercise.moment.number", number=shown.show % len(pose.keys) + 1)
            self.figure.setAccessibleName(
                word("exercise.stage.spoken.moving" if is_moving else "exercise.stage.spoken", name=name)
            )
        else:
            self.figure.show_pose(None, (), None)
        can_pull = pose is not None and not self._is_old and not (moves and self.motion.current() == MOVING)
        self.handles.show_pose(pose if can_pull else None, self._moment)
        look = {None: BadgeLook.QUIET, Side.LEFT: BadgeLook.LEFT, Side.RIGHT: BadgeLook.RIGHT}[side]
        text = word(f"editor.figure.{side.value}") if side is not None and pose is not None else ""
        self.badge.show_badge(look, text, self._theme.px(_BADGE))
        self._place()

    def _on_turn(self) -> None:
        self._side = self._side.other
        self._show()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the parts."""
        self._place()

    def _place(self) -> None:
        theme = self._theme
        edge = theme.px(_EDGE)
        badge, button, motion = self.badge.sizeHint(), self.turn.sizeHint(), self.motion.sizeHint()
        self.badge.setGeometry(edge, edge, badge.width(), badge.height())
        self.turn.setGeometry(self.width() - edge - button.width(), edge, button.width(), button.height())
        wide = min(motion.width(), self.width() - 2 * edge)
        is_low = self.height() < theme.px(_LOW)
        # Where there is little height, the figure stands between what lies in the corners.
        left = edge if is_low else (self.width() - wide) // 2
        self.motion.setGeometry(left, self.height() - edge - motion.height(), wide, motion.height())
        below = 0 if is_low or self.motion.isHidden() else motion.height() + edge
        top = edge + (0 if is_low or self.turn.isHidden() else button.height() + edge // 2)
        self.figure.setGeometry(edge, top, self.width() - 2 * edge, self.height() - top - below - edge)
        self.handles.setGeometry(self.figure.geometry())
        high = self._empty.heightForWidth(self.width() - 4 * edge)
        self._empty.setGeometry(2 * edge, (self.height() - high) // 2, self.width() - 4 * edge, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter, theme = painter_on(self), self._theme
        line = theme.colour("line") if theme.high_contrast else None
        paint_surface(painter, QRectF(self.rect()), theme.radius.card, theme.colour("p_hold_soft"), line, theme.border)
        painter.end()
