"""Ids of shipped content are promises: people's histories and files name them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.routine.library import Library

IDS = Path(__file__).with_name("ids.txt")


def test_shipped_ids_are_never_renamed(library: Library) -> None:
    shipped = {f"exercise {id_}" for id_ in library.exercises} | {f"routine {id_}" for id_ in library.routines}
    promised = set(IDS.read_text(encoding="utf-8").splitlines())
    assert promised <= shipped
    assert shipped <= promised, "add new ids to ids.txt; they can never be taken back"


def test_promised_number_of_files() -> None:
    lines = IDS.read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(set(lines)) == 170
    assert sum(line.startswith("exercise ") for line in lines) == 130
