"""What a person may feel during a session."""

from __future__ import annotations

from enum import StrEnum


class Hurt(StrEnum):
    """An answer to "What do you feel?", each with its own consequence. Source: evidence section 5.3, "During"."""

    MILD = "mild"
    NOTICEABLE = "noticeable"
    SHARP = "sharp"
    NERVE = "nerve"
    CHEST = "chest"
