"""The search for exercises, over those that come with the program."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.body.muscle import Muscle
from supple.routine import exercise_search
from supple.routine.exercise import Equipment, Exercise, Method, Position
from supple.routine.exercise_search import ExerciseSearch, Filters, slips_between
from supple.routine.exercise_words import METHOD_WORDS, MUSCLE_WORDS, POSITION_WORDS


@pytest.fixture(scope="module")
def search(library_exercises: dict[str, Exercise]) -> ExerciseSearch:
    return ExerciseSearch(library_exercises.values())


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("plank", ["plank", "side-plank"]),
        ("squat", ["squat"]),
        ("squats", ["squat"]),
        ("calf wall", ["calf-wall-bent", "calf-wall-straight"]),
        ("Calf-Wall-Straight", ["calf-wall-straight"]),
        ("foam roll quads", ["roll-quads"]),
        ("bridge", ["glute-bridge"]),
        ("glute brigde", ["glute-bridge"]),
        ("brige", ["glute-bridge"]),
        ("hamstrign chair", ["hamstring-chair"]),
        ("childs pose", ["child-pose"]),
        ("worlds greatest", ["worlds-greatest"]),
        ("hip 90/90", ["hip-90-90"]),
        ("clam", ["clamshell"]),
        ("roll calf", ["roll-calves"]),
        ("soleus strength", ["calf-raise-bent"]),
        ("stretch seated hamstring", ["hamstring-seated-single"]),
    ],
)
def test_what_is_meant_comes_first(search: ExerciseSearch, query: str, first: list[str]) -> None:
    assert [found.exercise.id for found in search.find(query)][: len(first)] == first


def test_nothing_answers_to_nonsense(search: ExerciseSearch) -> None:
    assert search.find("xyzzy") == ()
    assert search.find("squat xyzzy") == ()
    assert search.find("zq") == ()


def test_no_words_give_everything_by_name(search: ExerciseSearch, library_exercises: dict[str, Exercise]) -> None:
    names = [found.exercise.name.casefold() for found in search.find(" . ")]
    assert names == sorted(names)
    assert len(names) == len(library_exercises)


def test_filters(search: ExerciseSearch) -> None:
    calves = Filters(muscles=frozenset({Muscle.SOLEUS}), methods=frozenset({Method.STRETCH}))
    found = [each.exercise for each in search.find("", calves)]
    assert found
    assert all(exercise.method is Method.STRETCH for exercise in found)
    kneeling = Filters(positions=frozenset({Position.KNEELING}))
    assert {each.exercise.position for each in search.find("stretch", kneeling)} == {Position.KNEELING}
    bare = [each.exercise for each in search.find("calf", Filters(equipment=frozenset()))]
    assert "calf-wall-bent" not in [exercise.id for exercise in bare]
    walls = [each.exercise.id for each in search.find("calf", Filters(equipment=frozenset({Equipment.WALL})))]
    assert "calf-wall-bent" in walls


def test_every_code_has_words() -> None:
    assert set(MUSCLE_WORDS) == set(Muscle)
    assert set(METHOD_WORDS) == set(Method)
    assert set(POSITION_WORDS) == set(Position)


def test_the_vocabulary_is_known(search: ExerciseSearch) -> None:
    assert search.knows("calf")
    assert not search.knows("ca")
    assert "calf" in search.vocabulary


@pytest.mark.parametrize(
    ("one", "other", "most", "slips"),
    [
        ("calf", "calf", 1, 0), ("claf", "calf", 1, 1), ("cal", "calf", 1, 1), ("calff", "calf", 1, 1),
        ("kalf", "calf", 1, 1), ("kalv", "calf", 1, None), ("kalv", "calf", 2, 2), ("a", "abcd", 2, None),
        ("abcdef", "uvwxyz", 2, None),
    ],
)  # fmt: skip
def test_slips_are_counted(one: str, other: str, most: int, slips: int | None) -> None:
    assert slips_between(one, other, most) == slips


@settings(deadline=None)
@given(st.text(max_size=40))
def test_any_query_is_answered_in_order(search: ExerciseSearch, query: str) -> None:
    scores = [found.score for found in search.find(query)]
    assert scores == sorted(scores, reverse=True)
    assert all(0 < score <= 1 for score in scores)


def test_no_exercises_answer_to_nothing() -> None:
    assert ExerciseSearch(()).find("calf") == ()


def test_only_so_many_words_are_kept(monkeypatch: pytest.MonkeyPatch, library_exercises: dict[str, Exercise]) -> None:
    monkeypatch.setattr(exercise_search, "_MOST_KEPT", 2)
    search = ExerciseSearch(library_exercises.values())
    first = search.find("calf wall")
    search.find("plank squat bridge")
    assert search.find("calf wall") == first
