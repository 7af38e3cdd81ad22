from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from supple.body.hit_map import HitMap, hit_map
from supple.body.outline import BodyOutlines, BodyPart, BodyView, Layer
from supple.body.outline_reader import read_outlines, read_path
from supple.body.region import Region, SidedRegion
from supple.body.side import Side

DRAWING = Path(__file__).parents[2] / "resources" / "body-map.svg"
PLACES = [place for region in Region for place in region.on_both_sides]
# As far as a click may miss, in the drawing's units: six pixels at the size of the page.
SNAP = 12.0


@pytest.fixture(scope="module")
def hits() -> HitMap:
    drawing = read_outlines(DRAWING.read_text(encoding="utf-8"))
    assert hit_map(drawing) is hit_map(drawing)
    return hit_map(drawing)


def squares(*boxes: tuple[str, Side, Layer, str]) -> HitMap:
    parts = [BodyPart(BodyView.FRONT, layer, read_path(drawn), region, side) for region, side, layer, drawn in boxes]
    return HitMap(BodyOutlines(100, 100, tuple(parts)))


def square(x: int, y: int, side: int) -> str:
    x2, y2 = x + side, y + side
    corners = ((x, y), (x2, y), (x2, y2), (x, y2), (x, y))
    curves = [f"C{a[0]} {a[1]} {b[0]} {b[1]} {b[0]} {b[1]}" for a, b in pairwise(corners)]
    return f"M{x} {y} {' '.join(curves)} Z"


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_the_middle_of_a_region_is_that_region_in_every_view(hits: HitMap, place: SidedRegion) -> None:
    for view in place.region.views:
        middle = hits.middle(place, view)
        assert middle is not None
        assert hits.place_at(*middle) == place


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_a_region_is_wide_enough_to_be_hit(hits: HitMap, place: SidedRegion) -> None:
    """Within the middle's reach, snap included, a finger of eight units hits nothing else."""
    view = place.region.views[-1]
    middle = hits.middle(place, view)
    assert middle is not None
    x, y = middle
    around = {hits.place_at(x + dx, y, SNAP) for dx in (-4, -2, 0, 2, 4)}
    assert place in around
    assert sum(hits.place_at(x + dx / 2, y, SNAP) == place for dx in range(-8, 9)) >= 11


def test_left_and_right_are_the_bodys_own(hits: HitMap) -> None:
    front, back = BodyView.FRONT, BodyView.BACK
    left = hits.middle(SidedRegion(Region.QUADRICEPS, Side.LEFT), front)
    right = hits.middle(SidedRegion(Region.QUADRICEPS, Side.RIGHT), front)
    assert left is not None
    assert right is not None
    assert left[0] > 232 > right[0]
    left = hits.middle(SidedRegion(Region.HAMSTRINGS, Side.LEFT), back)
    right = hits.middle(SidedRegion(Region.HAMSTRINGS, Side.RIGHT), back)
    assert left is not None
    assert right is not None
    assert left[0] < 668 < right[0]
    sole = hits.middle(SidedRegion(Region.PLANTAR_FOOT, Side.LEFT), BodyView.SOLE)
    assert sole is not None
    assert sole[0] > 450


def test_the_midline_has_no_side(hits: HitMap) -> None:
    core = SidedRegion(Region.CORE)
    assert hits.place_at(232 - 20, 44 + 3.3 * 114, SNAP) == core
    assert hits.place_at(232 + 20, 44 + 3.3 * 114, SNAP) == core


def test_chest_head_and_hands_are_nothing(hits: HitMap) -> None:
    for x, y in ((232, 100), (262, 250), (392, 560), (450, 500), (0, 0)):
        assert hits.place_at(x, y, SNAP) is None


def test_what_is_not_drawn_in_a_view_has_no_middle_there(hits: HitMap) -> None:
    assert hits.middle(SidedRegion(Region.HAMSTRINGS, Side.LEFT), BodyView.FRONT) is None


def test_a_gap_goes_to_the_nearest_region_within_the_snap() -> None:
    two = squares(
        ("soleus", Side.LEFT, Layer.TARGET, square(0, 0, 10)), ("achilles", Side.LEFT, Layer.TARGET, square(16, 0, 10))
    )
    soleus, achilles = SidedRegion(Region.SOLEUS, Side.LEFT), SidedRegion(Region.ACHILLES, Side.LEFT)
    assert two.place_at(12, 5) is None
    assert two.place_at(12, 5, 1.9) is None
    assert two.place_at(12, 5, 2.1) == soleus
    assert two.place_at(14, 5, 3.0) == achilles
    assert two.place_at(28, 12, 3.0) == achilles
    assert two.place_at(28, 12, 2.5) is None


def test_what_lies_on_top_is_hit_first() -> None:
    deep = squares(
        ("gluteus-maximus", Side.LEFT, Layer.TARGET, square(0, 0, 40)),
        ("deep-rotators", Side.LEFT, Layer.OVERLAY, square(14, 14, 12)),
        ("", Side.LEFT, Layer.QUIET, square(80, 0, 10)),
    )
    assert deep.place_at(20, 20) == SidedRegion(Region.DEEP_ROTATORS, Side.LEFT)
    assert deep.place_at(5, 20) == SidedRegion(Region.GLUTEUS_MAXIMUS, Side.LEFT)
    assert deep.place_at(85, 5) is None


def test_the_middle_of_what_is_drawn_has_room_around_it(hits: HitMap) -> None:
    thigh = SidedRegion(Region.HAMSTRINGS, Side.LEFT)
    assert hits.room(thigh, BodyView.BACK) > 10
    assert hits.room(SidedRegion(Region.PERONEALS, Side.LEFT), BodyView.BACK) < 8
    with pytest.raises(KeyError):
        hits.room(thigh, BodyView.FRONT)


def test_a_region_of_two_views_is_told_where_most_of_it_is(hits: HitMap) -> None:
    assert hits.main_view(SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)) is BodyView.BACK
    assert hits.main_view(SidedRegion(Region.ADDUCTORS, Side.LEFT)) is BodyView.FRONT
    assert hits.main_view(SidedRegion(Region.PLANTAR_FOOT, Side.LEFT)) is BodyView.SOLE
    assert hits.main_view(SidedRegion(Region.FOOT_TOP, Side.LEFT)) is BodyView.FRONT


def test_a_region_of_several_parts_spans_them_all(hits: HitMap) -> None:
    left, top, right, bottom = hits.bounds(SidedRegion(Region.CORE), BodyView.FRONT)
    assert left < 180
    assert right > 284
    assert top < 300
    assert bottom > 470
    with pytest.raises(KeyError):
        hits.bounds(SidedRegion(Region.CORE), BodyView.BACK)
