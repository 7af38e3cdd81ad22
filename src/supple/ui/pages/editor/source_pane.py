"""The pane of the source: its head, the bar that finds, and the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.document.draft import Selection
from supple.ui.editing.find_bar import FindBar
from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.source_editor.view import SourceView
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme
    from supple.ui.widgets.source_editor.offer import Complete

HEAD: Final = 41


class SourcePane(QWidget):
    """Frames the source; ``hide_asked`` wants its room for the forms."""

    hide_asked = Signal()

    def __init__(self, theme: Theme, complete: Complete) -> None:
        super().__init__()
        self._theme = theme
        self.view = SourceView(theme, complete)
        self.find_bar = FindBar(theme)
        self.hide_button = ActionButton(theme, icon="chevron-down", variant=Variant.GHOST)
        self.hide_button.setAccessibleName(word("editor.source.hide"))
        self.hide_button.setToolTip(word("editor.source.hide"))
        self.hide_button.setFixedHeight(theme.px(HEAD - 1))
        title = TextLabel(theme, word("editor.source"), "body-strong", wraps=False)
        title.set_size(14)
        about = TextLabel(theme, word("editor.source.about"), "tiny", "ink2", wraps=False, elides=True)
        bar = QWidget()
        bar.setFixedHeight(theme.px(HEAD))
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(16), 0, theme.px(4), 0)
        row.setSpacing(theme.px(12))
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(about)
        row.addWidget(self.hide_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (bar, Hairline(theme), self.find_bar):
            column.addWidget(part)
        column.addWidget(self.view, 1)
        self.hide_button.clicked.connect(self.hide_asked)
        self.find_bar.found.connect(self.view.show_found)
        self.find_bar.gone_to.connect(self._on_gone_to)
        self.find_bar.closed.connect(self._on_find_closed)

    def begin_to_find(self) -> None:
        """Open the bar that finds, with what is selected."""
        selection = self.view.selection()
        start, end = sorted((selection.anchor, selection.cursor))
        words = self.view.source[start:end]
        self.find_bar.open_with(self.view.source, words if "\n" not in words else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _on_gone_to(self, start: int, end: int) -> None:
        self.view.select(Selection(start, end))

    def _on_find_closed(self) -> None:
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
