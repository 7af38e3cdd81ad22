"""The card of a point: the claim, what it rests on, and where it leads."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.learn.evidence_line import EvidenceLine
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from supple.learn.source import Source
    from supple.learn.topic import Point
    from supple.ui.pages.learn.lead_words import LeadWords
    from supple.ui.theme import Theme


class PointCard(Card):
    """Shows one point; ``lead_chosen`` carries the Lead that was pressed."""

    lead_chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        point: Point,
        sources: tuple[Source, ...],
        leads: tuple[LeadWords, ...],
        *,
        role: str = "p_hold",
        above: str = "",
    ) -> None:
        super().__init__(theme)
        self.point = point
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        if above:
            words.addWidget(TextLabel(theme, above, "small", "muted"))
        words.addWidget(TextLabel(theme, point.title, "card"))
        words.addWidget(TextLabel(theme, point.say, "body", "ink2"))
        words.addSpacing(theme.px(4))
        self.evidence = EvidenceLine(theme, point, sources)
        words.addWidget(self.evidence)
        self.buttons: list[ActionButton] = []
        if leads:
            flow = FlowLayout(theme.px(8))
            holder = QWidget()
            holder.setLayout(flow)
            for lead in leads:
                button = ActionButton(theme, lead.words, icon=lead.icon)
                button.clicked.connect(partial(self.lead_chosen.emit, lead.lead))
                flow.addWidget(button)
                self.buttons.append(button)
            words.addSpacing(theme.px(4))
            words.addWidget(holder)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), theme.px(18), theme.px(20), theme.px(18))
        row.setSpacing(theme.px(16))
        if point.icon:
            side = QVBoxLayout()
            side.addWidget(SoftIcon(theme, point.icon, role, 40))
            side.addStretch(1)
            row.addLayout(side)
        row.addLayout(words, 1)
