"""The traffic light: what the soreness of a place allows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.body.region import Region
from supple.body.soreness import Onset, SorenessKind, Spot

if TYPE_CHECKING:
    from supple.body.soreness import Soreness

AMBER_FROM: Final = 3
RED_FROM: Final = 6
# At rest: advice to be seen the same day.
SAME_DAY_REST: Final = 8
# Where bone lies so near that a spot as small as a fingertip may be bone. Source: evidence 4.3, stress-fracture.
_BONY: Final = frozenset(
    {
        Region.SHIN_BONE,
        Region.FOOT_TOP,
        Region.SIT_BONE,
        Region.OUTER_HIP_BONE,
        Region.GROIN,
        Region.KNEE_FRONT,
        Region.PLANTAR_FOOT,
        Region.LOWER_BACK,
        Region.TIBIALIS_ANTERIOR,
        Region.TIBIALIS_POSTERIOR,
        Region.PERONEALS,
    }
)


class Light(StrEnum):
    """What may be done with a place, the least first. Source: evidence section 5.2."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"

    @property
    def stepped_down(self) -> Light:
        """The next stricter light; red stays red."""
        return Light.AMBER if self is Light.GREEN else Light.RED


def light_of(sore: Soreness) -> Light:
    """Return the light of a soreness: by its number, red where sharp, tingling or a spot of bone."""
    if sore.kind is not SorenessKind.ACHE or is_spot_of_bone(sore):
        return Light.RED
    if sore.movement >= RED_FROM or (sore.rest or 0) >= RED_FROM:
        return Light.RED
    if sore.movement >= AMBER_FROM or (sore.rest or 0) >= AMBER_FROM or is_sudden(sore):
        return Light.AMBER
    return Light.GREEN


def is_spot_of_bone(sore: Soreness) -> bool:
    """Whether it hurts on a fingertip's spot where that may be bone."""
    return sore.spot is Spot.FINGERTIP and sore.where.region in _BONY and sore.movement > 0


def is_sudden(sore: Soreness) -> bool:
    """Whether it began suddenly or with an injury, so that a fresh strain must be thought of."""
    return sore.onset in (Onset.SUDDEN, Onset.INJURY)


def strictest(lights: tuple[Light, ...]) -> Light:
    """Return the strictest of some lights; green where there is none."""
    for light in (Light.RED, Light.AMBER):
        if light in lights:
            return light
    return Light.GREEN
