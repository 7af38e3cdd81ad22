"""The version folder: the last versions of every file that was saved, each once."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple.document.atomic import replace_file
from supple.document.file import read_bytes
from supple.document.file_failure import FileError, Trouble, in_words, unreadable
from supple.document.home_path import real_name
from supple.document.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

MOST_KEPT: Final = 10
# Number, time and digest stand in the name: the folder needs no list that could disagree with it.
_NAME: Final = re.compile(r"(\d{8})-(\d{8}T\d{6}Z)-([0-9a-f]{64})")
_TIME: Final = "%Y%m%dT%H%M%SZ"
_LARGEST: Final = 64 * 1024 * 1024


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def name_of(path: Path, home: Path | None = None) -> str:
    """Return a name for what is kept about a file: the same however the file is reached, another for each file."""
    stem = re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-")[:40]
    return f"{stem or 'file'}-{digest_of(real_name(path, home).encode('utf-8', 'surrogatepass'))[:24]}"


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a file. ``number`` counts up with each keeping; ``size`` is in bytes."""

    kept_at: datetime
    digest: str
    size: int
    number: int
    place: Path


class VersionFolder:
    """Keeps at most ``most`` versions of each file, newest first; the same bytes are kept once, as their newest.

    Files in ``home``, the person's own folder, keep theirs when it moves.
    """

    def __init__(
        self, folder: Path, now: Callable[[], datetime], most: int = MOST_KEPT, home: Path | None = None
    ) -> None:
        self._folder = folder
        self._home = home
        self._now = now
        self._most = most

    def keep(self, path: Path, data: bytes) -> None:
        """Keep the bytes of a file as its newest version; raises FileError, and then every version is as it was."""
        before = self.versions(path)
        digest = digest_of(data)
        if before and before[0].digest == digest:
            return
        # Counted rather than timed: a clock may have been set back.
        number = before[0].number + 1 if before else 1
        place = self._folder / name_of(path, self._home)
        fresh = place / f"{number:08}-{self._now().astimezone(UTC).strftime(_TIME)}-{digest}"
        with in_words(fresh):
            place.mkdir(parents=True, exist_ok=True)
            replace_file(fresh, data)
        others = [version for version in before if version.digest != digest]
        for version in {*before} - {*others[: self._most - 1]}:
            with suppress(OSError):  # one too many is no harm
                version.place.unlink()

    def versions(self, path: Path) -> tuple[Version, ...]:
        """Return the versions of a file, newest first; none where the folder cannot be looked into."""
        found = []
        with suppress(OSError):
            for place in (self._folder / name_of(path, self._home)).iterdir():
                if not (named := _NAME.fullmatch(place.name)):
                    continue
                number, time, digest = named.groups()
                with suppress(ValueError):  # digits that are no day
                    kept_at = datetime.strptime(time, _TIME).replace(tzinfo=UTC)
                    found.append(Version(kept_at, digest, place.stat().st_size, int(number), place))
        return tuple(sorted(found, key=lambda version: version.number, reverse=True))

    def read(self, version: Version) -> bytes:
        """Return the bytes of a version; raises FileError where they are gone or no longer what was kept."""
        data = read_bytes(version.place, _LARGEST)
        if isinstance(data, Problem):
            raise unreadable(data, version.place)
        if digest_of(data) != version.digest:
            raise FileError(Trouble.DAMAGED, version.place)
        return data
