from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from supple.advice.sign_level import SignLevel, worst
from supple.advice.unlock import Ask, Unlock
from supple.advice.warning_sign import WarningSigns
from supple.advice.warning_sign_reader import read_warning_signs
from supple.body.region import Region

RESOURCE = Path(__file__).parents[2] / "resources" / "warning-signs.yaml"

# Asked during the first run, by the week and by region; those pages come with the body map.
ASKED_ELSEWHERE = {Ask.WHEN_REGION, Ask.WEEKLY, Ask.FIRST_RUN}


@pytest.fixture(scope="module")
def signs() -> WarningSigns:
    reading = read_warning_signs(RESOURCE.read_bytes())
    assert reading.problems == ()
    assert reading.value is not None
    return reading.value


def test_the_file_has_everything(signs: WarningSigns) -> None:
    assert [sign.id for sign in signs.session_signs] == ["s1", "s2", "s3", "s4", "s5", "s6", "s7"]
    assert len(signs.flags) == 37
    assert [advice.level for advice in signs.levels] == list(SignLevel)
    assert sum(1 for flag in signs.flags if flag.level is SignLevel.EMERGENCY) == 10
    assert sum(1 for flag in signs.flags if flag.level is SignLevel.SAME_DAY) == 10
    assert sum(1 for flag in signs.flags if flag.level is SignLevel.DAYS) == 12


def test_the_level_of_every_session_sign_is_that_of_its_worst_question(signs: WarningSigns) -> None:
    for sign in signs.session_signs:
        assert sign.level is worst(tuple(flag.level for flag in sign.covers))
        assert sign.level is SignLevel.EMERGENCY
    assert "level" not in yaml.safe_load(RESOURCE.read_text("utf-8"))["session-signs"][0]


def test_sign_six_asks_for_deformity_a_locked_knee_and_everything_after_an_injury(signs: WarningSigns) -> None:
    covered = set(signs.session_signs[5].covers)
    assert {"deformity", "locked-knee"} <= {flag.id for flag in covered}
    assert {flag for flag in signs.flags if flag.ask is Ask.AFTER_INJURY} <= covered


def test_sign_seven_covers_emergencies(signs: WarningSigns) -> None:
    assert any(flag.level is SignLevel.EMERGENCY for flag in signs.session_signs[6].covers)


def test_every_question_of_every_session_is_behind_a_sign(signs: WarningSigns) -> None:
    behind = {flag.id for sign in signs.session_signs for flag in sign.covers}
    assert [flag.id for flag in signs.flags if flag.ask not in ASKED_ELSEWHERE and flag.id not in behind] == []


def test_the_gaps_of_the_regions_are_mended(signs: WarningSigns) -> None:
    def ids(region: Region) -> set[str]:
        return {flag.id for flag in signs.flags_of(region)}

    assert "cauda-equina" in ids(Region.LOWER_BACK)
    assert "stress-fracture" in ids(Region.TIBIALIS_ANTERIOR)
    assert {"dvt", "achilles-rupture"} <= ids(Region.GASTROCNEMIUS)
    assert {"muscle-rupture", "sciatica"} <= ids(Region.HAMSTRINGS)
    assert "hip-stress-fracture" in ids(Region.GROIN)
    assert all("mild-strain" in ids(region) for region in Region)
    assert "dvt" not in ids(Region.FOOT_TOP)


def test_what_blocks_all_opens_only_by_a_clinician(signs: WarningSigns) -> None:
    severe = [flag for flag in signs.flags if flag.level in (SignLevel.EMERGENCY, SignLevel.SAME_DAY)]
    assert all(flag.unlock is Unlock.CLINICIAN_ONLY for flag in severe)
    assert all(flag.app_does.startswith("Block every routine") for flag in severe)


def test_today_names_a_way_when_nobody_can_be_reached(signs: WarningSigns) -> None:
    for flag in signs.flags:
        if flag.id in ("dvt", "cellulitis"):
            assert "if nobody can see you today, go to an emergency department" in flag.action


def test_nobody_is_asked_to_provoke_a_test(signs: WarningSigns) -> None:
    asked = " ".join(flag.question.lower() for flag in signs.flags)
    assert not any(word in asked for word in ("try to hop", "squeeze", "hop on", "try a heel raise"))


def test_the_signs_of_the_article_are_there(signs: WarningSigns) -> None:
    assert sum(1 for flag in signs.flags if flag.article_sign) >= 5


def test_the_worst_answer_wins(signs: WarningSigns) -> None:
    assert worst((SignLevel.NORMAL, SignLevel.SAME_DAY, SignLevel.MONITOR)) is SignLevel.SAME_DAY
    assert signs.level_of(frozenset({"s4", "s7"})) is SignLevel.EMERGENCY
    assert signs.level_of(frozenset({"from-a-later-version"})) is SignLevel.EMERGENCY


def test_advice_of_a_level(signs: WarningSigns) -> None:
    assert "999" in signs.advice(SignLevel.EMERGENCY).act
    assert signs.advice(SignLevel.SAME_DAY).label == "Get help today"


def test_every_source_is_listed_in_capitals(signs: WarningSigns) -> None:
    assert all(source.isupper() for flag in signs.flags for source in flag.sources)
