"""What the page says of a routine as it would be played now, in words and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.routine.choices import MOST_REPEATS, apply_choices, choosable, own_values
from supple.routine.exercise import Method
from supple.routine.facts import facts
from supple.routine.kind import Kind
from supple.routine.work import Time
from supple.session.timeline import plan
from supple.ui.pages.routine.changes import is_changed
from supple.ui.pages.routine.step_view import StepView, step_views
from supple.ui.wording import word
from supple.ui.wording.amounts import capitalised, clock_text, listed, minutes_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.muscle import Muscle
    from supple.routine.choices import Bounds, Choices
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise
    from supple.routine.facts import Facts
    from supple.routine.routine import Routine
    from supple.session.timing import Timing

_STEP_SECONDS: Final = 5
_LONG_STEP_SECONDS: Final = 30
_LONG_SECONDS: Final = 300
# Two turns on a muscle are the most that rolling is given: evidence 1.4.
_MOST_ROLLS: Final = 2


@dataclass(frozen=True, slots=True)
class Fact:
    """A large number or length with what it means."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class SliderView:
    """A slider in seconds."""

    name: str
    least: int
    most: int
    step: int
    value: int


@dataclass(frozen=True, slots=True)
class CareView:
    """What to know before the start. ``cautions`` and ``ask_first`` are for those who should take care."""

    equipment: tuple[str, ...]
    evidence: str
    evidence_label: str
    safety: str
    notes: tuple[str, ...]
    stop: tuple[str, ...]
    cautions: tuple[str, ...]
    ask_first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RoutineView:
    """The page. ``most_repeats`` is 1 where going through it again makes no sense."""

    facts: tuple[Fact, ...]
    can_start: bool
    care: CareView
    muscles: tuple[Muscle, ...]
    muscle_text: str
    hold: SliderView | None
    walk: SliderView | None
    most_repeats: int
    repeats: int
    offers_one_set: bool
    is_one_set: bool
    is_changed: bool
    steps: tuple[StepView, ...]


def routine_view(
    routine: Routine, choices: Choices, timing: Timing, exercises: Mapping[str, Exercise], codes: Codes
) -> RoutineView:
    """Return what to show of a routine with what was chosen for it."""
    played = apply_choices(routine, choices, exercises)
    known = facts(played if played.steps else routine)
    muscles = _main_muscles(known)
    names = [word(f"muscle.short.{muscle.value}") for muscle in muscles]
    offered = choosable(routine)
    usual = choosable(apply_choices(routine, own_values(choices), exercises))
    return RoutineView(
        facts=_facts(routine, choices, timing, exercises),
        can_start=bool(played.steps),
        care=_care(routine, known, codes, _from_settings(routine, choices, exercises)),
        muscles=muscles,
        muscle_text=capitalised(listed(names, "and")),
        hold=_slider(word("library.hold"), offered.holds, usual.holds, choices.hold_seconds),
        walk=_slider(_time_name(routine), offered.walks, usual.walks, choices.walk_seconds),
        most_repeats=max(_most_repeats(routine), min(choices.repeats, MOST_REPEATS)),
        repeats=max(1, min(choices.repeats, MOST_REPEATS)),
        offers_one_set=any(step.sets > 1 for step in routine.steps),
        is_one_set=choices.most_sets == 1,
        is_changed=is_changed(choices),
        steps=step_views(routine, choices, timing, exercises),
    )


def _facts(routine: Routine, choices: Choices, timing: Timing, exercises: Mapping[str, Exercise]) -> tuple[Fact, ...]:
    played = apply_choices(routine, choices, exercises)
    if not played.steps:
        return (Fact(word("amount.minutes", minutes=0), word("library.nothing")),)
    timeline = plan(played, timing)
    known = facts(played)
    clock = clock_text(timeline.total_seconds)
    return (
        Fact(
            minutes_text(timeline.total_seconds),
            word("library.in-all" if timeline.is_exact else "library.in-all-about", clock=clock),
        ),
        Fact(str(known.steps), word("library.steps", count=known.steps)),
        Fact(str(known.position_changes), word("library.changes", count=known.position_changes)),
    )


def _main_muscles(known: Facts) -> tuple[Muscle, ...]:
    """Return the muscles that some exercise is for, the one served longest first."""
    main = {muscle for exercise in known.exercises for muscle in exercise.primary}
    return tuple(muscle for muscle in known.muscles if muscle in main)


def _care(routine: Routine, known: Facts, codes: Codes, more: tuple[str, ...]) -> CareView:
    named = {code for exercise in known.exercises for code in exercise.contraindications}
    label = word(f"evidence.{routine.evidence.value}") if routine.evidence else ""
    why = routine.why or (word(f"evidence.about.{routine.evidence.value}") if routine.evidence else "")
    return CareView(
        equipment=_equipment(known),
        evidence=word("library.evidence", label=label, why=why) if label else why,
        evidence_label=label,
        safety=word(f"library.safety.{routine.kind.value}"),
        notes=(*more, *routine.notes),
        stop=tuple(codes.stop_signs[code] for code in routine.stop if code in codes.stop_signs),
        cautions=tuple(
            word("library.care.caution", name=exercise.name, caution=exercise.caution)
            for exercise in known.exercises
            if exercise.caution
        ),
        ask_first=tuple(meaning for code, meaning in codes.contraindications.items() if code in named),
    )


def _from_settings(routine: Routine, choices: Choices, exercises: Mapping[str, Exercise]) -> tuple[str, ...]:
    """Say that the settings change the length of holds, where they do. Source: decision 5."""
    as_set = apply_choices(routine, own_values(choices), exercises)
    if as_set.steps == routine.steps:
        return ()
    return (word("library.holds-from-settings"),)


def _equipment(known: Facts) -> tuple[str, ...]:
    def things(optional: bool) -> list[str]:  # noqa: FBT001 - which of the two halves
        needs = (need for need in known.equipment if need.optional is optional)
        return [listed([word(f"equipment.a.{thing.value}") for thing in need.any_of], "or") for need in needs]

    needed, welcome = things(False), things(True)
    first = word("equipment.need", things=listed(needed, "and")) if needed else word("equipment.need-none")
    if not welcome:
        return (first,)
    return (first, capitalised(word("equipment.optional", thing=listed(welcome, "or"))))


def _slider(name: str, offered: Bounds | None, usual: Bounds | None, chosen: float | None) -> SliderView | None:
    if offered is None or offered.least >= offered.most:
        return None
    stands = chosen if chosen is not None else (usual or offered).usual
    step = _LONG_STEP_SECONDS if offered.least >= _LONG_SECONDS else _STEP_SECONDS
    return SliderView(name, round(offered.least), round(offered.most), step, round(stands))


def _time_name(routine: Routine) -> str:
    """Return what the slider for time sets: the one exercise it is for, walks and jogs, spots, or just time."""
    timed = [step.exercise for step in routine.steps if isinstance(step.work, Time) and step.least_seconds is not None]
    methods = {exercise.method for exercise in timed}
    if methods <= {Method.ROLL, Method.BALL}:
        return word("library.spot")
    names = {exercise.name for exercise in timed}
    if len(names) == 1:
        return names.pop()
    return word("library.walk" if methods == {Method.CARDIO} else "library.time")


def _most_repeats(routine: Routine) -> int:
    """Return how often it makes sense to go through a routine.

    Not where a run stands before or after it, where it has a walk, or where its steps come in several sets already.
    """
    if routine.kind in (Kind.WARM_UP, Kind.COOL_DOWN):
        return 1
    if any(step.sets > 1 or step.rounds > 1 or step.exercise.method is Method.CARDIO for step in routine.steps):
        return 1
    rolls = any(step.exercise.method in (Method.ROLL, Method.BALL) for step in routine.steps)
    return _MOST_ROLLS if rolls else MOST_REPEATS
