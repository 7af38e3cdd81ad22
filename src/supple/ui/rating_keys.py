"""The keys that rate: one digit is a number, 1 and then 0 within 600 ms is ten."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

_TEN_WITHIN_MS: Final = 600
_REMOVERS: Final = (Qt.Key.Key_Minus, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


def removes(event: QKeyEvent) -> bool:
    """Return whether a key takes a rating away."""
    return event.key() in _REMOVERS


def rates(event: QKeyEvent) -> bool:
    """Return whether a key is a number on its own, or takes one away."""
    plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    return plain and (removes(event) or 0 <= event.key() - Qt.Key.Key_0 <= 9)


class RatingKeys:
    """Turns keys into numbers from 0 to 10."""

    def __init__(self) -> None:
        self._one_at: int | None = None

    def number(self, event: QKeyEvent) -> int | None:
        """Return the number a key rates with, or None for another key."""
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        digit = event.key() - Qt.Key.Key_0
        one_at, self._one_at = self._one_at, None
        if not plain or not 0 <= digit <= 9:
            return None
        if digit == 0 and one_at is not None and event.timestamp() - one_at <= _TEN_WITHIN_MS:
            return 10
        if digit == 1:
            self._one_at = event.timestamp()
        return digit
