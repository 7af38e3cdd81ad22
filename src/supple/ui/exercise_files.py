"""The files of a person's own exercises: opened, begun, copied, saved under a name that is free."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from supple.document.kept_file import new_file, open_file
from supple.document.message import Message
from supple.document.text_edit import apply_edits
from supple.routine.exercise_edit import set_exercise_value
from supple.routine.exercise_uses import routines_with
from supple.routine.file_kind import FileKind
from supple.routine.library import SUFFIXES
from supple.routine.own_place import copy_of, customise
from supple.routine.step_place import Edited
from supple.ui.editing.open_file import OpenFile
from supple.ui.editor_files import EditorFiles, Opened
from supple.ui.pages.editor.exercise.patterns import exercise_pattern
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.document.saved_draft import SavedDraft
    from supple.routine.exercise import Method
    from supple.routine.library import BrokenFile
    from supple.ui.exercise_ask import ExerciseAsk

_WORDS = "exercise"


class ExerciseFiles(EditorFiles):
    """Opens and begins files in the folder of the person's own exercises."""

    kinds: ClassVar[tuple[FileKind, ...]] = (FileKind.EXERCISE,)

    def own_ids(self) -> frozenset[str]:
        """Return the ids of the person's own exercises, readable or not."""
        return frozenset(self._own_paths()) | {file.id for file in self.broken()}

    def broken(self) -> tuple[BrokenFile, ...]:
        """Return the person's own exercises that cannot be read."""
        return tuple(file for file in self._library().broken if Path(file.path).parent == self._folder)

    def _own_paths(self) -> dict[str, Path]:
        paths = sorted(self._folder.iterdir()) if self._folder.is_dir() else []
        return {path.stem: path for path in paths if path.suffix.lower() in SUFFIXES}

    def _taken(self) -> frozenset[str]:
        return self.own_ids() | frozenset(self._library().exercises)

    def is_built_in(self, exercise_id: str) -> bool:
        """Return whether an exercise of that id came with Supple."""
        return (self._bundled / f"{exercise_id}.yaml").is_file()

    def open_asked(self, ask: ExerciseAsk) -> Opened | None:
        """Open what is asked for; None where there is no such thing. Raises FileError."""
        if ask.path is not None:
            return self.open_path(ask.path)
        if ask.draft_id:
            return self.go_on(ask.draft_id)
        if ask.method is not None:
            return self.begin_pattern(ask.method)
        return self.begin_like(ask.exercise_id) if ask.as_new else self.open_exercise(ask.exercise_id)

    def open_exercise(self, exercise_id: str) -> Opened | None:
        """Open an exercise, one that came with Supple as a copy; None where there is none. Raises FileError."""
        yours = self._own_paths().get(exercise_id)
        if yours is not None:
            return self.open_path(yours)
        if not self.is_built_in(exercise_id):
            return None
        place = customise(exercise_id, self._folder, self.own_ids())
        file = OpenFile(new_file(self._shelf, place.path.name), self._text_of(exercise_id), is_pristine=True)
        return Opened(file, place.id, place.path, is_copy=True, replaces_built_in=True, words=_WORDS)

    def begin_like(self, exercise_id: str) -> Opened:
        """Begin an exercise that is like another but for its name. Raises FileError."""
        name = self._library().exercises[exercise_id].name
        text = _renamed(self._text_of(exercise_id), word("editor.copy-title", title=name))
        return self._begun(text)

    def begin_pattern(self, method: Method) -> Opened:
        """Begin an exercise with the pattern of a method."""
        return self._begun(exercise_pattern(method))

    def go_on(self, draft_id: str) -> Opened | None:
        """Go on with what was typed, as a copy of a built-in one where it was one. Raises FileError."""
        opened = super().go_on(draft_id)
        name = Path(opened.file.name) if opened is not None else Path()
        if opened is None or name.suffix not in SUFFIXES:
            return opened
        return Opened(opened.file, opened.routine_id, self._folder / name.name, draft=opened.draft, words=_WORDS)

    def save_copy(self, opened: Opened, title: str) -> Message | None:
        """Save a copy under a name of its own and go on with it. Raises FileError."""
        place = copy_of(opened.routine_id, self._folder, self._taken())
        return opened.file.save_copy(place.path, partial(_rename, name=word("editor.copy-title", title=title)))

    def after_deleting(self, opened: Opened) -> Message:
        """Return what becomes of things, and of routines that have it, once an exercise is deleted."""
        path = opened.file.path
        using = routines_with(path.stem, self._library().routines.values()) if path is not None else ()
        if path is None or self.is_built_in(path.stem) or not using:
            return super().after_deleting(opened)
        return Message.of("editor.delete.used", count=len(using))

    def _begun(self, text: str) -> Opened:
        return Opened(
            OpenFile(new_file(self._shelf, word("editor.untitled-file")), text, is_pristine=True), "new-exercise",
            words=_WORDS,
        )  # fmt: skip

    def _text_of(self, exercise_id: str) -> str:
        path = self._own_paths().get(exercise_id, self._bundled / f"{exercise_id}.yaml")
        text = open_file(path, self._shelf).text
        return text.removeprefix("\ufeff") if isinstance(text, str) else ""


def draft_name(draft: SavedDraft) -> str:
    """Return the name of an exercise that was typed and never saved."""
    names = (line.partition(":")[2].strip() for line in draft.text.splitlines() if line.startswith("name:"))
    return next(names, "") or word("exercise.untitled")


def _rename(text: str, name: str) -> Edited:
    return Edited(set_exercise_value(text, ("name",), name), ())


def _renamed(text: str, name: str) -> str:
    return apply_edits(text, _rename(text, name).edits)
