"""The clinic's logo to choose or to take away."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class LogoRow(QWidget):
    """The name of the file, its buttons, and what is the matter with it."""

    choose_asked = Signal()
    remove_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._name = TextLabel(theme, word("handout.logo.none"), "body", wraps=False, elides=True)
        self.choose = ActionButton(theme, word("handout.logo.choose"), icon="folder-open")
        self.choose.setAccessibleName(word("handout.logo.title"))
        self.remove = ActionButton(theme, word("handout.logo.remove"))
        self._trouble = TextLabel(theme, "", "small", "w_days")
        self._trouble.hide()
        self.remove.hide()
        self.choose.clicked.connect(self.choose_asked)
        self.remove.clicked.connect(self.remove_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(theme, word("handout.logo"), "small", "ink2"))
        column.addWidget(self._name)
        column.addLayout(row)
        column.addWidget(self._trouble)

    def show_logo(self, file: str, trouble: str) -> None:
        """Show which file is the logo, empty for none, and what keeps it from being printed."""
        self._name.set_words(Path(file).name if file else word("handout.logo.none"))
        self.remove.setVisible(bool(file))
        self._trouble.set_words(trouble)
        self._trouble.setVisible(bool(trouble))

    @property
    def trouble(self) -> str:
        """What keeps the logo from being printed; empty where nothing does."""
        return self._trouble.text()
