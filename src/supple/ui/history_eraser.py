"""The eraser of the history: asks once more, deletes for good, and says what went and what stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from supple.ui.erase_panel import ErasePanel
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.page_maker import PageMaker


class HistoryEraser(QObject):
    """``erased`` comes when records are gone. ``locks`` counts those that stay, ``forget_rest`` is called with all.

    It deletes journals of sessions that could not be kept yet and ends the watch of a folder of runs, which both would
    come back into a history that was deleted; it says whether a folder was watched.
    """

    erased = Signal()

    def __init__(
        self,
        window: MainWindow,
        pages: PageMaker,
        memory: Memory,
        now: Callable[[], datetime],
        locks: Callable[[], int],
        forget_rest: Callable[[], bool],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._memory = memory
        self._now = now
        self._locks = locks
        self._forget_rest = forget_rest
        self._panel: ErasePanel | None = None

    def ask(self, *_triggered: object, all_of_it: bool) -> None:
        """Ask whether all records are to be deleted, or those of which days."""
        from supple.ui.erase_panel import ErasePanel  # noqa: PLC0415 - seldom needed

        self._panel = ErasePanel(self._pages.theme, self._window, None if all_of_it else self._now().date())
        self._panel.dismissed.connect(self._put_panel_away)
        self._panel.confirmed.connect(self._on_confirmed)
        self._panel.open_on(self._panel.keep)

    def _put_panel_away(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.close_card()
            panel.deleteLater()

    def _on_confirmed(self, days: tuple[date, date] | None) -> None:
        self._put_panel_away()
        erased = self._memory.erase(days)
        if erased is None:
            return
        folder_goes = days is None and self._forget_rest()
        counts = {
            name: word(f"keeping.{name}", count=getattr(erased, name)) for name in ("sessions", "ratings", "runs")
        }
        said = word("history.erased", **counts)
        if folder_goes:
            said = word("history.two-sentences", first=said, second=word("history.erased-folder"))
        locks = self._locks()
        if locks:
            said = word("history.two-sentences", first=said, second=word("history.erased-locks", count=locks))
        self._window.show_notice(said, calm=True)
        self.erased.emit()
