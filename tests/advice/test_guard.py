from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from supple.advice.guard import ANSWER_HOLDS, Guard, NotCleared, Stage, Standing, UnlockRefused
from supple.advice.safety_state import Lock, LockCause, SafetyState, Statement, locked_by_damage
from supple.advice.sign_level import SignLevel
from supple.advice.warning_sign import WarningSigns
from supple.advice.warning_sign_reader import read_warning_signs
from supple.ui.wording import say

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=1)))
MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
NONE: frozenset[str] = frozenset()


@pytest.fixture(scope="module")
def signs() -> WarningSigns:
    signs = read_warning_signs((Path(__file__).parents[2] / "resources" / "warning-signs.yaml").read_bytes()).value
    assert signs is not None
    return signs


class Disk:
    """Remembers what was kept last; can be full."""

    def __init__(self) -> None:
        self.state = SafetyState()
        self.is_full = False

    def keep(self, state: SafetyState) -> None:
        if self.is_full:
            raise OSError
        self.state = state

    def look(self, _now: datetime) -> SafetyState:
        return self.state


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def guard(disk: Disk, signs: WarningSigns) -> Guard:
    """A guard whose disclaimer is accepted."""
    guard = Guard(SafetyState(), disk.keep, signs)
    guard.accept_disclaimer(NOW)
    return guard


def refused(guard: Guard, now: datetime) -> Standing:
    with pytest.raises(NotCleared) as refusal:
        guard.clear(now)
    return refusal.value.standing


def test_the_disclaimer_comes_first(disk: Disk, signs: WarningSigns) -> None:
    guard = Guard(SafetyState(), disk.keep, signs)
    guard.answer(NONE, NOW)
    assert refused(guard, NOW).stage is Stage.NEEDS_DISCLAIMER
    guard.accept_disclaimer(NOW)
    assert guard.clear(NOW).given_at == NOW
    assert disk.state == SafetyState(disclaimer_accepted_at=NOW, none_at=NOW)


def test_nothing_answered_asks(guard: Guard) -> None:
    standing = refused(guard, NOW)
    assert standing.stage is Stage.NEEDS_CHECK
    assert (standing.level, standing.signs, standing.since) == (None, (), None)
    assert not standing.is_damage_only


def test_none_of_these_holds_for_half_an_hour(guard: Guard) -> None:
    guard.answer(NONE, NOW)
    assert guard.standing(NOW) == Standing(Stage.CLEAR, clear_until=NOW + 30 * MINUTE)
    assert guard.clear(NOW + 29 * MINUTE).given_at == NOW + 29 * MINUTE
    assert guard.clear(NOW + ANSWER_HOLDS - timedelta(microseconds=1))
    assert refused(guard, NOW + ANSWER_HOLDS).stage is Stage.NEEDS_CHECK


def test_another_offset_is_the_same_moment(guard: Guard) -> None:
    guard.answer(NONE, NOW)
    assert guard.clear((NOW + MINUTE).astimezone(UTC))


@pytest.mark.parametrize("sign", ["s1", "s2", "s3", "s4", "s5", "s6", "s7"])
def test_any_tick_locks_everything_for_any_length_of_time(guard: Guard, sign: str) -> None:
    guard.answer(NONE, NOW)
    guard.answer(frozenset({sign}), NOW + MINUTE)
    for later in (MINUTE, 31 * MINUTE, 15 * DAY, 5000 * DAY):
        standing = refused(guard, NOW + later)
        assert standing.stage is Stage.LOCKED
        assert standing.signs == (sign,)
        assert standing.level is SignLevel.EMERGENCY
        assert standing.since == NOW + MINUTE


def test_a_later_none_opens_no_lock(guard: Guard, disk: Disk) -> None:
    guard.answer(frozenset({"s4"}), NOW)
    guard.answer(NONE, NOW + MINUTE)
    assert refused(guard, NOW + MINUTE).stage is Stage.LOCKED
    assert disk.state.none_at is None


def test_a_lock_survives_restart_and_comes_before_the_disclaimer(signs: WarningSigns, disk: Disk) -> None:
    Guard(SafetyState(), disk.keep, signs).answer(frozenset({"s3", "s1"}), NOW)
    again = Guard(disk.state, disk.keep, signs)
    assert refused(again, NOW + DAY).signs == ("s1", "s3")


def test_the_statement_opens_every_lock_and_the_signs_are_asked_again(guard: Guard, disk: Disk) -> None:
    guard.answer(frozenset({"s1"}), NOW)
    guard.answer(frozenset({"s2"}), NOW + MINUTE)
    guard.unlock(NOW.date(), NOW + 2 * MINUTE)
    assert refused(guard, NOW + 2 * MINUTE).stage is Stage.NEEDS_CHECK
    said = Statement(assessed_on=NOW.date(), said_at=NOW + 2 * MINUTE, signs=("s1", "s2"))
    assert disk.state.statements == (said,)
    guard.answer(NONE, NOW + 3 * MINUTE)
    assert guard.clear(NOW + 3 * MINUTE)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, "Please give the day"),
        (date(2026, 11, 25), "still to come"),
        (date(2026, 11, 22), "must be from 2026-11-23 or later"),
    ],
)
def test_a_statement_needs_a_day_that_can_be(guard: Guard, disk: Disk, day: date | None, words: str) -> None:
    guard.answer(frozenset({"s1"}), NOW)
    before = disk.state
    with pytest.raises(UnlockRefused) as refusal:
        guard.unlock(day, NOW + DAY)
    assert words in say(refusal.value.message)
    assert disk.state == guard.state == before
    assert refused(guard, NOW + DAY).stage is Stage.LOCKED


def test_the_newest_sign_needs_an_assessment_of_its_own(guard: Guard) -> None:
    guard.answer(frozenset({"s1"}), NOW)
    guard.answer(frozenset({"s2"}), NOW + 3 * DAY)
    with pytest.raises(UnlockRefused):
        guard.unlock((NOW + 2 * DAY).date(), NOW + 4 * DAY)


def test_a_lock_set_while_the_clock_ran_ahead_can_be_opened(guard: Guard) -> None:
    guard.answer(frozenset({"s1"}), NOW + 3000 * DAY)
    guard.unlock(NOW.date(), NOW)
    assert refused(guard, NOW).stage is Stage.NEEDS_CHECK


def test_a_statement_without_a_lock_changes_nothing(guard: Guard, disk: Disk) -> None:
    guard.unlock(NOW.date(), NOW)
    assert disk.state.statements == ()


def test_a_clock_set_back_asks_again(guard: Guard) -> None:
    guard.answer(NONE, NOW)
    assert refused(guard, NOW - MINUTE).stage is Stage.NEEDS_CHECK
    assert refused(guard, NOW).stage is Stage.NEEDS_CHECK


def test_a_clock_set_back_to_after_the_answer_asks_again(guard: Guard) -> None:
    guard.answer(NONE, NOW)
    guard.standing(NOW + 20 * MINUTE)
    assert refused(guard, NOW + 10 * MINUTE).stage is Stage.NEEDS_CHECK
    guard.answer(NONE, NOW + 10 * MINUTE)
    assert guard.clear(NOW + 11 * MINUTE)


def test_an_answer_from_the_future_is_no_answer_after_a_restart(disk: Disk, signs: WarningSigns) -> None:
    again = Guard(SafetyState(disclaimer_accepted_at=NOW, none_at=NOW + DAY), disk.keep, signs)
    assert refused(again, NOW).stage is Stage.NEEDS_CHECK


def test_a_lock_that_cannot_be_written_holds_in_memory(guard: Guard, disk: Disk) -> None:
    guard.answer(NONE, NOW)
    disk.is_full = True
    with pytest.raises(OSError):  # noqa: PT011 - the disk's own
        guard.answer(frozenset({"s1"}), NOW)
    assert refused(guard, NOW).stage is Stage.LOCKED


def test_an_answer_that_cannot_be_written_counts_until_the_end(guard: Guard, disk: Disk) -> None:
    disk.is_full = True
    with pytest.raises(OSError):  # noqa: PT011 - the disk's own
        guard.answer(NONE, NOW)
    assert guard.clear(NOW)


def test_an_unlock_that_cannot_be_kept_opens_nothing(guard: Guard, disk: Disk) -> None:
    guard.answer(frozenset({"s1"}), NOW)
    disk.is_full = True
    with pytest.raises(OSError):  # noqa: PT011 - the disk's own
        guard.unlock(NOW.date(), NOW)
    assert refused(guard, NOW).stage is Stage.LOCKED


def test_a_sign_ticked_in_another_window_locks_this_one(disk: Disk, signs: WarningSigns) -> None:
    disk.state = SafetyState(disclaimer_accepted_at=NOW)
    here = Guard(disk.state, disk.keep, signs, disk.look)
    there = Guard(disk.state, disk.keep, signs, disk.look)
    here.answer(NONE, NOW)
    assert here.clear(NOW)
    there.answer(frozenset({"s5"}), NOW + MINUTE)
    assert refused(here, NOW + MINUTE).signs == ("s5",)
    here.answer(NONE, NOW + 2 * MINUTE)
    assert disk.state.locks != ()


def test_a_file_damaged_while_running_does_not_lock_a_guard_that_knows(disk: Disk, signs: WarningSigns) -> None:
    disk.state = SafetyState(disclaimer_accepted_at=NOW)
    guard = Guard(disk.state, disk.keep, signs, disk.look)
    guard.answer(NONE, NOW)
    disk.state = locked_by_damage(SafetyState(), NOW)
    assert guard.clear(NOW)


def test_damage_says_so_and_opens_by_word_or_by_an_assessment_of_any_day(disk: Disk, signs: WarningSigns) -> None:
    damaged = locked_by_damage(SafetyState(disclaimer_accepted_at=NOW), NOW)
    for day in (None, date(2026, 1, 1), NOW.date()):
        guard = Guard(damaged, disk.keep, signs)
        standing = refused(guard, NOW)
        assert standing.is_damage_only
        assert "cannot be read" in say(standing.reason)
        guard.unlock(day, NOW)
        assert refused(guard, NOW).stage is Stage.NEEDS_CHECK
        assert disk.state.statements == (Statement(assessed_on=day, said_at=NOW),)


def test_a_sign_beside_damage_needs_the_assessment(disk: Disk, signs: WarningSigns) -> None:
    guard = Guard(locked_by_damage(SafetyState(), NOW), disk.keep, signs)
    guard.answer(frozenset({"s1"}), NOW)
    assert {lock.cause for lock in guard.standing(NOW).locks} == set(LockCause)
    assert not guard.standing(NOW).is_damage_only
    with pytest.raises(UnlockRefused):
        guard.unlock(None, NOW)


def test_a_sign_of_a_later_version_locks_too(guard: Guard) -> None:
    guard.answer(frozenset({"s99"}), NOW)
    assert refused(guard, NOW).level is SignLevel.EMERGENCY


def test_every_stage_has_its_words() -> None:
    lock = Lock(since=NOW, level=SignLevel.DAYS, signs=("s1",))
    for stage in Stage:
        assert say(Standing(stage, locks=(lock,) if stage is Stage.LOCKED else ()).reason)


def test_a_time_without_offset_is_a_mistake_of_ours(guard: Guard) -> None:
    with pytest.raises(ValueError, match="offset"):
        guard.standing(NOW.replace(tzinfo=None))
