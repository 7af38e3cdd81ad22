"""What the player says of the segment that is on."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from supple.body.side import Sides
from supple.routine.exercise import Method
from supple.routine.work import Hold, Reps, Time
from supple.session.segment import Ends, SegmentKind
from supple.session.state import State
from supple.ui.pages.player.amounts import clock_text, digits_text
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.routine.exercise import PositionGroup
    from supple.routine.routine import Step
    from supple.session.engine import Session
    from supple.session.segment import Segment
    from supple.session.timeline import Timeline


def pill_of(segment: Segment, step: Step, *, paused: bool) -> str:
    """Return the name of the phase."""
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
            what = word(work_key_of(segment, step))
            return word("playing.pill.set", what=what, set=segment.set, sets=segment.sets) if segment.sets > 1 else what


def work_key_of(segment: Segment, step: Step) -> str:
    """Return the key of the word for a kind of work."""
    match step.work:
        case Hold():
            return "playing.pill.hold"
        case Time():
            return "playing.pill.move"
        case Reps():
            return "playing.pill.own-pace" if segment.ends is Ends.WHEN_TOLD else "playing.pill.reps"


def pill_icon_of(segment: Segment, step: Step, *, paused: bool) -> str:
    """Return the icon of the phase."""
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


def title_of(segment: Segment, step: Step) -> str:
    """Return the headline: the exercise, the side to change to, or rest."""
    if segment.kind is SegmentKind.SWITCH and segment.side is not None:
        return word(f"playing.title.{segment.side.value}")
    return word("playing.title.rest") if segment.kind is SegmentKind.REST else step.exercise.name


def digits_of(session: Session, *, told: bool, is_reps: bool, left: float) -> str:
    """Return the number in the ring: reps or seconds left."""
    if is_reps:
        reps = session.reps_total
        return str(reps if told else max(0, reps - session.reps_done))
    return "–" if told else digits_text(left)  # nothing counts down while it waits for the person


def unit_of(session: Session, segment: Segment, *, told: bool, is_reps: bool, whole: float) -> str:
    """Return what the number counts."""
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


def spoken_of(session: Session, segment: Segment, *, told: bool, is_reps: bool, left: float, whole: float) -> str:
    """Return what a screen reader says of the ring."""
    if is_reps:
        return word("playing.spoken.reps", done=session.reps_done, reps=session.reps_total)
    if told:
        return word("playing.spoken.wait")
    seconds, all_seconds = math.ceil(left), round(whole)
    if segment.side is None:
        return word("playing.spoken.ring-plain", left=seconds, whole=all_seconds)
    return word("playing.spoken.ring", left=seconds, whole=all_seconds, side=word(f"playing.side.{segment.side.value}"))


def badge_of(segment: Segment, step: Step) -> str:
    """Return the look of the side's badge: left, right or quiet."""
    if segment.side is None or step.sides in (Sides.BOTH, Sides.ALTERNATING):
        return "quiet"
    return segment.side.value


def badge_text_of(segment: Segment, step: Step) -> str:
    """Return the words on the badge."""
    if step.sides is Sides.ALTERNATING:
        # A walk needs nobody to tell it that legs take turns.
        return "" if step.exercise.method is Method.CARDIO else word("playing.badge.in-turn")
    if segment.side is None or step.sides is Sides.BOTH:
        return word("playing.badge.both")
    return word(f"playing.badge.{segment.side.value}")


def cue_of(segment: Segment, step: Step, coached: str, easier: str) -> str:
    """Return the one sentence to read now."""
    match segment.kind:
        case SegmentKind.GET_READY:
            return step.exercise.start
        case SegmentKind.SWITCH:
            return word(f"playing.cue.same-{segment.side.value}") if segment.side is not None else ""
        case SegmentKind.REST:
            return word("playing.cue.rest")
        case SegmentKind.WORK:
            return word("playing.easier", text=easier) if easier else coached


def extra_of(session: Session, step: Step, *, told: bool, is_reps: bool) -> str:
    """Return the line below the cue, for reps that wait."""
    if not (told and is_reps and isinstance(step.work, Reps)):
        return ""
    return word("playing.waits", tempo=f"{step.work.tempo_seconds:g}", done=session.reps_done)


def confirm_of(segment: Segment) -> str:
    """Return what the person can confirm now; empty in work."""
    match segment.kind:
        case SegmentKind.GET_READY | SegmentKind.SWITCH:
            return word("playing.in-position")
        case SegmentKind.REST:
            return word("playing.ready-now")
        case SegmentKind.WORK:
            return ""


def main_of(session: Session, *, told: bool, is_work: bool) -> str:
    """Return what the main button does: start, continue, done or pause."""
    if session.state is State.READY:
        return "start"
    if session.state in (State.PAUSED, State.ASLEEP):
        return "continue"
    return "done" if told and is_work else "pause"


def position_card_of(timeline: Timeline, segment: Segment) -> str:
    """Return how the base position changes."""
    group: PositionGroup = timeline.steps[segment.step].exercise.position.group
    return word(f"playing.position.{group.value}")


def need_of(step: Step) -> str:
    """Return what to have ready, as a question; empty where nothing is needed."""
    things = [need.any_of[0].value for need in step.exercise.equipment if not need.optional]
    if not things:
        return ""
    named = [word(f"equipment.{thing}") for thing in things]
    return word("playing.position.need", things=listed(named, "and").capitalize())


def distance_title_of(segment: Segment, step: Step, timeline: Timeline, index: int) -> str:
    """Return the headline of distance mode."""
    match segment.kind:
        case SegmentKind.SWITCH if segment.side is not None:
            return word(f"playing.distance.switch-{segment.side.value}")
        case SegmentKind.REST:
            following = next((s for s in timeline.segments[index + 1 :] if s.kind is not SegmentKind.REST), segment)
            return word("playing.distance.next", name=timeline.steps[following.step].exercise.name)
        case _:
            return step.exercise.name
