"""After a run: what Today offers, until when, and what puts an end to it; in the whole program."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from history.records import record_at
from supple.history.run import Run
from supple.ui.pages.today.page import TodayPage

if TYPE_CHECKING:
    from whole_program import Stage

    from supple.history.store import HistoryStore


def today(stage: Stage) -> TodayPage:
    stage.running.conductor.show_today()
    stage.settle()
    assert isinstance(stage.page, TodayPage)
    return stage.page


def store_of(stage: Stage) -> HistoryStore:
    store = stage.running.store
    assert store is not None
    return store


def after_a_run(stage: Stage, ago: timedelta, *, descent_m: float = 420.0, seconds: float = 3000.0) -> TodayPage:
    """Return Today when a run ended some time ago."""
    stage.answer_none()
    stage.open()
    started_at = stage.now - ago - timedelta(seconds=seconds)
    run = Run(started_at=started_at, distance_m=9000, moving_seconds=seconds, descent_m=descent_m)
    store_of(stage).runs.add(run)
    return today(stage)


def offered(page: TodayPage) -> str:
    return "" if page.run_bar is None else page.run_bar.offer.routine.id


def test_a_run_is_followed_by_the_cool_down_that_fits_it(stage: Stage) -> None:
    page = after_a_run(stage, timedelta(minutes=20))
    assert offered(page) == "cool-down-downhill"
    assert page.run_bar is not None
    assert page.run_bar.offer.reason == "420 m of descent: the front of the thighs first."
    page.run_bar.start.click()
    stage.settle()
    assert stage.session.timeline.routine_id == "cool-down-downhill"


@pytest.mark.parametrize(
    ("ago", "routine"),
    [(timedelta(hours=3), ""), (timedelta(hours=14), "doms-morning-after"), (timedelta(hours=-1), "")],
)
def test_what_is_offered_follows_the_time(stage: Stage, ago: timedelta, routine: str) -> None:
    assert offered(after_a_run(stage, ago)) == routine


def test_a_session_since_ends_it(stage: Stage) -> None:
    page = after_a_run(stage, timedelta(minutes=30))
    assert offered(page)
    store_of(stage).keep(record_at(stage.now - timedelta(hours=5)))
    assert offered(today(stage))
    store_of(stage).keep(record_at(stage.now - timedelta(minutes=15)))
    assert not offered(today(stage))


def test_the_cool_down_of_the_evening_does_not_end_the_offer_of_the_morning(stage: Stage) -> None:
    after_a_run(stage, timedelta(hours=14))
    store_of(stage).keep(record_at(stage.now - timedelta(hours=13)))
    assert offered(today(stage)) == "doms-morning-after"


def test_a_run_longer_than_of_late_is_held_against_those_before(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    store_of(stage).runs.add(Run(started_at=stage.now - timedelta(days=9), distance_m=8000))
    store_of(stage).runs.add(Run(started_at=stage.now - timedelta(minutes=50), distance_m=9000, elapsed_seconds=2900))
    assert offered(today(stage)) == "cool-down-long-run"


def test_put_off_it_stays_away_until_the_next_run(stage: Stage) -> None:
    page = after_a_run(stage, timedelta(minutes=20))
    assert page.run_bar is not None
    page.run_bar.dismiss.click()
    assert not offered(today(stage))
    store_of(stage).runs.add(Run(started_at=stage.now - timedelta(minutes=10), distance_m=2000, moving_seconds=500))
    assert offered(today(stage)) == "cool-down-short"


def test_without_a_run_nothing_is_offered(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    assert not offered(today(stage))


def test_today_follows_a_run_that_is_added_while_it_is_shown(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    page = today(stage)
    store_of(stage).runs.add(Run(started_at=stage.now - timedelta(minutes=50), distance_m=9000, moving_seconds=2900))
    stage.running.conductor._flows["runs"].data_changed.emit()
    stage.settle()
    assert offered(page) == "cool-down-standard"
    stage.running.conductor.show_place("settings")
    stage.running.conductor._flows["runs"].data_changed.emit()
    stage.settle()
    assert stage.page_name == "SettingsPage"
