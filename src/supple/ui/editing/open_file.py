"""The open file: the text being edited with the file behind it, its drafts, versions and what others do to it."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from supple.document.edit_refused import EditRefused
from supple.document.file_failure import FileError, Trouble
from supple.document.kept_file import DiskLook, DiskState, KeptFile
from supple.document.message import Message
from supple.document.problem import Problem
from supple.ui.editing.edited_text import EditedText

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.document.saved_draft import SavedDraft
    from supple.document.version_folder import Version
    from supple.routine.step_place import Edited

_MARK: Final = "\ufeff"
# A person who stops this long has put a thought down.
_DRAFT_MS: Final = 2000
# Other programs write in several strokes.
_SETTLE_MS: Final = 250


class OpenFile(QObject):
    """A KeptFile with its EditedText.

    ``state_changed`` comes when it is saved, changed or moved. ``disk_changed`` carries a DiskLook that differs from
    what is known. ``said`` carries a Message about what could not be kept.
    """

    state_changed = Signal()
    disk_changed = Signal(object)
    said = Signal(Message)

    def __init__(
        self, kept: KeptFile, text: str | None = None, parent: QObject | None = None, *, is_pristine: bool = False
    ) -> None:
        """Open a file; ``text`` is what stands in the place of its content: a draft, or ``is_pristine`` a pattern."""
        super().__init__(parent)
        self._kept = kept
        # A byte order mark is the file's, not the text's: it goes back with each save.
        self._mark = _MARK if kept.content.startswith(_MARK.encode()) else ""
        saved = self.saved_text
        self.document = EditedText(saved if text is None else text, self)
        if text is not None and text != saved and not is_pristine:
            self.document.mark_unsaved(saved)
        self._seen: DiskLook | None = None
        self._said: Message | None = None
        self._autosave = QTimer(self)
        self._autosave.setSingleShot(True)
        self._autosave.setInterval(_DRAFT_MS)
        self._autosave.timeout.connect(self.keep_draft)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.look)
        self._watcher: QFileSystemWatcher | None = None
        self.document.changed.connect(self._on_changed)
        self._watch()

    @property
    def path(self) -> Path | None:
        """Where the file lies, None for one that was never saved."""
        return self._kept.path

    @property
    def name(self) -> str:
        """The file's name."""
        return self._kept.name

    @property
    def is_changed(self) -> bool:
        """Whether there is something to lose."""
        return self.document.is_changed

    @property
    def is_on_disk(self) -> bool:
        """Whether there is a file that lies somewhere, as far as is known."""
        return self._kept.path is not None and not self._kept.is_gone

    @property
    def is_read_only(self) -> bool:
        """Whether someone has closed the file to changes."""
        return self._kept.is_read_only

    @property
    def saved_text(self) -> str:
        """What stands in the file, as far as is known."""
        text = self._kept.text
        return text.removeprefix(_MARK) if isinstance(text, str) else ""

    @property
    def content(self) -> bytes:
        """What stands in the file, byte for byte, as far as is known."""
        return self._kept.content

    @property
    def unreadable(self) -> Problem | None:
        """Why the file is no text, None where it is."""
        text = self._kept.text
        return text if isinstance(text, Problem) else None

    @property
    def _whole(self) -> str:
        return self._mark + self.document.text

    def draft(self) -> SavedDraft | None:
        """Return what was typed before and never saved."""
        return self._kept.draft()

    def save(self, over: DiskLook | None = None) -> Message | None:
        """Save; returns what else is to be said. Raises FileError."""
        self._autosave.stop()
        saved = self._kept.save(self._whole, over)
        return self._after_save(saved.notice)

    def save_as(self, path: Path) -> Message | None:
        """Save under another path and stay with it. Raises FileError."""
        self._autosave.stop()
        saved = self._kept.save_as(path, self._whole)
        return self._after_save(saved.notice)

    def remove(self) -> None:
        """Delete the file; what is shown stays and can be saved anew. Raises FileError."""
        self._autosave.stop()
        self._kept.remove()
        self._seen = None
        self.state_changed.emit()

    def save_copy(self, path: Path, retitled: Callable[[str], Edited]) -> Message | None:
        """Save a copy with another title and stay with it; what was not saved of the first goes with it."""
        with suppress(EditRefused):
            self.document.end_step()
            self.document.apply(retitled(self.document.text).edits)
        return self.save_as(path)

    def _after_save(self, notice: Message | None) -> Message | None:
        self.document.mark_saved()
        self._seen = None
        self._watch()
        self.state_changed.emit()
        return notice

    def keep_draft(self) -> None:
        """Keep what is typed, now; where nothing is that could be lost, none is kept."""
        self._autosave.stop()
        if not self.is_changed:
            self.discard_draft()
            return
        try:
            self._kept.keep_draft(self._whole)
        except FileError as failure:
            # Said once: the next thought comes in two seconds.
            if failure.message != self._said:
                self._said = failure.message
                self.said.emit(failure.message)

    def discard_draft(self) -> None:
        """Let go of what was typed."""
        self._autosave.stop()
        try:
            self._kept.discard_draft()
        except FileError as failure:
            self.said.emit(failure.message)

    def versions(self) -> tuple[Version, ...]:
        """Return the versions kept of the file, newest first."""
        return self._kept.versions()

    def version_text(self, version: Version) -> str:
        """Return a version as text. Raises FileError."""
        data = self._kept.version_bytes(version)
        try:
            return data.decode()
        except UnicodeDecodeError as error:
            raise FileError(Trouble.DAMAGED, version.place) from error

    def look(self) -> None:
        """Look whether another program has changed the file; ``disk_changed`` tells of it once."""
        look = self._kept.look()
        if look.state is DiskState.SAME:
            self._seen = None
        elif look != self._seen:
            self._seen = look
            self.disk_changed.emit(look)
        self._watch()

    def take_theirs(self, look: DiskLook) -> None:
        """Show what another program wrote; what stood here is one step back in the history."""
        self._kept.take_theirs(look)
        text = self.saved_text
        self._seen = None
        self.document.replace(text)
        self.document.mark_saved()
        self.discard_draft()
        self.state_changed.emit()

    def close(self) -> None:
        """Keep what is typed and let go of the file."""
        if self._autosave.isActive():
            self.keep_draft()
        self._settle.stop()
        if self._watcher is not None:
            self._watcher.deleteLater()
            self._watcher = None

    def _watch(self) -> None:
        if self._kept.path is None:
            return
        if self._watcher is None:
            self._watcher = QFileSystemWatcher(self)
            self._watcher.fileChanged.connect(self._on_touched)
            self._watcher.directoryChanged.connect(self._on_touched)
        watched = {*self._watcher.files(), *self._watcher.directories()}
        wanted = [str(path) for path in (self._kept.path, self._kept.path.parent) if path.exists()]
        if missing := [path for path in wanted if path not in watched]:
            self._watcher.addPaths(missing)

    def _on_touched(self, _path: str) -> None:
        self._settle.start()

    def _on_changed(self) -> None:
        self._autosave.start()
        self.state_changed.emit()
