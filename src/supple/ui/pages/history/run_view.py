"""What the card of runs shows: bars, the dashed guide, and the guides in the words of the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.advice.load_guide import Leap, leap_of, most_for_one_run, week_guide
from supple.settings import Units
from supple.ui.day_words import day_text, short_day_text
from supple.ui.pages.history.view import BarView
from supple.ui.wording import word
from supple.ui.wording.distances import distance_text, in_units

if TYPE_CHECKING:
    from supple.history.figures import WeekDistance
    from supple.history.run import KeptRun


@dataclass(frozen=True, slots=True)
class RunsView:
    """The weeks' distances in the person's units; ``guide`` is dashed across the last, ``leap`` may be empty."""

    title: str
    bars: tuple[BarView, ...]
    guide: float | None
    sentence: str
    leap: str


def runs_view(
    weeks: tuple[WeekDistance, ...],
    longest: KeptRun | None,
    newest: tuple[KeptRun, KeptRun | None] | None,
    units: Units,
) -> RunsView:
    """Return the weeks up to the present one.

    ``longest`` is the longest run of the last 30 days, ``newest`` the last run and the longest of the 30 days before.
    """
    bars = tuple(_bar(week, units, is_last=week is weeks[-1]) for week in weeks)
    before = weeks[-2].distance_m if len(weeks) > 1 else 0.0
    guide = week_guide(weeks[-1].distance_m, before)
    shown = distance_text(guide.distance_m, units)
    most = most_for_one_run(None if longest is None else longest.run.distance_m)
    one = word("load.one-run-none") if most is None else word("load.one-run", distance=distance_text(most, units))
    week = word(f"load.week.{guide.beside.value}", distance=shown)
    return RunsView(
        title=word(f"history.runs.{units.value}"),
        bars=bars,
        guide=None if guide.guide_m is None else in_units(guide.guide_m, units),
        sentence=word("history.two-sentences", first=week, second=one),
        leap=_leap(newest),
    )


def _bar(week: WeekDistance, units: Units, *, is_last: bool) -> BarView:
    amount = in_units(week.distance_m, units)
    shown = f"{amount:.0f}" if amount >= 10 else f"{amount:.1f}".removesuffix(".0") if amount else ""
    spoken = word(
        "history.spoken-run-week",
        day=day_text(week.monday),
        distance=distance_text(week.distance_m, units),
        count=week.runs,
    )
    role = "ink" if is_last else "faint"
    return BarView(short_day_text(week.monday), ((role, amount),) if amount else (), shown, spoken)


def _leap(newest: tuple[KeptRun, KeptRun | None] | None) -> str:
    """Say that the last run was much longer than those before it. Source: evidence section 1.6."""
    if newest is None or newest[1] is None:
        return ""
    run, before = newest[0].run, newest[1].run
    leap = leap_of(run.distance_m, before.distance_m)
    if leap in (Leap.WITHIN, Leap.NOTHING_BEFORE):
        return ""
    return word(f"load.leap.{leap.value}", percent=round((run.distance_m / before.distance_m - 1) * 100))
