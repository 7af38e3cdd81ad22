"""A pose: the joint angles of the figure at its key moments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    """From where the figure is seen."""

    SIDE = "side"
    FRONT = "front"
    TOP = "top"


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture and, in words, where it stands."""

    kind: str
    at: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """One key moment: angles in degrees and length factors by ``part.joint`` (``work-leg.hip``, ``trunk``).

    ``work_drawn`` says on which side of a front picture the working leg stands, as the viewer sees it.
    """

    name: str
    angles: tuple[tuple[str, float], ...]
    work_drawn: str = "right"


@dataclass(frozen=True, slots=True)
class Pose:
    """Key moments seen from one view. Right-facing unless ``faces`` is left."""

    view: View
    keys: tuple[Key, ...]
    faces: str = "right"
    angle_model: str = ""
    contacts: tuple[str, ...] = ()
    props: tuple[Prop, ...] = ()
    note: str = ""
