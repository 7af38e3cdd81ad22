"""The card in which one thing is found by typing and picked from a list."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from supple.ui.announcer import announce
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_ROWS: Final = 8
_ROW: Final = 44
_MOST: Final = 200
_LIST_KEYS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_KEY: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Pick:
    """A thing that can be picked: its key, its name, and a few words about it."""

    key: str
    name: str
    about: str = ""


class Picker(Overlay):
    """Finds with ``search``, which gets what is typed and returns picks, best first. ``picked`` carries a key."""

    picked = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget, title: str, hint: str, search: Callable[[str], tuple[Pick, ...]]
    ) -> None:
        super().__init__(theme, parent, width=620)
        self._theme = theme
        self._search = search
        self.setAccessibleName(title)
        self.field = SearchField(theme, hint)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFont(theme.font("body"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(theme.px(_ROW) * 3)
        self.list.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustIgnored)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("radius", theme.radius.button)
        line, surface, soft, ink = (theme.colour(role).name() for role in ("line", "surface", "accentSoft", "ink"))
        self.list.setStyleSheet(
            f"QListWidget {{ background: {surface}; color: {ink}; border: {theme.border}px solid {line};"
            f" border-radius: {theme.radius.button}px; padding: 4px; outline: none; }}"
            f"QListWidget::item {{ padding: 0 {theme.px(8)}px; border-radius: {theme.radius.number}px; }}"
            f"QListWidget::item:selected {{ background: {soft}; color: {ink}; }}"
        )
        self._none = TextLabel(theme, word("editor.picker.none"), "body", "ink2")
        self.body.addWidget(TextLabel(theme, title, "heading"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._none)
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_enter)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(self._on_item)
        self.list.itemActivated.connect(self._on_item)
        self.dismissed.connect(self.put_away)
        self._is_done = False
        self._on_typed("")

    def ask(self) -> None:
        """Show the card and wait for a pick."""
        self.open_on(self.field)

    def put_away(self) -> None:
        """Close the card for good."""
        if not self._is_done:
            self._is_done = True
            self.close_card()
            self.deleteLater()

    def keys(self) -> tuple[str, ...]:
        """Return the keys of what is listed."""
        return tuple(str(self.list.item(row).data(_KEY)) for row in range(self.list.count()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move through the list while one types."""
        if watched is self.field and event.type() is QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.key() in _LIST_KEYS and self.list.count():
                self._move(key.key())
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: int) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -_ROWS, Qt.Key.Key_PageDown: _ROWS}[Qt.Key(key)]
        row = min(max(self.list.currentRow() + by, 0), self.list.count() - 1)
        self.list.setCurrentRow(row)
        announce(self, self.list.item(row).text())

    def _on_typed(self, text: str) -> None:
        self.list.clear()
        picks = self._search(text.strip())[:_MOST]
        for pick in picks:
            shown = word("editor.picker.row", name=pick.name, about=pick.about) if pick.about else pick.name
            item = QListWidgetItem(shown)
            item.setData(_KEY, pick.key)
            item.setToolTip(shown)
            item.setSizeHint(QSize(0, self._theme.px(_ROW)))
            self.list.addItem(item)
        self._none.setVisible(not picks)
        if picks:
            self.list.setCurrentRow(0)

    def _on_enter(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._on_item(item)

    def _on_item(self, item: QListWidgetItem) -> None:
        if not self._is_done:
            key = str(item.data(_KEY))
            self.put_away()
            self.picked.emit(key)
