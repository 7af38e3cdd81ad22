"""The last page of a session: the record is kept, and how it was is asked."""

# The page is imported when a session has ended.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.session.record import SessionRecord
    from supple.ui.asked_place import AskedPlace
    from supple.ui.flow_tools import FlowTools
    from supple.ui.pages.finished.page import FinishedPage
    from supple.ui.theme import Theme


class LastPage(QObject):
    """Keeps a record at once, shows the page if nothing graver is on the screen, and adds what is answered."""

    left = Signal()

    def __init__(self, tools: FlowTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self._record: SessionRecord | None = None
        self._asked: tuple[AskedPlace, ...] = ()
        self._page: FinishedPage | None = None

    @property
    def page(self) -> QWidget | None:
        """The page, as long as it has not been left."""
        return self._page

    def take(self, record: SessionRecord, theme: Theme, *, shows: bool) -> None:
        """Keep a record, and show the page for it."""
        self._record = record
        # Kept at once: whatever happens while the person looks at the last page, the session is not lost.
        is_kept = self._keep()
        self._asked = self._tools.ratings.after(record) if is_kept else ()
        if shows:
            self._page = self._make(theme, is_kept=is_kept)
            self.show()

    def show(self) -> None:
        """Show the page."""
        if self._page is not None:
            self._tools.window.show_page(self._page, "", bare=True)
            self._page.take_focus()

    def set_theme(self, theme: Theme) -> None:
        """Take another look: a new page with the same answers."""
        if self._page is not None:
            old, self._page = self._page, self._make(theme, is_kept=self._page.trouble is None)
            self._page.show_answers(old.feeling, old.note.text(), old.numbers)
            if self._tools.window.page is old:
                self.show()
            self._tools.window.forget_page(old)

    def forget(self) -> None:
        """Let the page go without an answer."""
        page, self._page = self._page, None
        if page is not None:
            self._tools.window.forget_page(page)

    def leave(self) -> None:
        """Leave the page."""
        page, self._page = self._page, None
        self.left.emit()
        if page is not None:
            self._tools.window.forget_page(page)

    def _make(self, theme: Theme, *, is_kept: bool) -> FinishedPage:
        from supple.ui.pages.finished.page import FinishedPage

        page = FinishedPage(theme)
        page.saved.connect(self._on_saved)
        page.skipped.connect(self.leave)
        page.try_again_asked.connect(self._on_try_again)
        if self._record is not None:
            page.show_record(self._record, "" if is_kept else word("playing.not-kept"))
        page.ask_places(self._asked)
        page.say_watched(self._tools.ratings.watch_words)
        return page

    def _on_saved(self, feeling: str, note: str) -> None:
        if self._record is not None and self._page is not None:
            self._record = replace(self._record, feeling=feeling, note=note)
            self._keep()
            self._tools.ratings.keep_after(self._record, self._page.numbers)
        self.leave()

    def _on_try_again(self) -> None:
        if self._page is not None and self._record is not None:
            is_kept = self._tools.memory.try_again()
            if is_kept:
                self._tools.forget_journal()
                self._asked = self._tools.ratings.after(self._record)
                self._page.ask_places(self._asked)
            self._page.show_record(self._record, "" if is_kept else word("playing.not-kept"))

    def _keep(self) -> bool:
        """Keep the record; the journal stays until that has succeeded."""
        is_kept = self._record is None or self._tools.memory.keep(self._record)
        if is_kept and self._record is not None:
            self._tools.forget_journal()
        return is_kept
