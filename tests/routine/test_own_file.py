from __future__ import annotations

import os
from pathlib import Path

import pytest

from supple.app import lay_ground
from supple.routine.own_file import save_routine
from supple.routine.routine import Routine


@pytest.fixture(scope="module")
def routine(tmp_path_factory: pytest.TempPathFactory) -> Routine:
    library = lay_ground({"SUPPLE_HOME": str(tmp_path_factory.mktemp("home"))}).library()
    return min(library.routines.values(), key=lambda each: len(each.steps))


def test_a_saved_routine_is_in_the_library_and_replaces_nothing(tmp_path: Path, routine: Routine) -> None:
    ground = lay_ground({"SUPPLE_HOME": str(tmp_path)})
    mine = Routine(id="made-for-you", title="Mine", kind=routine.kind, steps=routine.steps)
    first = save_routine(mine, ground.places.routines)
    second = save_routine(mine, ground.places.routines)
    assert [path.name for path in (first, second)] == ["made-for-you.yaml", "made-for-you-2.yaml"]
    assert ground.library().routines["made-for-you"].title == "Mine"


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, routine: Routine, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save_routine(routine, tmp_path)
    assert list(tmp_path.iterdir()) == []
