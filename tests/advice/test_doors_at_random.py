"""Random people at every door below the window: no way leads around an emergency or a sign of today.

Doors: a session made from a clearance, one gone on with, one continued from its journal, one fitted to the day, ways
back within a session, and the terminal.
"""

from __future__ import annotations

import io
import tempfile
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from advice.content import place, the_library, the_regions, the_signs
from session.fake_clock import FakeClock
from supple.advice.guard import ANSWER_HOLDS, NotCleared, UnlockRefused
from supple.advice.health_profile import Condition, HealthProfile, PlacedCondition, PlacedKind
from supple.advice.limits import NotPermitted
from supple.advice.loading import touches
from supple.advice.question import Answer, Reply
from supple.advice.sign_level import SignLevel
from supple.advice.trend import Rating
from supple.advice.unlock import Unlock
from supple.app import Ground, lay_ground
from supple.body.region import SidedRegion
from supple.body.soreness import Moment, Soreness
from supple.places import HOME_VARIABLE
from supple.routine.routine import Step
from supple.session.command import CommandKind, JumpToStep
from supple.session.engine import NotAllowed, Session
from supple.session.state import State
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.terminal.keys import Key
from supple.terminal.screen import Screen
from supple.terminal.sitting import Sitting
from supple.ui.session_chooser import ChooserTools, SessionChooser

START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
SEVERE = {flag.id for flag in the_signs().flags if flag.level in (SignLevel.EMERGENCY, SignLevel.SAME_DAY)}
FLAGS = [flag.id for flag in the_signs().flags]
MILDER = [flag for flag in FLAGS if flag not in SEVERE]
SIGNS = [sign.id for sign in the_signs().session_signs]
PLACES = [place(key) for key in ("gastrocnemius-left", "soleus-right", "groin-left", "lower-back-right", "core")]
ROUTINES = ["stretch-calves", "warm-up-easy-run", "foam-roll-glutes", "strength-level-1", "rest-day-recovery"]
SECONDS = st.integers(0, 4000) | st.sampled_from([1800, 86_400, 14 * 86_400, 10**8])
ANSWERS = st.builds(
    Answer,
    st.sampled_from(FLAGS) | st.sampled_from(MILDER) | st.sampled_from(MILDER),
    st.sampled_from([Reply.NO, Reply.NO, Reply.NO, Reply.YES, Reply.UNSURE]),
    st.lists(st.sampled_from(PLACES), max_size=2, unique=True).map(tuple),
)
OWN = """supple: 1
questions:
- {id: dvt, question: a, may-mean: b, level: normal, action: c, regions: all, ask: weekly}
"""


class Hand:
    """Presses keys, then goes away."""

    can_answer = True

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys

    def wait(self, _seconds: float) -> str:
        if not self._keys:
            raise KeyboardInterrupt
        return self._keys.pop(0)


class DoorsAtRandom(RuleBasedStateMachine):
    """Beside the person stands a plain account: what was said, and what no clinician has seen since."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.home = Path(self.folder.name) / "home"
        self.now = START
        self.severe: set[str] = set()
        self.pending: set[str] = set()
        self.answered_at: datetime | None = None
        self.latest = START
        self.paused: Session | None = None
        self.told: list[Rating] = []

    def teardown(self) -> None:
        self.folder.cleanup()

    @initialize()
    def begin(self) -> None:
        self.clock = FakeClock()
        self.ground: Ground = lay_ground({HOME_VARIABLE: str(self.home)}, self.clock, lambda: self.now)
        self.ground.guard.accept_disclaimer(self.now)
        self.ground.guard.hear(self._ratings_since)

    def _ratings_since(self, start: datetime) -> tuple[Rating, ...]:
        return tuple(rating for rating in self.told if rating.at >= start)

    @rule(where=st.sampled_from(PLACES), number=st.integers(0, 10), rest=st.sampled_from([None, None, 4, 8]))
    def tell_how_sore(self, where: SidedRegion, number: int, rest: int | None) -> None:
        self._look()
        self.told.append(Rating(self.now, Moment.FREE, Soreness(where=where, movement=number, rest=rest)))
        self.ground.guard.weigh_ratings(self.now)

    def _red(self) -> list[SidedRegion]:
        """Return the places told today, and red each time."""
        today = [each.soreness for each in self.told if each.at.date() == self.now.date()]
        reds = {each.where for each in today if each.movement >= 6}
        return sorted(reds - {each.where for each in today if each.movement < 6})

    def _must_spare_what_is_red(self, steps: tuple[Step, ...]) -> None:
        for step in steps:
            if step.exercise.id not in ("breathing-90-90", "walk-easy"):
                assert not any(touches(step.exercise, step.sides, each) for each in self._red())

    def _look(self) -> None:
        """Follow the guard: a clock that went back voids the last answer."""
        if self.now < self.latest:
            self.answered_at = None
        self.latest = self.now

    @rule(seconds=SECONDS)
    def wait(self, seconds: int) -> None:
        self.now += timedelta(seconds=seconds)

    @rule(seconds=SECONDS)
    def set_clock_back(self, seconds: int) -> None:
        self.now -= timedelta(seconds=seconds)

    @rule(ticked=st.frozensets(st.sampled_from(SIGNS), max_size=2))
    def tick(self, ticked: frozenset[str]) -> None:
        self._look()
        self.ground.guard.tick(ticked, self.now)
        if ticked:
            self.answered_at = None
            self.pending |= {flag.id for flag in the_signs().covered_by(ticked)}
        elif not self.severe and not self.pending:
            self.answered_at = self.now

    @rule(ticked=st.sampled_from(SIGNS))
    def tick_with_nobody_to_ask(self, ticked: str) -> None:
        self._look()
        self.ground.guard.answer(frozenset({ticked}), self.now)
        self.answered_at = None
        self.severe.add(ticked)

    @rule(answers=st.lists(ANSWERS, min_size=1, max_size=6).map(tuple), about=st.sampled_from([(), (PLACES[0],)]))
    def answer(self, answers: tuple[Answer, ...], about: tuple[SidedRegion, ...]) -> None:
        self._take(answers, about)

    @rule()
    def say_no_to_all_that_is_open(self) -> None:
        self._take(tuple(Answer(flag, Reply.NO) for flag in self.ground.guard.standing(self.now).questions))

    def _take(self, answers: tuple[Answer, ...], about: tuple[SidedRegion, ...] = ()) -> None:
        self._look()
        self.ground.guard.answer_questions(answers, self.now, about=about)
        had_open = bool(self.pending)
        self.pending -= {answer.flag for answer in answers}
        # Not sure is as good as yes.
        self.severe |= {answer.flag for answer in answers if answer.reply is not Reply.NO and answer.flag in SEVERE}
        if self.severe:
            self.answered_at = None
        elif had_open and not self.pending:
            self.answered_at = self.now

    @rule()
    def have_everything_seen_to(self) -> None:
        """A careful person: seen by a clinician today, every question answered with no, then none of the signs."""
        self.state_assessment(0)
        self.say_no_to_all_that_is_open()
        self.tick(frozenset())
        self.say_no_to_all_that_is_open()  # what is asked by the week

    @rule(flag=st.sampled_from(MILDER), where=st.sampled_from(PLACES), name=st.sampled_from(ROUTINES))
    def have_something_milder_in_a_pause(self, flag: str, where: SidedRegion, name: str) -> None:
        self.have_everything_seen_to()
        self.start(name, pauses=True)
        self._take((Answer(flag, Reply.UNSURE, (where,)),))
        known = the_signs().flag(flag)
        assert known is not None
        assert (flag in self.ground.guard.standing(self.now).flags) is (known.unlock is not Unlock.NOTHING)
        if self.paused is not None:
            self.go_on()
        self.start(name, pauses=False)

    @rule(flag=st.sampled_from(sorted(SEVERE)))
    def be_unsure_of_something_severe(self, flag: str) -> None:
        self.have_everything_seen_to()
        self._take((Answer(flag, Reply.UNSURE),))
        self.tick(frozenset())

    @rule()
    def feel_something(self) -> None:
        self._look()
        self.ground.guard.ask_again(self.now)
        self.answered_at = None

    @rule(days=st.integers(-40, 2) | st.none())
    def state_assessment(self, days: int | None) -> None:
        self._look()
        day: date | None = None if days is None else (self.now + timedelta(days=days)).date()
        could_open = any(lock.opens_by_statement for lock in self.ground.guard.standing(self.now).locks)
        with suppress(UnlockRefused):
            self.ground.guard.unlock(day, self.now)
            if could_open:
                assert day is not None
                self.severe.clear()
                self.answered_at = None

    @rule(number=st.integers(0, 9), days=st.integers(-3, 1))
    def state_assessment_of_one(self, number: int, days: int) -> None:
        """One lock opens alone, and none of the others with it."""
        self._look()
        before = self.ground.guard.standing(self.now).locks
        if not before:
            return
        lock = before[number % len(before)]
        with suppress(UnlockRefused):
            self.ground.guard.unlock((self.now + timedelta(days=days)).date(), self.now, lock)
            after = self.ground.guard.standing(self.now).locks
            if lock.opens_by_statement:
                assert [each for each in before if each != lock] == [*after]
                self.severe -= {lock.flag, *lock.signs} - {said for each in after for said in (each.flag, *each.signs)}
                self.answered_at = None
            else:
                assert after == before

    @rule(condition=st.sampled_from(Condition), where=st.sampled_from(PLACES))
    def tell_of_health(self, condition: Condition, where: SidedRegion) -> None:
        self._look()
        placed = (PlacedCondition(PlacedKind.SURGERY, where, self.now.date()),)
        self.ground.guard.set_profile(HealthProfile(conditions=(condition,), placed=placed), self.now)

    @rule(text=st.sampled_from(["", OWN, "supple: 1\nquestions: [", "levels: []"]))
    def write_own_questions(self, text: str) -> None:
        self.home.mkdir(exist_ok=True)
        (self.home / "questions.yaml").write_text(text, "utf-8")

    @rule()
    def restart(self) -> None:
        self.ground = lay_ground({HOME_VARIABLE: str(self.home)}, self.clock, lambda: self.now)
        self.ground.guard.hear(self._ratings_since)
        # A new program has not seen the clock go back; the answer itself still lies in the future or is too old.
        self.latest = self.now
        self.paused = None

    @rule(which=st.sampled_from([0, 1]), rest=st.binary(max_size=8) | st.none())
    def harm_a_copy(self, which: int, rest: bytes | None) -> None:
        path = self.ground.places.safety_files[which]
        if rest is None:
            path.unlink(missing_ok=True)
        else:
            path.write_bytes(rest)
        self.ground.guard.ask_again(self.now)  # writes both copies anew
        self._look()
        self.answered_at = None

    @rule(name=st.sampled_from(ROUTINES), pauses=st.booleans())
    def start(self, name: str, pauses: bool) -> None:
        self._look()
        guard = self.ground.guard
        routine = the_library().routines[name]
        trimmed = guard.limits(self.now).permitted(routine).routine
        try:
            clearance = guard.clear(self.now)
        except NotCleared:
            return
        self._must_be_clear()
        for steps, is_trimmed in ((trimmed, True), (routine, trimmed == routine)):
            timeline = plan(steps, Timing())
            if not timeline.segments:
                continue
            try:
                session = Session(timeline, self.clock, clearance)
            except NotPermitted:
                assert not is_trimmed
                continue
            assert is_trimmed
            self._must_spare_what_is_red(session.timeline.steps)
            if pauses:
                session.do(CommandKind.START)
                session.do(CommandKind.PAUSE)
                self.paused = session

    @precondition(lambda self: self.paused is not None)
    @rule()
    def go_on(self) -> None:
        self._look()
        assert self.paused is not None
        try:
            self.paused.renew(self.ground.guard.clear(self.now))
        except (NotCleared, NotPermitted):
            return
        self._must_be_clear()
        assert self.ground.guard.limits(self.now).first_refused(self.paused.timeline.steps) is None
        assert self.paused.state is State.PAUSED
        for command in (CommandKind.BACK, JumpToStep(0)):
            # A way back within the session that has just been gone on with.
            with suppress(NotAllowed):
                self.paused.do(command)
                step = self.paused.timeline.steps[self.paused.segment.step]
                assert self.ground.guard.limits(self.now).first_refused((step,)) is None

    @rule(name=st.sampled_from(ROUTINES))
    def start_fitted_to_the_day(self, name: str) -> None:
        self._look()
        tools = ChooserTools(the_library, the_regions, self.ground.guard, self._ratings_since, Timing, lambda: self.now)
        fitted = SessionChooser(tools).adapt(the_library().routines[name])
        limits = self.ground.guard.limits(self.now)
        if fitted is not None and fitted.routine is not None:
            assert limits.first_refused(fitted.routine.steps) is None
            self._must_spare_what_is_red(fitted.routine.steps)
        elif fitted is None:
            self._must_spare_what_is_red(the_library().routines[name].steps)

    @precondition(lambda self: self.severe)
    @rule(keys=st.lists(st.sampled_from(["0", "1", "7", "y", "n", "u", "l", "c", "q", " ", Key.ENTER]), max_size=25))
    def play_in_a_terminal(self, keys: list[str]) -> None:
        """Keys hold no day, so that no statement can be made: whatever is pressed, nothing plays."""
        self._look()
        paper = io.StringIO()
        screen = Screen(paper, lambda: 90, is_live=True)
        Sitting(self.ground, Hand(list(keys)), screen).play(the_library().routines[ROUTINES[0]], {})
        assert "Go:" not in paper.getvalue()
        assert self.ground.interrupted() is None

    def _must_be_clear(self) -> None:
        assert self.severe == set()
        assert self.pending == set()
        assert self.answered_at is not None
        assert self.answered_at <= self.now < self.answered_at + ANSWER_HOLDS

    @invariant()
    def nobody_passes_who_should_not(self) -> None:
        self._look()
        try:
            self.ground.guard.clear(self.now)
        except NotCleared:
            return
        self._must_be_clear()


TestDoorsAtRandom = DoorsAtRandom.TestCase
TestDoorsAtRandom.settings = settings(max_examples=30, stateful_step_count=25, deadline=None)
