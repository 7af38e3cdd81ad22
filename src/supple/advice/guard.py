"""The guard: stands before every session and alone gives the clearance without which none can be made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Protocol

from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance
from supple.advice.safety_state import Lock, LockCause, SafetyState, Statement, with_locks_of
from supple.advice.sign_level import SignLevel, worst
from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

ANSWER_HOLDS: Final = timedelta(minutes=30)


class Stage(StrEnum):
    """What stands between a person and a session, the first to be dealt with first."""

    LOCKED = "locked"
    NEEDS_DISCLAIMER = "needs-disclaimer"
    NEEDS_CHECK = "needs-check"
    CLEAR = "clear"


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand at one moment: open locks, and until when an answer holds where it does."""

    stage: Stage
    locks: tuple[Lock, ...] = ()
    clear_until: datetime | None = None

    @property
    def level(self) -> SignLevel | None:
        """The worst level of the open locks."""
        return worst(tuple(lock.level for lock in self.locks)) if self.locks else None

    @property
    def signs(self) -> tuple[str, ...]:
        """The ids of all session signs that hold a lock, sorted, each once."""
        return tuple(sorted({sign for lock in self.locks for sign in lock.signs}))

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


class SignLevels(Protocol):
    """What the guard needs of the warning signs; they may be read when a sign is ticked, which is seldom."""

    def level_of(self, sign_ids: frozenset[str]) -> SignLevel:
        """Return the worst level of what the signs cover."""
        ...


class Guard:
    """Decides from a kept state whether a session may start. Every ``now`` is aware of its offset.

    ``keep`` is handed each new state and may raise; a lock holds in memory even then, an unlock counts only once kept.
    ``look`` returns what is kept now, so that a sign ticked in another window or terminal locks this one too.
    """

    def __init__(
        self,
        state: SafetyState,
        keep: Callable[[SafetyState], None],
        signs: SignLevels,
        look: Callable[[datetime], SafetyState] | None = None,
    ) -> None:
        self._state = state
        self._keep = keep
        self._signs = signs
        self._look = look
        self._latest: datetime | None = None

    @property
    def state(self) -> SafetyState:
        """What is to be remembered."""
        return self._state

    def standing(self, now: datetime) -> Standing:
        """Return how things stand. A clock that went back makes the last answer void; no clock opens a lock."""
        self._take_note(now)
        state = self._state
        if state.locks:
            return Standing(Stage.LOCKED, locks=state.locks)
        if state.disclaimer_accepted_at is None:
            return Standing(Stage.NEEDS_DISCLAIMER)
        if state.none_at is None or not state.none_at <= now < state.none_at + ANSWER_HOLDS:
            return Standing(Stage.NEEDS_CHECK)
        return Standing(Stage.CLEAR, clear_until=state.none_at + ANSWER_HOLDS)

    def accept_disclaimer(self, now: datetime) -> None:
        """Remember that the person accepted what Supple is and is not."""
        self._take_note(now)
        self._change(replace(self._state, disclaimer_accepted_at=now))

    def answer(self, ticked: frozenset[str], now: datetime) -> None:
        """Take the answer to the signs of a session: none of them, or the ids of those that were ticked.

        None holds for half an hour and opens no lock; any tick locks everything until the unlock statement.
        """
        self._take_note(now)
        if ticked:
            lock = Lock(since=now, level=self._signs.level_of(ticked), signs=tuple(sorted(ticked)))
            self._change(replace(self._state, none_at=None, locks=(*self._state.locks, lock)))
        elif not self._state.locks:
            self._change(replace(self._state, none_at=now))

    def ask_again(self, now: datetime) -> None:
        """Make the last answer void: something was felt since, so the signs are to be asked before anything goes on."""
        self._take_note(now)
        self._change(replace(self._state, none_at=None))

    def unlock(self, assessed_on: date | None, now: datetime) -> None:
        """Take the statement that a clinician assessed the person on that day and said they may exercise.

        Opens every lock, after which the signs are asked again. Without a day only an unreadable file's lock opens: the
        person states that no sign was open. Raises UnlockRefused for a day to come or before the last sign was ticked.
        """
        standing = self.standing(now)
        if standing.stage is not Stage.LOCKED:
            return
        if assessed_on is None:
            if not standing.is_damage_only:
                raise UnlockRefused(Message.of("safety.unlock.day-missing"))
        elif assessed_on > now.date():
            raise UnlockRefused(Message.of("safety.unlock.day-to-come"))
        elif assessed_on < (first := _first_day(standing.locks, now)):
            raise UnlockRefused(Message.of("safety.unlock.day-too-early", day=first.isoformat()))
        said = Statement(assessed_on=assessed_on, said_at=now, signs=standing.signs)
        opened = replace(self._state, none_at=None, locks=(), statements=(*self._state.statements, said))
        self._keep(opened)
        self._state = opened

    def clear(self, now: datetime) -> Clearance:
        """Give leave to start or resume a session now; raises NotCleared."""
        standing = self.standing(now)
        if standing.stage is not Stage.CLEAR:
            raise NotCleared(standing)
        return Clearance(now, SEAL_OF_THE_GUARD)

    def _change(self, state: SafetyState) -> None:
        self._state = state
        self._keep(state)

    def _take_note(self, now: datetime) -> None:
        """Notice a clock that went back, and locks and statements that another process has kept."""
        if now.utcoffset() is None:
            raise ValueError("the time must carry its offset")
        if self._latest is not None and now < self._latest:
            self._state = replace(self._state, none_at=None)
        self._latest = now
        if self._look is not None:
            self._state = with_locks_of(self._look(now), self._state)


def _first_day(locks: tuple[Lock, ...], now: datetime) -> date:
    """Return the earliest day an assessment may have: that of the newest sign.

    A lock from a clock that ran ahead does not ask for a day to come; a damaged file cannot know its day.
    """
    days = [lock.since.date() for lock in locks if lock.cause is LockCause.SIGN]
    return min(max(days, default=date.min), now.date())
