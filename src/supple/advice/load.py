"""The kinds of loading that a warning sign can close."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Load(StrEnum):
    """A kind of loading; ``all`` is any exercise whatever. Source: decision 21."""

    STRETCH = "stretch"
    PRESSURE = "pressure"
    STRENGTH = "strength"
    IMPACT = "impact"
    DEEP_HIP_BEND = "deep-hip-bend"
    RUNNING_DRILLS = "running-drills"
    ALL = "all"


# Landing and running load the whole of both legs, whichever muscles an exercise is named for.
WHOLE_BODY_LOADS: Final = frozenset({Load.IMPACT, Load.RUNNING_DRILLS})
