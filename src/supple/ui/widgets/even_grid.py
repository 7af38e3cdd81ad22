"""A grid whose columns are as wide as one another and as many as the room allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class EvenGrid(QLayout):
    """Puts items in rows; a column is at least ``least_width`` pixels wide, and there are at most ``most_columns``.

    ``steps`` are the column counts allowed, such as 1, 2 and 4: then three never stand beside one alone.
    """

    def __init__(
        self, least_width: int, steps: tuple[int, ...] = (1, 2, 3), gap: int = 14, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._least = least_width
        self._steps = steps
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def columns(self, width: int) -> int:
        """Return the number of columns in ``width`` pixels."""
        room = (width + self.spacing()) // (self._least + self.spacing())
        return max((step for step in self._steps if step <= room), default=self._steps[0])

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, None beyond the last."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give an item away, None beyond the last."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that all the width is taken."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the size of two columns, or of all that there are."""
        columns = min(2, self._steps[-1])
        wide = columns * self._least + (columns - 1) * self.spacing()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSize(self) -> QSize:
        """Return the size of one item."""
        least = QSize(0, 0)
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Place all items."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        shown = [item for item in self._items if not item.isEmpty()]
        columns = self.columns(rect.width())
        gap = self.spacing()
        parent = self.parentWidget()
        mirrored = parent is not None and parent.isRightToLeft()
        edges = [round(column * (rect.width() + gap) / columns) for column in range(columns + 1)]
        y = 0
        for start in range(0, len(shown), columns):
            row = shown[start : start + columns]
            wides = [edges[column + 1] - edges[column] - gap for column in range(len(row))]
            high = max(_height_of(item, wide) for item, wide in zip(row, wides, strict=True))
            for column, (item, wide) in enumerate(zip(row, wides, strict=True)):
                left = rect.width() - edges[column] - wide if mirrored else edges[column]
                if move:
                    item.setGeometry(QRect(rect.x() + left, rect.y() + y, wide, high))
            y += high + gap
        return max(0, y - gap)


def _height_of(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
