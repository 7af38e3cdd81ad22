from __future__ import annotations

from pathlib import Path

import pytest

from advice.content import the_codes, the_signs
from supple.advice.effect import EVERYTHING, Effect
from supple.advice.flag_reader import FLAG_FIELDS
from supple.advice.load import Load
from supple.advice.own_questions import OwnQuestions, add_questions
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Unlock
from supple.app import lay_ground
from supple.body.region import Region
from supple.checking import Checker
from supple.places import HOME_VARIABLE
from supple.ui.wording import say

KNEE = """supple: 1
questions:
  - id: knee-warm-at-night
    question: Does the knee feel warm at night?
    may-mean: Something that your physiotherapist wants to see
    level: same-day
    action: Call the practice today.
    regions: [knee-front]
    ask: every-session
    sign: s2
    unlock: none
    blocks-all: []
    allows: [walk-easy]
  - id: stairs
    question: Do stairs hurt more than last week?
    may-mean: Too much load
    level: days
    action: Tell your physiotherapist.
    regions: [quadriceps]
    ask: weekly
    unlock: clinician-or-14-days-clear
    codes: [knee-load]
"""


def read(text: str) -> OwnQuestions:
    return add_questions(text, the_signs(), the_codes().contraindications)


def test_questions_are_added_behind_their_sign() -> None:
    own = read(KNEE)
    assert own.problems == ()
    flag = own.signs.flag("knee-warm-at-night")
    assert flag is not None
    assert flag.yours
    assert flag in own.signs.covered_by(frozenset({"s2"}))
    assert flag in own.signs.asked_with(Region.KNEE_FRONT.on_both_sides)
    assert len(own.signs.flags) == len(the_signs().flags) + 2
    ranks = [each.level.rank for each in own.signs.flags]
    assert ranks == sorted(ranks)


def test_a_severe_one_closes_everything_whatever_is_written() -> None:
    flag = read(KNEE).signs.flag("knee-warm-at-night")
    assert flag is not None
    assert flag.effect is EVERYTHING
    assert flag.unlock is Unlock.CLINICIAN_ONLY


def test_one_of_days_closes_its_region_unless_it_says_otherwise() -> None:
    stairs = read(KNEE).signs.flag("stairs")
    assert stairs is not None
    assert stairs.effect == Effect(codes=("knee-load",))
    plain = read(KNEE.replace("    codes: [knee-load]\n", "")).signs.flag("stairs")
    assert plain is not None
    assert plain.effect == Effect(blocks_region=(Load.ALL,))
    assert stairs.level is SignLevel.DAYS


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("id: stairs", "id: dvt", 14, "problem-questions-taken"),
        ("id: stairs", "id: knee-warm-at-night", 14, "problem-questions-twice"),
        ("ask: weekly", "ask: weekly\n    sign: s9", 21, "problem-questions-sign"),
        ("ask: weekly", "ask: after-injury", 20, "problem-questions-no-sign"),
        ("[knee-load]", "[knee-lode]", 22, "problem-questions-code"),
        ("    action: Tell your physiotherapist.\n", "", 14, "problem-missing-key-questions"),
        ("ask: weekly", "askk: weekly", 20, "problem-unknown-key-questions-near"),
        ("ask: weekly", "ask: weekly\n    zzzzzzz: 1", 21, "problem-unknown-key-questions"),
        ("  - id: stairs", "  - gone\n  - id: stair-case", 14, "problem-no-keys-under"),
    ],
)
def test_a_question_with_a_problem_is_left_out_and_all_others_stay(old: str, new: str, line: int, key: str) -> None:
    assert old in KNEE
    own = read(KNEE.replace(old, new, 1))
    [problem] = own.problems
    assert (problem.line, problem.message.key) == (line, key)
    assert say(problem.message)
    assert own.signs.flag("knee-warm-at-night") is not None
    assert all(own.signs.flag(flag.id) == flag for flag in the_signs().flags)


@pytest.mark.parametrize(
    "text", ["", "supple: 1", "supple: 9\nquestions: []", "supple: 1\nquestions: [", "questions: x"]
)
def test_a_broken_file_leaves_everything_built_in(text: str) -> None:
    own = read(text)
    assert own.signs == the_signs()
    assert own.problems


def home_with(folder: Path, text: str) -> Path:
    folder.mkdir()
    (folder / "questions.yaml").write_text(text, "utf-8")
    return folder


def test_the_guard_asks_them(tmp_path: Path) -> None:
    ground = lay_ground({HOME_VARIABLE: str(home_with(tmp_path / "home", KNEE))})
    assert ground.own_question_problems == ()
    now = ground.now()
    ground.guard.accept_disclaimer(now)
    ground.guard.tick(frozenset({"s2"}), now)
    assert "knee-warm-at-night" in ground.guard.standing(now).questions
    assert "stairs" in {flag.id for flag in ground.lazy_signs.scheduled}


def test_a_folder_in_the_place_of_the_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "home" / "questions.yaml").mkdir(parents=True)
    ground = lay_ground({HOME_VARIABLE: str(tmp_path / "home")})
    assert len(ground.own_question_problems) == 1
    assert ground.signs == the_signs()


def test_supple_check_reads_them(tmp_path: Path) -> None:
    home = home_with(tmp_path / "home", KNEE.replace("id: stairs", "id: dvt"))
    checked = Checker(lay_ground({HOME_VARIABLE: str(home)})).check([home / "questions.yaml"])
    assert [len(each.problems) for each in checked] == [1]


def test_the_page_about_them_is_right() -> None:
    page = (Path(__file__).parents[2] / "routines" / "QUESTIONS.md").read_text("utf-8")
    own = read(page.split("```yaml\n")[1].split("```")[0])
    assert own.problems == ()
    assert own.signs.flag("stairs") is not None
    for field in (*FLAG_FIELDS, "sign"):
        key = field if isinstance(field, str) else field.key
        is_for_supple_alone = key in ("app-does", "sources", "article-sign", "asked-with", "tendon")
        assert is_for_supple_alone or f"`{key}`" in page, key
