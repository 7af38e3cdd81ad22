"""What is offered after the last run, until it is put off or something has been played since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.load_guide import RECENT_DAYS
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.history.run import KeptRun
    from supple.history.store import HistoryStore
    from supple.routine.library import Library
    from supple.ui.memory import Memory

_LONGEST: Final = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class RunOffer:
    """A routine that fits a run, with its colour and icon by ``kind``, and the reason in plain words."""

    run_id: int
    routine_id: str
    kind: str
    title: str
    reason: str


class RunOffers:
    """Knows the one offer there may be now; ``left_alone`` is the id of the run after which nothing is offered."""

    def __init__(self, memory: Memory, library: Callable[[], Library], now: Callable[[], datetime]) -> None:
        self._memory = memory
        self._library = library
        self._now = now
        self.left_alone = -1

    def offer(self) -> RunOffer | None:
        """Return what fits the last run now."""
        now = self._now()
        found = self._memory.ask(lambda store: _open_run(store, now), None)
        if found is None or found[0].id == self.left_alone:
            return None
        from supple.advice.after_run import RunDone, propose  # noqa: PLC0415 - only after a run

        kept, longest = found
        run = kept.run
        done = RunDone(
            distance_m=run.distance_m,
            moving_seconds=run.moving_seconds,
            descent_m=run.descent_m,
            effort=run.effort,
            longest_m=None if longest is None else longest.run.distance_m,
        )
        routines = self._library().routines
        proposal = propose(done, now - _end_of(kept), routines)
        if proposal is None:
            return None
        routine = routines[proposal.routine_id]
        title = word("run-proposal.title", title=routine.title)
        return RunOffer(kept.id, routine.id, routine.kind.value, title, say(proposal.reason))

    def put_off(self) -> None:
        """Offer nothing more after this run."""
        offer = self.offer()
        if offer is not None:
            self.left_alone = offer.run_id


def _end_of(kept: KeptRun) -> datetime:
    run = kept.run
    return run.started_at + timedelta(seconds=run.elapsed_seconds or run.moving_seconds or 0)


def newest_and_longest_before(store: HistoryStore) -> tuple[KeptRun, KeptRun | None] | None:
    """Return the last run and the longest of the 30 days before it; None where there is no run."""
    newest = next(iter(store.runs.recent(1)), None)
    if newest is None:
        return None
    day = newest.run.started_at.date()
    return newest, store.runs.longest(day - timedelta(days=RECENT_DAYS + 1), day)


def _open_run(store: HistoryStore, now: datetime) -> tuple[KeptRun, KeptRun | None] | None:
    """Return the same of a last run that is fresh, with nothing played after it."""
    found = newest_and_longest_before(store)
    if found is None or now - _end_of(found[0]) > _LONGEST:
        return None
    played = next(iter(store.recent(1)), None)
    if played is not None and played.started_at >= found[0].run.started_at:
        return None
    return found
