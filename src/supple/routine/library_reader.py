"""The library reader: the program's exercises and routines with a person's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from supple.document.file import read_file
from supple.document.limits import PERSONAL
from supple.document.message import Message
from supple.document.problem import Problem
from supple.routine.conflict_copy import copied_from
from supple.routine.exercise import Exercise
from supple.routine.exercise_reader import read_exercise
from supple.routine.ids import ID
from supple.routine.library import BrokenFile, ContentFolders, Library, content_files
from supple.routine.routine import Routine
from supple.routine.routine_reader import RoutineReader

if TYPE_CHECKING:
    from pathlib import Path

    from supple.document.reading import Reading
    from supple.routine.codes import Codes

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _File:
    """A readable file with a proper name."""

    path: str
    id: str
    text: str


@dataclass(frozen=True, slots=True)
class _Shelf(Generic[T]):
    """What was read from one folder."""

    values: dict[str, T]
    broken: tuple[BrokenFile, ...]


def read_library(bundled: ContentFolders, yours: ContentFolders | None, codes: Codes | None = None) -> Library:
    """Read both folders. A person's file replaces the program's of the same id, unless it is broken."""
    exercise_files, broken = _files(bundled.exercises, yours=False)
    routine_files, more = _files(bundled.routines, yours=False)
    your_exercise_files, your_broken = _files(yours.exercises, yours=True) if yours else ({}, ())
    your_routine_files, your_more = _files(yours.routines, yours=True) if yours else ({}, ())

    own = _exercises(exercise_files, codes, yours=False)
    added = _exercises(your_exercise_files, codes, yours=True)
    exercises = {**own.values, **added.values}
    texts = {file.id: file.text for file in routine_files.values()}
    your_routines = _your_routines(your_routine_files, texts, exercises, codes)
    texts |= {id_: your_routine_files[id_].text for id_ in your_routines.values}
    routines = _routines(routine_files, RoutineReader(exercises, texts, codes), yours=False)
    if routines.broken and added.values:
        # What a person puts in an exercise's place must not take the program's own routines away.
        whole = _routines(routine_files, RoutineReader(own.values, texts, codes), yours=False)
        routines = _Shelf({**whole.values, **routines.values}, whole.broken)

    shelves = (own.broken, added.broken, routines.broken, your_routines.broken)
    everything = [*broken, *more, *your_broken, *your_more, *(file for shelf in shelves for file in shelf)]
    return Library(
        exercises=dict(sorted(exercises.items())),
        routines=dict(sorted({**routines.values, **your_routines.values}.items())),
        broken=tuple(sorted(everything, key=lambda file: (not file.yours, file.path))),
        your_files=tuple(sorted((id_, your_routine_files[id_].path) for id_ in your_routines.values)),
    )


def _your_routines(
    files: dict[str, _File], bundled: dict[str, str], exercises: dict[str, Exercise], codes: Codes | None
) -> _Shelf[Routine]:
    """Read a person's routines; a broken one does not keep what it would have replaced from being inserted."""
    texts = bundled | {file.id: file.text for file in files.values()}
    shelf = _routines(files, RoutineReader(exercises, texts, codes), yours=True)
    replaced = {file.id for file in shelf.broken} & bundled.keys()
    if not replaced:
        return shelf
    texts |= {id_: bundled[id_] for id_ in replaced}
    return _routines(files, RoutineReader(exercises, texts, codes), yours=True)


def _exercises(files: dict[str, _File], codes: Codes | None, *, yours: bool) -> _Shelf[Exercise]:
    return _shelf(
        files,
        {id_: read_exercise(file.text, id_, yours=yours, codes=codes) for id_, file in files.items()},
        yours=yours,
    )


def _routines(files: dict[str, _File], reader: RoutineReader, *, yours: bool) -> _Shelf[Routine]:
    return _shelf(files, {id_: reader.read(file.text, id_, yours=yours) for id_, file in files.items()}, yours=yours)


def _shelf(files: dict[str, _File], readings: dict[str, Reading[T]], *, yours: bool) -> _Shelf[T]:
    values = {id_: reading.value for id_, reading in readings.items() if reading.value is not None}
    broken = (
        BrokenFile(files[id_].path, id_, reading.problems, yours)
        for id_, reading in readings.items()
        if reading.value is None
    )
    return _Shelf(values, tuple(broken))


def _files(folder: Path, *, yours: bool) -> tuple[dict[str, _File], tuple[BrokenFile, ...]]:
    """Return the readable files of a folder by id; a folder that is not there has none."""
    files: dict[str, _File] = {}
    broken: list[BrokenFile] = []
    twice: dict[str, list[Path]] = {}
    try:
        paths = list(content_files(folder))
    except OSError as error:
        said = Message.of("problem-folder", reason=error.strerror or str(error))
        return {}, (BrokenFile(str(folder), folder.name, (Problem(1, 1, said),), yours),)
    for path in paths:
        twice.setdefault(path.stem, []).append(path)
    for path in paths:
        found = _file(path, [other.name for other in twice[path.stem] if other != path])
        if isinstance(found, _File):
            files[found.id] = found
        else:
            broken.append(BrokenFile(str(path), path.stem, (found,), yours))
    return files, tuple(broken)


def _named_oddly(path: Path) -> Message:
    original = copied_from(path.stem)
    if original is None or not ID.fullmatch(original):
        return Message.of("problem-file-name")
    return Message.of("problem-conflict-copy", original=f"{original}{path.suffix}")


def _file(path: Path, others: list[str]) -> _File | Problem:
    if not ID.fullmatch(path.stem):
        return Problem(1, 1, _named_oddly(path))
    if others:
        return Problem(1, 1, Message.of("problem-id-twice", other=others[0]))
    text = read_file(path, PERSONAL.size)
    return text if isinstance(text, Problem) else _File(str(path), path.stem, text)
