"""The card of favourites and of what was played lately."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.pages.today.line_row import LineRow
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.today.glance import RoutineLine
    from supple.ui.theme import Theme


class ShortcutsCard(Card):
    """Rows that start a routine each; with nothing starred or played yet it says so and offers two."""

    start_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._empty = TextLabel(theme, "", "body", "ink2")
        self._lines: list[LineRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(16), theme.px(20), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        for label in (TextLabel(theme, word("today.favourites"), "heading"), self._empty):
            label.setContentsMargins(0, 0, 0, 0)
            inset = QVBoxLayout()
            inset.setContentsMargins(theme.px(8), 0, theme.px(8), 0)
            inset.addWidget(label)
            column.addLayout(inset)
        column.addLayout(self._rows)
        column.addStretch(1)

    def show_routines(self, routines: tuple[RoutineLine, ...], *, are_offers: bool) -> None:
        """Show rows; ``are_offers`` says that they are only suggestions."""
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = [self._row(routine) for routine in routines]
        for row in self._lines:
            self._rows.addWidget(row)
            row.show()
        self._empty.set_words(word("today.favourites.empty" if routines else "today.favourites.none"))
        self._empty.setVisible(are_offers)

    def _row(self, routine: RoutineLine) -> LineRow:
        theme, starred, minutes = self._theme, routine.is_favourite, routine.length.text
        row = LineRow(theme, routine.kind, routine.title, aside=minutes, starred=starred)
        key = "today.favourites.line-starred" if starred else "today.favourites.line"
        row.setAccessibleName(word(key, title=routine.title, kind=word(f"kind.{routine.kind}"), minutes=minutes))
        row.setProperty("routine", routine.id)
        row.clicked.connect(self._on_row_clicked)
        return row

    def _on_row_clicked(self) -> None:
        self.start_asked.emit(self.sender().property("routine"))
