"""What the guard hears of soreness: the ratings of the history, as far as it can be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.history.failure import HistoryError

if TYPE_CHECKING:
    from datetime import datetime

    from supple.advice.guard import Guard
    from supple.advice.trend import Rating
    from supple.history.store import HistoryStore


def let_hear(guard: Guard, store: HistoryStore | None) -> None:
    """Let a guard read ratings from a history; without one, or once it is closed, it hears nothing."""

    def ratings_since(start: datetime) -> tuple[Rating, ...]:
        # A history that cannot be read is told elsewhere; locks do not depend on it.
        try:
            return () if store is None else store.ratings_since(start)
        except HistoryError:
            return ()

    guard.hear(ratings_since)
