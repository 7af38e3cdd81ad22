"""The flow of a handout: a routine becomes sheets, a file, a page for a phone, or words to paste."""

# What lays out and prints is loaded when a handout is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QLocale

from supple.document.message import Message
from supple.routine.routine import Routine
from supple.ui.place_flow import PlaceFlow
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.advice.warning_sign import WarningSigns
    from supple.routine.choices import Choices
    from supple.routine.codes import Codes
    from supple.routine.library import Library
    from supple.session.timing import Timing
    from supple.settings import Settings
    from supple.ui.handout_taking import HandoutTaking
    from supple.ui.main_window import MainWindow
    from supple.ui.pages.handout.page import HandoutPage
    from supple.ui.print.handout_view import HandoutView
    from supple.ui.print.logo import Logo
    from supple.ui.print.paper import PaperSize
    from supple.ui.print.wishes import HandoutWishes
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.theme import Theme

# The key under which a page asks for it: ``place_asked.emit(HANDOUT, id of a routine, or a Routine)``.
HANDOUT: Final = "handout"


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutTools:
    """What a handout is made with. ``read_page`` reads a file of the phone page."""

    window: MainWindow
    settings: SettingsKeeper
    library: Callable[[], Library]
    choices_of: Callable[[str], Choices]
    signs: Callable[[], WarningSigns]
    codes: Callable[[], Codes]
    timing: Callable[[], Timing]
    now: Callable[[], datetime]
    read_page: Callable[[str], str]


class HandoutFlow(PlaceFlow):
    """Shows the page of a handout on a routine, as it was chosen; without one, on the last."""

    place: ClassVar = HANDOUT

    def __init__(self, tools: HandoutTools, theme: Callable[[], Theme]) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._theme = theme
        self._page: HandoutPage | None = None
        self._routine: Routine | None = None
        self._is_listed = False
        self._logo_of = ""
        self._logo: tuple[Logo | None, str] = (None, "")
        tools.settings.changed.connect(self._on_settings_changed)

    def show(self, about: object = None) -> None:
        """Show the handout of a routine by its id, or of one that stands in no file yet."""
        if about is not None:
            routine = self._wanted(about)
            if routine is None:
                return
            self._routine, self._is_listed = routine, isinstance(about, str)
        if self._routine is None:
            return
        page = self._shown_page()
        if about is not None:
            page.begin(self._routine.title, self._routine.often, len(self._view().cells))
        self._show_kept(page)
        self.refresh()
        self.shown.emit(page)

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the page is made with the theme of its day
        """Take another look: a new page."""
        if self._page is not None:
            old, self._page = self._page, None
            self._tools.window.forget_page(old)
            if self._routine is not None:
                page = self._shown_page()
                page.begin(self._routine.title, self._routine.often, len(self._view().cells))
                page.options.take_over(old.options)

    def follow_files(self) -> None:
        """Follow the routine's file."""
        if self._routine is None or not self._is_listed:
            return
        routine = self._wanted(self._routine.id)
        if routine is None:
            self.go_up()
        else:
            self._routine = routine
            self.refresh()

    def go_up(self) -> bool:
        """Go back to the routine."""
        if self._routine is None or not self._is_listed:
            return False
        self.routine_asked.emit(self._routine.id)
        return True

    def refresh(self) -> None:
        """Lay the sheets out anew."""
        from supple.ui.print.handout_layout import lay_out

        if self._page is not None:
            self._page.show_handout(lay_out(self._view(), self._wishes()))

    def _wanted(self, about: object) -> Routine | None:
        """Return the routine as it was chosen; says why where there is none to hand out."""
        from supple.routine.choices import apply_choices

        if isinstance(about, Routine):
            routine = about
        else:
            library, name = self._tools.library(), str(about)
            found = library.routines.get(name)
            if found is None:
                self.said.emit(Message.of("handout.broken", name=name))
                return None
            choices = self._tools.choices_of(name)
            routine = apply_choices(found, replace(choices, repeats=1), library.exercises)
            if choices.repeats > 1:
                # Said once, where a session would play every step again.
                routine = replace(routine, notes=(word("handout.all-again", count=choices.repeats), *routine.notes))
        if not routine.steps:
            self.said.emit(Message.of("handout.nothing", name=routine.title))
            return None
        return routine

    def _shown_page(self) -> HandoutPage:
        from supple.ui.pages.handout.page import HandoutPage

        if self._page is None:
            page = self._page = HandoutPage(self._theme())
            page.changed.connect(self.refresh)
            page.back_asked.connect(self._on_back)
            page.pdf_asked.connect(self._on_pdf_asked)
            page.print_asked.connect(self._on_print_asked)
            page.phone_asked.connect(self._on_phone_asked)
            page.copy_asked.connect(self._on_copy_asked)
            page.options.paper_chosen.connect(self._on_paper_chosen)
            page.options.clinic_changed.connect(self._on_clinic_changed)
            page.options.logo.choose_asked.connect(self._on_logo_asked)
            page.options.logo.remove_asked.connect(lambda: self._keep(replace(self._settings, logo_file="")))
            self._show_kept(page)
        return self._page

    def _show_kept(self, page: HandoutPage) -> None:
        from supple.ui.print.paper_choice import chosen_paper

        settings = self._settings
        page.options.show_kept(chosen_paper(settings, QLocale.system()), settings.clinic)
        logo, trouble = self._read_logo(settings.logo_file)
        page.options.show_logo(settings.logo_file, logo, trouble)

    def _read_logo(self, file: str) -> tuple[Logo | None, str]:
        from supple.ui.print.logo import logo_or_words

        if file != self._logo_of:
            self._logo_of, self._logo = file, logo_or_words(file)
        return self._logo

    def _wishes(self) -> HandoutWishes:
        from supple.ui.print.handout_view import day_text

        return self._shown_page().options.wishes(day_text(self._tools.now().date()))

    def _view(self) -> HandoutView:
        from supple.ui.print.handout_view import handout_view

        tools = self._tools
        return handout_view(self._some_routine, self._wishes(), tools.signs(), tools.codes(), tools.timing())

    @property
    def _some_routine(self) -> Routine:
        assert self._routine is not None  # noqa: S101 - the page is shown on a routine only
        return self._routine

    @property
    def _taking(self) -> HandoutTaking:
        from supple.ui.handout_taking import HandoutTaking

        return HandoutTaking(self._tools.window, self.said)

    def _on_back(self) -> None:
        if not self.go_up():
            self.place_asked.emit("editor", None)

    def _on_pdf_asked(self) -> None:
        from supple.ui.print.handout_layout import lay_out
        from supple.ui.print.pdf import handout_pdf

        self._taking.save_pdf(self._some_routine.id, lambda: handout_pdf(lay_out(self._view(), self._wishes())))

    def _on_print_asked(self) -> None:
        from supple.ui.print.handout_layout import lay_out

        self._taking.print(lay_out(self._view(), self._wishes()))

    def _on_phone_asked(self) -> None:
        from supple.exchange.html_page import PageContent, PageWishes, write_page
        from supple.figure.look import chosen_look
        from supple.ui.wording import say

        tools, wishes = self._tools, self._wishes()
        content = PageContent(signs=tools.signs(), codes=tools.codes(), read=tools.read_page, say=say)
        asked = PageWishes(
            clinic=wishes.clinic,
            note=wishes.note,
            day=wishes.day,
            timing=tools.timing(),
            look=chosen_look(self._settings),
        )
        routine = self._some_routine
        self._taking.save_page(routine.id, lambda: write_page(routine, content, asked).encode("utf-8"))

    def _on_copy_asked(self) -> None:
        from supple.ui.print.handout_text import handout_text

        self._taking.copy(handout_text(self._view(), self._wishes()))

    def _on_logo_asked(self) -> None:
        file = self._taking.choose_logo()
        if file:
            # The same name may hold another picture by now.
            self._logo_of = ""
            self._keep(replace(self._settings, logo_file=file))
            self._on_settings_changed(self._settings)

    def _on_paper_chosen(self, paper: PaperSize) -> None:
        from supple.settings import Paper

        self._keep(replace(self._settings, paper=Paper(paper.value)))

    def _on_clinic_changed(self, clinic: str) -> None:
        self._keep(replace(self._settings, clinic=clinic))

    @property
    def _settings(self) -> Settings:
        return self._tools.settings.settings

    def _keep(self, settings: Settings) -> None:
        self._tools.settings.change(settings)

    def _on_settings_changed(self, _settings: Settings) -> None:
        if self._page is not None and self._routine is not None:
            self._show_kept(self._page)
            self.refresh()
