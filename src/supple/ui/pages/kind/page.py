"""The page of a kind: its routines as cards, to search, filter, start and open."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.exercise_ask import ALL
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.main_window import EXERCISES
from supple.ui.pages.kind.filter_bar import FilterBar
from supple.ui.pages.kind.view import MUSCLES_SHOWN
from supple.ui.start_request import StartRequest
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.body_picture import BodyPicture
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.routine_card import RoutineCard, RoutineFacts
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from supple.body.outline import BodyOutlines
    from supple.routine.kind import Kind
    from supple.ui.pages.kind.view import KindView, RoutineEntry
    from supple.ui.theme import Theme

_CARD_WIDE: Final = 424
_HEAD_BESIDE_FROM: Final = 640


class KindPage(PageScroll):
    """Shows a KindView; ``outlines`` gives the drawing of the body for its cards. ``start_asked``: a StartRequest."""

    start_asked = Signal(StartRequest)
    routine_chosen = Signal(str)
    favourite_changed = Signal(str, bool)
    problems_chosen = Signal()
    place_asked = Signal(str, object)

    def __init__(
        self, theme: Theme, kind: Kind, outlines: Callable[[], BodyOutlines], parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._kind = kind
        self._outlines = outlines
        self._view: KindView | None = None
        self._cards: dict[str, RoutineCard] = {}
        self._made_from: dict[str, RoutineEntry] = {}
        self.search = SearchField(theme, word("kinds.search"), word("kinds.search.key"))
        self.search.textChanged.connect(self._filter_cards)
        self.filters = FilterBar(theme)
        self.filters.changed.connect(self._filter_cards)
        self.filters.problems_chosen.connect(self.problems_chosen)
        self._empty = QWidget()
        self._empty_words = TextLabel(theme, "", "body", "ink2")
        self.show_all = ActionButton(theme, word("kinds.show-all"))
        self.exercises = ActionButton(theme, word("exercises.all"), variant=Variant.GHOST, icon="person-standing")
        self.exercises.clicked.connect(lambda: self.place_asked.emit(EXERCISES, ALL))
        self.show_all.clicked.connect(self._on_show_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._on_find)
        self._lay_out()

    @property
    def cards(self) -> tuple[RoutineCard, ...]:
        """The cards that are shown, in reading order."""
        entries = self._view.entries if self._view else ()
        return tuple(self._cards[entry.id] for entry in entries if not self._cards[entry.id].isHidden())

    def show_kind(self, view: KindView) -> None:
        """Show routines; what was searched for and filtered stays."""
        focused = next((entry_id for entry_id, card in self._cards.items() if card.hasFocus()), "")
        self._view = view
        self.filters.show_kind(view)
        while self._grid.takeAt(0) is not None:
            pass
        kept = {entry.id: self._card(entry) for entry in view.entries}
        for entry_id, card in self._cards.items():
            if kept.get(entry_id) is not card:
                card.hide()
                card.deleteLater()
        self._cards = kept
        self._made_from = {entry.id: entry for entry in view.entries}
        for card in kept.values():
            self._grid.addWidget(card)
        self._filter_cards()
        if focused in kept:
            kept[focused].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus on the first card, or on the search where there is none."""
        (self.cards[0] if self.cards else self.search).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the search below the title where there is no room beside."""
        super().resizeEvent(event)
        width = event.size().width() - 2 * self.padding(event.size().width())
        beside = width >= self._theme.px(_HEAD_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._head.setDirection(direction)

    def _lay_out(self) -> None:
        theme = self._theme
        look = KIND_LOOKS[self._kind]
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, word(f"kind.{self._kind}"), "title"))
        words.addWidget(TextLabel(theme, word(f"kinds.about.{self._kind}"), "body", "ink2"))
        title = QHBoxLayout()
        title.setSpacing(theme.px(16))
        title.addWidget(SoftIcon(theme, look.icon, look.role, 48))
        title.addLayout(words, 1)
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(16))
        self._head.addLayout(title, 1)
        self._head.addWidget(self.search)
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(0, theme.px(28), 0, 0)
        empty.setSpacing(theme.px(16))
        empty.addWidget(self._empty_words)
        empty.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        self._grid = EvenGrid(theme.px(_CARD_WIDE), (1, 2, 3), 14)
        self.column.addLayout(self._head)
        self.column.addWidget(self.filters)
        self.column.addWidget(self._empty)
        self.column.addLayout(self._grid)
        self.column.addWidget(self.exercises, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)

    def _card(self, entry: RoutineEntry) -> RoutineCard:
        """Return the card of a routine; one that would look the same is used again."""
        if self._made_from.get(entry.id) == entry:
            return self._cards[entry.id]
        facts = RoutineFacts(
            title=entry.title,
            subtitle=entry.subtitle,
            facts=entry.facts,
            minutes=entry.length.text,
            start=word("kinds.start"),
            favourite=word("kinds.favourite"),
            mark=word("kinds.yours") if entry.is_yours else "",
            is_favourite=entry.is_favourite,
        )
        picture = BodyPicture(self._theme, self._outlines)
        picture.show_muscles(entry.muscles[:MUSCLES_SHOWN])
        card = RoutineCard(self._theme, facts, picture)
        card.setProperty("routine", entry.id)
        card.open_asked.connect(self._on_open_asked)
        card.start_asked.connect(self._on_start_asked)
        card.favourite_changed.connect(self._on_favourite_changed)
        return card

    def _filter_cards(self) -> None:
        if self._view is None:
            return
        wanted = replace(self.filters.filter, text=self.search.text())
        shown = [entry.id for entry in self._view.entries if wanted.holds(entry)]
        for entry_id, card in self._cards.items():
            card.setVisible(entry_id in shown)
        self._empty_words.set_words(word("kinds.none" if self._view.entries else "kinds.none-at-all"))
        self.show_all.setVisible(not wanted.is_open)
        self._empty.setVisible(not shown)

    def _on_show_all(self) -> None:
        self.filters.clear()
        self.search.clear()
        self._filter_cards()
        self.take_focus()

    def _on_find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _on_open_asked(self) -> None:
        self.routine_chosen.emit(self.sender().property("routine"))

    def _on_start_asked(self) -> None:
        self.start_asked.emit(StartRequest(self.sender().property("routine")))

    def _on_favourite_changed(self, favourite: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.favourite_changed.emit(self.sender().property("routine"), favourite)
