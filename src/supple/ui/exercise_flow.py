"""The flow of the exercises: the catalogue, the page of one, and the editor of a person's own."""

# The pages are imported when they are first shown.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from supple.document.message import Message
from supple.ui.editor_ask import EditorAsk
from supple.ui.exercise_ask import ALL, ExerciseAsk
from supple.ui.main_window import EDITOR, EXERCISES
from supple.ui.place_flow import PlaceFlow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from supple.learn.source import Source
    from supple.ui.editor_files import Opened
    from supple.ui.editor_saving import EditorSaving
    from supple.ui.editor_tools import EditorTools
    from supple.ui.exercise_files import ExerciseFiles
    from supple.ui.pages.editor.exercise.page import ExerciseEditorPage
    from supple.ui.pages.exercises.exercise_page import ExercisePage
    from supple.ui.pages.exercises.page import ExercisesPage
    from supple.ui.start_request import StartRequest
    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class ExerciseTools:
    """What the exercises work with beside what the editor has: the sources that they cite."""

    editor: EditorTools
    sources: Callable[[], Mapping[str, Source]]


class ExerciseFlow(PlaceFlow):
    """``about`` is an exercise's id to look at, or an ExerciseAsk to change or begin one."""

    place: ClassVar = EXERCISES

    def __init__(self, tools: ExerciseTools) -> None:
        super().__init__(tools.editor.window)
        self._tools = tools.editor
        self._sources = tools.sources
        self._catalogue: ExercisesPage | None = None
        self._look: ExercisePage | None = None
        self._editor: ExerciseEditorPage | None = None
        self._opened: Opened | None = None
        self._saving: EditorSaving | None = None
        self._kept_files: ExerciseFiles | None = None
        self._is_trying = False
        self._has_fonts = False
        self._tools.window.closing.connect(self.keep)

    @property
    def takes_back(self) -> bool:
        """Whether the session that ends now was begun from here."""
        return self._is_trying and self._editor is not None

    # What the conductor asks.

    def show(self, about: object = None) -> None:
        """Show what is asked about, else what was open, else the catalogue."""
        self._is_trying = False
        if isinstance(about, ExerciseAsk):
            self._leave_then(lambda: self._open(about))
        elif about == ALL:
            self._leave_then(self._start_over)
        elif isinstance(about, str):
            self._leave_then(lambda: self._show_exercise(about))
        elif self._editor is not None:
            self.shown.emit(self._editor)
        elif self._look is not None:
            self.shown.emit(self._look)
        else:
            self._show_catalogue()

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the page maker has it
        """Let the pages go and make that of the open file or exercise anew."""
        look = self._look.exercise_id if self._look is not None else ""
        for page in (self._catalogue, self._look, self._editor):
            if page is not None:
                self._tools.window.forget_page(page)
        self._catalogue = self._look = self._editor = None
        if self._opened is not None:
            self._editor = self._make_editor(self._opened)
        if look in self._tools.library.library.exercises:
            self._look = self._make_look(look)

    def follow_files(self) -> None:
        """Let what is shown follow the library."""
        if self._editor is not None:
            self._editor.show_shop(self._tools.shop({}))
        elif self._look is not None:
            self._show_exercise(self._look.exercise_id)
        if self._catalogue is not None:
            self._fill(self._catalogue)

    def go_up(self) -> bool:
        """Go from the editor to the exercise, from there to the catalogue, from there to the editor of routines."""
        if self._editor is not None:
            exercise_id = self._editor.bench.item_id
            self._leave_then(lambda: self._show_again(exercise_id))
        elif self._look is not None:
            self._show_catalogue()
        else:
            self.place_asked.emit(EDITOR, None)
        return True

    def may_leave(self, onward: Callable[[], None]) -> bool:
        """Ask what is to become of changes that are not saved."""
        if self._editor is None or self._opened is None or not self._opened.file.is_changed:
            return True
        self._leave_then(onward)
        return False

    def keep(self) -> None:
        """Keep what is typed: the window goes, and next time it is offered again."""
        if self._opened is not None and self._opened.file.is_changed:
            self._opened.file.keep_draft()

    # Looking.

    def _show_catalogue(self) -> None:
        from supple.ui.pages.exercises.page import ExercisesPage
        from supple.ui.still_folder import StillFolder

        was = self._look.exercise_id if self._look is not None else ""
        self._forget_look()
        if self._catalogue is None:
            self._catalogue = ExercisesPage(self._tools.pages.theme, StillFolder(self._tools.places.cache / "stills"))
            self._catalogue.opened.connect(self._show_exercise)
            self._catalogue.edit_asked.connect(self.show)
            self._catalogue.new_asked.connect(self._on_new)
            self._catalogue.back_asked.connect(self.go_up)
        self._fill(self._catalogue)
        self._catalogue.choose(was)
        self.shown.emit(self._catalogue)

    def _start_over(self) -> None:
        """Show the whole catalogue, whatever was looked for before."""
        if self._catalogue is not None:
            self._catalogue.want_all()
        self._show_catalogue()

    def _fill(self, page: ExercisesPage) -> None:
        from supple.ui.exercise_list_facts import unfinished

        page.show_exercises(self._tools.library.library.exercises, unfinished(self._files))

    def _show_exercise(self, exercise_id: str) -> None:
        if exercise_id not in self._tools.library.library.exercises:
            self._show_catalogue()
            return
        self._forget_look()
        self._look = self._make_look(exercise_id)
        self.shown.emit(self._look)

    def _show_again(self, exercise_id: str) -> None:
        """Show an exercise that was changed; one that was never saved leads back to where it was begun."""
        library = self._tools.library.library
        begun_from = self._look.exercise_id if self._look is not None else ""
        if exercise_id not in library.exercises and begun_from in library.exercises and self._look is not None:
            self.shown.emit(self._look)
        else:
            self._show_exercise(exercise_id)

    def _make_look(self, exercise_id: str) -> ExercisePage:
        from supple.ui.pages.exercises.exercise_facts import exercise_facts
        from supple.ui.pages.exercises.exercise_page import ExercisePage

        library = self._tools.library.library
        facts = exercise_facts(
            library.exercises[exercise_id],
            library,
            self._tools.codes(),
            self._sources(),
            is_built_in=self._files.is_built_in(exercise_id),
        )
        page = ExercisePage(self._tools.pages.theme, facts)
        page.back_asked.connect(self.go_up)
        page.exercise_asked.connect(self._show_exercise)
        page.routine_asked.connect(self.routine_asked)
        page.edit_asked.connect(self.show)
        page.add_asked.connect(lambda id_: self.place_asked.emit(EDITOR, EditorAsk(exercise_id=id_)))
        return page

    def _forget_look(self) -> None:
        if self._look is not None:
            self._tools.window.forget_page(self._look)
            self._look = None

    # Changing.

    @property
    def _files(self) -> ExerciseFiles:
        if self._kept_files is None:
            from supple.ui.exercise_files import ExerciseFiles

            tools, places = self._tools, self._tools.places
            self._kept_files = ExerciseFiles(
                tools.shelf(), places.exercises, tools.content.exercises, lambda: tools.library.library
            )
        return self._kept_files

    def _make_editor(self, opened: Opened) -> ExerciseEditorPage:
        from supple.ui.editor_saving import EditorSaving
        from supple.ui.pages.editor.exercise.page import ExerciseEditorPage
        from supple.ui.theme import load_late_fonts

        if not self._has_fonts:
            self._has_fonts = True
            load_late_fonts(self._tools.content.resources / "fonts")
        page = ExerciseEditorPage(self._tools.pages.theme, opened.file, opened.routine_id, self._tools.shop({}))
        self._saving = EditorSaving(page, opened, self._files)
        self._saving.said.connect(self.said)
        self._saving.files_changed.connect(self.files_changed)
        self._saving.new_asked.connect(self._on_new)
        self._saving.folder_asked.connect(self._tools.pages.folder_asked)
        page.back_asked.connect(self.go_up)
        page.start_asked.connect(self._on_start)
        page.said.connect(self.said)
        return page

    def _open(self, ask: ExerciseAsk) -> None:
        from supple.document.file_failure import FileError

        try:
            opened = self._files.open_asked(ask)
            trouble = Message.of("exercises.gone", name=ask.exercise_id) if opened is None else None
        except FileError as failure:
            opened, trouble = None, failure.message
        if opened is not None and opened.file.unreadable is not None:
            # What cannot be shown must not be written over.
            trouble = opened.file.unreadable.message
        if opened is None or trouble is not None:
            self.said.emit(trouble)
            self._show_catalogue()
            return
        self._close()
        self._opened = opened
        self._editor = self._make_editor(opened)
        self.shown.emit(self._editor)
        if ask.line:
            self._editor.go_to_line(ask.line, ask.column)

    def _close(self) -> None:
        page, self._editor = self._editor, None
        opened, self._opened = self._opened, None
        if page is not None:
            self._tools.window.forget_page(page)
        if opened is not None:
            opened.file.close()

    def _leave_then(self, onward: Callable[[], None]) -> None:
        """Go on at once, or when the person has said what is to become of their changes."""

        def go_on() -> None:
            self._close()
            onward()

        if self._editor is None or self._saving is None or self._opened is None or not self._opened.file.is_changed:
            go_on()
            return
        self.shown.emit(self._editor)
        self._saving.ask_to_leave(go_on)

    # Wishes.

    def _on_new(self) -> None:
        from supple.ui.exercise_list_facts import ask_for_pattern

        page = self._editor or self._catalogue
        if page is not None:
            ask_for_pattern(page, self._tools.pages.theme, self._tools.library.library, self.show)

    def _on_start(self, request: StartRequest) -> None:
        self._is_trying = True
        self.start_asked.emit(request)
