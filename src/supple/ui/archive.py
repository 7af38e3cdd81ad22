"""The archive: everything of the window that remembers, opened together and closed together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from supple.ui.copy_keeper import CopyKeeper
from supple.ui.disk_sync import DiskSync
from supple.ui.memory import Memory

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.document.message import Message
    from supple.history.store import HistoryStore
    from supple.routine.choices import Usual

# Long after a start, and while a person still reads.
_QUIET_MS: Final = 8000


class Archive(QObject):
    """The store, where it could be opened, and the notice of that; its copies, its memory, the journal's sync."""

    def __init__(
        self,
        store: HistoryStore | None,
        notice: Message | None,
        now: Callable[[], datetime],
        usual: Callable[[], Usual],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.store: Final = store
        self.notice: Final = notice
        self.sync: Final = DiskSync()
        self._copies: CopyKeeper | None = None
        if store is not None and not store.is_read_only:
            self._copies = CopyKeeper(store.path, now, self)
            QTimer.singleShot(_QUIET_MS, self._copies, self._copies.keep_daily)
        self.memory: Final = Memory(store, usual=usual, copies=self._copies)

    def close(self) -> None:
        """Bring everything to the disk and let go of files and threads; closing once more does nothing."""
        self.sync.close()
        copies, self._copies = self._copies, None
        if copies is not None:
            copies.finish()
            copies.deleteLater()
        self.memory.close()
        if self.store is not None:
            self.store.close()
