"""A field of the form of a run: its name, a line to type in, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class RunLine(QWidget):
    """A name above a line; what is wrong stands below it in words, and the line has a red border."""

    def __init__(self, theme: Theme, name: str, hint: str = "", width: int = 150) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setFont(theme.font("body"))
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(hint)
        self.line.setMinimumWidth(theme.px(width))
        self.line.setFixedHeight(theme.target(40))
        self.line.setProperty("radius", theme.radius.button)
        self.line.setProperty("wrong", False)
        title = TextLabel(theme, name, "small-strong", "ink2", wraps=False)
        title.setBuddy(self.line)
        self._wrong = TextLabel(theme, "", "small", "w_emergency")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(title)
        column.addWidget(self.line)
        column.addWidget(self._wrong)
        column.addStretch(1)

    @property
    def text(self) -> str:
        """What is typed."""
        return self.line.text()

    def show_text(self, text: str) -> None:
        """Write a text."""
        self.line.setText(text)

    def show_wrong(self, sentence: str) -> None:
        """Say what is wrong; nothing takes it away."""
        self._wrong.set_words(sentence)
        self._wrong.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        if bool(sentence) is not self.line.property("wrong"):
            self.line.setProperty("wrong", bool(sentence))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)
