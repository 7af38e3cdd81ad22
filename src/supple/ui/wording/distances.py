"""Distances, heights and paces in the units a person likes."""

from __future__ import annotations

from typing import Final

from supple.exchange.typed_run import METRES_OF_FOOT, METRES_OF_MILE
from supple.settings import Units
from supple.ui.wording.amounts import clock_text
from supple.ui.wording.catalogue import word

_WHOLE_FROM: Final = 100


def distance_text(metres: float, units: Units) -> str:
    """Return a distance with one decimal below 100, such as "8.2 km" or "5.1 mi"."""
    amount = in_units(metres, units)
    shown = f"{amount:.0f}" if amount >= _WHOLE_FROM else f"{amount:.1f}".removesuffix(".0")
    return word(f"distance.{units.value}", amount=shown)


def in_units(metres: float, units: Units) -> float:
    """Return metres as kilometres or miles."""
    return metres / (1000 if units is Units.KILOMETRES else METRES_OF_MILE)


def height_text(metres: float, units: Units) -> str:
    """Return a climb or descent: "420 m" or "1380 ft"."""
    if units is Units.KILOMETRES:
        return word("distance.m", amount=round(metres))
    return word("distance.ft", amount=int(round(metres / METRES_OF_FOOT, -1)))


def pace_text(seconds_per_km: float, units: Units) -> str:
    """Return a pace: "5:48 /km" or "9:20 /mi"."""
    seconds = seconds_per_km * (1 if units is Units.KILOMETRES else METRES_OF_MILE / 1000)
    return word(f"distance.pace.{units.value}", pace=clock_text(seconds))
