"""What an open lock closes, where, and what opens it, in lay words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.load import WHOLE_BODY_LOADS, Load
from supple.advice.unlock import Unlock
from supple.body.side import Side
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.advice.effect import Effect
    from supple.advice.safety_state import Lock
    from supple.body.region import SidedRegion

# Exercises that stay open, by what a person calls them. Source: content of the warning signs, `allows`.
_OPEN: Final = ("breathing-90-90", "walk-easy", "pelvic-tilts", "hip-flexor-standing")


def place_text(where: tuple[SidedRegion, ...]) -> str:
    """Return which leg is meant; with no place said, both."""
    sides = {place.side for place in where}
    if sides == {Side.LEFT}:
        return word("signs.leg.left")
    return word("signs.leg.right" if sides == {Side.RIGHT} else "signs.leg.both")


def closed_text(effect: Effect, where: tuple[SidedRegion, ...]) -> str:
    """Return what is closed, everywhere or at some places; empty where nothing is."""
    leg = (*effect.blocks_leg, *effect.blocks_region)
    # Running and landing load both legs, so that a leg closed to them closes them altogether.
    everywhere = (*effect.blocks_all, *(load for load in leg if load in WHOLE_BODY_LOADS))
    if Load.ALL in everywhere:
        return word("signs.closed.all-but" if effect.allows else "signs.closed.all", open=_open(effect))
    parts = []
    if Load.ALL in leg:
        parts.append(word("signs.closed.leg-all", leg=place_text(where)))
    elif others := tuple(load for load in leg if load not in WHOLE_BODY_LOADS):
        parts.append(word("signs.closed.leg", leg=place_text(where), what=_loads(others)))
    if everywhere:
        parts.append(word("signs.closed.everywhere", what=_loads(everywhere)))
    return " ".join(parts)


def open_text(effect: Effect) -> str:
    """Return what may still be done; empty where nothing is closed, or everything."""
    if not (effect.blocks_all or effect.blocks_leg or effect.blocks_region) or effect.closes_everything:
        return ""
    if Load.ALL in effect.blocks_all:
        return word("signs.open.only", open=_open(effect))
    return word("signs.open.rest-and" if effect.allows else "signs.open.rest", open=_open(effect))


def opens_text(lock: Lock) -> str:
    """Return what opens a lock."""
    return word(f"signs.opens.{lock.unlock}")


def unlock_by_clinician(locks: tuple[Lock, ...]) -> bool:
    """Whether a clinician's assessment opens any of the locks."""
    return any(lock.unlock in (Unlock.CLINICIAN_ONLY, Unlock.CLINICIAN_OR_14_DAYS_CLEAR) for lock in locks)


def _open(effect: Effect) -> str:
    return listed([word(f"signs.open.{name}") for name in _OPEN if name in effect.allows], "and")


def _loads(loads: tuple[Load, ...]) -> str:
    return listed([word(f"signs.load.{load}") for load in Load if load in loads], "and")
