"""The flow of backups: everything in one file, and everything put back from one, with a way back."""

# What reads and writes backups is loaded when it is first needed.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from supple import __version__
from supple.document.message import Message
from supple.file_lock import FileLock
from supple.ui.main_window import SETTINGS
from supple.ui.place_flow import PlaceFlow
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.places import Places
    from supple.ui.main_window import MainWindow
    from supple.ui.page_maker import PageMaker
    from supple.ui.restore_panel import RestorePanel
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.theme import Theme

BACKUP: Final = "backup"
WRITE, RESTORE = "write", "restore"
_MB: Final = 1_000_000
_SUFFIX: Final = ".zip"


@dataclass(frozen=True, slots=True)
class RestoreDone:
    """What the window opened anew says: the moment of the backup, the file that undoes it, and open locks."""

    made_at: datetime
    aside: Path
    locks: int


class BackupFlow(PlaceFlow):
    """No place of the sidebar: asked from the settings. ``about`` is WRITE or RESTORE, or what a restoring came to.

    ``close_history`` lets go of the history, which nothing may have open while it is replaced; the window is opened
    anew afterwards, however it went.
    """

    place: ClassVar = BACKUP

    def __init__(
        self,
        window: MainWindow,
        pages: PageMaker,
        settings: SettingsKeeper,
        places: Places,
        now: Callable[[], datetime],
        close_history: Callable[[], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        self._settings = settings
        self._places = places
        self._now = now
        self._close_history = close_history
        self._folder = Path.home()
        self._panel: RestorePanel | None = None

    def show(self, about: object = None) -> None:
        """Write a backup, ask for one to restore, or tell what restoring came to."""
        if about == WRITE:
            self._write()
        elif about == RESTORE:
            self._choose()
        elif isinstance(about, RestoreDone):
            self._tell(about)
        elif isinstance(about, Message):
            self.place_asked.emit(SETTINGS, "files")
            self.said.emit(about)

    def set_theme(self, theme: Theme) -> None:
        """Have no page that could take another look."""

    def _write(self) -> None:
        from supple.exchange.backup import BackupError, write_backup
        from supple.history.failure import HistoryError

        name = f"supple-backup-{self._now().date().isoformat()}{_SUFFIX}"
        title, kinds = word("backup.write"), word("backup.filter")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, str(self._folder / name), kinds)
        if not chosen:
            return
        path = Path(chosen)
        with_suffix = path.with_name(path.name + _SUFFIX)
        if not path.suffix and not with_suffix.exists():
            path = with_suffix
        self._folder = path.parent
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            written = write_backup(self._places, path, self._now(), __version__)
        except (BackupError, HistoryError) as failure:
            self.said.emit(failure.message)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        said = word("backup.written", count=written.files, file=path.name, size=size_text(written.size))
        self._window.show_notice(said, word("backup.show"), self._open_folder, calm=True)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _choose(self) -> None:
        from supple.exchange.backup import BackupError
        from supple.exchange.restoring import look_into
        from supple.ui.restore_panel import RestorePanel

        title, kinds = word("backup.restore"), word("backup.filter")
        chosen, _ = QFileDialog.getOpenFileName(self._window, title, str(self._folder), kinds)
        if not chosen:
            return
        path = Path(chosen)
        self._folder = path.parent
        QGuiApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            contents = look_into(path, self._places)
        except BackupError as failure:
            self.said.emit(failure.message)
            return
        finally:
            QGuiApplication.restoreOverrideCursor()
        self._window.hide_notice()
        self._panel = RestorePanel(self._pages.theme, self._window, path.name, contents)
        self._panel.dismissed.connect(self._put_panel_away)
        self._panel.confirmed.connect(partial(self._restore, path))
        self._panel.open_on(self._panel.keep)

    def _put_panel_away(self) -> None:
        panel, self._panel = self._panel, None
        if panel is not None:
            panel.close_card()
            panel.deleteLater()

    def _restore(self, path: Path) -> None:
        from supple.exchange.backup import BackupError
        from supple.exchange.restoring import restore_backup

        self._put_panel_away()
        lock = FileLock(self._places.journal_lock_file)
        if not lock.take():
            self.said.emit(Message.of("backup.playing"))
            return
        self._close_history()
        after: RestoreDone | Message
        try:
            done = restore_backup(path, self._places, self._now(), __version__)
            after = RestoreDone(done.made_at, done.aside, done.locks)
            self._keep_data_folder()
        except BackupError as failure:
            after = failure.message
        finally:
            lock.release()
        self.reopen_asked.emit((BACKUP, after))

    def _keep_data_folder(self) -> None:
        """Leave a person's files where they have just been put back, whatever folder the backup's settings name."""
        from supple.ui.settings_keeper import SettingsKeeper

        keeper, folder = SettingsKeeper(self._places.settings_file), self._settings.settings.data_folder
        keeper.change(replace(keeper.settings, data_folder=folder))

    def _tell(self, done: RestoreDone) -> None:
        made_at = done.made_at.astimezone(self._now().tzinfo)
        said = word("backup.restored", day=moment_text(made_at))
        if done.locks:
            said = word("backup.two-sentences", first=said, second=word("keeping.locks", count=done.locks))
        self.place_asked.emit(SETTINGS, "files")
        self._window.show_notice(said, word("backup.undo"), partial(self._restore, done.aside), calm=True)


def size_text(size: int) -> str:
    """Return a size in bytes in words: tenths of a megabyte, or kilobytes of a small file."""
    if size < _MB:
        return word("backup.kilobytes", size=max(1, round(size / 1000)))
    return word("backup.megabytes", size=f"{size / _MB:.1f}")


def moment_text(moment: datetime) -> str:
    """Return a day with its year, and the time of day."""
    month = word(f"today.month.{moment.month}")
    return word("backup.moment", day=moment.day, month=month, year=moment.year, clock=f"{moment:%H:%M}")
