from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plans import a_mixed_timeline, a_step, a_timeline, an_exercise

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.contact import Contact, Part
from supple.figure.pose import VIEWS, CloseUp, Grip, Key, Pose
from supple.figure.prop import Prop, PropKind
from supple.routine.exercise import Dose, Equipment, EquipmentNeed, Evidence, Variant
from supple.routine.work import Hold, Reps, Time
from supple.session.snapshot import digest_of, read_snapshot, write_snapshot
from supple.session.timeline import Timeline

RICH = an_exercise(
    pose=Pose(
        (Key("hold", (("trunk.lean", 0.0), ("right.hip", 20.5)), (Contact(Part.HAND, Side.RIGHT, "wall"),)),),
        VIEWS["three-quarter"],
        props=(Prop(PropKind.WALL, "wall", x=1.5, sizes=(("height", 6.0),)),),
        close_up=CloseUp("right knee", 2.5),
        grips=((Side.RIGHT, Grip.FLAT),),
        targets=((Side.RIGHT, (Muscle.SOLEUS,)),),
    ),
    equipment=(EquipmentNeed((Equipment.WALL, Equipment.POST)), EquipmentNeed((Equipment.MAT,), optional=True)),
    dose=Dose(Reps(12, 2.5), least=8, most=15),
    easier=Variant("Bend the knee.", work=Time(20)),
    harder=Variant("Lean further.", exercise="calf-step"),
)


@pytest.mark.parametrize(
    "timeline",
    [
        a_mixed_timeline(),
        a_timeline(a_step(Time(300), exercise=RICH, instead=(an_exercise(),), note="Wärm — »läuft«")),
        replace(a_timeline(a_step(Hold(30))), evidence=Evidence.MIXED, stop=("pain",)),
    ],
)
def test_a_snapshot_gives_back_the_same_timeline_on_one_line(timeline: Timeline) -> None:
    data = write_snapshot(timeline)

    assert b"\n" not in data
    assert read_snapshot(data) == timeline


def test_kinds_of_work_are_told_apart() -> None:
    steps = [a_step(work) for work in (Hold(30), Time(30), Reps(10, 3), Reps(10, 3, until_done=True))]

    read = read_snapshot(write_snapshot(a_timeline(*steps)))

    assert read is not None
    assert [step.work for step in read.steps] == [step.work for step in steps]


def test_a_field_that_came_later_takes_its_default() -> None:
    timeline = a_timeline(a_step())
    old = json.loads(write_snapshot(timeline))
    del old["why"]

    assert read_snapshot(json.dumps(old).encode()) == replace(timeline, why="")


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "dance"},
        {"segments": []},
        {"steps": []},
        {"title": None},
        {"steps": [{"type": "Hold", "seconds": 30}]},
    ],
)
def test_what_is_not_a_timeline_is_not_read(change: dict[str, object]) -> None:
    data = json.loads(write_snapshot(a_timeline(a_step()))) | change

    assert read_snapshot(json.dumps(data).encode()) is None


@given(st.binary(max_size=60))
def test_any_bytes_are_read_without_failing(data: bytes) -> None:
    assert read_snapshot(data) is None


def test_endless_nesting_is_not_read() -> None:
    assert read_snapshot(b'{"type":"Timeline","x":' + b"[" * 100_000) is None


def test_the_digest_is_that_of_what_is_played() -> None:
    timeline = a_timeline(a_step())

    assert digest_of(timeline) == digest_of(a_timeline(a_step()))
    assert digest_of(timeline) != digest_of(a_timeline(a_step(Hold(31))))
    assert len(digest_of(timeline)) == 64
