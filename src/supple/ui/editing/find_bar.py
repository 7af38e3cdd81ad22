"""The bar that finds words in source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from supple.ui.theme import Theme


class FindBar(QWidget):
    """Finds in the text it was handed last. ``found`` carries all places, ``gone_to`` the one to go to, ``closed``.

    Places are pairs of start and end in characters.
    """

    found = Signal(object)
    gone_to = Signal(int, int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._text = ""
        self._places: tuple[tuple[int, int], ...] = ()
        self._at = -1
        self.field = SearchField(theme, word("editor.find.hint"))
        self.count = TextLabel(theme, "", "small", "ink2", wraps=False)
        self.back = _button(theme, "chevron-up", "editor.find.previous")
        self.forth = _button(theme, "chevron-down", "editor.find.next")
        self.close_button = _button(theme, "x", "editor.find.close")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(6), theme.px(12), theme.px(6))
        row.setSpacing(theme.px(6))
        row.addWidget(self.field, 1)
        for part in (self.count, self.back, self.forth, self.close_button):
            row.addWidget(part)
        self.field.textChanged.connect(self._on_words_changed)
        self.back.clicked.connect(self._on_back)
        self.forth.clicked.connect(self._on_forth)
        self.close_button.clicked.connect(self.put_away)
        self.hide()

    def find_in(self, text: str) -> None:
        """Take the text as it stands now."""
        self._text = text
        if not self.isHidden():
            self._search()

    def open_with(self, text: str, words: str = "") -> None:
        """Show the bar, with ``words`` to find where something was selected."""
        self._text = text
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()
        self._search()

    def put_away(self) -> None:
        """Hide the bar."""
        if not self.isHidden():
            self.hide()
            self.found.emit(())
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next by Enter, back by Shift and Enter, and close by Esc."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        wanted, text = self.field.text().casefold(), self._text.casefold()
        places: list[tuple[int, int]] = []
        # Folding that changes lengths would shift the places; such a text is searched as it stands.
        if len(text) != len(self._text):
            wanted, text = self.field.text(), self._text
        at = text.find(wanted) if wanted else -1
        while at >= 0:
            places.append((at, at + len(wanted)))
            at = text.find(wanted, at + len(wanted))
        self._places = tuple(places)
        self._at = min(self._at, len(places) - 1)
        self._say_count()
        self.found.emit(self._places)

    def _step(self, by: int) -> None:
        if self._places:
            self._at = (self._at + by) % len(self._places)
            self._say_count()
            self.gone_to.emit(*self._places[self._at])

    def _say_count(self) -> None:
        total = len(self._places)
        if not self.field.text():
            self.count.set_words("")
        elif self._at >= 0:
            self.count.set_words(word("editor.find.at", at=self._at + 1, total=total))
        else:
            self.count.set_words(word("editor.find.count", count=total))

    def _on_words_changed(self) -> None:
        self._at = -1
        self._search()

    def _on_back(self) -> None:
        self._step(-1)

    def _on_forth(self) -> None:
        self._step(1)


def _button(theme: Theme, icon: str, key: str) -> ActionButton:
    button = ActionButton(theme, icon=icon, variant=Variant.GHOST)
    button.setAccessibleName(word(key))
    button.setToolTip(word(key))
    return button
