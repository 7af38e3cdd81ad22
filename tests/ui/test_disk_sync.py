from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from supple.ui import disk_sync
from supple.ui.disk_sync import DiskSync


@pytest.fixture
def descriptor(tmp_path: Path) -> Iterator[int]:
    descriptor = os.open(tmp_path / "journal", os.O_CREAT | os.O_WRONLY)
    yield descriptor
    os.close(descriptor)


def test_a_slow_disk_stops_nobody_and_everything_is_synced_in_the_end(
    descriptor: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, may_go_on = threading.Event(), threading.Event()
    synced: list[int] = []

    def slow(number: int) -> None:
        began.set()
        assert may_go_on.wait(20)
        synced.append(number)

    monkeypatch.setattr(disk_sync.os, "fsync", slow)
    sync = DiskSync()
    sync(descriptor)
    assert began.wait(20)
    for _ in range(5):  # all of these are brought to the disk by one more
        sync(descriptor)
    may_go_on.set()
    sync.close()
    assert len(synced) == 2
    assert descriptor not in synced


def test_a_disk_that_refuses_is_told_of_once(descriptor: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_descriptor: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(disk_sync.os, "fsync", full)
    sync = DiskSync()
    sync(descriptor)
    assert sync._waiting is not None
    assert sync._waiting.exception(20) is not None
    with pytest.raises(OSError, match="No space"):
        sync(descriptor)
    sync(descriptor)
    sync.close()
    sync.close()
