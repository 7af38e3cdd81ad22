"""The checker: reads files as the library would and finds every problem, hint and fix."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from supple.advice.own_questions import add_questions
from supple.document.file import read_file
from supple.document.limits import PERSONAL
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.reading import Reading
from supple.plain_text import on_one_line
from supple.routine.codes import Codes, read_codes
from supple.routine.file_kind import FileKind, file_kind
from supple.routine.fixes import fixes_for
from supple.routine.hint import grounds_of
from supple.routine.ids import ID
from supple.routine.library import content_files
from supple.session.appraiser import Appraiser
from supple.session.timing import Timing
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from supple.app import Ground
    from supple.document.fix import Fix
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine

    Judge = Callable[[str], tuple[Problem, ...]]

_ROUTINES, _EXERCISES = "routines", "exercises"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and its problems in reading order, hints among them.

    ``text`` is what was read and ``judge`` reads another in its place; there is neither where the disk refused.
    """

    path: Path
    problems: tuple[Problem, ...]
    text: str | None = None
    judge: Judge | None = None

    @property
    def errors(self) -> int:
        """How many problems keep the file from being used."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def hints(self) -> int:
        """How many hints there are."""
        return len(self.problems) - self.errors

    def lines(self) -> Iterator[str]:
        """Yield a line for each problem; a hint ends with the name by which it can be ignored."""
        for problem in self.problems:
            grounds = grounds_of(problem)
            yield word(
                "check.hint" if grounds else "check.problem",
                path=on_one_line(str(self.path)),
                line=problem.line,
                column=problem.column,
                sentence=say(problem.message),
                name=grounds.hint.value if grounds else "",
            )

    def fixes(self, problem: Problem) -> tuple[Fix, ...]:
        """Return what can be done about a problem, each fix tried out."""
        if self.text is None or self.judge is None:
            return ()
        return fixes_for(problem, self.text, self.judge)


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
        if isinstance(text, Problem):
            return Reading(None, (text,))
        self._texts[path.stem] = text
        return self._appraiser().routine(text, path.stem)

    def check(self, paths: Iterable[Path]) -> tuple[Checked, ...]:
        """Check files; exercises first, so that routines checked with them may use them."""
        texts = {path: _text_of(path) for path in paths}
        kinds = {path: file_kind(path.absolute(), text) for path, text in texts.items() if isinstance(text, str)}
        for path, kind in kinds.items():
            text = str(texts[path])
            if kind is FileKind.ROUTINE:
                self._texts[path.stem] = text
            elif kind is FileKind.EXERCISE and (exercise := self._appraiser().exercise(text, path.stem).value):
                self._exercises[path.stem] = exercise
        judges = self._judges(kinds)
        return tuple(_checked(path, text, judges.get(path)) for path, text in texts.items())

    def _appraiser(self) -> Appraiser:
        return Appraiser(self._exercises, self._texts, self._codes, Timing())

    def _judges(self, kinds: dict[Path, FileKind]) -> dict[Path, Judge]:
        """Return for each file what reads a text in its place."""
        appraiser = self._appraiser()

        def judge(kind: FileKind, name: str) -> Judge:
            if kind is FileKind.ROUTINE:
                return lambda text: appraiser.routine(text, name).problems
            if kind is FileKind.EXERCISE:
                return lambda text: appraiser.exercise(text, name).problems
            known = self._codes.contraindications if self._codes else ()
            return lambda text: add_questions(text, self._signs, known).problems

        return {path: judge(kind, path.stem) for path, kind in kinds.items()}


def _checked(path: Path, text: str | Problem, judge: Judge | None) -> Checked:
    if isinstance(text, Problem) or judge is None:
        return Checked(path, (text,) if isinstance(text, Problem) else ())
    return Checked(path, judge(text), text, judge)


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
