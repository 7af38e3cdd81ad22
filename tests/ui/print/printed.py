"""What tests of handouts share: the content that came with Supple, and routines of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from supple.advice.warning_sign_reader import read_warning_signs
from supple.body.side import Sides
from supple.routine.codes import read_codes
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from supple.routine.routine import Routine, Step
from supple.session.timing import Timing
from supple.ui.print.handout_layout import lay_out
from supple.ui.print.handout_view import HandoutView, handout_view
from supple.ui.print.lettering import _laid_out
from supple.ui.print.wishes import HandoutWishes

if TYPE_CHECKING:
    from supple.advice.warning_sign import WarningSigns
    from supple.routine.codes import Codes
    from supple.routine.library import Library
    from supple.ui.print.sheet import Handout, Words

ROOT = Path(__file__).parents[3]
NOWHERE = ROOT / "there-is-no-such-folder"


@dataclass(frozen=True)
class Content:
    library: Library
    signs: WarningSigns
    codes: Codes


@cache
def content() -> Content:
    codes = read_codes((ROOT / "resources/codes.yaml").read_bytes()).value
    signs = read_warning_signs((ROOT / "resources/warning-signs.yaml").read_bytes()).value
    assert codes is not None
    assert signs is not None
    bundled = ContentFolders(ROOT / "resources/exercises", ROOT / "routines")
    return Content(read_library(bundled, ContentFolders(NOWHERE, NOWHERE), codes), signs, codes)


def routine(name: str) -> Routine:
    return content().library.routines[name]


def view_of(routine: Routine, wishes: HandoutWishes | None = None, timing: Timing | None = None) -> HandoutView:
    found = content()
    return handout_view(routine, wishes or HandoutWishes(), found.signs, found.codes, timing or Timing())


def handout_of(routine: Routine, wishes: HandoutWishes | None = None) -> Handout:
    wished = wishes or HandoutWishes()
    return lay_out(view_of(routine, wished), wished)


def lines_of(words: Words) -> tuple[str, ...]:
    """Return the lines into which a paragraph is broken."""
    layout, text = _laid_out(words)
    units = text.encode("utf-16-le")
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return tuple(
        units[2 * line.textStart() : 2 * (line.textStart() + line.textLength())].decode("utf-16-le") for line in lines
    )


def with_steps(name: str, count: int) -> Routine:
    """Return a routine with so many steps: its own, over and over."""
    found = routine(name)
    steps = [found.steps[number % len(found.steps)] for number in range(count)]
    return replace(found, steps=tuple(steps))


def circuit(names: tuple[str, ...], rounds: int, rest_seconds: float) -> tuple[Step, ...]:
    """Return the steps of a circuit, as the reader lays it out."""
    exercises = content().library.exercises
    steps = []
    for number in range(1, rounds + 1):
        for name in names:
            exercise = exercises[name]
            rests = name == names[-1] and number < rounds
            steps.append(
                Step(
                    exercise=exercise,
                    work=exercise.dose.work,
                    sides=exercise.sides if exercise.sides is not Sides.EACH else Sides.LEFT,
                    round=number,
                    rounds=rounds,
                    rest_after_seconds=rest_seconds if rests else 0,
                )
            )
    return tuple(steps)
