"""Every shipped file reads without a problem and without a hint."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from supple.routine.exercise_reader import read_exercise
from supple.routine.routine_reader import read_routine

if TYPE_CHECKING:
    from supple.routine.codes import Codes
    from supple.routine.library import ContentFolders, Library

RESOURCES = Path(__file__).parents[2] / "resources"


def test_nothing_is_broken(library: Library) -> None:
    assert library.broken == ()


def test_exercise_files_have_no_problem(folders: ContentFolders, codes: Codes) -> None:
    for path in folders.exercises.iterdir():
        assert path.suffix == ".yaml"
        assert read_exercise(path.read_text(encoding="utf-8"), path.stem, codes=codes).problems == (), path.name


def test_routine_files_have_no_problem_and_no_hint(folders: ContentFolders, library: Library, codes: Codes) -> None:
    for path in folders.routines.glob("*.yaml"):
        reading = read_routine(path.read_text(encoding="utf-8"), path.stem, library.exercises, codes=codes)
        assert reading.problems == (), path.name


def test_codes_are_all_used_and_explained(library: Library, codes: Codes) -> None:
    exercises = library.exercises.values()
    assert {code for one in exercises for code in one.contraindications} == codes.contraindications.keys()
    assert {sign for one in exercises for sign in one.stop_signs} == codes.stop_signs.keys()
    assert all((codes.contraindications | codes.stop_signs).values())


def test_sources_say_how_they_are_known() -> None:
    sources = yaml.safe_load((RESOURCES / "sources.yaml").read_text(encoding="utf-8"))["sources"]
    for key, source in sources.items():
        assert source["what"], key
        assert source["known"] in {"read", "abstract", "second-hand", "memory"}, key
        assert all(address.startswith(("https://", "http://")) for address in source.get("addresses", ())), key


@pytest.mark.parametrize("folder", ["exercises", "routines"])
def test_files_are_tidy(folders: ContentFolders, folder: str) -> None:
    for path in getattr(folders, folder).glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert text.startswith("supple: 1\n"), path.name
        assert text.endswith("\n"), path.name
        assert not any(line != line.rstrip() for line in text.splitlines()), path.name
