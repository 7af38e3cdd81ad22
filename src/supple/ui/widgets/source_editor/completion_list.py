"""The list of completions that opens below the cursor; the focus stays in the text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from supple.ui.announcer import announce
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme
    from supple.ui.widgets.source_editor.offer import Offer, Option

_MOST_SHOWN: Final = 8
_WIDTH: Final = 380
_ROW: Final = 34
_MOVES: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_MOST_SHOWN, Qt.Key.Key_PageDown: 8}


class CompletionList(QListWidget):
    """Shows an offer; ``chosen`` carries the offer and the Option."""

    chosen = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFont(theme.font("body", 14))
        self.setAccessibleName(word("editor.completion"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        accent, ink = theme.colour("accentSoft").name(), theme.colour("ink").name()
        raised, line = theme.colour("raised").name(), theme.colour("lineStrong").name()
        self.setStyleSheet(
            f"QListWidget {{ background: {raised}; color: {ink}; border: {theme.border}px solid {line};"
            f" border-radius: {theme.radius.button}px; padding: 4px; outline: none; }}"
            f"QListWidget::item {{ padding: 0 8px; border-radius: {theme.radius.small}px; }}"
            f"QListWidget::item:selected {{ background: {accent}; color: {ink}; }}"
        )
        self.itemClicked.connect(self._on_clicked)
        self.hide()

    def offer(self, offer: Offer, below: QRect) -> None:
        """Show an offer below (or above) a place of the parent; one without options hides the list."""
        self._offer = offer
        self.clear()
        for option in offer.options:
            text = (
                word("editor.completion.option", text=option.text, about=option.about) if option.about else option.text
            )
            item = QListWidgetItem(text)
            item.setSizeHint(QSize(0, self._theme.px(_ROW)))
            self.addItem(item)
        if not offer.options:
            self.hide()
            return
        self.setCurrentRow(0)
        self._place(below)
        self.show()
        self.raise_()

    def take_key(self, event: QKeyEvent) -> bool:
        """Move, choose or close by a key of the text's; returns whether the key is used up."""
        if self.isHidden():
            return False
        key = Qt.Key(event.key())
        if key in _MOVES:
            row = self.currentRow() + _MOVES[key]
            self.setCurrentRow(min(max(row, 0), self.count() - 1))
            announce(self, self.currentItem().text())
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._choose(self.currentRow())
            return True
        if key == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def options(self) -> tuple[Option, ...]:
        """Return what is offered now; nothing while the list is hidden."""
        return self._offer.options if self._offer is not None and not self.isHidden() else ()

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._choose(self.row(item))

    def _choose(self, row: int) -> None:
        self.hide()
        if self._offer is not None:
            self.chosen.emit(self._offer, self._offer.options[row])

    def _place(self, below: QRect) -> None:
        theme, parent = self._theme, self.parentWidget()
        room = parent.size() if parent is not None else QSize(0, 0)
        wide = min(theme.px(_WIDTH), room.width())
        most = max(below.top(), room.height() - below.bottom()) - theme.px(8)
        high = min(min(self.count(), _MOST_SHOWN) * theme.px(_ROW) + 12, max(most, theme.px(_ROW) + 12))
        fits_below = below.bottom() + theme.px(4) + high <= room.height()
        top = below.bottom() + theme.px(4) if fits_below else max(0, below.top() - theme.px(4) - high)
        left = max(0, min(below.left(), room.width() - wide))
        self.setGeometry(QRect(QPoint(left, top), QSize(wide, high)))
