"""The body map: pick where it is sore, say how much, and start the session made for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.request import Request
from supple.body.soreness import SorenessKind
from supple.routine.choices import Choices
from supple.ui.laid_out_once import laid_out_once
from supple.ui.pages.body_map.area_card import AreaCard
from supple.ui.pages.body_map.area_list import AreaList
from supple.ui.pages.body_map.main_bar import MainBar
from supple.ui.pages.body_map.map_panel import MapPanel
from supple.ui.pages.body_map.occasion_bar import OccasionBar
from supple.ui.pages.body_map.offer_panel import OfferPanel
from supple.ui.pages.body_map.picks import Picks
from supple.ui.pages.body_map.question_card import QuestionCard
from supple.ui.start_request import StartRequest
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from supple.advice.warning_sign import Flag
    from supple.body.outline import BodyOutlines
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.body.soreness import Soreness
    from supple.routine.routine import Routine
    from supple.ui.session_chooser import Offer
    from supple.ui.theme import Theme

_MAP, _MIDDLE, _RIGHT = 424, 248, 304
# What Qt takes for no limit.
_ANY_WIDTH: Final = 16777215
_THREE_FROM: Final = 960


class BodyMapPage(PageScroll):
    """Shows what is picked and what helps. ``offer_for`` composes; nothing is kept beyond the page.

    ``save_asked`` carries a Routine, ``places_answered`` the answers to the questions of some places and the places;
    ``signs_asked`` comes when something sharp or tingling was told, or from the button.
    """

    start_asked = Signal(StartRequest)
    save_asked = Signal(object)
    places_answered = Signal(object, object)
    signs_asked = Signal()

    def __init__(
        self,
        theme: Theme,
        regions: Regions,
        offer_for: Callable[[Request], Offer],
        questions_of: Callable[[tuple[SidedRegion, ...]], tuple[Flag, ...]],
        outlines: Callable[[], BodyOutlines],
    ) -> None:
        super().__init__(theme)
        self._regions = regions
        self._questions_of = questions_of
        self.questions: QuestionCard | None = None
        self._offer_for = offer_for
        self._picks = Picks()
        self._walking: int | None = None
        self._last: tuple[Soreness, ...] = ()
        self.map_panel = MapPanel(theme, outlines, regions)
        self.map = self.map_panel.map
        self.map.picked.connect(self.press)
        self.map.rated.connect(self.rate)
        self.map.removed.connect(self.remove)
        self.map.cursor_moved.connect(self._on_focused)
        self.areas = AreaList(theme, regions)
        self.areas.pressed.connect(self.press)
        self.areas.rated.connect(self.rate)
        self.areas.removed.connect(self.remove)
        self.areas.focused.connect(self._on_focused)
        self.card = AreaCard(theme, regions)
        self.card.changed.connect(self._on_changed)
        self.card.removed.connect(self.remove)
        self.occasion = OccasionBar(theme)
        self.occasion.changed.connect(self.refresh)
        self.clear = ActionButton(theme, word("body-map.clear"), icon="rotate-ccw")
        self.clear.clicked.connect(lambda: self._pick_anew(()))
        self.offer = OfferPanel(theme, regions)
        self.offer.start_asked.connect(self._on_start)
        self.offer.save_asked.connect(self.save_asked)
        self.offer.questions_asked.connect(self.ask)
        self.offer.signs_asked.connect(self.signs_asked)
        self.offer.walking_rated.connect(self._on_walking)
        self.bar = MainBar(theme, self)
        self.last = ActionButton(theme, word("body-map.last"), icon="undo-2")
        self.last.clicked.connect(lambda: self._pick_anew(self._last))
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self).activated.connect(self._on_main_key)
        self._lay_out()
        self.verticalScrollBar().valueChanged.connect(self._keep_map_in_sight)
        self.refresh()

    @property
    def sore(self) -> tuple[Soreness, ...]:
        """What is picked, in the order of picking."""
        return self._picks.sore

    @property
    def current(self) -> SidedRegion | None:
        """The place that the card is about."""
        return self._picks.current

    def press(self, place: SidedRegion) -> None:
        """Pick a place, make a picked one the current one, or rate the current one a step up."""
        self._picks.press(place)
        self.refresh()

    def rate(self, place: SidedRegion, number: int) -> None:
        """Rate a place, picking it where it was not."""
        self._picks.rate(place, number)
        self.refresh()

    def remove(self, *places: SidedRegion) -> None:
        """Take places away."""
        self._picks.remove(*places)
        self.refresh()

    def pick_again(self, sore: tuple[Soreness, ...]) -> None:
        """Pick what was picked before."""
        self._picks = Picks(sore)
        self.refresh()

    def remember_last(self, sore: tuple[Soreness, ...]) -> None:
        """Offer to pick what was picked the last time."""
        self._last = sore
        self._show()

    def ask(self, places: tuple[SidedRegion, ...]) -> None:
        """Ask the questions of some places, in place of the list and what helps."""
        self._stop_asking()
        card = self.questions = QuestionCard(self._theme, self._regions, places, self._questions_of(places))
        card.answered.connect(self.places_answered)
        card.given_up.connect(self._on_given_up)
        self._columns.addWidget(card, _MIDDLE + 20 + _RIGHT)
        self._show_columns()
        self._follow_main()
        card.show()
        self.verticalScrollBar().setValue(0)
        card.take_focus()

    def refresh(self) -> None:
        """Compose anew, such as after questions were answered."""
        had_focus = self.questions is not None and self.questions.isAncestorOf(self.focusWidget())
        with laid_out_once(self._middle_column, self._right_column, self.column):
            self._stop_asking()
            self._compose()
            self._show()
        if had_focus:
            (self.offer.main or self.map).setFocus(Qt.FocusReason.OtherFocusReason)

    def _compose(self) -> None:
        offer = None
        if self.sore:
            request = Request(
                sore=self.sore,
                minutes=self.occasion.minutes,
                equipment=self.occasion.equipment,
                occasion=self.occasion.occasion,
                walking=self._walking,
            )
            offer = self._offer_for(request)
        else:
            self._walking = None
        self._to_ask = frozenset(offer.composition.ask) if offer else frozenset()
        self.offer.show_offer(offer, self._walking)
        self._follow_main()

    def take_focus(self) -> None:
        """Put the focus on the map."""
        self.map.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put what helps between the card and the list where there is no room for a third column."""
        super().resizeEvent(event)
        width = event.size().width() - 2 * self.padding(event.size().width())
        if (beside := width >= self._theme.px(_THREE_FROM)) is not self._is_beside:
            self._set_beside(beside=beside)
        self._keep_map_in_sight()

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word("body-map.title"), "title"), 1)
        head.addWidget(self.last)
        head.addWidget(self.clear)
        self._middle = QWidget()
        middle = self._middle_column = QVBoxLayout(self._middle)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(theme.px(12))
        middle.addWidget(self.card)
        middle.addWidget(TextLabel(theme, word("body-map.all"), "heading"))
        middle.addWidget(TextLabel(theme, word("body-map.all.keys"), "small", "ink2"))
        middle.addWidget(self.areas)
        middle.addStretch(1)
        self._right = QWidget()
        right = self._right_column = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(theme.px(12))
        right.addWidget(TextLabel(theme, word("body-map.helps"), "heading"))
        right.addWidget(self.occasion)
        right.addWidget(self.offer)
        right.addStretch(1)
        self._columns = QHBoxLayout()
        self._columns.setSpacing(20)
        self._columns.addWidget(self.map_panel, _MAP)
        self._columns.addWidget(self._middle, 0)
        self._set_beside(beside=True)
        self.column.addLayout(head)
        self.column.addLayout(self._columns)
        self.column.addStretch(1)

    def _set_beside(self, *, beside: bool) -> None:
        self._is_beside = beside
        if beside:
            self._middle.setFixedWidth(self._theme.px(_MIDDLE))
            self._columns.addWidget(self._right, _RIGHT)
        else:
            self._middle.setMinimumWidth(0)
            self._middle.setMaximumWidth(_ANY_WIDTH)
            self._middle_column.insertWidget(1, self._right)
        self._columns.setStretch(1, 0 if beside else _MIDDLE)
        self._follow_main()

    def _follow_main(self) -> None:
        self.bar.follow(self.offer.main, narrow=not self._is_beside and self.questions is None)
        self.setViewportMargins(0, 0, 0, self.bar.room)

    def _stop_asking(self) -> None:
        if self.questions is not None:
            self._columns.removeWidget(self.questions)
            self.questions.hide()
            self.questions.deleteLater()
            self.questions = None
        self._show_columns()

    def _show_columns(self) -> None:
        self._middle.setVisible(self.questions is None)
        self._right.setVisible(self.questions is None)

    def _keep_map_in_sight(self) -> None:
        self.map_panel.keep_in_sight_of(self)

    def _show(self) -> None:
        sore = self.sore
        self.map_panel.show_picks(sore, self._to_ask, self.current)
        self.areas.show_numbers({each.where: each.movement for each in sore}, self._to_ask, self.current)
        self.card.show_soreness(self._picks.shown)
        self.clear.setVisible(bool(sore))
        self.last.setVisible(bool(self._last) and not sore)

    def _on_changed(self, sore: Soreness) -> None:
        was = self._picks.shown
        self._picks.take(sore)
        self.refresh()
        if sore.kind is not SorenessKind.ACHE and (was is None or sore.kind is not was.kind):
            self.signs_asked.emit()

    def _on_focused(self, place: SidedRegion) -> None:
        if self._picks.is_picked(place) and place != self.current:
            self._picks.current = place
            self._show()

    def _on_given_up(self, places: tuple[SidedRegion, ...]) -> None:
        self.remove(*places)
        self.take_focus()

    def _pick_anew(self, sore: tuple[Soreness, ...]) -> None:
        self.pick_again(sore)
        self.take_focus()

    def _on_walking(self, number: int) -> None:
        self._walking = number
        self.refresh()
        if self.offer.walking is not None:
            self.offer.walking.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_start(self, routine: Routine) -> None:
        # It is made for today: what was chosen for a routine of the same name does not apply.
        self.start_asked.emit(StartRequest(routine.id, Choices(), routine, as_it_stands=True))

    def _on_main_key(self) -> None:
        if self.offer.main is not None:
            self.offer.main.click()
