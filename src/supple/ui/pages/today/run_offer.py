"""What is offered after a run: a routine that fits it, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.after_run import RunDone, propose
from supple.ui.wording import say

if TYPE_CHECKING:
    from supple.history.run import KeptRun, Run
    from supple.history.store import HistoryStore
    from supple.ui.memory import Memory
    from supple.ui.pages.today.glance import Glance, RoutineLine

# A run is held against the longest of these days before it. Source: evidence section 7.3.
_RECENT_DAYS: Final = 30


@dataclass(frozen=True, slots=True)
class RunOffer:
    """A routine for after a run, which is told apart by its id."""

    run_id: int
    routine: RoutineLine
    reason: str


def run_offer(memory: Memory, glance: Glance, now: datetime) -> RunOffer | None:
    """Return what fits the last run; None where nothing does, or where a session was done since."""
    found = memory.ask(_last_run, None)
    if found is None:
        return None
    kept, longest_m, last_session = found
    ended_at = _end_of(kept.run)
    # The morning after, only a session of that day says that something was done about it.
    midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if ended_at > now or (last_session is not None and last_session >= max(ended_at, midnight)):
        return None
    run = kept.run
    done = RunDone(run.distance_m, run.moving_seconds, run.descent_m, run.effort, longest_m)
    lines = {line.id: line for line in glance.lines}
    proposal = propose(done, now - ended_at, lines)
    return None if proposal is None else RunOffer(kept.id, lines[proposal.routine_id], say(proposal.reason))


def _end_of(run: Run) -> datetime:
    return run.started_at + timedelta(seconds=run.elapsed_seconds or run.moving_seconds or 0)


def _last_run(store: HistoryStore) -> tuple[KeptRun, float | None, datetime | None] | None:
    """Return the last run, the metres of the longest before it, and when the last session began."""
    kept = next(iter(store.runs.recent(1)), None)
    if kept is None:
        return None
    day = kept.run.started_at.date()
    longest = store.runs.longest(day - timedelta(days=_RECENT_DAYS + 1), day)
    session = next(iter(store.recent(1)), None)
    return kept, None if longest is None else longest.run.distance_m, None if session is None else session.started_at
