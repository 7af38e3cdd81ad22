"""Comments that silence hints: where they may stand, what they speak of, and those that do nothing."""

from __future__ import annotations

import pytest

from advice.content import the_codes, the_library
from supple.routine.hint import code_of
from supple.session.appraiser import Appraiser
from supple.session.timing import Timing
from supple.ui.wording import say

APPRAISER = Appraiser(the_library().exercises, {}, the_codes(), Timing())
TEXT = """{top}supple: 1
title: T
kind: stretch{kind}
goal: |
  # supple: ignore dose
  is no comment here
{above_steps}steps:{steps}
{above}  - exercise: calf-wall-straight{first}
    {inside}hold: 25 s{hold}
    note: "# supple: ignore dose"
  - exercise: calf-wall-bent{second}
    hold: 25 s
"""
DOSES = ["dose", "dose"]


def names(**comments: str) -> list[str]:
    places = ("top", "kind", "above_steps", "steps", "above", "first", "inside", "hold", "second")
    text = TEXT.format(**{place: comments.get(place, "") for place in places})
    return [code_of(problem) for problem in APPRAISER.routine(text, "mine").problems]


@pytest.mark.parametrize(
    ("comments", "left"),
    [
        ({}, DOSES),
        ({"top": "# supple: ignore dose\n"}, []),
        ({"top": "# mine\n\n#supple:ignore dose\n# more\n"}, []),
        ({"above_steps": "# supple: ignore dose\n"}, []),
        ({"steps": "  # supple: ignore dose"}, []),
        ({"above": "  # supple: ignore dose\n"}, ["dose"]),
        ({"above": "# supple: ignore dose\n\n  # and another comment\n"}, ["dose"]),
        ({"first": "  # supple: ignore dose"}, ["dose"]),
        ({"hold": "\t# supple: ignore: dose"}, ["dose"]),
        ({"inside": "# supple: ignore dose\n    "}, ["dose"]),
        ({"first": " # supple: ignore dose", "second": " # supple: ignore dose, - agreed on"}, []),
        ({"first": " # supple: ignore dose (as agreed, for now)"}, ["dose"]),
        ({"kind": " # supple: ignore dose"}, ["useless-ignore", *DOSES]),
        ({"first": " # supple: ignore long-hold, dose"}, ["useless-ignore", "dose"]),
        ({"first": " # supple: ignore dosis"}, ["unknown-hint", *DOSES]),
        ({"first": " # supple: ignore zzz"}, ["unknown-hint", *DOSES]),
        ({"first": " # supple: ignore useless-ignore"}, ["unknown-hint", *DOSES]),
        ({"first": " # supple: ignored dose"}, DOSES),
        ({"first": "# supple: ignore dose"}, ["yaml-colon-in-text"]),
        ({"first": " # supple: ignore"}, DOSES),
    ],
)
def test_what_a_comment_silences(comments: dict[str, str], left: list[str]) -> None:
    assert names(**comments) == left


def test_a_comment_after_everything_silences_nothing() -> None:
    text = TEXT.format_map(
        dict.fromkeys(("top", "kind", "above_steps", "steps", "above", "first", "inside", "hold", "second"), "")
    )
    problems = APPRAISER.routine(text + "# supple: ignore dose\n", "mine").problems
    assert [(problem.line, problem.column, say(problem.message)) for problem in problems[2:]] == [
        (13, 18, "There is no hint “dose” here to ignore any more.")
    ]
    assert [code_of(p) for p in APPRAISER.routine(text + "# supple: ignore dose", "mine").problems] == [
        *DOSES,
        "useless-ignore",
    ]


def test_names_are_checked_though_errors_keep_hints_away() -> None:
    text = TEXT.format_map(
        dict.fromkeys(("top", "kind", "above_steps", "steps", "above", "inside", "hold", "second"), "")
        | {"first": " # supple: ignore dose, doze"}
    )
    problems = APPRAISER.routine(text.replace("kind: stretch", "kind: strech"), "mine").problems
    assert [code_of(problem) for problem in problems] == ["not-a-choice", "unknown-hint"]
    assert say(problems[1].message) == "There is no hint “doze”. Did you mean “dose”?"


def test_an_own_exercise_is_silenced_as_a_whole() -> None:
    own = (
        "exercises:\n  mine:{}\n    name: M\n    method: mobility\n    primary: core\n    sides: both\n"
        "    dose: {{time: 40 s}}\n"
        "    position: back\n    start: Lie.\n    cues:\n      - {}\n"
    )
    head = "supple: 1\ntitle: T\nkind: mobility\nsteps:\n  - exercise: mine\n"
    words = "a b c d e f g h i j k l m n"
    assert [code_of(p) for p in APPRAISER.routine(head + own.format("", words), "x").problems] == [
        "stop-rule",
        "long-cue",
    ]
    silenced = own.format("  # supple: ignore stop-rule, long-cue", words)
    assert APPRAISER.routine(head + silenced, "x").problems == ()


def test_a_pose_is_silenced_too() -> None:
    text = (
        "supple: 1\nname: M\nmethod: mobility\nprimary: core\nsides: both\ndose: {time: 40 s}\nposition: standing\n"
        "start: Stand.\ncues: [Breathe.]\nstop-signs: sharp\npose:\n  view: side\n  keys:\n    - both: {knee: 170}\n"
    )
    assert "pose" in {code_of(problem) for problem in APPRAISER.exercise(text, "m").problems}
    assert APPRAISER.exercise(text.replace("pose:\n", "pose:  # supple: ignore pose\n"), "m").problems == ()
