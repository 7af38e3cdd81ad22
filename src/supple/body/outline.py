"""The drawn outlines of the body map: views, regions and their paths as numbers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.body.side import Side

# One drawing command: M with a point, C with two handles and a point, Z with nothing.
Command = tuple[str, tuple[float, ...]]
Path = tuple[Command, ...]


class BodyView(StrEnum):
    """From where the body is seen."""

    FRONT = "front"
    BACK = "back"
    SOLE = "sole"


class Layer(StrEnum):
    """What a part of the drawing is; parts are painted in this order. An overlay is a region on top of others."""

    BODY = "body"
    FACE = "face"
    HAIR = "hair"
    QUIET = "quiet"
    TARGET = "target"
    FIBRE = "fibre"
    OVERLAY = "overlay"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Middle:
    """The point of a part that is furthest from its edges and from what lies on it, and how far that is."""

    x: float
    y: float
    room: float


@dataclass(frozen=True, slots=True)
class BodyPart:
    """One path of the drawing; only targets and overlays have a region, and midline regions no side."""

    view: BodyView
    layer: Layer
    path: Path
    region: str = ""
    side: Side | None = None
    middle: Middle | None = None


@dataclass(frozen=True, slots=True, eq=False)
class BodyOutlines:
    """The whole drawing: the size of its canvas (y down) and its parts in painting order.

    Compared by identity, so that a drawing can be the key of a cache.
    """

    width: float
    height: float
    parts: tuple[BodyPart, ...]

    @property
    def regions(self) -> frozenset[str]:
        """The names of all regions drawn."""
        return frozenset(part.region for part in self.parts if part.region)
