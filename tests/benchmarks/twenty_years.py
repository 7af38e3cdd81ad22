"""Twenty years of plausible history: 20,000 sessions, 60,000 ratings and some 4,000 runs, the same at every making."""

from __future__ import annotations

import sqlite3
import sys
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from supple.body.region import Region
from supple.history.instant import microseconds
from supple.history.opening import open_history
from supple.history.session_row import KEEP_SEGMENT, KEEP_SESSION
from supple.routine.kind import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.history.store import HistoryStore

YEARS: Final = 20
SESSIONS: Final = 20_000
LAST_DAY: Final = date(2026, 11, 22)
_DAYS: Final = YEARS * 365
_WINTER, _SUMMER = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
_HOURS: Final = {
    Kind.WARM_UP: (7, 17),
    Kind.COOL_DOWN: (8, 18),
    Kind.STRETCH: (20, 21),
    Kind.FOAM_ROLL: (19, 20),
    Kind.MOBILITY: (7, 12),
    Kind.STRENGTH: (18, 19),
}
_SHARES: Final = (30, 28, 18, 10, 6, 8)
_EXERCISES: Final = (
    ("calf-wall-straight", "Upper-calf stretch at the wall"),
    ("calf-wall-bent", "Lower-calf stretch at the wall"),
    ("quad-standing", "Standing quad stretch"),
    ("hamstring-chair", "Hamstring stretch on a chair"),
    ("hip-flexor-half-kneeling", "Half-kneeling hip-flexor stretch"),
    ("glute-figure-four-lying", "Figure-four stretch lying"),
    ("adductor-butterfly", "Butterfly"),
    ("leg-swing-front-back", "Leg swings, front to back"),
    ("leg-swing-side", "Leg swings, side to side"),
    ("march-in-place", "March in place"),
    ("high-knees", "High knees"),
    ("roll-quads", "Roll the front of the thigh"),
    ("roll-calves", "Roll the calves"),
    ("squat", "Squat"),
    ("glute-bridge", "Bridge"),
    ("calf-raise-single", "Single-leg calf raise"),
    ("cat-cow", "Cat and cow"),
    ("open-book", "Open book"),
    ("walk-easy", "Easy walk"),
    ("legs-up-wall", "Legs up the wall"),
)
# Where a runner is tight, the most often first.
_PLACES: Final = (
    ((Region.GASTROCNEMIUS, "left"), 30),
    ((Region.HAMSTRINGS, "right"), 18),
    ((Region.HAMSTRINGS, "left"), 14),
    ((Region.HIP_FLEXORS, "right"), 12),
    ((Region.SOLEUS, "left"), 9),
    ((Region.QUADRICEPS, "left"), 7),
    ((Region.LOWER_BACK, "left"), 4),
    ((Region.CORE, None), 3),
    ((Region.PLANTAR_FOOT, "right"), 3),
)
_KEEP_RATING: Final = (
    "INSERT OR IGNORE INTO ratings (at_us, at, region, side, movement, rest, feeling, spot, onset, moment, session_id) "
    "VALUES (?, ?, ?, ?, ?, ?, 'ache', 'area', 'gradual', ?, ?)"
)
_KEEP_RUN: Final = (
    "INSERT INTO runs (started_us, started_at, distance_m, moving_seconds, elapsed_seconds, climb_m, descent_m, "
    "effort, feeling, source, sha256, title, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, '', 'gpx', ?, 'Run', '')"
)


@dataclass(frozen=True, slots=True)
class Routine:
    """A routine that was played: its id, title and kind, and the exercises in it."""

    id: str
    title: str
    kind: Kind
    exercises: tuple[tuple[str, str], ...]


def make_history(path: Path, last_day: date = LAST_DAY, sessions: int = SESSIONS, seed: int = 1) -> HistoryStore:
    """Fill a new store with years of sessions that end on a day, and return it open."""
    chance = Random(seed)
    store = open_history(path, datetime.combine(last_day, datetime.min.time(), _WINTER)).store
    routines = tuple(_routines(chance))
    database = store.file.database
    database.execute("PRAGMA synchronous = OFF")
    with store.file.change():
        moments = sorted(_moments(chance, routines, last_day, sessions), key=lambda one: one[0])
        for session_id, (at, routine) in enumerate(moments, start=1):
            _keep_session(database, chance, session_id, at, routine)
            if chance.random() < 0.62:
                database.executemany(_KEEP_RATING, _ratings(chance, session_id, at))
        database.executemany(_KEEP_RUN, _runs(chance, last_day))
    database.execute("PRAGMA synchronous = FULL")
    return store


def _routines(chance: Random) -> Iterator[Routine]:
    for kind in Kind:
        for number in range(1, 8):
            count = chance.randint(4, 9)
            yield Routine(
                f"{kind.value}-{number}", f"{kind.value} {number}", kind, tuple(chance.sample(_EXERCISES, count))
            )


def _moments(
    chance: Random, routines: tuple[Routine, ...], last_day: date, sessions: int
) -> Iterator[tuple[datetime, Routine]]:
    """Choose days with weekends more often, an hour that fits the kind, and holidays with nothing."""
    taken = set()
    while len(taken) < sessions:
        back = chance.randrange(_DAYS)
        day = last_day - timedelta(days=back)
        if day.month == 8 and day.day < 15 and chance.random() < 0.9:
            continue
        (kind,) = chance.choices(tuple(Kind), _SHARES)
        first, last = _HOURS[kind]
        zone = _SUMMER if 4 <= day.month <= 10 else _WINTER
        at = datetime(
            day.year, day.month, day.day, chance.randint(first, last), chance.randrange(60), chance.randrange(60),
            tzinfo=zone,
        )  # fmt: skip
        if at not in taken:
            taken.add(at)
            yield at, chance.choice([routine for routine in routines if routine.kind is kind])


def _keep_session(
    database: sqlite3.Connection, chance: Random, session_id: int, at: datetime, routine: Routine
) -> None:
    segments = []
    parts = [(exercise, side) for exercise in routine.exercises for side in ("left", "right")]
    for place, ((exercise_id, name), side) in enumerate(parts):
        head = (exercise_id, name)
        work = ("hold", 30.0, None, None, None, side, 1)
        outcome = "done" if chance.random() < 0.95 else "cut-short"
        segments.append((session_id, 2 * place, *head, "get-ready", *work, 5.0, 5.0, "done"))
        segments.append((session_id, 2 * place + 1, *head, "work", *work, 30.0, 30.0, outcome))
    planned = sum(segment[12] for segment in segments)
    is_finished = chance.random() < 0.9
    done = planned if is_finished else planned * chance.uniform(0.3, 0.95)
    ended = at + timedelta(seconds=done + 10)
    database.execute(
        KEEP_SESSION,
        (
            *(session_id, microseconds(at), at.isoformat(), ended.isoformat(), routine.id, routine.title),
            *(routine.kind.value, sha256(routine.id.encode()).hexdigest(), planned, done, int(is_finished), 1.0),
            *(chance.choice(("", "", "looser", "same")), ""),
        ),
    )
    database.executemany(KEEP_SEGMENT, segments)


def _ratings(chance: Random, session_id: int, at: datetime) -> Iterator[tuple]:
    places = {place for place, _ in [chance.choices(_PLACES, [share for _, share in _PLACES])[0] for _ in range(2)]}
    for region, side in sorted(places, key=str):
        before = chance.randint(1, 6)
        numbers = {"before": before, "after": max(0, before + chance.choice((-2, -1, -1, 0, 0, 1)))}
        if chance.random() < 0.6:
            numbers["morning"] = max(0, before + chance.choice((-2, -1, 0, 0, 1)))
        later = {"before": timedelta(minutes=-2), "after": timedelta(minutes=15), "morning": timedelta(hours=13)}
        for moment, number in numbers.items():
            when = at + later[moment]
            rest = 1 if number >= 3 else None
            yield (microseconds(when), when.isoformat(), region.value, side, number, rest, moment, session_id)


def _runs(chance: Random, last_day: date) -> Iterator[tuple]:
    for back in range(_DAYS):
        if chance.random() > 4 / 7:
            continue
        day = last_day - timedelta(days=back)
        at = datetime(day.year, day.month, day.day, chance.choice((6, 7, 17, 18)), chance.randrange(60), tzinfo=_WINTER)
        metres = round(chance.triangular(4000, 24000, 8000), 1)
        seconds = metres / 1000 * chance.uniform(280, 380)
        climb = chance.uniform(5, 300)
        yield (
            *(
                microseconds(at),
                at.isoformat(),
                metres,
                seconds,
                seconds * 1.05,
                climb,
                climb * chance.uniform(0.8, 1.2),
            ),
            *(chance.randint(2, 8), f"{back:064x}"),
        )


if __name__ == "__main__":
    make_history(Path(sys.argv[1])).close()
