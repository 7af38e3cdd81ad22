"""The grid of a form: fields side by side, as many as the width has room for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.theme import Theme

_LEAST: Final = 132
_GAP_ACROSS: Final = 12
_GAP_DOWN: Final = 14
_MOST_COLUMNS: Final = 3


class FormGrid(QWidget):
    """Lays out the fields that are not hidden, one to three in a row; its height follows its width."""

    def __init__(self, theme: Theme, fields: tuple[QWidget, ...], most: int = _MOST_COLUMNS) -> None:
        super().__init__()
        self._theme = theme
        self._fields = fields
        self._most = most
        for field in fields:
            field.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows."""
        places = self._places(width)
        return max((rect.bottom() + 1 for _, rect in places), default=0)

    def sizeHint(self) -> QSize:
        """Return the size with all columns."""
        wide = self._theme.px(_LEAST) * self._most + self._theme.px(_GAP_ACROSS) * (self._most - 1)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the size of one column."""
        return QSize(self._theme.px(_LEAST), self.heightForWidth(max(self.width(), self._theme.px(_LEAST))))

    def lay_out(self) -> None:
        """Lay the fields out again, after some were shown, hidden or changed their height."""
        for field, rect in self._places(self.width()):
            field.setGeometry(rect)
        self.updateGeometry()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the fields out for the new width."""
        for field, rect in self._places(self.width()):
            field.setGeometry(rect)

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        theme = self._theme
        across, down = theme.px(_GAP_ACROSS), theme.px(_GAP_DOWN)
        shown = [field for field in self._fields if not field.isHidden()]
        count = max(1, min(self._most, (width + across) // (theme.px(_LEAST) + across)))
        wide = (width - across * (count - 1)) // count
        places: list[tuple[QWidget, QRect]] = []
        top = 0
        for begin in range(0, len(shown), count):
            row = shown[begin : begin + count]
            high = max(_height(field, wide) for field in row)
            places += [
                (field, QRect(n * (wide + across), top, wide, _height(field, wide))) for n, field in enumerate(row)
            ]
            top += high + down
        return places


def _height(field: QWidget, width: int) -> int:
    layout = field.layout()
    if layout is not None and layout.hasHeightForWidth():
        return max(layout.heightForWidth(width), field.minimumSizeHint().height())
    return field.sizeHint().height()
