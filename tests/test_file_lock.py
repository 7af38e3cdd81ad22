"""A lock that one program holds: seen from another lock here, and from another program that is killed."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from supple import file_lock
from supple.file_lock import FileLock

HOLD = """
import sys
from pathlib import Path
from supple.file_lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def test_one_holds_it_until_it_lets_go(tmp_path: Path) -> None:
    one, other = FileLock(tmp_path / "deep" / "lock"), FileLock(tmp_path / "deep" / "lock")
    assert one.take()
    assert one.take()
    assert not other.take()
    assert other.is_held_elsewhere
    assert not one.is_held_elsewhere
    one.release()
    one.release()
    assert not other.is_held_elsewhere
    assert other.take()
    other.release()


@pytest.mark.skipif(os.name == "nt", reason="kills by a signal")
def test_a_killed_program_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    command = [sys.executable, "-c", HOLD, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "True\n"
        assert not FileLock(path).take()
        program.send_signal(signal.SIGKILL)
        program.wait()
    lock = FileLock(path)
    assert lock.take()
    lock.release()


def test_where_no_lock_can_be_nothing_stands_in_the_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    nowhere = FileLock(tmp_path / "file" / "lock")
    assert nowhere.take()
    assert not nowhere.is_held_elsewhere

    def unknown(_descriptor: int) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(file_lock, "_lock", unknown)
    lock = FileLock(tmp_path / "lock")
    assert lock.take()
    assert lock._file is None
