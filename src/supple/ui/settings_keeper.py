"""Keeps the person's settings and their file in step."""

# The reader of settings files is imported where there is a file to read or write: a first start has none.
# ruff: noqa: PLC0415

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from supple.document.atomic import replace_file
from supple.document.file import read_file
from supple.document.limits import PERSONAL
from supple.document.message import Message
from supple.document.problem import Problem
from supple.settings import Settings

_GONE: Final = "problem-file-gone"
_ASIDE: Final = ".unreadable"


class SettingsKeeper(QObject):
    """``changed`` carries the new settings; ``failed`` a Message when they cannot be kept or a file was set aside.

    Settings that cannot be written hold all the same, which is told once, and are written with the next change that
    can be. What a person changes in the file while the program runs is taken over at the next change made here.
    """

    changed = Signal(object)
    failed = Signal(Message)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self._unwritten: frozenset[str] = frozenset()
        self._has_told = False
        found = read_file(path, PERSONAL.size)
        self._settings = Settings()
        self.problems: tuple[Problem, ...] = ()
        if isinstance(found, str):
            from supple.settings_file import read_settings

            self._settings, self.problems = read_settings(found)
        elif found.message.key != _GONE:
            self.problems = (found,)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    def change(self, settings: Settings) -> None:
        """Take other settings and write them, keeping all else that stands in the file."""
        if settings == self._settings:
            return
        self._unwritten |= {
            field.name
            for field in fields(Settings)
            if getattr(settings, field.name) != getattr(self._settings, field.name)
        }
        self._settings = settings
        try:
            aside = self._write()
        except OSError as error:
            self._tell_once(Message.of("settings.not-kept", reason=error.strerror or ""))
        else:
            self._unwritten = frozenset()
            self._has_told = False
            if aside:
                self.failed.emit(Message.of("settings.set-aside", file=aside))
        self.changed.emit(self._settings)

    def _write(self) -> str:
        """Write the file and return the name under which an unreadable one was set aside, empty if none was."""
        from supple.settings_file import read_settings, write_settings

        found = read_file(self._path, PERSONAL.size)
        is_gone = isinstance(found, Problem) and found.message.key == _GONE
        before = found if isinstance(found, str) else ""
        settings = self._merged(before)
        text = write_settings(before, settings)
        aside = ""
        # What stood there is kept as a comment where that can be read back, beside the file where it cannot.
        if not (is_gone or isinstance(found, str)) or not _is_document(text):
            aside = _set_aside(self._path)
            text = write_settings("", settings)
        # A link to a file elsewhere stays a link, and the folder it leads to may have to be made as well.
        Path(os.path.realpath(self._path)).parent.mkdir(parents=True, exist_ok=True)
        replace_file(self._path, text.encode())
        self._settings, self.problems = settings, read_settings(text)[1]
        return aside

    def _merged(self, text: str) -> Settings:
        """Return the settings of the file as it is now with those changed here and not yet written."""
        if not _is_document(text):
            return self._settings
        from supple.settings_file import read_settings

        theirs, _ = read_settings(text)
        return replace(theirs, **{name: getattr(self._settings, name) for name in self._unwritten})

    def _tell_once(self, message: Message) -> None:
        if not self._has_told:
            self._has_told = True
            self.failed.emit(message)


def _is_document(text: str) -> bool:
    """Return whether the text is keys with values, right or wrong."""
    from supple.document.reader import read_document

    return read_document(text).value is not None


def _set_aside(path: Path) -> str:
    """Give the file a name that no other has, and return it."""
    number = 1
    aside = path.with_name(f"{path.name}{_ASIDE}")
    while os.path.lexists(aside):
        number += 1
        aside = path.with_name(f"{path.name}{_ASIDE}-{number}")
    path.rename(aside)
    return aside.name
