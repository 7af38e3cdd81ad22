"""The cells of the catalogue: a still of the figure, the name, the muscles and the dose of an exercise."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from supple.ui.pages.exercises.exercise_look import METHOD_ROLES, about_text, dose_text, muscles_text
from supple.ui.pages.exercises.exercise_model import EXERCISE
from supple.ui.painting import HOVERED_WASH, Align, mixed, paint_surface, paint_text, text_width
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.ui.pages.exercises.stills import Stills
    from supple.ui.theme import Theme

HIGH: Final = 104
STILL: Final = QSize(104, 80)
GAP: Final = 6
_EDGE: Final = 12


class ExerciseCells(QStyledItemDelegate):
    """Paints one exercise as a card; ``size`` is that of each cell with the gap around it."""

    def __init__(self, theme: Theme, stills: Stills, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stills = stills
        self.size = QSize(theme.px(400), theme.px(HIGH + 2 * GAP))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the size of a cell."""
        return self.size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the card."""
        exercise: Exercise = index.data(EXERCISE)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = theme.px(GAP)
        rect = QRectF(option.rect).adjusted(gap, gap, -gap, -gap)
        state = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_HasFocus)
        wash = HOVERED_WASH if state & QStyle.StateFlag.State_MouseOver else 0.0
        fill = mixed(theme.colour("ink"), theme.colour("surface"), wash)
        line = theme.colour("accent" if is_chosen else "line")
        paint_surface(painter, rect, theme.radius.card, fill, line, 2 if is_chosen else theme.border)
        self._paint_still(painter, exercise, self._still_place(rect))
        self._paint_words(painter, exercise, rect)
        painter.restore()

    def _still_place(self, rect: QRectF) -> QRectF:
        theme = self._theme
        wide, high = theme.px(STILL.width()), theme.px(STILL.height())
        return QRectF(rect.x() + theme.px(_EDGE), rect.y() + (rect.height() - high) / 2, wide, high)

    def _paint_still(self, painter: QPainter, exercise: Exercise, place: QRectF) -> None:
        theme = self._theme
        paint_surface(painter, place, theme.radius.button, theme.colour(f"{METHOD_ROLES[exercise.method]}_soft"))
        device = painter.device()
        still = self._stills.still(exercise, device.devicePixelRatioF())
        if still is not None:
            size = still.deviceIndependentSize()
            corner = place.center() - QRectF(0, 0, size.width(), size.height()).center()
            painter.drawPixmap(corner, still)

    def _paint_words(self, painter: QPainter, exercise: Exercise, rect: QRectF) -> None:
        theme = self._theme
        left = self._still_place(rect).right() + theme.px(16)
        right = rect.right() - theme.px(_EDGE)
        name_high, low = theme.line_height("sub"), theme.line_height("small")
        top = rect.y() + (rect.height() - name_high - 2 * low - theme.px(4)) / 2
        dose = dose_text(exercise.dose, exercise.sides)
        wide = text_width(dose, theme.font("small-strong")) + 1
        colour = theme.colour("ink2")
        name = QRectF(left, top, right - left, name_high)
        paint_text(painter, name, exercise.name, theme.font("sub"), theme.colour("ink"))
        second = QRectF(left, name.bottom() + theme.px(2), right - left, low)
        paint_text(painter, second, muscles_text(exercise), theme.font("small"), colour)
        third = QRectF(left, second.bottom() + theme.px(2), right - left, low)
        paint_text(
            painter, third, dose, theme.font("small-strong"), theme.colour("ink"), Align.AlignLeft | Align.AlignVCenter
        )
        rest = word("exercises.yours-and", about=about_text(exercise)) if exercise.yours else about_text(exercise)
        about = third.adjusted(wide + theme.px(10), 0, 0, 0)
        paint_text(painter, about, rest, theme.font("small"), colour)
