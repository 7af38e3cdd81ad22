"""What a content file holds: a routine, an exercise or questions, told by its folder, else by its keys."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from supple.document.nearest import nearest
from supple.document.reader import read_document
from supple.routine.exercise_reader import EXERCISE_FILE
from supple.routine.routine_reader import ROUTINE

if TYPE_CHECKING:
    from pathlib import PurePath


class FileKind(Enum):
    """What a file holds."""

    ROUTINE = "routine"
    EXERCISE = "exercise"
    QUESTIONS = "questions"


_FOLDERS: Final = {"routines": FileKind.ROUTINE, "exercises": FileKind.EXERCISE}
_ROUTINE_KEYS: Final = {field.key for field in ROUTINE.fields}
_EXERCISE_KEYS: Final = {field.key for field in EXERCISE_FILE.fields}
_QUESTIONS: Final = "questions"
# Keys by which the two are told apart; what both have says nothing.
_OWNERS: Final = {
    **dict.fromkeys(_ROUTINE_KEYS - _EXERCISE_KEYS, FileKind.ROUTINE),
    **dict.fromkeys(_EXERCISE_KEYS - _ROUTINE_KEYS, FileKind.EXERCISE),
    _QUESTIONS: FileKind.QUESTIONS,
}


def file_kind(path: PurePath, text: str) -> FileKind:
    """Return what a file holds.

    The folder ``routines`` or ``exercises`` decides, since the library goes by it; then ``questions`` and ``steps``;
    then whose keys are more, misspelt ones as what was meant. A file that says nothing is a routine to be begun.
    """
    if folder := _FOLDERS.get(path.parent.name):
        return folder
    root = read_document(text).value
    keys = [entry.key.text for entry in root.entries] if root else []
    if _QUESTIONS in keys or (not keys and path.stem == _QUESTIONS):
        return FileKind.QUESTIONS
    if "steps" in keys:
        return FileKind.ROUTINE
    owners = [_OWNERS[key] for written in keys if (key := nearest(written, _OWNERS)) is not None]
    is_exercise = owners.count(FileKind.EXERCISE) > owners.count(FileKind.ROUTINE)
    return FileKind.EXERCISE if is_exercise else FileKind.ROUTINE
