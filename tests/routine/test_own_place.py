from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from supple.app import lay_ground
from supple.document.file_failure import FileError, Trouble
from supple.routine.ids import ID
from supple.routine.own_place import copy_of, customise, id_of_title, place_copy

# Several tests may share one slow machine.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

FOLDER = Path("routines")


def test_a_customised_routine_takes_the_built_in_ones_place() -> None:
    place = customise("cool-down-short", FOLDER, ())
    assert (place.path, place.id, place.replaces_built_in) == (
        FOLDER / "cool-down-short.yaml", "cool-down-short", True,
    )  # fmt: skip


def test_where_there_is_one_of_that_id_already_the_copy_stands_beside_it() -> None:
    place = customise("calf", FOLDER, {"calf", "calf-2"})
    assert (place.path, place.id, place.replaces_built_in) == (FOLDER / "calf-3.yaml", "calf-3", False)


def test_a_copy_always_has_an_id_of_its_own() -> None:
    assert copy_of("calf", FOLDER, ()).id == "calf-2"
    long = "c" * 64
    assert copy_of(long, FOLDER, ()).id == "c" * 62 + "-2"


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Morning calves", "morning-calves"),
        ("  Rücken & Füße, täglich ", "rucken-fusse-taglich"),
        ("Runner’s knee: week 1/2", "runners-knee-week-1-2"),
        ("ストレッチ", "routine"),
        ("", "routine"),
        ("x" * 80, "x" * 64),
    ],
)
def test_an_id_is_made_of_a_title(title: str, made: str) -> None:
    assert id_of_title(title) == made


@patient
@given(st.text(max_size=90), st.sets(st.sampled_from(["a", "routine", "routine-2", "b"])))
def test_every_title_gives_a_free_id(title: str, taken: set[str]) -> None:
    made = id_of_title(title, taken)
    assert ID.fullmatch(made)
    assert made not in taken


def test_a_copy_of_a_built_in_is_the_same_byte_for_byte_and_is_marked_yours(tmp_path: Path) -> None:
    ground = lay_ground({"SUPPLE_HOME": str(tmp_path)})
    source = ground.content.routines / "cool-down-short.yaml"
    place = customise("cool-down-short", ground.places.routines, ())
    assert not ground.library().routines["cool-down-short"].yours
    place_copy(source, place)
    assert place.path.read_bytes() == source.read_bytes()
    assert ground.library().routines["cool-down-short"].yours
    with pytest.raises(FileError) as taken:
        place_copy(source, place)
    with pytest.raises(FileError) as gone:
        place_copy(tmp_path / "none.yaml", customise("none", tmp_path, ()))
    assert (taken.value.trouble, gone.value.trouble) == (Trouble.TAKEN, Trouble.GONE)
