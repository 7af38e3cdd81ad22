"""Sessions over time: calendar, weeks, one day in full, totals. Trials at another speed count in no sum."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from supple.history.figures import CalendarDay, DayDetail, DaySession, KindMinutes, Totals, WeekMinutes
from supple.history.instant import monday_of
from supple.history.runs import Runs
from supple.history.session_row import SEGMENTS, SESSIONS, kept_session, segment_record
from supple.history.statistics_tightness import TightnessStatistics
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.history.store_file import StoreFile

_ORDER: Final = {kind: place for place, kind in enumerate(Kind)}
_KINDS: Final = {kind.value: kind for kind in Kind}


class Statistics:
    """Answers about days, weeks and all time. Every method may raise HistoryError."""

    def __init__(self, file: StoreFile) -> None:
        self._file = file

    def calendar(self, first: date, last: date) -> tuple[CalendarDay, ...]:
        """Return every day from ``first`` to ``last``, also the empty ones."""
        bounds = (first.isoformat(), last.isoformat())
        minutes: dict[str, dict[Kind, float]] = defaultdict(dict)
        for day, kind, done in self._file.rows(
            "SELECT day, kind, sum(done_seconds) / 60 FROM sessions WHERE day BETWEEN ? AND ? AND speed = 1 "
            "GROUP BY day, kind",
            *bounds,
        ):
            minutes[day][_KINDS[kind]] = done
        runs = {
            day: (count, metres)
            for day, count, metres in self._file.rows(
                "SELECT day, count(*), sum(distance_m) FROM runs WHERE day BETWEEN ? AND ? GROUP BY day", *bounds
            )
        }
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        return tuple(
            CalendarDay(day, _sorted(minutes.get(day.isoformat(), {})), *runs.get(day.isoformat(), (0, 0.0)))
            for day in days
        )

    def weeks(self, first: date, last: date) -> tuple[WeekMinutes, ...]:
        """Return every week from that of ``first`` to that of ``last``, also those with nothing done."""
        monday, end = monday_of(first), monday_of(last) + timedelta(days=6)
        minutes: dict[str, dict[Kind, float]] = defaultdict(dict)
        for begin, kind, done in self._file.rows(
            "SELECT monday, kind, seconds / 60 FROM weeks WHERE monday BETWEEN ? AND ?",
            *(monday.isoformat(), end.isoformat()),
        ):
            minutes[begin][_KINDS[kind]] = done
        mondays = [monday + timedelta(weeks=week) for week in range(((end - monday).days + 1) // 7)]
        return tuple(WeekMinutes(begin, _sorted(minutes.get(begin.isoformat(), {}))) for begin in mondays)

    def day(self, day: date) -> DayDetail:
        """Return everything of a day by the person's clock then, trials at another speed too."""
        rows = self._file.rows(SESSIONS + "WHERE day = ? ORDER BY started_us, id", day.isoformat())
        sessions = [kept_session(row) for row in rows]
        pairs = TightnessStatistics(self._file).of_sessions(tuple(session.id for session in sessions))
        return DayDetail(
            day,
            tuple(
                DaySession(
                    session,
                    tuple(segment_record(row) for row in self._file.rows(SEGMENTS, session.id)),
                    tuple(pair for pair in pairs if pair.session == session.id),
                )
                for session in sessions
            ),
            Runs(self._file).of_day(day),
        )

    def active_days(self, first: date, last: date) -> int:
        """Return on how many of the days from ``first`` to ``last`` a session or a run was done."""
        bounds = (first.isoformat(), last.isoformat())
        rows = self._file.rows(
            "SELECT count(*) FROM (SELECT day FROM sessions WHERE day BETWEEN ? AND ? AND speed = 1 "
            "UNION SELECT day FROM runs WHERE day BETWEEN ? AND ?)",
            *(*bounds, *bounds),
        )
        return int(rows[0][0])

    def neighbour(self, day: date, *, later: bool) -> date | None:
        """Return the next day, or the last one before, with a session or a run; None where there is none."""
        best, sign = ("min", ">") if later else ("max", "<")
        rows = self._file.rows(
            f"SELECT {best}(day) FROM (SELECT {best}(day) AS day FROM sessions WHERE day {sign} ? "  # noqa: S608 - ours
            f"UNION ALL SELECT {best}(day) FROM runs WHERE day {sign} ?)",
            *(day.isoformat(), day.isoformat()),
        )
        return date.fromisoformat(rows[0][0]) if rows[0][0] else None

    def totals(self) -> Totals:
        """Return sums over all time."""
        kinds = self._file.rows("SELECT kind, sum(seconds) / 60, sum(sessions) FROM weeks GROUP BY kind")
        days, first = self._file.rows("SELECT count(DISTINCT day), min(day) FROM sessions WHERE speed = 1")[0]
        runs, metres = self._file.rows("SELECT count(*), coalesce(sum(distance_m), 0.0) FROM runs")[0]
        minutes = _sorted({_KINDS[kind]: done for kind, done, _ in kinds})
        return Totals(
            sessions=sum(count for _, _, count in kinds),
            minutes=sum(part.minutes for part in minutes),
            days=days,
            first_day=date.fromisoformat(first) if first else None,
            kinds=minutes,
            runs=runs,
            distance_m=metres,
            ratings=self._file.rows("SELECT count(*) FROM ratings")[0][0],
        )


def _sorted(minutes: Mapping[Kind, float]) -> tuple[KindMinutes, ...]:
    return tuple(KindMinutes(kind, minutes[kind]) for kind in sorted(minutes, key=_ORDER.__getitem__))
