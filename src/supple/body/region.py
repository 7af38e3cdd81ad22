"""The regions of the body map: one set of names for code, files and screens."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.body.side import Side

if TYPE_CHECKING:
    from supple.body.outline import BodyView


class Region(StrEnum):
    """A region that can be picked, muscles first, then caution areas. Source: evidence section 6, decision 30."""

    UPPER_BACK = "upper-back"
    SHOULDERS_ARMS = "shoulders-arms"
    CORE = "core"
    LOWER_BACK = "lower-back"
    GLUTEUS_MAXIMUS = "gluteus-maximus"
    GLUTEUS_MEDIUS = "gluteus-medius"
    DEEP_ROTATORS = "deep-rotators"
    HIP_FLEXORS = "hip-flexors"
    TFL_ITB = "tfl-itb"
    QUADRICEPS = "quadriceps"
    ADDUCTORS = "adductors"
    HAMSTRINGS = "hamstrings"
    GASTROCNEMIUS = "gastrocnemius"
    SOLEUS = "soleus"
    TIBIALIS_ANTERIOR = "tibialis-anterior"
    TIBIALIS_POSTERIOR = "tibialis-posterior"
    PERONEALS = "peroneals"
    PLANTAR_FOOT = "plantar-foot"
    ACHILLES = "achilles"
    GROIN = "groin"
    OUTER_HIP_BONE = "outer-hip-bone"
    SIT_BONE = "sit-bone"
    KNEE_FRONT = "knee-front"
    KNEE_BACK = "knee-back"
    SHIN_BONE = "shin-bone"
    FOOT_TOP = "foot-top"

    @property
    def is_caution(self) -> bool:
        """Whether the region is asked about before anything is offered for it. Source: evidence section 6.3."""
        return self in _CAUTION

    @property
    def has_sides(self) -> bool:
        """Whether left and right are told apart."""
        return self not in _MIDLINE

    @property
    def is_leg(self) -> bool:
        """Whether it belongs to a leg, hip and buttock included, so that running loads it."""
        return self not in _TRUNK

    @property
    def views(self) -> tuple[BodyView, ...]:
        """The views it is drawn in."""
        from supple.body.outline import BodyView  # noqa: PLC0415 - the guard knows regions before anything is drawn

        if self in _BOTH_VIEWS:
            return (BodyView.FRONT, BodyView.BACK)
        return (BodyView.FRONT,) if self in _FRONT_ONLY else (BodyView.BACK,)

    @property
    def muscles(self) -> tuple[Muscle, ...]:
        """The muscles that move or load it when they work: its own, or for a bone or joint those that act on it."""
        return _MUSCLES[self]

    @property
    def on_both_sides(self) -> tuple[SidedRegion, ...]:
        """Left and right, or the midline region alone."""
        if not self.has_sides:
            return (SidedRegion(self),)
        return (SidedRegion(self, Side.LEFT), SidedRegion(self, Side.RIGHT))


@dataclass(frozen=True, slots=True, order=True)
class SidedRegion:
    """A region of one side of the person's own body; ``side`` is None on the midline alone."""

    region: Region
    side: Side | None = None

    def __post_init__(self) -> None:
        """Refuse a side on the midline, and a region without the side it needs."""
        if (self.side is not None) is not self.region.has_sides:
            raise ValueError(f"{self.region} with side {self.side}")

    @property
    def key(self) -> str:
        """Its name in files, such as ``soleus-left`` or ``core``."""
        return f"{self.region}-{self.side}" if self.side else self.region.value


_CAUTION: Final = frozenset(
    {
        Region.ACHILLES,
        Region.GROIN,
        Region.OUTER_HIP_BONE,
        Region.SIT_BONE,
        Region.KNEE_FRONT,
        Region.KNEE_BACK,
        Region.SHIN_BONE,
        Region.FOOT_TOP,
    }
)
_MIDLINE: Final = frozenset({Region.CORE, Region.UPPER_BACK})
_TRUNK: Final = frozenset({Region.CORE, Region.UPPER_BACK, Region.LOWER_BACK, Region.SHOULDERS_ARMS})
# Source: decision 30 and evidence section 6; the drawing's ankle and biceps join regions of both views.
_BOTH_VIEWS: Final = frozenset(
    {
        Region.SHOULDERS_ARMS,
        Region.GLUTEUS_MEDIUS,
        Region.TFL_ITB,
        Region.ADDUCTORS,
        Region.GASTROCNEMIUS,
        Region.PERONEALS,
    }
)
_FRONT_ONLY: Final = frozenset(
    {
        Region.CORE,
        Region.HIP_FLEXORS,
        Region.GROIN,
        Region.QUADRICEPS,
        Region.KNEE_FRONT,
        Region.SHIN_BONE,
        Region.TIBIALIS_ANTERIOR,
        Region.FOOT_TOP,
    }
)
_ACTED_ON_BY: Final = {
    Region.GROIN: (Muscle.HIP_FLEXORS, Muscle.ADDUCTORS),
    Region.OUTER_HIP_BONE: (Muscle.GLUTEUS_MEDIUS, Muscle.TFL_ITB),
    Region.SIT_BONE: (Muscle.HAMSTRINGS,),
    Region.KNEE_FRONT: (Muscle.QUADRICEPS,),
    Region.KNEE_BACK: (Muscle.HAMSTRINGS, Muscle.GASTROCNEMIUS),
    Region.SHIN_BONE: (Muscle.TIBIALIS_ANTERIOR, Muscle.TIBIALIS_POSTERIOR, Muscle.SOLEUS),
    Region.FOOT_TOP: (Muscle.TIBIALIS_ANTERIOR, Muscle.PLANTAR_FOOT),
}
_MUSCLES: Final = {region: _ACTED_ON_BY.get(region) or (Muscle(region.value),) for region in Region}


def read_sided_region(key: str) -> SidedRegion | None:
    """Read a key such as ``soleus-left``; None for what is no region, or lacks its side."""
    for region in Region:
        for place in region.on_both_sides:
            if place.key == key:
                return place
    return None
