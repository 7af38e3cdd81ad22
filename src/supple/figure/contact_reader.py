"""The reader of contacts: lines such as ``hands: wall 5.4``, with every problem at its place."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Mapping, problem_at
from supple.document.shown import shown
from supple.document.value import Text
from supple.figure.contact import ARM_PARTS, FEET, GROUND, LEG_PARTS, PLACES, PLURALS, RESTING, Contact, Part
from supple.figure.prop import PropKind

if TYPE_CHECKING:
    from supple.document.node import Entry, Node, Scalar
    from supple.document.problem import Problem
    from supple.figure.prop import Prop

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,3}(\.[0-9]{1,4})?")
_SIDED: Final = LEG_PARTS | ARM_PARTS
_MOST: Final = 12
_LEG_PLACES: Final = frozenset({"thigh", "hamstring", "knee", "shin", "calf", "ankle"})


def read_contacts(node: Node | None, props: tuple[Prop, ...], problems: list[Problem]) -> tuple[Contact, ...]:
    """Read the contacts of a pose or a key, in the order in which they are written."""
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        problems.append(problem_at(node, Message.of("problem-no-keys-under", name="contacts")))
        return ()
    if len(node.entries) > _MOST:
        problems.append(problem_at(node, Message.of("problem-long-list", name="contacts", count=_MOST)))
        return ()
    found: list[Contact] = []
    for entry in node.entries:
        parts = _read_part(entry.key, problems)
        words = Text(60).read(entry.value, entry.key.text, problems)
        surface = _read_surface(words, entry.value, props, problems) if words is not None else None
        if surface is not None and parts and _fits(parts[0][0], entry, surface[0], props, problems):
            name, at = surface
            found += [Contact(part, side, name, at, pair=len(parts) > 1) for part, side in parts]
    return tuple(found)


def _fits(part: Part, entry: Entry, surface: str, props: tuple[Prop, ...], problems: list[Problem]) -> bool:
    """Tell whether a part can touch a kind of surface; an ankle, for one, lies on the other leg only."""
    on_body = surface != GROUND and surface.removesuffix(" back") not in {prop.name for prop in props}
    on_back = surface.endswith(" back") and not on_body
    if part is Part.ANKLE:
        fits = on_body and surface.rsplit(maxsplit=1)[-1] in _LEG_PLACES
    elif part is Part.HAND:
        fits = True
    elif part in FEET:
        fits = not on_back
    else:
        fits = not (on_body or on_back)
    if not fits:
        said = Message.of("problem-contact-unfit", part=part.value, surface=shown(surface))
        problems.append(problem_at(entry.value, said))
    return fits


def _read_part(key: Scalar, problems: list[Problem]) -> list[tuple[Part, Side | None]]:
    """Return what a key such as ``feet``, ``right hand`` or ``seat`` stands for."""
    words = key.text.split()
    if len(words) == 1:
        if words[0] in PLURALS:
            part = PLURALS[words[0]]
            if part in RESTING:
                return [(part, None)]
            return [(part, Side.RIGHT), (part, Side.LEFT)]
        if words[0] in {part.value for part in Part if part not in _SIDED}:
            return [(Part(words[0]), None)]
    elif len(words) == 2 and words[0] in (Side.LEFT, Side.RIGHT) and words[1] in set(Part) - {Part.LOWEST}:
        return [(Part(words[1]), Side(words[0]))]
    known = [*PLURALS, *(part.value for part in Part if part not in _SIDED)]
    known += [f"{side} {part.value}" for side in Side for part in Part if part in _SIDED]
    resting = [f"{side} {part.value}" for side in Side for part in Part if part in RESTING]
    meant = nearest(key.text, [*known, *resting])
    if meant:
        said = Message.of("problem-contact-part-near", name=shown(key.text), meant=meant)
    else:
        said = Message.of("problem-contact-part", name=shown(key.text), choices=", ".join(known))
    problems.append(problem_at(key, said))
    return []


def _read_surface(
    words: str, node: Node, props: tuple[Prop, ...], problems: list[Problem]
) -> tuple[str, tuple[float, ...]] | None:
    """Return the surface and the numbers of a contact."""
    parts = words.split()
    numbers: list[float] = []
    while parts and _NUMBER.fullmatch(parts[-1]):
        numbers.insert(0, float(parts.pop()))
    surface = " ".join(parts)
    names = {prop.name for prop in props}
    backs = {f"{prop.name} back" for prop in props if prop.kind is PropKind.CHAIR}
    owner, _, place = surface.rpartition(" ")
    is_place = owner in ("", "own", "other", *Side) and place in PLACES
    if len(numbers) <= 2 and (surface == GROUND or surface in names | backs or is_place):
        return surface, tuple(numbers)
    places = (f"{whose} {name}" for whose in ("own", "left", "right") for name in PLACES)
    known = [GROUND, *sorted(names | backs), *places]
    meant = nearest(surface, known)
    if len(numbers) > 2:
        said = Message.of("problem-contact-numbers", value=shown(words))
    elif surface in set(PropKind):
        said = Message.of("problem-contact-no-prop", name=surface)
    elif meant:
        said = Message.of("problem-contact-surface-near", value=shown(surface), meant=meant)
    else:
        said = Message.of("problem-contact-surface", value=shown(surface), choices=", ".join([GROUND, *sorted(names)]))
    problems.append(problem_at(node, said))
    return None
