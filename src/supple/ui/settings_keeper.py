"""Keeps the person's settings and their file in step."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message
from supple.settings import Settings, read_settings, write_settings

if TYPE_CHECKING:
    from pathlib import Path


class SettingsKeeper(QObject):
    """``changed`` carries the new settings; ``failed`` a Message when they cannot be written, and they hold all the same."""

    changed = Signal(object)
    failed = Signal(Message)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._settings, self.problems = read_settings(_text_of(path))

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Take other settings and write them, keeping all else that stands in the file."""
        if settings == self._settings:
            return
        self._settings = settings
        try:
            _replace(self._path, write_settings(_text_of(self._path), settings))
        except OSError as error:
            self.failed.emit(Message.of("settings.not-kept", reason=error.strerror or ""))
        self.changed.emit(settings)


def _text_of(path: Path) -> str:
    """Return the file's text; a missing or unreadable one counts as empty."""
    try:
        return path.read_bytes().decode(errors="replace")
    except OSError:
        return ""


def _replace(path: Path, text: str) -> None:
    """Put ``text`` in the place of the file in one go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(f"{path.name}.new")
    try:
        with fresh.open("wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
