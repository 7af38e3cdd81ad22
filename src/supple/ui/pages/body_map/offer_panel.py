"""What helps: a session made for what is sore with the reason for each step, or the advice not to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.composer import Outcome
from supple.ui.pages.body_map.step_line import StepLine
from supple.ui.place_words import place_text, said_number
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.soreness_scale import SorenessScale
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word
from supple.ui.wording.amounts import clock_text, listed, minutes_text

if TYPE_CHECKING:
    from supple.advice.choice import Ranked
    from supple.advice.composer import Composition
    from supple.body.region_facts import Regions
    from supple.routine.routine import Routine
    from supple.ui.session_chooser import Offer
    from supple.ui.theme import Theme

_READY_SHOWN: Final = 2
# The title where there is no session, and the level whose colour the card takes.
_TITLES: Final = {
    Outcome.REST: ("body-map.rest.title", "w_monitor"),
    Outcome.ASK: ("body-map.ask.title", "w_days"),
    Outcome.TODAY: ("body-map.today.title", "w_today"),
    Outcome.CLINICIAN: ("body-map.clinician.title", "w_days"),
}


class OfferPanel(QWidget):
    """Shows an offer. ``start_asked`` and ``save_asked`` carry a Routine, ``questions_asked`` the places.

    ``walking_rated`` carries how sore walking is, which is asked where it may be all that is left.
    """

    start_asked = Signal(object)
    save_asked = Signal(object)
    questions_asked = Signal(object)
    signs_asked = Signal()
    walking_rated = Signal(int)

    def __init__(self, theme: Theme, regions: Regions) -> None:
        super().__init__()
        self._theme = theme
        self._regions = regions
        self._shown: QWidget | None = None
        self._offer: Offer | None = None
        self.questions: ActionButton | None = None
        self.main: ActionButton | None = None
        self.routine: Routine | None = None
        self.walking: SorenessScale | None = None
        self._watched: tuple[str, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_watched(self, texts: tuple[str, ...]) -> None:
        """Say what the ratings of the last weeks say, where nothing is picked; an offer says it itself."""
        self._watched = texts
        if self.routine is None and self._offer is None:
            self.show_offer(None)

    def show_offer(self, offer: Offer | None, walking: int | None = None) -> None:
        """Show an offer, or what will stand here."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self.main = self.walking = self.questions = None
        self._offer = offer
        self.routine = None if offer is None else offer.composition.routine
        self._shown = QWidget()
        column = QVBoxLayout(self._shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.px(12))
        if offer is None:
            card, inside = self._card("line")
            inside.addWidget(TextLabel(self._theme, word("body-map.hint"), "body", "ink2"))
            for text in self._watched:
                inside.addWidget(TextLabel(self._theme, text, "small", "w_days"))
            column.addWidget(card)
        else:
            column.addWidget(self._made(offer, walking))
            if offer.ready:
                column.addWidget(self._ready(offer.ready[:_READY_SHOWN]))
        self._column.addWidget(self._shown)
        # A part that comes to a page in sight is shown by the event loop, too late to take the focus.
        self._shown.show()

    def _made(self, offer: Offer, walking: int | None) -> Card:
        made = offer.composition
        title, role = _TITLES.get(made.outcome, ("body-map.session", "accent"))
        card, column = self._card(role)
        theme = self._theme
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word(title), "card"), 1)
        if made.routine is not None:
            head.addWidget(TextLabel(theme, clock_text(offer.seconds), "card", wraps=False))
        column.addLayout(head)
        if made.ask and made.outcome in (Outcome.ASK, Outcome.ROUTINE, Outcome.REST):
            self._add_questions(column, made)
        # Which places wait is said above, with the button that leads to their questions.
        for message in (each for each in made.advice if each.key != "advice.waits"):
            column.addWidget(TextLabel(theme, say(message), "small", "ink2"))
        if made.outcome in (Outcome.TODAY, Outcome.CLINICIAN):
            self._add_main(column, "body-map.signs").clicked.connect(self.signs_asked)
        if made.outcome is Outcome.REST:
            self._add_walking(column, walking)
        if made.routine is not None:
            self._add_steps(column, made, made.routine)
        return card

    def _add_questions(self, column: QVBoxLayout, made: Composition) -> None:
        """Ask the questions of some places first; where the rest has a session, they wait beside it."""
        places = listed([place_text(place, self._regions) for place in made.ask], "and")
        alone = made.outcome is Outcome.ASK
        text = word("body-map.ask.text" if alone else "body-map.ask.beside", places=places)
        column.addWidget(TextLabel(self._theme, text, "body", "ink2"))
        if alone:
            button = self._add_main(column, "body-map.ask.do")
        else:
            button = ActionButton(self._theme, word("body-map.ask.do"))
            column.addWidget(button)
        button.clicked.connect(lambda: self.questions_asked.emit(made.ask))
        self.questions = button

    def _add_walking(self, column: QVBoxLayout, walking: int | None) -> None:
        question = word("body-map.rest.walking")
        self.walking = SorenessScale(self._theme, question, said_number)
        self.walking.show_number(walking)
        # The panel is made anew by the answer, once the key or the press that gave it is through.
        self.walking.rated.connect(self.walking_rated, Qt.ConnectionType.QueuedConnection)
        column.addWidget(TextLabel(self._theme, question, "small", "ink2"))
        column.addWidget(self.walking)

    def _add_steps(self, column: QVBoxLayout, made: Composition, routine: Routine) -> None:
        theme = self._theme
        column.addWidget(Hairline(theme))
        self.main = ActionButton(
            theme, word("body-map.start"), variant=Variant.ACCENT, icon="play", key_shown=word("body-map.start.key")
        )
        self.main.clicked.connect(lambda: self.start_asked.emit(routine))
        column.addWidget(self.main)
        save = ActionButton(theme, word("body-map.save"), icon="download")
        save.clicked.connect(lambda: self.save_asked.emit(routine))
        column.addWidget(save)
        for step, reason in zip(routine.steps, made.reasons, strict=True):
            column.addWidget(StepLine(theme, step, reason))

    def _add_main(self, column: QVBoxLayout, key: str) -> ActionButton:
        self.main = ActionButton(self._theme, word(key), variant=Variant.PRIMARY)
        column.addWidget(self.main)
        return self.main

    def _ready(self, ready: tuple[Ranked, ...]) -> Card:
        theme = self._theme
        card, column = self._card("line")
        column.addWidget(TextLabel(theme, word("body-map.ready"), "small", "ink2"))
        for ranked in ready:
            head = QHBoxLayout()
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(TextLabel(theme, ranked.routine.title, "body-strong"))
            why = " ".join(say(reason) for reason in ranked.reasons)
            words.addWidget(TextLabel(theme, f"{minutes_text(ranked.seconds)}. {why}", "small", "ink2"))
            head.addLayout(words, 1)
            play = ActionButton(theme, icon="play")
            play.setAccessibleName(f"{word('body-map.start')}: {ranked.routine.title}")
            play.clicked.connect(lambda _=False, routine=ranked.routine: self.start_asked.emit(routine))
            head.addWidget(play)
            column.addLayout(head)
        return card

    def _card(self, line: str) -> tuple[Card, QVBoxLayout]:
        theme = self._theme
        card = Card(theme, line=line, line_width=theme.border if line == "line" else 2)
        column = QVBoxLayout(card)
        column.setContentsMargins(theme.px(16), theme.px(14), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        return card, column
