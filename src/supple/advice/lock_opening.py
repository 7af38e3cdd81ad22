"""When locks may open without a clinician: by a no at the next session, or after fourteen days without the sign."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.safety_state import ClearSince, LockCause, Statement
from supple.advice.unlock import Ask, Unlock

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from datetime import datetime

    from supple.advice.health_profile import HealthProfile
    from supple.advice.safety_state import Lock, SafetyState
    from supple.body.region import SidedRegion

# Source: evidence section 4.2.
CLEAR_DAYS: Final = timedelta(days=14)
WEEK: Final = timedelta(days=7)
# Age is asked once. Source: evidence section 4.3, under-18-limp.
_OF_THE_YOUNG: Final = "under-18-limp"


def after_no(
    state: SafetyState, flags: AbstractSet[str], now: datetime, about: tuple[SidedRegion, ...] = ()
) -> SafetyState:
    """Return the state after some questions were answered with no.

    What was asked because some places were picked (``about``) says nothing of other places.
    A lock that is to be asked again opens where it has held as long as it must. One that clears after fourteen days
    opens fourteen days after the first no since its last yes; a clock set back before that no begins anew.
    """
    since = {item.flag: item.at for item in state.clear_since}
    if about:
        elsewhere = {lock.flag for lock in state.locks if not (lock.where and set(lock.where) <= set(about))}
        flags = flags - elsewhere
    for lock in state.locks:
        clears = lock.flag in flags and lock.unlock is Unlock.CLINICIAN_OR_14_DAYS_CLEAR
        if clears and (lock.flag not in since or since[lock.flag] > now):
            since[lock.flag] = now
    clear_since = tuple(ClearSince(flag, at) for flag, at in since.items())
    kept = tuple(lock for lock in state.locks if lock.flag not in flags or not may_open(lock, clear_since, now))
    gone = since.keys() - {lock.flag for lock in kept}
    return replace(state, locks=kept, clear_since=clear_on(clear_since, gone))


def without_locks(state: SafetyState, opened: tuple[Lock, ...], assessed_on: date | None, now: datetime) -> SafetyState:
    """Return the state after the statement that opened some locks, which is kept with their signs and questions."""
    kept = tuple(lock for lock in state.locks if lock not in opened)
    flags = {lock.flag for lock in opened if lock.flag}
    signs = {sign for lock in opened for sign in lock.signs}
    # A lock that names no place is about all of them.
    places = {place for lock in opened for place in lock.where} if all(lock.where for lock in opened) else set()
    said = Statement(assessed_on, now, tuple(sorted(signs)), tuple(sorted(flags)), tuple(sorted(places)))
    gone = flags - {lock.flag for lock in kept}
    return replace(
        state,
        none_at=None,
        locks=kept,
        clear_since=clear_on(state.clear_since, gone),
        statements=(*state.statements, said),
    )


def may_open(lock: Lock, clear_since: tuple[ClearSince, ...], now: datetime) -> bool:
    """Whether a no opens a lock now. A lock from a time that is still to come has held for no time at all."""
    if now - lock.since < lock.effect.least or now < lock.since:
        return False
    if lock.unlock is Unlock.RE_ASK_NEXT_SESSION:
        return True
    if lock.unlock is Unlock.CLINICIAN_OR_14_DAYS_CLEAR:
        return any(item.flag == lock.flag and now - item.at >= CLEAR_DAYS for item in clear_since)
    return False


def clear_on(clear_since: tuple[ClearSince, ...], flags: AbstractSet[str]) -> tuple[ClearSince, ...]:
    """Return the notes without those of some questions."""
    return tuple(item for item in clear_since if item.flag not in flags)


def is_due(ask: Ask, answered_at: datetime | None, begun_at: datetime, now: datetime) -> bool:
    """Whether a question of the first run or the week is to be asked before a session.

    The first run asks them all once; who left one out there is asked a week after it at the latest. An answer from the
    future, before a clock was set back, is none.
    """
    last = begun_at if answered_at is None else answered_at
    is_over = not timedelta() <= now - last < WEEK
    return is_over and (ask is Ask.WEEKLY or answered_at is None or answered_at > now)


def answered_by(profile: HealthProfile | None, today: date) -> frozenset[str]:
    """Return the questions that a profile answers with no: the one of the young, for one who is surely of age."""
    return frozenset({_OF_THE_YOUNG}) if profile is not None and profile.is_surely_adult(today) else frozenset()


def first_day(locks: tuple[Lock, ...], now: datetime) -> date:
    """Return the earliest day an assessment may have: that of the newest sign.

    A lock from a clock that ran ahead does not ask for a day to come; a damaged file cannot know its day.
    """
    days = [lock.since.date() for lock in locks if lock.cause is LockCause.SIGN]
    return min(max(days, default=date.min), now.date())
