"""Checking files: every problem of routine and exercise files, wherever they lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from supple.advice.own_questions import add_questions
from supple.document.file import read_file
from supple.document.limits import PERSONAL
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.reader import read_document
from supple.document.reading import Reading
from supple.plain_text import on_one_line
from supple.routine.codes import Codes, read_codes
from supple.routine.exercise_reader import read_exercise
from supple.routine.hints import evidence_hints
from supple.routine.ids import ID
from supple.routine.library import content_files
from supple.routine.routine_reader import RoutineReader
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from supple.app import Ground
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine

_ROUTINES, _EXERCISES = "routines", "exercises"
_EXERCISE_KEYS = ("method", "primary", "dose", "position", "cues")


class _Holds(Enum):
    """What a file holds."""

    ROUTINE = "routine"
    QUESTIONS = "questions"
    EXERCISE = "exercise"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and its problems in reading order, hints among them."""

    path: Path
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> int:
        """How many problems keep the file from being used."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    def lines(self) -> Iterator[str]:
        """Yield a line for each problem."""
        for problem in self.problems:
            yield word(
                "check.hint" if problem.severity is Severity.HINT else "check.problem",
                path=on_one_line(str(self.path)),
                line=problem.line,
                column=problem.column,
                sentence=say(problem.message),
            )


class Checker:
    """Reads files as the library would, among the library's exercises and routines and those checked with them."""

    def __init__(self, ground: Ground) -> None:
        codes = read_file(ground.content.resources / "codes.yaml", PERSONAL.size)
        self._codes: Codes | None = read_codes(codes).value if isinstance(codes, str) else None
        self._signs = ground.built_in_signs
        self._exercises: dict[str, Exercise] = dict(ground.library().exercises)
        self._texts: dict[str, str] = {}
        for folder in (ground.bundled_folders.routines, ground.your_folders.routines):
            self._texts |= dict(_texts_in(folder))

    def read_routine(self, path: Path) -> Reading[Routine]:
        """Read the routine in one file, as it would be played."""
        text = _text_of(path)
        return Reading(None, (text,)) if isinstance(text, Problem) else self._routine(path, text)

    def check(self, paths: Iterable[Path]) -> tuple[Checked, ...]:
        """Check files; exercises first, so that routines checked with them may use them."""
        texts = {path: _text_of(path) for path in paths}
        held = {path: _held_by(path, text) for path, text in texts.items() if isinstance(text, str)}
        found: dict[Path, tuple[Problem, ...]] = {}
        for path, text in texts.items():
            if isinstance(text, Problem):
                found[path] = (text,)
            elif held[path] is _Holds.QUESTIONS:
                found[path] = add_questions(
                    text, self._signs, self._codes.contraindications if self._codes else ()
                ).problems
            elif held[path] is _Holds.EXERCISE:
                exercise = read_exercise(text, path.stem, yours=True, codes=self._codes)
                found[path] = exercise.problems
                if exercise.value is not None:
                    self._exercises[path.stem] = exercise.value
            else:
                self._texts[path.stem] = text
        for path, text in texts.items():
            if path not in found and isinstance(text, str):
                reading = self._routine(path, text)
                hints = evidence_hints(reading.value) if reading.value else ()
                found[path] = tuple(sorted({*reading.problems, *hints}, key=lambda problem: problem.place))
        return tuple(Checked(path, found[path]) for path in texts)

    def _routine(self, path: Path, text: str) -> Reading[Routine]:
        return RoutineReader(self._exercises, {**self._texts, path.stem: text}, self._codes).read(
            text, path.stem, yours=True
        )


def files_of(path: Path) -> tuple[Path, ...]:
    """Return the files that a path means: itself, or those in a folder and in its routines and exercises."""
    if not path.is_dir():
        return (path,)
    folders = (path, path / _ROUTINES, path / _EXERCISES)
    return tuple(file for folder in folders for file in _listed(folder))


def _listed(folder: Path) -> tuple[Path, ...]:
    try:
        return tuple(content_files(folder))
    except OSError:
        return (folder,)  # reading it says what is wrong


def _texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    for path in _listed(folder):
        text = read_file(path, PERSONAL.size)
        if isinstance(text, str):
            yield path.stem, text


def _text_of(path: Path) -> str | Problem:
    """Return a file's text, or what keeps it from being used at all."""
    text = read_file(path, PERSONAL.size)
    if isinstance(text, str) and not ID.fullmatch(path.stem):
        return Problem(1, 1, Message.of("problem-file-name"))
    if isinstance(text, Problem) and text.message.key == "problem-file-gone":
        return replace(text, message=Message.of("check.no-file"))
    return text


def _held_by(path: Path, text: str) -> _Holds:
    """Tell by the folder, else by the keys."""
    if path.absolute().parent.name in (_ROUTINES, _EXERCISES):
        return _Holds.EXERCISE if path.absolute().parent.name == _EXERCISES else _Holds.ROUTINE
    document = read_document(text).value
    if document is not None and document.get("questions") is not None:
        return _Holds.QUESTIONS
    has_steps = document is not None and document.get("steps") is not None
    is_exercise = document is not None and any(document.get(key) is not None for key in _EXERCISE_KEYS)
    return _Holds.EXERCISE if is_exercise and not has_steps else _Holds.ROUTINE
