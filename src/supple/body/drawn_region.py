"""Where a muscle is shown on the body map."""

from __future__ import annotations

from typing import Final

from supple.body.muscle import Muscle

# Muscles that lie under others are shown in the region that covers them.
_COVERED_BY: Final = {
    Muscle.DEEP_ROTATORS: "gluteus-maximus",
    Muscle.TIBIALIS_POSTERIOR: "soleus",
}
_ABOVE_THE_WAIST: Final = frozenset({"upper-back", "shoulders-arms"})


def drawn_region(muscle: Muscle) -> str:
    """Return the region of the drawing that stands for a muscle."""
    return _COVERED_BY.get(muscle, muscle.value)


def fits_below_waist(muscles: tuple[Muscle, ...]) -> bool:
    """Tell whether a picture from the waist to the feet shows all of the muscles."""
    return _ABOVE_THE_WAIST.isdisjoint(drawn_region(muscle) for muscle in muscles)
