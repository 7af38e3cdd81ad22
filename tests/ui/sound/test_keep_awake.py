from __future__ import annotations

import pytest

from supple.ui.keep_awake import KeepAwake, make_presenting_mode


class FakeMode:
    def __init__(self, *, active: bool = True, fails_at: str = "") -> None:
        self.active = active
        self.fails_at = fails_at
        self.calls: list[str] = []

    def __enter__(self) -> FakeMode:
        self.calls.append("enter")
        if self.fails_at == "enter":
            raise OSError("no bus")
        return self

    def __exit__(self, *_: object) -> None:
        self.calls.append("exit")
        if self.fails_at == "exit":
            raise OSError("the bus is gone")


@pytest.mark.parametrize("active", [True, False])
def test_holds_once_and_releases_once(active: bool) -> None:
    mode = FakeMode(active=active)
    awake = KeepAwake(lambda: mode)
    assert not awake.is_active
    awake.hold()
    awake.hold()
    assert awake.is_active is active
    awake.release()
    awake.release()
    assert not awake.is_active
    assert mode.calls == ["enter", "exit"]


def test_held_again_after_a_pause() -> None:
    modes: list[FakeMode] = []

    def make() -> FakeMode:
        modes.append(FakeMode())
        return modes[-1]

    awake = KeepAwake(make)
    awake.hold()
    awake.release()
    awake.hold()
    assert awake.is_active
    assert [mode.calls for mode in modes] == [["enter", "exit"], ["enter"]]


@pytest.mark.parametrize("fails_at", ["enter", "exit"])
def test_failure_of_the_system_is_no_failure_of_the_session(fails_at: str) -> None:
    awake = KeepAwake(lambda: FakeMode(fails_at=fails_at))
    awake.hold()
    awake.release()
    assert not awake.is_active


def test_missing_wakepy_is_none_either() -> None:
    def make() -> FakeMode:
        raise ImportError("wakepy")

    awake = KeepAwake(make)
    awake.hold()
    assert not awake.is_active


def test_wakepys_mode_fits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "1")
    awake = KeepAwake(make_presenting_mode)
    awake.hold()
    assert awake.is_active
    awake.release()
    assert not awake.is_active
