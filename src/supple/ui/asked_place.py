"""A place that is asked about again after a session: what it was called, its number before, and how it went so far."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.body.region import SidedRegion


@dataclass(frozen=True, slots=True)
class PastRating:
    """The numbers of a place before and after an earlier session; ``after`` is None where it was not told."""

    before: int
    after: int | None
    days_ago: int


@dataclass(frozen=True, slots=True)
class AskedPlace:
    """One place, or a region on both sides with one number: ``before`` from 0 to 10, in the words of ``text``.

    ``past`` are earlier sessions with it, the oldest first.
    """

    places: tuple[SidedRegion, ...]
    text: str
    before: int
    past: tuple[PastRating, ...] = ()


def compared_text(before: int, number: int | None) -> str:
    """Return how a number compares with the one before."""
    if number is None:
        return word("rating.was", number=before)
    if number == before:
        return word("rating.same")
    return word("rating.better" if number < before else "rating.worse", count=abs(number - before))
