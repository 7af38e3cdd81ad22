from __future__ import annotations

import errno
import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from supple.advice.safety_file import SafetyError, SafetyFile
from supple.advice.safety_state import Lock, LockCause, SafetyState, write_safety_state
from supple.advice.sign_level import SignLevel
from supple.ui.wording import say

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
LATER = datetime(2026, 11, 24, 7, 30, tzinfo=UTC)
ANSWERED = SafetyState(disclaimer_accepted_at=NOW, none_at=NOW)
LOCKED = SafetyState(disclaimer_accepted_at=NOW, locks=(Lock(since=NOW, level=SignLevel.EMERGENCY, signs=("s1",)),))


@pytest.fixture
def paths(tmp_path: Path) -> tuple[Path, Path]:
    return (tmp_path / "state" / "safety", tmp_path / "state" / "safety-copy")


@pytest.fixture
def file(paths: tuple[Path, Path]) -> SafetyFile:
    return SafetyFile(*paths)


def test_nothing_kept_is_an_empty_state(file: SafetyFile) -> None:
    assert file.read(NOW) == SafetyState()


def test_both_copies_are_written_and_nothing_else(file: SafetyFile, paths: tuple[Path, Path]) -> None:
    file.keep(LOCKED)
    assert file.read(LATER) == LOCKED
    assert [path.read_bytes() for path in paths] == [write_safety_state(LOCKED)] * 2
    assert sorted(paths[0].parent.iterdir()) == sorted(paths)


@pytest.mark.parametrize("lost", [0, 1])
def test_one_copy_alone_is_enough(file: SafetyFile, paths: tuple[Path, Path], lost: int) -> None:
    file.keep(LOCKED)
    paths[lost].unlink()
    assert file.read(LATER) == LOCKED


@pytest.mark.parametrize("damaged", [0, 1])
def test_a_good_copy_stands_in_for_a_damaged_one_but_its_answer_is_void(
    file: SafetyFile, paths: tuple[Path, Path], damaged: int
) -> None:
    file.keep(ANSWERED)
    paths[damaged].write_bytes(b"\0" * 100)
    assert file.read(LATER) == replace(ANSWERED, none_at=None)


def test_a_lock_in_either_copy_holds(file: SafetyFile, paths: tuple[Path, Path]) -> None:
    file.keep(ANSWERED)
    paths[1].write_bytes(write_safety_state(LOCKED))
    found = file.read(LATER)
    assert found.locks == LOCKED.locks
    assert found.none_at is None


@pytest.mark.parametrize("rest", [b"", b"\xff\xfe", b"{}"])
@pytest.mark.parametrize("second", ["missing", "damaged", "folder"])
def test_files_that_cannot_be_understood_lock_everything(
    file: SafetyFile, paths: tuple[Path, Path], rest: bytes, second: str
) -> None:
    paths[0].parent.mkdir()
    paths[0].write_bytes(rest)
    if second == "damaged":
        paths[1].write_bytes(rest)
    elif second == "folder":
        paths[1].mkdir()
    found = file.read(LATER)
    assert found.locks == (Lock(since=LATER, level=SignLevel.EMERGENCY, cause=LockCause.FILE_DAMAGED),)
    assert found.disclaimer_accepted_at is None


def test_a_failure_is_said_in_words_after_both_were_tried(file: SafetyFile, paths: tuple[Path, Path]) -> None:
    file.keep(ANSWERED)
    paths[0].unlink()
    paths[0].mkdir()
    (paths[0] / "in the way").touch()
    with pytest.raises(SafetyError) as failure:
        file.keep(LOCKED)
    assert say(failure.value.message).startswith("The file safety could not be written (")
    assert paths[1].read_bytes() == write_safety_state(LOCKED)
    assert file.read(LATER).locks == LOCKED.locks
    assert len(list(paths[0].parent.iterdir())) == 2


def test_a_full_disk_keeps_the_old_file_whole(
    file: SafetyFile, paths: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    file.keep(LOCKED)

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SafetyError) as failure:
        file.keep(ANSWERED)
    assert "No space left on device" in say(failure.value.message)
    assert file.read(LATER) == LOCKED
    assert sorted(paths[0].parent.iterdir()) == sorted(paths)


def test_a_system_that_cannot_open_folders_still_keeps_files(file: SafetyFile, monkeypatch: pytest.MonkeyPatch) -> None:
    really_open = os.open

    def refuses_folders(path: Path, *more: Any) -> int:
        if path.is_dir():
            raise PermissionError
        return really_open(path, *more)

    monkeypatch.setattr(os, "open", refuses_folders)
    file.keep(LOCKED)
    monkeypatch.undo()
    assert file.read(LATER) == LOCKED
