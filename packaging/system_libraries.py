"""Libraries of the operating system that Qt needs on Linux: which are missing, and what installs them."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence


class Use(Enum):
    """When a library is needed."""

    ALWAYS = "for any window"
    X11 = "for a window under X"
    WAYLAND = "for a window under Wayland"
    SOUND = "for sound"


@dataclass(frozen=True, slots=True)
class Library:
    """One shared library and the packages that bring it."""

    file: str
    debian: str
    fedora: str
    use: Use


LIBRARIES = (
    Library("libEGL.so.1", "libegl1", "libglvnd-egl", Use.ALWAYS),
    Library("libGL.so.1", "libgl1", "libglvnd-glx", Use.ALWAYS),
    Library("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", Use.ALWAYS),
    Library("libfontconfig.so.1", "libfontconfig1", "fontconfig", Use.ALWAYS),
    Library("libglib-2.0.so.0", "libglib2.0-0", "glib2", Use.ALWAYS),
    Library("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", Use.ALWAYS),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor", Use.X11),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", Use.X11),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms", Use.X11),
    Library("libxcb-shape.so.0", "libxcb-shape0", "libxcb", Use.X11),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11", Use.X11),
    Library("libwayland-cursor.so.0", "libwayland-cursor0", "libwayland-cursor", Use.WAYLAND),
    Library("libpulse.so.0", "libpulse0", "pulseaudio-libs", Use.SOUND),
)

# What the tests on a screen, with sound and in a browser need beyond libraries: a command and the Debian package that
# brings it.
TEST_COMMANDS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "pulseaudio": "pulseaudio",
    "pactl": "pulseaudio-utils",
    "dbus-run-session": "dbus",
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
}


def uses_of(environment: Mapping[str, str], platform: str = sys.platform) -> frozenset[Use]:
    """Return what is needed in such an environment: nothing where Qt brings all, else by the screen that is there."""
    if not platform.startswith("linux"):
        return frozenset()
    uses = {Use.ALWAYS, Use.SOUND}
    if environment.get("DISPLAY"):
        uses.add(Use.X11)
    if environment.get("WAYLAND_DISPLAY"):
        uses.add(Use.WAYLAND)
    return frozenset(uses)


def can_load(file: str) -> bool:
    """Return whether the system's loader finds that library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def missing_libraries(uses: Iterable[Use], is_there: Callable[[str], bool] = can_load) -> tuple[Library, ...]:
    """Return the libraries of these uses that are not there, in the order of the table."""
    wanted = frozenset(uses)
    return tuple(library for library in LIBRARIES if library.use in wanted and not is_there(library.file))


def advice(missing: Sequence[Library]) -> str:
    """Return what is missing and the lines that install it."""
    lines = [f"  {library.file:<24} {library.use.value}" for library in missing]
    return "\n".join(
        [
            "These system libraries are missing:",
            *lines,
            "On Debian or Ubuntu:  apt install " + " ".join(library.debian for library in missing),
            "On Fedora:            dnf install " + " ".join(library.fedora for library in missing),
        ]
    )


def may_install(*, asked: bool, environment: Mapping[str, str]) -> bool:
    """Return whether packages may be installed: asked to, or in continuous integration; as root, where apt-get is."""
    if not (asked or environment.get("CI") == "true"):
        return False
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: Sequence[str]) -> bool:
    """Install Debian packages without asking anything; return whether all are there."""
    print("Installing " + " ".join(packages), flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    patience = ["-o", "Acquire::Retries=3", "-o", "Acquire::http::Timeout=30", "-o", "DPkg::Lock::Timeout=120"]
    update = ["apt-get", "update", "-qq", *patience]
    fetch = ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *patience, *packages]
    # A list that could not be refreshed may still name packages that can be fetched.
    statuses = [
        subprocess.run(command, env=quiet, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False).returncode
        for command in (update, fetch)
    ]
    return statuses[-1] == 0
