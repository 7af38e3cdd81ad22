"""Whether a window can be opened, asked of systems that are made up."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from supple.display import Probes, can_load, display_trouble, reaches_wayland, reaches_x11
from supple.ui.wording import say


def trouble(
    environment: Mapping[str, str], *, lacks: tuple[str, ...] = (), x11: bool = True, wayland: bool = True
) -> str:
    probes = Probes(lambda file: file not in lacks, lambda _: x11, lambda _: wayland)
    found = display_trouble(environment, "linux", probes)
    return say(found) if found else ""


def test_a_display_that_answers_is_fine() -> None:
    assert trouble({"DISPLAY": ":0"}) == ""
    assert trouble({"WAYLAND_DISPLAY": "wayland-0"}) == ""


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_not_asked(platform: str) -> None:
    assert display_trouble({}, platform) is None


def test_without_a_display_one_sentence_names_the_terminal() -> None:
    said = trouble({})
    assert said.startswith("There is no display")
    assert "supple play ROUTINE --terminal" in said
    assert trouble({"DISPLAY": "", "WAYLAND_DISPLAY": ""}) == said


def test_a_display_that_does_not_answer_is_named() -> None:
    assert "“:7” cannot be reached" in trouble({"DISPLAY": ":7"}, x11=False)
    assert "“wayland-1”" in trouble({"WAYLAND_DISPLAY": "wayland-1"}, wayland=False)


def test_one_of_two_displays_is_enough() -> None:
    both = {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}
    assert trouble(both, x11=False) == ""
    assert trouble(both, wayland=False) == ""
    assert trouble(both, lacks=("libxcb-cursor.so.0",)) == ""
    assert trouble(both, lacks=("libwayland-cursor.so.0",)) == ""


def test_missing_libraries_are_named_with_the_line_that_brings_them() -> None:
    said = trouble({"DISPLAY": ":0"}, lacks=("libxcb-cursor.so.0", "libEGL.so.1"))
    assert "libEGL.so.1, libxcb-cursor.so.0" in said
    assert "apt install libegl1 libxcb-cursor0" in said
    assert "supple play ROUTINE --terminal" in said


def test_without_the_library_that_speaks_to_x_nothing_can_answer() -> None:
    assert "libxcb1" in trouble({"DISPLAY": ":0"}, x11=False, lacks=("libxcb.so.1",))


def test_what_qt_is_told_decides() -> None:
    assert trouble({"QT_QPA_PLATFORM": "offscreen"}) == ""
    assert "libegl1" in trouble({"QT_QPA_PLATFORM": "offscreen"}, lacks=("libEGL.so.1",))
    assert "no display" in trouble({"QT_QPA_PLATFORM": "xcb", "WAYLAND_DISPLAY": "wayland-0"})
    assert "no display" in trouble({"QT_QPA_PLATFORM": "wayland", "DISPLAY": ":0"})
    assert trouble({"QT_QPA_PLATFORM": "xcb:extra;offscreen", "DISPLAY": ":0"}) == ""


def test_the_system_itself_can_be_asked() -> None:
    assert can_load("libc.so.6")
    assert not can_load("libnothing-of-that-name.so.1")
    assert not reaches_x11(":6543")
    assert not reaches_wayland("/nowhere/wayland-9")
