"""The card of the figure: the exercise of the chosen step, as it will be seen, on the side one looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QWidget

from supple.body.side import Side, Sides
from supple.routine.work import Hold, Reps
from supple.ui.painting import paint_surface, painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.figure_picture import FigurePicture, Motion
from supple.ui.widgets.side_badge import BadgeLook, SideBadge
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.routine.exercise import Exercise
    from supple.ui.theme import Theme

WIDTH: Final = 236
_EDGE: Final = 12
_BADGE: Final = 32
_ONE_SIDED: Final = (Sides.EACH, Sides.LEFT, Sides.RIGHT)


class FigureCard(QWidget):
    """Shows an exercise moving or held; where it has sides, a button turns the figure to the other one."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._side = Side.LEFT
        self._shown: tuple[Exercise, Sides] | None = None
        self.figure = FigurePicture(theme, self)
        self.badge = SideBadge(theme, self)
        self.turn = ActionButton(theme, icon="arrow-left-right", parent=self)
        self.turn.setAccessibleName(word("editor.figure.turn"))
        self.turn.setToolTip(word("editor.figure.turn"))
        self.turn.clicked.connect(self._on_turn)
        self._empty = TextLabel(theme, word("editor.figure.none"), "small", "ink2", parent=self)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumSize(theme.px(160), theme.px(180))
        self.show_exercise(None, Sides.BOTH)

    def show_exercise(self, exercise: Exercise | None, sides: Sides) -> None:
        """Show an exercise as it is done on some sides; None shows that there is nothing to see."""
        shown = (exercise, sides) if exercise is not None else None
        if shown == self._shown and shown is not None:
            return
        self._shown = shown
        if sides in (Sides.LEFT, Sides.RIGHT):
            self._side = Side(sides.value)
        self._show()

    @property
    def side(self) -> Side | None:
        """The side that is shown, None where there is only one way to do it."""
        has_sides = self._shown is not None and self._shown[1] in _ONE_SIDED
        return self._side if has_sides else None

    def _show(self) -> None:
        self.turn.setVisible(self._shown is not None and self._shown[1] is Sides.EACH)
        self._empty.setVisible(self._shown is None or self._shown[0].pose is None)
        if self._shown is None:
            self.figure.show_pose(None, (), None)
            self.badge.show_badge(BadgeLook.QUIET, "", self._theme.px(_BADGE))
            self.setAccessibleName("")
            return
        exercise, _ = self._shown
        work = exercise.dose.work
        motion = Motion.HELD if isinstance(work, Hold) else Motion.MOVING
        every = work.tempo_seconds if isinstance(work, Reps) else None
        self.figure.show_pose(exercise.pose, exercise.primary, self.side, motion=motion, repeat_seconds=every)
        self.figure.setAccessibleName(word("library.how.picture", name=exercise.name, start=exercise.start))
        side = self.side
        look = {None: BadgeLook.QUIET, Side.LEFT: BadgeLook.LEFT, Side.RIGHT: BadgeLook.RIGHT}[side]
        self.badge.show_badge(look, word(f"editor.figure.{side.value}") if side else "", self._theme.px(_BADGE))
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
        badge = self.badge.sizeHint()
        self.badge.setGeometry(edge, edge, badge.width(), badge.height())
        button = self.turn.sizeHint()
        self.turn.setGeometry(self.width() - edge - button.width(), edge, button.width(), button.height())
        top = edge * 2 + button.height()
        self.figure.setGeometry(edge, top, self.width() - 2 * edge, self.height() - top - edge)
        high = self._empty.heightForWidth(self.width() - 4 * edge)
        self._empty.setGeometry(2 * edge, (self.height() - high) // 2, self.width() - 4 * edge, high)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter, theme = painter_on(self), self._theme
        line = theme.colour("line") if theme.high_contrast else None
        paint_surface(painter, QRectF(self.rect()), theme.radius.card, theme.colour("p_hold_soft"), line, theme.border)
        painter.end()
