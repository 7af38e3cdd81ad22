"""A broken file as the page shows it: the lines around its problems, and the problems in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple.document.file import read_file
from supple.document.limits import PERSONAL
from supple.document.problem import Problem, Severity
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from supple.routine.library import BrokenFile

_AROUND: Final = 2
_MOST_PROBLEMS: Final = 20
_TAB: Final = "    "
# These are about the file's name; no line of it is wrong.
_OF_THE_NAME: Final = ("problem-file-name", "problem-conflict-copy", "problem-id-twice")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line of a file; ``number`` is 0 where lines are left out."""

    number: int
    text: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class ProblemLine:
    """Where something is wrong, and what; ``place`` is empty where the file as a whole is meant."""

    place: str
    sentence: str
    is_hint: bool


@dataclass(frozen=True, slots=True)
class FileView:
    """A broken file; ``source`` is empty where its text cannot be shown, ``more`` counts problems left out."""

    name: str
    folder: Path
    source: tuple[SourceLine, ...]
    problems: tuple[ProblemLine, ...]
    more: int
    path: Path
    line: int = 0
    column: int = 0

    @property
    def can_edit(self) -> bool:
        """Whether it is a routine file of the person's own whose text can be shown."""
        return bool(self.line)


def file_view(broken: BrokenFile) -> FileView:
    """Read the text of a broken file and choose what to show of it."""
    path = Path(broken.path)
    text = read_file(path, PERSONAL.size)
    lines = [] if isinstance(text, Problem) else text.splitlines()
    shown = sorted(broken.problems, key=lambda problem: problem.place)[:_MOST_PROBLEMS]
    is_own = broken.yours and path.parent.name == "routines" and not isinstance(text, Problem)
    return FileView(
        name=path.name,
        folder=path if path.is_dir() else path.parent,
        source=_source(lines, [problem for problem in shown if problem.message.key not in _OF_THE_NAME]),
        problems=tuple(_problem(problem, has_text=bool(lines)) for problem in shown),
        more=len(broken.problems) - len(shown),
        path=path,
        line=shown[0].line if is_own and shown else 0,
        column=shown[0].column if is_own and shown else 0,
    )


def _problem(problem: Problem, *, has_text: bool) -> ProblemLine:
    is_placed = has_text and problem.message.key not in _OF_THE_NAME
    place = word("files.place", line=problem.line, column=problem.column) if is_placed else ""
    return ProblemLine(place, say(problem.message), problem.severity is Severity.HINT)


def _source(lines: list[str], problems: list[Problem]) -> tuple[SourceLine, ...]:
    """Return the lines around the problems, with a gap where others lie between."""
    wrong = {problem.line for problem in problems}
    near = {number for line in wrong for number in range(line - _AROUND, line + _AROUND + 1)}
    chosen: list[SourceLine] = []
    for number, text in enumerate(lines, start=1):
        if number not in near:
            continue
        if chosen and chosen[-1].number != number - 1:
            chosen.append(SourceLine(0, "", is_wrong=False))
        chosen.append(SourceLine(number, text.replace("\t", _TAB), number in wrong))
    return tuple(chosen)
