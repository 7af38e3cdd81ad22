"""The reader of poses: the ``pose:`` block of an exercise, with every problem at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.document.message import Message
from supple.document.node import Mapping, Scalar, Sequence, problem_at
from supple.document.shown import shown
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Listing, Number, Text, YesNo, not_a_choice
from supple.figure.contact import PLACES, is_sided_place
from supple.figure.contact_reader import read_contacts
from supple.figure.joint import LIMB_ANGLES, TRIPLES, TRUNK_ANGLES
from supple.figure.pose import HOLD_SECONDS, MOVE_SECONDS, VIEWS, Base, CloseUp, CycleKind, Grip, Key, Pose
from supple.figure.prop_reader import read_props
from supple.figure.roll_span import SPAN_SEGMENTS, is_span_place

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.table import Record
    from supple.figure.contact import Contact
    from supple.figure.prop import Prop

_ANGLE: Final = Number(-360, 360)
_MOST_KEYS: Final = 12
_Angles = dict[str, float]


class _AngleKind:
    """An angle in degrees; a hip or a shoulder may be a list: forward, out, turned."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> tuple[float, ...] | None:
        """Return the angles."""
        if isinstance(node, Sequence) and name in TRIPLES:
            return Listing(_ANGLE, 1, 3).read(node, name, problems)
        if isinstance(node, Scalar) and name in TRIPLES and len(node.text.split()) > 1:
            said = Message.of("problem-pose-angles", name=name, value=shown(node.text))
            problems.append(problem_at(node, said))
            return None
        value = _ANGLE.read(node, name, problems)
        return None if value is None else (value,)


LIMB: Final = Table(
    "pose-part",
    tuple(Field(name, _AngleKind(), near=_near) for name, _near in {
        **dict.fromkeys(LIMB_ANGLES, ()), "hip-out": ("out",), "hip-turn": ("turn",), "arm-out": ("abduction",),
    }.items()),
)  # fmt: skip
TRUNK: Final = Table("pose-part", tuple(Field(name, _ANGLE) for name in TRUNK_ANGLES))
_PART_NODES: Final[dict[str, Field[Node]]] = {
    name: Field(name, AnyNode()) for name in ("both", "left", "right", "trunk")
}
_CONTACTS: Final[Field[Node]] = Field("contacts", AnyNode(), near=("contact", "touches"))

_NAME: Final = Field("name", Text(60))
_HOLD: Final = Field("hold", Number(0, 60))
_MOVE: Final = Field("move", Number(0.05, 60))
_X: Final = Field("x", Number(-20, 20))
_Y: Final = Field("y", Number(0, 5))
_Z: Final = Field("z", Number(-20, 20))
POSE_KEY: Final = Table("pose-key", (_NAME, _HOLD, _MOVE, _X, _Y, _Z, _CONTACTS, *_PART_NODES.values()))

_VIEW: Final[Field[Node]] = Field("view", AnyNode(), required=True)
_KEYS: Final[Field[Node]] = Field("keys", AnyNode(), required=True, near=("frames",))
_BASE: Final = Field("base", Choice(Base, (("supine", "back"), ("prone", "front"), ("standing", "upright"))))
_CYCLE: Final = Field("cycle", Choice(CycleKind))
_PROPS: Final[Field[Node]] = Field("props", AnyNode(), near=("things",))
_SHOW: Final = Field("show", Number(0, _MOST_KEYS - 1))
_CLOSE_UP: Final[Field[Node]] = Field("close-up", AnyNode(), near=("crop", "zoom", "frame"))
_HANDS: Final[Field[Node]] = Field("hands", AnyNode(), near=("grip",))
_TARGET: Final[Field[Node]] = Field("target", AnyNode())
_BARE: Final = Field("bare", YesNo())
_TRAVELS: Final = Field("travels", YesNo())
_SPAN: Final = Field("span", Listing(Text(40), least=2, most=2), near=("rolls",))
POSE: Final = Table(
    "pose",
    (
        _VIEW, _KEYS, _BASE, _CYCLE, _PROPS, _CONTACTS, _SHOW, _CLOSE_UP, _HANDS, _TARGET, _BARE, _TRAVELS, _SPAN,
        *_PART_NODES.values(),
    ),
)  # fmt: skip

_AROUND: Final = Field("around", Text(40), required=True)
_HEIGHT: Final = Field("height", Number(0.8, 9), required=True)
_CLOSE_UP_TABLE: Final = Table("pose-close-up", (_AROUND, _HEIGHT))
_GRIP: Final[Choice[Grip]] = Choice(Grip, (("open", "relaxed"), ("grip", "hold"), ("closed", "fist")))
_GRIPS: Final = Table("pose-hands", tuple(Field(side.value, _GRIP) for side in Side))
_MUSCLES: Final = Listing(Choice(Muscle), most=8, single=True)
_TARGETS: Final = Table("pose-target", tuple(Field(name, _MUSCLES) for name in ("left", "right", "both")))


def read_pose(node: Node) -> tuple[Pose | None, tuple[Problem, ...]]:
    """Read a pose; None where it has no view or no key moment that could be read."""
    problems: list[Problem] = []
    record = POSE.read(node, "pose", problems)
    if record is None:
        return None, tuple(problems)
    props = read_props(record.get(_PROPS), problems)
    usual = _read_angles(record, problems)
    contacts = read_contacts(record.get(_CONTACTS), props, problems)
    keys = _read_keys(record.get(_KEYS), usual, contacts, props, problems)
    view = _read_view(record.get(_VIEW), problems)
    if view is None or not keys:
        return None, tuple(problems)
    pose = Pose(
        keys=keys,
        view=view,
        base=record.get(_BASE) or Base.UPRIGHT,
        cycle=record.get(_CYCLE) or CycleKind.THERE_AND_BACK,
        props=props,
        show=_read_show(record, len(keys), problems),
        close_up=_read_close_up(record.get(_CLOSE_UP), problems),
        grips=_read_grips(record.get(_HANDS), problems),
        targets=_read_targets(record.get(_TARGET), problems),
        bare=record.get(_BARE) or False,
        travels=record.get(_TRAVELS) or False,
        span=_read_span(record, problems),
    )
    return pose, tuple(problems)


def _read_keys(
    node: Node | None,
    usual: _Angles,
    contacts: tuple[Contact, ...],
    props: tuple[Prop, ...],
    problems: list[Problem],
) -> tuple[Key, ...]:
    if node is None:
        return ()
    kind: Listing[Node] = Listing(AnyNode(), 1, _MOST_KEYS)
    found = []
    for item in kind.read(node, "keys", problems) or ():
        record = POSE_KEY.read(item, "keys", problems)
        if record is None:
            continue
        angles = usual | _read_angles(record, problems)
        for field in (_X, _Y, _Z):
            value = record.get(field)
            if value is not None:
                angles[f"root.{field.key}"] = value
        written = record.get(_CONTACTS)
        hold, move = record.get(_HOLD), record.get(_MOVE)
        key = Key(
            name=record.get(_NAME) or "",
            angles=tuple(angles.items()),
            contacts=contacts if written is None else read_contacts(written, props, problems),
            hold_seconds=HOLD_SECONDS if hold is None else hold,
            move_seconds=MOVE_SECONDS if move is None else move,
        )
        found.append(key)
    return tuple(found)


def _read_angles(record: Record, problems: list[Problem]) -> _Angles:
    """Return the angles of a pose or a key by ``part.joint``; a side's own go before those of both."""
    found: _Angles = {}
    for part, field in _PART_NODES.items():
        node = record.get(field)
        limb = (TRUNK if part == "trunk" else LIMB).read(node, part, problems) if node is not None else None
        if limb is None:
            continue
        for name, value in limb.values.items():
            if part == "trunk":
                found[f"trunk.{name}"] = float(str(value))
                continue
            angles = cast("tuple[float, ...]", value)
            joints = TRIPLES.get(name, (name,))
            for side in Side if part == "both" else (Side(part),):
                found |= {f"{side}.{joint}": angle for joint, angle in zip(joints, angles, strict=False)}
    return found


def _read_view(node: Node | None, problems: list[Problem]) -> tuple[float, float] | None:
    """Read a view: a name, or degrees round the figure and above it."""
    if node is None:
        return None
    if isinstance(node, Sequence):
        angles = Listing(Number(-360, 360), 2, 2).read(node, "view", problems)
        return (angles[0], angles[1]) if angles and len(angles) == 2 else None
    text = Text(40).read(node, "view", problems)
    if text is None:
        return None
    if text not in VIEWS:
        problems.append(problem_at(node, not_a_choice(text, "view", list(VIEWS), (("quarter", "three-quarter"),))))
        return None
    return VIEWS[text]


def _read_show(record: Record, count: int, problems: list[Problem]) -> int:
    """Return which key tells the exercise best: the last, unless another is written (0 is the first)."""
    value = record.get(_SHOW)
    if value is None:
        return -1
    if value != int(value) or value >= count:
        entry = record.entry(_SHOW)
        place = entry.value if entry else record.node
        problems.append(problem_at(place, Message.of("problem-pose-show", value=f"{value:g}", most=count - 1)))
        return -1
    return int(value)


def _read_close_up(node: Node | None, problems: list[Problem]) -> CloseUp | None:
    record = _CLOSE_UP_TABLE.read(node, "close-up", problems) if node is not None else None
    if record is None:
        return None
    around, height = record.get(_AROUND), record.get(_HEIGHT)
    if around is None or height is None:
        return None
    if not is_sided_place(around):
        places = [f"right {name}" for name in PLACES]
        entry = record.entry(_AROUND)
        problems.append(problem_at(entry.value if entry else record.node, not_a_choice(around, "around", places)))
        return None
    return CloseUp(around, height)


def _read_span(record: Record, problems: list[Problem]) -> tuple[str, ...]:
    """Return the two places of the body between which something is rolled."""
    places = record.get(_SPAN) or ()
    entry = record.entry(_SPAN)
    for place in places:
        if not is_span_place(place):
            known = [*(f"right {name}" for name in PLACES), *(f"right {name} 0.5" for name in SPAN_SEGMENTS)]
            problems.append(problem_at(entry.value if entry else record.node, not_a_choice(place, "span", known)))
            return ()
    return places if len(places) == 2 else ()


def _read_grips(node: Node | None, problems: list[Problem]) -> tuple[tuple[Side, Grip], ...]:
    if node is None:
        return ()
    if isinstance(node, Scalar):
        grip = _GRIP.read(node, "hands", problems)
        return tuple((side, grip) for side in Side) if grip else ()
    record = _GRIPS.read(node, "hands", problems)
    return tuple((Side(name), Grip(str(value))) for name, value in record.values.items()) if record else ()


def _read_targets(node: Node | None, problems: list[Problem]) -> tuple[tuple[Side, tuple[Muscle, ...]], ...]:
    record = _TARGETS.read(node, "target", problems) if isinstance(node, Mapping) else None
    if node is not None and record is None:
        problems.append(problem_at(node, Message.of("problem-no-keys-under", name="target")))
    if record is None:
        return ()
    found: dict[Side, tuple[Muscle, ...]] = {}
    for name, value in record.values.items():
        muscles = tuple(one for one in value if isinstance(one, Muscle)) if isinstance(value, tuple) else ()
        for side in Side if name == "both" else (Side(name),):
            found[side] = (*found.get(side, ()), *muscles)
    return tuple(found.items())
