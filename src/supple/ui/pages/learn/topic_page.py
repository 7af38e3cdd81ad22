"""One topic in full: its points, each with what it rests on and where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.learn.point_card import PointCard
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.learn.topic import Topic
    from supple.ui.pages.learn.reading import Reading
    from supple.ui.theme import Theme

_COLUMN: Final = 860


class TopicPage(PageScroll):
    """Shows one topic; ``lead_chosen`` carries a Lead, ``back_asked`` asks for Learn as a whole."""

    lead_chosen = Signal(object)
    back_asked = Signal()

    def __init__(self, theme: Theme, topic: Topic, reading: Reading, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, content_width=_COLUMN)
        self.topic = topic
        self.back = ActionButton(theme, variant=Variant.GHOST, icon="arrow-left")
        self.back.setAccessibleName(word("learn.back"))
        self.back.setToolTip(word("learn.back"))
        self.back.clicked.connect(self.back_asked)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, topic.title, "title"))
        words.addWidget(TextLabel(theme, topic.about, "body", "ink2"))
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self.column.addLayout(head)
        self.cards: list[PointCard] = []
        for point in topic.points:
            card = PointCard(theme, point, reading.sources_of(point), reading.leads_of(point))
            card.lead_chosen.connect(self.lead_chosen)
            self.column.addWidget(card)
            self.cards.append(card)
        self.column.addWidget(TextLabel(theme, word("learn.disclaimer"), "small", "muted"))
        self.column.addStretch(1)

    def take_focus(self) -> None:
        """Put the focus on the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_point(self, title: str) -> None:
        """Bring a point into sight, its title at the top; an unknown title changes nothing."""
        card = next((card for card in self.cards if card.point.title == title), None)
        if card is not None:
            # Where it lies is known once the page has been laid out.
            QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(card.y()))
