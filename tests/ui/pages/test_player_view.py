"""What the player shows in each state, without any widget."""

from __future__ import annotations

import pytest

from advice.clearances import fake_clearance
from session.fake_clock import FakeClock
from session.plans import a_step, a_timeline
from supple.body.side import Sides
from supple.routine.work import Hold
from supple.session.command import CommandKind, JumpToStep
from supple.session.engine import Session
from supple.ui.pages.player.amounts import clock_text, digits_text
from supple.ui.pages.player.view import Phase, player_view
from ui.pages.playing_steps import a_player_timeline


class Played:
    """A session that is moved by hand."""

    def __init__(self, **timing: object) -> None:
        self.clock = FakeClock()
        self.session = Session(a_player_timeline(**timing), self.clock, fake_clearance())
        self.session.do(CommandKind.START)

    def go_to(self, step: int, *, skips: int = 0) -> Played:
        self.session.do(JumpToStep(step))
        for _ in range(skips):
            self.session.do(CommandKind.SKIP)
        return self

    def after(self, seconds: float) -> Played:
        for _ in range(int(seconds)):
            self.clock.advance(1)
            self.session.tick()
        return self


def test_get_ready_tells_how_to_get_there_and_that_the_position_changes() -> None:
    view = player_view(Played().go_to(1).after(1).session)
    assert view.phase is Phase.READY
    assert view.pill == "Get into position"
    assert view.title == "Half-kneeling hip-flexor stretch"
    assert (view.digits, view.unit) == ("9", "seconds to get ready")
    assert view.cue == "Kneel on one padded knee, other foot flat in front."
    assert view.confirm == "I am in position"
    assert view.position_card == "Down to the floor"
    assert view.position_need == "Mat ready?"
    assert view.badge_text == "LEFT"
    assert (view.next.first, view.next.then) == ("Hold 30 seconds, left", "then switch to right")


def test_a_hold_shows_seconds_side_and_one_cue() -> None:
    view = player_view(Played().go_to(1, skips=1).after(12).session)
    assert view.phase is Phase.HOLD
    assert (view.digits, view.unit) == ("18", "of 30 seconds")
    assert view.spoken_ring == "18 of 30 seconds left, left side"
    assert view.cue == "Lean in slowly."
    assert (view.cue_number, view.cue_count) == (1, 3)
    assert view.confirm == ""
    assert view.next.first == "Switch to right"
    assert view.step_text == "Step 2 of 4"


def test_the_switch_names_the_side_to_come_and_promises_full_time() -> None:
    view = player_view(Played().go_to(1, skips=2).session)
    assert view.phase is Phase.SWITCH
    assert view.title == "Now your right side"
    assert view.badge_text == "RIGHT"
    assert view.unit == "seconds to switch"
    assert (view.next.first, view.next.then) == ("Hold 30 seconds, right", "full time on this side too")
    assert view.distance_title == "Switch to your right"


def test_a_walk_counts_minutes_and_has_no_left_or_right() -> None:
    view = player_view(Played().go_to(0, skips=1).after(12).session)
    assert (view.digits, view.unit) == ("4:48", "of 5:00")
    assert view.badge_text == "Sides in turn"
    assert view.badge == "quiet"


def test_timed_reps_count_down_and_fill_arcs() -> None:
    view = player_view(Played().go_to(2, skips=1).after(10).session)
    assert view.pill == "Repeat · set 1 of 2"
    assert (view.arcs, view.arcs_done) == (12, 3)
    assert (view.digits, view.unit) == ("9", "of 12 reps left")
    assert view.next.first == "Rest 45 seconds"


def test_rest_says_what_follows() -> None:
    view = player_view(Played().go_to(2, skips=2).after(13).session)
    assert view.phase is Phase.REST
    assert (view.title, view.digits, view.unit) == ("Rest", "32", "of 45 seconds")
    assert view.confirm == "I am ready now"
    assert view.is_faded


def test_reps_that_wait_end_with_done_and_totals_say_about() -> None:
    view = player_view(Played().go_to(3, skips=1).after(4).session)
    assert view.main == "done"
    assert (view.digits, view.unit) == ("8", "reps")
    assert "waits for you" in view.extra
    assert view.left_about
    assert view.next.step is None


def test_a_get_ready_that_waits_shows_no_seconds() -> None:
    view = player_view(Played(wait_in_position=True).go_to(1).session)
    assert (view.digits, view.unit) == ("–", "when you are ready")


def test_paused_is_grey_and_still() -> None:
    played = Played().go_to(1, skips=1)
    played.session.do(CommandKind.PAUSE)
    view = player_view(played.session)
    assert (view.phase, view.pill, view.main) == (Phase.PAUSED, "Paused", "continue")
    assert not view.is_moving


def test_the_easier_way_takes_the_place_of_the_cues() -> None:
    view = player_view(Played().go_to(1, skips=1).session, easier="Stand and take a long step instead.")
    assert view.cue == "Easier: Stand and take a long step instead."


def test_both_sides_stand_quietly_in_the_corner() -> None:
    session = Session(a_timeline(a_step(Hold(30), Sides.BOTH)), FakeClock(), fake_clearance())
    assert player_view(session).badge_text == "Both sides"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (0.4, "0:01"), (59.2, "1:00"), (300, "5:00"), (3725, "1:02:05")]
)
def test_time_left_is_rounded_up(seconds: float, shown: str) -> None:
    assert clock_text(seconds) == shown


@pytest.mark.parametrize(("seconds", "shown"), [(17.01, "18"), (99, "99"), (100, "1:40"), (0, "0")])
def test_digits_turn_to_minutes_from_a_hundred_on(seconds: float, shown: str) -> None:
    assert digits_text(seconds) == shown
