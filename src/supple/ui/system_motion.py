"""Whether the system asks programs to keep still."""

from __future__ import annotations

import ctypes
import sys
from typing import Final

# The desktop portal answers at once or not at all; a window must not wait for it.
_PORTAL_TIMEOUT_MS: Final = 150
_PORTAL: Final = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    "org.freedesktop.portal.Settings",
)
_ANIMATIONS: Final = ("org.gnome.desktop.interface", "enable-animations")
# SPI_GETCLIENTAREAANIMATION of the Windows API.
_WINDOWS_ANIMATIONS: Final = 0x1042


def system_reduces_motion() -> bool:
    """Return whether animations are switched off in the system's settings; False where nobody can tell."""
    if sys.platform == "win32":
        return _windows_reduces_motion()
    return sys.platform == "linux" and _desktop_reduces_motion()


def _windows_reduces_motion() -> bool:
    animated = ctypes.c_int(1)
    user = getattr(ctypes, "windll").user32  # noqa: B009 - only Windows has it, which the type checker knows
    user.SystemParametersInfoW(_WINDOWS_ANIMATIONS, 0, ctypes.byref(animated), 0)
    return not animated.value


def _desktop_reduces_motion() -> bool:
    """Ask the desktop portal, which GNOME and others keep."""
    from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage  # noqa: PLC0415 - after the first paint

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    portal = QDBusInterface(*_PORTAL, bus)
    portal.setTimeout(_PORTAL_TIMEOUT_MS)
    answer = portal.call("Read", *_ANIMATIONS)
    if answer.type() is not QDBusMessage.MessageType.ReplyMessage or not answer.arguments():
        return False
    return said_still(answer.arguments()[0])


def said_still(answer: object) -> bool:
    """Return whether the portal's answer, a variant in a variant, is a plain no."""
    for _ in range(2):
        variant = getattr(answer, "variant", None)
        if variant is not None:
            answer = variant()
    return answer is False
