"""What the page's script takes: the segments, the steps with their figures, and all words, as plain JSON values."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from supple.advice.question import Reply
from supple.body.side import Sides
from supple.document.message import Message
from supple.exchange.amount_text import work_text
from supple.exchange.figure_track import figure_track
from supple.exchange.segment_text import segment_texts
from supple.figure.pose import CycleKind
from supple.routine.work import Hold, Reps
from supple.session.extension import STEP_REPS, STEP_SECONDS
from supple.session.segment import Ends, SegmentKind

if TYPE_CHECKING:
    from supple.exchange.amount_text import Say
    from supple.exchange.figure_track import FigureTrack
    from supple.figure.look import Look
    from supple.routine.routine import Step
    from supple.session.timeline import Timeline

# How many pictures a cycle may have, the finest first, and how many characters all figures of a page may take. The
# script, the style and the words stay far below what is left of 1.5 MB.
FRAMES: Final = (24, 12, 6, 1)
MOST_FIGURE_CHARACTERS: Final = 1_250_000

_WORDS: Final = {
    "begin": "page.begin",
    "paused": "playing.pill.paused",
    "resumed": "playing.announced.resumed",
    "finished": "page.end.finished",
    "stopped": "page.end.stopped",
    "unitWait": "playing.unit.wait",
    "start": "playing.start",
    "goAhead": "playing.continue",
    "doneNow": "playing.done",
    "pause": "playing.pause",
    "left": "playing.left",
    "leftAbout": "playing.left-about",
    "voiceAbout": "page.voice-about",
    "voiceNone": "page.voice-none",
    "screenStays": "page.screen-stays",
    "screenMay": "page.screen-may",
    "answersNone": "signs.answers-none-title",
    "answerUnsure": "signs.answer-unsure",
    "unlockMissing": "page.unlock-missing",
    "adviceSaid": "signs.said-title",
    "adviceSaidHow": "signs.said-about",
    "adviceOpen": "signs.advice-title",
    "adviceOpenHow": "signs.advice-about",
    "unitOfMinutes": "playing.unit.of-minutes",
    "slept": "page.slept",
    "sleptLeft": "playing.slept-left",
    "goOn": "page.go-on",
    "done": "page.end.done",
    "stepOf": "playing.step-of",
    "unitOf": "playing.unit.of-seconds",
    "unitRepsLeft": "playing.unit.reps-left",
    "spokenLeft": "playing.spoken.ring-plain",
    "spokenLeftSide": "playing.spoken.ring",
    "spokenReps": "playing.spoken.reps",
}
# What the script puts into a sentence: it is left in its braces here.
_HOLES: Final = ("clock", "count", "done", "left", "question", "reps", "side", "step", "steps", "all", "whole")


def segment_data(timeline: Timeline) -> list[dict[str, Any]]:
    """Return the segments as the script's session plays them: what, of which step, how long, what ends it."""
    found = []
    for index, segment in enumerate(timeline.segments):
        work = timeline.work_of(index)
        is_counted = segment.kind is SegmentKind.WORK and isinstance(work, Reps)
        found.append(
            {
                "kind": segment.kind.value,
                "step": segment.step,
                "seconds": segment.planned_seconds,
                "told": segment.ends is Ends.WHEN_TOLD,
                "tempo": work.tempo_seconds if is_counted and isinstance(work, Reps) else 0,
            }
        )
    return found


def page_data(timeline: Timeline, look: Look, say: Say) -> dict[str, Any]:
    """Return everything about the timeline, with its figures in ``look``."""
    tracks, places = _figures(timeline, look)
    segments = segment_data(timeline)
    for segment, value, text in zip(timeline.segments, segments, segment_texts(timeline, say), strict=True):
        value |= {
            "side": segment.side.value if segment.side is not None else None,
            "pill": text.pill,
            "title": text.title,
            "badgeText": text.badge,
            "cue": text.cue,
            "lines": list(text.lines),
            "next": text.next,
            "spoken": text.spoken,
            "change": text.change,
            "confirm": text.confirm,
        }
    steps = [_step(step, place, say) for step, place in zip(timeline.steps, places, strict=True)]
    return {
        "key": sha256(repr((timeline.routine_id, timeline.segments)).encode()).hexdigest()[:16],
        "segments": segments,
        "steps": steps,
        "figures": [_track(track) for track in tracks],
        "words": _words(say),
    }


def _step(step: Step, figure: int | None, say: Say) -> dict[str, Any]:
    exercise, work = step.exercise, step.work
    # A pose that shows both sides in turn has two repetitions in a cycle.
    turns = 2 if exercise.pose is not None and exercise.pose.cycle is CycleKind.MIRROR else 1
    easier = exercise.easier.text if exercise.easier else say(Message("playing.hurt.ease-off"))
    return {
        "name": exercise.name,
        "exercise": exercise.id,
        "figure": figure,
        "work": "hold" if isinstance(work, Hold) else "move",
        "repeat": work.tempo_seconds * turns if isinstance(work, Reps) else 0,
        "start": exercise.start,
        "easier": say(Message.of("playing.easier", text=easier)) if exercise.easier else easier,
        "amount": work_text(say, step),
    }


def _figures(timeline: Timeline, look: Look) -> tuple[list[FigureTrack], list[int | None]]:
    """Return the tracks, each once, in the finest steps that the page has room for; and for each step which is its."""
    tracks: list[FigureTrack] = []
    places: list[int | None] = []
    for most in FRAMES:
        tracks, places = [], []
        for step in timeline.steps:
            pose = step.exercise.pose
            if pose is None:
                places.append(None)
                continue
            both = step.sides in (Sides.BOTH, Sides.ALTERNATING)
            track = figure_track(pose, step.exercise.primary, look, both=both, most_frames=most)
            if track not in tracks:
                tracks.append(track)
            places.append(tracks.index(track))
        if sum(track.size for track in tracks) <= MOST_FIGURE_CHARACTERS:
            break
    return tracks, places


def _track(track: FigureTrack) -> dict[str, Any]:
    box = track.box
    return {
        "box": [round(edge, 3) for edge in (box.left, box.bottom, box.right, box.top)],
        "close": track.is_close_up,
        "seconds": round(track.seconds, 4),
        "order": list(track.order),
        "still": track.still,
        "light": list(track.light),
        "dark": list(track.dark),
        "numbers": track.numbers,
    }


def _words(say: Say) -> dict[str, Any]:
    """Return the sentences that the script fills in itself, by its own names for them."""
    holes = {name: f"{{{name}}}" for name in _HOLES}
    words: dict[str, Any] = {name: say(Message.of(key, **holes)) for name, key in _WORDS.items()}
    for name, key in (("unitReady", "get-ready"), ("unitSwitch", "switch"), ("unitReps", "reps")):
        words[name] = [say(Message.of(f"playing.unit.{key}", count=count)) for count in (1, 2)]
    for name, key in (("questionsLeft", "questions-left"), ("answers", "answers-title")):
        words[name] = [say(Message.of(f"signs.{key}", count=count)) for count in (1, holes["count"])]
    seconds, reps = round(STEP_SECONDS), STEP_REPS
    return words | {
        "longer": say(Message.of("page.longer", count=seconds)),
        "longerReps": say(Message.of("page.longer-reps", count=reps)),
        "shorter": say(Message.of("page.shorter", count=seconds)),
        "shorterReps": say(Message.of("page.shorter-reps", count=reps)),
        "spokenLonger": say(Message.of("page.spoken-longer", count=seconds)),
        "spokenLongerReps": say(Message.of("page.spoken-longer-reps", count=reps)),
        "replies": {reply.value: say(Message(f"signs.reply.{reply}")) for reply in Reply},
        "sides": {side: say(Message(f"playing.side.{side}")) for side in ("left", "right")},
    }
