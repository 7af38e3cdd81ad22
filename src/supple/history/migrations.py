"""The migrations of the history store: one numbered list; each entry is run once and never changed afterwards."""

from __future__ import annotations

from typing import Final

# The week of a session, from its Monday on, counted anew: nothing is added up that could drift.
_MONDAY: Final = "date({row}.day, '-6 days', 'weekday 1')"
_COUNT_WEEK: Final = f"""
    DELETE FROM weeks WHERE monday = {_MONDAY} AND kind = {{row}}.kind;
    INSERT INTO weeks SELECT {_MONDAY}, {{row}}.kind, count(*), sum(done_seconds) FROM sessions
    WHERE day BETWEEN {_MONDAY} AND date({_MONDAY}, '+6 days') AND kind = {{row}}.kind AND speed = 1
    HAVING count(*) > 0;
"""  # noqa: S608 - ours

MIGRATIONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        # Snapshots: what was played stands here whatever has become of its file. started_us are UTC microseconds since
        # 1970, for sorting; started_at keeps the person's own clock and its offset.
        """
        CREATE TABLE sessions (
            id INTEGER PRIMARY KEY,
            started_us INTEGER NOT NULL,
            started_at TEXT NOT NULL,
            ended_at TEXT NOT NULL,
            routine_id TEXT NOT NULL,
            title TEXT NOT NULL,
            kind TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            planned_seconds REAL NOT NULL CHECK (planned_seconds >= 0),
            done_seconds REAL NOT NULL CHECK (done_seconds >= 0),
            is_finished INTEGER NOT NULL CHECK (is_finished IN (0, 1)),
            speed REAL NOT NULL CHECK (speed > 0),
            feeling TEXT NOT NULL,
            note TEXT NOT NULL,
            UNIQUE (started_us, sha256)
        ) STRICT
        """,
        """
        CREATE TABLE segments (
            session_id INTEGER NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
            position INTEGER NOT NULL CHECK (position >= 0),
            exercise_id TEXT NOT NULL,
            exercise_name TEXT NOT NULL,
            kind TEXT NOT NULL,
            work TEXT NOT NULL CHECK (work IN ('hold', 'time', 'reps')),
            work_seconds REAL CHECK ((work_seconds IS NULL) = (work = 'reps')),
            reps INTEGER CHECK ((reps IS NULL) = (work <> 'reps')),
            tempo_seconds REAL CHECK ((tempo_seconds IS NULL) = (work <> 'reps')),
            until_done INTEGER CHECK ((until_done IS NULL) = (work <> 'reps') AND until_done IN (0, 1)),
            side TEXT,
            set_number INTEGER NOT NULL,
            planned_seconds REAL NOT NULL CHECK (planned_seconds >= 0),
            done_seconds REAL NOT NULL CHECK (done_seconds >= 0),
            outcome TEXT NOT NULL,
            PRIMARY KEY (session_id, position)
        ) STRICT, WITHOUT ROWID
        """,
        """
        CREATE TABLE routine_choices (
            routine_id TEXT PRIMARY KEY,
            is_favourite INTEGER NOT NULL DEFAULT 0 CHECK (is_favourite IN (0, 1)),
            choices TEXT NOT NULL DEFAULT '',
            last_used_us INTEGER
        ) STRICT, WITHOUT ROWID
        """,
    ),
    (
        # How sore a place was at a moment. session_id has no foreign key: keeping a session again replaces its row,
        # and what was rated stays true when a session is deleted.
        """
        CREATE TABLE ratings (
            id INTEGER PRIMARY KEY,
            at_us INTEGER NOT NULL,
            at TEXT NOT NULL,
            region TEXT NOT NULL,
            side TEXT CHECK (side IN ('left', 'right')),
            movement INTEGER NOT NULL CHECK (movement BETWEEN 0 AND 10),
            rest INTEGER CHECK (rest BETWEEN 0 AND 10),
            feeling TEXT NOT NULL,
            spot TEXT NOT NULL,
            onset TEXT NOT NULL,
            moment TEXT NOT NULL,
            session_id INTEGER
        ) STRICT
        """,
        "CREATE INDEX ratings_by_time ON ratings (at_us)",
        "CREATE UNIQUE INDEX ratings_once ON ratings (at_us, region, coalesce(side, ''), moment)",
    ),
    (
        # The day by the person's own clock, so that a calendar of twenty years is asked for by an index.
        "ALTER TABLE sessions ADD COLUMN day TEXT GENERATED ALWAYS AS (substr(started_at, 1, 10)) VIRTUAL",
        "CREATE INDEX sessions_by_day ON sessions (day, kind, speed, done_seconds)",
        """
        CREATE TABLE weeks (
            monday TEXT NOT NULL,
            kind TEXT NOT NULL,
            sessions INTEGER NOT NULL,
            seconds REAL NOT NULL,
            PRIMARY KEY (monday, kind)
        ) STRICT, WITHOUT ROWID
        """,
        "INSERT INTO weeks SELECT date(day, '-6 days', 'weekday 1') AS monday, kind, count(*), sum(done_seconds) "
        "FROM sessions WHERE speed = 1 GROUP BY monday, kind",
        f"CREATE TRIGGER session_added AFTER INSERT ON sessions BEGIN {_COUNT_WEEK.format(row='new')} END",
        f"CREATE TRIGGER session_deleted AFTER DELETE ON sessions BEGIN {_COUNT_WEEK.format(row='old')} END",
        "CREATE INDEX sessions_by_kind ON sessions (kind, started_us, speed)",
        "CREATE INDEX ratings_by_session ON ratings (session_id, region, side, moment, movement)",
        "CREATE INDEX ratings_by_place ON ratings (region, side, at_us)",
        # Runs are the person's own words or the sums of a file; sha256 is that of the file's bytes.
        """
        CREATE TABLE runs (
            id INTEGER PRIMARY KEY,
            started_us INTEGER NOT NULL,
            started_at TEXT NOT NULL,
            day TEXT NOT NULL GENERATED ALWAYS AS (substr(started_at, 1, 10)) VIRTUAL,
            distance_m REAL NOT NULL CHECK (distance_m >= 0),
            moving_seconds REAL CHECK (moving_seconds >= 0),
            elapsed_seconds REAL CHECK (elapsed_seconds >= 0),
            climb_m REAL CHECK (climb_m >= 0),
            descent_m REAL CHECK (descent_m >= 0),
            effort INTEGER CHECK (effort BETWEEN 1 AND 10),
            feeling TEXT NOT NULL,
            source TEXT NOT NULL CHECK (source IN ('hand', 'gpx', 'tcx', 'fit')),
            sha256 TEXT UNIQUE,
            title TEXT NOT NULL,
            note TEXT NOT NULL
        ) STRICT
        """,
        "CREATE INDEX runs_by_day ON runs (day, distance_m)",
        "CREATE INDEX runs_by_time ON runs (started_us)",
        # Files of runs that were deleted: a watched folder must not bring them back.
        "CREATE TABLE deleted_files (sha256 TEXT PRIMARY KEY) STRICT, WITHOUT ROWID",
    ),
)
