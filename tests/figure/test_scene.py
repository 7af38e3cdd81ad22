from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pose_texts import SQUAT, pose_of, read

from supple.body.muscle import Muscle
from supple.body.side import Side
from supple.figure.look import NEUTRAL, Look, chosen_look
from supple.figure.muscle_area import AREAS, segments_of
from supple.figure.pose import VIEWS, Pose
from supple.figure.scene import Scene
from supple.figure.shape import Box, Glow, Shape, Tint, box_around
from supple.settings import Build, Clothes, Hair, Settings, Skin

STAND = "pose:\n  view: {view}\n  contacts: {{feet: floor}}\n  keys: [{{name: stand}}]\n"


def tints(scene: Scene, seconds: float = 0.0) -> list[Tint]:
    return [one.tint for one in scene.drawing(seconds)]


def area(shape: Shape) -> float:
    """Return the area of the first loop."""
    loop = shape.loops[0]
    points = list(zip(loop[::2], loop[1::2], strict=True))
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, [*points[1:], points[0]], strict=True)) / 2)


def coloured(muscle: Muscle, view: str, *, both: bool = False) -> float:
    """Return how large a muscle of the right side is in the picture, in square head units."""
    scene = Scene(pose_of(STAND.format(view=view)), (muscle,), both=both)
    return sum(area(one) for one in scene.still() if isinstance(one, Shape) and one.tint is Tint.TARGET)


def test_a_figure_has_all_its_parts() -> None:
    scene = Scene(pose_of(SQUAT), (Muscle.QUADRICEPS,), both=True)
    found = set(tints(scene))
    assert {Tint.SKIN, Tint.SHIRT, Tint.SHORTS, Tint.SHOE, Tint.HAIR, Tint.TARGET, Tint.HALO, Tint.SHADOW} <= found
    assert tints(scene)[0] is Tint.FLOOR
    box = scene.box()
    assert 6.5 < box.height < 9
    assert box.width > 2
    assert scene.still_box().height < box.height


def test_the_same_time_gives_the_same_drawing_and_another_time_another() -> None:
    scene = Scene(pose_of(SQUAT), (), both=True)
    assert scene.drawing(1.0) == Scene(pose_of(SQUAT), (), both=True).drawing(1.0)
    assert scene.drawing(1.0) != scene.drawing(1.2)
    key = scene.frame(1.0)
    assert scene.frame_drawing(key) == scene.frame_drawing(scene.frame(1.0 + 0.005))
    assert scene.still() == scene.drawing(1.9)
    assert scene.drawing(1.9, breath=1.0) != scene.still()


@pytest.mark.parametrize(
    ("muscle", "seen", "hidden"),
    [
        (Muscle.QUADRICEPS, "front", "back"),
        (Muscle.HAMSTRINGS, "back", "front"),
        (Muscle.GASTROCNEMIUS, "back", "front"),
        (Muscle.SOLEUS, "back", "front"),
        (Muscle.ACHILLES, "back", "front"),
        (Muscle.TIBIALIS_ANTERIOR, "front", "back"),
        (Muscle.GLUTEUS_MAXIMUS, "back", "front"),
        (Muscle.HIP_FLEXORS, "front", "back"),
        (Muscle.LOWER_BACK, "back", "front"),
        (Muscle.UPPER_BACK, "back", "front"),
        (Muscle.CORE, "front", "back"),
        (Muscle.PERONEALS, "side", "[180, 0]"),
        (Muscle.TFL_ITB, "side", "[180, 0]"),
        (Muscle.GLUTEUS_MEDIUS, "side", "[180, 0]"),
        (Muscle.ADDUCTORS, "front", "side"),
        (Muscle.TIBIALIS_POSTERIOR, "back", "side"),
        (Muscle.SHOULDERS_ARMS, "side", "[180, 0]"),
        (Muscle.DEEP_ROTATORS, "back", "front"),
    ],
)
def test_a_muscle_is_seen_from_where_it_lies(muscle: Muscle, seen: str, hidden: str) -> None:
    assert coloured(muscle, seen) > 0.05
    assert coloured(muscle, hidden) < coloured(muscle, seen) * 0.4


def test_upper_and_lower_calf_do_not_share_a_place() -> None:
    calf = AREAS[Muscle.GASTROCNEMIUS][-2][1]
    assert AREAS[Muscle.SOLEUS][1][1] > calf - 0.06
    assert segments_of(Muscle.GLUTEUS_MAXIMUS) == {"trunk", "hip", "thigh"}
    assert segments_of(Muscle.PLANTAR_FOOT) == frozenset()


def test_only_the_working_side_is_coloured_unless_both_work() -> None:
    assert coloured(Muscle.QUADRICEPS, "front", both=True) == pytest.approx(
        2 * coloured(Muscle.QUADRICEPS, "front"), rel=0.1
    )
    other = pose_of(
        STAND.format(view="front").replace("  keys", "  target: {left: [quadriceps, plantar-foot]}\n  keys")
    )
    shapes = [one for one in Scene(other, (Muscle.CORE,), both=False).still() if one.tint is Tint.TARGET]
    assert len(shapes) == 2


PROPS = """
pose:
  view: {view}
  bare: {bare}
  travels: no
  props:
    - mat
    - wall: {{x: 2.4}}
    - wall: {{name: side, z: -1.5, across: yes}}
    - wall: {{name: back, x: -2, height: 5}}
    - step: {{x: 1.4}}
    - chair: {{x: -2}}
    - chair: {{name: stool, x: -2, back: 0}}
    - chair: {{name: faced, x: 3, turned: yes}}
    - bed: {{x: 4}}
  contacts: {{feet: floor, hands: wall 5}}
  keys: [{{name: one, both: {{shoulder: 80}}}}]
"""
GEAR = """
pose:
  view: {view}
  bare: {bare}
  props:
    - post: {{x: 0.9, z: -0.8}}
    - post: {{name: near, x: 0.9, z: 1.8}}
    - roller: {{x: 1}}
    - roller: {{name: long, x: 1, across: yes}}
    - ball: {{x: 1, z: 0.4}}
    - towel: {{x: 1}}
    - stick: {{at: [left hand, right hand]}}
    - weight: {{at: [left hand, right hand]}}
  span: [right hip, right knee]
  contacts: {{feet: floor, left hand: post 4}}
  keys: [{{name: one}}, {{name: two, right: {{hip: 20}}}}]
"""
MORE = """
pose:
  view: {view}
  bare: {bare}
  hands: fist
  props:
    - treadmill
    - cushion: {{x: 2}}
    - cushion: {{name: pillow, at: [left knee, right knee]}}
    - band: {{at: [left ankle, right ankle], loop: yes}}
    - band: {{name: strap, at: [left hand, right sole, right hand]}}
    - band: {{name: nothing}}
    - stick: {{at: [left hand]}}
    - towel: {{name: sling, at: [left hand, right hand]}}
  contacts: {{feet: treadmill}}
  keys: [{{name: one}}]
"""
BIKE = """
pose:
  view: {view}
  bare: {bare}
  props: [bike, {{ball: {{at: [left ankle, right ankle]}}}}]
  contacts: {{seat: bike, hands: bike 4.4 2.1}}
  keys: [{{name: one, both: {{hip: 60, knee: 60}}}}]
"""


@pytest.mark.parametrize("text", [PROPS, GEAR, MORE, BIKE])
@pytest.mark.parametrize("view", [*VIEWS, "[-150, 20]", "[200, 5]"])
@pytest.mark.parametrize("bare", ["yes", "no"])
def test_every_thing_is_drawn_from_everywhere(text: str, view: str, bare: str) -> None:
    scene = Scene(pose_of(text.format(view=view, bare=bare)), (Muscle.PLANTAR_FOOT,), both=True)
    drawing = scene.drawing(0.2)
    assert len(drawing) > 40
    assert scene.box().width > 1


@pytest.mark.parametrize("hair", Hair)
@pytest.mark.parametrize("clothes", Clothes)
def test_every_look_is_another_drawing(hair: Hair, clothes: Clothes) -> None:
    look = Look(hair=hair, clothes=clothes, build=Build.BROAD)
    for view in ("side", "back"):
        scene = Scene(pose_of(STAND.format(view=view)), (), both=True, look=look)
        assert scene.still() != Scene(scene.pose, (), both=True).still()
    assert scene.look is look


def test_bare_feet_have_toes() -> None:
    text = STAND.format(view="side")
    shod = Scene(pose_of(text), (), both=True).still()
    bare = Scene(pose_of(text.replace("  keys", "  bare: yes\n  keys")), (), both=True).still()
    assert Tint.SHOE in {one.tint for one in shod}
    assert Tint.SHOE not in {one.tint for one in bare}
    assert len(bare) > len(shod)


def test_the_settings_choose_the_look() -> None:
    assert chosen_look(Settings()) == NEUTRAL
    chosen = Settings(
        figure_hair=Hair.BUN, figure_skin=Skin.DEEP, figure_clothes=Clothes.LONG, figure_build=Build.SLIGHT
    )
    assert chosen_look(chosen) == Look(Hair.BUN, Clothes.LONG, Skin.DEEP, Build.SLIGHT)


def test_a_close_up_is_about_its_place() -> None:
    text = STAND.format(view="side").replace("  keys", "  close-up: {around: right foot, height: 2.5}\n  keys")
    box = Scene(pose_of(text), (), both=True).box()
    assert box.height == pytest.approx(2.5)
    assert box.width == pytest.approx(2.5 * 1.25)


def test_the_ground_passes_under_one_who_walks() -> None:
    walk = pose_of("""
pose:
  view: side
  cycle: mirror
  travels: yes
  keys:
    - {hold: 0, move: 0.25, contacts: {lowest: floor, right foot: floor 0.9},
       right: {hip: 24}, left: {hip: -14, knee: 20}}
    - {hold: 0, move: 0.25, contacts: {lowest: floor, right foot: floor 0},
       right: {hip: 2}, left: {hip: 14, knee: 50}}
""")
    scene = Scene(walk, (), both=True)
    assert Tint.ARROW in tints(scene)
    assert scene.frame(0.1) != scene.frame(0.6)
    first, later = ([one for one in scene.drawing(time) if one.tint is Tint.ARROW] for time in (0.05, 0.15))
    assert first != later


def test_a_span_points_the_way_that_is_rolled() -> None:
    scene = Scene(pose_of(GEAR.format(view="side", bare="no")), (), both=True)
    there, back = (
        [one for one in scene.drawing(time) if one.tint is Tint.ARROW] for time in (0.3, scene.cycle.seconds - 0.3)
    )
    assert len(there) == len(back) == 1
    assert there != back
    assert scene.frame(0.1) != scene.frame(scene.cycle.seconds - 0.1)
    for first, last in (("right thigh 0.2", "left shank 0.9"), ("right trunk 0.4", "left trunk 1.9")):
        part = pose_of(STAND.format(view="side").replace("  keys", f"  span: [{first}, {last}]\n  keys"))
        assert Tint.ARROW in tints(Scene(part, (), both=True))
    end_on = pose_of(STAND.format(view="side").replace("  keys", "  span: [right hip, right hip]\n  keys"))
    assert Tint.ARROW not in tints(Scene(end_on, (), both=True))
    alone = pose_of(STAND.format(view="side").replace("  keys", "  span: [right hip, right knee]\n  keys"))
    assert Tint.ARROW in tints(Scene(alone, (), both=True))


def test_a_box_is_around_its_shapes() -> None:
    assert box_around((Glow(0, 0, 1, 1, Tint.SHADOW, 1),)) is None
    shape = Shape(((0.0, 0.0, 2.0, 0.0, 1.0, 3.0),), Tint.MAT)
    assert box_around((shape,)) == Box(0.0, 0.0, 2.0, 3.0)
    assert Box(0, 0, 1, 1).joined(Box(2, -1, 3, 0)) == Box(0, -1, 3, 1)
    assert (Box(0, 0, 2, 3).width, Box(0, 0, 2, 3).height) == (2, 3)


ANGLE = st.integers(-180, 180)
SURFACES = st.sampled_from(
    [
        "floor",
        "mat",
        "wall 3",
        "step",
        "chair",
        "chair back",
        "roller",
        "own knee",
        "left thigh",
        "head",
        "other foot",
        "bed 1 2",
    ]
)
PARTS = st.sampled_from(
    ["feet", "heels", "toes", "knees", "hands", "forearms", "right ankle", "left foot", "right hand", "seat", "back",
     "chest", "side", "belly", "thighs", "calves", "legs", "lowest", "right thigh"]
)  # fmt: skip
LIMB = st.fixed_dictionaries({}, optional=dict.fromkeys(("hip", "knee", "ankle", "shoulder", "elbow", "toes"), ANGLE))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(LIMB, LIMB, ANGLE, st.dictionaries(PARTS, SURFACES, max_size=4)), min_size=1, max_size=3),
    st.sampled_from(["upright", "back", "front", "left-side", "right-side"]),
    st.sampled_from(["there-and-back", "loop", "mirror"]),
)
def test_whatever_a_person_writes_is_drawn_or_explained(
    keys: list[tuple[dict[str, int], dict[str, int], int, dict[str, str]]], base: str, cycle: str
) -> None:
    lines = ["pose:", "  view: side", f"  base: {base}", f"  cycle: {cycle}",
             "  props: [mat, wall: {x: 2}, step: {x: 1}, chair: {x: -1}, roller: {x: 0},",
             "          bed: {x: 5}]", "  keys:"]  # fmt: skip
    for right, left, lean, contacts in keys:
        lines.append(
            f"    - {{right: {right}, left: {left}, trunk: {{lean: {lean}}}, contacts: {contacts}}}".replace("'", "")
        )
    pose, problems = read("\n".join(lines))
    assert isinstance(pose, Pose)
    scene = Scene(pose, tuple(Muscle), both=True)
    for step in range(5):
        assert scene.drawing(scene.cycle.seconds * step / 5)
    assert scene.box().height > 0
    assert {Side.LEFT, Side.RIGHT} == set(scene.cycle.show.skeleton.legs)
    assert all(problem.line > 6 for problem in problems)
