"""What the history page shows, as values made of the store's figures."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from supple.routine.kind import Kind
from supple.ui.day_words import clock_of, day_text, full_day_text, short_day_text, weekday_text
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.place_words import place_text
from supple.ui.wording import word
from supple.ui.wording.amounts import clock_text, listed, minutes_text
from supple.ui.wording.distances import distance_text, height_text, pace_text

if TYPE_CHECKING:
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.history.figures import (
        CalendarDay,
        DayDetail,
        DaySession,
        Helped,
        KindMinutes,
        Pair,
        PlaceMean,
        WeekMinutes,
    )
    from supple.history.run import KeptRun
    from supple.settings import Units

_DAYS_SHOWN: Final = 7


@dataclass(frozen=True, slots=True)
class DayCellView:
    """A day of the calendar: colour roles of its kinds, whether there was a run, and what is said of it."""

    day: date
    roles: tuple[str, ...]
    has_run: bool
    spoken: str
    is_today: bool = False
    is_future: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was done."""
        return not self.roles and not self.has_run


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar: its parts from the bottom up as colour roles and amounts, the words below and above, what is said."""

    label: str
    parts: tuple[tuple[str, float], ...]
    shown: str
    spoken: str

    @property
    def amount(self) -> float:
        """The amount of all parts."""
        return sum(amount for _, amount in self.parts)


@dataclass(frozen=True, slots=True)
class LineView:
    """A line of a day: icon and colour role, two lines of words, a pair of numbers; the id of a session or a run."""

    icon: str
    role: str
    title: str
    below: str
    before: int | None = None
    after: int | None = None
    session: int | None = None
    run: KeptRun | None = None


@dataclass(frozen=True, slots=True)
class DayView:
    """One day in words."""

    title: str
    total: str
    lines: tuple[LineView, ...]
    morning: str


@dataclass(frozen=True, slots=True)
class TightView:
    """A place with its means before and after sessions."""

    place: SidedRegion
    name: str
    before: float
    after: float
    spoken: str


@dataclass(frozen=True, slots=True)
class HelpedView:
    """A routine and how tightness changed around its sessions, in words."""

    name: str
    sentence: str


def day_cells(days: tuple[CalendarDay, ...], today: date, units: Units) -> tuple[DayCellView, ...]:
    """Return the cells of a month."""
    return tuple(_cell(day, today, units) for day in days)


def _cell(day: CalendarDay, today: date, units: Units) -> DayCellView:
    said = [_kinds_text(day.kinds)] if day.kinds else []
    if day.runs:
        said.append(word("history.spoken-run", distance=distance_text(day.distance_m, units)))
    done = listed(said, "and") if said else word("history.nothing")
    return DayCellView(
        day=day.day,
        roles=tuple(KIND_LOOKS[part.kind].role for part in day.kinds),
        has_run=day.runs > 0,
        spoken=word("history.spoken-day", day=full_day_text(day.day), done=done),
        is_today=day.day == today,
        is_future=day.day > today,
    )


def _kinds_text(kinds: tuple[KindMinutes, ...]) -> str:
    parts = [
        word("history.kind-minutes", kind=word(f"kind.{part.kind.value}"), minutes=minutes_text(part.minutes * 60))
        for part in kinds
    ]
    return listed(parts)


def minute_bars(weeks: tuple[WeekMinutes, ...]) -> tuple[BarView, ...]:
    """Return a bar for each week; kinds stand on one another in the order of ``Kind``."""
    bars = []
    for week in weeks:
        label = short_day_text(week.monday)
        shown = f"{week.minutes:.0f}" if week.minutes else ""
        done = _kinds_text(week.kinds) if week.kinds else word("history.nothing")
        spoken = word("history.spoken-week", day=day_text(week.monday), done=done)
        parts = tuple((KIND_LOOKS[part.kind].role, part.minutes) for part in week.kinds)
        bars.append(BarView(label, parts, shown, spoken))
    return tuple(bars)


def kinds_in(weeks: tuple[WeekMinutes, ...]) -> tuple[Kind, ...]:
    """Return the kinds that the bars show, for the legend."""
    shown = {part.kind for week in weeks for part in week.kinds}
    return tuple(kind for kind in Kind if kind in shown)


def day_view(detail: DayDetail, regions: Regions, units: Units) -> DayView:
    """Return a day with its sessions and runs in the order of time."""
    lines = [(session.session.started_at, _session_line(session, regions)) for session in detail.sessions]
    lines += [(kept.run.started_at, _run_line(kept, units)) for kept in detail.runs]
    lines.sort(key=lambda pair: pair[0].timestamp())
    seconds = sum(each.session.done_seconds for each in detail.sessions)
    return DayView(
        title=weekday_text(detail.day),
        total=minutes_text(seconds) if seconds else "",
        lines=tuple(line for _, line in lines),
        morning=_morning(tuple(pair for each in detail.sessions for pair in each.pairs)),
    )


def _session_line(each: DaySession, regions: Regions) -> LineView:
    session = each.session
    facts = [clock_of(session.started_at), minutes_text(session.done_seconds)]
    pair = max(each.pairs, key=lambda pair: pair.before or 0, default=None)
    if pair is not None:
        facts.append(place_text(pair.place, regions))
    look = KIND_LOOKS[session.kind]
    return LineView(
        icon=look.icon,
        role=look.role,
        title=session.title,
        below=word("history.facts-between").join(facts),
        before=None if pair is None else pair.before,
        after=None if pair is None else pair.after,
        session=session.id,
    )


def _run_line(kept: KeptRun, units: Units) -> LineView:
    run = kept.run
    seconds = run.moving_seconds or run.elapsed_seconds
    facts = [clock_of(run.started_at)]
    if seconds:
        facts.append(clock_text(seconds))
    if run.pace_seconds:
        facts.append(pace_text(run.pace_seconds, units))
    if run.descent_m:
        facts.append(word("history.descent", height=height_text(run.descent_m, units)))
    title = word("history.run", distance=distance_text(run.distance_m, units))
    return LineView("footprints", "p_pause", title, word("history.facts-between").join(facts), run=kept)


def _morning(pairs: tuple[Pair, ...]) -> str:
    """Say how the places were the next morning beside how they were after the session."""
    changes = [
        pair.morning - told
        for pair in pairs
        if pair.morning is not None and (told := pair.after if pair.after is not None else pair.before) is not None
    ]
    if not changes:
        return ""
    if max(changes) > 0:
        return word("history.morning.worse")
    return word("history.morning.better" if min(changes) < 0 else "history.morning.same")


def tight_views(means: tuple[PlaceMean, ...], regions: Regions) -> tuple[TightView, ...]:
    """Return the places rated most often."""
    views = []
    for mean in means:
        name = place_text(mean.place, regions)
        before, after = f"{mean.before:.1f}", f"{mean.after:.1f}"
        spoken = word("history.spoken-tight", place=name, before=before, after=after, count=mean.sessions)
        views.append(TightView(mean.place, name, mean.before, mean.after, spoken))
    return tuple(views)


def helped_views(helped: tuple[Helped, ...]) -> tuple[HelpedView, ...]:
    """Return what changed around sessions; a mean of many things, and worded as one. Source: evidence 5.2."""
    return tuple(
        HelpedView(
            each.name,
            word(f"history.helped.{each.change.value}", points=f"{abs(each.mean_change):.1f}", count=each.sessions),
        )
        for each in helped
    )


def weeks_before(today: date, count: int = _DAYS_SHOWN) -> tuple[date, date]:
    """Return the Monday ``count`` weeks back and the Sunday of this week."""
    monday = today - timedelta(days=today.weekday())
    return monday - timedelta(weeks=count - 1), monday + timedelta(days=6)
