"""What ticked signs may stand for and what to do about each, the worst first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.pages.signs.view import LEVEL_ICONS, LEVEL_ROLES, flag_text
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.advice.warning_sign import Flag
    from supple.ui.pages.signs.view import AdviceGroup
    from supple.ui.theme import Theme


def advice_card(theme: Theme, groups: tuple[AdviceGroup, ...], *, is_exact: bool) -> Card:
    """Return a card with the groups, each under its level; ``is_exact`` where each entry was answered with yes."""
    card = Card(theme)
    column = QVBoxLayout(card)
    pad = theme.px(24)
    column.setContentsMargins(pad, theme.px(20), pad, theme.px(20))
    column.setSpacing(theme.px(12))
    column.addWidget(TextLabel(theme, word("signs.said-title" if is_exact else "signs.advice-title"), "heading"))
    several = sum(len(group.flags) for group in groups) > 1
    if several or not is_exact:
        about = word("signs.said-about" if is_exact else "signs.advice-about")
        column.addWidget(TextLabel(theme, about, "body", "ink2"))
    for group in groups:
        if len(groups) > 1 or not is_exact:
            _add_level(theme, column, group)
        for flag in group.flags:
            column.addWidget(Hairline(theme))
            column.addWidget(_entry(theme, flag))
    return card


def _add_level(theme: Theme, column: QVBoxLayout, group: AdviceGroup) -> None:
    column.addSpacing(theme.px(6))
    chip = Chip(theme, word(f"signs.chip.{group.level.value}"), LEVEL_ROLES[group.level], LEVEL_ICONS[group.level])
    column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(TextLabel(theme, group.act, "body", "ink2"))


def _entry(theme: Theme, flag: Flag) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(TextLabel(theme, flag_text(flag), "body"))
    if flag.action:
        column.addWidget(TextLabel(theme, flag.action, "sub"))
    if flag.may_mean:
        column.addWidget(TextLabel(theme, word("signs.may-be", what=flag.may_mean), "small", "ink2"))
    return holder
