"""Whether the system asks for stillness."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from supple.ui import system_motion
from supple.ui.system_motion import said_still, system_reduces_motion

if TYPE_CHECKING:
    from collections.abc import Callable


class Variant:
    """What QtDBus hands over."""

    def __init__(self, value: object) -> None:
        self._value = value

    def variant(self) -> object:
        return self._value


@pytest.mark.parametrize(
    ("answer", "still"),
    [(False, True), (True, False), (Variant(Variant(False)), True), (Variant(True), False), (None, False), (0, False)],
)
def test_only_a_plain_no_to_animations_means_stillness(answer: object, still: bool) -> None:
    assert said_still(answer) is still


def test_without_a_session_bus_nothing_is_reduced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent")
    assert system_reduces_motion() is False


@pytest.mark.parametrize(("platform", "asked"), [("linux", True), ("darwin", False)])
def test_each_system_is_asked_its_own_way(monkeypatch: pytest.MonkeyPatch, platform: str, asked: bool) -> None:
    yes: Callable[[], bool] = lambda: True  # noqa: E731
    monkeypatch.setattr(system_motion.sys, "platform", platform)
    monkeypatch.setattr(system_motion, "_desktop_reduces_motion", yes)
    assert system_reduces_motion() is asked
