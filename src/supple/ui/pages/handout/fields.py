"""The fields of a handout: words on one line or several, and a list into which other words can be written."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QShowEvent, QWheelEvent

    from supple.ui.theme import Theme

_NOTE_LINES: Final = 3


class LineField(QLineEdit):
    """Words on one line."""

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self.setMinimumHeight(theme.px(40))
        self.setProperty("radius", theme.radius.button)


class NoteField(QPlainTextEdit):
    """Words on several lines; Tab goes on to the next field."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setFont(theme.font("body"))
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.line_height("body") * _NOTE_LINES + theme.px(24))
        self.setProperty("radius", theme.radius.button)


class OpenList(QComboBox):
    """A list to choose from or to write into; scrolling by does not change it."""

    def __init__(self, theme: Theme, choices: Sequence[str], name: str, most: int) -> None:
        super().__init__()
        self._line = QLineEdit()
        self.setLineEdit(self._line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFont(theme.font("body"))
        self.addItems(["", *choices])
        self.setMaxVisibleItems(len(choices) + 1)
        self.setAccessibleName(name)
        self.setMinimumHeight(theme.px(40))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", theme.radius.button)
        self._line.setMaxLength(most)
        self._line.setAccessibleName(name)

    def showEvent(self, event: QShowEvent) -> None:
        """Write in the list's own font, which the style sheet has taken from the field within."""
        super().showEvent(event)
        self._line.setFont(self.font())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


def labelled(theme: Theme, label: str, field: QWidget) -> QWidget:
    """Return a field with its label above it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.px(4))
    text = TextLabel(theme, label, "small", "ink2")
    text.setBuddy(field)
    column.addWidget(text)
    column.addWidget(field)
    return holder
