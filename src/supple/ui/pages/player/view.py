"""What the player shows, worked out from a session: plain values, no widgets."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.figure.pose import CycleKind
from supple.routine.work import Hold, Reps
from supple.session.coaching import coaching_line
from supple.session.segment import Ends, SegmentKind
from supple.session.state import State
from supple.ui.pages.player import segment_words as words
from supple.ui.pages.player.amounts import clock_text
from supple.ui.pages.player.coming import NextLines, next_lines
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.routine import Step
    from supple.session.engine import Session
    from supple.session.segment import Segment


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
    is_held: bool
    repeat_seconds: float | None
    position_card: str
    position_need: str
    is_paused: bool
    is_asleep: bool
    distance_title: str
    flood: str


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
    is_hold = isinstance(work, Hold) and segment.kind is SegmentKind.WORK
    told = segment.ends is Ends.WHEN_TOLD
    left = session.seconds_left_in_segment
    whole = session.segment_seconds
    line = coaching_line(timeline, session.position, session.extension_seconds)
    arcs = session.reps_total if is_reps else 0
    return PlayerView(
        phase=phase,
        pill=words.pill_of(segment, step, paused=paused),
        pill_icon=words.pill_icon_of(segment, step, paused=paused),
        title=words.title_of(segment, step),
        digits=words.digits_of(session, told=told, is_reps=is_reps, left=left),
        unit=words.unit_of(session, segment, told=told, is_reps=is_reps, whole=whole),
        spoken_ring=words.spoken_of(session, segment, told=told, is_reps=is_reps, left=left, whole=whole),
        badge=words.badge_of(segment, step),
        badge_text=words.badge_text_of(segment, step),
        cue=step.exercise.start if session.state is State.READY else words.cue_of(segment, step, line.text, easier),
        cue_number=line.number,
        cue_count=line.count
        if segment.kind is SegmentKind.WORK and not easier and session.state is not State.READY
        else 0,
        extra=words.extra_of(session, step, told=told, is_reps=is_reps),
        confirm=words.confirm_of(segment),
        arcs=arcs if arcs <= 40 else 0,
        arcs_done=session.reps_done if is_reps else 0,
        is_reps=is_reps,
        main=words.main_of(session, told=told, is_work=segment.kind is SegmentKind.WORK),
        elapsed=clock_text(math.floor(session.elapsed_seconds)),
        left=clock_text(session.seconds_left),
        left_about=not timeline.is_exact,
        step_text=word("playing.step-of", step=segment.step + 1, steps=len(timeline.steps)),
        next=next_lines(timeline, index),
        step=segment.step,
        segment=index,
        is_faded=segment.kind is SegmentKind.REST,
        is_moving=not paused and not is_hold,
        is_held=not paused and is_hold,
        repeat_seconds=_repeat_seconds(segment, step),
        position_card=words.position_card_of(timeline, segment) if segment.position_changes else "",
        position_need=words.need_of(step) if segment.position_changes else "",
        is_paused=paused,
        is_asleep=session.state is State.ASLEEP,
        distance_title=words.distance_title_of(segment, step, timeline, index),
        flood=_FLOODS[phase],
    )


def _repeat_seconds(segment: Segment, step: Step) -> float | None:
    """Return how long the figure takes for one cycle, where the tempo of repetitions says so.

    A pose that shows both sides in turn has two repetitions in a cycle.
    """
    pose = step.exercise.pose
    if pose is None or not isinstance(step.work, Reps) or segment.kind is not SegmentKind.WORK:
        return None
    return step.work.tempo_seconds * (2 if pose.cycle is CycleKind.MIRROR else 1)
