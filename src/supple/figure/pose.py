"""A pose: the joint angles, contacts and things of the figure at the key moments of an exercise."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.contact import Contact
from supple.figure.prop import Prop
from supple.figure.space import UPRIGHT, Frame, about_right

# Where the viewer stands: degrees round the figure (0 sees its right side, 90 its front) and above it.
VIEWS: Final[dict[str, tuple[float, float]]] = {
    "side": (18.0, 9.0),
    "side-low": (14.0, 4.0),
    "side-high": (20.0, 22.0),
    "three-quarter": (42.0, 12.0),
    "front": (90.0, 8.0),
    "front-quarter": (62.0, 10.0),
    "back": (-90.0, 8.0),
    "back-quarter": (-40.0, 12.0),
    "top": (0.0, 60.0),
}


HOLD_SECONDS: Final = 0.5
MOVE_SECONDS: Final = 1.2


class Base(StrEnum):
    """How the figure lies before its angles: upright, on its back, its front or a side."""

    UPRIGHT = "upright"
    BACK = "back"
    FRONT = "front"
    RIGHT_SIDE = "right-side"
    LEFT_SIDE = "left-side"


BASE_FRAMES: Final[dict[Base, Frame]] = {
    Base.UPRIGHT: UPRIGHT,
    Base.BACK: about_right(90.0),
    Base.FRONT: about_right(-90.0),
    # On a side the figure's front faces the viewer of the plain side view.
    Base.RIGHT_SIDE: ((0.0, 0.0, 1.0), (-1.0, 0.0, 0.0), (0.0, -1.0, 0.0)),
    Base.LEFT_SIDE: ((0.0, 0.0, 1.0), (1.0, 0.0, 0.0), (0.0, 1.0, 0.0)),
}


class CycleKind(StrEnum):
    """How the key moments follow one another."""

    THERE_AND_BACK = "there-and-back"
    LOOP = "loop"
    MIRROR = "mirror"


class Grip(StrEnum):
    """What a hand does."""

    RELAXED = "relaxed"
    FLAT = "flat"
    FIST = "fist"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class CloseUp:
    """What a small exercise is framed on: a place of the body and the height of the picture in head units."""

    around: str
    height: float


@dataclass(frozen=True, slots=True)
class Key:
    """One key moment: degrees by ``part.joint`` (``right.hip``, ``trunk.lean``), and how long it stays and moves on.

    ``hold_seconds`` 0 with neighbours of 0 is passed without a stop, as in walking.
    """

    name: str
    angles: tuple[tuple[str, float], ...]
    contacts: tuple[Contact, ...] = ()
    hold_seconds: float = HOLD_SECONDS
    move_seconds: float = MOVE_SECONDS


@dataclass(frozen=True, slots=True)
class Pose:
    """Key moments seen from one place. The right side is the working one; for the left the picture is mirrored.

    ``show`` is the key that tells the exercise best. ``targets`` says which muscles of which side to colour where
    these are not the exercise's own on its working side. ``bare`` takes the shoes off; ``travels`` lets the ground
    pass under the feet; ``span`` names the two places between which something is rolled.
    """

    keys: tuple[Key, ...]
    view: tuple[float, float] = VIEWS["side"]
    base: Base = Base.UPRIGHT
    cycle: CycleKind = CycleKind.THERE_AND_BACK
    props: tuple[Prop, ...] = ()
    show: int = -1
    close_up: CloseUp | None = None
    grips: tuple[tuple[Side, Grip], ...] = ()
    targets: tuple[tuple[Side, tuple[Muscle, ...]], ...] = ()
    bare: bool = False
    travels: bool = False
    span: tuple[str, ...] = ()

    @property
    def moves(self) -> bool:
        """Whether there is more than one key moment."""
        return len(self.keys) > 1
