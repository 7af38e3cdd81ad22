"""The flow of the routine editor: its place, the file that is open, and every question about saving and leaving."""

# The editor's parts are imported when it is first shown.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from supple.document.message import Message
from supple.ui.editor_ask import EditorAsk
from supple.ui.exercise_ask import ALL
from supple.ui.main_window import EDITOR, EXERCISES
from supple.ui.place_flow import PlaceFlow

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.routine.routine import Routine
    from supple.ui.editor_files import EditorFiles, Opened
    from supple.ui.editor_saving import EditorSaving
    from supple.ui.editor_tools import EditorTools
    from supple.ui.pages.editor.page import EditorPage
    from supple.ui.pages.editor.place_page import EditorPlace
    from supple.ui.pages.editor.workbench import Shop
    from supple.ui.start_request import StartRequest
    from supple.ui.theme import Theme


class EditorFlow(PlaceFlow):
    """One file is open at a time; it stays open while the person looks at other places, unless it was let go."""

    place: ClassVar = EDITOR

    def __init__(self, tools: EditorTools) -> None:
        super().__init__(tools.window)
        self._tools = tools
        self._page: EditorPage | None = None
        self._start_page: EditorPlace | None = None
        self._opened: Opened | None = None
        self._saving: EditorSaving | None = None
        self._kept_files: EditorFiles | None = None
        self._is_trying = False
        self._has_fonts = self._stays_open = False
        new = QShortcut(QKeySequence(QKeySequence.StandardKey.New), tools.window)
        new.setContext(Qt.ShortcutContext.WindowShortcut)
        new.activated.connect(self._on_new)
        tools.window.closing.connect(self.keep)

    @property
    def page(self) -> EditorPage | None:
        """The page of the open file."""
        return self._page

    @property
    def takes_back(self) -> bool:
        """Whether the session that ends now was begun from here."""
        return self._is_trying and self._page is not None

    # What the conductor asks.

    def show(self, about: object = None) -> None:
        """Show what is asked about, else the open file, else the place."""
        self._is_trying = False
        ask = EditorAsk(routine_id=about) if isinstance(about, str) else about
        if isinstance(ask, EditorAsk) and ask.exercise_id:
            self._add(ask.exercise_id)
        elif isinstance(ask, EditorAsk):
            self._leave_then(lambda: self._open(ask))
        elif self._page is not None:
            self.shown.emit(self._page)
        else:
            self._show_place()

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the page maker has it
        """Let the pages go and make that of the open file anew."""
        for page in (self._page, self._start_page):
            if page is not None:
                self._tools.window.forget_page(page)
        self._page = self._start_page = None
        if self._opened is not None:
            self._page = self._make_page(self._opened)

    def follow_files(self) -> None:
        """Let the open file be read among the new library, and the list follow it."""
        if self._page is not None:
            self._page.show_shop(self._shop())
        elif self._start_page is not None:
            self._fill_place(self._start_page)

    def go_up(self) -> bool:
        """Go from the open file to the place, once nothing can be lost."""
        if self._page is None:
            return False
        self._leave_then(self._show_place)
        return True

    def may_leave(self, onward: Callable[[], None]) -> bool:
        """Ask what is to become of changes that are not saved."""
        if self._stays_open or self._opened is None or not self._opened.file.is_changed:
            return True
        self._leave_then(onward)
        return False

    def keep(self) -> None:
        """Keep what is typed: the window goes, and next time it is offered again."""
        if self._opened is not None and self._opened.file.is_changed:
            self._opened.file.keep_draft()

    # Pages.

    @property
    def _files(self) -> EditorFiles:
        if self._kept_files is None:
            from supple.ui.editor_files import EditorFiles

            places, library = self._tools.places, self._tools.library
            bundled = self._tools.content.routines
            self._kept_files = EditorFiles(self._tools.shelf(), places.routines, bundled, lambda: library.library)
        return self._kept_files

    def _shop(self) -> Shop:
        return self._tools.shop(self._files.texts())

    def _show_place(self) -> None:
        from supple.ui.pages.editor.place_page import EditorPlace

        self._close()
        if self._start_page is None:
            self._start_page = EditorPlace(self._tools.pages.theme)
            self._start_page.asked.connect(self.show)
            self._start_page.built_in_asked.connect(self._on_built_in)
            self._start_page.exercises_asked.connect(self._on_exercises)
            self._start_page.draft_opened.connect(self._on_draft_opened)
            self._start_page.draft_discarded.connect(self._on_draft_discarded)
        self._fill_place(self._start_page)
        self.shown.emit(self._start_page)

    def _fill_place(self, page: EditorPlace) -> None:
        from supple.ui.editor_list import own_files, unsaved

        page.show_files(own_files(self._tools.library.library), unsaved(self._files.waiting()))

    def _make_page(self, opened: Opened) -> EditorPage:
        from supple.ui.editor_saving import EditorSaving
        from supple.ui.pages.editor.page import EditorPage
        from supple.ui.theme import load_late_fonts

        if not self._has_fonts:
            self._has_fonts = True
            load_late_fonts(self._tools.content.resources / "fonts")
        page = EditorPage(self._tools.pages.theme, opened.file, opened.routine_id, self._shop())
        self._saving = EditorSaving(page, opened, self._files)
        self._saving.said.connect(self.said)
        self._saving.files_changed.connect(self.files_changed)
        self._saving.new_asked.connect(self._on_new)
        self._saving.folder_asked.connect(self._tools.pages.folder_asked)
        page.steps.exercises_asked.connect(self._on_exercises)
        page.back_asked.connect(self.go_up)
        page.start_asked.connect(self._on_start)
        page.handout_asked.connect(self._on_handout)
        page.said.connect(self.said)
        return page

    # Opening.

    def _open(self, ask: EditorAsk) -> None:
        from supple.document.file_failure import FileError

        try:
            opened = self._files.opened_for(ask)
        except FileError as failure:
            self.said.emit(failure.message)
            self._show_place()
            return
        if opened is None:
            self.said.emit(Message.of("editor.gone", name=ask.routine_id))
            self._show_place()
            return
        if (problem := opened.file.unreadable) is not None:
            # What cannot be shown must not be written over.
            self.said.emit(problem.message)
            self._show_place()
            return
        self._take(opened)
        if ask.line and self._page is not None:
            self._page.go_to_line(ask.line, ask.column)

    def _add(self, exercise_id: str) -> None:
        """Add an exercise to the routine that is open, else to a new one."""
        if self._page is None:
            self._open(EditorAsk(is_new=True))
        if self._page is not None:
            self._page.wishes.add_exercise(exercise_id)
            self.shown.emit(self._page)

    def _take(self, opened: Opened) -> None:
        self._close()
        self._opened = opened
        self._page = self._make_page(opened)
        self.shown.emit(self._page)

    def _close(self) -> None:
        page, self._page = self._page, None
        opened, self._opened = self._opened, None
        if page is not None:
            self._tools.window.forget_page(page)
        if opened is not None:
            opened.file.close()

    def _leave_then(self, onward: Callable[[], None]) -> None:
        """Go on at once, or when the person has said what is to become of their changes."""
        if self._page is None or self._saving is None or self._opened is None or not self._opened.file.is_changed:
            if self._page is not None:
                self._close()
            onward()
            return

        def go_on() -> None:
            self._close()
            onward()

        self.shown.emit(self._page)
        self._saving.ask_to_leave(go_on)

    # Wishes.

    def _on_new(self) -> None:
        if not self._tools.window.is_bare:
            self.place_asked.emit(EDITOR, EditorAsk(is_new=True))

    def _on_start(self, request: StartRequest) -> None:
        self._is_trying = True
        self.start_asked.emit(request)

    def _on_handout(self, routine: Routine) -> None:
        is_listed = self._tools.library.library.routines.get(routine.id) == routine
        self._stays_open = True
        self.place_asked.emit("handout", routine.id if is_listed else routine)
        self._stays_open = False

    def _on_built_in(self) -> None:
        from supple.ui.editor_list import ask_for_built_in

        if self._start_page is not None:
            ask_for_built_in(self._start_page, self._tools.pages.theme, self._tools.library.library, self.show)

    def _on_exercises(self) -> None:
        """Lead to the exercises; the open routine stays open, so that one can be brought back to it."""
        self._stays_open = True
        self.place_asked.emit(EXERCISES, ALL)
        self._stays_open = False

    def _on_draft_opened(self, draft_id: str) -> None:
        from supple.document.file_failure import FileError

        try:
            opened = self._files.go_on(draft_id)
        except FileError as failure:
            self.said.emit(failure.message)
            return
        if opened is not None:
            self._take(opened)

    def _on_draft_discarded(self, draft_id: str) -> None:
        from supple.ui.editor_list import ask_to_discard

        if self._start_page is not None:
            ask_to_discard(self._start_page, self._tools.pages.theme, self._files, draft_id, self._refill)

    def _refill(self) -> None:
        if self._start_page is not None:
            self._fill_place(self._start_page)
