"""One question about some places: the reply, and after a yes about several of them, where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.advice.question import Answer, Reply
from supple.ui.place_words import place_text
from supple.ui.widgets.pill_choice import PillChoice
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.advice.warning_sign import Flag
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_REPLIES: Final = (Reply.YES, Reply.UNSURE, Reply.NO)


class PlaceQuestion(QWidget):
    """Asks one question; nothing is preselected. Not saying where means all of the places that ask it."""

    changed = Signal()

    def __init__(self, theme: Theme, regions: Regions, places: tuple[SidedRegion, ...], flag: Flag) -> None:
        super().__init__()
        self._flag = flag
        self.answer_places = tuple(place for place in places if flag.is_asked_with(place.region))
        self.reply = PillChoice(theme, [word(f"signs.reply.{reply}") for reply in _REPLIES], flag.question)
        names = [place_text(place, regions) for place in self.answer_places]
        self.where = PillChoice(theme, [*names, word("body-map.ask.everywhere")], word("body-map.ask.where"))
        self._where_label = TextLabel(theme, word("body-map.ask.where"), "small", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(TextLabel(theme, flag.question, "body-strong"))
        for widget in (self.reply, self._where_label, self.where):
            column.addWidget(widget)
        self.reply.chosen.connect(self._on_chosen)
        self._show_where()

    @property
    def answer(self) -> Answer | None:
        """The answer, None before a reply."""
        if self.reply.current is None:
            return None
        reply = _REPLIES[self.reply.current]
        if reply is Reply.NO:
            return Answer(self._flag.id, reply)
        number = self.where.current
        is_one = number is not None and number < len(self.answer_places)
        return Answer(
            self._flag.id, reply, (self.answer_places[number],) if is_one and number is not None else self.answer_places
        )

    def _on_chosen(self) -> None:
        self._show_where()
        self.changed.emit()

    def _show_where(self) -> None:
        said_yes = self.reply.current is not None and _REPLIES[self.reply.current] is not Reply.NO
        for widget in (self._where_label, self.where):
            widget.setVisible(said_yes and len(self.answer_places) > 1)
