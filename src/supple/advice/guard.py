"""The guard: stands before every session and alone gives the clearance without which none can be made."""

# What needs exercises is imported when a session is asked for: not before the first paint.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

from supple.advice.clearance import SEAL_OF_THE_GUARD, Clearance
from supple.advice.lock_opening import after_no, answered_by, clear_on, first_day, is_due, may_open, without_locks
from supple.advice.safety_state import Answered, AskedPlace, Lock, SafetyState, with_locks_of
from supple.advice.standing import NotCleared, Stage, Standing, UnlockRefused
from supple.advice.unlock import Unlock
from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from supple.advice.health_profile import HealthProfile
    from supple.advice.limits import Limits
    from supple.advice.question import Answer, Verdict
    from supple.advice.sign_book import SignBook
    from supple.advice.trend import Rating
    from supple.advice.warning_sign import Flag
    from supple.body.region import SidedRegion
    from supple.body.soreness import Soreness

__all__ = ["ANSWER_HOLDS", "Guard", "NotCleared", "Stage", "Standing", "UnlockRefused"]

ANSWER_HOLDS: Final = timedelta(minutes=30)


class Guard:
    """Decides from a kept state whether a session may start. Every ``now`` is aware of its offset.

    ``keep`` is handed each new state and may raise; a lock holds in memory even then, an unlock counts only once kept.
    ``look`` returns what is kept now, so that a sign ticked in another window or terminal locks this one too.
    ``asks_schedule`` tells that the questions of the first run and the week are asked before a session.
    """

    def __init__(
        self,
        state: SafetyState,
        keep: Callable[[SafetyState], None],
        signs: SignBook,
        look: Callable[[datetime], SafetyState] | None = None,
        *,
        asks_schedule: bool = False,
    ) -> None:
        self._state = state
        self._keep = keep
        self._signs = signs
        self._look = look
        self._asks_schedule = asks_schedule
        self._latest: datetime | None = None
        self._ratings_since: Callable[[datetime], tuple[Rating, ...]] = lambda _: ()

    def hear(self, ratings_since: Callable[[datetime], tuple[Rating, ...]]) -> None:
        """Take where to read how sore places were told to be from a time on."""
        self._ratings_since = ratings_since

    def weigh_ratings(self, now: datetime) -> None:
        """Lock places that two weeks of ratings say are not improving, and bone that must be taken for injured.

        Source: evidence sections 5.3 and 4.3, reds.
        """
        from supple.advice.soreness_watch import RATINGS_BACK, bone_under_stress, unimproved

        ratings = self._ratings_since(now - RATINGS_BACK)
        answers = (*unimproved(ratings, self._state, now), *bone_under_stress(ratings, self._state, now))
        if answers:
            self.answer_questions(answers, now)

    @property
    def state(self) -> SafetyState:
        """What is to be remembered."""
        return self._state

    def standing(self, now: datetime) -> Standing:
        """Return how things stand. A clock that went back makes the last answer void; no clock opens a lock."""
        self._take_note(now)
        state = self._state
        asked = frozenset(item.where for item in state.asked if item.at <= now < item.at + ANSWER_HOLDS)
        again = tuple(sorted({lock.flag for lock in state.locks if may_open(lock, state.clear_since, now)}))
        if any(lock.closes_everything for lock in state.locks):
            questions = state.open_questions
            return Standing(
                Stage.LOCKED, state.locks, questions=questions, to_ask_again=again, profile=state.profile
            )  # fmt: skip
        stage, questions = self._stage(now)
        until = state.none_at + ANSWER_HOLDS if stage is Stage.CLEAR and state.none_at else None
        return Standing(stage, state.locks, until, questions, again, asked, state.profile)

    def limits(self, now: datetime, sore: tuple[Soreness, ...] = ()) -> Limits:
        """Return what open locks, the health profile and soreness told today close; ``sore`` is told just now."""
        from supple.advice.lock_limits import limits_of
        from supple.advice.soreness_limits import with_soreness
        from supple.advice.soreness_watch import RATINGS_BACK

        self._take_note(now)
        limits = limits_of(self._state.locks, self._state.profile, now.date())
        return with_soreness(limits, self._ratings_since(now - RATINGS_BACK), now, sore)

    def accept_disclaimer(self, now: datetime) -> None:
        """Remember that the person accepted what Supple is and is not."""
        self._take_note(now)
        self._change(replace(self._state, disclaimer_accepted_at=now))

    def set_profile(self, profile: HealthProfile, now: datetime) -> None:
        """Remember what the person has told about their health; it counts from now on."""
        self._take_note(now)
        self._change(replace(self._state, profile=profile, profile_at=now))

    def answer(self, ticked: frozenset[str], now: datetime) -> None:
        """Take the answer to the signs of a session where nobody answers the questions behind them.

        None holds for half an hour and opens no lock that closes everything; any tick locks everything until the
        unlock statement, since what is not answered counts as yes.
        """
        self._take_note(now)
        if ticked:
            lock = Lock(since=now, level=self._signs.level_of(ticked), signs=tuple(sorted(ticked)))
            self._change(replace(self._state, none_at=None, locks=(*self._state.locks, lock)))
        else:
            self._say_no(self._signs.covered_by(self._signs.every_session), now)

    def tick(self, ticked: frozenset[str], now: datetime) -> None:
        """Take the answer to the signs of a session: a tick opens the questions behind it.

        Until they are answered everything is blocked, across restarts; what no tick covers is answered with no. An
        unknown sign locks everything.
        """
        self._take_note(now)
        every = self._signs.every_session
        if not ticked or not ticked <= every:
            self.answer(ticked, now)
            return
        opened = {flag.id for flag in self._signs.covered_by(ticked)}
        others = [flag for flag in self._signs.covered_by(every) if flag.id not in opened]
        state = replace(self._state, none_at=None)
        state = replace(state, open_questions=tuple(sorted({*state.open_questions, *opened})))
        self._change(after_no(state, {flag.id for flag in others}, now))

    def answer_questions(
        self, answers: tuple[Answer, ...], now: datetime, about: tuple[SidedRegion, ...] = ()
    ) -> Verdict:
        """Take replies to single questions, in any number; ``about`` are the places whose picking asked them.

        A yes, and not sure, sets the lock of its question; a no opens one that may open so. Every yes to an emergency
        or a sign of today locks everything, whatever else is answered. A question nobody knows counts as an emergency.
        """
        from supple.advice.question import Verdict

        self._take_note(now)
        said = {answer.flag for answer in answers}
        yes = [answer for answer in answers if answer.counts_as_yes]
        flags = {answer.flag: self._known(answer.flag) for answer in yes}
        had_open = bool(self._state.open_questions)
        state = after_no(self._state, said - flags.keys(), now, about)
        for answer in yes:
            state = _with_lock(state, flags[answer.flag], answer, now)
        state = replace(
            state,
            open_questions=tuple(flag for flag in state.open_questions if flag not in said),
            answered=_noted(state.answered, said, now),
        )
        if about and {flag.id for flag in self._signs.asked_with(about)} <= said:
            others = tuple(item for item in state.asked if item.where not in about)
            state = replace(state, asked=(*others, *(AskedPlace(place, now) for place in about)))
        if any(lock.closes_everything for lock in state.locks):
            state = replace(state, none_at=None)
        elif had_open and not state.open_questions:
            state = replace(state, none_at=now)
        self._change(state)
        return Verdict(tuple(sorted(flags.values(), key=lambda flag: flag.level.rank)))

    def ask_again(self, now: datetime) -> None:
        """Make the last answer void: something was felt since, so the signs are to be asked before anything goes on."""
        self._take_note(now)
        self._change(replace(self._state, none_at=None, asked=()))

    def unlock(self, assessed_on: date | None, now: datetime, lock: Lock | None = None) -> None:
        """Take the statement that a clinician assessed the person on that day and said they may exercise.

        Opens one lock, or every lock that a statement opens, after which the signs are asked again. Without a day only
        an unreadable file's lock opens: the person states that no sign was open. Raises UnlockRefused for a day to come
        or before the sign was ticked.
        """
        standing = self.standing(now)
        opened = tuple(each for each in standing.locks if each.opens_by_statement and lock in (None, each))
        if not opened:
            return
        if assessed_on is None:
            if not standing.is_damage_only:
                raise UnlockRefused(Message.of("safety.unlock.day-missing"))
        elif assessed_on > now.date():
            raise UnlockRefused(Message.of("safety.unlock.day-to-come"))
        elif assessed_on < (first := first_day(opened, now)):
            raise UnlockRefused(Message.of("safety.unlock.day-too-early", day=first.isoformat()))
        state = without_locks(self._state, opened, assessed_on, now)
        self._keep(state)
        self._state = state

    def clear(self, now: datetime) -> Clearance:
        """Give leave to start or resume a session now; raises NotCleared."""
        standing = self.standing(now)
        if standing.stage is not Stage.CLEAR:
            raise NotCleared(standing)
        return Clearance(now, SEAL_OF_THE_GUARD, self.limits(now))

    def _stage(self, now: datetime) -> tuple[Stage, tuple[str, ...]]:
        """Return what is needed next where nothing locks everything, and the questions it is about."""
        state = self._state
        if state.disclaimer_accepted_at is None:
            return Stage.NEEDS_DISCLAIMER, ()
        if state.profile is not None and state.profile.is_under_age(now.date()):
            return Stage.UNDER_AGE, ()
        if state.open_questions:
            return Stage.NEEDS_QUESTIONS, state.open_questions
        if state.none_at is None or not state.none_at <= now < state.none_at + ANSWER_HOLDS:
            return Stage.NEEDS_CHECK, ()
        if self._asks_schedule and (due := self._due(now)):
            return Stage.NEEDS_QUESTIONS, due
        return Stage.CLEAR, ()

    def _due(self, now: datetime) -> tuple[str, ...]:
        """Return the questions of the first run and the week that are to be asked now."""
        answered = {item.flag: item.at for item in self._state.answered}
        begun = self._state.disclaimer_accepted_at or now
        due = [flag.id for flag in self._signs.scheduled if is_due(flag.ask, answered.get(flag.id), begun, now)]
        known = answered_by(self._state.profile, now.date())
        return tuple(flag_id for flag_id in due if flag_id not in known)

    def _say_no(self, flags: Iterable[Flag], now: datetime) -> None:
        state = after_no(self._state, {flag.id for flag in flags}, now)
        if not state.open_questions and not any(lock.closes_everything for lock in state.locks):
            state = replace(state, none_at=now)
        self._change(state)

    def _known(self, flag_id: str) -> Flag:
        """Return a question; one that nobody knows as an emergency about everything."""
        from supple.advice.warning_sign import unknown_flag

        return self._signs.flag(flag_id) or unknown_flag(flag_id)

    def _change(self, state: SafetyState) -> None:
        """Take a state and keep it, also where nothing is new: a copy that was lost or damaged is made good so."""
        self._state = state
        self._keep(state)

    def _take_note(self, now: datetime) -> None:
        """Notice a clock that went back, and locks and statements that another process has kept."""
        if now.utcoffset() is None:
            raise ValueError("the time must carry its offset")
        if self._latest is not None and now < self._latest:
            self._state = replace(self._state, none_at=None, asked=())
        self._latest = now
        if self._look is not None:
            self._state = with_locks_of(self._look(now), self._state)


def _with_lock(state: SafetyState, flag: Flag, answer: Answer, now: datetime) -> SafetyState:
    """Return the state with the lock of a yes; it takes the place of an older one of the same question and places."""
    if flag.unlock is Unlock.NOTHING:
        return state
    lock = Lock(
        since=now, level=flag.level, flag=flag.id, where=answer.where, effect=flag.effect, unlock=flag.unlock
    )  # fmt: skip
    others = tuple(old for old in state.locks if (old.flag, old.where) != (lock.flag, lock.where))
    return replace(state, locks=(*others, lock), clear_since=clear_on(state.clear_since, {flag.id}))


def _noted(
    answered: tuple[Answered, ...], said: set[str], now: datetime
) -> tuple[Answered, ...]:  # fmt: skip
    others = tuple(item for item in answered if item.flag not in said)
    return (*others, *(Answered(flag, now) for flag in sorted(said)))
