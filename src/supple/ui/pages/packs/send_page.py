"""The page to make a pack: which routines, under what title, with what word to whoever gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from supple.exchange.pack_manifest import LONGEST_BY, LONGEST_NOTE, LONGEST_TITLE
from supple.routine.kind import Kind
from supple.ui.pages.packs.pack_wish import PackWish
from supple.ui.pages.packs.page_head import PageHead
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.ui.theme import Theme

_WIDE = 980
_COLUMN = 320


class SendPage(PageScroll):
    """``save_asked`` carries a PackWish; where it is saved is asked by whoever hears it."""

    save_asked = Signal(object)
    back_asked = Signal()

    def __init__(
        self, theme: Theme, library: Library, *, has_questions: bool, wish: PackWish, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, content_width=_WIDE)
        self.save = ActionButton(theme, word("pack.save"), variant=Variant.PRIMARY, icon="share")
        self.save.clicked.connect(lambda: self.save_asked.emit(self.wish))
        self.head = PageHead(theme, word("pack.send.title"), word("pack.send.about"), self.save)
        self.head.back.clicked.connect(self.back_asked)
        self.column.addLayout(self.head)
        self.title = self._field("pack.field.title", wish.title, LONGEST_TITLE)
        self.by = self._field("pack.field.by", wish.by, LONGEST_BY)
        self.note = self._field("pack.field.note", wish.note, LONGEST_NOTE)
        self.column.addWidget(self._words_card())
        self.ticks: dict[str, CheckRow] = {}
        yours = [routine for routine in library.routines.values() if routine.yours]
        if yours:
            self._add_group(word("pack.group.yours"), yours, wish)
        for kind in Kind:
            ours = [each for each in library.routines.values() if each.kind is kind and not each.yours]
            if ours:
                self._add_group(word("pack.group.built-in", kind=word(f"kind.{kind}")), ours, wish)
        self.questions = CheckRow(theme, word("pack.with-questions"), plain=True)
        self.questions.setChecked(wish.with_questions and has_questions)
        self.questions.setVisible(has_questions)
        self.column.addWidget(self.questions)
        self.column.addStretch(1)
        self._show_choice()

    @property
    def wish(self) -> PackWish:
        """What the person wants packed."""
        return PackWish(
            tuple(routine_id for routine_id, tick in self.ticks.items() if tick.isChecked()),
            self.title.text().strip(),
            self.by.text().strip(),
            self.note.text().strip(),
            with_questions=self.questions.isChecked(),
        )

    def take_focus(self) -> None:
        """Put the focus where the title is written."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    def _field(self, key: str, text: str, longest: int) -> QLineEdit:
        field = QLineEdit(text)
        field.setFont(self._theme.font("body"))
        field.setAccessibleName(word(key))
        field.setMaxLength(longest)
        field.setFixedHeight(self._theme.px(40))
        field.setProperty("radius", self._theme.radius.button)
        return field

    def _words_card(self) -> Card:
        theme = self._theme
        card = Card(theme)
        grid = EvenGrid(theme.px(_COLUMN), (1, 2), theme.px(16))
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(20))
        column.setSpacing(theme.px(16))
        column.addLayout(grid)
        for field in (self.title, self.by):
            grid.addWidget(self._named(field))
        column.addWidget(self._named(self.note))
        return card

    def _named(self, field: QLineEdit) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(4))
        column.addWidget(TextLabel(self._theme, field.accessibleName(), "small", "ink2"))
        column.addWidget(field)
        return holder

    def _add_group(self, title: str, routines: Iterable[Routine], wish: PackWish) -> None:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(8))
        column.addWidget(TextLabel(theme, title, "card"))
        grid = EvenGrid(theme.px(_COLUMN), (1, 2), theme.px(4))
        for routine in routines:
            tick = CheckRow(theme, routine.title, plain=True)
            tick.setChecked(routine.id in wish.routine_ids)
            tick.toggled.connect(self._show_choice)
            self.ticks[routine.id] = tick
            grid.addWidget(tick)
        column.addLayout(grid)
        self.column.addWidget(card)

    def _show_choice(self) -> None:
        count = sum(tick.isChecked() for tick in self.ticks.values())
        self.save.setEnabled(count > 0)
        self.head.about.set_words(word("pack.send.chosen", count=count) if count else word("pack.send.about"))
