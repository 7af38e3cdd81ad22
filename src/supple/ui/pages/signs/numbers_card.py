"""The emergency numbers of four areas, large enough to read from across a room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.signs.mark import IconMark
from supple.ui.pages.signs.view import emergency_numbers
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QLocale

    from supple.ui.theme import Theme


def numbers_card(theme: Theme, country: QLocale.Country) -> Card:
    """Return a card with the numbers, that of ``country`` first, and what to do elsewhere."""
    card = Card(theme, line="w_emergency")
    column = QVBoxLayout(card)
    pad = theme.px(26)
    column.setContentsMargins(pad, theme.px(12), pad, theme.px(16))
    column.setSpacing(theme.px(8))
    for position, entry in enumerate(emergency_numbers(country)):
        if position:
            column.addWidget(Hairline(theme))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.px(14))
        line.addWidget(IconMark(theme, "phone", "w_emergency", 26))
        line.addWidget(TextLabel(theme, entry.area, "card"), 1, Qt.AlignmentFlag.AlignVCenter)
        number = TextLabel(theme, entry.number, "display", wraps=False)
        number.setAccessibleName(word("signs.spoken-number", area=entry.area, number=entry.number))
        line.addWidget(number)
        column.addWidget(row)
    column.addWidget(Hairline(theme))
    column.addWidget(TextLabel(theme, word("signs.number.elsewhere"), "body"))
    return card
