"""The facts of a step as the form shows them: what the text says of it, and what holds where it says nothing."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.document.duration import write_duration
from supple.routine.work import Hold, Reps, Time
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.exercise import Exercise
    from supple.routine.work import Work
    from supple.session.timing import Timing
    from supple.ui.pages.editor.step_line import StepLine


class WorkKey(StrEnum):
    """The keys of the three kinds of work."""

    HOLD = "hold"
    TIME = "time"
    REPS = "reps"


@dataclass(frozen=True, slots=True)
class StepFacts:
    """What the form shows of the chosen lines, which are all of one kind.

    ``written`` holds the texts of keys as they stand; of several lines only those that all share, the others are in
    ``mixed``. ``troubles`` are the sentences about keys. ``exercise`` is that of a single line, if it is known.
    """

    lines: tuple[StepLine, ...]
    written: dict[str, str] = field(default_factory=dict)
    mixed: frozenset[str] = frozenset()
    troubles: dict[str, str] = field(default_factory=dict)
    exercise: Exercise | None = None
    instead: tuple[Exercise, ...] = ()
    sum_text: str = ""

    @property
    def work(self) -> WorkKey:
        """The kind of work that is stated, else the exercise's own."""
        for key in WorkKey:
            if key in self.written or key in self.mixed:
                return key
        return work_key(self.exercise.dose.work) if self.exercise is not None else WorkKey.HOLD

    def usual(self, key: str, timing: Timing) -> str:
        """Return what holds where the text does not state a key, as it would be written; empty where nothing does."""
        if key in self.mixed:
            return word("editor.form.mixed")
        if key == "get-ready":
            return write_duration(timing.get_ready_seconds)
        if key == "switch":
            return write_duration(timing.switch_seconds)
        if self.exercise is None:
            return {"sets": "1", "rest": write_duration(0)}.get(key, "")
        dose = self.exercise.dose
        usual = {"sets": str(dose.sets), "rest": write_duration(dose.rest_seconds)}
        if work_key(dose.work) is self.work:
            usual[self.work] = amount_of(dose.work)
        if isinstance(dose.work, Reps):
            usual["tempo"] = write_duration(dose.work.tempo_seconds)
        return usual.get(key, "")


def work_key(work: Work) -> WorkKey:
    """Return the key that states such work."""
    if isinstance(work, Hold):
        return WorkKey.HOLD
    return WorkKey.TIME if isinstance(work, Time) else WorkKey.REPS


def amount_of(work: Work) -> str:
    """Return an amount as it would be written in a file."""
    return str(work.count) if isinstance(work, Reps) else write_duration(work.seconds)


def written_amount(typed: str) -> str:
    """Return what is written for what was typed into a field of seconds: a bare number gets its unit."""
    plain = typed.strip()
    return f"{plain} s" if plain.replace(".", "", 1).isdecimal() else plain


def shown_amount(written: str) -> str:
    """Return what a field of seconds shows for what is written: seconds without their unit, all else as it stands."""
    plain = written.strip()
    number = plain.removesuffix("s").rstrip()
    return number if number.replace(".", "", 1).isdecimal() else plain
