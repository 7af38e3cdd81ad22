"""The player in a terminal: whole sittings on a clock that only moves while a key is waited for."""

from __future__ import annotations

import io
import os
import pty
import select
import signal
import subprocess
import sys
import termios
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from session.fake_clock import FakeClock
from session.plans import a_routine, a_step, an_exercise
from supple.advice.guard import Stage
from supple.advice.health_profile import HealthProfile
from supple.advice.question import Answer, Reply
from supple.advice.safety_file import SafetyFile
from supple.advice.trend import Rating
from supple.app import Ground, lay_ground
from supple.body.muscle import Muscle
from supple.body.region import read_sided_region
from supple.body.side import Side, Sides
from supple.body.soreness import Moment, Soreness
from supple.document.message import Message
from supple.places import HOME_VARIABLE
from supple.routine.exercise import Variant
from supple.routine.routine import Routine
from supple.routine.work import Hold, Reps
from supple.session.hurt import CHEST_SIGN
from supple.session.journal import JournalError
from supple.terminal.keys import Key, NoKeys, pressed_in
from supple.terminal.screen import BELL, Screen
from supple.terminal.sitting import Leaving, Sitting
from supple.ui.pages.player.view import clock_text

START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
CLEARED = ("y", "e", "s", Key.ENTER, Key.ENTER, "0")
EASIER = an_exercise(easier=Variant("Bend the knee a little."))


class Person:
    """Presses keys in order: a key is pressed as soon as it is waited for, a number is seconds to let pass first."""

    def __init__(self, clock: FakeClock, *script: str | float, can_answer: bool = True) -> None:
        self.can_answer = can_answer
        self.clock = clock
        self.pressed = 0
        self._script = list(script)

    def wait(self, seconds: float) -> str | None:
        if self._script and isinstance(self._script[0], str):
            self.pressed += 1
            return self._script.pop(0)
        if self._script and isinstance(self._script[0], float | int):
            left = float(self._script[0]) - seconds
            if left > 0:
                self._script[0] = left
            else:
                self._script.pop(0)
        self.clock.advance(seconds)
        return None


class Teletype(io.StringIO):
    """Keeps all that was written."""

    @property
    def words(self) -> str:
        """All that was written with its lines joined, since they break anywhere."""
        return " ".join(self.getvalue().split())


class Room:
    """A home, a clock, a terminal and a person before it."""

    def __init__(self, home: Path) -> None:
        self.clock = FakeClock()
        self.ground: Ground = lay_ground({HOME_VARIABLE: str(home)}, self.clock, self.now)
        self.paper = Teletype()

    def now(self) -> datetime:
        return START + timedelta(seconds=self.clock.look().running - 1000)

    def play(
        self,
        routine: Routine,
        *script: str | float,
        speed: float = 1.0,
        can_answer: bool = True,
        is_quiet: bool = False,
        columns: Callable[[], int] = lambda: 100,
    ) -> Leaving:
        self.person = Person(self.clock, *script, can_answer=can_answer)
        screen = Screen(self.paper, columns, is_live=can_answer, is_quiet=is_quiet)
        return Sitting(self.ground, self.person, screen, speed).play(routine, {})

    def clear(self) -> None:
        self.ground.guard.accept_disclaimer(self.now())
        self.ground.guard.answer(frozenset(), self.now())

    def kept(self) -> list[tuple[str, bool, float]]:
        store, _ = self.ground.open_store()
        assert store is not None
        found = [(one.routine_id, one.is_finished, round(one.done_seconds)) for one in store.recent(9)]
        store.close()
        return found


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path / "home")


@pytest.fixture
def cleared(room: Room) -> Room:
    room.clear()
    return room


SHORT = a_routine(a_step(Hold(30), Sides.EACH))


def test_a_first_sitting_from_the_disclaimer_to_the_kept_record(room: Room) -> None:
    assert room.play(SHORT, *CLEARED) is Leaving.DONE
    said = room.paper.words
    assert "not medical advice" in said
    assert "18 or older" in said
    assert "Fever or feeling ill" in said
    assert "Step 1 of 1: Upper-calf stretch at the wall (30 s each side)" in said
    assert said.index("Left side: 30 s") < said.index("Switch to your right side") < said.index("Right side: 30 s")
    assert "Done: Calf and ankle stretch, 1:10." in said
    assert room.kept() == [("calves", True, 70)]
    assert room.ground.interrupted() is None
    assert not room.ground.places.journal_file.exists()


def test_a_real_warm_up_plays_whole_in_its_own_time(cleared: Room) -> None:
    library = cleared.ground.library()
    routine = library.routines["warm-up-classic"]
    assert cleared.play(routine) is Leaving.DONE
    assert f"Step {len(routine.steps)} of {len(routine.steps)}" in cleared.paper.words
    assert cleared.kept()[0][:2] == ("warm-up-classic", True)


def test_cues_ring_the_bell_but_not_each_repetition(cleared: Room) -> None:
    cleared.play(a_routine(a_step(Hold(30))))
    # Get ready 5 s; go, halfway, three counted seconds, finished.
    assert cleared.paper.getvalue().count(BELL) == 6
    cleared.paper = Teletype()
    cleared.play(a_routine(a_step(Reps(10, 2), Sides.BOTH)))
    assert cleared.paper.getvalue().count(BELL) == 2


def test_quiet_means_quiet(cleared: Room) -> None:
    cleared.play(a_routine(a_step(Hold(30))), is_quiet=True)
    assert BELL not in cleared.paper.getvalue()


def test_the_line_counts_down_and_its_bar_fills(cleared: Room) -> None:
    cleared.play(a_routine(a_step(Hold(30))))
    shown = cleared.paper.getvalue()
    assert "15 of 30 seconds  ████████████░░░░░░░░░░░░  Both sides  Step 1 of 1  0:15 left" in shown
    assert clock_text(35) + " left" in shown


def test_no_line_is_wider_than_the_terminal_even_when_it_shrinks(cleared: Room) -> None:
    widths = iter([100] * 40)
    cleared.play(SHORT, columns=lambda: next(widths, 40))
    written = cleared.paper.getvalue().replace(BELL, "")
    later = written[written.index("Switch to your right") :]
    assert max(len(line.rstrip()) for line in later.replace("\r", "\n").split("\n")) < 40


def test_faster_than_life(cleared: Room) -> None:
    before = cleared.clock.look().running
    assert cleared.play(SHORT, speed=100) is Leaving.DONE
    assert cleared.clock.look().running - before < 2


def test_keys_skip_go_back_lengthen_and_start_again(cleared: Room) -> None:
    cleared.play(SHORT, Key.ENTER, 10, "+", Key.DOWN, "r", Key.ENTER, "n", Key.LEFT, Key.RIGHT, Key.RIGHT)
    said = cleared.paper.words
    assert said.count("Left side: 30 s") == 3
    assert "40 seconds" in said
    assert cleared.person.pressed == 9
    assert "Done" in said


def test_space_pauses_and_goes_on(cleared: Room) -> None:
    assert cleared.play(SHORT, 7, " ", 100, " ") is Leaving.DONE
    assert "Paused" in cleared.paper.words
    assert cleared.kept() == [("calves", True, 70)]


def test_reps_that_wait_end_with_enter(cleared: Room) -> None:
    routine = a_routine(a_step(Reps(5, 2, until_done=True), Sides.BOTH))
    assert cleared.play(routine, Key.ENTER, 60, Key.ENTER) is Leaving.DONE
    assert "Enter when done" in cleared.paper.words


def test_q_asks_before_it_ends(cleared: Room) -> None:
    assert cleared.play(SHORT, 10, "q", "n", 5, "q", "y") is Leaving.DONE
    assert "Ended: Calf and ankle stretch, 0:15 of 1:10. What is done counts." in cleared.paper.words
    assert cleared.kept() == [("calves", False, 15)]


def test_sleep_pauses_and_asks(cleared: Room) -> None:
    class Sleeper(Person):
        def wait(self, seconds: float) -> str | None:
            if cleared.clock.look().running > 1010 and not self.has_slept:
                self.has_slept = True
                cleared.clock.jump(with_sleep=90)
                return None
            return super().wait(seconds)

        has_slept = False

    person = Sleeper(cleared.clock, 12, " ")
    sitting = Sitting(cleared.ground, person, Screen(cleared.paper, lambda: 100, is_live=True))
    assert sitting.play(SHORT, {}) is Leaving.DONE
    assert "The computer slept for 90 s" in cleared.paper.words
    assert cleared.kept() == [("calves", True, 70)]


# Something hurts.

TWO = a_routine(a_step(Hold(30), exercise=EASIER), a_step(Hold(30), exercise=an_exercise(id="other", name="Other")))


@pytest.mark.parametrize("answer", ["0", "1", Key.ESCAPE])
def test_what_does_not_hurt_goes_on(cleared: Room, answer: str) -> None:
    assert cleared.play(TWO, 7, "h", "x", answer) is Leaving.DONE
    assert "What do you feel?" in cleared.paper.words
    assert cleared.kept() == [("calves", True, 70)]


def test_what_is_noticeable_gets_the_easier_way(cleared: Room) -> None:
    cleared.play(TWO, 7, "h", "2")
    assert "Easier: Bend the knee a little." in cleared.paper.words
    cleared.play(SHORT, 7, "h", "2")
    assert "Ease off" in cleared.paper.words


@pytest.mark.parametrize("answer", ["3", "4"])
def test_what_is_sharp_leaves_the_exercise_and_asks_the_signs(cleared: Room, answer: str) -> None:
    assert cleared.play(TWO, 7, "h", answer, "0", " ") is Leaving.DONE
    assert "Today, do you have any of these?" in cleared.paper.words
    assert cleared.kept() == [("calves", True, 42)]


def test_with_no_other_exercise_left_the_session_ends(cleared: Room) -> None:
    assert cleared.play(SHORT, 7, "h", "3", "0") is Leaving.DONE
    assert "Ended" in cleared.paper.words


def test_a_sign_ticked_in_between_ends_the_session(cleared: Room) -> None:
    cleared.play(TWO, 7, "h", "4", "7", Key.ENTER, "y", "n", "n", "y")
    assert "Ended" in cleared.paper.words
    assert cleared.ground.guard.standing(cleared.now()).stage is Stage.LOCKED


def test_chest_pain_is_an_emergency_at_once(cleared: Room) -> None:
    assert cleared.ground.signs.session_signs[0].id == CHEST_SIGN
    cleared.play(TWO, 7, "h", "5")
    assert "Call your emergency number" in cleared.paper.words
    assert cleared.ground.guard.standing(cleared.now()).signs == (CHEST_SIGN,)
    assert cleared.kept() == [("calves", False, 7)]


# The guard.


def test_without_a_yes_nothing_starts(room: Room) -> None:
    assert room.play(SHORT, "n", "o", Key.BACKSPACE, Key.LEFT, Key.ENTER) is Leaving.REFUSED
    assert room.play(SHORT, Key.ESCAPE) is Leaving.REFUSED
    assert room.ground.guard.standing(room.now()).stage is Stage.NEEDS_DISCLAIMER


def test_the_signs_can_be_left_and_corrected(room: Room) -> None:
    assert room.play(SHORT, "y", "e", "s", Key.ENTER, Key.ENTER, "9", "q") is Leaving.REFUSED
    assert room.play(SHORT, "2", "3", "0", "4", Key.ENTER, "y", "n", "n") is Leaving.DONE
    assert "You answered yes to this question. Is that right?" in room.paper.words
    assert room.ground.guard.state.locks == ()


def test_a_tick_locks_until_the_statement_with_its_day(room: Room, tmp_path: Path) -> None:
    assert room.play(SHORT, *CLEARED[:5], "1", "7", Key.ENTER, *"nnnunny") is Leaving.REFUSED
    assert "EMERGENCY NOW" in room.paper.words
    assert "septic arthritis" in room.paper.words
    again = Room(tmp_path / "home")
    assert again.play(SHORT, Key.ENTER) is Leaving.REFUSED
    assert "Is a joint hot, swollen" in again.paper.words
    for day in ("", "soon", "2026-11-24", "2026-11-20"):
        assert again.play(SHORT, *day, Key.ENTER, "y", "e", "s", Key.ENTER) is Leaving.REFUSED
    assert "“soon” is no day" in again.paper.words
    assert "That day is still to come" in again.paper.words
    assert "must be from 2026-11-23 or later" in again.paper.words
    assert again.play(SHORT, *"2026-11-23", Key.ENTER, "n", Key.ENTER) is Leaving.REFUSED
    assert again.play(SHORT, *"2026-11-23", Key.ENTER, *"yes", Key.ENTER, "0") is Leaving.DONE


QUESTIONS = (*CLEARED[:5], "3", Key.ENTER)  # cauda-equina, new-weakness, numb-tingle


def test_a_tick_opens_its_questions_and_all_no_lets_it_start(room: Room) -> None:
    assert room.play(SHORT, *QUESTIONS, "n", "x", "n", "n") is Leaving.DONE
    assert "3 questions about what you ticked" in room.paper.words
    assert "You ticked none" in room.paper.words


def test_questions_left_open_block_until_they_are_answered(room: Room, tmp_path: Path) -> None:
    assert room.play(SHORT, *QUESTIONS, "n", "q") is Leaving.REFUSED
    assert room.ground.guard.standing(room.now()).stage is Stage.NEEDS_QUESTIONS
    again = Room(tmp_path / "home")
    assert again.play(SHORT, Key.ESCAPE) is Leaving.REFUSED
    assert again.play(SHORT, "n", "n", "n") is Leaving.DONE


def test_a_yes_of_days_leaves_out_what_it_closes(room: Room) -> None:
    calf = an_exercise(id="calf", name="Calf stretch")
    arms = an_exercise(id="arms", name="Arm circles", primary=(Muscle.SHOULDERS_ARMS,), secondary=())
    routine = a_routine(a_step(Hold(30), Sides.EACH, exercise=calf), a_step(Hold(20), exercise=arms))
    assert room.play(routine, *QUESTIONS, "n", "n", "y", "l", "y") is Leaving.DONE
    assert "SEE A CLINICIAN WITHIN DAYS" in room.paper.words
    assert "Calf stretch, left side: Left out, because" in room.paper.words
    store, _ = room.ground.open_store()
    assert store is not None
    sides = {segment.side for segment in store.segments_of(store.recent(1)[0].id) if segment.exercise_id == "calf"}
    store.close()
    assert sides == {Side.RIGHT}


def test_elsewhere_is_no_leg(room: Room) -> None:
    arms = an_exercise(id="arms", name="Arm circles", primary=(Muscle.SHOULDERS_ARMS,), secondary=())
    routine = a_routine(a_step(Hold(30), Sides.EACH), a_step(Hold(20), exercise=arms))
    assert room.play(routine, *QUESTIONS, "n", "n", "y", "e", "y") is Leaving.DONE
    assert "Arm circles: Left out, because" in room.paper.words


@pytest.mark.parametrize(("typed", "stage"), [("2012", Stage.UNDER_AGE), ("1980", Stage.NEEDS_CHECK)])
def test_the_year_of_birth_is_asked_once(room: Room, typed: str, stage: Stage) -> None:
    keys = (*CLEARED[:4], *"1066", Key.ENTER, *typed, Key.ENTER, "q")
    assert room.play(SHORT, *keys) is Leaving.REFUSED
    assert "“1066” is no year" in room.paper.words
    assert room.ground.guard.standing(room.now()).stage is stage


def test_what_was_told_today_lowers_the_dose_here_too(cleared: Room) -> None:
    store, _ = cleared.ground.open_store()
    assert store is not None
    calf = read_sided_region("gastrocnemius-left")
    assert calf is not None
    store.keep_ratings((Rating(cleared.now(), Moment.FREE, Soreness(where=calf, movement=4)),))
    flags = cleared.ground.signs.asked_with((calf,))
    answers = tuple(Answer(flag.id, Reply.NO) for flag in flags)
    cleared.ground.guard.answer_questions(answers, cleared.now(), about=(calf,))
    routine = a_routine(a_step(Hold(60), Sides.EACH, exercise=an_exercise(id="calf", name="Calf stretch")))
    assert cleared.play(routine) is Leaving.DONE
    assert "3 to 5 of 10, so easier, shorter and once" in cleared.paper.words
    store.keep_ratings((Rating(cleared.now(), Moment.FREE, Soreness(where=calf, movement=9, rest=8)),))
    store.close()
    assert cleared.play(routine) is Leaving.REFUSED
    assert "should be looked at today" in cleared.paper.words


def test_where_nothing_is_left_it_does_not_start(room: Room) -> None:
    assert room.play(SHORT, *QUESTIONS, "n", "n", "u", "x", "y") is Leaving.REFUSED
    assert "is open for you at the moment" in room.paper.words


def test_an_interrupted_session_that_is_closed_now_is_not_gone_on_with(cleared: Room) -> None:
    keys = Leaver(cleared.clock, 7, KeyboardInterrupt)
    Sitting(cleared.ground, keys, Screen(cleared.paper, lambda: 100, is_live=True)).play(TWO, {})
    calf = read_sided_region("gastrocnemius-left")
    assert calf is not None
    cleared.ground.guard.answer_questions((Answer("lump", Reply.YES, (calf,)),), cleared.now())
    arms = an_exercise(id="arms", name="Arm circles", primary=(Muscle.SHOULDERS_ARMS,), secondary=())
    assert cleared.play(a_routine(a_step(Hold(20), exercise=arms)), "c") is Leaving.REFUSED
    assert "this session cannot go on as it is" in cleared.paper.words


def test_a_question_whose_file_is_gone_counts_as_not_sure(room: Room) -> None:
    guard = room.ground.guard
    guard.accept_disclaimer(room.now())
    guard.tick(frozenset({"s4"}), room.now())
    lost = replace(guard.state, open_questions=("gone",))
    SafetyFile(*room.ground.places.safety_files).keep(lost)
    again = Room(room.ground.places.data)
    assert again.play(SHORT, "y") is Leaving.REFUSED
    assert again.ground.guard.standing(again.now()).flags == ("gone",)


def test_nobody_under_age_plays(cleared: Room) -> None:
    cleared.ground.guard.set_profile(HealthProfile(birth_year=2012), cleared.now())
    assert cleared.play(SHORT) is Leaving.REFUSED
    assert "Supple is for adults" in cleared.paper.words


def test_a_damaged_safety_file_locks_until_it_is_said_that_nothing_is_open(tmp_path: Path) -> None:
    state = tmp_path / "home" / "state"
    state.mkdir(parents=True)
    (state / "safety").write_bytes(b"?")
    room = Room(tmp_path / "home")
    assert room.play(SHORT, *"yes", Key.ENTER, *CLEARED) is Leaving.DONE
    assert "cannot know whether one is still open" in room.paper.words


def test_an_answer_that_cannot_be_kept_is_said(room: Room) -> None:
    (room.ground.places.state).parent.mkdir(parents=True)
    room.ground.places.state.write_text("in the way", encoding="utf-8")
    assert room.play(SHORT, *CLEARED) is Leaving.DONE
    for words in ("could not be written", "cannot be saved while it plays", "This session could not be saved"):
        assert words in room.paper.words


def test_nobody_at_the_keyboard_is_refused_or_plays_alone(room: Room) -> None:
    assert room.play(SHORT, can_answer=False) is Leaving.REFUSED
    assert "Nobody can answer here" in room.paper.words
    room.clear()
    waiting = a_routine(a_step(Reps(5, 2, until_done=True), Sides.BOTH), a_step(Hold(20)))
    assert room.play(waiting, can_answer=False) is Leaving.DONE
    assert "Space pause" not in room.paper.words
    assert "\r" not in room.paper.getvalue()


def test_with_nobody_to_ask_a_sleep_leaves_the_session(cleared: Room) -> None:
    class Sleeper(Person):
        def wait(self, seconds: float) -> str | None:
            cleared.clock.jump(with_sleep=seconds + 90)
            return None

    keys = Sleeper(cleared.clock, can_answer=False)
    sitting = Sitting(cleared.ground, keys, Screen(cleared.paper, lambda: 100, is_live=False))
    assert sitting.play(SHORT, {}) is Leaving.INTERRUPTED
    assert cleared.ground.interrupted() is not None


def test_half_an_hour_later_the_signs_are_asked_before_it_goes_on(cleared: Room) -> None:
    assert cleared.play(SHORT, 7, " ", 1900, " ", "0") is Leaving.DONE
    assert "Today, do you have any of these?" in cleared.paper.words
    cleared.play(SHORT, 7, " ", 1900, " ", "q", "q", "y")
    assert "Not started." in cleared.paper.words


def test_a_lock_set_elsewhere_ends_what_was_paused(cleared: Room, tmp_path: Path) -> None:
    class Elsewhere(Person):
        def wait(self, seconds: float) -> str | None:
            key = super().wait(seconds)
            if key == " " and self.pressed == 2:
                other = Room(tmp_path / "home")
                other.ground.guard.answer(frozenset({"s7"}), cleared.now())
            return key

    person = Elsewhere(cleared.clock, 7, " ", 5, " ", Key.ENTER)
    sitting = Sitting(cleared.ground, person, Screen(cleared.paper, lambda: 100, is_live=True))
    assert sitting.play(SHORT, {}) is Leaving.DONE
    assert "Everything is locked" in cleared.paper.words
    assert "Ended" in cleared.paper.words


def test_a_place_closed_elsewhere_ends_what_works_it(cleared: Room, tmp_path: Path) -> None:
    calf = read_sided_region("gastrocnemius-left")
    assert calf is not None

    class Elsewhere(Person):
        def wait(self, seconds: float) -> str | None:
            key = super().wait(seconds)
            if key == " " and self.pressed == 2:
                other = Room(tmp_path / "home")
                other.ground.guard.answer_questions((Answer("lump", Reply.YES, (calf,)),), cleared.now())
            return key

    person = Elsewhere(cleared.clock, 7, " ", 5, " ", Key.ENTER)
    sitting = Sitting(cleared.ground, person, Screen(cleared.paper, lambda: 100, is_live=True))
    assert sitting.play(SHORT, {}) is Leaving.DONE
    assert "is closed for you at the moment" in cleared.paper.words
    assert "Ended" in cleared.paper.words


# Leaving and going on.


class Leaver(Person):
    """Goes away after some seconds."""

    def __init__(self, clock: FakeClock, seconds: float, way: type[BaseException], *script: str) -> None:
        super().__init__(clock, *script)
        self._until = clock.look().running + seconds
        self._way = way

    def wait(self, seconds: float) -> str | None:
        if not self._script and self.clock.look().running >= self._until:
            raise self._way
        return super().wait(seconds)


@pytest.mark.parametrize("way", [KeyboardInterrupt, EOFError])
def test_a_session_that_was_left_is_gone_on_with(cleared: Room, way: type[BaseException]) -> None:
    keys = Leaver(cleared.clock, 15, way)
    sitting = Sitting(cleared.ground, keys, Screen(cleared.paper, lambda: 100, is_live=True))
    assert sitting.play(SHORT, {}) is Leaving.INTERRUPTED
    assert "Stopped at 0:15 of 1:10" in cleared.paper.words
    assert cleared.kept() == []
    assert cleared.play(TWO, "c", " ") is Leaving.DONE
    assert "was interrupted after 0:15 of 1:10" in cleared.paper.words
    assert "Space when you are in position" in cleared.paper.words
    assert cleared.kept() == [("calves", True, 70)]


def test_any_other_key_begins_anew(cleared: Room) -> None:
    keys = Leaver(cleared.clock, 15, KeyboardInterrupt)
    Sitting(cleared.ground, keys, Screen(cleared.paper, lambda: 100, is_live=True)).play(SHORT, {})
    assert cleared.play(SHORT, "x") is Leaving.DONE
    # What was done of the one that nobody went on with counts.
    assert cleared.kept() == [("calves", True, 70), ("calves", False, 15)]


def test_leaving_during_the_questions_starts_nothing(room: Room) -> None:
    keys = Leaver(room.clock, 0, KeyboardInterrupt, "y")
    sitting = Sitting(room.ground, keys, Screen(room.paper, lambda: 100, is_live=True))
    assert sitting.play(SHORT, {}) is Leaving.INTERRUPTED
    assert room.ground.interrupted() is None


def test_a_journal_that_fails_is_said_and_it_plays_on(cleared: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise JournalError(Message.of("journal.failed", reason="the disk is full"))

    monkeypatch.setattr("supple.session.journal.Journal.begin", refuse)
    assert cleared.play(SHORT) is Leaving.DONE
    assert "the disk is full" in cleared.paper.words


def test_a_history_that_cannot_be_opened_is_said(cleared: Room) -> None:
    cleared.ground.places.store_file.mkdir()
    assert cleared.play(SHORT) is Leaving.DONE
    assert "This session could not be saved" in cleared.paper.words


def test_what_was_chosen_in_the_window_holds_and_nonsense_does_not(cleared: Room) -> None:
    store, _ = cleared.ground.open_store()
    assert store is not None
    store.remember_choices("calves", '{"removed": [0]}')
    assert cleared.play(TWO) is Leaving.DONE
    assert "Step 1 of 1: Other" in cleared.paper.words
    store.remember_choices("calves", '{"removed": [0, 1]}')
    assert cleared.play(TWO) is Leaving.REFUSED
    store.remember_choices("calves", "?")
    assert cleared.play(TWO) is Leaving.DONE
    store.close()


def test_notes_cautions_and_sets_are_told(cleared: Room) -> None:
    exercise = replace(an_exercise(), caution="Not with a sore heel.")
    step = a_step(Hold(30), Sides.RIGHT, sets=2, rest_seconds=10, exercise=exercise, note="Keep the heel down.")
    cleared.play(a_routine(step))
    for words in ("Not with a sore heel.", "Keep the heel down.", "Right side, set 2 of 2: 30 s", "Rest: 10 s"):
        assert words in cleared.paper.words


# Keys and lines.


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"q", ["q"]),
        (b" \r\n", [" ", Key.ENTER, Key.ENTER]),
        (b"\x1b[C\x1bOD\x1b[A\x1b[B", [Key.RIGHT, Key.LEFT, Key.UP, Key.DOWN]),
        (b"\x1b", [Key.ESCAPE]),
        (b"\x1b[1;5C\x1b[3~n", ["n"]),
        (b"\x1b[", []),
        (b"\x7f\x08\x01", [Key.BACKSPACE, Key.BACKSPACE]),
        ("é".encode(), ["é"]),
        (b"\xff+", ["+"]),
    ],
)
def test_keys_as_terminals_send_them(sent: bytes, keys: list[str]) -> None:
    assert pressed_in(sent) == keys


def test_nobody_presses_nothing() -> None:
    assert NoKeys().wait(0) is None
    assert not NoKeys().can_answer


# Where tests run in a shell's background, the interrupt is ignored, and that is handed down.
PLAYS = """
import signal, sys
from supple import cli
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(cli.main(["play", "warm-up-classic", "--terminal", "--quiet"]))
"""


def read_until(descriptor: int, wanted: bytes) -> bytes:
    """Return what a program writes up to certain words; the end of its terminal is an answer too."""
    seen = b""
    while wanted not in seen and select.select([descriptor], [], [], 20)[0]:
        try:
            seen += os.read(descriptor, 4096)
        except OSError:
            break
    return seen


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such terminals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_real_terminal_is_given_back_as_it_was(tmp_path: Path, number: signal.Signals) -> None:
    ours, theirs = pty.openpty()
    before = termios.tcgetattr(theirs)
    environment = {**os.environ, HOME_VARIABLE: str(tmp_path)}
    with subprocess.Popen(
        [sys.executable, "-c", PLAYS], env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    ) as process:
        try:
            assert b"press Enter" in read_until(ours, b"press Enter")
            assert not termios.tcgetattr(theirs)[3] & termios.ICANON
            os.write(ours, b"yes\n\n")
            assert b"0 for none" in read_until(ours, b"0 for none")
            os.write(ours, b"0")
            assert b"Brisk walk" in read_until(ours, b"Brisk walk")
            process.send_signal(number)
            assert b"Stopped at" in read_until(ours, b"Stopped at")
            assert process.wait(20) == 130
        finally:
            process.kill()
    assert termios.tcgetattr(theirs) == before
    os.close(ours)
    os.close(theirs)
