"""Deletion for good: asked twice, and what is gone and what stays is told in one sentence."""

# The card is imported when it is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from supple.ui.erase_panel import ErasePanel
    from supple.ui.main_window import MainWindow
    from supple.ui.memory import Memory
    from supple.ui.theme import Theme


class HistoryErasing(QObject):
    """``erased`` comes when something is gone.

    ``forget_rest`` deletes what lies beside the history and would bring it back; it says whether a watched folder of
    runs is watched no longer. ``locks`` counts what warning signs have closed.
    """

    erased = Signal()

    def __init__(
        self, window: MainWindow, memory: Memory, forget_rest: Callable[[], bool], locks: Callable[[], int]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._memory = memory
        self._forget_rest = forget_rest
        self._locks = locks
        self._panel: ErasePanel | None = None

    def ask(self, theme: Theme, today: date | None) -> None:
        """Ask whether all records go, or, with today's date, which days."""
        from supple.ui.erase_panel import ErasePanel

        self._panel = ErasePanel(theme, self._window, today)
        self._panel.dismissed.connect(self._on_kept)
        self._panel.confirmed.connect(self._on_erase)
        self._panel.open_on(self._panel.keep)

    def _on_kept(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.close_card()
            panel.deleteLater()

    def _on_erase(self, days: tuple[date, date] | None) -> None:
        self._on_kept()
        erased = self._memory.erase(days)
        if erased is None:
            return
        counts = {
            name: word(f"keeping.{name}", count=getattr(erased, name)) for name in ("sessions", "ratings", "runs")
        }
        said = [word("history.erased", **counts)]
        if days is None and self._forget_rest():
            said.append(word("history.erased-folder"))
        if locks := self._locks():
            said.append(word("history.erased-locks", count=locks))
        self._window.show_notice(" ".join(said), calm=True)
        self.erased.emit()
