"""A small library and a past for tests of the pages."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from supple.body.muscle import Muscle
from supple.body.outline import BodyOutlines
from supple.body.outline_reader import read_outlines
from supple.body.side import Sides
from supple.figure.pose import Key, Pose
from supple.history.kept_session import DayMinutes, KeptSession
from supple.routine.exercise import Dose, Equipment, EquipmentNeed, Evidence, Exercise, Method, Position
from supple.routine.kind import Kind
from supple.routine.library import Library
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Time
from supple.session.journal import Interrupted
from supple.session.progress import Outcome, Progress
from supple.session.progress import Position as Place
from supple.session.record import SegmentRecord, SessionRecord
from supple.session.timeline import plan
from supple.session.timing import Timing

# A Sunday.
NOW = datetime(2026, 11, 22, 9, 50, tzinfo=timezone(timedelta(hours=1)))
POSE = Pose((Key("hold", ()),))


@cache
def drawing() -> BodyOutlines:
    """Return the shipped drawing of the body."""
    path = Path(__file__).parents[2] / "resources" / "body-map.svg"
    return read_outlines(path.read_text(encoding="utf-8"))


def exercise(
    id_: str, *muscles: Muscle, method: Method = Method.STRETCH, needs: tuple[EquipmentNeed, ...] = ()
) -> Exercise:
    return Exercise(
        id=id_,
        name=id_.replace("-", " ").capitalize(),
        method=method,
        primary=muscles,
        sides=Sides.EACH,
        dose=Dose(Hold(30)),
        position=Position.STANDING,
        equipment=needs,
        start="Stand.",
        cues=("Breathe.",),
        evidence=Evidence.SUPPORTED,
        pose=POSE,
    )


CALF = exercise("calf-stretch", Muscle.GASTROCNEMIUS, needs=(EquipmentNeed((Equipment.WALL,)),))
QUAD = exercise("quad-stretch", Muscle.QUADRICEPS, needs=(EquipmentNeed((Equipment.CHAIR, Equipment.POST)),))
SWING = exercise("leg-swing", Muscle.HAMSTRINGS, method=Method.DRILL)


def routine(id_: str, kind: Kind, minutes: float, *exercises: Exercise, yours: bool = False) -> Routine:
    """Return a routine of so many minutes in all, with its get-ready times."""
    seconds = minutes * 60 / len(exercises) - 5
    steps = tuple(Step(exercise=used, work=Time(seconds), sides=Sides.BOTH) for used in exercises)
    title = id_.replace("-", " ").capitalize()
    return Routine(id=id_, title=title, kind=kind, steps=steps, yours=yours)


def library(*routines: Routine) -> Library:
    return Library({used.id: used for used in (CALF, QUAD, SWING)}, {known.id: known for known in routines})


LIBRARY = library(
    routine("easy-warm-up", Kind.WARM_UP, 9, CALF, SWING),
    routine("short-cool-down", Kind.COOL_DOWN, 8, QUAD),
    routine("long-cool-down", Kind.COOL_DOWN, 20, QUAD, CALF),
    routine("calf-stretch-plan", Kind.STRETCH, 7, CALF),
    routine("leg-stretch-plan", Kind.STRETCH, 10, QUAD, CALF),
    routine("my-stretch", Kind.STRETCH, 15, QUAD, yours=True),
    routine("mobility-flow", Kind.MOBILITY, 7, SWING),
    routine("strong-feet", Kind.STRENGTH, 14, CALF),
)


def kept(routine_id: str, started_at: datetime, minutes: float = 9) -> KeptSession:
    done = LIBRARY.routines.get(routine_id) or routine(routine_id, Kind.STRETCH, 9, CALF)
    return KeptSession(
        id=1,
        started_at=started_at,
        ended_at=started_at + timedelta(minutes=minutes),
        routine_id=routine_id,
        title=done.title,
        kind=done.kind,
        sha256="",
        planned_seconds=minutes * 60,
        done_seconds=minutes * 60,
        is_finished=True,
        speed=1.0,
        feeling="",
        note="",
    )


def minutes_on(days_ago: int, kind: Kind, minutes: float) -> DayMinutes:
    return DayMinutes(NOW.date() - timedelta(days=days_ago), kind, minutes)


def interrupted(segment: int = 4, seconds: float = 10.0, extension_seconds: float = 0.0) -> Interrupted:
    """Return a session of two steps, each side 30 s: get ready, left, switch, right for each."""
    steps = tuple(Step(exercise=used, work=Hold(30), sides=Sides.EACH) for used in (CALF, QUAD))
    timeline = plan(Routine(id="legs", title="Leg stretch", kind=Kind.STRETCH, steps=steps), Timing())
    return Interrupted(
        timeline=timeline,
        position=Place(segment, seconds),
        extension_seconds=extension_seconds,
        progress=tuple(Progress() for _ in timeline.segments),
        started_at=NOW,
        last_at=NOW - timedelta(minutes=8),
    )


def record(*, finished: bool = True, minutes: float = 4, kind: Kind = Kind.COOL_DOWN) -> SessionRecord:
    """Return the record of the session above; one not finished has skipped its second step."""
    timeline = interrupted().timeline
    segments = tuple(
        SegmentRecord(
            exercise_id=timeline.step_of(index).exercise.id,
            exercise_name=timeline.step_of(index).exercise.name,
            kind=segment.kind,
            work=timeline.work_of(index),
            side=segment.side,
            set=segment.set,
            planned_seconds=segment.planned_seconds * 10,
            done_seconds=segment.planned_seconds,
            outcome=Outcome.DONE if finished or segment.step == 0 else Outcome.SKIPPED,
        )
        for index, segment in enumerate(timeline.segments)
    )
    return SessionRecord(
        started_at=NOW,
        ended_at=NOW,
        routine_id="legs",
        title="Leg stretch",
        kind=kind,
        sha256="ab" * 32,
        segments=segments,
        elapsed_seconds=minutes * 60,
        is_finished=finished,
    )
