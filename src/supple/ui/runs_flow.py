"""The flow of runs: added by hand, from files chosen, dropped or found in a folder; changed, deleted, put back."""

# Pages and the readers of files are imported when they are first needed.
# ruff: noqa: PLC0415

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtWidgets import QFileDialog

from supple.document.message import Message
from supple.ui.main_window import HISTORY
from supple.ui.place_flow import PlaceFlow
from supple.ui.run_reader import RunReader
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from supple.exchange.run_file import FileRun
    from supple.history.run import KeptRun, Run
    from supple.history.runs import Known
    from supple.history.store import HistoryStore
    from supple.settings import Units
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.runs.page import RunPage
    from supple.ui.run_reader import ReadFile
    from supple.ui.theme import Theme

RUNS: Final = "runs"
# A sentence each, as long as they can be read in a bar.
_MOST_REFUSED: Final = 4


class RunsFlow(PlaceFlow):
    """``about`` may be a KeptRun to change. ``data_changed`` follows every change of the runs."""

    place: ClassVar = RUNS

    def __init__(
        self,
        window: MainWindow,
        pages: PageMaker,
        memory: Memory,
        units: Callable[[], Units],
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._memory = memory
        self._units = units
        self._now = now
        self._page: RunPage | None = None
        self._changing: KeptRun | None = None
        self.reader = RunReader(self)
        self.reader.takes_long.connect(self._on_takes_long)

    def show(self, about: object = None) -> None:
        """Show the form: empty, or with the run asked about."""
        from supple.history.run import KeptRun

        self._changing = about if isinstance(about, KeptRun) else None
        self._let_go()
        self._page = self._make_page()
        self.shown.emit(self._page)
        self._page.take_focus()

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - the page takes it from the one that keeps it
        """Take another look; what was typed is typed again."""
        self._let_go()

    def go_up(self) -> bool:
        """Go back to the history."""
        self.place_asked.emit(HISTORY, None)
        return True

    def add_files(self, paths: Sequence[Path]) -> None:
        """Add the runs of files, read while the window goes on, and say in one sentence how that went."""
        self.reader.ask(paths, self._on_read)

    def take_up(self, path: Path) -> None:
        """Add the runs of a file that came into the watched folder, unless it is known; a bad one is told."""
        self.reader.ask([path], self._on_found, is_quiet=True)

    def _on_read(self, files: tuple[ReadFile, ...]) -> None:
        added: list[FileRun] = []
        there = 0
        refused = [(file.path.name, file.refusal) for file in files if file.refusal is not None]
        alike = False
        for run in (run for file in files for run in file.runs):
            is_new, is_alike = self._add(run)
            alike = alike or is_alike
            if is_new:
                added.append(run)
            else:
                there += 1
        self._tell(added, there, refused, alike=alike)
        if added:
            self.data_changed.emit()
            self._leave()

    def _on_found(self, files: tuple[ReadFile, ...]) -> None:
        from supple.history.runs import Known

        for file in files:
            if file.refusal is not None:
                self.said.emit(Message.of("run-added.bad-file", file=file.path.name, why=say(file.refusal)))
            unknown = [
                run for run in file.runs if self._memory.ask(partial(_known, run.sha256), Known.ADDED) is Known.NO
            ]
            added = [run for run in unknown if self._add(run)[0]]
            if added:
                self._tell(added, 0, [], alike=False)
                self.data_changed.emit()

    def _on_takes_long(self, paths: tuple[Path, ...]) -> None:
        files = word("run-added.reading-files", count=len(paths), file=paths[0].name)
        self._window.show_notice(files, calm=True)

    def delete(self, run_id: int) -> None:
        """Delete a run; the bar above the page offers it back."""
        gone = self._memory.change(lambda store: store.runs.delete(run_id))
        if gone is None:
            return
        self.data_changed.emit()

        def put_back() -> None:
            self._memory.change(lambda store: store.runs.put_back(gone))
            self._window.hide_notice()
            self.data_changed.emit()

        self._window.show_notice(word("run-deleted"), word("run-deleted.undo"), put_back, calm=True)

    def _make_page(self) -> RunPage:
        from supple.ui.pages.runs.page import RunPage

        kept = self._changing
        page = RunPage(self._pages.theme, self._units(), self._now(), None if kept is None else kept.run)
        page.run_told.connect(self._on_run_told)
        page.files_asked.connect(self._on_files_asked)
        page.delete_asked.connect(self._on_delete_asked)
        page.back_asked.connect(self.go_up)
        return page

    def _let_go(self) -> None:
        if self._page is not None:
            self._window.forget_page(self._page)
            self._page = None

    def _leave(self) -> None:
        if self._page is not None and self._window.page is self._page:
            self.place_asked.emit(HISTORY, None)

    def _add(self, file: FileRun) -> tuple[bool, bool]:
        """Keep a run of a file; return whether it is new, and whether another is much like it."""
        from supple.history.run import Run, RunSource
        from supple.history.runs import Known

        sums = file.sums
        zone = self._now().tzinfo
        run = Run(
            started_at=sums.started_at.astimezone(zone),
            distance_m=sums.distance_m,
            moving_seconds=sums.moving_seconds or None,
            elapsed_seconds=sums.elapsed_seconds or None,
            climb_m=sums.climb_m,
            descent_m=sums.descent_m,
            source=RunSource(file.format.value),
            sha256=file.sha256,
            title=file.title,
        )
        nothing: tuple[KeptRun, ...] = ()
        before = self._memory.ask(lambda store: store.runs.alike(run), nothing)
        same = self._memory.ask(partial(_known, file.sha256), Known.NO) is Known.ADDED
        kept_id = None if same else self._memory.change(lambda store: store.runs.add(run))
        return kept_id is not None, bool(before) and not same

    def _tell(self, added: list[FileRun], there: int, refused: list[tuple[str, Message]], *, alike: bool) -> None:
        from supple.ui.wording.distances import distance_text

        if refused:
            bad = [word("run-added.bad-file", file=file, why=say(message)) for file, message in refused[:_MOST_REFUSED]]
            if len(refused) > _MOST_REFUSED:
                bad.append(word("run-added.more-bad", count=len(refused) - _MOST_REFUSED))
            key = "run-added.some" if added else "run-added.bad"
            self.said.emit(Message.of(key, count=len(added), files=" ".join(bad)))
        elif len(added) == 1:
            sums = added[0].sums
            named = self._named(sums.started_at.astimezone(self._now().tzinfo))
            shown = distance_text(sums.distance_m, self._units())
            key = "run-added.alike" if alike else "run-added.one"
            self._window.show_notice(word(key, distance=shown, day=named), calm=True)
        elif added:
            self._window.show_notice(word("run-added.many", count=len(added)), calm=True)
        elif there:
            self._window.show_notice(word("run-added.there"), calm=True)

    def _named(self, day: datetime) -> str:
        return word("today.when.date", day=day.day, month=word(f"today.month.{day.month}"))

    def _on_run_told(self, run: Run) -> None:
        from supple.ui.wording.distances import distance_text

        kept = self._changing
        if kept is None:
            done = self._memory.change(lambda store: store.runs.add(run)) is not None
        else:
            done = self._memory.change(partial(_change, kept.id, run)) is not None
        # Where the disk refuses, what was typed stays on the page.
        if done:
            shown = distance_text(run.distance_m, self._units())
            key = "run-changed" if kept is not None else "run-added.one"
            self._window.show_notice(word(key, distance=shown, day=self._named(run.started_at)), calm=True)
            self.data_changed.emit()
            self._leave()

    def _on_files_asked(self) -> None:
        from pathlib import Path

        from supple.exchange.run_file import ENDINGS

        endings = " ".join(f"*{ending} *{ending.upper()}" for ending in ENDINGS)
        shown = word("run-drop.filter", endings=endings)
        names, _ = QFileDialog.getOpenFileNames(self._window, word("run-drop.choose"), "", shown)
        if names:
            self.add_files([Path(name) for name in names])

    def _on_delete_asked(self) -> None:
        if self._changing is not None:
            self._leave()
            self.delete(self._changing.id)


def _change(run_id: int, run: Run, store: HistoryStore) -> bool:
    store.runs.change(run_id, run)
    return True


def _known(sha256: str, store: HistoryStore) -> Known:
    return store.runs.knows(sha256)
