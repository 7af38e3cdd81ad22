"""Hints that a colleague would give, each with its place, its grounds, and the comment that silences it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from advice.content import the_codes, the_library
from supple.document.problem import Problem, Severity
from supple.document.reader import read_document
from supple.document.reading import Reading
from supple.routine.exercise import Exercise
from supple.routine.hint import Hint, all_grounds, code_of, grounds_of
from supple.routine.hint_cues import MOST_WORDS
from supple.routine.hints import with_exercise_hints, with_hints
from supple.routine.ignores import silencing
from supple.routine.written import Knowledge
from supple.session import coaching
from supple.session.appraiser import Appraiser
from supple.session.timing import Timing
from supple.ui.wording import say

ROOT = Path(__file__).parents[2]
APPRAISER = Appraiser(
    the_library().exercises,
    {"stretch-calves": (ROOT / "routines/stretch-calves.yaml").read_text()},
    the_codes(),
    Timing(),
)
FIFTEEN = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
OWN = """exercises:
  mine:
    name: Mine
    method: mobility
    primary: core
    sides: both
    dose: {time: 40 s}
    position: back
    start: Lie down.
    cues: [%s]
%s"""


def routine(*steps: str, kind: str = "stretch", head: str = "", tail: str = "", title: str = "T") -> str:
    listed = "".join(f"  - {step}\n" for step in steps)
    return f"supple: 1\ntitle: {title}\nkind: {kind}\n{head}steps:\n{listed}{tail}"


def hints(text: str) -> list[str]:
    problems = APPRAISER.routine(text, "mine").problems
    assert {problem.severity for problem in problems} <= {Severity.HINT}, [say(p.message) for p in problems]
    return [f"{problem.line}:{problem.column} {code_of(problem)}: {say(problem.message)}" for problem in problems]


def hold(seconds: int, exercise: str = "calf-wall-straight", more: str = "") -> str:
    return f"exercise: {exercise}\n    hold: {seconds} s{more}"


@pytest.mark.parametrize(
    ("kind", "seconds", "found"),
    [
        (
            "stretch",
            25,
            "dose: Upper-calf stretch at the wall is held for 25 s; the evidence speaks for 30 s to 1 min here.",
        ),
        ("stretch", 30, ""),
        ("stretch", 60, ""),
        (
            "stretch",
            61,
            "dose: Upper-calf stretch at the wall is held for 1 min 1 s; the evidence speaks for 30 s to 1 min here.",
        ),
        (
            "cool-down",
            45,
            "dose: Upper-calf stretch at the wall is held for 45 s; the evidence speaks for 20 s to 30 s here.",
        ),
        ("cool-down", 20, ""),
        ("warm-up", 30, ""),
        (
            "warm-up",
            31,
            "long-hold: Upper-calf stretch at the wall is held for 31 s in a warm-up;"
            " up to 30 s is better before a run.",
        ),
        ("mobility", 120, ""),
    ],
)
def test_a_hold_outside_the_evidence(kind: str, seconds: int, found: str) -> None:
    assert hints(routine(hold(seconds), kind=kind)) == ([f"6:11 {found}"] if found else [])


def test_only_stretches_and_rolls_have_doses() -> None:
    assert hints(routine("exercise: glute-bridge\n    hold: 2 min")) == []


def test_small_muscles_and_older_people_have_doses_of_their_own() -> None:
    small = hints(routine(hold(45, "plantar-toe-pull"), hold(20, "plantar-toe-pull"), hold(20, "side-bend-standing")))
    assert len(small) == 1
    assert "15 s to 30 s" in small[0]
    older = hints(routine(hold(25), hold(60), kind="cool-down", head="for: [over-65]\n"))
    assert len(older) == 1
    assert older[0].startswith("7:11 dose: Upper-calf stretch at the wall is held for 25 s; at 65 and over")
    assert hints(routine(hold(45), kind="warm-up", head="for: over-65\n"))[0].split()[1] == "long-hold:"


def test_a_roll_outside_the_evidence() -> None:
    found = hints(
        routine(
            "exercise: roll-calves\n    time: 2 min",
            "exercise: roll-quads\n    sets: 3",
            "exercise: roll-quads",
            kind="foam-roll",
        )
    )
    assert found == [
        "6:11 dose: Foam roll: calf lasts 2 min; the evidence speaks for 30 s to 1 min for a muscle at a time.",
        "8:11 dose: Foam roll: front of thigh has 3 sets; the evidence speaks for at most 2 for a muscle.",
    ]


@pytest.mark.parametrize(
    ("steps", "found"),
    [
        (["left", "right"], []),
        (["left"], ["one the left side only; nothing is planned for the right."]),
        (["right", "left", "left"], ["the left side gets more than the right."]),
        (["right", "right", "left"], ["the right side gets more than the left."]),
        (["each", "each"], []),
    ],
)
def test_sides_out_of_balance(steps: list[str], found: list[str]) -> None:
    said = hints(routine(*(hold(30, more=f"\n    sides: {side}") for side in steps)))
    assert len(said) == len(found)
    for line, end in zip(said, found, strict=True):
        assert line.endswith(end.removeprefix("one "))
        assert "unbalanced-sides" in line


def test_cues_too_long_to_read_or_to_say() -> None:
    long = hints(routine(hold(30, more=f"\n    note: {FIFTEEN}")))
    assert long == [
        "7:11 long-cue: This note has 15 words; beyond 12 it is neither shown nor spoken while the step runs."
    ]
    assert MOST_WORDS == coaching.MOST_WORDS
    own = routine("exercise: mine", kind="mobility", tail=OWN % (f"Breathe., {FIFTEEN}", "    stop-signs: sharp\n"))
    assert [line.split(" has ")[0] for line in hints(own)] == ["15:22 long-cue: This cue"]
    twelve = " ".join(FIFTEEN.split()[:12])
    hurried = routine(
        hold(6, "calf-wall-bent", more=f"\n    note: {twelve}"),
        hold(6, "calf-wall-bent", more=f"\n    note: {twelve}"),
        "exercise: mine\n    time: 10 s", "exercise: mine\n    time: 11 s",
        kind="mobility", tail=OWN % (f"{twelve}, Breathe out and in and out.", "    stop-signs: sharp\n"),
    )  # fmt: skip
    found = hints(hurried)
    assert [line.partition(":")[0] for line in found] == ["7", "10", "24"]
    assert found[0].endswith(
        "This takes about 5 s to say, and Lower-calf stretch at the wall leaves 2 s for it, so it is not spoken."
        " About 4 words fit."
    )
    assert {line.split()[1] for line in found} == {"hurried-cue:"}


def test_notes_that_came_with_another_routine_are_its_own_affair() -> None:
    assert hints(routine("routine: stretch-calves")) == []
    assert hints(routine("routine: stretch-calves", kind="warm-up")) != []
    assert all(line.startswith("5:5 ") for line in hints(routine("routine: stretch-calves", kind="warm-up")))


@pytest.mark.parametrize(
    ("title", "head", "found"),
    [
        ("Ten-minute stretch", "", "2:8 minutes: The title promises 10 min; with all changes it takes 1 min."),
        (
            "Stretch",
            "goal: Be looser in 5 to 10 minutes\n",
            "4:7 minutes: The goal promises 5 to 10 min; with all changes it takes 1 min.",
        ),
        ("Two minutes", "", ""),
        ("One-min stretch", "goal: Be looser in 20 min\n", ""),
        ("Stretch of the 12th minute", "", ""),
    ],
)
def test_promised_minutes(title: str, head: str, found: str) -> None:
    assert hints(routine(hold(30), title=title, head=head)) == ([found] if found else [])


def test_too_many_changes_of_position() -> None:
    floor, up = "exercise: glute-bridge", "exercise: squat"
    assert hints(routine(up, floor, up, kind="strength")) == []
    assert hints(routine(floor, up, floor, up, kind="strength")) == [
        "6:15 position-changes: The person changes between standing, sitting and the floor 4 times; 1 would do."
    ]
    lined_up = [floor, floor, up, up, floor, floor, up, up]
    assert hints(routine(*lined_up, kind="strength"))[0].startswith("5:3 position-changes")
    circuit = "repeat: 4\n    steps:\n      - exercise: squat\n      - exercise: glute-bridge"
    assert hints(routine(circuit, kind="strength")) == []
    seats = [up, "exercise: glute-seated-twist\n    hold: 30 s"] * 2
    assert [line for line in hints(routine(*seats, kind="mobility")) if "position" in line] == []


def test_an_exercise_without_a_stop_rule() -> None:
    own = routine("exercise: mine", kind="mobility", tail=OWN % ("Breathe.", ""))
    assert hints(own) == ["8:5 stop-rule: Nothing says when to stop “mine”."]
    assert hints(own.replace("kind: mobility\n", "kind: mobility\nstop: sharp\n")) == []
    assert hints(own + "    stop-signs: [sharp]\n") == []


def test_what_does_not_suit_the_stated_patient() -> None:
    text = routine("exercise: squat", "exercise: glute-bridge", kind="strength", head="for: knee-load\n")
    assert hints(text) == [
        "6:15 contraindication: Squat is not for this person (knee-load: Swollen, locking or giving-way knee)."
    ]
    assert hints(text.replace("for: knee-load\n", "")) == []
    reading = APPRAISER.routine(text, "mine")
    root = read_document(text).value
    assert reading.value
    assert root
    bare = with_hints(Reading(reading.value), text, root, Knowledge())
    assert say(bare[0].message) == "Squat is not for this person (knee-load: knee-load)."


def test_nothing_for_those_without_the_thing() -> None:
    assert hints(routine("exercise: bike-easy", kind="mobility")) == [
        "5:15 equipment: Easy cycling needs a bike, and nothing is offered to someone without one."
    ]
    assert hints(routine("exercise: bike-easy\n    instead: walk-easy", kind="mobility")) == []
    assert hints(routine("exercise: treadmill-walk", kind="warm-up")) == []
    assert hints(routine("exercise: roll-calves", kind="foam-roll")) == []
    assert len(hints(routine("exercise: roll-calves", kind="mobility"))) == 1


def test_an_exercise_file_has_hints_of_its_own(exercises: dict[str, Exercise]) -> None:
    lines = [line.removeprefix("    ") for line in (OWN % (f"{FIFTEEN}", "")).splitlines()[2:]]
    text = "\n".join(["supple: 1", *lines, ""])
    found = APPRAISER.exercise(text, "mine")
    assert [f"{p.line}:{p.column} {code_of(p)}" for p in found.problems] == ["1:1 stop-rule", "9:8 long-cue"]
    silenced = "# supple: ignore stop-rule, long-cue\n" + text
    assert APPRAISER.exercise(silenced, "mine").problems == ()
    broken = APPRAISER.exercise(text.replace("position: back", "position: bck"), "mine")
    assert [p.severity for p in broken.problems] == [Severity.ERROR]
    assert [p.message.key for p in APPRAISER.exercise("", "mine").problems] == ["problem-empty-file"]
    assert with_exercise_hints(Reading(None), text, None) == ()


EVERYTHING = [
    routine(hold(45), kind="warm-up"),
    routine(hold(25)),
    routine(hold(30, more="\n    sides: left")),
    routine(hold(30, more=f"\n    note: {FIFTEEN}")),
    routine(hold(6, "calf-wall-bent", more=f"\n    note: {' '.join(FIFTEEN.split()[:12])}"), kind="mobility"),
    routine(*["exercise: glute-bridge", "exercise: squat"] * 2, kind="strength"),
    routine("exercise: mine", kind="mobility", tail=OWN % ("Breathe.", "")),
    routine(hold(30), title="Ten minutes"),
    routine("exercise: squat", kind="strength", head="for: knee-load\n"),
    routine("exercise: bike-easy", kind="mobility"),
]


@pytest.mark.parametrize("text", EVERYTHING)
def test_every_hint_is_grounded_and_silenced_by_the_offered_comment(text: str) -> None:
    (hint, *_) = APPRAISER.routine(text, "mine").problems
    grounds = grounds_of(hint)
    assert grounds
    assert say(grounds.reason).endswith(".")
    for marked in (text, "\ufeff" + text, text.replace("\n", "\r\n")):
        root = read_document(marked).value
        assert root
        fix = silencing(hint, marked, root)
        assert say(fix.label) == f"Ignore “{grounds.hint.value}” here"
        after = APPRAISER.routine(fix.apply(marked), "mine").problems
        assert grounds.hint not in {found.hint for problem in after if (found := grounds_of(problem))}
        assert len(after) == len(APPRAISER.routine(marked, "mine").problems) - 1
    everywhere = f"# supple: ignore {grounds.hint.value}\n{text}"
    assert grounds.hint.value not in {code_of(problem) for problem in APPRAISER.routine(everywhere, "mine").problems}


def test_all_names_have_grounds_and_sources_that_are_known() -> None:
    sources = (ROOT / "resources" / "sources.yaml").read_text(encoding="utf-8")
    grounds = all_grounds()
    assert {found.hint for found in grounds} == set(Hint)
    for key in (source for found in grounds for source in found.sources):
        assert key.startswith("evidence ") or f"\n  {key}:" in sources, key
    page = (ROOT / "routines" / "FORMAT.md").read_text(encoding="utf-8").split("## Hints")[1]
    for hint in set(Hint) - {Hint.USELESS_IGNORE, Hint.UNKNOWN_HINT}:
        assert f"| `{hint.value}` |" in page


def test_errors_are_named_too() -> None:
    assert [code_of(p) for p in APPRAISER.routine("supple: 1\nkindd: x\n", "mine").problems] == [
        "missing-key-routine",
        "unknown-key-routine",
    ]
    assert grounds_of(Problem(1, 1, replace(APPRAISER.routine("", "mine").problems[0].message))) is None


@pytest.mark.parametrize("path", sorted((ROOT / "routines").glob("*.yaml")), ids=lambda path: path.stem)
def test_the_programs_own_routines_give_no_hint(path: Path) -> None:
    assert hints(path.read_text(encoding="utf-8")) == []


def test_an_example_of_the_page_is_free_of_hints() -> None:
    page = (ROOT / "routines" / "FORMAT.md").read_text(encoding="utf-8")
    for example in page.split("```yaml\n")[1:]:
        found = hints(example.split("```")[0])
        assert found == [], example
