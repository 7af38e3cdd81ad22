"""What Today shows, as values made from a glance of the library, the memory and an interrupted session."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from supple.routine.kind import Kind
from supple.ui.wording import word
from supple.ui.wording.amounts import listed, minutes_text

if TYPE_CHECKING:
    from datetime import datetime

    from supple.history.kept_session import KeptSession
    from supple.routine.library import Library
    from supple.session.journal import Interrupted
    from supple.session.timing import Timing
    from supple.ui.memory import MemoryFacts
    from supple.ui.pages.today.continue_view import ContinueView
    from supple.ui.pages.today.glance import Glance, Picture, RoutineLine

TILE_KINDS: Final = (Kind.WARM_UP, Kind.COOL_DOWN, Kind.STRETCH, Kind.FOAM_ROLL)
_MOST_SHORTCUTS: Final = 5
# What is offered before anything was starred or played: kinds that have no tile.
_FIRST_OFFERS: Final = (Kind.MOBILITY, Kind.STRENGTH)


@dataclass(frozen=True, slots=True)
class TileView:
    """A tile: what it starts (None: there is no routine of the kind), its picture and what else there is."""

    kind: Kind
    routine: RoutineLine | None
    picture: Picture | None
    others: tuple[RoutineLine, ...]


@dataclass(frozen=True, slots=True)
class DayView:
    """A day of the week and the kinds done on it."""

    day: date
    letter: str
    spoken: str
    kinds: tuple[Kind, ...]
    is_today: bool
    is_to_come: bool


@dataclass(frozen=True, slots=True)
class SessionLine:
    """A past session on two lines, with the numbers before and after it of the place that was tightest."""

    day: date
    title: str
    kind: Kind
    when: str
    change: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class WeekView:
    """Seven days, their sum in words (empty: nothing was done) and the last sessions."""

    days: tuple[DayView, ...]
    total: str
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, slots=True)
class TodayView:
    """Everything on Today. ``is_first`` tells that the shortcuts are offers, since nothing was starred or played."""

    date: str
    broken: int
    to_continue: ContinueView | None
    tiles: tuple[TileView, ...]
    shortcuts: tuple[RoutineLine, ...]
    is_first: bool
    week: WeekView


def today_view(
    library: Library,
    facts: MemoryFacts,
    interrupted: Interrupted | None,
    now: datetime,
    timing: Timing | None = None,
) -> TodayView:
    """Make what Today shows; lengths are as planned with ``timing`` and with what was chosen for each routine."""
    from supple.ui.pages.today.survey import glance_of  # noqa: PLC0415 - the first paint has a glance from before

    return view_of(glance_of(library, facts.choices, timing), facts, interrupted, now)


def view_of(glance: Glance, facts: MemoryFacts, interrupted: Interrupted | None, now: datetime) -> TodayView:
    """Make what Today shows from a glance of the library."""
    lines = {
        line.id: replace(line, is_favourite=True) if line.id in facts.favourites else line for line in glance.lines
    }
    shortcuts = _shortcuts(lines, facts)
    return TodayView(
        date=_date_text(now.date()),
        broken=glance.broken,
        to_continue=None if interrupted is None else _continue_view(interrupted, now),
        tiles=tuple(_tile(kind, lines, glance, facts) for kind in TILE_KINDS),
        shortcuts=shortcuts or _offers(lines),
        is_first=not shortcuts,
        week=_week(facts, now),
    )


def _tile(kind: Kind, lines: dict[str, RoutineLine], glance: Glance, facts: MemoryFacts) -> TileView:
    """Suggest the routine of the kind that was used last, else the shortest."""
    own = sorted((line for line in lines.values() if line.kind is kind), key=lambda line: line.length.seconds)
    last = next((session.routine_id for session in facts.last_by_kind if session.kind is kind), "")
    suggested = next((line for line in own if line.id == last), own[0] if own else None)
    if suggested is None:
        return TileView(kind, None, None, ())
    others = tuple(sorted((line for line in own if line is not suggested), key=lambda line: not line.is_favourite))
    return TileView(kind, suggested, glance.pictures.get(suggested.id), others)


def _shortcuts(lines: dict[str, RoutineLine], facts: MemoryFacts) -> tuple[RoutineLine, ...]:
    """Favourites, those used last first, then what was used lately."""
    recent = [lines[routine_id] for routine_id in facts.recently_used if routine_id in lines]
    starred = [line for line in lines.values() if line.is_favourite and line not in recent]
    ordered = sorted([*recent, *starred], key=lambda line: not line.is_favourite)
    return tuple(ordered[:_MOST_SHORTCUTS])


def _offers(lines: dict[str, RoutineLine]) -> tuple[RoutineLine, ...]:
    by_length = sorted(lines.values(), key=lambda line: line.length.seconds)
    found = (next((line for line in by_length if line.kind is kind), None) for kind in _FIRST_OFFERS)
    return tuple(line for line in found if line is not None)


def _continue_view(interrupted: Interrupted, now: datetime) -> ContinueView:
    from supple.ui.pages.today.continue_view import continue_view  # noqa: PLC0415 - seldom needed for the first paint

    stopped = interrupted.last_at.astimezone(now.tzinfo)
    when = stopped.strftime("%H:%M") if stopped.date() == now.date() else _when_text(stopped, now)
    return continue_view(interrupted, when)


def _week(facts: MemoryFacts, now: datetime) -> WeekView:
    today = now.date()
    monday = today - timedelta(days=today.weekday())
    days = tuple(_day(monday + timedelta(days=number), facts, today) for number in range(7))
    active = sum(bool(day.kinds) for day in days)
    seconds = 60 * sum(done.minutes for done in facts.week)
    total = word("today.week.sum", count=active, minutes=minutes_text(seconds)) if active else ""
    return WeekView(days, total, tuple(_session(session, facts, now) for session in facts.last_sessions))


def _day(day: date, facts: MemoryFacts, today: date) -> DayView:
    done = [part for part in facts.week if part.day == day]
    kinds = tuple(kind for kind in Kind if any(part.kind is kind for part in done))
    weekday = word(f"today.weekday.{day.weekday()}")
    if kinds:
        named = listed([word(f"kind.{kind}") for kind in kinds])
        minutes = minutes_text(60 * sum(part.minutes for part in done))
        spoken = word("today.week.day", weekday=weekday, kinds=named, minutes=minutes)
    else:
        spoken = word("today.week.day-free", weekday=weekday)
    return DayView(day, word(f"today.letter.{day.weekday()}"), spoken, kinds, day == today, day > today)


def _session(session: KeptSession, facts: MemoryFacts, now: datetime) -> SessionLine:
    when = word("today.session", when=_when_text(session.started_at, now), minutes=minutes_text(session.done_seconds))
    told = [pair for pair in facts.pairs if pair.session == session.id]
    changes = [(pair.before, pair.after) for pair in told if pair.before is not None and pair.after is not None]
    tightest = max(changes, key=lambda change: change[0], default=None)
    return SessionLine(session.started_at.date(), session.title, session.kind, when, tightest)


def _when_text(moment: datetime, now: datetime) -> str:
    days = (now.date() - moment.date()).days
    if days in (0, 1):
        key = "today.when.today" if days == 0 else "today.when.yesterday"
        return word(key, clock=moment.strftime("%H:%M"))
    if 0 < days < 7:
        return word("today.when.weekday", weekday=word(f"today.weekday.{moment.weekday()}"))
    return word("today.when.date", day=moment.day, month=word(f"today.month.{moment.month}"))


def _date_text(day: date) -> str:
    weekday = word(f"today.weekday.{day.weekday()}")
    return word("today.date", weekday=weekday, day=day.day, month=word(f"today.month.{day.month}"))
