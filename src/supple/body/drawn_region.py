"""Where the muscles of a routine are shown on the body map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle

if TYPE_CHECKING:
    from collections.abc import Iterable

_ABOVE_THE_WAIST: Final = frozenset({Muscle.UPPER_BACK, Muscle.SHOULDERS_ARMS})


def fits_below_waist(muscles: Iterable[Muscle]) -> bool:
    """Tell whether a picture from the waist to the feet shows all of the muscles.

    A muscle is drawn as the region of its name, the deep ones on top of what covers them.
    """
    return _ABOVE_THE_WAIST.isdisjoint(muscles)
