"""What the player shows, worked out from a session: plain values, no widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.body.side import Side, Sides
from supple.routine.exercise import PositionGroup
from supple.routine.work import Hold, Reps, Time
from supple.session.coaching import coaching_line
from supple.session.state import State
from supple.session.segment import Ends, SegmentKind
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.routine import Step
    from supple.session.engine import Session
    from supple.session.segment import Segment
    from supple.session.timeline import Timeline


class Phase(StrEnum):
    """What the screen's colour says; the value names its colour token."""

    READY = "p_ready"
    HOLD = "p_hold"
    SWITCH = "p_switch"
    REST = "p_rest"
    PAUSED = "p_pause"


_PHASES = {
    SegmentKind.GET_READY: Phase.READY,
    SegmentKind.WORK: Phase.HOLD,
    SegmentKind.SWITCH: Phase.SWITCH,
    SegmentKind.REST: Phase.REST,
}
_FLOODS = {Phase.READY: "ready", Phase.HOLD: "hold", Phase.SWITCH: "switch", Phase.REST: "rest", Phase.PAUSED: "paused"}


@dataclass(frozen=True, slots=True)
class NextLines:
    """What comes next, in two lines, and the step whose picture goes with it (None at the end)."""

    first: str
    then: str
    step: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerView:
    """Everything the player page shows but the moving parts (ring, strip), which follow the clock more often."""

    phase: Phase
    pill: str
    pill_icon: str
    title: str
    digits: str
    unit: str
    spoken_ring: str
    badge: str
    badge_text: str
    cue: str
    cue_number: int
    cue_count: int
    extra: str
    confirm: str
    arcs: int
    arcs_done: int
    is_reps: bool
    main: str
    elapsed: str
    left: str
    left_about: bool
    step_text: str
    next: NextLines
    step: int
    segment: int
    is_faded: bool
    is_moving: bool
    position_card: str
    position_need: str
    is_paused: bool
    is_asleep: bool
    distance_title: str
    flood: str


def clock_text(seconds: float) -> str:
    """Return minutes and seconds as 2:48, with hours from 60 minutes on. Seconds are rounded up."""
    whole = max(0, math.ceil(seconds - 1e-6))
    if whole >= 3600:
        return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{whole // 60}:{whole % 60:02}"


def amount_text(seconds: float) -> str:
    """Return a length as a person says it: 45 seconds, 5:00 min."""
    whole = round(seconds)
    return (
        word("playing.amount.seconds", count=whole)
        if whole < 100
        else word("playing.amount.clock", clock=clock_text(whole))
    )


def digits_text(seconds: float) -> str:
    """Return the number in the ring: seconds below 100, else minutes and seconds."""
    whole = max(0, math.ceil(seconds - 1e-6))
    return str(whole) if whole < 100 else clock_text(whole)


def player_view(session: Session, *, easier: str = "") -> PlayerView:
    """Work out what the player shows now; ``easier`` is the easier way the person chose for this step, if any."""
    timeline = session.timeline
    segment = session.segment
    step = timeline.steps[segment.step]
    index = session.position.index
    paused = session.state in (State.PAUSED, State.ASLEEP, State.READY)
    phase = Phase.PAUSED if paused else _PHASES[segment.kind]
    work = step.work
    is_reps = isinstance(work, Reps) and segment.kind is SegmentKind.WORK
    told = segment.ends is Ends.WHEN_TOLD
    left = session.seconds_left_in_segment
    whole = session.segment_seconds
    line = coaching_line(timeline, session.position, session.extension_seconds)
    arcs = session.reps_total if is_reps else 0
    return PlayerView(
        phase=phase,
        pill=_pill(segment, step, paused=paused),
        pill_icon=_pill_icon(segment, step, paused=paused),
        title=_title(segment, step),
        digits=_digits(session, segment, told=told, is_reps=is_reps, left=left),
        unit=_unit(session, segment, told=told, is_reps=is_reps, whole=whole),
        spoken_ring=_spoken(session, segment, told=told, is_reps=is_reps, left=left, whole=whole),
        badge=_badge(segment, step),
        badge_text=_badge_text(segment, step),
        cue=step.exercise.start if session.state is State.READY else _cue(segment, step, line.text, easier),
        cue_number=line.number,
        cue_count=line.count if segment.kind is SegmentKind.WORK and not easier else 0,
        extra=_extra(session, step, told=told, is_reps=is_reps),
        confirm=_confirm(segment),
        arcs=arcs if arcs <= 40 else 0,
        arcs_done=session.reps_done if is_reps else 0,
        is_reps=is_reps,
        main=_main(session, told=told, is_work=segment.kind is SegmentKind.WORK),
        elapsed=clock_text(math.floor(session.elapsed_seconds)),
        left=clock_text(session.seconds_left),
        left_about=not timeline.is_exact,
        step_text=word("playing.step-of", step=segment.step + 1, steps=len(timeline.steps)),
        next=next_lines(timeline, index),
        step=segment.step,
        segment=index,
        is_faded=segment.kind is SegmentKind.REST,
        is_moving=not paused and not (isinstance(work, Hold) and segment.kind is SegmentKind.WORK),
        position_card=_position_card(timeline, segment) if segment.position_changes else "",
        position_need=_need(step) if segment.position_changes else "",
        is_paused=paused,
        is_asleep=session.state is State.ASLEEP,
        distance_title=_distance_title(segment, step, timeline, index),
        flood=_FLOODS[phase],
    )


def side_of(timeline: Timeline, index: int) -> Side | None:
    """Return the side a segment works on or leads to."""
    return timeline.segments[index].side


def _pill(segment: Segment, step: Step, *, paused: bool) -> str:
    if paused:
        return word("playing.pill.paused")
    match segment.kind:
        case SegmentKind.GET_READY:
            return word("playing.pill.get-ready")
        case SegmentKind.SWITCH:
            return word("playing.pill.switch")
        case SegmentKind.REST:
            return word("playing.pill.rest")
        case SegmentKind.WORK:
            what = word(_work_key(segment, step))
            return word("playing.pill.set", what=what, set=segment.set, sets=segment.sets) if segment.sets > 1 else what


def _work_key(segment: Segment, step: Step) -> str:
    match step.work:
        case Hold():
            return "playing.pill.hold"
        case Time():
            return "playing.pill.move"
        case Reps():
            return "playing.pill.own-pace" if segment.ends is Ends.WHEN_TOLD else "playing.pill.reps"


def _pill_icon(segment: Segment, step: Step, *, paused: bool) -> str:
    if paused:
        return "pause"
    match segment.kind:
        case SegmentKind.GET_READY:
            return "move"
        case SegmentKind.SWITCH:
            return "arrow-left-right"
        case SegmentKind.REST:
            return "waves"
        case SegmentKind.WORK:
            return "timer" if isinstance(step.work, Hold) else "repeat-2"


def _title(segment: Segment, step: Step) -> str:
    if segment.kind is SegmentKind.SWITCH and segment.side is not None:
        return word(f"playing.title.{segment.side.value}")
    return word("playing.title.rest") if segment.kind is SegmentKind.REST else step.exercise.name


def _digits(session: Session, segment: Segment, *, told: bool, is_reps: bool, left: float) -> str:
    if is_reps:
        reps = session.reps_total
        return str(reps if told else max(0, reps - session.reps_done))
    return "–" if told else digits_text(left)  # nothing counts down while it waits for the person


def _unit(session: Session, segment: Segment, *, told: bool, is_reps: bool, whole: float) -> str:
    if is_reps:
        reps = session.reps_total
        return word("playing.unit.reps", count=reps) if told else word("playing.unit.reps-left", reps=reps)
    if told:
        return word("playing.unit.wait")
    seconds = max(0, math.ceil(session.seconds_left_in_segment - 1e-6))
    if segment.kind is SegmentKind.GET_READY:
        return word("playing.unit.get-ready", count=seconds)
    if segment.kind is SegmentKind.SWITCH:
        return word("playing.unit.switch", count=seconds)
    rounded = round(whole)
    if rounded >= 100:
        return word("playing.unit.of-minutes", clock=clock_text(rounded))
    return word("playing.unit.of-seconds", count=rounded)


def _spoken(session: Session, segment: Segment, *, told: bool, is_reps: bool, left: float, whole: float) -> str:
    if is_reps:
        return word("playing.spoken.reps", done=session.reps_done, reps=session.reps_total)
    if told:
        return word("playing.spoken.wait")
    seconds, all_seconds = math.ceil(left), round(whole)
    if segment.side is None:
        return word("playing.spoken.ring-plain", left=seconds, whole=all_seconds)
    return word("playing.spoken.ring", left=seconds, whole=all_seconds, side=word(f"playing.side.{segment.side.value}"))


def _badge(segment: Segment, step: Step) -> str:
    if segment.side is None or step.sides in (Sides.BOTH, Sides.ALTERNATING):
        return "quiet"
    return segment.side.value


def _badge_text(segment: Segment, step: Step) -> str:
    if step.sides is Sides.ALTERNATING:
        return word("playing.badge.in-turn")
    if segment.side is None or step.sides is Sides.BOTH:
        return word("playing.badge.both")
    return word(f"playing.badge.{segment.side.value}")


def _cue(segment: Segment, step: Step, coached: str, easier: str) -> str:
    match segment.kind:
        case SegmentKind.GET_READY:
            return step.exercise.start
        case SegmentKind.SWITCH:
            return word(f"playing.cue.same-{segment.side.value}") if segment.side is not None else ""
        case SegmentKind.REST:
            return word("playing.cue.rest")
        case SegmentKind.WORK:
            return word("playing.easier", text=easier) if easier else coached


def _extra(session: Session, step: Step, *, told: bool, is_reps: bool) -> str:
    if not (told and is_reps and isinstance(step.work, Reps)):
        return ""
    return word("playing.waits", tempo=f"{step.work.tempo_seconds:g}", done=session.reps_done)


def _confirm(segment: Segment) -> str:
    match segment.kind:
        case SegmentKind.GET_READY | SegmentKind.SWITCH:
            return word("playing.in-position")
        case SegmentKind.REST:
            return word("playing.ready-now")
        case SegmentKind.WORK:
            return ""


def _main(session: Session, *, told: bool, is_work: bool) -> str:
    if session.state is State.READY:
        return "start"
    if session.state in (State.PAUSED, State.ASLEEP):
        return "continue"
    return "done" if told and is_work else "pause"


def _position_card(timeline: Timeline, segment: Segment) -> str:
    group: PositionGroup = timeline.steps[segment.step].exercise.position.group
    return word(f"playing.position.{group.value}")


def _need(step: Step) -> str:
    things = [need.any_of[0].value for need in step.exercise.equipment if not need.optional]
    if not things:
        return ""
    named = [word(f"equipment.{thing}") for thing in things]
    return word("playing.position.need", things=", ".join(named).capitalize())


def _distance_title(segment: Segment, step: Step, timeline: Timeline, index: int) -> str:
    match segment.kind:
        case SegmentKind.SWITCH if segment.side is not None:
            return word(f"playing.distance.switch-{segment.side.value}")
        case SegmentKind.REST:
            following = next((s for s in timeline.segments[index + 1 :] if s.kind is not SegmentKind.REST), segment)
            return word("playing.distance.next", name=timeline.steps[following.step].exercise.name)
        case _:
            return step.exercise.name


def next_lines(timeline: Timeline, index: int) -> NextLines:
    """Say what follows segment ``index``, and what follows that."""
    here = timeline.segments[index]
    coming = timeline.segments[index + 1 :]
    if not coming:
        return NextLines(word("playing.next.finish"), word("playing.next.finish-then"), None)
    first = coming[0]
    second = coming[1] if len(coming) > 1 else None
    words = _segment_words(timeline, first, here)
    if first.kind is SegmentKind.WORK and first.side is not None and here.kind is SegmentKind.SWITCH:
        return NextLines(words, word("playing.next.full-time"), first.step)
    if first.kind is SegmentKind.GET_READY and second is not None:
        return NextLines(words, _segment_words(timeline, second, second), first.step)
    following = _after(timeline, coming, first)
    return NextLines(words, word("playing.next.then", what=following) if following else "", first.step)


def _after(timeline: Timeline, coming: tuple[Segment, ...], first: Segment) -> str:
    """Name what follows ``first``: the next other step where it is a switch, else the next segment."""
    rest = coming[1:]
    if first.kind is SegmentKind.SWITCH:
        rest = tuple(s for s in rest if s.step != first.step or s.set != first.set)
    if not rest:
        return ""
    follower = rest[0]
    if follower.kind is SegmentKind.GET_READY or (
        follower.step == first.step and follower.kind is SegmentKind.WORK and follower.sets > 1
    ):
        exercise = timeline.steps[follower.step].exercise.name
        if follower.step == first.step:
            return word("playing.next.set", name=exercise, set=follower.set, sets=follower.sets)
        return exercise
    text = _segment_words(timeline, follower, first)
    return text[:1].lower() + text[1:] if follower.kind is not SegmentKind.WORK else text[:1].lower() + text[1:]


def _segment_words(timeline: Timeline, segment: Segment, _before: Segment) -> str:
    step = timeline.steps[segment.step]
    side = f"-{segment.side.value}" if segment.side is not None else ""
    match segment.kind:
        case SegmentKind.GET_READY:
            return step.exercise.name
        case SegmentKind.SWITCH:
            return word(f"playing.next.switch{side}") if side else word("playing.pill.switch")
        case SegmentKind.REST:
            return word("playing.next.rest", amount=amount_text(segment.planned_seconds))
        case SegmentKind.WORK:
            match step.work:
                case Hold():
                    return word(f"playing.next.hold{side}", amount=amount_text(segment.planned_seconds))
                case Time():
                    return word(f"playing.next.move{side}", amount=amount_text(segment.planned_seconds))
                case Reps():
                    return word(f"playing.next.reps{side}", reps=step.work.count)
