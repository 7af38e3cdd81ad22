"""The desk: where every wish to start a session arrives, and where the guard is asked."""

# Nothing of a session is imported before one is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from supple.advice.guard import NotCleared, Stage, UnlockRefused
from supple.advice.safety_file import SafetyError
from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from supple.advice.adaptation import Adapted
    from supple.advice.guard import Guard, Standing
    from supple.advice.health_profile import HealthProfile
    from supple.advice.question import Answer
    from supple.advice.safety_state import Lock
    from supple.routine.choices import Choices
    from supple.routine.library import Library
    from supple.routine.routine import Routine
    from supple.session.clock import Clock
    from supple.session.engine import Session
    from supple.session.journal import Interrupted
    from supple.session.timing import Timing
    from supple.ui.start_request import StartRequest


class Memory(Protocol):
    """Remembers what a person chose for a routine."""

    def choices_of(self, routine_id: str) -> Choices:
        """Return what was chosen last for a routine."""
        ...


@dataclass(frozen=True, slots=True)
class DeskTools:
    """What the desk works with: the guard, the clock, the time of day, and how the person likes changes timed.

    ``fit`` returns a routine as it would be done today, or None where nothing told or closed concerns it.
    """

    guard: Guard
    clock: Clock
    now: Callable[[], datetime]
    timing: Callable[[], Timing]
    memory: Memory
    speed: float = 1.0
    fit: Callable[[Routine], Adapted | None] = lambda _: None


class Desk(QObject):
    """Every way into the player leads through here; what the guard wants first is asked for by a signal.

    A wish that has to wait for the guard is kept and granted as soon as it is clear. ``session_ready`` carries the
    session and when it was first begun; ``fitted`` comes after it with the reasons why it is not as it is written.
    """

    standing_changed = Signal(object)
    disclaimer_needed = Signal()
    check_needed = Signal()
    questions_needed = Signal()
    under_age_shown = Signal()
    lock_shown = Signal()
    session_ready = Signal(object, object)
    resume_granted = Signal()
    refused = Signal(Message)
    fitted = Signal(tuple)

    def __init__(self, tools: DeskTools, library: Callable[[], Library], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tools = tools
        self._library = library
        self._wish: Callable[[], object] | None = None

    @property
    def standing(self) -> Standing:
        """How things stand with the guard."""
        return self._tools.guard.standing(self._tools.now())

    def ask_to_start(self, request: StartRequest) -> None:
        """Start a routine, once the guard is content."""
        library = self._library()
        routine = request.routine or library.routines.get(request.routine_id)
        if routine is None:
            from supple.document.nearest import nearest

            near = nearest(request.routine_id, library.routines)
            if near:
                self.refused.emit(Message.of("shell.routine-missing-near", name=request.routine_id, near=near))
            else:
                self.refused.emit(Message.of("shell.routine-missing", name=request.routine_id))
            return
        choices = request.choices or self._tools.memory.choices_of(routine.id)
        from supple.routine.choices import apply_choices

        chosen = apply_choices(routine, choices, library.exercises)
        begin = self._start if request.as_it_stands else self._start_fitted
        self._want(lambda: begin(chosen, request.start_step))

    def ask_to_continue(self, interrupted: Interrupted) -> None:
        """Go on with an interrupted session from its snapshot, once the guard is content."""
        self._want(lambda: self._continue(interrupted))

    def ask_to_resume(self) -> None:
        """Go on with a session that stood so long that the guard wants to ask again."""
        self._want(self.resume_granted.emit)

    def forget_wish(self) -> None:
        """Let go of what the person asked for and turned away from."""
        self._wish = None

    @property
    def has_wish(self) -> bool:
        """Whether something waits for the guard."""
        return self._wish is not None

    def accept_disclaimer(self) -> None:
        """Take the person's word that they accept what Supple is and is not."""
        self._kept(lambda: self._tools.guard.accept_disclaimer(self._tools.now()))
        self.standing_changed.emit(self.standing)

    @property
    def profile(self) -> HealthProfile | None:
        """What the person has told about their health, None before they were asked."""
        return self._tools.guard.state.profile

    @property
    def answered(self) -> frozenset[str]:
        """The ids of the questions of the first run and the week that were ever answered, or that the profile does."""
        from supple.advice.lock_opening import answered_by

        state = self._tools.guard.state
        known = answered_by(state.profile, self._tools.now().date())
        return known | {item.flag for item in state.answered}

    def set_profile(self, profile: HealthProfile) -> None:
        """Take what the person tells about their health."""
        self._kept(lambda: self._tools.guard.set_profile(profile, self._tools.now()))
        self.standing_changed.emit(self.standing)

    def grant_wish(self) -> None:
        """Grant what was asked for and had to wait, as far as the guard allows now."""
        self._grant()

    def tick(self, ticked: frozenset[str]) -> None:
        """Take the person's answer to the seven signs; a tick opens its questions, and the wish waits for them."""
        self._kept(lambda: self._tools.guard.tick(ticked, self._tools.now()))
        if ticked:
            self.standing_changed.emit(self.standing)
        else:
            self._grant()

    def answer_questions(self, answers: tuple[Answer, ...]) -> None:
        """Take the person's answers to single questions; a wish is granted if none of them is a yes."""
        self._kept(lambda: self._tools.guard.answer_questions(answers, self._tools.now()))
        if any(answer.counts_as_yes for answer in answers):
            if self.standing.stage is Stage.LOCKED:
                self._wish = None
            self.standing_changed.emit(self.standing)
        else:
            self._grant()

    def answer(self, ticked: frozenset[str]) -> None:
        """Take signs whose questions nobody can answer now; any of them locks everything."""
        self._kept(lambda: self._tools.guard.answer(ticked, self._tools.now()))
        if ticked:
            self._wish = None
        self._grant()

    def ask_again(self) -> None:
        """Let the last answer to the signs hold no longer, because the person has felt something since."""
        self._kept(lambda: self._tools.guard.ask_again(self._tools.now()))
        self.standing_changed.emit(self.standing)

    def unlock(self, assessed_on: date | None, lock: Lock | None = None) -> None:
        """Take the person's statement that a clinician has assessed them, about one lock or about all."""
        try:
            self._kept(lambda: self._tools.guard.unlock(assessed_on, self._tools.now(), lock))
        except UnlockRefused as refusal:
            self.refused.emit(refusal.message)
        self.standing_changed.emit(self.standing)

    def _kept(self, change: Callable[[], object]) -> None:
        try:
            change()
        except SafetyError as failure:
            self.refused.emit(failure.message)

    def _want(self, wish: Callable[[], object]) -> None:
        self._wish = wish
        self._grant()

    def _grant(self) -> None:
        standing = self.standing
        self.standing_changed.emit(standing)
        if self._wish is None:
            return
        match standing.stage:
            case Stage.LOCKED:
                self._wish = None
                self.lock_shown.emit()
            case Stage.NEEDS_DISCLAIMER:
                self.disclaimer_needed.emit()
            case Stage.NEEDS_CHECK:
                self.check_needed.emit()
            case Stage.NEEDS_QUESTIONS:
                self.questions_needed.emit()
            case Stage.UNDER_AGE:
                self._wish = None
                self.under_age_shown.emit()
            case Stage.CLEAR:
                wish, self._wish = self._wish, None
                wish()

    def _start_fitted(self, routine: Routine, start_step: int) -> None:
        """Start a routine in the doses of today, and say why. Source: evidence section 5.2."""
        from supple.ui.fitted_start import fitted_start

        start = fitted_start(routine, start_step, self._tools.fit)
        if not start.routine.steps and routine.steps:
            self.fitted.emit((Message.of("limits.nothing-left", name=routine.title), *start.reasons))
        elif self._start(start.routine, start.step) and start.reasons:
            self.fitted.emit(start.reasons)

    def _start(self, routine: Routine, start_step: int) -> bool:
        if not routine.steps:
            self.refused.emit(Message.of("shell.nothing-left", name=routine.title))
            return False
        from supple.session.engine import Session
        from supple.session.progress import Position
        from supple.session.timeline import plan

        limits = self._tools.guard.limits(self._tools.now())
        permitted = limits.permitted(routine)
        if not permitted.routine.steps:
            self.refused.emit(Message.of("limits.nothing-left", name=routine.title))
            return False
        timeline = plan(permitted.routine, self._tools.timing())
        # What is left out before it moves the step to the front.
        before = len(limits.permitted(replace(routine, steps=routine.steps[:start_step])).routine.steps)
        return self._make(
            lambda: Session(
                timeline,
                self._tools.clock,
                self._tools.guard.clear(self._tools.now()),
                speed=self._tools.speed,
                start_at=Position(timeline.first_segment_of(before) or 0),
            ),
            self._tools.now(),
        )

    def _continue(self, interrupted: Interrupted) -> None:
        from supple.session.engine import Session

        self._make(
            lambda: Session(
                interrupted.timeline,
                self._tools.clock,
                self._tools.guard.clear(self._tools.now()),
                speed=self._tools.speed,
                start_at=interrupted.position,
                extension_seconds=interrupted.extension_seconds,
                progress=interrupted.progress,
            ),
            interrupted.started_at,
        )

    def _make(self, make: Callable[[], Session], started_at: datetime) -> bool:
        from supple.advice.limits import NotPermitted

        try:
            session = make()
        except NotCleared:
            self.standing_changed.emit(self.standing)
            return False
        except NotPermitted as refusal:
            self.refused.emit(refusal.message)
            return False
        self.session_ready.emit(session, started_at)
        return True
