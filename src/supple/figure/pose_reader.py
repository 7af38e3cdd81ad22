"""The reader of poses: the ``pose:`` block of an exercise, with every problem at its line."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Listing, Number, Text
from supple.figure.pose import Key, Pose, Prop, View

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem


class _Facing(StrEnum):
    """Which way the figure looks, as the viewer sees it."""

    RIGHT = "right"
    LEFT = "left"


class _AngleModel(StrEnum):
    """Which angle rules a picture from above follows."""

    SIDE = "side"
    FRONT = "front"


_ANGLE: Final = Number(-360, 360)
_LENGTH: Final = Number(0.1, 1.5)

_LEG: Final = Table(
    "pose-part",
    (
        *(Field(name, _ANGLE) for name in ("hip", "knee", "ankle", "thigh-out", "shin-out")),
        *(Field(name, _LENGTH) for name in ("thigh-len", "shin-len", "foot-len")),
    ),
)
_ARM: Final = Table("pose-part", tuple(Field(name, _ANGLE) for name in ("shoulder", "elbow", "upper-out", "fore-out")))

_NAME: Final = Field("name", Text(60))
_WORK_DRAWN: Final[Field[_Facing]] = Field("work-drawn", Choice(_Facing))
_PARTS: Final = {"work-leg": _LEG, "other-leg": _LEG, "work-arm": _ARM, "other-arm": _ARM}
_SINGLE: Final = (
    *(Field(name, _ANGLE) for name in ("trunk", "neck", "tilt", "roll")),
    Field("trunk-len", _LENGTH),
    Field("arch", Number(-20, 20)),
)
_KEY: Final = Table("pose-key", (_NAME, _WORK_DRAWN, *_SINGLE, *(Field(part, AnyNode()) for part in _PARTS)))

_PROP_KIND: Final = Field("kind", Text(40), required=True)
_PROP_AT: Final = Field("at", Text(200))
_PROP: Final = Table("pose-prop", (_PROP_KIND, _PROP_AT))

_VIEW: Final[Field[View]] = Field("view", Choice(View), required=True)
_KEYS: Final[Field[Node]] = Field("keys", AnyNode(), required=True, near=("frames",))
_FACES: Final[Field[_Facing]] = Field("faces", Choice(_Facing))
_MODEL: Final[Field[_AngleModel]] = Field("angles", Choice(_AngleModel), near=("angle-model",))
_CONTACTS: Final = Field("contacts", Listing(Text(100), most=12))
_PROPS: Final[Field[Node]] = Field("props", AnyNode())
_NOTE: Final = Field("note", Text())
_POSE: Final = Table("pose", (_VIEW, _KEYS, _FACES, _MODEL, _CONTACTS, _PROPS, _NOTE))

_MOST_KEYS: Final = 12
_MOST_PROPS: Final = 6


def read_pose(node: Node) -> tuple[Pose | None, tuple[Problem, ...]]:
    """Read a pose; None where it has no view or no key moment that could be read."""
    problems: list[Problem] = []
    record = _POSE.read(node, "pose", problems)
    if record is None:
        return None, tuple(problems)
    keys = tuple(_read_key(item, problems) for item in _items(record.get(_KEYS), "keys", 1, _MOST_KEYS, problems))
    props = tuple(_read_prop(item, problems) for item in _items(record.get(_PROPS), "props", 0, _MOST_PROPS, problems))
    view, faces, model = record.get(_VIEW), record.get(_FACES), record.get(_MODEL)
    known = tuple(key for key in keys if key is not None)
    if view is None or not known:
        return None, tuple(problems)
    pose = Pose(
        view=view,
        keys=known,
        faces=faces.value if faces else "right",
        angle_model=model.value if model else "",
        contacts=record.get(_CONTACTS) or (),
        props=tuple(prop for prop in props if prop is not None),
        note=record.get(_NOTE) or "",
    )
    return pose, tuple(problems)


def _items(node: Node | None, name: str, least: int, most: int, problems: list[Problem]) -> tuple[Node, ...]:
    if node is None:
        return ()
    kind: Listing[Node] = Listing(AnyNode(), least, most)
    return kind.read(node, name, problems) or ()


def _read_key(node: Node, problems: list[Problem]) -> Key | None:
    record = _KEY.read(node, "keys", problems)
    if record is None:
        return None
    angles = [(field.key, value) for field in _SINGLE if (value := record.get(field)) is not None]
    for part, table in _PARTS.items():
        found = record.node.get(part)
        limb = table.read(found, part, problems) if found is not None else None
        if limb is not None:
            angles += [(f"{part}.{name}", float(str(value))) for name, value in limb.values.items()]
    drawn = record.get(_WORK_DRAWN)
    return Key(record.get(_NAME) or "", tuple(angles), drawn.value if drawn else "right")


def _read_prop(node: Node, problems: list[Problem]) -> Prop | None:
    record = _PROP.read(node, "props", problems)
    kind = record.get(_PROP_KIND) if record else None
    return Prop(kind, record.get(_PROP_AT) or "") if record and kind else None
