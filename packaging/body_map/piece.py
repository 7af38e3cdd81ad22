"""A piece of the body as it is put down by hand: whose region it is, and the points around it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from body_map.curve import Control

TARGET, QUIET, HAIR, FACE = "target", "quiet", "hair", "face"


@dataclass(frozen=True, slots=True)
class Piece:
    """Points in head units: x from the midline outwards, y down from the crown; a body is 8 head units tall.

    Pieces may overlap: each loses what the ones before it took. An overlay lies on top and takes nothing. Fibres run at
    ``fibre_degrees`` from the vertical, each at its fraction of the width.
    """

    region: str
    points: tuple[Control, ...]
    layer: str = TARGET
    overlay: bool = False
    fibre_degrees: float = 0.0
    fibres: tuple[float, ...] = ()

    @property
    def is_midline(self) -> bool:
        """Whether left and right halves are one region."""
        return self.region in ("core", "upper-back")
