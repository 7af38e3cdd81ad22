"""A contact: a part of the body that rests on, holds or leans against something."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from supple.body.side import Side


class Part(StrEnum):
    """A part of the figure that can touch."""

    FOOT = "foot"
    HEEL = "heel"
    TOES = "toes"
    KNEE = "knee"
    ANKLE = "ankle"
    HAND = "hand"
    FOREARM = "forearm"
    SEAT = "seat"
    BACK = "back"
    CHEST = "chest"
    SIDE = "side"
    BELLY = "belly"
    THIGH = "thigh"
    CALF = "calf"
    LEG = "leg"
    LOWEST = "lowest"


FEET: Final = frozenset({Part.FOOT, Part.HEEL, Part.TOES})
LEG_PARTS: Final = FEET | {Part.KNEE, Part.ANKLE}
ARM_PARTS: Final = frozenset({Part.HAND, Part.FOREARM})
RESTING: Final = frozenset({Part.SEAT, Part.BACK, Part.CHEST, Part.SIDE, Part.BELLY, Part.THIGH, Part.CALF, Part.LEG})
# Parts that both limbs may do at once, and how that is written.
PLURALS: Final = {
    "feet": Part.FOOT, "heels": Part.HEEL, "toes": Part.TOES, "knees": Part.KNEE, "hands": Part.HAND,
    "forearms": Part.FOREARM, "thighs": Part.THIGH, "calves": Part.CALF, "legs": Part.LEG,
}  # fmt: skip
# Places of the body that a hand, an ankle, a band or a ball can be at.
PLACES: Final = (
    "head", "cheek", "chest", "shoulder", "elbow", "hand", "waist", "hip", "thigh", "hamstring", "knee", "shin", "calf",
    "ankle", "heel", "foot", "instep", "sole", "toes", "big-toe",
)  # fmt: skip
GROUND: Final = "floor"


def is_sided_place(text: str) -> bool:
    """Tell whether a text names a place of the body with its side, such as ``right knee``."""
    words = text.split()
    return len(words) == 2 and words[0] in set(Side) and words[1] in PLACES


@dataclass(frozen=True, slots=True)
class Contact:
    """One part on one surface.

    ``surface`` is ``floor``, the name of a thing, or a place of the body (``left thigh``, ``own knee``). ``at`` is
    written in head units: forward and outward on a level surface, the height on a wall or post; empty where the
    part touches where the angles put it. ``pair`` joins what was written in the plural.
    """

    part: Part
    side: Side | None
    surface: str
    at: tuple[float, ...] = ()
    pair: bool = False

    @property
    def key(self) -> tuple[Part, Side | None, str]:
        """What stays the same while a contact goes on."""
        return (self.part, self.side, self.surface)

    @property
    def limb(self) -> tuple[str, Side] | None:
        """The limb that it binds: leg or arm and side; None where the whole figure rests."""
        if self.side is None or self.part in RESTING:
            return None
        return ("leg" if self.part in LEG_PARTS else "arm", self.side)

    @property
    def name(self) -> str:
        """What it is called in a sentence: ``right hand``."""
        return f"{self.side.value} {self.part.value}" if self.side else self.part.value

    def mirrored(self) -> Contact:
        """Return the same contact with left and right exchanged."""
        words = [Side(word).other.value if word in (Side.LEFT, Side.RIGHT) else word for word in self.surface.split()]
        return replace(self, side=self.side.other if self.side else None, surface=" ".join(words))
