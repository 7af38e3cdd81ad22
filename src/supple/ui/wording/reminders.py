"""Sentences of reminders. What they may say: evidence sections 1.6 and 7.3."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "reminder.drink": "Thirsty? Have something to drink.",
    "reminder.sleep": "Time to wind down. Most adults do well with 7 to 9 hours of sleep.",
    "reminder.move": "Time for your stretch, if it suits you now.",
}
