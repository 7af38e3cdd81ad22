"""The display: whether a window can be opened here, and in words why not. Qt would abort the program instead."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


@dataclass(frozen=True, slots=True)
class _Library:
    """A system library and the Debian package that brings it."""

    file: str
    package: str


_ALWAYS: Final = (
    _Library("libEGL.so.1", "libegl1"),
    _Library("libGL.so.1", "libgl1"),
    _Library("libdbus-1.so.3", "libdbus-1-3"),
    _Library("libfontconfig.so.1", "libfontconfig1"),
    _Library("libglib-2.0.so.0", "libglib2.0-0"),
    _Library("libxkbcommon.so.0", "libxkbcommon0"),
)
_X11: Final = (
    _Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    _Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    _Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    _Library("libxcb-shape.so.0", "libxcb-shape0"),
    _Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
_WAYLAND: Final = (_Library("libwayland-cursor.so.0", "libwayland-cursor0"),)


def can_load(file: str) -> bool:
    """Return whether the system's loader finds a library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def reaches_x11(name: str) -> bool:
    """Return whether an X server answers under that name."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = [ctypes.c_void_p]
    xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(name.encode(), None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not has_error


def reaches_wayland(name: str) -> bool:
    """Return whether a Wayland compositor answers under that name."""
    try:
        wayland = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = [ctypes.c_char_p]
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    connection = wayland.wl_display_connect(name.encode())
    if connection:
        wayland.wl_display_disconnect(connection)
    return bool(connection)


@dataclass(frozen=True, slots=True)
class Probes:
    """How the system is asked."""

    can_load: Callable[[str], bool] = can_load
    reaches_x11: Callable[[str], bool] = reaches_x11
    reaches_wayland: Callable[[str], bool] = reaches_wayland


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to a screen: its name, whether it answers, and what it needs."""

    name: str
    answers: Callable[[str], bool]
    libraries: tuple[_Library, ...]


def display_trouble(environment: Mapping[str, str], platform: str, probes: Probes | None = None) -> Message | None:
    """Return why no window can be opened, None where one can. Only Linux has to be asked."""
    if not platform.startswith("linux"):
        return None
    asked = probes or Probes()
    qt_platform = environment.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if qt_platform and not qt_platform.startswith(("xcb", "wayland")):
        return _missing(_ALWAYS, asked)  # a platform without a screen, such as offscreen
    ways = _ways(environment, asked, qt_platform)
    if not ways:
        return Message.of("display.none")
    answering = [way for way in ways if way.answers(way.name)]
    if not answering:
        if not asked.can_load("libxcb.so.1"):
            return _missing((*_ALWAYS, _Library("libxcb.so.1", "libxcb1")), asked)
        return Message.of("display.unreachable", name=ways[0].name)
    troubles = [_missing((*_ALWAYS, *way.libraries), asked) for way in answering]
    return None if None in troubles else troubles[0]


def _ways(environment: Mapping[str, str], probes: Probes, qt_platform: str) -> tuple[_Way, ...]:
    """Return the ways that the environment names, Wayland first as Qt would take it."""
    ways = []
    wayland, x11 = environment.get("WAYLAND_DISPLAY"), environment.get("DISPLAY")
    if wayland and not qt_platform.startswith("xcb"):
        ways.append(_Way(wayland, probes.reaches_wayland, _WAYLAND))
    if x11 and not qt_platform.startswith("wayland"):
        ways.append(_Way(x11, probes.reaches_x11, _X11))
    return tuple(ways)


def _missing(libraries: tuple[_Library, ...], probes: Probes) -> Message | None:
    missing = [library for library in libraries if not probes.can_load(library.file)]
    if not missing:
        return None
    files = ", ".join(library.file for library in missing)
    packages = " ".join(library.package for library in missing)
    return Message.of("display.libraries", libraries=files, packages=packages)
