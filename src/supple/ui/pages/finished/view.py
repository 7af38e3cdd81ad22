"""What is said after a session: kind words that promise nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.session.progress import Outcome
from supple.session.segment import SegmentKind
from supple.ui.wording import word
from supple.ui.wording.amounts import minutes_text

if TYPE_CHECKING:
    from supple.session.record import SessionRecord

# What the person may answer; kept in the record as they stand here.
FEELINGS: Final = ("too-easy", "just-right", "too-much", "hurt")
HURT: Final = "hurt"


@dataclass(frozen=True, slots=True)
class FinishedView:
    """The words of the page; ``done`` names each exercise that was done, at least in part."""

    title: str
    sum: str
    closing: str
    done: tuple[str, ...]


def finished_view(record: SessionRecord) -> FinishedView:
    """Make what is said about a session. A session ended early gets thanks, never a reproach."""
    done = _done(record)
    if not record.is_finished:
        return FinishedView(word("finished.part"), _part(record), word("finished.closing.part"), done)
    exercises = word("finished.exercises", count=len(done))
    return FinishedView(
        title=word(f"finished.done.{record.kind}"),
        sum=word("finished.sum", minutes=minutes_text(record.elapsed_seconds), exercises=exercises),
        closing=word(f"finished.closing.{record.kind}"),
        done=done,
    )


def advice_for(feeling: str) -> str:
    """Return what follows from an answer, empty for none."""
    return "" if feeling in ("", "just-right") else word(f"finished.advice.{feeling}")


def _part(record: SessionRecord) -> str:
    """Return how much of the session was done, in a sentence."""
    done = round(record.elapsed_seconds / 60)
    planned = round(sum(segment.planned_seconds for segment in record.segments) / 60)
    if done < 1:
        return word("finished.fine-first")
    return word("finished.fine", done=done, planned=max(done, planned))


def _done(record: SessionRecord) -> tuple[str, ...]:
    worked = (
        segment.exercise_name
        for segment in record.segments
        if segment.kind is SegmentKind.WORK and segment.outcome is not Outcome.SKIPPED
    )
    return tuple(dict.fromkeys(worked))
