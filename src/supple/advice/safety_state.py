"""What the guard keeps: the disclaimer, answers, questions still open, locks, statements and the health profile."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from hashlib import sha256
from typing import Annotated, Final, TypeVar

import msgspec

from supple.advice.effect import EVERYTHING, Effect
from supple.advice.health_profile import HealthProfile
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Unlock
from supple.body.region import SidedRegion

T = TypeVar("T")
_HEAD: Final = b"supple-safety 1 "
_LONG_AGO: Final = datetime.min.replace(tzinfo=UTC)
AwareTime = Annotated[datetime, msgspec.Meta(tz=True)]


class LockCause(StrEnum):
    """Why everything is locked."""

    SIGN = "sign"
    FILE_DAMAGED = "file-damaged"


@dataclass(frozen=True, slots=True)
class Lock:
    """Something that keeps everything, a leg or a region from playing. ``signs`` are sorted ids of session signs.

    ``flag`` is the question answered with yes at ``where`` (nowhere named: both legs); a lock without one stands for
    signs whose questions nobody answered, or for a damaged file. ``effect`` is kept as it was when the lock was set,
    so that no file changed since can weaken it.
    """

    since: AwareTime
    level: SignLevel
    signs: tuple[str, ...] = ()
    cause: LockCause = LockCause.SIGN
    flag: str = ""
    where: tuple[SidedRegion, ...] = ()
    effect: Effect = EVERYTHING
    unlock: Unlock = Unlock.CLINICIAN_ONLY

    @property
    def closes_everything(self) -> bool:
        """Whether nothing plays while it stands. Source: evidence section 4.2."""
        return self.effect.closes_everything or self.level in (SignLevel.EMERGENCY, SignLevel.SAME_DAY)

    @property
    def opens_by_statement(self) -> bool:
        """Whether the statement that a clinician has assessed the person opens it. Source: evidence section 4.2."""
        return self.unlock in (Unlock.CLINICIAN_ONLY, Unlock.CLINICIAN_OR_14_DAYS_CLEAR)


@dataclass(frozen=True, slots=True)
class Answered:
    """When a question of the first run or the week was answered last."""

    flag: str
    at: AwareTime


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """When the questions of a region were answered last."""

    where: SidedRegion
    at: AwareTime


@dataclass(frozen=True, slots=True)
class ClearSince:
    """Since when a question with an open lock has been answered with no."""

    flag: str
    at: AwareTime


@dataclass(frozen=True, slots=True)
class Statement:
    """The person's word that a clinician has assessed them: of which day, said when, about which signs.

    ``assessed_on`` is None where a damaged file was the only lock and the person said that no sign was open. ``flags``
    are the questions whose locks it opened, ``where`` their places; no place stands for all.
    """

    assessed_on: date | None
    said_at: AwareTime
    signs: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    where: tuple[SidedRegion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyState:
    """Everything the guard must not forget.

    ``none_at`` is when the signs of a session were last answered with nothing that closes everything.
    ``open_questions`` are ids of questions behind a ticked sign that wait for an answer. ``profile`` is None until the
    person has been asked.
    """

    disclaimer_accepted_at: AwareTime | None = None
    none_at: AwareTime | None = None
    locks: tuple[Lock, ...] = ()
    statements: tuple[Statement, ...] = ()
    open_questions: tuple[str, ...] = ()
    answered: tuple[Answered, ...] = ()
    asked: tuple[AskedPlace, ...] = ()
    clear_since: tuple[ClearSince, ...] = ()
    profile: HealthProfile | None = None
    profile_at: AwareTime | None = None


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

    Every lock and open question found in either stays, every statement is kept; an acceptance or an answer counts
    only where both agree. Of two health profiles the newer one holds.
    """
    profiled = max(one, other, key=lambda state: (state.profile_at or _LONG_AGO, repr(state.profile)))
    return SafetyState(
        disclaimer_accepted_at=_agreed(one.disclaimer_accepted_at, other.disclaimer_accepted_at),
        none_at=_agreed(one.none_at, other.none_at),
        locks=_joined_locks(one.locks, other.locks),
        statements=_joined_statements(one.statements, other.statements),
        open_questions=_joined_questions(one, other),
        answered=_in_both(one.answered, other.answered),
        asked=_in_both(one.asked, other.asked),
        clear_since=_in_both(one.clear_since, other.clear_since),
        profile=profiled.profile,
        profile_at=profiled.profile_at,
    )


def with_locks_of(found: SafetyState, state: SafetyState) -> SafetyState:
    """Return the state with the locks by signs, the open questions and the statements of what was found beside it.

    A file damaged meanwhile sets no lock here: the state at hand is the good copy.
    """
    by_signs = tuple(lock for lock in found.locks if lock.cause is LockCause.SIGN)
    return replace(
        state,
        locks=_joined_locks(state.locks, by_signs),
        statements=_joined_statements(state.statements, found.statements),
        open_questions=_joined_questions(state, found),
    )


def locked_by_damage(state: SafetyState, since: datetime) -> SafetyState:
    """Return the state locked because a file that exists could not be understood."""
    lock = Lock(since=since, level=SignLevel.EMERGENCY, cause=LockCause.FILE_DAMAGED)
    return replace(state, none_at=None, locks=(*state.locks, lock))


def _agreed(one: datetime | None, other: datetime | None) -> datetime | None:
    return one if one == other else None


def _joined_locks(one: tuple[Lock, ...], other: tuple[Lock, ...]) -> tuple[Lock, ...]:
    return tuple(sorted({*one, *other}, key=_lock_order))


def _lock_order(lock: Lock) -> tuple[datetime, tuple[str, ...], str]:
    return (lock.since, lock.signs, repr(lock))


def _in_both(one: tuple[T, ...], other: tuple[T, ...]) -> tuple[T, ...]:
    """Return what stands in both, in an order that does not depend on which comes first."""
    return tuple(sorted({*one} & {*other}, key=repr))


def _joined_questions(one: SafetyState, other: SafetyState) -> tuple[str, ...]:
    return tuple(sorted({*one.open_questions, *other.open_questions}))


def _joined_statements(one: tuple[Statement, ...], other: tuple[Statement, ...]) -> tuple[Statement, ...]:
    return tuple(sorted({*one, *other}, key=lambda said: (said.said_at, said.signs, said.assessed_on or date.min)))
