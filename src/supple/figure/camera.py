"""The camera: space seen from one direction, without perspective, as points of a picture in head units (y up)."""

from __future__ import annotations

import math

from supple.figure.space import Vector, cross, dot

Point = tuple[float, float]


class Camera:
    """Looks from ``yaw`` degrees round the figure (0 its right side, 90 its front) and ``pitch`` degrees above it."""

    __slots__ = ("ahead", "right", "up")

    def __init__(self, yaw: float, pitch: float) -> None:
        a, b = math.radians(yaw), math.radians(pitch)
        # Towards the viewer, and the picture's own axes.
        self.ahead: Vector = (math.sin(a) * math.cos(b), math.sin(b), math.cos(a) * math.cos(b))
        self.right: Vector = (math.cos(a), 0.0, -math.sin(a))
        self.up: Vector = cross(self.ahead, self.right)

    def point(self, place: Vector) -> Point:
        """Return where a place stands in the picture."""
        return (dot(place, self.right), dot(place, self.up))

    def depth(self, place: Vector) -> float:
        """Return how near a place is to the viewer; larger is nearer."""
        return dot(place, self.ahead)
