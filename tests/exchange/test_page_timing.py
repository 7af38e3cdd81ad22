"""The script's session against Supple's own: the same clock and the same commands lead to the same place."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Any

import pytest
from fake_clock import FakeClock
from page_parts import page_file, the_library
from plans import CLEARED, a_mixed_timeline

from supple.exchange.page_data import segment_data
from supple.session.command import Command, CommandKind, JumpToStep
from supple.session.engine import NotAllowed, Session
from supple.session.event import (
    CueDue,
    Event,
    Extended,
    Finished,
    Paused,
    Resumed,
    SegmentStarted,
    Slept,
    Started,
    Stopped,
)
from supple.session.segment import SegmentKind
from supple.session.timeline import plan
from supple.session.timing import Timing

if TYPE_CHECKING:
    from phone import Phone

    from supple.session.timeline import Timeline

pytestmark = pytest.mark.slow
Act = list[Any]

# Plays acts in the page's script: ["pass", running, with sleep] or [command, step].
PLAY = """
return arguments[0].map(([segments, acts]) => {
  const clock = { running: 1000, withSleep: 50000, look: () => ({ ...clock }) };
  const session = new Session(segments, clock);
  return acts.map(([what, first, second]) => {
    let events;
    if (what === 'pass') {
      clock.running += first;
      clock.withSleep += second;
      events = session.look();
    } else {
      events = session.do(what, first);
    }
    return [session.state, session.index, session.into, session.extension, session.elapsed, session.secondsLeft,
      session.isExact, session.repsDone, session.repsTotal, events];
  });
});
"""


def plain_run(timeline: Timeline) -> list[Act]:
    """Look once a second until the end, and say so where something waits to be told."""
    acts: list[Act] = [["start", 0]]
    for segment in timeline.segments:
        acts += [["pass", 1.0, 1.0]] * (int(segment.planned_seconds) + 1)
        if segment.ends.value == "when-told":
            acts.append(["confirm", 0])
    return acts


def restless_run(timeline: Timeline, seed: int) -> list[Act]:
    """Press anything at any time, and let the phone sleep now and then."""
    chance = random.Random(seed)
    commands = ["pause", "resume", "back", "skip", "longer", "shorter", "restart", "confirm", "jump", "resume"]
    acts: list[Act] = [["start", 0]]
    for _ in range(120):
        seconds = chance.choice([0.05, 0.3, 1.0, 2.5, 4.9])
        awake = chance.random() > 0.04
        acts.append(["pass", seconds, seconds] if awake else ["pass", 0.0, 100.0])
        acts.append([chance.choice(commands), chance.randrange(-1, len(timeline.steps) + 1)])
    return acts


def command_of(name: str, step: int, kind: SegmentKind) -> Command:
    match name:
        case "jump":
            return JumpToStep(step)
        case "restart":
            return CommandKind.RESTART_SIDE
        case "confirm":
            ways = {SegmentKind.WORK: CommandKind.DONE, SegmentKind.REST: CommandKind.READY}
            return ways.get(kind, CommandKind.IN_POSITION)
        case _:
            return CommandKind(name)


def told(event: Event) -> dict[str, Any] | None:
    """Return an event as the script tells it; None for those it has no use for."""
    match event:
        case SegmentStarted(index, late):
            return {"type": "segment", "index": index, "late": late}
        case CueDue(kind, index, at, count, late):
            return {"type": "cue", "cue": kind.value, "index": index, "at": at, "count": count, "late": late}
        case Extended(index, seconds):
            return {"type": "extended", "index": index, "seconds": seconds}
        case Slept(seconds):
            return {"type": "slept", "seconds": seconds}
        case Started() | Paused() | Resumed() | Finished() | Stopped():
            return {"type": type(event).__name__.lower()}
    return None


def played(timeline: Timeline, acts: list[Act]) -> list[list[Any]]:
    """Play acts in Supple's own session."""
    clock = FakeClock()
    session = Session(timeline, clock, CLEARED)
    found: list[list[Any]] = []
    for what, first, *rest in acts:
        events: tuple[Event, ...] = ()
        if what == "pass":
            clock.jump(running=first, with_sleep=rest[0])
            events = session.tick()
        else:
            try:
                events = session.do(command_of(what, first, session.segment.kind))
            except NotAllowed:
                events = ()
        position = session.position
        facts = [session.state.value, position.index, position.seconds, session.extension_seconds]
        facts += [
            session.elapsed_seconds,
            session.seconds_left,
            session.is_exact,
            session.reps_done,
            session.reps_total,
        ]
        found.append([*facts, [value for event in events if (value := told(event)) is not None]])
    return found


def rounded(value: Any) -> Any:
    """Round all numbers, since one sums from the front and the other from the back."""
    if isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        return round(value, 6) + 0.0
    if isinstance(value, dict):
        return {name: rounded(part) for name, part in value.items()}
    return [rounded(part) for part in value]


def compare(phone: Phone, cases: list[tuple[str, Timeline, list[Act]]]) -> list[str]:
    """Play the cases in both and return the states in which they ended."""
    asked = [[segment_data(timeline), acts] for _, timeline, acts in cases]
    answers = phone.run(page_file("session.js") + PLAY, asked)
    for (name, timeline, acts), answer in zip(cases, answers, strict=True):
        for number, (theirs, ours) in enumerate(zip(answer, played(timeline, acts), strict=True)):
            assert rounded(theirs) == rounded(ours), (name, number, acts[: number + 1][-6:])
    return [answer[-1][0] for answer in answers]


def test_every_bundled_routine_takes_the_same_way_as_in_supple(phone: Phone) -> None:
    routines = the_library().routines
    assert len(routines) >= 40
    cases = [(routine.id, plan(routine, Timing())) for routine in routines.values()]
    runs = [(name, timeline, plain_run(timeline)) for name, timeline in cases]
    assert set(compare(phone, runs)) == {"finished"}


def test_every_bundled_routine_answers_restless_fingers_as_supple_does(phone: Phone) -> None:
    timings = [Timing(), Timing(wait_for_me=True, wait_in_position=True, start_delay_seconds=10)]
    cases = []
    for seed, routine in enumerate(the_library().routines.values()):
        timeline = plan(routine, timings[seed % 2])
        cases.append((routine.id, timeline, restless_run(timeline, seed)))
    compare(phone, cases)


def test_every_kind_of_segment_answers_as_in_supple(phone: Phone) -> None:
    timelines = [a_mixed_timeline(), a_mixed_timeline(wait_in_position=True)]
    compare(phone, [(str(seed), timelines[seed % 2], restless_run(timelines[seed % 2], seed)) for seed in range(40)])
