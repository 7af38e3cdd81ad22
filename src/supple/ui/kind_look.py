"""How each kind of routine looks: its icon and its colour role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from supple.routine.kind import Kind


@dataclass(frozen=True, slots=True)
class KindLook:
    """An icon's name and a colour role that has a soft twin."""

    icon: str
    role: str


KIND_LOOKS: Final = {
    Kind.WARM_UP: KindLook("flame", "k_warmup"),
    Kind.COOL_DOWN: KindLook("waves", "k_cooldown"),
    Kind.STRETCH: KindLook("unfold-horizontal", "k_stretch"),
    Kind.FOAM_ROLL: KindLook("cylinder", "k_roll"),
    Kind.STRENGTH: KindLook("dumbbell", "k_strength"),
    Kind.MOBILITY: KindLook("rotate-3d", "k_mobility"),
}
