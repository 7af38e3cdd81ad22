"""The kinds of routines."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a routine is for."""

    WARM_UP = "warm-up"
    COOL_DOWN = "cool-down"
    STRETCH = "stretch"
    FOAM_ROLL = "foam-roll"
    MOBILITY = "mobility"
    STRENGTH = "strength"
