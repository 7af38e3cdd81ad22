"""A run file: what a watch or another program wrote of a run."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from supple.document.file import read_bytes
from supple.document.message import Message
from supple.document.problem import Problem
from supple.exchange.sport import RunRefused

if TYPE_CHECKING:
    from pathlib import Path

    from supple.exchange.track import Sums

# A day of running at a point a second stays below a tenth.
MOST_BYTES: Final = 200 * 1024 * 1024
ENDINGS: Final = (".gpx", ".tcx", ".fit")
_FIT_MARK: Final = b".FIT"
_FIT_MARK_AT: Final = 8


class RunFormat(StrEnum):
    """The formats that are understood."""

    GPX = "gpx"
    TCX = "tcx"
    FIT = "fit"


@dataclass(frozen=True, slots=True)
class FileRun:
    """One run of a file. ``sha256`` is that of the file, with the run's number behind it where it holds several."""

    sums: Sums
    format: RunFormat
    sha256: str
    title: str = ""


def read_run_file(path: Path) -> tuple[FileRun, ...]:
    """Return the runs of a file, at least one; raises RunRefused with one sentence otherwise."""
    data = read_bytes(path, MOST_BYTES)
    if isinstance(data, Problem):
        raise RunRefused(data.message)
    return read_runs(data)


def read_runs(data: bytes) -> tuple[FileRun, ...]:
    """Return the runs in the bytes of a file, whatever its name ends in; raises RunRefused."""
    if data[_FIT_MARK_AT : _FIT_MARK_AT + 4] == _FIT_MARK:
        # Each format is read by a library that is heavy for its part.
        from supple.exchange.fit import read_fit  # noqa: PLC0415

        form, found = RunFormat.FIT, read_fit(data)
    elif data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"\x00" not in data[:200]:
        from supple.exchange.gpx import read_gpx  # noqa: PLC0415
        from supple.exchange.markup import root_name  # noqa: PLC0415
        from supple.exchange.tcx import read_tcx  # noqa: PLC0415

        name = root_name(data)
        if name == "gpx":
            form, found = RunFormat.GPX, read_gpx(data)
        elif name == "TrainingCenterDatabase":
            form, found = RunFormat.TCX, read_tcx(data)
        else:
            raise RunRefused(Message.of("run-file.unknown"))
    else:
        raise RunRefused(Message.of("run-file.unknown" if data else "run-file.empty"))
    digest = sha256(data).hexdigest()
    marks = [digest, *(sha256(f"{digest} {number}".encode()).hexdigest() for number in range(1, len(found)))]
    return tuple(FileRun(sums, form, mark, title) for (sums, title), mark in zip(found, marks, strict=True))
