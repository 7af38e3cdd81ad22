"""How soon a person needs help."""

from __future__ import annotations

from enum import StrEnum


class SignLevel(StrEnum):
    """How soon a person needs help, the worst first. Source: evidence section 4."""

    EMERGENCY = "emergency"
    SAME_DAY = "same-day"
    DAYS = "days"
    MONITOR = "monitor"
    NORMAL = "normal"

    @property
    def rank(self) -> int:
        """0 for the worst level, rising as it becomes milder."""
        return list(SignLevel).index(self)


def worst(levels: tuple[SignLevel, ...]) -> SignLevel:
    """Return the worst of some levels, at least one: the worst answer wins. Source: evidence section 4.2."""
    return min(levels, key=lambda level: level.rank)
