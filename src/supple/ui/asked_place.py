"""A place that is asked about again after a session: what it was called, and its number before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.body.region import SidedRegion


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """One place, or a region on both sides with one number: ``before`` from 0 to 10, in the words of ``text``."""

    places: tuple[SidedRegion, ...]
    text: str
    before: int


def compared_text(before: int, number: int | None) -> str:
    """Return how a number compares with the one before."""
    if number is None:
        return word("rating.was", number=before)
    if number == before:
        return word("rating.same")
    return word("rating.better" if number < before else "rating.worse", count=abs(number - before))
