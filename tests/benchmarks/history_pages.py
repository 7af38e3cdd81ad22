"""How long each page of the history is kept waiting by its questions with twenty years in it.

Prints a line for each question: its name, the median and the longest of its times in milliseconds.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from pathlib import Path
from statistics import median

from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.history.store import HistoryStore
from twenty_years import LAST_DAY, make_history

TIMES = 9
NOW = datetime(LAST_DAY.year, LAST_DAY.month, LAST_DAY.day, 19, tzinfo=timezone(timedelta(hours=1)))
LONG_AGO = NOW - timedelta(days=365 * 21)
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)


def questions(store: HistoryStore) -> dict[str, Callable[[], object]]:
    """Return what each part of each page asks."""
    statistics, tightness, runs = store.statistics, store.tightness, store.runs
    day, monday = timedelta(days=1), LAST_DAY - timedelta(days=LAST_DAY.weekday())
    half_a_year = NOW - timedelta(weeks=26)
    return {
        "today.week": lambda: (store.minutes_by_day(monday, LAST_DAY), store.recent(3), store.last_by_kind()),
        "today.pairs": lambda: tightness.of_sessions(tuple(kept.id for kept in store.recent(3))),
        "history.calendar": lambda: statistics.calendar(LAST_DAY - 41 * day, LAST_DAY),
        "history.day": lambda: statistics.day(LAST_DAY),
        "history.weeks": lambda: statistics.weeks(LAST_DAY - 48 * day, LAST_DAY),
        "history.year-of-weeks": lambda: statistics.weeks(LAST_DAY - 364 * day, LAST_DAY),
        "history.all-weeks": lambda: statistics.weeks(LONG_AGO.date(), LAST_DAY),
        "history.totals": statistics.totals,
        "history.active-days": lambda: statistics.active_days(LAST_DAY - 27 * day, LAST_DAY),
        "history.neighbour": lambda: statistics.neighbour(LAST_DAY, later=False),
        "history.runs": lambda: runs.weekly_distance(LAST_DAY - 48 * day, LAST_DAY),
        "history.all-runs": lambda: runs.weekly_distance(LONG_AGO.date(), LAST_DAY),
        "history.longest-run": lambda: runs.longest(LAST_DAY - 31 * day, LAST_DAY),
        "history.means": lambda: tightness.means(NOW - 30 * day, NOW),
        "history.helped-routines": lambda: tightness.helped_by_routine(half_a_year, NOW),
        "history.helped-exercises": lambda: tightness.helped_by_exercise(half_a_year, NOW),
        "place.month": lambda: tightness.of_place(CALF, NOW - 30 * day, NOW),
        "place.year": lambda: tightness.of_place(CALF, NOW - 365 * day, NOW),
        "place.helped": lambda: tightness.helped_by_routine(half_a_year, NOW, CALF),
        "place.places": tightness.places,
        "place.map": lambda: tightness.at(NOW - 14 * day, NOW),
    }


def main(path: Path) -> None:
    """Ask everything some times."""
    store = make_history(path)
    for name, ask in questions(store).items():
        times = []
        for _ in range(TIMES):
            began = time.perf_counter()
            ask()
            times.append((time.perf_counter() - began) * 1000)
        print(f"{name} {median(times):.2f} {max(times):.2f}")
    store.close()


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as folder:
            main(Path(folder) / "history.sqlite3")
