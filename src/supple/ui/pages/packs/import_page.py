"""The import page: what a pack holds, what bringing it in would do, and the button that does it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from supple.exchange.pack_preview import Fate
from supple.ui.pack_words import head_of, title_of
from supple.ui.pages.packs.item_card import ItemCard
from supple.ui.pages.packs.page_head import PageHead
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.exchange.pack_preview import PackPreview
    from supple.ui.theme import Theme

_WIDE = 980


class ImportPage(PageScroll):
    """``import_asked`` carries the keys of the items chosen; ``back_asked`` leaves all as it is."""

    import_asked = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme, preview: PackPreview, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, content_width=_WIDE)
        self.preview = preview
        pack = preview.pack
        self.bring_in = ActionButton(theme, variant=Variant.PRIMARY, icon="download")
        self.bring_in.clicked.connect(lambda: self.import_asked.emit(self.chosen))
        about = word("pack.from", name=pack.by) if pack.by else word("pack.about")
        self.head = PageHead(theme, head_of(pack, file_name), about, self.bring_in)
        self.head.back.clicked.connect(self.back_asked)
        self.column.addLayout(self.head)
        if pack.note:
            self.column.addWidget(TextLabel(theme, pack.note, "body", "ink"))
        if note := self._what_to_know():
            self.column.addWidget(Banner(theme, "w_days", note, soft=True))
        self.cards = tuple(ItemCard(theme, item) for item in preview.items)
        for card in self.cards:
            card.chosen_changed.connect(self._show_choice)
            self.column.addWidget(card)
        self.column.addStretch(1)
        self._show_choice()

    @property
    def chosen(self) -> frozenset[str]:
        """The keys of the items ticked."""
        return frozenset(card.item.key for card in self.cards if card.is_chosen)

    def choose(self, keys: frozenset[str]) -> None:
        """Tick just these items."""
        for card in self.cards:
            if card.tick is not None:
                card.tick.setChecked(card.item.key in keys)

    def take_focus(self) -> None:
        """Put the focus on the main button, or on the way back where nothing can come in."""
        wanted = self.bring_in if self.bring_in.isEnabled() else self.head.back
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _what_to_know(self) -> str:
        """Return one sentence on what would be replaced or stays out; empty where nothing is special."""
        items = self.preview.items
        if not self.preview.can_come:
            everything_is_there = all(item.fate is Fate.SAME for item in items)
            return word("pack.all-there" if everything_is_there else "pack.all-broken")
        replaced = sum(item.replaces for item in items)
        return word("pack.replaced", count=replaced) if replaced else ""

    def _show_choice(self) -> None:
        keys = self.preview.with_needs(self.chosen)
        by_key = {item.key: item for item in self.preview.items}
        for card in self.cards:
            needy = [by_key[key] for key in sorted(keys) if card.item.key in by_key[key].needs]
            is_along = card.item.key in keys and not card.is_chosen
            card.show_needed(title_of(needy[0]) if is_along and needy else "")
        self.bring_in.setText(word("pack.bring-in", count=len(keys)) if keys else word("pack.bring-in.none"))
        self.bring_in.setEnabled(bool(keys))
