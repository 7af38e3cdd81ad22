"""The flow of packs: opened, looked into, brought in and undone; made and sent."""

# Pages and what reads packs are loaded when they are first needed.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from supple.advice.standing import Stage
from supple.document.message import Message
from supple.exchange.pack import SUFFIX
from supple.ui.file_drop import FileDrop
from supple.ui.main_window import SETTINGS
from supple.ui.place_flow import PlaceFlow
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from supple.exchange.import_journal import Import, ImportJournal
    from supple.exchange.pack import Pack
    from supple.exchange.pack_home import PackHome
    from supple.exchange.pack_preview import PackPreview
    from supple.ui.desk import Desk
    from supple.ui.main_window import MainWindow
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.packs.pack_wish import PackWish
    from supple.ui.theme import Theme

PACKS: Final = "packs"


@dataclass(frozen=True, slots=True)
class PackTools:
    """What packs need of the person's files. ``open``, ``save`` and the journal raise PackError."""

    home: Callable[[], PackHome]
    journal: Callable[[], ImportJournal]
    open: Callable[[Path, PackHome], PackPreview]
    save: Callable[[Pack, Path], Path]
    forget_questions: Callable[[], None]
    fonts: Path


class PacksFlow(PlaceFlow):
    """``about`` may be the Path of a pack to open. Before the first run is over a pack waits until then."""

    place: ClassVar = PACKS

    def __init__(self, window: MainWindow, pages: PageMaker, desk: Desk, tools: PackTools) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._desk = desk
        self._tools = tools
        self._page: QWidget | None = None
        self._make: Callable[[], QWidget] | None = None
        self._waiting: Path | None = None
        self._folder = Path.home()
        drop = FileDrop(window, (SUFFIX,))
        drop.dropped.connect(lambda paths: self.show(paths[0]))
        # After Today, which follows the first run by itself.
        pages.first_run_done.connect(self._on_first_run_done, Qt.ConnectionType.QueuedConnection)

    def show(self, about: object = None) -> None:
        """Show a pack, or the page that was open."""
        if self._desk.standing.stage is Stage.NEEDS_DISCLAIMER:
            self._waiting = about if isinstance(about, Path) else None
        elif isinstance(about, Path):
            self._open(about)
        elif self._page is not None:
            self.shown.emit(self._page)
        elif self._make is not None:
            self._show(self._make)
        else:
            self._show_hub()

    def set_theme(self, theme: Theme) -> None:  # noqa: ARG002 - pages take it from the one that keeps it
        """Take another look: the page is made anew, as far as the person had come."""
        if self._page is None:
            return
        from supple.ui.pages.packs.import_page import ImportPage
        from supple.ui.pages.packs.send_page import SendPage

        page = self._page
        if isinstance(page, ImportPage):
            chosen, preview, name = page.chosen, page.preview, page.head.title.text()
            self._make = lambda: self._made_import(preview, name, chosen)
        elif isinstance(page, SendPage):
            wish = page.wish
            self._make = lambda: self._made_send(wish)
        self._let_go()

    def go_up(self) -> bool:
        """Go from a pack to all of them, and from there to the settings."""
        from supple.ui.pages.packs.page import PacksPage

        if isinstance(self._page, PacksPage):
            self.place_asked.emit(SETTINGS, None)
        else:
            self._show_hub()
        return True

    def _on_first_run_done(self) -> None:
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show(waiting)

    # Pages.

    def _show(self, make: Callable[[], QWidget]) -> None:
        self._let_go()
        self._window.hide_notice()
        self._make = make
        self._page = make()
        self.shown.emit(self._page)

    def _let_go(self) -> None:
        if self._page is not None:
            self._window.forget_page(self._page)
            self._page = None

    def _show_hub(self, refusal: Message | None = None) -> None:
        self._show(lambda: self._made_hub(refusal))

    def _made_hub(self, refusal: Message | None) -> QWidget:
        from supple.ui.pages.packs.page import PacksPage

        page = PacksPage(self._pages.theme, self._tools.journal().imports(), refusal)
        page.open_asked.connect(self._on_open_asked)
        page.send_asked.connect(self._on_send_asked)
        page.undo_asked.connect(self._undo)
        page.back_asked.connect(self.go_up)
        return page

    def _made_import(self, preview: PackPreview, name: str, chosen: frozenset[str] | None) -> QWidget:
        from supple.ui.pages.packs.import_page import ImportPage
        from supple.ui.theme import load_late_fonts

        load_late_fonts(self._tools.fonts)
        page = ImportPage(self._pages.theme, preview, name)
        if chosen is not None:
            page.choose(chosen)
        page.import_asked.connect(self._on_import_asked)
        page.back_asked.connect(self.go_up)
        return page

    def _made_send(self, wish: PackWish) -> QWidget:
        from supple.exchange.pack import PackedKind
        from supple.ui.pages.packs.send_page import SendPage

        home = self._tools.home()
        has_questions = home.own_file(PackedKind.QUESTIONS, "") is not None
        page = SendPage(self._pages.theme, home.library, has_questions=has_questions, wish=wish)
        page.save_asked.connect(self._on_save_asked)
        page.back_asked.connect(self.go_up)
        return page

    # Bringing in.

    def _on_open_asked(self) -> None:
        title, kinds = word("pack.open"), word("pack.file-filter")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder), kinds)
        if chosen:
            self._open(Path(chosen))

    def _open(self, path: Path) -> None:
        from supple.exchange.pack import PackError

        self._folder = path.parent
        try:
            preview = self._tools.open(path, self._tools.home())
        except PackError as failure:
            self._show_hub(failure.message)
        else:
            self._show(lambda: self._made_import(preview, path.stem, None))

    def _on_import_asked(self, keys: frozenset[str]) -> None:
        from supple.exchange.pack import PackError
        from supple.exchange.pack_import import import_pack
        from supple.ui.pages.packs.import_page import ImportPage

        page = self._page
        if not isinstance(page, ImportPage):
            return
        try:
            done = import_pack(page.preview, keys, self._tools.journal(), page.head.title.text())
        except PackError as failure:
            self.said.emit(failure.message)
            return
        self._follow()
        self._show_hub()
        text = word("pack.is-in", title=done.title, count=done.count)
        self._window.show_notice(text, word("pack.undo"), lambda: self._undo(done), calm=True)

    def _undo(self, done: Import) -> None:
        from supple.exchange.pack import PackError

        try:
            undone = self._tools.journal().undo(done)
        except PackError as failure:
            self.said.emit(failure.message)
            return
        self._follow()
        from supple.ui.pages.packs.page import PacksPage

        if isinstance(self._page, PacksPage):
            self._show_hub()
        if undone.left:
            left = ", ".join(undone.left)
            self.said.emit(Message.of("pack.undone-left", title=done.title, count=len(undone.left), names=left))
        else:
            self._window.show_notice(word("pack.undone", title=done.title, count=undone.count), calm=True)

    def _follow(self) -> None:
        """Let the program take over what has changed on disk."""
        self._tools.forget_questions()
        self.files_changed.emit()

    # Sending.

    def _on_send_asked(self) -> None:
        from supple.ui.pages.packs.pack_wish import PackWish

        self._show(lambda: self._made_send(PackWish()))

    def _on_save_asked(self, wish: PackWish) -> None:
        from supple.exchange.pack import PackError
        from supple.exchange.pack_contents import gather_pack
        from supple.routine.own_place import id_of_title

        name = id_of_title(wish.title, fallback=wish.routine_ids[0]) + SUFFIX
        title, kinds = word("pack.save"), word("pack.file-filter")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(self._folder / name), kinds)
        if not chosen:
            return
        self._folder = Path(chosen).parent
        try:
            pack = gather_pack(
                wish.routine_ids,
                self._tools.home(),
                title=wish.title,
                by=wish.by,
                note=wish.note,
                with_questions=wish.with_questions,
            )
            saved = self._tools.save(pack, Path(chosen))
        except PackError as failure:
            self.said.emit(failure.message)
            return
        self._show_hub()
        self._window.show_notice(word("pack.made", count=len(pack.files), path=str(saved)), calm=True)
