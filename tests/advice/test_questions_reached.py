"""Every question is reached from some screen, and every region asks what the evidence names. Source: decision 22."""

from __future__ import annotations

import pytest

from advice.content import place, the_signs
from supple.advice.unlock import Ask
from supple.body.region import Region

# Evidence 6.3, the caution areas, and its last paragraph on muscles with an important look-alike.
NAMED = {
    Region.GROIN: {"hip-stress-fracture", "hip-catch", "stress-fracture", "muscle-rupture"},
    Region.KNEE_FRONT: {"locked-knee", "tendon-pattern"},
    Region.SHIN_BONE: {"stress-fracture"},
    Region.FOOT_TOP: {"stress-fracture"},
    Region.OUTER_HIP_BONE: {"hip-stress-fracture", "tendon-pattern"},
    Region.SIT_BONE: {"muscle-rupture", "tendon-pattern", "stress-fracture"},
    Region.KNEE_BACK: {"dvt", "locked-knee"},
    Region.ACHILLES: {"achilles-rupture", "antibiotic-tendon", "tendon-pattern"},
    Region.GASTROCNEMIUS: {"dvt", "achilles-rupture"},
    Region.SOLEUS: {"dvt", "achilles-rupture"},
    Region.HAMSTRINGS: {"muscle-rupture", "sciatica"},
    Region.HIP_FLEXORS: {"hip-stress-fracture"},
    Region.ADDUCTORS: {"hip-stress-fracture"},
    Region.LOWER_BACK: {"cauda-equina", "sciatica"},
    Region.TIBIALIS_ANTERIOR: {"stress-fracture", "exertional-compartment"},
    Region.UPPER_BACK: {"chest-collapse"},
    Region.SHOULDERS_ARMS: {"chest-collapse"},
}


def asked(region: Region) -> set[str]:
    return {flag.id for flag in the_signs().asked_with(region.on_both_sides)}


def test_no_question_is_out_of_reach() -> None:
    signs = the_signs()
    reached = {flag.id for flag in signs.covered_by(signs.every_session)}
    reached |= {flag.id for flag in signs.scheduled}
    reached |= {flag.id for region in Region for flag in signs.asked_with(region.on_both_sides)}
    assert reached == {flag.id for flag in signs.flags}


def test_what_is_asked_every_session_or_after_an_injury_stands_behind_a_sign() -> None:
    signs = the_signs()
    behind = {flag.id for flag in signs.covered_by(signs.every_session)}
    assert {flag.id for flag in signs.flags if flag.ask in (Ask.EVERY_SESSION, Ask.AFTER_INJURY)} <= behind


@pytest.mark.parametrize("region", Region)
def test_a_region_asks_every_question_that_names_it(region: Region) -> None:
    naming = {flag.id for flag in the_signs().flags if region in flag.regions}
    assert naming <= asked(region)
    assert "mild-strain" in asked(region)
    assert NAMED.get(region, set()) <= asked(region)


@pytest.mark.parametrize("region", [region for region in Region if region.is_caution])
def test_every_caution_area_is_named(region: Region) -> None:
    assert region in NAMED


def test_the_worst_is_asked_first() -> None:
    for region in Region:
        ranks = [flag.level.rank for flag in the_signs().asked_with(region.on_both_sides)]
        assert ranks == sorted(ranks)


def test_nobody_is_asked_to_provoke_a_test() -> None:
    for flag in the_signs().asked_with(tuple(each for region in Region for each in region.on_both_sides)):
        assert not any(word in flag.question.lower() for word in ("hop ", "squeeze", "try ", "press your"))
    assert the_signs().asked_with((place("core"),))
