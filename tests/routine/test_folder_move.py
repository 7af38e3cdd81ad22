"""A person's files move to another folder whole or not at all; copies that a syncing service makes are known."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from supple.routine.conflict_copy import copied_from
from supple.routine.folder_move import Moved, MoveRefused, copy_own_files
from supple.ui.wording import say


@pytest.fixture
def old(tmp_path: Path) -> Path:
    folder = tmp_path / "old"
    for name, text in (("routines/a.yaml", "a"), ("exercises/b.yaml", "b"), ("questions.yaml", "q"), ("other", "x")):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_everything_of_the_persons_is_copied_and_stays(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new"
    assert copy_own_files(old, new) == Moved(3, 0)
    assert names(new) == ["exercises/b.yaml", "questions.yaml", "routines/a.yaml"]
    assert names(old) == ["exercises/b.yaml", "other", "questions.yaml", "routines/a.yaml"]
    assert copy_own_files(old, new) == Moved(0, 3)


def test_an_empty_folder_has_nothing_to_copy(tmp_path: Path) -> None:
    assert copy_own_files(tmp_path / "nowhere", tmp_path / "new") == Moved(0, 0)


@pytest.mark.parametrize("others", [("routines/a.yaml",), ("routines/a.yaml", "questions.yaml")])
def test_a_file_that_differs_is_not_written_over(old: Path, tmp_path: Path, others: tuple[str, ...]) -> None:
    new = tmp_path / "new"
    for other in others:
        (new / other).parent.mkdir(parents=True, exist_ok=True)
        (new / other).write_text("theirs", "utf-8")
    with pytest.raises(MoveRefused) as refused:
        copy_own_files(old, new)
    assert "a.yaml" in say(refused.value.message)
    assert names(new) == sorted(others)
    assert (new / "routines/a.yaml").read_text("utf-8") == "theirs"


def test_a_folder_in_the_place_of_a_file_is_not_written_over(old: Path, tmp_path: Path) -> None:
    (tmp_path / "new" / "questions.yaml").mkdir(parents=True)
    with pytest.raises(MoveRefused):
        copy_own_files(old, tmp_path / "new")


def test_a_copy_that_fails_half_way_is_taken_back(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = tmp_path / "new"
    copyfile = shutil.copyfile

    def full(source: Path, target: Path) -> None:
        if source.name == "questions.yaml":
            raise OSError(28, "No space left on device")
        copyfile(source, target)

    monkeypatch.setattr("supple.routine.folder_move.shutil.copyfile", full)
    with pytest.raises(MoveRefused) as refused:
        copy_own_files(old, new)
    assert "No space left" in say(refused.value.message)
    assert names(new) == []


def test_a_folder_that_cannot_be_read_is_said(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(_path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "new" / "routines").mkdir(parents=True)
    (tmp_path / "new" / "routines" / "a.yaml").write_text("a", "utf-8")
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    with pytest.raises(MoveRefused) as refused:
        copy_own_files(old, tmp_path / "new")
    assert "Permission denied" in say(refused.value.message)


@pytest.mark.parametrize(
    ("stem", "original"),
    [
        ("calves (Kim's conflicted copy 2026-11-28)", "calves"),
        ("calves (conflicted copy 2026-11-28 101500)", "calves"),
        ("calves.sync-conflict-20261128-101500-ABCDEFG", "calves"),
        ("calves.sync-conflict-20261128-101500", "calves"),
        ("calves (1)", "calves"),
        ("calves 2", "calves"),
        ("calves-2", None),
        ("calves", None),
        ("My calves", None),
    ],
)
def test_copies_of_syncing_services(stem: str, original: str | None) -> None:
    assert copied_from(stem) == original
