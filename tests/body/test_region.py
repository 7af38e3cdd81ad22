from __future__ import annotations

from pathlib import Path

import pytest

from supple.body.muscle import Muscle
from supple.body.outline import BodyView
from supple.body.region import Region, SidedRegion, read_sided_region
from supple.body.region_facts import Regions
from supple.body.region_reader import read_regions
from supple.body.side import Side
from supple.body.soreness import Onset, Soreness, SorenessKind, Spot, asks_details
from supple.document.message import Message
from supple.ui.wording import say

RESOURCE = Path(__file__).parents[2] / "resources" / "regions.yaml"
LEFT_CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)


@pytest.fixture(scope="module")
def regions() -> Regions:
    reading = read_regions(RESOURCE.read_bytes())
    assert reading.problems == ()
    assert reading.value is not None
    return reading.value


def test_there_are_26_regions_and_each_muscle_is_one() -> None:
    assert len(Region) == 26
    assert {muscle.value for muscle in Muscle} == {region.value for region in Region if region.muscles == (region,)}
    assert all(isinstance(muscle, Muscle) for region in Region for muscle in region.muscles)


def test_muscles_come_before_caution_areas() -> None:
    kinds = [region.is_caution for region in Region]
    assert kinds == sorted(kinds)
    assert sum(kinds) == 8


@pytest.mark.parametrize(
    ("region", "views"),
    [
        (Region.QUADRICEPS, (BodyView.FRONT,)),
        (Region.HAMSTRINGS, (BodyView.BACK,)),
        (Region.PERONEALS, (BodyView.FRONT, BodyView.BACK)),
    ],
)
def test_views(region: Region, views: tuple[BodyView, ...]) -> None:
    assert region.views == views


def test_legs_and_sides() -> None:
    assert [region for region in Region if not region.has_sides] == [Region.UPPER_BACK, Region.CORE]
    assert not Region.LOWER_BACK.is_leg
    assert Region.GROIN.is_leg
    assert Region.CORE.on_both_sides == (SidedRegion(Region.CORE),)
    assert [place.key for place in Region.SOLEUS.on_both_sides] == ["soleus-left", "soleus-right"]


def test_every_key_reads_back() -> None:
    places = [place for region in Region for place in region.on_both_sides]
    assert len(places) == 50
    assert [read_sided_region(place.key) for place in places] == places
    assert read_sided_region("soleus") is None
    assert read_sided_region("core-left") is None
    assert read_sided_region("head") is None


@pytest.mark.parametrize(("region", "side"), [(Region.CORE, Side.LEFT), (Region.SOLEUS, None)])
def test_a_side_where_there_is_none_is_refused(region: Region, side: Side | None) -> None:
    with pytest.raises(ValueError, match=region.value):
        SidedRegion(region, side)


def test_soreness_keeps_to_its_scale() -> None:
    sore = Soreness(where=LEFT_CALF, movement=10, rest=0)
    assert (sore.kind, sore.spot, sore.onset) == (SorenessKind.ACHE, Spot.UNKNOWN, Onset.UNKNOWN)
    for movement, rest in ((11, None), (-1, None), (3, 11), (3, -1)):
        with pytest.raises(ValueError, match="0 to 10"):
            Soreness(where=LEFT_CALF, movement=movement, rest=rest)


def test_details_are_asked_from_three_or_when_sharp() -> None:
    assert not asks_details(2, SorenessKind.ACHE)
    assert asks_details(3, SorenessKind.ACHE)
    assert asks_details(1, SorenessKind.SHARP)


def test_the_file_describes_every_region_in_order(regions: Regions) -> None:
    assert [facts.region for facts in regions.all] == list(Region)
    assert regions.name(Region.SOLEUS) == "Lower calf"
    assert len({facts.name for facts in regions.all}) == 26
    assert [facts.region for facts in regions.all if facts.caution] == [r for r in Region if r.is_caution]


def test_the_groin_offers_nothing_before_its_questions(regions: Regions) -> None:
    caution = regions.caution(Region.GROIN)
    assert caution is not None
    assert caution.offer == ()
    assert caution.codes == ("hip-pinch",)
    assert regions.caution(Region.SOLEUS) is None


CORD = "    where: Cord above the heel\n"
TEXT = RESOURCE.read_text("utf-8")


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("supple: 1", "supple: 2", "problem-version-newer"),
        ("supple: 1", "supple: [", "problem-yaml-"),
        ("    name: Lower calf\n", "", "problem-missing-key-regions"),
        ("id: soleus", "id: soles", "problem-not-a-choice-near"),
        ("  - id: core\n", "  - gone\n  - id: core\n", "problem-no-keys-under"),
        ("      codes: [insertional-achilles]\n", "", "problem-missing-key-regions"),
        (CORD + "    caution:\n", CORD + "    x-caution:\n", "problem-regions-caution"),
        ("      say: Tendons", "      sayy: Tendons", "problem-unknown-key-regions-near"),
        ("    caution:\n      say: Te", "    caution: no\n    x-c:\n      say: Te", "problem-no-keys-under"),
        ("id: soleus", "id: core", "problem-regions-missing"),
        ("regions:", "regoins:", "problem-unknown-key-regions-near"),
    ],
)  # fmt: skip
def test_a_broken_file_says_where(old: str, new: str, key: str) -> None:
    assert old in TEXT
    reading = read_regions(TEXT.replace(old, new, 1))
    assert reading.value is None
    assert any(problem.message.key.startswith(key) for problem in reading.problems)
    assert all(say(problem.message) for problem in reading.problems)


def test_far_keys_are_listed() -> None:
    assert "id" in say(Message.of("problem-unknown-key-regions", name="zzz", keys="id, name"))
