from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from faulty_disk import CALLS, FaultyDisk, full
from supple.document.file_failure import FileError, Trouble
from supple.document.version_folder import MOST_KEPT, VersionFolder, digest_of, name_of

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


class Clock:
    """Moves a minute on with each look."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, clock: Clock) -> VersionFolder:
    return VersionFolder(tmp_path / "versions", clock)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Hips & knees.yaml"


def test_the_last_ten_are_kept_newest_first(folder: VersionFolder, path: Path) -> None:
    assert folder.versions(path) == ()
    for number in range(14):
        folder.keep(path, b"%d" % number)
    found = folder.versions(path)
    assert [folder.read(version) for version in found] == [b"%d" % number for number in range(13, 3, -1)]
    assert len(found) == MOST_KEPT
    assert found[0].kept_at == NOON + timedelta(minutes=14)
    assert (found[0].digest, found[0].size) == (digest_of(b"13"), 2)


def test_the_same_bytes_are_kept_once_as_their_newest(folder: VersionFolder, path: Path) -> None:
    for data in (b"one", b"two", b"two", b"one"):
        folder.keep(path, data)
    found = folder.versions(path)
    assert [folder.read(version) for version in found] == [b"one", b"two"]
    assert [version.number for version in found] == [3, 2]


def test_a_clock_set_back_does_not_make_the_newest_the_oldest(folder: VersionFolder, path: Path, clock: Clock) -> None:
    folder.keep(path, b"first")
    clock.time -= timedelta(days=400)
    folder.keep(path, b"second")
    assert [folder.read(version) for version in folder.versions(path)] == [b"second", b"first"]


def test_files_of_one_name_in_two_folders_are_kept_apart(folder: VersionFolder, tmp_path: Path) -> None:
    folder.keep(tmp_path / "a" / "hips.yaml", b"a")
    folder.keep(tmp_path / "b" / "hips.yaml", b"b")
    assert [folder.read(version) for version in folder.versions(tmp_path / "a" / "hips.yaml")] == [b"a"]
    assert name_of(tmp_path / "ü.yaml").startswith("file-")


def test_what_is_no_version_is_passed_over(folder: VersionFolder, path: Path, tmp_path: Path) -> None:
    folder.keep(path, b"one")
    place = tmp_path / "versions" / name_of(path)
    (place / "notes.txt").write_text("mine")
    (place / f"00000009-20269999T999999Z-{'0' * 64}").write_text("no day")
    assert len(folder.versions(path)) == 1


def test_a_damaged_or_lost_version_is_said_and_never_given(folder: VersionFolder, path: Path) -> None:
    folder.keep(path, b"one")
    [version] = folder.versions(path)
    version.place.write_bytes(b"two")
    with pytest.raises(FileError) as damaged:
        folder.read(version)
    version.place.unlink()
    with pytest.raises(FileError) as gone:
        folder.read(version)
    assert (damaged.value.trouble, gone.value.trouble) == (Trouble.DAMAGED, Trouble.GONE)


def test_no_call_that_fails_loses_a_version(tmp_path: Path, clock: Clock, path: Path) -> None:
    for at in range(100):
        folder = VersionFolder(tmp_path / str(at), clock, most=2)
        folder.keep(path, b"one")
        folder.keep(path, b"two")
        disk = FaultyDisk(at, full)
        before = [b"two", b"one"]
        with disk.put_in(CALLS), suppress(FileError):
            folder.keep(path, b"three")
            before = [b"three", b"two"]
        assert [folder.read(version) for version in folder.versions(path)][:2] == before
        if not disk.failed:
            return
    raise AssertionError("it never came to an end")
