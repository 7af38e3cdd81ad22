"""Where the keyboard's focus is held: in a window, whether or not that is the active one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def holds_focus(widget: QWidget) -> bool:
    """Return whether a widget has its window's focus, or would have it if the window were active.

    ``hasFocus`` says no while another window is in front, such as a menu; what follows the focus must not change then.
    """
    return widget.window().focusWidget() is widget


def give_focus(widget: QWidget) -> None:
    """Put the keyboard's focus on a widget because the program wants it there, so that the ring is drawn."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
