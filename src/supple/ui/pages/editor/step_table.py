"""The steps table: rows to choose, move by keys or by dragging, copy and take away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from supple.ui.pages.editor.step_cells import ROW, StepCells
from supple.ui.pages.editor.step_model import DOSE, NAME, NUMBER, SIDES, TIME, StepModel
from supple.ui.painting import LEFT_MIDDLE, RIGHT_MIDDLE, paint_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter

    from supple.ui.pages.editor.step_line import StepLine
    from supple.ui.theme import Theme

_WIDTHS: Final = {NUMBER: 54, DOSE: 78, SIDES: 54, TIME: 60}
_HEAD: Final = 34
_Flag = QItemSelectionModel.SelectionFlag


class StepTable(QTableView):
    """Shows lines. ``chosen`` comes with another selection, ``opened`` when a row is to be changed in the form.

    What is asked for names rows, from 0: ``moved`` the rows and the row before which they are to stand, ``shifted`` the
    rows and -1 or 1, ``removed`` and ``copied`` the rows. The table itself changes nothing.
    """

    chosen = Signal()
    opened = Signal()
    moved = Signal(object, int)
    shifted = Signal(object, int)
    removed = Signal(object)
    copied = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_showing = False
        self._lines = StepModel()
        self._cells = StepCells(theme)
        self.setModel(self._lines)
        self.setItemDelegate(self._cells)
        self.setAccessibleName(word("editor.steps.name"))
        self.setAccessibleDescription(word("editor.steps.keys"))
        self.setProperty("radius", theme.radius.small)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self._shape_heads()
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)

    def _shape_heads(self) -> None:
        theme = self._theme
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.px(ROW))
        heads = _Heads(theme, self)
        self.setHorizontalHeader(heads)
        heads.setFixedHeight(theme.px(_HEAD))
        heads.setSectionsClickable(False)
        heads.setMinimumSectionSize(theme.px(40))
        for column, wide in _WIDTHS.items():
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(column, theme.px(wide))
        heads.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        self.setStyleSheet(f"QTableView {{ background: {theme.colour('surface').name()}; }}")

    # Lines and rows.

    @property
    def lines(self) -> tuple[StepLine, ...]:
        """The lines that are shown."""
        return self._lines.lines

    def show_lines(self, lines: tuple[StepLine, ...]) -> None:
        """Show other lines; what was selected stays so as far as it is still there."""
        self._is_showing = True
        self._lines.show(lines)
        self._is_showing = False

    def rows(self) -> tuple[int, ...]:
        """Return the selected rows, in order."""
        return tuple(sorted(index.row() for index in self.selectionModel().selectedRows()))

    def select_rows(self, rows: tuple[int, ...]) -> None:
        """Select rows and put the cursor on the first."""
        wanted = QItemSelection()
        for row in rows:
            if 0 <= row < len(self.lines):
                wanted.select(self._lines.index(row, 0), self._lines.index(row, TIME))
        model = self.selectionModel()
        if wanted.isEmpty():
            model.clear()
            return
        first = wanted.indexes()[0]
        model.setCurrentIndex(first, _Flag.NoUpdate)
        model.select(wanted, _Flag.ClearAndSelect | _Flag.Rows)
        self.scrollTo(first)

    def sizeHint(self) -> QSize:
        """Return the size that shows all rows."""
        high = self._theme.px(_HEAD) + len(self.lines) * self._theme.px(ROW)
        return QSize(self._theme.px(452), high)

    # Keys and dragging.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys that move, copy, open and take away."""
        key, modifiers = event.key(), event.modifiers()
        rows = self.rows()
        if modifiers == Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            if rows:
                self.shifted.emit(rows, -1 if key == Qt.Key.Key_Up else 1)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and rows:
            self.removed.emit(rows)
        elif modifiers == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_D and rows:
            self.copied.emit(rows)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and rows:
            self.opened.emit()
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the rows follow when the text has changed."""
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        rows, before = self.rows(), self._row_at_drop(event)
        if rows and before not in range(rows[0], rows[-1] + 2):
            self.moved.emit(rows, before)

    def _row_at_drop(self, event: QDropEvent) -> int:
        at = event.position().toPoint()
        index = self.indexAt(at)
        if not index.isValid():
            return len(self.lines)
        return index.row() + (at.y() > self.visualRect(index).center().y())

    def _on_selection_changed(self) -> None:
        if not self._is_showing:
            self.chosen.emit()

    def _on_double_clicked(self, _index: QModelIndex) -> None:
        self.opened.emit()


class _Heads(QHeaderView):
    """What stands over the columns."""

    def __init__(self, theme: Theme, parent: StepTable) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint one head over its column."""
        theme, place = self._theme, QRectF(rect)
        painter.fillRect(place, theme.colour("surface"))
        painter.fillRect(place.adjusted(0, place.height() - theme.border, 0, 0), theme.colour("line"))
        right = section in (NUMBER, TIME)
        insets = {NUMBER: (0, -6), NAME: (8, 0), TIME: (0, -12)}.get(section, (0, 0))
        inside = place.adjusted(theme.px(insets[0]), 0, theme.px(insets[1]), 0)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal))
        align = RIGHT_MIDDLE if right else LEFT_MIDDLE
        paint_text(painter, inside, words, theme.font("tiny-strong"), theme.colour("ink2"), align)
