"""The reader of the things in a picture: lines such as ``- wall: {x: 2.4}``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.side import Side
from supple.document.message import Message
from supple.document.node import Mapping, Scalar, problem_at
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Listing, Number, Text, YesNo, not_a_choice
from supple.figure.contact import PLACES, is_sided_place
from supple.figure.prop import SIZES, Prop, PropKind

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem

_MOST: Final = 10
_NAME: Final = Field("name", Text(40))
_X: Final = Field("x", Number(-20, 20))
_Y: Final = Field("y", Number(0, 9))
_Z: Final = Field("z", Number(-20, 20))
_AT: Final = Field("at", Listing(Text(40), least=1, most=8), near=("through", "in", "around"))
_ACROSS: Final = Field("across", YesNo())
_LOOP: Final = Field("loop", YesNo())
_TURNED: Final = Field("turned", YesNo())
_SIZE: Final = Number(0, 20)
_TABLES: Final = {
    kind: Table(
        "pose-prop", (_NAME, _X, _Y, _Z, _AT, _ACROSS, _LOOP, _TURNED, *(Field(name, _SIZE) for name in SIZES[kind]))
    )
    for kind in PropKind
}


def read_props(node: Node | None, problems: list[Problem]) -> tuple[Prop, ...]:
    """Read the things of a pose; what is wrong is reported and left out."""
    if node is None:
        return ()
    kind: Listing[Node] = Listing(AnyNode(), 0, _MOST)
    found: list[Prop] = []
    for item in kind.read(node, "props", problems) or ():
        if isinstance(item, Scalar):
            thing = _kind_of(item, problems)
            if thing is not None:
                found.append(Prop(thing, thing.value))
        elif isinstance(item, Mapping) and item.entries:
            for entry in item.entries:
                thing = _kind_of(entry.key, problems)
                prop = _read_prop(thing, entry.value, problems) if thing is not None else None
                if prop is not None:
                    found.append(prop)
        else:
            problems.append(problem_at(item, Message.of("problem-no-keys-under", name="props")))
    return tuple(found)


def _kind_of(node: Scalar, problems: list[Problem]) -> PropKind | None:
    if node.text in set(PropKind):
        return PropKind(node.text)
    problems.append(problem_at(node, not_a_choice(node.text, "props", list(PropKind), (("box", "step"),))))
    return None


def _read_prop(kind: PropKind, node: Node, problems: list[Problem]) -> Prop | None:
    record = _TABLES[kind].read(node, kind.value, problems)
    if record is None:
        return None
    at = record.get(_AT) or ()
    for place in at:
        if not is_sided_place(place):
            entry = record.entry(_AT)
            known = [f"{side} {name}" for side in Side for name in PLACES]
            problems.append(problem_at(entry.value if entry else node, not_a_choice(place, _AT.key, known)))
            return None
    sizes = {name: value for name in SIZES[kind] if isinstance(value := record.values.get(name), float)}
    return Prop(
        kind=kind,
        name=record.get(_NAME) or kind.value,
        x=record.get(_X) or 0.0,
        z=record.get(_Z) or 0.0,
        y=record.get(_Y) or 0.0,
        sizes=tuple(sizes.items()),
        at=at,
        across=record.get(_ACROSS) or False,
        loop=record.get(_LOOP) or False,
        turned=record.get(_TURNED) or False,
    )
