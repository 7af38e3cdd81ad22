"""What leaves the history as files: CSV, JSON, and the page for a physiotherapist."""

# Exports are imported when one is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from supple.document.message import Message
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.history.figures import Helped, Pair, PlaceMean
    from supple.history.kept_session import KeptSession
    from supple.history.store import HistoryStore
    from supple.settings import Units
    from supple.ui.history_report import Report
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory

_WEEKS: Final = 8
_MOST_PLACES: Final = 8
_MOST_SESSIONS: Final = 12


class HistoryExports(QObject):
    """Asks for a place on the disk and writes there. ``said`` carries what went wrong."""

    said = Signal(Message)

    def __init__(
        self,
        window: MainWindow,
        memory: Memory,
        regions: Callable[[], Regions],
        units: Callable[[], Units],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._regions = regions
        self._units = units
        self._now = now

    def export_csv(self) -> None:
        """Write the tables as CSV into a folder."""
        from supple.exchange.history_export import export_csv

        folder = QFileDialog.getExistingDirectory(self._window, word("history.file.csv-folder"), _in_documents())
        if folder:
            self._export(lambda store: export_csv(store, Path(folder)), folder)

    def export_json(self, *_triggered: object) -> None:
        """Write everything as one JSON document."""
        from supple.exchange.history_export import export_json

        name, _ = QFileDialog.getSaveFileName(
            self._window, word("history.file.json-file"), _in_documents("supple-history.json"), "*.json"
        )
        if name:
            self._export(lambda store: export_json(store, Path(name), self._now()), name)

    def write_report(self) -> None:
        """Write the page for a physiotherapist."""
        from supple.document.atomic import replace_file
        from supple.ui.history_report import report_bytes

        name, _ = QFileDialog.getSaveFileName(
            self._window, word("history.file.report-file"), _in_documents("supple-report.pdf"), "*.pdf"
        )
        if not name:
            return
        try:
            replace_file(Path(name), report_bytes(self.report()))
        except OSError as failure:
            reason = failure.strerror or str(failure)
            self.said.emit(Message.of("history.export-failed", file=Path(name).name, reason=reason))
            return
        self._window.show_notice(word("history.file.done", file=Path(name).name), calm=True)

    def report(self) -> Report:
        """Return what stands on that page now: the last eight weeks."""
        from supple.ui.history_report import Report
        from supple.ui.pages.history.view import helped_views, tight_views, weeks_before

        end = self._now()
        first, last = weeks_before(end.date(), _WEEKS)
        start = end - timedelta(weeks=_WEEKS)
        no_means: tuple[PlaceMean, ...] = ()
        means = self._memory.ask(lambda store: store.tightness.means(start, end), no_means)[:_MOST_PLACES]
        no_pairs: tuple[Pair, ...] = ()
        no_helped: tuple[Helped, ...] = ()
        no_sessions: tuple[KeptSession, ...] = ()
        places = [mean.place for mean in means]
        helped = self._memory.ask(lambda store: store.tightness.helped_by_routine(start, end), no_helped)
        recent = self._memory.ask(lambda store: store.recent(_MOST_SESSIONS), no_sessions)
        return Report(
            first=first,
            last=end.date(),
            minutes=self._memory.ask(lambda store: store.statistics.weeks(first, last), ()),
            runs=self._memory.ask(lambda store: store.runs.weekly_distance(first, last), ()),
            tight=tight_views(means, self._regions()),
            pairs=tuple(self._memory.ask(partial(_pairs, place, start, end), no_pairs) for place in places),
            active_days=self._memory.ask(lambda store: store.statistics.active_days(first, end.date()), 0),
            helped=helped_views(helped),
            sessions=tuple(each for each in recent if each.started_at.date() >= first),
            units=self._units(),
        )

    def _export(self, write: Callable[[HistoryStore], dict[str, int]], target: str) -> None:
        from supple.exchange.history_export import ExportError

        nothing: dict[str, int] = {}
        try:
            done = self._memory.ask(write, nothing)
        except ExportError as failure:
            self.said.emit(failure.message)
            return
        if done:
            self._window.show_notice(word("history.file.done", file=Path(target).name), calm=True)


def _in_documents(name: str = "") -> str:
    """Return where a person looks for files of their own, rather than where the program was started from."""
    return str(Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation), name))


def _pairs(place: SidedRegion, start: datetime, end: datetime, store: HistoryStore) -> tuple[Pair, ...]:
    return store.tightness.of_place(place, start, end)
