from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from supple.document.file import read_bytes, read_file
from supple.document.problem import Problem


def key(found: object) -> str:
    assert isinstance(found, Problem)
    assert found.place == (1, 1)
    return found.message.key


def test_text_comes_without_its_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("\ufeffa: ü\r\n".encode())
    assert read_file(path, 100) == "a: ü\r\n"
    path.write_bytes(b"\xff")
    assert isinstance(read_file(path, 100), Problem)


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    assert key(read_file(tmp_path / "none.yaml", 100)) == "problem-file-gone"
    assert key(read_file(tmp_path, 100)) == "problem-file-folder"
    assert key(read_file(tmp_path / "a\0b", 100)) == "problem-file-unreadable"
    (tmp_path / "file").write_text("x")
    assert key(read_file(tmp_path / "file" / "below", 100)) == "problem-file-unreadable"
    (tmp_path / "ring").symlink_to(tmp_path / "ring")
    assert key(read_file(tmp_path / "ring", 100)) == "problem-file-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_or_device_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert key(read_file(tmp_path / "pipe.yaml", 100)) == "problem-file-device"
    assert key(read_file(Path("/dev/zero"), 100)) == "problem-file-device"


def test_50_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert key(read_file(path, 1024 * 1024)) == "problem-too-large"


class Shifting(type(Path())):  # type: ignore[misc]
    """A path that looks like another kind of file than it turns out to be when it is opened."""

    seen: os.stat_result

    def stat(self, **_: bool) -> os.stat_result:
        return self.seen


def test_a_file_that_changes_between_look_and_opening(tmp_path: Path) -> None:
    path = Shifting(tmp_path / "a.yaml")
    Path(path).write_text("small")
    path.seen = Path(path).stat()
    path.unlink()
    assert key(read_file(path, 100)) == "problem-file-gone"
    os.mkfifo(path)
    assert key(read_file(path, 100)) == "problem-file-device"
    path.unlink()
    Path(path).write_text("larger" * 100)
    assert key(read_file(path, 100)) == "problem-too-large"


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("larger" * 100)
    small = os.stat_result((stat.S_IFREG, 0, 0, 0, 0, 0, 5, 0, 0, 0))
    shifting = Shifting(path)
    shifting.seen = small
    monkeypatch.setattr(os, "fstat", lambda _: small)
    assert key(read_bytes(shifting, 100)) == "problem-too-large"


def test_a_file_without_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: b")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    # The tests may run as root, whom no permission stops.
    monkeypatch.setattr(os, "open", refuse)
    assert key(read_file(path, 100)) == "problem-file-forbidden"
