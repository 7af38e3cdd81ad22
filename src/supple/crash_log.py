"""The crash log: what is known of an error that nobody foresaw, with nothing about the person."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple import __version__
from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

# Older reports go when a file has grown so long.
_MOST_BYTES: Final = 200_000


def crash_report(error: BaseException, now: datetime) -> str:
    """Return when and where it happened: kinds of errors, files' own names, lines; no paths, no texts of errors.

    A path or the text of an error may hold a name or what a person has written.
    """
    lines = [f"{now.isoformat(timespec='seconds')} supple {__version__}"]
    lines.append(f"python {platform.python_version()}, {platform.system()} {platform.machine()}")
    for link in _chain(error):
        lines.append(f"{type(link).__module__}.{type(link).__qualname__}")
        frames = traceback.extract_tb(link.__traceback__)
        lines += [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join(lines) + "\n\n"


def log_crash(error: BaseException, log_file: Path, now: datetime) -> Message:
    """Write the report and return the sentence to say."""
    report = crash_report(error, now)
    try:
        log_file.parent.mkdir(parents=True, exist_ok=True)
        is_long = log_file.exists() and log_file.stat().st_size > _MOST_BYTES
        with log_file.open("w" if is_long else "a", encoding="utf-8") as file:
            file.write(report)
    except OSError:
        return Message.of("cli.crashed-unlogged", kind=type(error).__name__)
    return Message.of("cli.crashed", file=str(log_file))


def log_here(error: BaseException) -> Message:
    """Write the report where this person's log lies, show it to a developer, and return the sentence to say."""
    from supple.app import system_now  # noqa: PLC0415 - needed where something has gone wrong only
    from supple.places import find_places  # noqa: PLC0415

    show_developer(error)
    return log_crash(error, find_places(os.environ).log_file, system_now())


def show_developer(error: BaseException) -> None:
    """With ``python -X dev``, show all of it on the error stream as well."""
    if sys.flags.dev_mode:
        traceback.print_exception(error)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and what led to it, each once."""
    seen: set[int] = set()
    link: BaseException | None = error
    while link is not None and id(link) not in seen:
        seen.add(id(link))
        yield link
        link = link.__cause__ or link.__context__
