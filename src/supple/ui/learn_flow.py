"""The flow of Learn: the page of all topics, the page of one, and the ways that lead from them."""

# Pages and the handbook are read when they are first shown.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from supple.learn.topic import Lead, LeadKind
from supple.ui.main_window import LEARN, SETTINGS
from supple.ui.place_flow import PlaceFlow

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.learn.handbook import Handbook
    from supple.routine.library import Library
    from supple.ui.main_window import MainWindow
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.learn.page import LearnPage
    from supple.ui.pages.learn.reading import Reading
    from supple.ui.pages.learn.topic_page import TopicPage
    from supple.ui.theme import Theme

# The exercise that runs beside the causes.
_RUNNING: Final = "jog-easy"


class LearnFlow(PlaceFlow):
    """Shows what is known. ``about`` may name a topic."""

    place: ClassVar = LEARN

    def __init__(
        self,
        window: MainWindow,
        pages: PageMaker,
        handbook: Callable[[], Handbook],
        library: Callable[[], Library],
        places: frozenset[str],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._handbook = handbook
        self._library = library
        self._places = places | {"body-map", "signs"}
        self._page: LearnPage | None = None
        self._topic: TopicPage | None = None

    def show(self, about: object = None) -> None:
        """Show all topics, or the one asked about; coming back, the page that was open."""
        if isinstance(about, str) and self._reading().handbook.topic(about) is not None:
            self._show_topic(about, "")
        elif self._topic is not None:
            self.shown.emit(self._topic)
        else:
            self._show_all()

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the pages take it from the one that keeps it
        """Take another look: the pages are made anew, on the topic that was open."""
        topic = None if self._topic is None else self._topic.topic.id
        self._let_go()
        if topic is not None:
            self._topic = self._make_topic(topic)

    def follow_files(self) -> None:
        """Let the ways to routines follow the library."""
        self.set_theme(self._pages.theme)
        self.show()

    def go_up(self) -> bool:
        """Go from a topic to all of them."""
        if self._topic is None:
            return False
        self._show_all()
        return True

    def _show_all(self) -> None:
        from supple.ui.pages.learn.page import LearnPage

        if self._topic is not None:
            self._window.forget_page(self._topic)
            self._topic = None
        if self._page is None:
            self._page = LearnPage(self._pages.theme, self._reading(), self._pages.outlines)
            self._page.topic_asked.connect(self._show_topic)
            self._page.lead_chosen.connect(self._on_lead_chosen)
        self.shown.emit(self._page)

    def _show_topic(self, topic_id: str, point: str) -> None:
        if self._topic is not None:
            self._window.forget_page(self._topic)
        self._topic = self._make_topic(topic_id)
        self.shown.emit(self._topic)
        self._topic.show_point(point)

    def _make_topic(self, topic_id: str) -> TopicPage:
        from supple.ui.pages.learn.topic_page import TopicPage

        reading = self._reading()
        topic = reading.handbook.topic(topic_id)
        if topic is None:
            raise KeyError(topic_id)
        page = TopicPage(self._pages.theme, topic, reading)
        page.lead_chosen.connect(self._on_lead_chosen)
        page.back_asked.connect(self._show_all)
        return page

    def _let_go(self) -> None:
        for page in (self._page, self._topic):
            if page is not None:
                self._window.forget_page(page)
        self._page = self._topic = None

    def _reading(self) -> Reading:
        from supple.ui.pages.learn.reading import Reading

        library = self._library()
        return Reading(self._handbook(), library.routines, self._places, library.exercises.get(_RUNNING))

    def _on_lead_chosen(self, lead: Lead) -> None:
        match lead.kind:
            case LeadKind.ROUTINE:
                self.routine_asked.emit(lead.name)
            case LeadKind.TOPIC:
                self._show_topic(lead.name, "")
            case LeadKind.SETTINGS:
                self.place_asked.emit(SETTINGS, lead.name)
            case LeadKind.KIND | LeadKind.PLACE:
                self.place_asked.emit(lead.name, None)
