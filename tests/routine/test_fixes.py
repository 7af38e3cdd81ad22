"""Fixes: after each of them its problem is gone and no error has come, over every bad file and random ones."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.content import the_codes, the_library
from routine.test_hints import EVERYTHING, FIFTEEN, OWN, hold, routine
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.reader import read_document
from supple.routine.exercise import Exercise
from supple.routine.fix_spot import Spot
from supple.routine.fixes import FIXERS, fixes_for
from supple.routine.hint import code_of
from supple.routine.routine_reader import read_routine
from supple.session.appraiser import Appraiser
from supple.session.timing import Timing
from supple.ui.wording import say

BAD = Path(__file__).parent / "bad"
APPRAISER = Appraiser(the_library().exercises, {}, the_codes(), Timing())

# What no click can mend, by file and code, and why.
UNMENDED = {
    ("a-list", "no-keys"): "no guess at what was meant",
    ("a-text", "no-keys"): "no guess at what was meant",
    ("directive", "yaml-first-character"): "no key in the line to keep",
    ("insert-broken", "insert-broken"): "lies in another file",
    ("kinds-of-value", "keys-for-text"): "what a routine is for is not guessed",
    ("newer-version", "version-newer"): "needs a newer program",
    ("odd-keys", "odd-key"): "no guess at what was meant",
    ("own-dose", "short-list"): "how to do it is for the author to say",
    ("own-dose", "pose-no-keys"): "a pose is not made up",
    ("own-dose", "missing-key-pose"): "a pose is not made up",
    ("own-dose", "not-a-choice"): "too many views to offer, and a pose needs one",
    ("own-exercise", "missing-key-exercise"): "nothing clinical is made up",
    ("own-exercise", "dose-empty"): "nothing clinical is made up",
    ("own-exercise", "unknown-key-equipment"): "its mapping would be left empty",
    ("own-exercise", "missing-key-variant"): "how to do it is for the author to say",
    ("own-exercise", "id"): "the value under it is wrong, too",
    ("too-many-steps", "too-many-steps"): "one step less does not do",
}


def told(problems: tuple[Problem, ...]) -> Counter[tuple[str, str]]:
    """Count errors by what is said of them, but for the lines that an edit moves."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    return Counter((problem.message.key, re.sub(r"line \d+", "line", say(problem.message))) for problem in errors)


def assert_mended(
    problem: Problem, before: tuple[Problem, ...], after: tuple[Problem, ...], text: str, new: str
) -> None:
    mine = told((problem,))
    assert mine - told(after) or told(after)[next(iter(mine))] < told(before)[next(iter(mine))]
    if read_document(text).value is not None:
        assert not told(after) - told(before)
    elif read_document(new).value is None:
        assert after[0].place > problem.place


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_problem_of_every_bad_file_can_be_mended(
    path: Path, exercises: dict[str, Exercise], routine_texts: dict[str, str]
) -> None:
    def judge(text: str) -> tuple[Problem, ...]:
        return read_routine(text, path.stem, exercises, routine_texts).problems

    original = path.read_bytes().decode()
    for text in (original, "\ufeff" + original):
        before = judge(text)
        for problem in before:
            fixes = fixes_for(problem, text, judge)
            assert len({fix.label for fix in fixes}) == len(fixes) <= 6
            assert bool(fixes) == ((path.stem, code_of(problem)) not in UNMENDED), code_of(problem)
            for fix in fixes:
                assert len(say(fix.label)) < 150
                new = fix.apply(text)
                assert new.startswith("\ufeff") == text.startswith("\ufeff")
                assert_mended(problem, before, judge(new), text, new)


def test_what_is_excused_is_there() -> None:
    assert {stem for stem, _ in UNMENDED} <= {path.stem for path in BAD.glob("*.yaml")}


HEAD = "supple: 1\ntitle: T\nkind: stretch\nsteps:\n  - exercise: calf-wall-straight\n"


def offered(text: str, number: int = 0, mine: str = "mine") -> list[tuple[str, str]]:
    """Return label and text afterwards of every fix of one problem."""
    problem = APPRAISER.routine(text, mine).problems[number]
    return [(say(fix.label), fix.apply(text)) for fix in APPRAISER.routine_fixes(problem, text, mine)]


@pytest.mark.parametrize(
    ("written", "labels", "first"),
    [
        ("hold: 3", ["Write “30”", "Write “3 min”", "Write “5 s”"], None),
        ("seconds: 45  # mine", ["Write “hold”", "Take out “seconds: 45”"], "hold: 45  # mine"),
        ("hold: about 30 s or so", ["Write “30 s”", "Take out “hold: about 30 s or so”"], "hold: 30 s"),
        ("hold: 1,5 min", ["Write “1.5 min”"], "hold: 1.5 min"),
        ("hold: ", ["Take out “hold:”"], ""),
        ("sets: 2.5", ["Write “2”", "Write “3”"], "sets: 2"),
        ("sets: five", ["Write “5”"], "sets: 5"),
        ("sets: many", [], None),
        ("sides: per side", ["Write “each”"], "sides: each"),
        ("range: [60 s, 20 s]\n    hold: 30 s", ["Write “[20 s, 60 s]”"], "range: [20 s, 60 s]\n    hold: 30 s"),
        ("hold: 90 s\n    range: [20 s, 60 s]", ["Write “60 s”"], "hold: 60 s\n    range: [20 s, 60 s]"),
        (
            "note: [Breathe, slowly]",
            ["Write “Breathe, slowly”", "Write “Breathe”", "Write “slowly”", "Take out “note: [Breathe, slowly]”"],
            'note: "Breathe, slowly"',
        ),
        ("note: |\n      Breathe.\n    colour: blue", ["Take out “colour: blue”"], "note: |\n      Breathe."),
        ("colour: blue\n    note: |\n      Breathe.", ["Take out “colour: blue”"], "note: |\n      Breathe."),
        ("instead: [calf-wal-bent]", ["Write “calf-wall-bent”"], "instead: [calf-wall-bent]"),
        ("instead: [zzz, calf-wall-bent]", ["Take out “zzz”"], "instead: [calf-wall-bent]"),
        ("instead: [calf-wall-bent, zzz]", ["Take out “zzz”"], "instead: [calf-wall-bent]"),
        ("hold: 30 s\n    hold: 40 s", ["Keep the first “hold”", "Keep this “hold”"], "hold: 30 s"),
    ],
)
def test_fixes_of_a_step(written: str, labels: list[str], first: str | None) -> None:
    text = f"{HEAD}    {written}\n  - exercise: squat\n"
    fixes = offered(text)
    if written == "hold: 3":
        labels = ["Write “30 s”", *labels[1:]]
    assert [label for label, _ in fixes] == labels
    if first is not None:
        body = f"    {first}\n" if first else ""
        assert fixes[0][1] == f"{HEAD}{body}  - exercise: squat\n"


def test_a_bare_number_of_minutes_gets_its_unit() -> None:
    text = "supple: 1\ntitle: T\nkind: cool-down\nsteps:\n  - exercise: walk-easy\n    time: 4\n"
    assert [label for label, _ in offered(text)] == ["Write “4 min”", "Write “40 s”", "Write “5 s”"]
    assert [label for label, _ in offered(text.replace("time: 4", "time: 4 s"))] == ["Write “40 s”", "Write “5 s”"]


def test_fixes_in_one_line_keep_the_commas_right() -> None:
    head = "supple: 1\ntitle: T\nkind: stretch\nsteps:\n"
    text = head + "  - {colour: blue, exercise: squat, shape: x}\n"
    assert offered(text) == [("Take out “colour: blue”", head + "  - {exercise: squat, shape: x}\n")]
    assert offered(text, 1) == [("Take out “shape: x”", head + "  - {colour: blue, exercise: squat}\n")]
    missing = "{supple: 1, title: T, kind: stretch}"
    assert offered(missing) == [
        ("Add “steps”", "{supple: 1, title: T, kind: stretch, steps: [{exercise: calf-wall-straight}]}")
    ]
    empty = "{supple: 1, title: T, kind: stretch, steps: []}"
    assert offered(empty)[0][1] == "{supple: 1, title: T, kind: stretch, steps: [{exercise: calf-wall-straight}]}"


def test_the_first_key_of_a_step_is_taken_out_before_its_next() -> None:
    head = "supple: 1\ntitle: T\nkind: stretch\nsteps:\n"
    text = head + "  - colour: blue\n    exercise: squat\n"
    assert offered(text) == [("Take out “colour: blue”", head + "  - exercise: squat\n")]


def test_what_is_missing_is_added_where_it_belongs() -> None:
    text = "supple: 1\n# mine\ntitle: T"
    label, new = offered(text)[0]
    assert label == "Add “kind, steps”"
    assert new == "supple: 1\n# mine\ntitle: T\nkind: stretch\nsteps:\n  - exercise: calf-wall-straight"
    assert APPRAISER.routine(new, "mine").value
    for ends in ("\n", "\r\n"):
        _, whole = offered(f"title: T{ends}kind: stretch{ends}steps:{ends}  - exercise: squat{ends}")[0]
        assert whole.startswith(f"supple: 1{ends}title: T{ends}")
    for empty in ("", "# nothing yet", "# nothing yet\r\n"):
        label, new = offered(empty)[0]
        assert label == "Begin with an example"
        assert APPRAISER.routine(new, "mine").problems == ()


@pytest.mark.parametrize(
    ("wrong", "label", "right"),
    [
        (
            "steps:\n\t- exercise: squat\n\t  reps: 5\n",
            "Turn tabs into spaces",
            "steps:\n  - exercise: squat\n    reps: 5\n",
        ),
        ("title:Calves\n", "Put a space here", "title: Calves\n"),
        ("steps:\n  -exercise: squat\n", "Put a space here", "steps:\n  - exercise: squat\n"),
        (
            "when Now\nsteps:\n  - exercise: squat\n",
            "Put a colon after “when”",
            "when: Now\nsteps:\n  - exercise: squat\n",
        ),
        ("when: Now: not later  # mine\n", "Put it in quotes", 'when: "Now: not later"  # mine\n'),
        ("when: *now\n", "Put it in quotes", 'when: "*now"\n'),
        ('when: "Now" or later\n', "Put it in quotes", 'when: "Now or later"\n'),
        ('when: @it\'s "now"\n', "Put it in quotes", "when: '@it''s \"now\"'\n"),
        ('when: "C:\\qx"\n', "Put it in quotes", "when: 'C:\\qx'\n"),
        ("tags: [a, b\n", "Close it with ]", "tags: [a, b]\n"),
        ("when: 'now\n", "Close it with '", "when: 'now'\n"),
        ("steps:\n  - exercise: squat\n      reps: 5\n", "Line it up", "steps:\n  - exercise: squat\n    reps: 5\n"),
        ("steps: - exercise: squat\n", "Put it on a line of its own", "steps:\n  - exercise: squat\n"),
        ("when: >now\n", "Put it in quotes", 'when: ">now"\n'),
        ("when: now\u0007\u00a0\n", "Take out what cannot be seen", "when: now\u00a0\n"),
        ("\u00a0when: now\n", "Take out what cannot be seen", " when: now\n"),
        ('when: "now\\0"\n', "Take out what cannot be seen", "when: now\n"),
        ("---\nwhen: x\n", "Take out everything from here on", ""),
        ("when: &x now\n", "Take out “&x”", "when: now\n"),
    ],
)
def test_fixes_of_what_is_no_document_yet(wrong: str, label: str, right: str) -> None:
    head = "supple: 1\nkind: stretch\n" + ("" if "title" in wrong else "title: T\n")
    head += "" if "steps" in wrong else "steps:\n  - exercise: squat\n"
    fixes = dict(offered(head + wrong))
    assert label in fixes
    assert re.sub(r" +\n", "\n", fixes[label]) == head + right


def test_an_id_is_changed_wherever_it_is_named() -> None:
    own = OWN % ("Breathe.", "    stop-signs: sharp\n")
    text = routine("exercise: My Move", "exercise: squat", kind="mobility", tail=own.replace("  mine:", "  My Move:"))
    (label, new), *_ = offered(text)
    assert label == "Call it “my-move”"
    assert "- exercise: my-move" in new
    assert "\n  my-move:\n" in new
    odd = text.replace("My Move", "…")
    assert offered(odd) == []


LIFT = f'"Lift the heel, and {FIFTEEN[:40]} seven eight nine ten."'
HINTED = [
    (EVERYTHING[0], "Write “hold: 30 s”", "hold: 30 s"),
    (EVERYTHING[1], "Write “hold: 30 s”", "hold: 30 s"),
    (EVERYTHING[2], "Do both sides, one after the other", "sides: each"),
    (EVERYTHING[6], "Add “stop-signs: [sharp, nerve, over5]”", "    stop-signs: [sharp, nerve, over5]\n"),
    (EVERYTHING[7], "Write “1 minutes”", "title: 1 minutes"),
(routine("exercise: quad-standing", head="for: balance\n"), "Write “quad-side-lying”", "- exercise: quad-side-lying"),
    (routine(hold(45, more="\n    range: [40 s, 60 s]"), kind="warm-up"), "Write “hold: 30 s”", "hold: 30 s\n"),
(routine("exercise: roll-calves\n    time: 2 min", kind="foam-roll"), "Write “time: 1 min”", "time: 1 min"),
    (routine("exercise: roll-calves\n    sets: 3", kind="foam-roll"), "Write “2”", "sets: 2"),
    (EVERYTHING[5], "Move it beside the steps in its position", ""),
    (routine(hold(30, more="  # supple: ignore dose")), "Take out the comment", "hold: 30 s\n"),
    (routine(hold(30)) + "# supple: ignore dose\n", "Take out the comment", "hold: 30 s\n"),
    (routine(hold(25, more="  # supple: ignore dose, pose - why")), "Take out “pose”", "# supple: ignore dose - why\n"),
    (routine(hold(25, more="  # supple: ignore doze")), "Write “dose”", "# supple: ignore dose\n"),
    (routine(hold(30, more="  # supple: ignore zzz")), "Take out the comment", "hold: 30 s\n"),
    (
routine("exercise: mine", kind="mobility", tail=OWN % (LIFT, "    stop-signs: sharp\n")),
        "Make two cues of it", 'cues: [Lift the heel., One two',
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "label", "piece"), HINTED)
def test_fixes_of_hints(text: str, label: str, piece: str) -> None:
    problems = APPRAISER.routine(text, "mine").problems
    fixes = [fix for problem in problems for fix in APPRAISER.routine_fixes(problem, text, "mine")]
    found = {say(fix.label): fix for fix in fixes}
    assert label in found
    new = found[label].apply(text)
    assert piece in new
    after = APPRAISER.routine(new, "mine")
    assert after.value
    assert len(after.problems) < len(problems) or "doze" in text


def test_the_other_side_becomes_a_step_of_its_own() -> None:
    for end in ("\n", ""):
        text = routine(hold(30, more="\n    sides: left  # first")).rstrip("\n") + end
        fixes = dict(offered(text))
        added = fixes["Add the right side as a step"]
        assert added.startswith(text)
        assert added[len(text) :].lstrip("\n") == (
            f"  - exercise: calf-wall-straight\n    hold: 30 s\n    sides: right  # first{end}"
        )
    assert offered(routine(*(hold(30, more=f"\n    sides: {s}") for s in ("left", "right", "left")))) == []


def test_what_does_not_suit_is_left_out_or_swapped() -> None:
    text = routine("exercise: squat\n    reps: 9", "exercise: glute-bridge", kind="strength", head="for: knee-load\n")
    assert [label for label, _ in offered(text)] == ["Take out “exercise: squat”"]
    text = routine("exercise: toe-heel-walk\n    time: 40 s", "exercise: squat", kind="mobility", head="for: balance\n")
    (label, new), (other, _) = offered(text)
    assert (label, other) == ("Write “heel-toe-rock”", "Take out “exercise: toe-heel-walk”")
    assert APPRAISER.routine(new, "mine").problems == ()
    text = routine(
        "exercise: pogo-hops\n    time: 15 s\n    sides: both",
        "exercise: squat",
        kind="mobility",
        head="for: balance\n",
    )
    assert offered(text)[0][0] == "Write “calf-raise-double”"


def test_a_problem_of_which_nothing_is_known_has_no_fix() -> None:
    assert fixes_for(Problem(1, 1, Message("problem-file-gone")), "", lambda _: ()) == ()


WORDS = st.sampled_from(
    [
        *(
            "supple",
            "1",
            "title",
            "kind",
            "stretch",
            "steps",
            "exercise",
            "squat",
            "hold",
            "30 s",
            "3",
            "reps",
            "sides",
        ),
        *("each", ":", ": ", "- ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", '"', "'", "#", "&a", "*a", "!b", "|"),
        *("\t", ",", "é", "\r\n"),
    ]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=12).map("".join), st.integers(0, 200))
def test_whatever_is_written_every_fix_mends(written: str, place: int) -> None:
    whole = routine(hold(30, more="\n    note: Breathe"), "exercise: squat\n    reps: 9")
    text = whole[: place % len(whole)] + written + whole[place % len(whole) :]
    before = APPRAISER.routine(text, "mine").problems
    for problem in before[:4]:
        for fix in APPRAISER.routine_fixes(problem, text, "mine"):
            new = fix.apply(text)
            if problem.severity is Severity.ERROR:
                assert_mended(problem, before, APPRAISER.routine(new, "mine").problems, text, new)


VALUES = {"least": "1", "most": "3", "value": "2", "choices": "a, b", "meant": "x", "name": "a", "newest": 1, "sets": 2}


@pytest.mark.parametrize("key", sorted(FIXERS))
def test_a_fixer_at_another_place_offers_what_can_be_applied_or_nothing(key: str) -> None:
    for text in (
        *(
            "",
            "a: 1\n",
            "a:\n  - {c: d}\n  - [x]\n",
            "- x\n",
            "a: {b: [1]}",
            "'a': ''\n",
            "a: [1",
            "# supple: ignore a",
        ),
        *(
            "steps:\n  - exercise: x\n    hold: 1\n",
            "steps: [{sides: left}]\n",
            "? [a]\n: b\n",
            "a: b\n# supple: ignore a\n",
        ),
    ):
        lines = text.split("\n")
        for line, column in ((n, c) for n, written in enumerate(lines, 1) for c in range(1, len(written) + 2)):
            problem = Problem(line, column, Message.of(key, **VALUES))
            for fix in FIXERS[key](Spot(problem, text)):
                assert say(fix.label)
                assert isinstance(fix.apply(text), str)


def test_no_more_than_six_fixes_are_offered() -> None:
    assert len(offered(f"{HEAD}    note: [a, b, c, d, e, f, g, h]\n")) == 6


def test_an_exercise_file_is_mended_in_the_same_way() -> None:
    text = (
        "supple: 1\nname: M\nmethod: mobility\nprimary: core\nsides: both\ndose: {time: 40 s}\nposition: stading\n"
        "start: Stand.\ncues: [Breathe.]\n"
    )
    (problem,) = APPRAISER.exercise(text, "m").problems
    (fix, *_) = APPRAISER.exercise_fixes(problem, text, "m")
    mended = fix.apply(text)
    assert mended == text.replace("stading", "standing")
    (hint,) = APPRAISER.exercise(mended, "m").problems
    (fix,) = APPRAISER.exercise_fixes(hint, mended, "m")
    assert fix.apply(mended) == mended + "stop-signs: [sharp, nerve, over5]\n"


def test_a_hold_of_the_exercises_own_is_stated_to_be_mended() -> None:
    text = routine(
        "exercise: mine",
        kind="warm-up",
        tail=OWN.replace("mobility", "stretch").replace("{time: 40 s}", "{hold: 45 s}")
        % ("Breathe.", "    stop-signs: sharp\n"),
    )
    ((label, new), *_) = offered(text)
    assert label == "Add “hold: 30 s”"
    assert "  - exercise: mine\n    hold: 30 s\n" in new
    sets = routine(
        "exercise: mine",
        kind="mobility",
        tail=OWN.replace("method: mobility", "method: roll").replace("{time: 40 s}", "{time: 40 s, sets: 3}")
        % ("Breathe.", "    stop-signs: sharp\n"),
    )
    ((label, new), *_) = offered(sets)
    assert label == "Add “sets: 2”"
