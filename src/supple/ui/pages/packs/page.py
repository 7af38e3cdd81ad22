"""The page of packs: open one, make one, and undo what came in before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.packs.page_head import PageHead
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.card import Card
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.document.message import Message
    from supple.exchange.import_journal import Import
    from supple.ui.theme import Theme

_WIDE = 980


class PacksPage(PageScroll):
    """``refusal`` says why the file just opened was none. ``undo_asked`` carries an Import."""

    open_asked = Signal()
    send_asked = Signal()
    undo_asked = Signal(object)
    back_asked = Signal()

    def __init__(
        self, theme: Theme, imports: Sequence[Import], refusal: Message | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent, content_width=_WIDE)
        self.head = PageHead(theme, word("pack.title"), word("pack.page.about"), back="pack.back-to-settings")
        self.head.back.clicked.connect(self.back_asked)
        self.column.addLayout(self.head)
        if refusal is not None:
            sentence = say(refusal)
            self.column.addWidget(Banner(theme, "w_days", sentence, title=word("pack.refused"), soft=True))
        self.open = ActionButton(theme, word("pack.open"), variant=Variant.PRIMARY, icon="folder-open")
        self.open.clicked.connect(self.open_asked)
        self.column.addWidget(self._card("download", "pack.card.open", self.open))
        self.send = ActionButton(theme, word("pack.send"), icon="share")
        self.send.clicked.connect(self.send_asked)
        self.column.addWidget(self._card("share", "pack.card.send", self.send))
        self.undos: list[ActionButton] = []
        if imports:
            self.column.addWidget(self._imports(imports))
        self.column.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on opening a pack."""
        self.open.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, icon: str, key: str, button: ActionButton) -> Card:
        theme = self._theme
        card = Card(theme)
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        row.setSpacing(theme.px(16))
        row.addWidget(SoftIcon(theme, icon, "k_stretch", 44), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._words(word(key), word(f"{key}.about")), 1)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return card

    def _imports(self, imports: Sequence[Import]) -> Card:
        theme = self._theme
        card = Card(theme)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(theme.px(12))
        column.addWidget(TextLabel(theme, word("pack.imports"), "card"))
        for done in imports:
            at = done.at.astimezone()
            day = word("today.when.date", day=at.day, month=word(f"today.month.{at.month}"))
            undo = ActionButton(theme, word("pack.undo"), icon="undo-2")
            undo.setAccessibleName(word("pack.undo-named", name=done.title))
            undo.clicked.connect(partial(self._ask_undo, done))
            self.undos.append(undo)
            row = QHBoxLayout()
            row.setSpacing(theme.px(16))
            row.addLayout(self._words(done.title, word("pack.import-line", day=day, count=done.count)), 1)
            row.addWidget(undo)
            column.addLayout(row)
        return card

    def _words(self, title: str, about: str) -> QVBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(self._theme, title, "body-strong"))
        words.addWidget(TextLabel(self._theme, about, "small", "ink2"))
        return words

    def _ask_undo(self, done: Import, *_clicked: object) -> None:
        self.undo_asked.emit(done)
