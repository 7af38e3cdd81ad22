"""The model of the steps table: lines in rows, with what a screen reader says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.editor.step_line import StepLine

NUMBER, NAME, DOSE, SIDES, TIME = range(5)
_HEADS: Final = ("number", "step", "dose", "sides", "time")
_ROOT: Final = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class StepModel(QAbstractTableModel):
    """Rows of StepLine. ``show`` changes as few rows as it can, so that what is selected stays selected."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: tuple[StepLine, ...] = ()

    def show(self, lines: tuple[StepLine, ...]) -> None:
        """Show other lines."""
        old = self.lines
        start = _shared(old, lines)
        end = _shared(old[start:][::-1], lines[start:][::-1])
        before, after = len(old) - start - end, len(lines) - start - end
        if before > after:
            self.beginRemoveRows(_ROOT, start + after, start + before - 1)
            self.lines = lines
            self.endRemoveRows()
        elif after > before:
            self.beginInsertRows(_ROOT, start + before, start + after - 1)
            self.lines = lines
            self.endInsertRows()
        else:
            self.lines = lines
        if old != lines and lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, TIME))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(_HEADS)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        """Return the text of a cell, what a screen reader says of it, or what the tool tip does."""
        line = self.lines[index.row()]
        if role == _Role.DisplayRole:
            return (line.number, line.name, line.dose, line.sides, line.time)[index.column()]
        if role == _Role.AccessibleTextRole:
            return line.spoken if index.column() in (NUMBER, NAME) else None
        if role == _Role.ToolTipRole:
            return line.trouble or line.name
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        """Return what stands over a column."""
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return word(f"editor.column.{_HEADS[section]}")
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let rows be selected, dragged, and dropped between."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Move only."""
        return Qt.DropAction.MoveAction


def _shared(one: tuple[StepLine, ...], other: tuple[StepLine, ...]) -> int:
    """Return how many lines both begin with; where they stand and when they end may differ."""
    count = 0
    for mine, yours in zip(one, other, strict=False):
        if (mine.kind, mine.name, mine.dose, len(mine.path)) != (yours.kind, yours.name, yours.dose, len(yours.path)):
            break
        count += 1
    return count
