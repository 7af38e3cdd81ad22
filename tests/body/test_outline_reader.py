from __future__ import annotations

from pathlib import Path

import pytest

from supple.body.drawn_region import fits_below_waist
from supple.body.muscle import Muscle
from supple.body.outline import BodyOutlines, BodyView, Layer
from supple.body.outline_reader import read_outlines, read_path
from supple.body.region import Region
from supple.body.side import Side

PLACES = [place for region in Region for place in region.on_both_sides]
DRAWING = Path(__file__).parents[2] / "resources" / "body-map.svg"


@pytest.fixture(scope="module")
def outlines() -> BodyOutlines:
    return read_outlines(DRAWING.read_text(encoding="utf-8"))


def test_the_shipped_drawing(outlines: BodyOutlines) -> None:
    assert (outlines.width, outlines.height) == (900, 1000)
    assert {part.view for part in outlines.parts} == set(BodyView)
    assert {part.layer for part in outlines.parts} == set(Layer)
    order = [list(Layer).index(part.layer) for part in outlines.parts]
    assert order == sorted(order)
    targets = [part for part in outlines.parts if part.layer is Layer.TARGET]
    assert all(part.region for part in targets)
    assert {part.side for part in targets if part.region == "core"} == {None}
    assert {part.side for part in targets if part.region == "hamstrings"} == {Side.LEFT, Side.RIGHT}


def test_left_is_the_bodys_own(outlines: BodyOutlines) -> None:
    (front,) = [p for p in outlines.parts if p.region == "hip-flexors" and p.side is Side.LEFT]
    assert front.path[0][1][0] > 232
    back = [p for p in outlines.parts if p.region == "hamstrings" and p.side is Side.LEFT]
    assert all(part.path[0][1][0] < 668 for part in back)


def test_the_regions_drawn_are_the_vocabulary_with_its_sides_and_views(outlines: BodyOutlines) -> None:
    drawn = {(part.region, part.side, part.view) for part in outlines.parts if part.region}
    wanted = {(place.region.value, place.side, view) for place in PLACES for view in place.region.views}
    # The soles are an inset; the ball of the foot belongs to the top of the foot.
    soles = {(region.value, side, BodyView.SOLE) for region in (Region.FOOT_TOP, Region.PLANTAR_FOOT) for side in Side}
    assert drawn == wanted | soles


def test_every_muscle_is_somewhere_on_the_drawing(outlines: BodyOutlines) -> None:
    assert {muscle.value for muscle in Muscle} <= outlines.regions


def test_what_fits_below_the_waist() -> None:
    assert fits_below_waist((Muscle.SOLEUS, Muscle.CORE))
    assert not fits_below_waist((Muscle.SOLEUS, Muscle.UPPER_BACK))


def test_a_path_becomes_numbers() -> None:
    assert read_path("M1 2 C3 4 5 6 7 8,9 10 11 12 13 14 Z") == (
        ("M", (1.0, 2.0)),
        ("C", (3.0, 4.0, 5.0, 6.0, 7.0, 8.0)),
        ("C", (9.0, 10.0, 11.0, 12.0, 13.0, 14.0)),
        ("Z", ()),
    )


@pytest.mark.parametrize("drawn", ["1 2", "M1", "L 1 2", "M1 2 Z 4", "M", "M1 2 C1 2 3"])
def test_other_paths_are_refused(drawn: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text is for us, not for people
        read_path(drawn)


def test_a_broken_drawing_is_refused() -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - as above
        read_outlines("<svg")
