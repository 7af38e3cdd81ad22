"""The files that the editor works on: opened, begun, copied, saved under a name that is free."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, ClassVar

from supple.document.kept_file import KeptFile, new_file, open_file, reopen
from supple.document.message import Message
from supple.routine.file_kind import FileKind, file_kind
from supple.routine.own_place import copy_of, customise, id_of_title
from supple.routine.step_edit import set_routine_value
from supple.ui.editing.open_file import OpenFile
from supple.ui.editing.routine_texts import RoutineTexts
from supple.ui.pages.editor.patterns import empty_text, pattern_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.saved_draft import SavedDraft
    from supple.document.shelf import Shelf
    from supple.routine.kind import Kind
    from supple.routine.library import Library
    from supple.ui.editor_ask import EditorAsk


@dataclass(frozen=True, slots=True)
class Opened:
    """A file with the id under which its text is read. ``place`` is where a copy of a built-in one will be saved.

    ``words`` is the stem of the sentences about it: those of the editor of routines or of exercises.
    """

    file: OpenFile
    routine_id: str
    place: Path | None = None
    is_copy: bool = False
    replaces_built_in: bool = False
    draft: SavedDraft | None = None
    words: str = "editor"


class EditorFiles:
    """Opens and begins files in the folder of the person's own routines; ``kinds`` are those whose drafts it offers."""

    kinds: ClassVar[tuple[FileKind, ...]] = (FileKind.ROUTINE, FileKind.QUESTIONS)

    def __init__(self, shelf: Shelf, folder: Path, bundled: Path, library: Callable[[], Library]) -> None:
        self._shelf = shelf
        self._folder = folder
        self._bundled = bundled
        self._library = library

    def texts(self) -> RoutineTexts:
        """Return the texts that other routines may insert."""
        return RoutineTexts(self._library(), self._bundled)

    def own_ids(self) -> frozenset[str]:
        """Return the ids of the person's own routines, readable or not."""
        library = self._library()
        broken = {file.id for file in library.broken if file.yours}
        return frozenset({id_ for id_, _ in library.your_files} | broken)

    def _taken(self) -> frozenset[str]:
        found = {path.stem for path in self._folder.glob("*.y*ml")} if self._folder.is_dir() else set()
        return self.own_ids() | frozenset(self._library().routines) | found

    def opened_for(self, ask: EditorAsk) -> Opened | None:
        """Open or begin what is asked for; None where there is no such routine. Raises FileError."""
        if ask.path is not None:
            return self.open_path(ask.path)
        if ask.is_new or ask.kind is not None:
            return self.begin(ask.kind)
        if ask.routine_id in self._library().routines:
            return self.open_routine(ask.routine_id)
        broken = self.path_of_broken(ask.routine_id)
        return self.open_path(broken) if broken is not None else None

    def open_routine(self, routine_id: str) -> Opened:
        """Open a routine; one that came with Supple as a copy that is written when it is saved. Raises FileError."""
        yours = dict(self._library().your_files).get(routine_id)
        if yours is not None:
            return self.open_path(Path(yours))
        place = customise(routine_id, self._folder, self.own_ids())
        kept = new_file(self._shelf, place.path.name)
        text = open_file(self._bundled / f"{routine_id}.yaml", self._shelf).text
        file = OpenFile(kept, text if isinstance(text, str) else "", is_pristine=True)
        return Opened(file, place.id, place.path, is_copy=True, replaces_built_in=place.replaces_built_in)

    def open_path(self, path: Path) -> Opened:
        """Open a file, with what was typed and never saved. Raises FileError."""
        kept = open_file(path, self._shelf)
        return self._with_draft(kept, kept.draft(), path.stem)

    def go_on(self, draft_id: str) -> Opened | None:
        """Go on with what was typed; None where it is gone. Raises FileError."""
        draft = self._shelf.drafts.find(draft_id)
        if draft is None:
            return None
        kept = reopen(draft, self._shelf)
        return self._with_draft(kept, draft, Path(draft.name).stem)

    def _with_draft(self, kept: KeptFile, draft: SavedDraft | None, routine_id: str) -> Opened:
        problem_free = isinstance(kept.text, str)
        text = draft.text.removeprefix("\ufeff") if draft is not None and problem_free else None
        return Opened(OpenFile(kept, text), routine_id, draft=draft)

    def begin(self, kind: Kind | None = None) -> Opened:
        """Begin a routine: with a name and nothing else, or with a few steps of a kind."""
        text = empty_text() if kind is None else pattern_text(kind, frozenset(self._library().exercises))
        kept = new_file(self._shelf, word("editor.untitled-file"))
        return Opened(OpenFile(kept, text, is_pristine=True), "new-routine")

    def waiting(self) -> tuple[SavedDraft, ...]:
        """Return what was typed and never saved anywhere, newest first."""
        drafts = (draft for draft in self._shelf.drafts.waiting() if draft.path is None)
        return tuple(draft for draft in drafts if file_kind(PurePath(draft.name), draft.text) in self.kinds)

    def discard(self, draft_id: str) -> None:
        """Let go of what was typed. Raises FileError."""
        self._shelf.drafts.discard(draft_id)

    def free_path(self, title: str) -> Path:
        """Return where a routine of a name would be saved."""
        return self._folder / f"{id_of_title(title, self._taken())}.yaml"

    def save_new(self, opened: Opened, title: str) -> Message | None:
        """Save a file that lies nowhere yet; a name taken meanwhile gives way to the next. Raises FileError."""
        place = opened.place
        if place is None or place.exists():
            place = self.free_path(title if place is None else place.stem)
        return opened.file.save_as(place)

    def save_copy(self, opened: Opened, title: str) -> Message | None:
        """Save a copy under a name of its own and go on with it. Raises FileError."""
        place = copy_of(opened.routine_id, self._folder, self._taken())
        retitled = partial(set_routine_value, key="title", value=word("editor.copy-title", title=title))
        return opened.file.save_copy(place.path, retitled)

    def after_deleting(self, opened: Opened) -> Message:
        """Return what becomes of things once a file is deleted."""
        path = opened.file.path
        if path is not None and path.parent == self._folder and (self._bundled / f"{path.stem}.yaml").is_file():
            return Message.of("editor.delete.built-in")
        return Message.of("editor.delete.gone")

    def path_of_broken(self, routine_id: str) -> Path | None:
        """Return where a routine lies that cannot be read."""
        found = next((file.path for file in self._library().broken if file.id == routine_id and file.yours), None)
        return Path(found) if found is not None else None
