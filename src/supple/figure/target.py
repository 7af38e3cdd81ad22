"""Where a muscle shows on the drawn body: patches on its parts, seen from the side, the front or the back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from supple.body.muscle import Muscle


class Part(StrEnum):
    """A part of the figure that can carry a patch."""

    THIGH = "thigh"
    SHIN = "shin"
    FOOT = "foot"
    TRUNK = "trunk"
    SEAT = "seat"
    UPPER_ARM = "upper-arm"


@dataclass(frozen=True, slots=True)
class Patch:
    """A patch along a part: ``span`` in shares of its length, ``inside`` across from -1 (back, inner) to 1."""

    part: Part
    span: tuple[float, float]
    inside: tuple[float, float]


_SIDE: Final[dict[Muscle, tuple[Patch, ...]]] = {
    Muscle.HIP_FLEXORS: (Patch(Part.THIGH, (-0.14, 0.34), (0.2, 0.92)),),
    Muscle.QUADRICEPS: (Patch(Part.THIGH, (0.14, 0.94), (0.16, 0.9)),),
    Muscle.ADDUCTORS: (Patch(Part.THIGH, (0.06, 0.72), (-0.42, 0.3)),),
    Muscle.TFL_ITB: (Patch(Part.THIGH, (-0.04, 0.95), (-0.2, 0.34)),),
    Muscle.HAMSTRINGS: (Patch(Part.THIGH, (0.12, 0.95), (-0.9, -0.14)),),
    Muscle.GLUTEUS_MAXIMUS: (Patch(Part.SEAT, (-0.16, 0.2), (-0.94, -0.1)),),
    Muscle.GLUTEUS_MEDIUS: (Patch(Part.SEAT, (-0.04, 0.23), (-0.5, 0.4)),),
    Muscle.DEEP_ROTATORS: (Patch(Part.SEAT, (-0.12, 0.16), (-0.86, 0.05)),),
    Muscle.GASTROCNEMIUS: (Patch(Part.SHIN, (0.06, 0.6), (-0.92, 0.05)),),
    Muscle.SOLEUS: (Patch(Part.SHIN, (0.4, 0.92), (-0.9, 0.15)),),
    Muscle.ACHILLES: (Patch(Part.SHIN, (0.66, 1.02), (-0.95, -0.1)),),
    Muscle.TIBIALIS_ANTERIOR: (Patch(Part.SHIN, (0.1, 0.82), (0.1, 0.92)),),
    Muscle.TIBIALIS_POSTERIOR: (Patch(Part.SHIN, (0.42, 0.96), (-0.55, 0.3)),),
    Muscle.PERONEALS: (Patch(Part.SHIN, (0.1, 0.88), (-0.38, 0.36)),),
    Muscle.PLANTAR_FOOT: (Patch(Part.FOOT, (0.0, 1.0), (-1.0, 1.0)),),
    Muscle.LOWER_BACK: (Patch(Part.TRUNK, (0.16, 0.5), (-0.92, -0.3)),),
    Muscle.UPPER_BACK: (Patch(Part.TRUNK, (0.5, 0.98), (-0.92, -0.3)),),
    Muscle.CORE: (Patch(Part.TRUNK, (0.18, 0.66), (0.18, 0.92)),),
    Muscle.SHOULDERS_ARMS: (Patch(Part.UPPER_ARM, (-0.06, 0.62), (-0.72, 0.72)),),
}

# From the front the bone's front is its outer side.
_FRONT: Final[dict[Muscle, tuple[Patch, ...]]] = {
    Muscle.HIP_FLEXORS: (Patch(Part.THIGH, (-0.12, 0.3), (-0.55, 0.4)),),
    Muscle.QUADRICEPS: (Patch(Part.THIGH, (0.12, 0.94), (-0.5, 0.7)),),
    Muscle.ADDUCTORS: (Patch(Part.THIGH, (0.06, 0.74), (-0.95, -0.15)),),
    Muscle.TFL_ITB: (Patch(Part.THIGH, (-0.02, 0.92), (0.42, 0.95)),),
    Muscle.HAMSTRINGS: (Patch(Part.THIGH, (0.14, 0.94), (-0.75, 0.6)),),
    Muscle.GLUTEUS_MAXIMUS: (Patch(Part.THIGH, (-0.22, 0.2), (-0.4, 0.95)),),
    Muscle.GLUTEUS_MEDIUS: (Patch(Part.THIGH, (-0.2, 0.16), (0.2, 0.98)),),
    Muscle.DEEP_ROTATORS: (Patch(Part.THIGH, (-0.18, 0.18), (-0.2, 0.9)),),
    Muscle.GASTROCNEMIUS: (Patch(Part.SHIN, (0.08, 0.58), (-0.95, -0.2)), Patch(Part.SHIN, (0.08, 0.5), (0.45, 0.95))),
    Muscle.SOLEUS: (Patch(Part.SHIN, (0.42, 0.9), (-0.95, -0.2)),),
    Muscle.ACHILLES: (Patch(Part.SHIN, (0.7, 1.02), (-0.6, 0.6)),),
    Muscle.TIBIALIS_ANTERIOR: (Patch(Part.SHIN, (0.1, 0.8), (0.0, 0.75)),),
    Muscle.TIBIALIS_POSTERIOR: (Patch(Part.SHIN, (0.4, 0.94), (-0.9, -0.2)),),
    Muscle.PERONEALS: (Patch(Part.SHIN, (0.1, 0.88), (0.35, 0.98)),),
    Muscle.PLANTAR_FOOT: (Patch(Part.FOOT, (0.0, 1.0), (-1.0, 1.0)),),
    Muscle.LOWER_BACK: (Patch(Part.TRUNK, (0.14, 0.46), (0.5, 0.96)),),
    Muscle.UPPER_BACK: (Patch(Part.TRUNK, (0.5, 0.9), (0.4, 0.95)),),
    Muscle.CORE: (Patch(Part.TRUNK, (0.16, 0.62), (0.42, 0.96)),),
    Muscle.SHOULDERS_ARMS: (Patch(Part.UPPER_ARM, (-0.06, 0.62), (-0.72, 0.72)),),
}


def patches(muscles: tuple[Muscle, ...], *, from_side: bool) -> tuple[Patch, ...]:
    """Return the patches of all muscles."""
    table = _SIDE if from_side else _FRONT
    return tuple(patch for muscle in muscles for patch in table[muscle])
