from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from faulty_disk import CALLS, LOOKS, FaultyDisk, Killed, full
from supple.document.atomic import create_file, replace_file

OLD, NEW = b"old\r\n" * 50, "\ufeffnew\r\nlines\n".encode() * 40
needs_links = pytest.mark.skipif(not hasattr(os, "link"), reason="no links here")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "hips.yaml"
    made.write_bytes(OLD)
    return made


def test_a_file_is_replaced_byte_for_byte_and_nothing_else_is_left(path: Path) -> None:
    replace_file(path, NEW)
    assert path.read_bytes() == NEW
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt", reason="rights as on Unix")
def test_a_file_keeps_its_rights_and_a_new_one_gets_the_usual_ones(path: Path, tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        path.chmod(0o664)
        replace_file(path, NEW)
        replace_file(tmp_path / "fresh", NEW)
        replace_file(tmp_path / "secret", NEW, private=True)
        create_file(tmp_path / "made", NEW)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("hips.yaml", "fresh", "secret", "made")]
    assert modes == [0o664, 0o640, 0o600, 0o640]


def test_a_file_keeps_its_owner_where_the_system_allows_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = Path.stat
    other = (path.stat().st_uid + 7, path.stat().st_gid + 7)
    given: list[tuple[int, int]] = []

    def of_another(self: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        found = list(really(self, follow_symlinks=follow_symlinks))
        if self.name == path.name:
            found[4:6] = other
        return os.stat_result(found)

    def give(_path: Path, user: int, group: int) -> None:
        given.append((user, group))
        raise PermissionError(errno.EPERM, "not permitted")

    monkeypatch.setattr(Path, "stat", of_another)
    monkeypatch.setattr(os, "chown", give, raising=False)
    replace_file(path, NEW)
    assert given == [other]
    assert path.read_bytes() == NEW


def test_a_system_without_owners_keeps_files_all_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "chown", raising=False)
    replace_file(path, NEW)
    assert path.read_bytes() == NEW


@needs_links
def test_a_link_stays_a_link_and_what_it_names_is_replaced(path: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "elsewhere" / "link.yaml"
    link.symlink_to(path)
    replace_file(link, NEW)
    assert link.is_symlink()
    assert path.read_bytes() == NEW
    assert list(link.parent.iterdir()) == [link]
    dangling = tmp_path / "elsewhere" / "dangling.yaml"
    dangling.symlink_to(tmp_path / "to-be.yaml")
    replace_file(dangling, NEW)
    assert (tmp_path / "to-be.yaml").read_bytes() == NEW
    ring = tmp_path / "ring"
    ring.symlink_to(ring)
    with pytest.raises(OSError, match=r".+"):
        replace_file(ring, NEW)


def test_a_file_is_made_but_never_over_another(path: Path, tmp_path: Path) -> None:
    create_file(tmp_path / "new.yaml", NEW)
    assert (tmp_path / "new.yaml").read_bytes() == NEW
    with pytest.raises(FileExistsError):
        create_file(path, NEW)
    assert path.read_bytes() == OLD
    assert {made.name for made in tmp_path.iterdir()} == {"hips.yaml", "new.yaml"}


def _no_links(*_: Any, **__: Any) -> None:
    raise PermissionError(errno.EPERM, "no links on this disk")


def test_a_disk_without_second_names_makes_files_too(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", _no_links)
    create_file(tmp_path / "new.yaml", NEW)
    assert (tmp_path / "new.yaml").read_bytes() == NEW
    with pytest.raises(FileExistsError):
        create_file(path, NEW)
    assert path.read_bytes() == OLD
    assert {made.name for made in tmp_path.iterdir()} == {"hips.yaml", "new.yaml"}


def test_a_long_name_can_still_be_written(tmp_path: Path) -> None:
    replace_file(tmp_path / ("n" * 240), NEW)
    assert (tmp_path / ("n" * 240)).read_bytes() == NEW


def _at_every_call(tmp_path: Path, action: Callable[[Path], None], failure: Callable[[], BaseException]) -> list[str]:
    """Do an action again and again in new folders, each time with the next call failing; check what stands there."""
    failed = []
    for at in range(100):
        folder = tmp_path / str(at)
        folder.mkdir()
        path = folder / "hips.yaml"
        path.write_bytes(OLD)
        disk = FaultyDisk(at, failure)
        with disk.put_in((*CALLS, *LOOKS)), suppress(OSError, Killed):
            action(path)
        assert path.read_bytes() in (OLD, NEW)
        others = [made for made in folder.iterdir() if made not in (path, folder / "made.yaml")]
        if not disk.failed:
            assert others == []
            return failed
        if failure is full and disk.failed != "unlink":
            assert others == [], disk.failed
        assert all(made.name.startswith(".") for made in others)
        failed.append(disk.failed)
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("failure", [full, Killed])
def test_the_old_bytes_or_the_new_ones_are_there_whatever_call_fails(
    tmp_path: Path, failure: Callable[[], BaseException]
) -> None:
    failed = _at_every_call(tmp_path, lambda path: replace_file(path, NEW), failure)
    assert {"open", "write", "fsync", "close", "stat", "chmod", "replace"} <= set(failed)


@pytest.mark.parametrize("failure", [full, Killed])
@pytest.mark.parametrize("has_links", [True, False])
def test_a_new_file_is_whole_or_not_there(
    tmp_path: Path, failure: Callable[[], BaseException], has_links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not has_links:
        monkeypatch.setattr(os, "link", _no_links)

    failed = _at_every_call(tmp_path, lambda path: create_file(path.with_name("made.yaml"), NEW), failure)
    assert {"open", "write", "fsync", "close", "unlink"} <= set(failed)
    made = [path.read_bytes() for path in tmp_path.glob("*/made.yaml")]
    assert made
    # Where a kill meets a disk without links, the name may be taken and the file still empty.
    assert set(made) <= ({NEW} if has_links or failure is full else {NEW, b""})
