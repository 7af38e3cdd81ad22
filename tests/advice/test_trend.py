from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from advice.content import place
from supple.advice.traffic_light import Light, is_spot_of_bone, light_of, strictest
from supple.advice.trend import Rating, Trend, morning_places, rose, trend_of
from supple.body.soreness import Moment, Onset, Soreness, SorenessKind, Spot

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
CALF, THIGH = place("soleus-left"), place("quadriceps-right")


def told(hours_ago: float, moment: Moment, number: int, session: int | None = None, **more: Onset) -> Rating:
    return Rating(NOW - timedelta(hours=hours_ago), moment, Soreness(where=CALF, movement=number, **more), session)


def trend(*ratings: Rating) -> Trend:
    return trend_of(CALF, ratings, NOW)


def test_no_history_says_nothing() -> None:
    assert trend() == Trend()
    assert trend_of(THIGH, (told(1, Moment.FREE, 9),), NOW) == Trend()


def test_ratings_of_the_future_do_not_count() -> None:
    assert trend(told(-1, Moment.BEFORE, 1, 3), told(-2, Moment.MORNING, 9, 3)) == Trend()


def test_a_morning_without_a_before_counts_by_its_number_alone() -> None:
    assert trend(told(5, Moment.MORNING, 6, 3)).step_down
    assert not trend(told(5, Moment.MORNING, 5, 3)).step_down
    assert not trend(told(5, Moment.MORNING, 6)).step_down


def test_sessions_need_both_ratings_to_have_risen() -> None:
    assert trend(told(30, Moment.BEFORE, 1, 3), told(29, Moment.AFTER, 3, 3)).shorten
    assert not trend(told(30, Moment.BEFORE, 1, 3), told(29, Moment.AFTER, 2, 3)).shorten
    assert not trend(told(29, Moment.AFTER, 9, 3)).shorten
    assert not trend(told(30, Moment.BEFORE, 1), told(29, Moment.AFTER, 3)).shorten
    assert not trend(
        told(50, Moment.BEFORE, 1, 2), told(49, Moment.AFTER, 3, 2), told(30, Moment.BEFORE, 3, 3),
        told(29, Moment.AFTER, 3, 3),
    ).shorten  # fmt: skip


def test_rose() -> None:
    assert rose(1, 3)
    assert not rose(1, 2)


def test_a_week_of_silence_ends_what_went_before() -> None:
    days = 24.0
    assert trend(told(20 * days, Moment.FREE, 4), told(10 * days, Moment.FREE, 4), told(1, Moment.FREE, 4)) == Trend()
    assert trend(told(30 * days, Moment.FREE, 4), told(16 * days, Moment.FREE, 4)) == Trend()


def test_since_when_it_began_suddenly() -> None:
    first = told(100, Moment.FREE, 4, onset=Onset.INJURY)
    assert trend(first, told(1, Moment.FREE, 4, onset=Onset.SUDDEN)).sudden_since == first.at
    assert trend(told(24 * 15, Moment.FREE, 4, onset=Onset.INJURY)).sudden_since is None


def test_the_morning_after_is_asked_once() -> None:
    after = told(20, Moment.AFTER, 3, 3)
    assert morning_places((told(21, Moment.BEFORE, 2, 3), after), NOW) == (CALF,)
    assert morning_places((after, told(1, Moment.MORNING, 3, 3)), NOW) == ()
    assert morning_places((told(5, Moment.AFTER, 3, 3),), NOW) == ()
    assert morning_places((told(37, Moment.AFTER, 3, 3),), NOW) == ()
    assert morning_places((told(20, Moment.FREE, 3),), NOW) == ()
    assert morning_places((told(20, Moment.AFTER, 3),), NOW) == ()


@pytest.mark.parametrize(
    ("movement", "light"),
    [(0, Light.GREEN), (2, Light.GREEN), (3, Light.AMBER), (5, Light.AMBER), (6, Light.RED), (10, Light.RED)],
)
def test_lights(movement: int, light: Light) -> None:
    assert light_of(Soreness(where=CALF, movement=movement)) is light
    assert light_of(Soreness(where=CALF, movement=0, rest=movement)) is light


def test_overrides() -> None:
    shin = place("shin-bone-left")
    assert light_of(Soreness(where=CALF, movement=1, kind=SorenessKind.NERVE)) is Light.RED
    assert light_of(Soreness(where=CALF, movement=1, onset=Onset.INJURY)) is Light.AMBER
    assert is_spot_of_bone(Soreness(where=shin, movement=1, spot=Spot.FINGERTIP))
    assert not is_spot_of_bone(Soreness(where=shin, movement=0, spot=Spot.FINGERTIP))
    assert not is_spot_of_bone(Soreness(where=shin, movement=1, spot=Spot.AREA))
    assert not is_spot_of_bone(Soreness(where=CALF, movement=1, spot=Spot.FINGERTIP))


def test_stepping_down_and_the_strictest() -> None:
    assert [light.stepped_down for light in Light] == [Light.AMBER, Light.RED, Light.RED]
    assert strictest((Light.AMBER, Light.RED, Light.GREEN)) is Light.RED
    assert strictest(()) is Light.GREEN
