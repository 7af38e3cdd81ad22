"""The emergency numbers of four areas of the world."""

from __future__ import annotations

from typing import Final, NamedTuple


class EmergencyCall(NamedTuple):
    """An area (its words stand under ``signs.number.`` and its name) and the number to call there."""

    area: str
    number: str


# In the order in which they are shown where nobody knows the country. Source: evidence 4.3 and 7.1.
EMERGENCY_NUMBERS: Final = (
    EmergencyCall("uk", "999"),
    EmergencyCall("europe", "112"),
    EmergencyCall("america", "911"),
    EmergencyCall("australia", "000"),
)
