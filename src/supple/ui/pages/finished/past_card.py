"""How each place was before and after the last sessions: a sentence and a small line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.widgets.card import Card
from supple.ui.widgets.rating_trend import RatingTrend
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme


class PastCard(Card):
    """Shows the places that were rated at an earlier session too; ``is_empty`` where there is none."""

    def __init__(self, theme: Theme, asked: tuple[AskedPlace, ...]) -> None:
        super().__init__(theme, fill="sunk", line="line")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(10))
        column.addWidget(TextLabel(theme, word("finished.past"), "body-strong"))
        self.lines = tuple(_PastLine(theme, place) for place in asked if place.past)
        for line in self.lines:
            column.addWidget(line)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was rated before."""
        return not self.lines

    def show_number(self, asked: AskedPlace, number: int | None) -> None:
        """Follow the answer about a place."""
        for line in self.lines:
            if line.asked == asked:
                line.show_number(number)


class _PastLine(QWidget):
    def __init__(self, theme: Theme, asked: AskedPlace) -> None:
        super().__init__()
        self.asked = asked
        self.words = TextLabel(theme, "", "body", "ink2")
        self.trend = RatingTrend(theme, word("finished.past.name", place=asked.text))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(16))
        row.addWidget(self.words, 1)
        row.addWidget(self.trend, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_number(None)

    def show_number(self, number: int | None) -> None:
        asked, first = self.asked, self.asked.past[0]
        words = word(
            "finished.past.line", place=asked.text, first=first.before, count=first.days_ago, now=asked.before
        )  # fmt: skip
        self.words.set_words(words, len(asked.text))
        pairs = (*((each.before, each.after) for each in asked.past), (asked.before, number))
        self.trend.show_pairs(pairs, listed([_pair_words(*pair) for pair in pairs]))


def _pair_words(before: int, after: int | None) -> str:
    if after is None:
        return word("finished.past.before", before=before)
    return word("finished.past.pair", before=before, after=after)
