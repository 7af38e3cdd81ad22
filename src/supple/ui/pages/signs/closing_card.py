"""What open locks close, what stays open, and what opens each of them again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from supple.ui.pages.signs.closing import closed_text, open_text, opens_text
from supple.ui.pages.signs.sign_list import icon_row
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.advice.safety_state import Lock
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme


def closing_card(theme: Theme, locks: tuple[Lock, ...], regions: Regions) -> Card:
    """Return a card about some locks; equal words stand once."""
    closed = _each_once([closed_text(lock.effect, lock.where, regions) for lock in locks])
    total = any(lock.closes_everything for lock in locks)
    still = [] if total else _each_once([open_text(lock.effect) for lock in locks])
    rows = (
        ("lock", "w_days", "signs.closed-title", [word("signs.closed.all")] if total else closed),
        # Two locks together leave less open than each alone, so that only what a single one leaves is told.
        ("check", "w_normal", "signs.open-title", still if len(still) == 1 else []),
        ("clock", "ink2", "signs.opens-title", _each_once([opens_text(lock) for lock in locks])),
    )
    card = Card(theme)
    column = QVBoxLayout(card)
    pad = theme.px(22)
    column.setContentsMargins(pad, theme.px(16), pad, theme.px(16))
    column.setSpacing(theme.px(12))
    shown = [row for row in rows if row[3]]
    for number, (icon, role, title, texts) in enumerate(shown):
        if number:
            column.addWidget(Hairline(theme))
        words = [TextLabel(theme, text, "small", "ink2") for text in texts]
        column.addWidget(icon_row(theme, icon, role, TextLabel(theme, word(title), "body-strong"), *words))
    return card


def _each_once(texts: list[str]) -> list[str]:
    return [text for text in dict.fromkeys(texts) if text]
