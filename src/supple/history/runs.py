"""The runs of the history: added, changed, deleted, and summed by week."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.history.figures import WeekDistance
from supple.history.instant import microseconds, monday_of
from supple.history.run import RUN_COLUMNS, KeptRun, kept_run, run_row

if TYPE_CHECKING:
    from supple.history.run import Run
    from supple.history.store_file import StoreFile, Value

_RUNS: Final = f"SELECT id, {RUN_COLUMNS} FROM runs "  # noqa: S608 - ours
_KEEP: Final = (
    f"INSERT INTO runs (id, started_us, {RUN_COLUMNS}) "  # noqa: S608 - ours
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
# Two devices record one run with clocks and distances that differ a little.
_SAME_START: Final = timedelta(minutes=3)
_SAME_DISTANCE: Final = 0.05


class Known(StrEnum):
    """What the history knows of a file."""

    NO = "no"
    ADDED = "added"
    DELETED = "deleted"


class Runs:
    """Runs in the store. Every method may raise HistoryError."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def add(self, run: Run) -> int:
        """Keep a run and return its id; of a file that is there already, the id it has. A deleted file comes back."""
        with self._file.change() as database:
            found = database.execute("SELECT id FROM runs WHERE sha256 = ?", (run.sha256,)).fetchone()
            if found:
                return int(found[0])
            database.execute("DELETE FROM deleted_files WHERE sha256 = ?", (run.sha256,))
            kept = database.execute(_KEEP, (None, microseconds(run.started_at), *run_row(run)))
            return kept.lastrowid or 0

    def change(self, run_id: int, run: Run) -> None:
        """Put other facts in a run's place; nothing happens where it is gone."""
        columns = ", ".join(f"{name} = ?" for name in ("started_us", *RUN_COLUMNS.split(", ")))
        with self._file.change() as database:
            database.execute(
                f"UPDATE runs SET {columns} WHERE id = ?",  # noqa: S608 - columns of ours
                (microseconds(run.started_at), *run_row(run), run_id),
            )

    def delete(self, run_id: int) -> KeptRun | None:
        """Delete a run, which ``put_back`` undoes; its file is not taken up again by itself. None where it is gone."""
        with self._file.change() as database:
            row = database.execute(_RUNS + "WHERE id = ?", (run_id,)).fetchone()
            if row is None:
                return None
            removed = kept_run(row)
            database.execute("DELETE FROM runs WHERE id = ?", (run_id,))
            if removed.run.sha256 is not None:
                database.execute("INSERT OR IGNORE INTO deleted_files VALUES (?)", (removed.run.sha256,))
            return removed

    def put_back(self, removed: KeptRun) -> None:
        """Undo ``delete``."""
        with self._file.change() as database:
            database.execute("DELETE FROM deleted_files WHERE sha256 = ?", (removed.run.sha256,))
            database.execute(
                _KEEP.replace("INSERT", "INSERT OR REPLACE", 1),
                (removed.id, microseconds(removed.run.started_at), *run_row(removed.run)),
            )

    def knows(self, sha256: str) -> Known:
        """Tell whether a file was added, or added and deleted, by the digest of its bytes."""
        if self._file.rows("SELECT 1 FROM runs WHERE sha256 = ?", sha256):
            return Known.ADDED
        return Known.DELETED if self._file.rows("SELECT 1 FROM deleted_files WHERE sha256 = ?", sha256) else Known.NO

    def alike(self, run: Run) -> tuple[KeptRun, ...]:
        """Return runs that are likely this one from another device: begun within 3 minutes, within 5 % as long."""
        start = microseconds(run.started_at)
        slack = microseconds(run.started_at + _SAME_START) - start
        near = self._runs(
            "WHERE started_us BETWEEN ? AND ? AND distance_m BETWEEN ? AND ? ORDER BY started_us",
            *(start - slack, start + slack),
            *(run.distance_m * (1 - _SAME_DISTANCE), run.distance_m * (1 + _SAME_DISTANCE)),
        )
        return tuple(kept for kept in near if kept.run.sha256 is None or kept.run.sha256 != run.sha256)

    def between(self, start: datetime, end: datetime) -> tuple[KeptRun, ...]:
        """Return the runs begun from ``start`` on and before ``end``, the oldest first."""
        bounds = (microseconds(start), microseconds(end))
        return self._runs("WHERE started_us >= ? AND started_us < ? ORDER BY started_us, id", *bounds)

    def of_day(self, day: date) -> tuple[KeptRun, ...]:
        """Return the runs of a day by the person's clock then, the oldest first."""
        return self._runs("WHERE day = ? ORDER BY started_us, id", day.isoformat())

    def recent(self, count: int) -> tuple[KeptRun, ...]:
        """Return the last runs, the newest first."""
        return self._runs("ORDER BY started_us DESC, id DESC LIMIT ?", count)

    def weekly_distance(self, first: date, last: date) -> tuple[WeekDistance, ...]:
        """Return every week from that of ``first`` to that of ``last``, also those without a run."""
        monday, end = monday_of(first), monday_of(last) + timedelta(days=6)
        rows = self._file.rows(
            "SELECT date(day, '-6 days', 'weekday 1') AS monday, sum(distance_m), count(*) FROM runs "
            "WHERE day BETWEEN ? AND ? GROUP BY monday",
            *(monday.isoformat(), end.isoformat()),
        )
        run = {date.fromisoformat(row[0]): WeekDistance(date.fromisoformat(row[0]), row[1], row[2]) for row in rows}
        weeks = ((end - monday).days + 1) // 7
        mondays = [monday + timedelta(weeks=week) for week in range(weeks)]
        return tuple(run.get(begin, WeekDistance(begin)) for begin in mondays)

    def longest(self, after: date, before: date) -> KeptRun | None:
        """Return the longest run of the days after ``after`` and before ``before``; the newest of several."""
        found = self._runs(
            "WHERE day > ? AND day < ? ORDER BY distance_m DESC, started_us DESC LIMIT 1",
            *(after.isoformat(), before.isoformat()),
        )
        return found[0] if found else None

    def _runs(self, which: str, *values: Value) -> tuple[KeptRun, ...]:
        return tuple(kept_run(row) for row in self._file.rows(_RUNS + which, *values))
