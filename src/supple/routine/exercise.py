"""An exercise: a position or movement with its how-to, the muscles it serves and its usual dose."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.figure.pose import Pose
from supple.routine.work import Work


class Method(StrEnum):
    """How an exercise works on the body."""

    CARDIO = "cardio"
    DRILL = "drill"
    STRETCH = "stretch"
    ROLL = "roll"
    BALL = "ball"
    MOBILITY = "mobility"
    STRENGTH = "strength"


class PositionGroup(StrEnum):
    """Positions between which a person needs no longer than the short get ready."""

    UPRIGHT = "upright"
    SEAT = "seat"
    FLOOR = "floor"


class Position(StrEnum):
    """Where the body is while the exercise is done."""

    STANDING = "standing"
    WALKING = "walking"
    CHAIR = "chair"
    BIKE = "bike"
    FLOOR_SEATED = "floor-seated"
    KNEELING = "kneeling"
    HANDS_AND_KNEES = "hands-and-knees"
    PLANK = "plank"
    BACK = "back"
    FRONT = "front"
    SIDE = "side"

    @property
    def group(self) -> PositionGroup:
        """The group; getting ready is long when it changes."""
        if self in (Position.STANDING, Position.WALKING):
            return PositionGroup.UPRIGHT
        if self in (Position.CHAIR, Position.BIKE):
            return PositionGroup.SEAT
        return PositionGroup.FLOOR


class Impact(StrEnum):
    """How hard the feet land."""

    NONE = "none"
    LOW = "low"
    HIGH = "high"


class Evidence(StrEnum):
    """How well what is said about it is supported. Source: evidence section 7.5."""

    SUPPORTED = "supported"
    MIXED = "mixed"
    COMFORT = "comfort"


class Equipment(StrEnum):
    """A thing that an exercise may need."""

    WALL = "wall"
    CHAIR = "chair"
    MAT = "mat"
    STEP = "step"
    ROLLER = "roller"
    STICK = "stick"
    BALL = "ball"
    BAND = "band"
    TOWEL = "towel"
    CUSHION = "cushion"
    POST = "post"
    WEIGHT = "weight"
    TREADMILL = "treadmill"
    BIKE = "bike"
    BED = "bed"


@dataclass(frozen=True, slots=True)
class EquipmentNeed:
    """One need: any of the things will do."""

    any_of: tuple[Equipment, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Dose:
    """The usual amount: work per side, sets, the rest between sets in seconds.

    ``least`` and ``most`` bound what a person may choose, in seconds (hold, time) or reps.
    """

    work: Work
    sets: int = 1
    rest_seconds: float = 0
    least: float | None = None
    most: float | None = None
    most_sets: int = 1
    over_65_seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Variant:
    """An easier or harder way: words, and where there is one the exercise or the work that does it."""

    text: str
    exercise: str | None = None
    work: Work | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """A position or movement. ``id`` is the file name's stem; codes are those of the content's tables."""

    id: str
    name: str
    method: Method
    primary: tuple[Muscle, ...]
    secondary: tuple[Muscle, ...] = ()
    sides: Sides
    dose: Dose
    position: Position
    equipment: tuple[EquipmentNeed, ...] = ()
    impact: Impact = Impact.NONE
    suits: tuple[str, ...] = ()
    start: str
    cues: tuple[str, ...]
    feel: str = ""
    mistake: str = ""
    caution: str = ""
    easier: Variant | None = None
    harder: Variant | None = None
    contraindications: tuple[str, ...] = ()
    stop_signs: tuple[str, ...] = ()
    why: str = ""
    evidence: Evidence
    sources: tuple[str, ...] = ()
    pose: Pose | None = field(default=None, repr=False)
    yours: bool = False
