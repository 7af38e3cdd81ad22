"""What a terminal shows of a session: a heading where a segment begins, and a line that follows the clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.routine.work import Reps
from supple.session.segment import Ends, SegmentKind
from supple.ui.pages.player.view import player_view
from supple.ui.wording import word
from supple.ui.wording.amounts import duration_text, work_text

if TYPE_CHECKING:
    from supple.session.engine import Session

_MOST_BAR: Final = 30
_LEAST_BAR: Final = 6
_FULL, _EMPTY = "█", "░"


def step_lines(session: Session, index: int) -> tuple[str, ...]:
    """Return what is said where segment ``index`` begins a step: its name and amount, then how it is done."""
    segments = session.timeline.segments
    segment = segments[index]
    if index and segments[index - 1].step == segment.step:
        return ()
    step, steps = session.timeline.steps[segment.step], len(session.timeline.steps)
    name = step.exercise.name
    head = word("terminal.step", step=segment.step + 1, steps=steps, name=name, work=work_text(step))
    told = (step.exercise.start, *step.exercise.cues, step.note, step.exercise.caution)
    return (head, *(text for text in told if text))


def segment_line(session: Session, index: int) -> str:
    """Return what is said where segment ``index`` begins: work, side, length."""
    segment = session.timeline.segments[index]
    has_side = segment.side is not None and segment.kind in (SegmentKind.WORK, SegmentKind.SWITCH)
    side = f"-{segment.side}" if has_side else ""
    work = session.timeline.work_of(index)
    amount = duration_text(segment.planned_seconds)
    if isinstance(work, Reps) and segment.kind is SegmentKind.WORK:
        amount = word("amount.reps", count=work.count)
    if segment.kind is SegmentKind.WORK and segment.sets > 1:
        return word(f"terminal.segment.set{side}", amount=amount, set=segment.set, sets=segment.sets)
    return word(f"terminal.segment.{segment.kind}{side}", amount=amount)


def status_line(session: Session, columns: int) -> str:
    """Return the line that follows the clock, with a bar that suits ``columns``; what matters most stands first."""
    view = player_view(session)
    left = word("playing.left-about" if view.left_about else "playing.left", clock=view.left)
    key = "terminal.status"
    if view.is_paused:
        key = "terminal.status-paused"
    elif session.segment.ends is Ends.WHEN_TOLD:
        key = "terminal.status-waits"
    return word(
        key,
        digits=view.digits,
        unit=view.unit,
        bar=_bar(session, columns),
        pill=view.pill,
        badge=view.badge_text,
        step=view.step_text,
        left=left,
    )


def _bar(session: Session, columns: int) -> str:
    places = max(_LEAST_BAR, min(_MOST_BAR, columns // 4))
    whole = session.segment_seconds
    full = round(places * min(1.0, session.position.seconds / whole)) if whole > 0 else places
    return _FULL * full + _EMPTY * (places - full)
