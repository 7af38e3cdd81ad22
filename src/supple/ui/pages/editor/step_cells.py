"""The look of the steps table: how a row and its cells are painted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from supple.ui.icons import STRONG_STROKE
from supple.ui.pages.editor.step_line import LineKind
from supple.ui.pages.editor.step_model import DOSE, NAME, NUMBER, SIDES, TIME
from supple.ui.painting import LEFT_MIDDLE, RIGHT_MIDDLE, elided, paint_icon, paint_text

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from supple.ui.pages.editor.step_line import StepLine
    from supple.ui.theme import Theme

ROW: Final = 44
_INDENT: Final = 20
_BAR: Final = 3


class StepCells(QStyledItemDelegate):
    """Paints the cells of StepModel; a row that holds the cursor has a bar at its start."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the height of a row."""
        return QSize(0, self._theme.px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one cell."""
        theme = self._theme
        line: StepLine = index.model().lines[index.row()]  # type: ignore[attr-defined]  # the table's own model
        rect, state = QRectF(option.rect), option.state
        is_selected = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(painter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.fillRect(rect, theme.colour("accentSoft" if is_selected else "surface"))
        painter.fillRect(rect.adjusted(0, rect.height() - theme.border, 0, 0), theme.colour("line"))
        match index.column():
            case c if c == NUMBER:
                self._paint_number(painter, rect, line, is_selected=is_selected)
            case c if c == NAME:
                self._paint_name(painter, rect, line, is_selected=is_selected)
            case c if c == DOSE:
                self._paint_dose(painter, rect, line)
            case c if c == SIDES:
                paint_text(painter, rect, line.sides, theme.font("small"), theme.colour("ink2"))
            case c if c == TIME:
                inside = rect.adjusted(0, 0, -theme.px(12), 0)
                paint_text(painter, inside, line.time, theme.font("body", 14), theme.colour("ink"), RIGHT_MIDDLE)
        painter.restore()

    def _paint_number(self, painter: QPainter, rect: QRectF, line: StepLine, *, is_selected: bool) -> None:
        theme = self._theme
        if is_selected:
            painter.fillRect(QRectF(rect.x(), rect.y(), theme.px(_BAR), rect.height()), theme.colour("accent"))
        side = theme.px(16)
        grip = QRectF(rect.x() + theme.px(6), rect.center().y() - side / 2, side, side)
        paint_icon(painter, theme, "grip-vertical", grip, "faint")
        inside = rect.adjusted(theme.px(22), 0, -theme.px(6), 0)
        paint_text(painter, inside, line.number, theme.font("body", 14), theme.colour("ink2"), RIGHT_MIDDLE)

    def _paint_name(self, painter: QPainter, rect: QRectF, line: StepLine, *, is_selected: bool) -> None:
        theme = self._theme
        inside = rect.adjusted(theme.px(8 + _INDENT * line.depth), 0, -theme.px(8), 0)
        icon = {LineKind.CIRCUIT: "repeat-2", LineKind.ROUTINE: "list"}.get(line.kind, "")
        if icon:
            side = theme.px(16)
            place = QRectF(inside.x(), inside.center().y() - side / 2, side, side)
            paint_icon(painter, theme, icon, place, "ink2")
            inside.adjust(theme.px(22), 0, 0, 0)
        font = theme.font("body-strong" if is_selected or icon else "body", 14)
        ink = theme.colour("ink" if line.kind is not LineKind.UNKNOWN else "w_emergency")
        paint_text(painter, inside, line.name, font, ink, LEFT_MIDDLE)

    def _paint_dose(self, painter: QPainter, rect: QRectF, line: StepLine) -> None:
        theme = self._theme
        inside = rect.adjusted(0, 0, -theme.px(6), 0)
        if line.trouble:
            side = theme.px(15)
            place = QRectF(inside.x(), inside.center().y() - side / 2, side, side)
            paint_icon(painter, theme, "circle-alert", place, "w_emergency", STRONG_STROKE)
            inside.adjust(theme.px(20), 0, 0, 0)
        font = theme.font("body-strong" if line.trouble else "body", 14)
        ink = theme.colour("w_emergency" if line.trouble else "ink")
        paint_text(painter, inside, elided(line.dose, font, inside.width()), font, ink, LEFT_MIDDLE)
