from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from advice.content import place, the_codes, the_library, the_regions, the_signs
from supple.advice.health_profile import (
    CodeCleared,
    Condition,
    HealthProfile,
    Medicine,
    PlacedCondition,
    PlacedKind,
    Trimester,
)
from supple.advice.limits import AREA_CODES, CAUTION_CODES, LEG_CODES, ActiveCode
from supple.advice.profile_codes import (
    AREA_CLEARABLE,
    CLEARABLE,
    SET_BY,
    CodeSource,
    clearable,
    codes_of,
    contradictions,
    is_cleared,
)
from supple.ui.wording import say

TODAY = date(2026, 11, 28)
WEEK = timedelta(weeks=1)
KNEE = place("knee-front-left")


def codes(profile: HealthProfile, today: date = TODAY) -> set[str]:
    return {active.code for active in codes_of(profile, today)}


def everything() -> HealthProfile:
    return HealthProfile(
        pregnancy=Trimester.THIRD,
        medicines=tuple(Medicine),
        conditions=tuple(Condition),
        placed=tuple(PlacedCondition(kind, KNEE, TODAY) for kind in PlacedKind),
    )


def test_every_code_states_how_it_is_set_and_is_set_so() -> None:
    assert SET_BY.keys() == the_codes().contraindications.keys()
    by_profile = {code for code, sources in SET_BY.items() if CodeSource.PROFILE in sources}
    assert codes(everything()) - {"balance"} == by_profile
    by_flag = {code for flag in the_signs().flags for code in flag.effect.codes_at(())}
    assert by_flag <= {code for code, sources in SET_BY.items() if CodeSource.FLAG in sources}
    by_region = {code for facts in the_regions().all if facts.caution for code in facts.caution.codes}
    assert by_region <= {code for code, sources in SET_BY.items() if CodeSource.REGION in sources}
    assert {code for code, sources in SET_BY.items() if sources == (CodeSource.CAUTION,)} == CAUTION_CODES
    assert SET_BY.keys() >= AREA_CODES | LEG_CODES | CAUTION_CODES


def test_every_code_hides_some_exercise() -> None:
    used = {code for exercise in the_library().exercises.values() for code in exercise.contraindications}
    assert used == SET_BY.keys()


def test_an_empty_profile_closes_nothing() -> None:
    assert codes_of(HealthProfile(), TODAY) == ()
    assert contradictions(HealthProfile(), TODAY) == ()


@pytest.mark.parametrize(
    ("trimester", "expected"),
    [
        (Trimester.FIRST, {"pregnancy-pressure", "pregnancy-prone"}),
        (Trimester.SECOND, {"pregnancy-pressure", "pregnancy-prone", "pregnancy-supine"}),
        (Trimester.THIRD, {"pregnancy-pressure", "pregnancy-prone", "pregnancy-supine", "impact-postnatal"}),
    ],
)
def test_pregnancy(trimester: Trimester, expected: set[str]) -> None:
    assert codes(HealthProfile(pregnancy=trimester)) == expected


def test_twelve_weeks_after_birth() -> None:
    profile = HealthProfile(gave_birth_on=TODAY)
    assert codes(profile, TODAY + 12 * WEEK - timedelta(days=1)) == {"impact-postnatal"}
    assert codes(profile, TODAY + 12 * WEEK) == set()


def test_after_surgery_twelve_weeks_and_a_clearance() -> None:
    placed = (PlacedCondition(PlacedKind.SURGERY, KNEE, TODAY),)
    cleared = (CodeCleared("recent-surgery", TODAY + WEEK),)
    assert codes_of(HealthProfile(placed=placed), TODAY + 50 * WEEK) == (
        ActiveCode("recent-surgery", frozenset({KNEE})),
    )
    assert codes(HealthProfile(placed=placed, cleared=cleared), TODAY + 11 * WEEK) == {"recent-surgery"}
    assert codes(HealthProfile(placed=placed, cleared=cleared), TODAY + 12 * WEEK) == set()
    before = (CodeCleared("recent-surgery", TODAY - WEEK),)
    assert codes(HealthProfile(placed=placed, cleared=before), TODAY + 12 * WEEK) == {"recent-surgery"}


def test_a_clearance_counts_from_its_day_on() -> None:
    profile = HealthProfile(medicines=(Medicine.BLOOD_THINNER,), cleared=(CodeCleared("anticoagulant", TODAY),))
    assert codes(profile) == set()
    assert codes(profile, TODAY - WEEK) == {"anticoagulant"}


@pytest.mark.parametrize("code", sorted(SET_BY.keys() - {*CLEARABLE}))
def test_what_no_clearance_opens_stays_closed(code: str) -> None:
    assert not is_cleared(HealthProfile(cleared=(CodeCleared(code, TODAY),)), code, TODAY)


def test_a_wound_is_never_pressed_whoever_has_seen_it() -> None:
    skin = HealthProfile(
        placed=(PlacedCondition(PlacedKind.SKIN, KNEE, TODAY),), cleared=(CodeCleared("skin", TODAY),)
    )  # fmt: skip
    assert codes(skin) == {"skin"}
    assert [message.key for message in contradictions(skin, TODAY)] == ["profile.cleared-never"]
    assert say(contradictions(skin, TODAY)[0])


def test_what_can_be_cleared_is_what_the_profile_sets() -> None:
    assert clearable(HealthProfile(), TODAY) == ()
    assert clearable(everything(), TODAY) == tuple(
        code for code in CLEARABLE if CodeSource.PROFILE in SET_BY[code]
    )  # fmt: skip
    assert {*AREA_CLEARABLE} == {
        code for code in CLEARABLE if CodeSource.REGION in SET_BY[code]
    }  # fmt: skip
    cleared = tuple(CodeCleared(code, TODAY) for code in clearable(everything(), TODAY))
    left = codes(replace(everything(), cleared=cleared, placed=()))
    assert left == {"balance", "dvt", "pregnancy-supine", "pregnancy-prone"}


def test_ages() -> None:
    assert HealthProfile(birth_year=2009).is_under_age(TODAY)
    assert not HealthProfile(birth_year=2008).is_under_age(TODAY)
    assert not HealthProfile().is_under_age(TODAY)
    assert HealthProfile(birth_year=1961).is_older(TODAY)
    assert not HealthProfile(birth_year=1962).is_older(TODAY)
    assert not HealthProfile().is_older(TODAY)


@pytest.mark.parametrize(
    ("profile", "key"),
    [
        (HealthProfile(birth_year=2030), "profile.birth-year"),
        (HealthProfile(birth_year=1850), "profile.birth-year"),
        (HealthProfile(birth_year=1950, pregnancy=Trimester.FIRST), "profile.pregnancy-age"),
        (HealthProfile(gave_birth_on=TODAY + WEEK), "profile.birth-to-come"),
        (HealthProfile(gave_birth_on=TODAY - WEEK, pregnancy=Trimester.THIRD), "profile.pregnant-after-birth"),
        (
            HealthProfile(placed=(PlacedCondition(PlacedKind.SURGERY, KNEE, TODAY + WEEK),)),
            "profile.condition-to-come",
        ),
        (
            HealthProfile(conditions=(Condition.HEART,), cleared=(CodeCleared("bp-heart", TODAY + WEEK),)),
            "profile.cleared-to-come",
        ),
        (HealthProfile(cleared=(CodeCleared("varicose", TODAY),)), "profile.cleared-unset"),
    ],
)
def test_what_cannot_be_so_is_said(profile: HealthProfile, key: str) -> None:
    [message] = contradictions(profile, TODAY)
    assert message.key == key
    assert say(message)


def test_what_can_be_so_is_not_said() -> None:
    fine = HealthProfile(
        birth_year=1990,
        pregnancy=Trimester.FIRST,
        gave_birth_on=TODAY - 20 * WEEK,
        cleared=(CodeCleared("hip-pinch", TODAY), CodeCleared("pregnancy-pressure", TODAY)),
    )
    assert contradictions(fine, TODAY) == ()


def test_a_contradictory_profile_holds_in_its_stricter_reading() -> None:
    profile = HealthProfile(gave_birth_on=TODAY + WEEK, pregnancy=Trimester.THIRD)
    assert "impact-postnatal" in codes(profile)


def test_a_clearance_of_an_earlier_pregnancy_says_nothing_of_this_one() -> None:
    def cleared(code: str, weeks: int) -> CodeCleared:
        return CodeCleared(code, TODAY - weeks * WEEK)

    pregnant = HealthProfile(pregnancy=Trimester.THIRD, cleared=(cleared("impact-postnatal", 60),))
    assert "impact-postnatal" in codes(pregnant)
    assert "impact-postnatal" not in codes(replace(pregnant, cleared=(cleared("impact-postnatal", 2),)))
    born = HealthProfile(gave_birth_on=TODAY - 6 * WEEK, cleared=(cleared("impact-postnatal", 8),))
    assert "impact-postnatal" in codes(born)
    assert "impact-postnatal" not in codes(replace(born, cleared=(cleared("impact-postnatal", 1),)))
    leaking = HealthProfile(
        conditions=(Condition.LEAKING,), gave_birth_on=TODAY - 60 * WEEK, cleared=(cleared("impact-postnatal", 50),)
    )
    assert codes(leaking) == set()
