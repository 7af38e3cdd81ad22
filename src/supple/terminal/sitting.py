"""A sitting in a terminal: from the guard's questions over the session to the kept record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Final

import msgspec

from supple.advice.limits import NotPermitted
from supple.body.side import Sides
from supple.document.message import Message
from supple.history.failure import HistoryError
from supple.history.told_soreness import let_hear
from supple.routine.choices import Choices, apply_choices, with_usual
from supple.session.engine import Session
from supple.session.record import record_of
from supple.session.settled import timing_of, usual_of
from supple.session.timeline import plan
from supple.terminal.player import Ending, PlayerTools, TerminalPlayer
from supple.terminal.question import Doorkeeper, wait_for_key
from supple.ui.session_chooser import ChooserTools, SessionChooser
from supple.ui.wording import say, word
from supple.ui.wording.amounts import clock_text, minutes_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from supple.advice.trend import Rating
    from supple.app import Ground
    from supple.history.store import HistoryStore
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine
    from supple.session.journal import Interrupted
    from supple.session.timeline import Timeline
    from supple.terminal.keys import Keys
    from supple.terminal.screen import Screen


_LEFT_OUT: Final = {Sides.LEFT: "terminal.left-out-left", Sides.RIGHT: "terminal.left-out-right"}


class Leaving(IntEnum):
    """The exit status of a sitting."""

    DONE = 0
    REFUSED = 2
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Sitting:
    """Plays in a terminal: ``keys`` and ``screen`` are the person's, ``speed`` is seconds per real second."""

    ground: Ground
    keys: Keys
    screen: Screen
    speed: float = 1.0

    def play(self, routine: Routine, exercises: Mapping[str, Exercise]) -> Leaving:
        """Play a routine with what was chosen for it last, or go on with the session that was interrupted."""
        store, notice = self.ground.open_store()
        let_hear(self.ground.guard, store)
        try:
            if notice is not None:
                self.screen.line(say(notice))
            return self._play(routine, exercises, store)
        finally:
            let_hear(self.ground.guard, None)
            if store is not None:
                store.close()

    def _play(self, routine: Routine, exercises: Mapping[str, Exercise], store: HistoryStore | None) -> Leaving:
        ground = self.ground
        door = Doorkeeper(ground.guard, ground.signs, self.keys, self.screen, ground.now)
        chosen = apply_choices(routine, self._choices(store, routine.id), exercises)
        if not chosen.steps:
            self.screen.line(say(Message.of("shell.nothing-left", name=routine.title)))
            return Leaving.REFUSED
        timing = timing_of(ground.settings())
        self._introduce(plan(chosen, timing))
        try:
            if not door.open():
                return Leaving.REFUSED
            interrupted = self._wanted_again(ground.interrupted())
        except (KeyboardInterrupt, EOFError):
            self.screen.close()
            return Leaving.INTERRUPTED
        permitted = self._permitted(chosen)
        if not interrupted:
            permitted = self._fitted(permitted, store)
        if not permitted.steps:
            self.screen.line(say(Message.of("limits.nothing-left", name=routine.title)))
            return Leaving.REFUSED
        started_at = interrupted.started_at if interrupted else ground.now()
        try:
            session = self._session(plan(permitted, timing), interrupted)
        except NotPermitted as refusal:
            self.screen.line(say(refusal.message))
            return Leaving.REFUSED
        tools = PlayerTools(self.keys, self.screen, door, ground.journal(), ground.now)
        ending = TerminalPlayer(session, tools, started_at).play()
        return self._finish(session, ending, started_at, store)

    def _permitted(self, routine: Routine) -> Routine:
        """Return a routine without what the guard closes, and say what that is."""
        permitted = self.ground.guard.limits(self.ground.now()).permitted(routine)
        for left_out in permitted.left_out:
            key = _LEFT_OUT.get(left_out.sides, "terminal.left-out")
            said = word(key, exercise=left_out.exercise.name, why=say(left_out.refusal.message))
            self.screen.line(said, indent="  - ")
        return permitted.routine

    def _fitted(self, routine: Routine, store: HistoryStore | None) -> Routine:
        """Return a routine in the doses of today, perhaps without any step, and say why."""
        ground = self.ground

        def ratings_since(start: datetime) -> tuple[Rating, ...]:
            try:
                return store.ratings_since(start) if store else ()
            except HistoryError:
                return ()

        tools = ChooserTools(
            ground.library,
            ground.regions,
            ground.guard,
            ratings_since,
            lambda: timing_of(ground.settings()),
            ground.now,
        )
        adapted = SessionChooser(tools).adapt(routine)
        if adapted is None:
            return routine
        for reason in adapted.reasons:
            self.screen.line(say(reason), indent="  - ")
        if adapted.routine is None:
            return replace(routine, steps=())
        for name in adapted.left_out:
            self.screen.line(word("terminal.left-out-today", exercise=name), indent="  - ")
        return adapted.routine

    def _session(self, timeline: Timeline, interrupted: Interrupted | None) -> Session:
        clearance = self.ground.guard.clear(self.ground.now())
        if interrupted is None:
            return Session(timeline, self.ground.clock, clearance, speed=self.speed)
        return Session(
            interrupted.timeline,
            self.ground.clock,
            clearance,
            speed=self.speed,
            start_at=interrupted.position,
            extension_seconds=interrupted.extension_seconds,
            progress=interrupted.progress,
        )

    def _introduce(self, timeline: Timeline) -> None:
        screen = self.screen
        total = minutes_text(timeline.total_seconds)
        amount = total if timeline.is_exact else word("amount.about", amount=total)
        screen.line(word("terminal.title", title=timeline.title, amount=amount))
        screen.line(word("safety.footer"))
        if self.keys.can_answer:
            screen.line(word("terminal.keys"))

    def _wanted_again(self, interrupted: Interrupted | None) -> Interrupted | None:
        """Ask whether to go on with an interrupted session; with nobody to ask, begin anew."""
        if interrupted is None or not self.keys.can_answer:
            return None
        done, whole = clock_text(interrupted.elapsed_seconds), clock_text(interrupted.timeline.total_seconds)
        said = word("terminal.interrupted", title=interrupted.timeline.title, done=done, whole=whole)
        self.screen.line()
        self.screen.line(said)
        wants = wait_for_key(self.keys).casefold() == word("terminal.c")
        return interrupted if wants else None

    def _choices(self, store: HistoryStore | None, routine_id: str) -> Choices:
        """Return what was chosen last in the window; what cannot be read counts as nothing chosen."""
        try:
            text = store.choices_of(routine_id) if store else ""
            chosen = msgspec.json.decode(text, type=Choices) if text else Choices()
        except (HistoryError, msgspec.DecodeError):
            chosen = Choices()
        return with_usual(chosen, usual_of(self.ground.settings()))

    def _finish(self, session: Session, ending: Ending, started_at: datetime, store: HistoryStore | None) -> Leaving:
        """Keep the record and say in one line what was done."""
        screen = self.screen
        done, whole = clock_text(session.elapsed_seconds), clock_text(session.timeline.total_seconds)
        screen.line()
        if ending is Ending.LEFT:
            screen.line(word("terminal.left", title=session.timeline.title, done=done, whole=whole))
            return Leaving.INTERRUPTED
        screen.line(word(f"terminal.{ending}", title=session.timeline.title, done=done, whole=whole))
        if store is None:
            screen.line(word("shell.record-lost", why=word("memory.no-store")))
            return Leaving.DONE
        try:
            store.keep(record_of(session, started_at, self.ground.now()))
        except HistoryError as failure:
            # The journal stays: the next start keeps what it tells.
            screen.line(word("shell.record-lost", why=say(failure.message)))
        else:
            self.ground.forget_journal()
        return Leaving.DONE
