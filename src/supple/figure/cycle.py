"""The cycle of an exercise: its key moments solved, and the figure at any time between them."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from supple.figure.contact import FEET, Contact, Part
from supple.figure.joint import INDEX, Angles, mirrored_angles, rest_angles
from supple.figure.leg_contact import LEVEL_SURFACES, sole_point
from supple.figure.pose import BASE_FRAMES, CycleKind, Key, Pose
from supple.figure.prop import PropKind, floor_height, surface_height
from supple.figure.skeleton import OUTWARD
from supple.figure.solver import Solved, carriers, solve
from supple.figure.space import between, distance
from supple.figure.transition import blend

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.side import Side
    from supple.figure.space import Vector

# Where a foot is put down elsewhere it is lifted: by this share of the way, and at most so far.
_LIFT_SHARE: Final = 0.3
_LIFT_MOST: Final = 0.45
_STILL: Final = 0.06
# A foot put down nearer than this to where it stood stays where it stood, and turns.
_TURNS: Final = 0.15


@dataclass(frozen=True, slots=True)
class Moment:
    """A key moment, solved."""

    angles: Angles
    contacts: tuple[Contact, ...]
    hold_seconds: float
    move_seconds: float
    solved: Solved


class Cycle:
    """The key moments of a pose in the order in which they are passed, and the figure between them.

    Pure: the same time gives the same figure. Times are seconds and go round.
    """

    def __init__(self, pose: Pose) -> None:
        self.pose = pose
        self._base = BASE_FRAMES[pose.base]
        self.moments = self._solve_keys()
        order = list(range(len(self.moments)))
        if pose.cycle is CycleKind.THERE_AND_BACK and len(order) > 1:
            order += order[-2:0:-1]
        self._order = order
        self._starts = list(accumulate((self._spent(index) for index in order[:-1]), initial=0.0))
        self.seconds = sum(self._spent(index) for index in order) if len(order) > 1 else 0.0

    @property
    def show(self) -> Solved:
        """The moment that tells the exercise best."""
        return self.moments[self.pose.show % len(self.pose.keys)].solved

    def still_seconds(self) -> float:
        """Return the time at which the telling moment is reached."""
        wanted = self.pose.show % len(self.pose.keys)
        return sum(self._spent(index) for index in self._order[: self._order.index(wanted)])

    def _spent(self, index: int) -> float:
        moment = self.moments[index]
        return moment.hold_seconds + moment.move_seconds

    def at(self, seconds: float) -> Solved:
        """Return the figure at a time."""
        place, share = self._place(seconds)
        here = self.moments[self._order[place]]
        if share <= 0.0:
            return here.solved
        return self._between(place, share)

    def frame(self, seconds: float, per_second: int) -> tuple[int, int]:
        """Return which of the cycle's pictures is seen at a time: the key moment passed last, and the step after it.

        Step 0 is the key moment itself. The way back of there-and-back has the pictures of the way there.
        """
        place, share = self._place(seconds)
        here = self._order[place]
        if share <= 0.0:
            return here, 0
        following = self._order[(place + 1) % len(self._order)]
        forth = min(here, following) if self.pose.cycle is CycleKind.THERE_AND_BACK else here
        steps = self._steps(forth, per_second)
        step = round((share if forth == here else 1.0 - share) * steps)
        if step in (0, steps):
            return (here if (step == 0) == (forth == here) else following), 0
        return forth, step

    def at_frame(self, frame: tuple[int, int], per_second: int) -> Solved:
        """Return the figure of one of the cycle's pictures."""
        index, step = frame
        if step == 0:
            return self.moments[index].solved
        return self._between(self._order.index(index), step / self._steps(index, per_second))

    def _steps(self, index: int, per_second: int) -> int:
        return max(1, round(self.moments[index].move_seconds * per_second))

    def _place(self, seconds: float) -> tuple[int, float]:
        """Return which moment was passed last, and the share of the way to the next (0 while it is held)."""
        if self.seconds <= 0.0:
            return 0, 0.0
        rest = seconds % self.seconds
        place = bisect_right(self._starts, rest) - 1
        moment = self.moments[self._order[place]]
        return place, min(max(0.0, rest - self._starts[place] - moment.hold_seconds) / moment.move_seconds, 1.0)

    def progress(self, seconds: float) -> tuple[int, float]:
        """Return which key moment was passed last, in their order, and the share of the way to the next."""
        place, share = self._place(seconds)
        return place, share if self._flows(self.moments[self._order[place]]) else _eased(share)

    def _flows(self, moment: Moment) -> bool:
        """Tell whether a key moment is passed without a stop."""
        goes_round = self.pose.cycle is not CycleKind.THERE_AND_BACK and len(self._order) > 2
        return goes_round and moment.hold_seconds == 0.0

    def _between(self, place: int, share: float) -> Solved:
        count = len(self._order)
        a, b = (self.moments[self._order[(place + step) % count]] for step in (0, 1))
        if self._flows(a):
            before, after = (self.moments[self._order[(place + step) % count]] for step in (-1, 2))
            angles = tuple(
                _flowing(p0, p1, p2, p3, share)
                for p0, p1, p2, p3 in zip(before.angles, a.angles, b.angles, after.angles, strict=True)
            )
            eased = share
        else:
            eased = _eased(share)
            angles = tuple(p + (q - p) * eased for p, q in zip(a.angles, b.angles, strict=True))
        return self._blended(a, b, angles, eased)

    def _blended(self, a: Moment, b: Moment, angles: Angles, share: float) -> Solved:
        old, new = ({contact.key: contact for contact in moment.contacts} for moment in (a, b))
        kept = tuple(contact for key, contact in old.items() if key in new)
        anchors = {}
        for contact in kept:
            key = contact.key
            if self._is_fixed(contact) and key in a.solved.anchors and key in b.solved.anchors:
                anchors[key] = self._anchor(contact, a.solved.anchors[key], b.solved.anchors[key], share)
        same_carriers = [one.key for one in carriers(a.contacts)] == [one.key for one in carriers(b.contacts)]
        root = None
        if not same_carriers:
            root = between(a.solved.skeleton.pelvis, b.solved.skeleton.pelvis, share)
        solved = solve(angles, kept, self.pose.props, self._base, anchors, root)
        floor, travels = floor_height(self.pose.props), self.pose.travels
        blend(solved, (a.solved, a.contacts), (b.solved, b.contacts), angles, share, floor, travels=travels)
        return solved

    def _is_fixed(self, contact: Contact) -> bool:
        """Tell whether a contact is on the ground or a thing, rather than on a part of the body that moves."""
        name = contact.surface.removesuffix(" back")
        return name in LEVEL_SURFACES or any(prop.name == name for prop in self.pose.props)

    def _is_level(self, contact: Contact) -> bool:
        """Tell whether a contact's first number says how far forward it is, rather than how high."""
        upright = (PropKind.WALL, PropKind.POST, PropKind.BIKE, PropKind.TREADMILL)
        kinds = {prop.name: prop.kind for prop in self.pose.props}
        return not contact.surface.endswith(" back") and kinds.get(contact.surface) not in upright

    def _anchor(self, contact: Contact, a: Vector, b: Vector, share: float) -> Vector:
        """Return where a contact is on its way; a foot or hand that is put elsewhere on the ground is lifted."""
        x, y, z = between(a, b, share)
        way = distance(a, b)
        steps = contact.part in FEET or contact.part is Part.HAND
        if steps and way > _STILL and not self.pose.travels and contact.surface in LEVEL_SURFACES:
            lift = min(_LIFT_MOST, way * _LIFT_SHARE)
            y += lift * 4 * share * (1 - share)
        return (x, y, z)

    def _solve_keys(self) -> tuple[Moment, ...]:
        raw = [(full_angles(key), key.contacts, key) for key in self.pose.keys]
        if self.pose.cycle is CycleKind.MIRROR:
            raw += [
                (mirrored_angles(angles), tuple(contact.mirrored() for contact in contacts), key)
                for angles, contacts, key in raw
            ]
        moments: list[Moment] = []
        for angles, contacts, key in raw:
            anchors = self._remembered(moments[-1], contacts) if moments else {}
            solved = solve(angles, contacts, self.pose.props, self._base, anchors)
            moments.append(Moment(angles, contacts, key.hold_seconds, key.move_seconds, solved))
        return tuple(moments)

    def _remembered(
        self, before: Moment, contacts: tuple[Contact, ...]
    ) -> Mapping[tuple[Part, Side | None, str], Vector]:
        """Return where contacts go on that have no place of their own: feet and hands do not slide.

        A foot that goes on standing on another part of its sole turns on that part, where it is.
        """
        old = {contact.limb: contact for contact in before.contacts if contact.limb}
        found: dict[tuple[Part, Side | None, str], Vector] = {}
        for contact in contacts:
            known = old.get(contact.limb) if contact.limb else None
            if known is None or contact.side is None or not self._is_fixed(contact):
                continue
            if known.key == contact.key:
                x, y, z = before.solved.anchors[contact.key]
                if not contact.at:
                    found[contact.key] = (x, y, z)
                elif len(contact.at) == 1 and self._is_level(contact):
                    # Sideways it stays where it was.
                    height = surface_height(self.pose.props, contact.surface, contact.at[0], z)
                    found[contact.key] = (contact.at[0], height, z)
            elif known.surface == contact.surface and {known.part, contact.part} <= FEET:
                x, _, z = sole_point(before.solved.skeleton.legs[contact.side], contact.part)
                wanted = (*contact.at, z * OUTWARD[contact.side])[:2] if contact.at else (x, z * OUTWARD[contact.side])
                if math.dist(wanted, (x, z * OUTWARD[contact.side])) < _TURNS:
                    found[contact.key] = (x, surface_height(self.pose.props, contact.surface, x, z), z)
        return found


def full_angles(key: Key) -> Angles:
    """Return all angles of a key moment, those at rest where none is written."""
    values = rest_angles()
    for name, value in key.angles:
        values[INDEX[name]] = value
    return tuple(values)


def _eased(share: float) -> float:
    """Return a share that starts and ends softly (smootherstep)."""
    return share * share * share * (share * (6 * share - 15) + 10)


def _flowing(p0: float, p1: float, p2: float, p3: float, u: float) -> float:
    """Return a value on the smooth curve (Catmull and Rom) through p1 and p2."""
    return 0.5 * (2 * p1 + (p2 - p0) * u + (2 * p0 - 5 * p1 + 4 * p2 - p3) * u * u + (3 * p1 - p0 - 3 * p2 + p3) * u**3)
