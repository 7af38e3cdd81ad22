from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from advice.content import place, the_signs
from supple.advice.guard import Guard
from supple.advice.safety_state import SafetyState
from supple.advice.trend import Rating
from supple.body.soreness import Moment, Soreness
from supple.history.opening import open_history
from supple.history.told_soreness import let_hear

if TYPE_CHECKING:
    from pathlib import Path

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
CALF = place("gastrocnemius-left")


def new_guard() -> Guard:
    return Guard(SafetyState(disclaimer_accepted_at=NOW), lambda _: None, the_signs())


def test_a_guard_hears_what_the_history_keeps(tmp_path: Path) -> None:
    store = open_history(tmp_path / "history.db", NOW).store
    guard = new_guard()
    let_hear(guard, store)
    assert guard.limits(NOW).closures == ()
    store.keep_ratings((Rating(NOW - timedelta(hours=1), Moment.FREE, Soreness(where=CALF, movement=8)),))
    assert {place for closure in guard.limits(NOW).closures for place in closure.places or ()} == {CALF}


def test_without_a_history_or_with_one_that_cannot_be_read_nothing_is_heard(tmp_path: Path) -> None:
    guard = new_guard()
    let_hear(guard, None)
    assert guard.limits(NOW).closures == ()
    store = open_history(tmp_path / "history.db", NOW).store
    store.keep_ratings((Rating(NOW, Moment.FREE, Soreness(where=CALF, movement=8)),))
    let_hear(guard, store)
    with sqlite3.connect(tmp_path / "history.db") as database:
        database.execute("DROP TABLE ratings")
    database.close()
    assert guard.limits(NOW).closures == ()
