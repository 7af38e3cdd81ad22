"""A list of signs in their words, each behind an icon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.signs.mark import IconMark
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class SignList(QWidget):
    """Rows of words that change together."""

    def __init__(self, theme: Theme, style: str = "check") -> None:
        super().__init__()
        self._theme = theme
        self._style = style
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)
        self._shown: tuple[str, ...] = ()

    @property
    def shown(self) -> tuple[str, ...]:
        """The words of the rows."""
        return self._shown

    def show_signs(self, texts: tuple[str, ...], icon: str, role: str) -> None:
        """Show other rows."""
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for text in texts:
            self._rows.addWidget(icon_row(self._theme, icon, role, TextLabel(self._theme, text, self._style)))
        self._shown = texts


def icon_row(theme: Theme, icon: str, role: str, *words: QWidget, side: int = 22) -> QWidget:
    """Return a row of an icon with words beside it, one below the other."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.px(14))
    line.addWidget(IconMark(theme, icon, role, side), 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(2)
    for part in words:
        column.addWidget(part)
    line.addLayout(column, 1)
    return row
