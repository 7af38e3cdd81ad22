"""The card of one thing in a pack: whether it comes in, what it would do, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.document.characters import decode
from supple.document.comparison import compare
from supple.document.problem import Severity
from supple.exchange.pack_preview import Fate
from supple.ui.pack_words import kind_of, title_of
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.comparison_view import ComparisonView
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from supple.document.problem import Problem
    from supple.exchange.pack_preview import PackItem
    from supple.ui.theme import Theme

_ROLES: Final = {
    Fate.NEW: ("w_normal", "plus"),
    Fate.ADDS: ("w_normal", "plus"),
    Fate.REPLACES_YOURS: ("w_days", "refresh-cw"),
    Fate.REPLACES_BUILT_IN: ("w_days", "refresh-cw"),
    Fate.SAME: ("w_monitor", "check"),
    Fate.BROKEN: ("w_emergency", "x"),
}
_MOST_PROBLEMS: Final = 8


class ItemCard(Card):
    """``chosen_changed`` tells that the person ticked or unticked it."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme, item: PackItem, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.item = item
        self.comparison: ComparisonView | None = None
        self.tick: CheckRow | None = None
        self.look: ActionButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(14))
        self._column.setSpacing(theme.px(8))
        self._column.addLayout(self._head())
        for question in item.questions:
            self._column.addLayout(self._told("circle-help", "w_normal", "", question))
        for warning in item.warnings:
            self._column.addLayout(self._told("triangle-alert", "w_days", "", say(warning)))
        for problem in item.problems[:_MOST_PROBLEMS]:
            self._column.addLayout(self._problem(problem))
        if len(item.problems) > _MOST_PROBLEMS:
            left = len(item.problems) - _MOST_PROBLEMS
            self._column.addWidget(TextLabel(theme, word("files.more", count=left), "body", "ink2"))
        self._needed_words = TextLabel(theme, "", "small", "ink2")
        self._needed_words.hide()
        self._column.addWidget(self._needed_words)

    @property
    def is_chosen(self) -> bool:
        """Whether the person has ticked it."""
        return self.tick is not None and self.tick.isChecked()

    def show_needed(self, by: str) -> None:
        """Say that it comes along because something else needs it; an empty text says nothing."""
        self._needed_words.setVisible(bool(by))
        if by:
            self._needed_words.set_words(word("pack.needed-by", name=by))

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        item = self.item
        title = title_of(item)
        head = QHBoxLayout()
        head.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(0)
        if item.can_come:
            self.tick = CheckRow(theme, title, plain=True)
            self.tick.setAccessibleName(word("pack.tick", name=title, fate=word(f"pack.fate.{item.fate}")))
            self.tick.setChecked(item.is_suggested)
            self.tick.toggled.connect(self.chosen_changed)
            words.addWidget(self.tick)
        else:
            words.addWidget(TextLabel(theme, title, "body-strong"))
        about = TextLabel(theme, kind_of(item), "small", "ink2")
        indent = QHBoxLayout()
        indent.setContentsMargins(theme.px(42) if item.can_come else 0, 0, 0, 0)
        indent.addWidget(about)
        words.addLayout(indent)
        head.addLayout(words, 1)
        if item.replaces and item.shown is not None:
            self.look = ActionButton(theme, word("pack.compare"), icon="eye")
            self.look.setAccessibleName(word("pack.compare-named", name=title))
            self.look.setCheckable(True)
            self.look.toggled.connect(self._on_look)
            head.addWidget(self.look, 0, Qt.AlignmentFlag.AlignVCenter)
        role, icon = _ROLES[item.fate]
        chip = Chip(theme, word(f"pack.fate.{item.fate}"), role, icon)
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        return head

    def _problem(self, problem: Problem) -> QHBoxLayout:
        hint = problem.severity is Severity.HINT
        place = word("files.place", line=problem.line, column=problem.column)
        icon, role = ("lightbulb", "w_monitor") if hint else ("circle-alert", "w_emergency")
        return self._told(icon, role, place, say(problem.message))

    def _told(self, icon: str, role: str, place: str, sentence: str) -> QHBoxLayout:
        theme = self._theme
        line = QHBoxLayout()
        line.setSpacing(theme.px(12))
        line.addWidget(SoftIcon(theme, icon, role, 26), 0, Qt.AlignmentFlag.AlignTop)
        text = f"{place}  {sentence}" if place else sentence
        line.addWidget(TextLabel(theme, text, strong_length=len(place)), 1)
        return line

    def _on_look(self, on: bool) -> None:  # noqa: FBT001 - the signal's own value
        if self.look is not None:
            self.look.setText(word("pack.compare-close" if on else "pack.compare"))
        if self.comparison is None:
            self.comparison = self._made_comparison()
            self._column.addWidget(self.comparison)
        self.comparison.setVisible(on)

    def _made_comparison(self) -> ComparisonView:
        key = "pack.yours" if self.item.fate is Fate.REPLACES_YOURS else "pack.built-in"
        shown = compare(_text(self.item.shown or b""), _text(self.item.content))
        return ComparisonView(self._theme, shown, word(key), word("pack.incoming"))


def _text(content: bytes) -> str:
    text = decode(content)
    return text if isinstance(text, str) else ""
