"""The one page for a physiotherapist: what was done, how tight it was, and the runs, as a PDF."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from supple.ui.day_words import day_text
from supple.ui.theme import FAMILY
from supple.ui.wording import word
from supple.ui.wording.amounts import minutes_text
from supple.ui.wording.distances import distance_text

if TYPE_CHECKING:
    from datetime import date

    from supple.history.figures import Pair, WeekDistance, WeekMinutes
    from supple.history.kept_session import KeptSession
    from supple.settings import Units
    from supple.ui.pages.history.view import HelpedView, TightView

_MARGIN_MM: Final = 14.0
_MOST_SESSIONS: Final = 14
_STYLE: Final = (
    "h1 { font-size: 17pt; margin-bottom: 0 } h2 { font-size: 11.5pt; margin-top: 9pt; margin-bottom: 3pt }"
    " p, td, th { font-size: 9pt } th { text-align: left } td, th { padding-right: 10pt }"
)


@dataclass(frozen=True, slots=True)
class Report:
    """What stands on the page: weeks, places, and the last sessions, all of the days from ``first`` to ``last``."""

    first: date
    last: date
    minutes: tuple[WeekMinutes, ...]
    runs: tuple[WeekDistance, ...]
    tight: tuple[TightView, ...]
    pairs: tuple[tuple[str, tuple[Pair, ...]], ...]
    helped: tuple[HelpedView, ...]
    sessions: tuple[KeptSession, ...]
    units: Units


def report_bytes(report: Report) -> bytes:
    """Return the page as a PDF."""
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setTitle(word("report.title"))
    writer.setCreator(word("shell.name"))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
        )
    )
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, 9))
    document.setDefaultStyleSheet(_STYLE)
    document.setHtml(_html(report))
    document.print_(writer)
    return bytes(held.data().data())


def _html(report: Report) -> str:
    days = word("report.days", first=day_text(report.first), last=day_text(report.last), year=report.last.year)
    week, place = ("report.week", "report.done"), ("report.place", "report.before", "report.after")
    helped: list[tuple[str, ...]] = [(each.name, each.sentence) for each in report.helped]
    parts = [
        f"<h1>{escape(word('report.title'))}</h1><p>{escape(days)}</p>",
        _table("report.minutes", week, [_minutes(each) for each in report.minutes]),
        _table("report.tight", place, [_tight(view) for view in report.tight]),
        _table("report.pairs", ("report.place", "report.numbers"), [_pairs(*entry) for entry in report.pairs]),
        _table("report.runs", week, [_run(each, report.units) for each in report.runs]),
        _table("report.helped", ("report.routine", "report.change"), helped),
        _table("report.sessions", ("report.day", "report.routine"), [_session(one) for one in report.sessions]),
        f"<p>{escape(word('report.note'))}</p>",
    ]
    return "".join(parts)


def _table(title: str, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    if not rows:
        return ""
    head = "".join(f"<th>{escape(word(key))}</th>" for key in heads)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<h2>{escape(word(title))}</h2><table><tr>{head}</tr>{body}</table>"


def _minutes(week: WeekMinutes) -> tuple[str, str]:
    parts = [
        word("history.kind-minutes", kind=word(f"kind.{part.kind.value}"), minutes=minutes_text(part.minutes * 60))
        for part in week.kinds
    ]
    return day_text(week.monday), ", ".join(parts) or word("history.nothing")


def _tight(view: TightView) -> tuple[str, str, str]:
    return view.name, f"{view.before:.1f}", f"{view.after:.1f}"


def _pairs(name: str, pairs: tuple[Pair, ...]) -> tuple[str, str]:
    shown = [
        word("history.before-after", before=pair.before, after=pair.after)
        for pair in pairs
        if pair.before is not None and pair.after is not None
    ]
    return name, "   ".join(shown[-_MOST_SESSIONS:])


def _run(week: WeekDistance, units: Units) -> tuple[str, str]:
    return day_text(week.monday), word(
        "report.run-week", distance=distance_text(week.distance_m, units), count=week.runs
    )


def _session(session: KeptSession) -> tuple[str, str]:
    done = word("report.session", title=session.title, minutes=minutes_text(session.done_seconds))
    return day_text(session.started_at.date()), done
