"""What the guard keeps: the accepted disclaimer, the last answer, open locks and the statements that opened others."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Final

import msgspec

from supple.advice.sign_level import SignLevel

_HEAD: Final = b"supple-safety 1 "
AwareTime = Annotated[datetime, msgspec.Meta(tz=True)]


class LockCause(StrEnum):
    """Why everything is locked."""

    SIGN = "sign"
    FILE_DAMAGED = "file-damaged"


@dataclass(frozen=True, slots=True)
class Lock:
    """Something that keeps everything from playing. ``signs`` are sorted ids, empty for a damaged file."""

    since: AwareTime
    level: SignLevel
    signs: tuple[str, ...] = ()
    cause: LockCause = LockCause.SIGN


@dataclass(frozen=True, slots=True)
class Statement:
    """The person's word that a clinician has assessed them: of which day, said when, about which signs.

    ``assessed_on`` is None where a damaged file was the only lock and the person said that no sign was open.
    """

    assessed_on: date | None
    said_at: AwareTime
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyState:
    """Everything the guard must not forget. ``none_at`` is when "none of these" was last answered."""

    disclaimer_accepted_at: AwareTime | None = None
    none_at: AwareTime | None = None
    locks: tuple[Lock, ...] = ()
    statements: tuple[Statement, ...] = ()


class SafetyUnreadable(Exception):  # noqa: N818 - says what the file is
    """A text that is no safety state, or not a whole one."""


def write_safety_state(state: SafetyState) -> bytes:
    """Return the file's text: a line with a checksum, then JSON."""
    body = msgspec.json.format(msgspec.json.encode(state), indent=2) + b"\n"
    return _HEAD + sha256(body).hexdigest().encode() + b"\n" + body


def read_safety_state(data: bytes) -> SafetyState:
    """Read a file's text; raises SafetyUnreadable where it is cut short, changed or of another version."""
    head, _, body = data.partition(b"\n")
    if head != _HEAD + sha256(body).hexdigest().encode():
        raise SafetyUnreadable
    try:
        return msgspec.json.decode(body, type=SafetyState)
    except (msgspec.DecodeError, UnicodeDecodeError) as cause:
        raise SafetyUnreadable from cause


def merge(one: SafetyState, other: SafetyState) -> SafetyState:
    """Join two copies so that the worst wins.

    Every lock found in either stays, every statement is kept; an acceptance or an answer counts only where both agree.
    """
    return SafetyState(
        disclaimer_accepted_at=_agreed(one.disclaimer_accepted_at, other.disclaimer_accepted_at),
        none_at=_agreed(one.none_at, other.none_at),
        locks=_joined_locks(one.locks, other.locks),
        statements=_joined_statements(one.statements, other.statements),
    )


def with_locks_of(found: SafetyState, state: SafetyState) -> SafetyState:
    """Return the state with the locks by signs and the statements of what was found beside it.

    A file damaged meanwhile sets no lock here: the state at hand is the good copy.
    """
    by_signs = tuple(lock for lock in found.locks if lock.cause is LockCause.SIGN)
    return replace(
        state,
        locks=_joined_locks(state.locks, by_signs),
        statements=_joined_statements(state.statements, found.statements),
    )


def locked_by_damage(state: SafetyState, since: datetime) -> SafetyState:
    """Return the state locked because a file that exists could not be understood."""
    lock = Lock(since=since, level=SignLevel.EMERGENCY, cause=LockCause.FILE_DAMAGED)
    return replace(state, none_at=None, locks=(*state.locks, lock))


def _agreed(one: datetime | None, other: datetime | None) -> datetime | None:
    return one if one == other else None


def _joined_locks(one: tuple[Lock, ...], other: tuple[Lock, ...]) -> tuple[Lock, ...]:
    return tuple(sorted({*one, *other}, key=lambda lock: (lock.since, lock.signs, lock.level, lock.cause)))


def _joined_statements(one: tuple[Statement, ...], other: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(sorted({*one, *other}, key=lambda said: (said.said_at, said.signs, said.assessed_on or date.min)))
