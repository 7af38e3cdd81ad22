"""How things stand with the guard at one moment, and its refusals."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.advice.safety_state import Lock, LockCause
from supple.advice.sign_level import SignLevel, worst
from supple.document.message import Message

if TYPE_CHECKING:
    from datetime import datetime

    from supple.advice.health_profile import HealthProfile
    from supple.body.region import SidedRegion


class Stage(StrEnum):
    """What stands between a person and a session, the first to be dealt with first."""

    LOCKED = "locked"
    NEEDS_DISCLAIMER = "needs-disclaimer"
    UNDER_AGE = "under-age"
    NEEDS_QUESTIONS = "needs-questions"
    NEEDS_CHECK = "needs-check"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand at one moment: all open locks, and until when an answer holds where it does.

    ``questions`` are ids that wait for an answer: those behind a ticked sign, or those of the week that are due.
    ``to_ask_again`` are ids whose locks may open by a "no" now. ``asked`` are places whose questions were answered so
    lately that it still holds; ``profile`` is what was told about their health. Locks on a leg or a region do not keep
    a session from starting; they limit it.
    """

    stage: Stage
    locks: tuple[Lock, ...] = ()
    clear_until: datetime | None = None
    questions: tuple[str, ...] = ()
    to_ask_again: tuple[str, ...] = ()
    asked: frozenset[SidedRegion] = frozenset()
    profile: HealthProfile | None = None

    @property
    def total_locks(self) -> tuple[Lock, ...]:
        """The locks that keep everything from playing."""
        return tuple(lock for lock in self.locks if lock.closes_everything)

    @property
    def level(self) -> SignLevel | None:
        """The worst level of the open locks."""
        return worst(tuple(lock.level for lock in self.locks)) if self.locks else None

    @property
    def signs(self) -> tuple[str, ...]:
        """The ids of all session signs that hold a lock, sorted, each once."""
        return tuple(sorted({sign for lock in self.locks for sign in lock.signs}))

    @property
    def flags(self) -> tuple[str, ...]:
        """The ids of all questions that hold a lock, sorted, each once."""
        return tuple(sorted({lock.flag for lock in self.locks if lock.flag}))

    @property
    def since(self) -> datetime | None:
        """When the first open lock was set."""
        return min((lock.since for lock in self.locks), default=None)

    @property
    def is_damage_only(self) -> bool:
        """Whether nothing but an unreadable file holds the locks."""
        return bool(self.locks) and all(lock.cause is LockCause.FILE_DAMAGED for lock in self.locks)

    @property
    def reason(self) -> Message:
        """Why nothing starts, or that it may."""
        if self.is_damage_only:
            return Message.of("safety.locked-by-damage")
        return Message.of(f"safety.stage.{self.stage}")


class NotCleared(Exception):  # noqa: N818 - an answer, not an error
    """No session may start now; ``standing`` says why."""

    def __init__(self, standing: Standing) -> None:
        super().__init__(standing.stage.value)
        self.standing = standing


class UnlockRefused(Exception):  # noqa: N818 - an answer, not an error
    """The statement does not open the locks; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message
