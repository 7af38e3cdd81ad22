"""The field of a range: the least and the most that a person may choose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.editing.fields import Field, PlainLine
from supple.ui.held_focus import holds_focus
from supple.ui.pages.editor.step_facts import shown_amount, written_amount
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent, QObject

    from supple.ui.theme import Theme


class RangeField(Field):
    """Two amounts, told as one text: ``20 s, 60 s``; told as nothing while one of them is empty."""

    def __init__(self, theme: Theme) -> None:
        inner = QWidget()
        self.least, self.most = PlainLine(), PlainLine()
        for line, key in ((self.least, "least"), (self.most, "most")):
            line.setFont(theme.font("body"))
            line.setProperty("radius", theme.radius.button)
            line.setAccessibleName(word(f"editor.form.range.{key}"))
            line.textEdited.connect(self._on_edited)
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.least, 1)
        dash = TextLabel(theme, "–", "body", "ink2", wraps=False)
        row.addWidget(dash, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.most, 1)
        super().__init__(theme, "range", word("editor.form.range"), inner)
        for line in (self.least, self.most):
            line.installEventFilter(self)

    def show_value(self, value: str, usual: str = "") -> None:
        """Show a range written as ``20 s, 60 s``."""
        ends = [shown_amount(end) for end in value.split(",")] if value else ["", ""]
        if len(ends) == 2 and not self._is_half_written(ends):
            for line, end in zip((self.least, self.most), ends, strict=True):
                line.setPlaceholderText(usual)
                if line.text() != end:
                    line.setText(end)

    def _is_half_written(self, ends: list[str]) -> bool:
        """Whether the person has just begun to write, so that the text knows nothing of it yet."""
        is_here = holds_focus(self.least) or holds_focus(self.most)
        return is_here and ends == ["", ""] and bool(self.least.text()) is not bool(self.most.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus goes from one of the two."""
        return super().eventFilter(watched, event)

    def _on_edited(self, _text: str) -> None:
        least, most = self.least.text().strip(), self.most.text().strip()
        both = f"{written_amount(least)}, {written_amount(most)}" if least and most else ""
        self.changed.emit(self.key, both)
