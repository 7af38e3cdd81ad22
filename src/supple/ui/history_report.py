"""The one page for a physiotherapist: what was done, how tight it was, and the runs, as a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from supple.routine.kind import Kind
from supple.ui.day_words import day_text, short_day_text
from supple.ui.report_charts import chart, legend, lollipops
from supple.ui.report_paper import ACCENT, FAINT, GREY, RIGHT, paper_pdf
from supple.ui.wording import word
from supple.ui.wording.amounts import minutes_text
from supple.ui.wording.distances import distance_text, in_units

if TYPE_CHECKING:
    from datetime import date

    from supple.history.figures import Pair, WeekDistance, WeekMinutes
    from supple.history.kept_session import KeptSession
    from supple.settings import Units
    from supple.ui.pages.history.view import HelpedView, TightView
    from supple.ui.report_paper import ReportPaper

_SIDE: Final = 16.0
_WIDE: Final = 210 - 2 * _SIDE
_COLUMN: Final = 85.0
_SECOND: Final = _SIDE + _WIDE - _COLUMN
_FOOT: Final = 283.0
_ROW: Final = 9.6
_LINE: Final = 5.2
# As many as leave room for what follows.
_MOST_PLACES: Final = 8
_MOST_HELPED: Final = 5
# The window's colours on light ground: paper is white in the dark too.
KIND_INKS: Final = {
    Kind.WARM_UP: "#b04a0c",
    Kind.COOL_DOWN: "#1565c8",
    Kind.STRETCH: "#0b6b5d",
    Kind.FOAM_ROLL: "#6a2c9c",
    Kind.STRENGTH: "#2c3744",
    Kind.MOBILITY: "#453f00",
}


@dataclass(frozen=True, slots=True)
class Report:
    """What stands on the page: weeks, places, and the last sessions, all of the days from ``first`` to ``last``.

    ``pairs`` are those of each of the places in ``tight``, in its order.
    """

    first: date
    last: date
    minutes: tuple[WeekMinutes, ...]
    runs: tuple[WeekDistance, ...]
    tight: tuple[TightView, ...]
    pairs: tuple[tuple[Pair, ...], ...]
    helped: tuple[HelpedView, ...]
    sessions: tuple[KeptSession, ...]
    active_days: int
    units: Units


def report_bytes(report: Report) -> bytes:
    """Return the page as a PDF."""
    return paper_pdf(word("report.title"), partial(_draw, report))


def _draw(report: Report, paper: ReportPaper) -> None:
    y = _draw_head(report, paper)
    y = _draw_weeks(report, paper, y)
    y = _draw_places(report, paper, y)
    _draw_lists(report, paper, y)
    paper.line(QPointF(_SIDE, _FOOT), QPointF(_SIDE + _WIDE, _FOOT))
    paper.words(word("report.note"), QRectF(_SIDE, _FOOT + 1, _WIDE - 50, 5), 7.5, colour=GREY)
    made = word("report.made", day=day_text(report.last), year=report.last.year)
    paper.words(made, QRectF(_SIDE, _FOOT + 1, _WIDE, 5), 7.5, colour=GREY, align=RIGHT)


def _draw_head(report: Report, paper: ReportPaper) -> float:
    paper.words(word("report.title"), QRectF(_SIDE, 14, _WIDE, 10), 20, bold=True)
    paper.words(word("shell.name"), QRectF(_SIDE, 14, _WIDE, 10), 11, bold=True, colour=ACCENT, align=RIGHT)
    days = word("report.days", first=day_text(report.first), last=day_text(report.last), year=report.last.year)
    paper.words(days, QRectF(_SIDE, 24, _WIDE, 6), 10, colour=GREY)
    # Supple knows nobody's name: there is a line to write it on.
    for x, key in ((_SIDE, "report.name"), (_SECOND, "report.born")):
        paper.words(word(key), QRectF(x, 32, 20, 6), 9, colour=GREY)
        paper.line(QPointF(x + 20, 37), QPointF(x + _COLUMN, 37))
    runs = sum(week.runs for week in report.runs)
    distance = sum(week.distance_m for week in report.runs)
    weeks = max(1, len(report.minutes))
    count = (report.last - report.first).days + 1
    facts = (
        (word("report.fact.days", count=report.active_days, days=count), "report.fact.days-of"),
        (minutes_text(sum(week.minutes for week in report.minutes) / weeks * 60), "report.fact.minutes"),
        (distance_text(distance / weeks, report.units), "report.fact.distance"),
        (word("report.fact.runs", count=runs), "report.fact.runs-of"),
    )
    wide = _WIDE / len(facts)
    for number, (figure, key) in enumerate(facts):
        x = _SIDE + number * wide
        paper.words(figure, QRectF(x, 42, wide, 7), 14, bold=True)
        paper.words(word(key), QRectF(x, 49, wide, 5), 8, colour=GREY)
    return 60.0


def _draw_title(paper: ReportPaper, text: str, x: float, y: float, wide: float) -> float:
    paper.words(text, QRectF(x, y, wide, 6), 10.5, bold=True)
    paper.line(QPointF(x, y + 6.5), QPointF(x + wide, y + 6.5))
    return y + 9


def _draw_weeks(report: Report, paper: ReportPaper, y: float) -> float:
    top = _draw_title(paper, word("report.minutes"), _SIDE, y, _COLUMN)
    minutes = [
        (short_day_text(week.monday), tuple((KIND_INKS[part.kind], part.minutes) for part in week.kinds), week.minutes)
        for week in report.minutes
    ]
    chart(paper, QRectF(_SIDE, top, _COLUMN, 36), minutes)
    kinds = [kind for kind in Kind if any(part.kind is kind for week in report.minutes for part in week.kinds)]
    legend(paper, QRectF(_SIDE, top + 37, _COLUMN, 9), [(KIND_INKS[kind], word(f"kind.{kind}")) for kind in kinds])
    _draw_title(paper, word(f"history.runs.{report.units.value}"), _SECOND, y, _COLUMN)
    runs = [
        (short_day_text(week.monday), ((GREY, in_units(week.distance_m, report.units)),), week.distance_m)
        for week in report.runs
    ]
    shown = [(label, parts, in_units(metres, report.units)) for label, parts, metres in runs]
    chart(paper, QRectF(_SECOND, top, _COLUMN, 36), shown)
    return top + 50


def _draw_places(report: Report, paper: ReportPaper, y: float) -> float:
    if not report.tight:
        return y
    y = _draw_title(paper, word("report.tight"), _SIDE, y, _WIDE)
    heads = (("report.place", 0.0, 55.0), ("report.means", 55.0, 30.0), ("report.over-time", 90.0, _WIDE - 90))
    for key, x, wide in heads:
        paper.words(word(key), QRectF(_SIDE + x, y - 1.5, wide, 4), 7.5, colour=GREY)
    y += 3.5
    for view, pairs in list(zip(report.tight, report.pairs, strict=True))[:_MOST_PLACES]:
        paper.words(view.name, QRectF(_SIDE, y, 54, _ROW), 9.5)
        means = word("report.mean-pair", before=f"{view.before:.1f}", after=f"{view.after:.1f}")
        paper.words(means, QRectF(_SIDE + 55, y, 32, _ROW), 9.5, bold=True)
        lollipops(paper, QRectF(_SIDE + 90, y, _WIDE - 90, _ROW), pairs, report.first, report.last)
        y += _ROW
        paper.line(QPointF(_SIDE, y), QPointF(_SIDE + _WIDE, y), FAINT, 0.1)
    return y + 6


def _draw_lists(report: Report, paper: ReportPaper, y: float) -> None:
    if report.helped:
        line = _draw_title(paper, word("report.helped"), _SIDE, y, _COLUMN)
        for each in report.helped[:_MOST_HELPED]:
            paper.words(each.name, QRectF(_SIDE, line, _COLUMN, _LINE), 9)
            paper.words(each.sentence, QRectF(_SIDE, line + 4.4, _COLUMN, _LINE), 8, colour=GREY)
            line += 2 * _LINE
    if report.sessions:
        line = _draw_title(paper, word("report.sessions"), _SECOND, y, _COLUMN)
        for session in report.sessions:
            if line + _LINE > _FOOT - 1:
                break
            paper.words(day_text(session.started_at.date()), QRectF(_SECOND, line, 24, _LINE), 8.5, colour=GREY)
            paper.words(session.title, QRectF(_SECOND + 24, line, _COLUMN - 40, _LINE), 8.5)
            paper.words(minutes_text(session.done_seconds), QRectF(_SECOND, line, _COLUMN, _LINE), 8.5, align=RIGHT)
            line += _LINE
