"""A routine: a titled list of steps of one kind, with every exercise resolved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple.body.side import Sides
from supple.routine.exercise import Evidence, Exercise
from supple.routine.kind import Kind
from supple.routine.work import Work


class Level(StrEnum):
    """Whom a routine suits."""

    ALL = "all"
    BEGINNER = "beginner"
    INTERMEDIATE = "intermediate"
    ADVANCED = "advanced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One exercise with its work (per side), sides, sets and rest, as planned.

    ``rest_seconds`` is between sets. ``get_ready_seconds`` and ``switch_seconds`` replace the person's own timing where
    the file states them. ``least_seconds``/``most_seconds`` are what the person may choose. ``rest_after_seconds``
    parts the rounds of a circuit; ``round`` of ``rounds`` counts them from 1. ``line`` is where the step stands in its
    file, 0 if nowhere. ``work_stated`` is false where the work is the exercise's own, so that a setting may replace it.
    """

    exercise: Exercise
    work: Work
    sides: Sides
    sets: int = 1
    rest_seconds: float = 0
    least_seconds: float | None = None
    most_seconds: float | None = None
    get_ready_seconds: float | None = None
    switch_seconds: float | None = None
    note: str = ""
    instead: tuple[Exercise, ...] = ()
    rest_after_seconds: float = 0
    round: int = 1
    rounds: int = 1
    line: int = 0
    work_stated: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A titled list of steps. ``id`` is the file name's stem.

    ``patient`` are the contraindication codes that hold for whom it is written, or ``over-65``; they only give hints.
    """

    id: str
    title: str
    kind: Kind
    steps: tuple[Step, ...]
    goal: str = ""
    when: str = ""
    level: Level = Level.ALL
    notes: tuple[str, ...] = ()
    source: str = ""
    why: str = ""
    evidence: Evidence | None = None
    stop: tuple[str, ...] = ()
    often: str = ""
    by: str = ""
    tags: tuple[str, ...] = ()
    patient: tuple[str, ...] = ()
    yours: bool = False
