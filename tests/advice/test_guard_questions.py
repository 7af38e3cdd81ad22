"""The guard and the questions behind the signs: what is answered decides, and the worst answer wins."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from advice.content import place, the_signs
from supple.advice.guard import ANSWER_HOLDS, Guard, NotCleared, Stage, UnlockRefused
from supple.advice.health_profile import HealthProfile
from supple.advice.lock_opening import CLEAR_DAYS, WEEK, is_due
from supple.advice.question import Answer, Reply, Verdict, verdict_on
from supple.advice.safety_state import SafetyState, merge, read_safety_state, write_safety_state
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Ask
from supple.body.region import SidedRegion
from supple.ui.wording import say

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
CALF = place("gastrocnemius-left")
THIGH = place("hamstrings-left")


class Disk:
    def __init__(self) -> None:
        self.state = SafetyState()
        self.writes = 0

    def keep(self, state: SafetyState) -> None:
        self.state = read_safety_state(write_safety_state(state))
        self.writes += 1


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def guard(disk: Disk) -> Guard:
    guard = Guard(SafetyState(), disk.keep, the_signs())
    guard.accept_disclaimer(NOW)
    return guard


def again(disk: Disk) -> Guard:
    """Return the guard after a restart."""
    return Guard(disk.state, disk.keep, the_signs())


def yes(flag: str, *where: SidedRegion) -> Answer:
    return Answer(flag, Reply.YES, where)


def no(*flags: str) -> tuple[Answer, ...]:
    return tuple(Answer(flag, Reply.NO) for flag in flags)


def all_no(guard: Guard, now: datetime = NOW) -> tuple[Answer, ...]:
    return no(*guard.standing(now).questions)


def test_a_tick_blocks_until_its_questions_are_answered(guard: Guard, disk: Disk) -> None:
    guard.tick(frozenset({"s2", "s4"}), NOW)
    for each in (guard, again(disk)):
        standing = each.standing(NOW)
        assert standing.stage is Stage.NEEDS_QUESTIONS
        assert set(standing.questions) == {
            "dvt",
            "clot-lung",
            "cellulitis",
            "spreading-infection",
            "hot-joint",
            "rhabdo",
        }
        assert say(standing.reason)
        with pytest.raises(NotCleared):
            each.clear(NOW)
    # "None of these" in another window answers none of them.
    guard.tick(frozenset(), NOW)
    assert guard.standing(NOW).stage is Stage.NEEDS_QUESTIONS
    guard.answer_questions(all_no(guard)[1:], NOW)
    assert guard.standing(NOW).stage is Stage.NEEDS_QUESTIONS
    assert guard.answer_questions(all_no(guard), NOW) == Verdict()
    assert guard.standing(NOW).stage is Stage.CLEAR
    assert guard.standing(NOW).clear_until == NOW + ANSWER_HOLDS


def test_none_of_these_is_clear_at_once(guard: Guard) -> None:
    guard.tick(frozenset(), NOW)
    assert guard.standing(NOW).stage is Stage.CLEAR


def test_a_sign_nobody_knows_locks_everything(guard: Guard) -> None:
    guard.tick(frozenset({"s2", "s99"}), NOW)
    assert guard.standing(NOW).stage is Stage.LOCKED
    assert guard.standing(NOW).level is SignLevel.EMERGENCY


@pytest.mark.parametrize("reply", [Reply.YES, Reply.UNSURE])
def test_unsure_counts_as_yes(guard: Guard, disk: Disk, reply: Reply) -> None:
    guard.tick(frozenset({"s4"}), NOW)
    verdict = guard.answer_questions((Answer("rhabdo", reply),), NOW)
    assert verdict.level is SignLevel.EMERGENCY
    assert [flag.id for flag in verdict.flags] == ["rhabdo"]
    assert again(disk).standing(NOW).stage is Stage.LOCKED


def test_the_worst_answer_wins(guard: Guard) -> None:
    guard.tick(frozenset({"s2", "s3"}), NOW)
    said = (yes("numb-tingle", CALF), yes("dvt", CALF), *no("clot-lung", "cellulitis"))
    verdict = guard.answer_questions(said, NOW)
    assert verdict.level is SignLevel.SAME_DAY
    assert [flag.id for flag in verdict.flags] == ["dvt", "numb-tingle"]
    standing = guard.standing(NOW)
    assert (standing.stage, standing.level) == (Stage.LOCKED, SignLevel.SAME_DAY)
    assert standing.flags == ("dvt", "numb-tingle")
    assert [lock.flag for lock in standing.total_locks] == ["dvt"]
    assert "hot-joint" in standing.questions


def test_a_yes_and_a_no_to_one_question_is_a_yes(guard: Guard) -> None:
    guard.tick(frozenset({"s4"}), NOW)
    guard.answer_questions((yes("rhabdo"), *no("rhabdo")), NOW)
    assert guard.standing(NOW).stage is Stage.LOCKED


def test_one_question_can_be_yes_at_several_places(guard: Guard) -> None:
    guard.answer_questions((yes("lump", CALF), yes("lump", place("soleus-right"))), NOW)
    assert {lock.where for lock in guard.standing(NOW).locks} == {(CALF,), (place("soleus-right"),)}


def test_a_sign_of_days_lets_the_rest_play(guard: Guard, disk: Disk) -> None:
    guard.tick(frozenset({"s3"}), NOW)
    guard.answer_questions((yes("numb-tingle", CALF), *no("cauda-equina", "new-weakness")), NOW)
    for each in (guard, again(disk)):
        assert each.standing(NOW).stage is Stage.CLEAR
        limits = each.clear(NOW).limits
        assert limits is not None
        assert [closure.flag for closure in limits.closures] == ["numb-tingle"]
        assert {active.code for active in limits.codes} == {"radicular"}


def test_a_question_nobody_knows_counts_as_an_emergency(guard: Guard) -> None:
    assert guard.answer_questions(no("from-a-later-version"), NOW) == Verdict()
    verdict = guard.answer_questions((yes("from-a-later-version"),), NOW)
    assert verdict.level is SignLevel.EMERGENCY
    assert guard.standing(NOW).stage is Stage.LOCKED


def test_an_emergency_in_a_region_s_questions_makes_the_check_void(guard: Guard) -> None:
    guard.tick(frozenset(), NOW)
    guard.answer_questions((yes("achilles-rupture", CALF),), NOW)
    assert guard.state.none_at is None
    guard.unlock(NOW.date(), NOW)
    assert guard.standing(NOW).stage is Stage.NEEDS_CHECK


def test_what_answers_come_to_can_be_seen_before_they_count(guard: Guard) -> None:
    said = (yes("mild-strain", CALF), Answer("rhabdo", Reply.UNSURE), *no("dvt"), yes("gone"))
    verdict = verdict_on(said, the_signs())
    assert [flag.id for flag in verdict.flags] == ["rhabdo", "gone", "mild-strain"]
    assert verdict.level is SignLevel.EMERGENCY
    assert verdict_on(no("dvt"), the_signs()).level is None
    assert guard.standing(NOW).locks == ()


def test_what_is_normal_sets_no_lock(guard: Guard) -> None:
    assert guard.answer_questions((yes("doms"),), NOW).level is SignLevel.NORMAL
    assert guard.standing(NOW).locks == ()


def test_unwell_leaves_breathing_until_the_next_check(guard: Guard) -> None:
    guard.tick(frozenset({"s7"}), NOW)
    guard.answer_questions((yes("unwell"), *no("hot-joint", "spreading-infection")), NOW)
    assert guard.standing(NOW).stage is Stage.CLEAR
    assert guard.standing(NOW).to_ask_again == ("unwell",)
    assert guard.standing(NOW + HOUR).stage is Stage.NEEDS_CHECK
    guard.tick(frozenset({"s1"}), NOW + HOUR)
    assert guard.standing(NOW + HOUR).locks == ()


def test_a_mild_strain_is_asked_again_after_three_days(guard: Guard) -> None:
    guard.answer_questions((yes("mild-strain", CALF),), NOW)
    guard.answer_questions(no("mild-strain"), NOW + 71 * HOUR)
    assert guard.standing(NOW + 71 * HOUR).flags == ("mild-strain",)
    assert guard.standing(NOW + 72 * HOUR).to_ask_again == ("mild-strain",)
    # Another yes begins anew.
    guard.answer_questions((yes("mild-strain", CALF),), NOW + 72 * HOUR)
    assert guard.standing(NOW + 100 * HOUR).to_ask_again == ()
    assert len(guard.standing(NOW + 100 * HOUR).locks) == 1
    guard.answer_questions(no("mild-strain"), NOW + 144 * HOUR)
    assert guard.standing(NOW + 144 * HOUR).locks == ()


def test_no_clock_set_back_or_ahead_of_a_lock_opens_it(guard: Guard) -> None:
    guard.answer_questions((yes("mild-strain", CALF),), NOW + 365 * DAY)
    guard.answer_questions(no("mild-strain"), NOW)
    assert guard.standing(NOW).flags == ("mild-strain",)
    assert guard.standing(NOW + 364 * DAY).to_ask_again == ()


def test_fourteen_days_without_the_sign_open_a_milder_lock(guard: Guard, disk: Disk) -> None:
    guard.answer_questions((yes("sharp-swelling-bruise", CALF),), NOW)
    guard.tick(frozenset(), NOW + DAY)
    almost = NOW + DAY + CLEAR_DAYS - timedelta(seconds=1)
    guard.tick(frozenset(), almost)
    assert guard.standing(almost).flags == ("sharp-swelling-bruise",)
    after = again(disk)
    assert after.standing(almost + HOUR).to_ask_again == ("sharp-swelling-bruise",)
    after.tick(frozenset(), almost + HOUR)
    assert after.standing(almost + HOUR).locks == ()
    assert after.state.clear_since == ()


def test_a_yes_in_between_begins_the_fourteen_days_anew(guard: Guard) -> None:
    guard.answer_questions((yes("numb-tingle", CALF),), NOW)
    guard.answer_questions(no("numb-tingle"), NOW + DAY)
    guard.answer_questions((yes("numb-tingle", CALF),), NOW + 10 * DAY)
    guard.answer_questions(no("numb-tingle"), NOW + 20 * DAY)
    assert guard.standing(NOW + 20 * DAY).flags == ("numb-tingle",)
    guard.answer_questions(no("numb-tingle"), NOW + 33 * DAY)
    assert guard.standing(NOW + 33 * DAY).flags == ("numb-tingle",)
    guard.answer_questions(no("numb-tingle"), NOW + 34 * DAY)
    assert guard.standing(NOW + 34 * DAY).flags == ()


def test_a_clock_set_back_before_the_first_no_begins_anew(guard: Guard) -> None:
    guard.answer_questions((yes("numb-tingle", CALF),), NOW)
    guard.answer_questions(no("numb-tingle"), NOW + 30 * DAY)
    guard.answer_questions(no("numb-tingle"), NOW + 5 * DAY)
    assert guard.state.clear_since[0].at == NOW + 5 * DAY
    assert guard.standing(NOW + 18 * DAY).flags == ("numb-tingle",)


@pytest.mark.parametrize("flag", ["stress-fracture", "lump", "claudication", "hip-catch", "reds", "systemic-night"])
def test_bone_lump_circulation_joint_energy_and_illness_never_clear_by_themselves(guard: Guard, flag: str) -> None:
    guard.answer_questions((yes(flag, CALF),), NOW)
    for days in range(0, 60, 10):
        guard.answer_questions(no(flag), NOW + days * DAY)
        assert guard.standing(NOW + days * DAY).to_ask_again == ()
    assert guard.standing(NOW + 60 * DAY).flags == (flag,)


def test_a_clinician_s_word_opens_a_region(guard: Guard, disk: Disk) -> None:
    guard.answer_questions((yes("lump", CALF),), NOW)
    with pytest.raises(UnlockRefused):
        guard.unlock(None, NOW)
    with pytest.raises(UnlockRefused):
        guard.unlock(NOW.date() - DAY, NOW)
    guard.unlock(NOW.date() + DAY, NOW + DAY)
    assert guard.standing(NOW + DAY).locks == ()
    assert disk.state.statements[0].flags == ("lump",)


def test_questions_stay_open_after_an_unlock(guard: Guard) -> None:
    guard.tick(frozenset({"s4", "s5"}), NOW)
    guard.answer_questions((yes("rhabdo"),), NOW)
    guard.unlock(NOW.date(), NOW)
    assert guard.standing(NOW).stage is Stage.NEEDS_QUESTIONS


def test_a_region_counts_as_asked_when_all_its_questions_are(guard: Guard) -> None:
    flags = [flag.id for flag in the_signs().asked_with((CALF,))]
    guard.tick(frozenset(), NOW)
    guard.answer_questions(no(*flags[1:]), NOW, about=(CALF,))
    assert guard.standing(NOW).asked == frozenset()
    guard.answer_questions(no(*flags), NOW, about=(CALF,))
    assert guard.standing(NOW).asked == {CALF}
    guard.answer_questions(no(*flags), NOW + 60 * timedelta(seconds=1), about=(CALF,))
    assert len(guard.state.asked) == 1
    assert guard.standing(NOW + HOUR).asked == frozenset()
    guard.answer_questions(no(*flags), NOW + HOUR, about=(CALF,))
    guard.ask_again(NOW + HOUR)
    assert guard.standing(NOW + HOUR).asked == frozenset()


def test_the_questions_of_a_region(guard: Guard) -> None:
    def asked(*keys: str) -> list[str]:
        return [flag.id for flag in the_signs().asked_with(tuple(place(key) for key in keys))]

    assert asked("gastrocnemius-left")[:2] == ["dvt", "achilles-rupture"]
    assert "cauda-equina" in asked("lower-back-left")
    assert "sciatica" in asked("lower-back-left")
    assert asked("upper-back") == ["chest-collapse", "mild-strain"]
    assert asked("core") == ["mild-strain"]
    assert "doms" not in asked("quadriceps-left", "gastrocnemius-left", "core")
    assert "doms" in asked("quadriceps-left", "gastrocnemius-right")
    assert asked() == []


WEEKLY = {"not-improving", "limits-life", "systemic-night", "lump", "repeat-cramps"}
FIRST_RUN = {"under-18-limp", "reds"}


def test_the_first_run_and_the_week_are_asked_where_that_is_wanted(disk: Disk) -> None:
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), disk.keep, the_signs(), asks_schedule=True)
    guard.tick(frozenset(), NOW)
    assert guard.standing(NOW).stage is Stage.CLEAR
    week = NOW + WEEK
    guard.tick(frozenset(), week)
    assert guard.standing(week).stage is Stage.NEEDS_QUESTIONS
    assert set(guard.standing(week).questions) == FIRST_RUN | WEEKLY
    guard.answer_questions(all_no(guard, week), week)
    assert guard.standing(week).stage is Stage.CLEAR
    later = week + WEEK
    guard.tick(frozenset(), later)
    assert set(guard.standing(later).questions) == WEEKLY
    guard.answer_questions(no("lump"), later)
    assert "lump" not in guard.standing(later).questions
    # A clock that was set back makes the answers of the future void.
    guard.tick(frozenset(), NOW - DAY)
    assert set(guard.standing(NOW - DAY).questions) == FIRST_RUN | WEEKLY


def test_what_the_first_run_asked_is_not_asked_again_before_a_week_has_gone(disk: Disk) -> None:
    guard = Guard(SafetyState(disclaimer_accepted_at=NOW), disk.keep, the_signs(), asks_schedule=True)
    guard.answer_questions(no(*FIRST_RUN, *WEEKLY), NOW + DAY)
    guard.tick(frozenset(), NOW + WEEK)
    assert guard.standing(NOW + WEEK).stage is Stage.CLEAR
    guard.tick(frozenset(), NOW + WEEK + DAY)
    assert set(guard.standing(NOW + WEEK + DAY).questions) == WEEKLY


def test_what_is_due() -> None:
    assert not is_due(Ask.FIRST_RUN, None, NOW, NOW)
    assert is_due(Ask.FIRST_RUN, None, NOW, NOW + WEEK)
    assert not is_due(Ask.FIRST_RUN, NOW, NOW, NOW + 100 * DAY)
    assert is_due(Ask.FIRST_RUN, NOW + DAY, NOW, NOW)
    assert is_due(Ask.WEEKLY, NOW, NOW, NOW + WEEK)
    assert not is_due(Ask.WEEKLY, NOW, NOW, NOW + DAY)
    assert is_due(Ask.WEEKLY, NOW + DAY, NOW, NOW)
    assert is_due(Ask.WEEKLY, None, NOW + DAY, NOW)


def test_nobody_under_age_plays(guard: Guard, disk: Disk) -> None:
    guard.tick(frozenset(), NOW)
    guard.set_profile(HealthProfile(birth_year=2010), NOW)
    for each in (guard, again(disk)):
        assert each.standing(NOW).stage is Stage.UNDER_AGE
        assert say(each.standing(NOW).reason)
        with pytest.raises(NotCleared):
            each.clear(NOW)
    guard.set_profile(HealthProfile(birth_year=2000), NOW)
    assert guard.standing(NOW).stage is Stage.CLEAR


def test_the_profile_limits_what_plays(guard: Guard) -> None:
    guard.tick(frozenset(), NOW)
    assert guard.limits(NOW).codes == ()
    guard.set_profile(HealthProfile(birth_year=2000, gave_birth_on=date(2026, 11, 1)), NOW)
    limits = guard.clear(NOW).limits
    assert limits is not None
    assert [active.code for active in limits.codes] == ["impact-postnatal"]


def test_every_answer_is_written_so_that_a_lost_copy_is_made_good(guard: Guard, disk: Disk) -> None:
    guard.tick(frozenset(), NOW)
    writes = disk.writes
    guard.tick(frozenset(), NOW)
    assert disk.writes == writes + 1


def test_of_two_copies_the_stricter_answers_hold() -> None:
    one = SafetyState(open_questions=("dvt",), profile=HealthProfile(birth_year=2010), profile_at=NOW)
    other = SafetyState(open_questions=("rhabdo",), profile=HealthProfile(birth_year=2000), profile_at=NOW - DAY)
    both = merge(one, other)
    assert both.open_questions == ("dvt", "rhabdo")
    assert both.profile == one.profile
    assert merge(other, one) == both
    assert merge(SafetyState(), other).profile == other.profile
    asked = Guard(SafetyState(), lambda _: None, the_signs())
    asked.answer_questions(no(*[flag.id for flag in the_signs().asked_with((CALF,))]), NOW, about=(CALF,))
    assert merge(asked.state, SafetyState()).asked == ()
    assert merge(asked.state, asked.state) == asked.state


@pytest.mark.parametrize(("born", "asks"), [(None, True), (2026 - 18, True), (2026 - 19, False), (1980, False)])
def test_whether_the_runner_is_young_is_asked_only_where_it_is_not_known(
    disk: Disk, born: int | None, asks: bool
) -> None:  # fmt: skip
    guard = Guard(SafetyState(), disk.keep, the_signs(), asks_schedule=True)
    guard.accept_disclaimer(NOW)
    guard.set_profile(HealthProfile(birth_year=born), NOW)
    later = NOW + WEEK
    guard.answer(frozenset(), later)
    due = guard.standing(later).questions
    assert ("under-18-limp" in due) is asks
    assert "reds" in due


def test_each_lock_opens_by_itself(guard: Guard, disk: Disk) -> None:
    guard.answer_questions((yes("lump", CALF), yes("stress-fracture", CALF), yes("tendon-pattern", CALF)), NOW)
    lump, bone, tendon = (
        next(lock for lock in guard.standing(NOW).locks if lock.flag == flag)
        for flag in ("lump", "stress-fracture", "tendon-pattern")
    )
    with pytest.raises(UnlockRefused):
        guard.unlock(NOW.date() - DAY, NOW, lump)
    guard.unlock(NOW.date(), NOW, tendon)
    assert guard.standing(NOW).locks == (lump, bone, tendon)
    assert guard.state.statements == ()
    guard.unlock(NOW.date(), NOW, lump)
    assert again(disk).standing(NOW).locks == (bone, tendon)
    assert guard.state.statements[-1].flags == ("lump",)
    assert guard.standing(NOW).stage is Stage.NEEDS_CHECK
    guard.unlock(NOW.date(), NOW, lump)
    assert len(guard.state.statements) == 1
    guard.unlock(NOW.date(), NOW)
    assert again(disk).standing(NOW).locks == (tendon,)
    guard.answer_questions(no("tendon-pattern"), NOW + DAY)
    assert again(disk).standing(NOW).locks == ()


def test_a_sign_that_another_lock_still_holds_keeps_its_clear_days(guard: Guard) -> None:
    other = place("soleus-left")
    guard.answer_questions((yes("numb-tingle", CALF),), NOW)
    guard.answer_questions((yes("numb-tingle", other),), NOW)
    guard.answer_questions(no("numb-tingle"), NOW + DAY)
    first, second = guard.standing(NOW + DAY).locks
    guard.unlock((NOW + DAY).date(), NOW + DAY, first)
    assert [item.flag for item in guard.state.clear_since] == ["numb-tingle"]
    guard.unlock((NOW + DAY).date(), NOW + DAY, second)
    assert guard.state.clear_since == ()


def test_a_yes_asks_for_the_place_only_where_the_place_closes_anything() -> None:
    asks = {flag.id for flag in the_signs().flags if flag.effect.asks_region}
    assert {"numb-tingle", "stress-fracture", "not-improving"} <= asks
    assert asks <= {flag.id for flag in the_signs().flags if flag.effect.asks_where}
    assert "dvt" not in asks


def test_a_no_about_one_place_opens_no_lock_of_another(guard: Guard) -> None:
    guard.answer_questions((Answer("mild-strain", Reply.YES, (THIGH,)),), NOW)
    later = NOW + timedelta(hours=80)
    guard.answer_questions((Answer("mild-strain", Reply.NO),), later, about=(CALF,))
    assert guard.standing(later).flags == ("mild-strain",)
    guard.answer_questions((Answer("mild-strain", Reply.NO),), later, about=(THIGH,))
    assert guard.standing(later).flags == ()
    guard.answer_questions((Answer("mild-strain", Reply.UNSURE),), later)
    guard.answer_questions((Answer("mild-strain", Reply.NO),), later + timedelta(hours=80), about=(THIGH,))
    assert guard.standing(later).flags == ("mild-strain",)
