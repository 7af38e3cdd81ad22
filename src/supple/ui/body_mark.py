"""What stands on the body map: the mark of a picked region, and the words that the map shows and says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.soreness import SorenessKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.body.region import SidedRegion


@dataclass(frozen=True, slots=True)
class Mark:
    """A picked region: how sore it is, 0 to 10 on movement, and in what way.

    ``is_open`` says that its questions are not answered yet, ``is_locked`` that a warning sign keeps it closed; a lock
    without a soreness has no number.
    """

    number: int | None
    kind: SorenessKind = SorenessKind.ACHE
    is_open: bool = False
    is_locked: bool = False


@dataclass(frozen=True, slots=True)
class MapWords:
    """The map's words: its title for a screen reader, the views, one letter for each side, and each region in full.

    ``spoken`` says a region with its side and its mark, such as "Upper calf, left, 4 of 10, noticeable".
    """

    title: str
    front: str
    back: str
    soles: str
    left: str
    right: str
    spoken: Callable[[SidedRegion, Mark | None], str]
