"""The journal: where a session stands, written as it plays, so that a kill at any moment loses less than a second.

Each line is a CRC-32 in hexadecimal, a space and JSON. The first holds the snapshot, each other where the session
stands and what has changed of what was done. Nothing is written while paused. A damaged line ends the reading.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import IO, TYPE_CHECKING, Annotated, Final

import msgspec

from supple.document.file import sync_folder
from supple.document.message import Message
from supple.session.event import CueDue, Event, RepCounted
from supple.session.progress import Outcome, Position, Progress
from supple.session.record import SessionRecord, segment_records
from supple.session.snapshot import digest_of, read_snapshot, write_snapshot
from supple.session.state import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from supple.file_lock import FileLock
    from supple.session.engine import Session
    from supple.session.timeline import Timeline

_VERSION: Final = 1
_CRC_LENGTH: Final = 8
# A kill may come just before the look that would write: half a second leaves room for late looks of a busy machine.
_WRITTEN_EVERY_SECONDS: Final = 0.5
_OVER: Final = (State.FINISHED, State.STOPPED)
_Seconds = Annotated[float, msgspec.Meta(ge=0)]
_Index = Annotated[int, msgspec.Meta(ge=0)]
_Moment = Annotated[datetime, msgspec.Meta(tz=True)]


class JournalError(Exception):
    """The disk refused the journal; the session plays on without it. Raised once."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


@dataclass(frozen=True, slots=True, kw_only=True)
class Interrupted:
    """A session neither finished nor stopped, as far as its journal tells; ``progress`` has one for each segment."""

    timeline: Timeline
    position: Position
    extension_seconds: float
    progress: tuple[Progress, ...]
    started_at: datetime
    last_at: datetime

    @property
    def elapsed_seconds(self) -> float:
        """Seconds played before the interruption."""
        return sum(part.done_seconds for part in self.progress)


class _Opening(msgspec.Struct):
    """The first line."""

    supple: int
    started_at: _Moment
    timeline: msgspec.Raw
    speed: float = 1.0


class _Done(msgspec.Struct):
    """What is done of one segment."""

    index: _Index
    seconds: _Seconds
    outcome: Outcome


class _Stand(msgspec.Struct):
    """Any other line: where the session stands, and what is done anew."""

    at: _Moment
    state: State
    index: _Index
    seconds: _Seconds
    extension_seconds: float
    done: tuple[_Done, ...]


class Journal:
    """Writes one session to the file at ``path``, in place of what stood there.

    Every method that writes raises ``JournalError`` when the disk refuses, once; after that they do nothing. ``lock``
    keeps a second player from the file; ``make_room`` is told when the session began before another session's journal
    is written over; ``sync`` brings what is written through a file's descriptor to the disk.
    """

    def __init__(
        self,
        path: Path,
        *,
        lock: FileLock | None = None,
        make_room: Callable[[datetime], None] | None = None,
        sync: Callable[[int], None] | None = None,
    ) -> None:
        self._path = path
        self._lock = lock
        self._make_room = make_room
        self._sync = sync or _to_disk
        self._file: IO[bytes] | None = None
        self._written: tuple[Progress, ...] = ()
        self._written_elapsed = 0.0

    def begin(self, session: Session, started_at: datetime, now: datetime) -> None:
        """Write the snapshot and where the session stands; an older journal stays whole until the new one is."""
        if self._lock is not None and not self._lock.take():
            raise JournalError(Message.of("journal.elsewhere"))
        opening = _Opening(_VERSION, started_at, msgspec.Raw(write_snapshot(session.timeline)), session.speed)
        self._written = tuple(Progress() for _ in session.timeline.segments)
        whole = _line(opening) + self._stand_line(session, now)
        fresh = self._path.with_name(f"{self._path.name}.new")
        try:
            with fresh.open("wb") as file:
                _write_through(file, whole, _to_disk)
            if self._make_room is not None:
                self._make_room(started_at)
            fresh.replace(self._path)
            sync_folder(self._path.parent)
            self._file = self._path.open("ab")
        except OSError as error:
            raise self._failure(error) from error

    def note(self, session: Session, events: Iterable[Event], now: datetime) -> None:
        """Write where the session stands after a look at the clock, if anything happened or half a second passed."""
        has_happened = any(not isinstance(event, CueDue | RepCounted) for event in events)
        has_moved = session.elapsed_seconds - self._written_elapsed >= session.speed * _WRITTEN_EVERY_SECONDS
        if self._file is None or not (has_happened or has_moved):
            return
        try:
            _write_through(self._file, self._stand_line(session, now), self._sync)
        except OSError as error:
            raise self._failure(error) from error

    def close(self) -> None:
        """Let go of the file; what is in it stays."""
        if self._file is not None:
            self._file.close()
            self._file = None
        if self._lock is not None:
            self._lock.release()

    def _stand_line(self, session: Session, now: datetime) -> bytes:
        """Return the line for where the session stands, with the progress that no line holds yet."""
        progress = session.progress
        pairs = enumerate(zip(progress, self._written, strict=True))
        done = tuple(_Done(i, new.done_seconds, new.outcome) for i, (new, old) in pairs if new != old)
        self._written, self._written_elapsed = progress, session.elapsed_seconds
        position = session.position
        return _line(_Stand(now, session.state, position.index, position.seconds, session.extension_seconds, done))

    def _failure(self, error: OSError) -> JournalError:
        """Give up the file and return what to raise."""
        file, self._file = self._file, None
        if file is not None:
            # Closing writes what is left over, which fails as the write before it did.
            with suppress(OSError):
                file.close()
        return JournalError(Message.of("journal.failed", reason=error.strerror or str(error)))


@dataclass(frozen=True, slots=True)
class _Told:
    """What a journal tells: how far the session came, the state it was in last, and its speed."""

    reached: Interrupted
    state: State
    speed: float


def read_journal(data: bytes) -> Interrupted | None:
    """Read how far an interrupted session came; None where there is nothing to go on with."""
    told = _told(data)
    return None if told is None or told.state in _OVER else told.reached


def read_left_over(data: bytes) -> SessionRecord | None:
    """Read the record of a session that was over, which the history may lack; None where there is none."""
    told = _told(data)
    return None if told is None or told.state not in _OVER else _record(told)


def read_record(data: bytes) -> SessionRecord | None:
    """Read the record of a session as far as it came, over or interrupted; None where there is none."""
    told = _told(data)
    return None if told is None else _record(told)


def _record(told: _Told) -> SessionRecord:
    reached, timeline = told.reached, told.reached.timeline
    return SessionRecord(
        started_at=reached.started_at,
        ended_at=reached.last_at,
        routine_id=timeline.routine_id,
        title=timeline.title,
        kind=timeline.kind,
        sha256=digest_of(timeline),
        segments=segment_records(timeline, reached.progress),
        elapsed_seconds=reached.elapsed_seconds,
        is_finished=told.state is State.FINISHED,
        speed=told.speed,
    )


def _told(data: bytes) -> _Told | None:
    payloads = _payloads(data)
    try:
        opening = msgspec.json.decode(next(payloads, b""), type=_Opening)
    except msgspec.DecodeError:
        return None
    timeline = read_snapshot(bytes(opening.timeline))
    if opening.supple != _VERSION or timeline is None:
        return None
    progress = [Progress() for _ in timeline.segments]
    last: _Stand | None = None
    for stand in _stands(payloads, len(progress)):
        last = stand
        for done in stand.done:
            progress[done.index] = Progress(done.seconds, done.outcome)
    if last is None:
        return None
    reached = Interrupted(
        timeline=timeline,
        position=Position(last.index, last.seconds),
        extension_seconds=last.extension_seconds,
        progress=tuple(progress),
        started_at=opening.started_at,
        last_at=last.at,
    )
    return _Told(reached, last.state, opening.speed)


def _stands(payloads: Iterator[bytes], segments: int) -> Iterator[_Stand]:
    """Yield the stands up to the first that makes no sense."""
    for payload in payloads:
        try:
            stand = msgspec.json.decode(payload, type=_Stand)
        except msgspec.DecodeError:
            return
        if max(stand.index, *(done.index for done in stand.done), 0) >= segments:
            return
        yield stand


def _payloads(data: bytes) -> Iterator[bytes]:
    """Yield the JSON of each line up to the first that is torn or damaged."""
    for line in data.split(b"\n"):
        crc, payload = line[:_CRC_LENGTH], line[_CRC_LENGTH + 1 :]
        if not payload or crc != _crc(payload):
            return
        yield payload


def _line(value: msgspec.Struct) -> bytes:
    payload = msgspec.json.encode(value)
    return _crc(payload) + b" " + payload + b"\n"


def _crc(payload: bytes) -> bytes:
    return f"{zlib.crc32(payload):08x}".encode()


def _to_disk(descriptor: int) -> None:
    os.fsync(descriptor)


def _write_through(file: IO[bytes], data: bytes, sync: Callable[[int], None]) -> None:
    """Write ``data`` to the system, which a kill of the program cannot undo, and have it brought to the disk."""
    file.write(data)
    file.flush()
    sync(file.fileno())
