"""One open lock: what was answered, what it closes, what opens it, and the statement where that does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from supple.ui.pages.signs.closing import closed_text, opens_text
from supple.ui.pages.signs.sign_list import SignList, icon_row
from supple.ui.pages.signs.unlock_card import UnlockCard
from supple.ui.pages.signs.view import LEVEL_ICONS, LEVEL_ROLES, lock_texts, when_text
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date, datetime

    from supple.advice.safety_state import Lock
    from supple.advice.warning_sign import WarningSigns
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class UnlockWish:
    """The statement about one lock; ``assessed_on`` is None where no day is asked for, or none was given."""

    lock: Lock
    assessed_on: date | None


class LockCard(Card):
    """Made for one lock; ``unlock_asked`` carries an UnlockWish. ``unlock`` is None where no statement opens it."""

    unlock_asked = Signal(object)

    def __init__(
        self,
        theme: Theme,
        signs: WarningSigns,
        regions: Regions,
        lock: Lock,
        now: datetime,
        *,
        damage_only: bool = False,
    ) -> None:
        super().__init__(theme)
        self.lock = lock
        texts = lock_texts(signs, lock, regions)
        column = QVBoxLayout(self)
        pad = theme.px(22)
        column.setContentsMargins(pad, theme.px(16), pad, theme.px(16))
        column.setSpacing(theme.px(10))
        when = when_text(lock.since, now.tzinfo)
        if texts:
            column.addWidget(TextLabel(theme, word("signs.told", when=when), "small", "ink2"))
            shown = SignList(theme, "body-strong")
            shown.show_signs(texts, LEVEL_ICONS[lock.level], LEVEL_ROLES[lock.level])
            column.addWidget(shown)
        else:
            damage = TextLabel(theme, word("signs.lock-damage", when=when), "body-strong")
            column.addWidget(icon_row(theme, "file-warning", "w_emergency", damage))
        if lock.flag:
            for title, text in (
                ("closed", closed_text(lock.effect, lock.where, regions)),
                ("opens", opens_text(lock)),
            ):
                line = word("signs.lock-line", title=word(f"signs.{title}-title"), text=text)
                strong = len(word("signs.lock-line", title=word(f"signs.{title}-title"), text="").rstrip())
                column.addWidget(TextLabel(theme, line, "small", "ink2", strong_length=strong))
        self.unlock: UnlockCard | None = None
        if lock.opens_by_statement:
            column.addWidget(Hairline(theme))
            self.unlock = UnlockCard(theme, now.date(), " ".join(texts), damage_only=damage_only)
            self.unlock.unlock_asked.connect(self._on_unlock)
            column.addWidget(self.unlock)

    def _on_unlock(self, assessed_on: date | None) -> None:
        self.unlock_asked.emit(UnlockWish(self.lock, assessed_on))
