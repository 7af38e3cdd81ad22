"""The limits that open locks and the health profile come to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.advice.effect import BOTH_LEGS, Effect
from supple.advice.limits import AREA_CODES, LEG_CODES, ActiveCode, Closure, Limits
from supple.advice.profile_codes import codes_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from supple.advice.health_profile import HealthProfile
    from supple.advice.load import Load
    from supple.advice.safety_state import Lock
    from supple.body.region import SidedRegion


def limits_of(locks: tuple[Lock, ...], profile: HealthProfile | None, today: date) -> Limits:
    """Return everything that is closed by some locks and a profile."""
    closures = tuple(closure for lock in locks for closure in _closures(lock))
    codes = [code for lock in locks for code in _codes(lock)]
    if profile is not None:
        codes += codes_of(profile, today)
    return Limits(closures, tuple(dict.fromkeys(codes)))


def _closures(lock: Lock) -> Iterator[Closure]:
    effect = lock.effect
    reaches: tuple[tuple[tuple[Load, ...], frozenset[SidedRegion] | None], ...] = (
        (effect.blocks_all, None),
        (effect.blocks_leg, Effect.leg_of(lock.where)),
        (effect.blocks_region, effect.places_at(lock.where)),
    )
    for loads, places in reaches:
        if loads:
            yield Closure(frozenset(loads), places, frozenset(effect.allows), lock.flag)


def _codes(lock: Lock) -> Iterator[ActiveCode]:
    """Yield the codes of a lock: those of an area at its places, of a leg on both, the others everywhere."""
    for code in lock.effect.codes_at(lock.where):
        if code in AREA_CODES:
            yield ActiveCode(code, lock.effect.places_at(lock.where), lock.flag)
        else:
            # Standing on the sore leg to work the other one loads it too, so that both count.
            yield ActiveCode(code, BOTH_LEGS if code in LEG_CODES else None, lock.flag)
