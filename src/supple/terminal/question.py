"""Questions in a terminal: what the guard wants answered before a session may start or go on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from supple.advice.guard import Stage, UnlockRefused
from supple.advice.health_profile import HealthProfile
from supple.advice.profile_codes import OLDEST
from supple.advice.question import verdict_on
from supple.advice.safety_file import SafetyError
from supple.advice.sign_level import SignLevel
from supple.terminal.keys import Key
from supple.terminal.sign_questions import SignQuestions
from supple.ui.wording import say, word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.advice.clearance import Clearance
    from supple.advice.guard import Guard, Standing
    from supple.advice.limits import Limits
    from supple.advice.question import Answer
    from supple.advice.warning_sign import WarningSigns
    from supple.terminal.keys import Keys
    from supple.terminal.screen import Screen

# A key wakes it at once; so long is only how often it looks in vain.
_PATIENCE_SECONDS: Final = 60.0
_NONE: Final = "0"
_LEAVE: Final = ("q", Key.ESCAPE)


def wait_for_key(keys: Keys) -> str:
    """Return the next key, however long it takes."""
    while (key := keys.wait(_PATIENCE_SECONDS)) is None:
        pass
    return key


def ask_line(keys: Keys, screen: Screen, prompt: str) -> str:
    """Return what is typed up to Enter; nothing where the person leaves with Escape."""
    typed = ""
    while True:
        screen.status(f"{prompt} {typed}")
        key = wait_for_key(keys)
        if key is Key.ENTER:
            screen.line(f"{prompt} {typed}")
            return typed.strip()
        if key is Key.ESCAPE:
            screen.close()
            return ""
        if key is Key.BACKSPACE:
            typed = typed[:-1]
        elif not isinstance(key, Key):
            typed += key


class Doorkeeper:
    """Asks what the guard wants to know and shows what it says."""

    def __init__(
        self, guard: Guard, signs: WarningSigns, keys: Keys, screen: Screen, now: Callable[[], datetime]
    ) -> None:
        self._guard = guard
        self._signs = signs
        self._keys = keys
        self._screen = screen
        self._now = now

    @property
    def is_locked(self) -> bool:
        """Whether a warning sign keeps everything from playing."""
        return self._guard.standing(self._now()).stage is Stage.LOCKED

    @property
    def leave(self) -> Clearance:
        """The guard's leave to start or go on; raises NotCleared."""
        return self._guard.clear(self._now())

    def limits(self) -> Limits:
        """Return what open locks and the health profile close."""
        return self._guard.limits(self._now())

    def open(self) -> bool:
        """Ask until the guard is content; False where the person turns away or a sign locks everything."""
        while True:
            standing = self._guard.standing(self._now())
            if standing.stage is Stage.CLEAR:
                return True
            if not self._keys.can_answer:
                self._screen.line(word("terminal.nobody", reason=say(standing.reason)))
                return False
            if not self._ask(standing):
                return False

    def ask_anew(self) -> bool:
        """Ask the seven signs because of something felt since the last answer, which holds no longer."""
        self._kept(lambda: self._guard.ask_again(self._now()))
        return self.ask_signs()

    def ask_signs(self) -> bool:
        """Ask the seven signs and what stands behind those ticked; True where the answers leave anything to play."""
        self._screen.line()
        self._screen.line(word("signs.title"))
        for number, sign in enumerate(self._signs.session_signs, start=1):
            self._screen.line(sign.text, indent=f"  {number}  ")
        self._screen.line(word("signs.about"))
        self._screen.line(word("terminal.signs-keys"))
        ticked: frozenset[str] = frozenset()
        while True:
            numbers = [str(n) for n, sign in enumerate(self._signs.session_signs, start=1) if sign.id in ticked]
            said = word("terminal.signs-ticked", numbers=listed(numbers)) if numbers else word("terminal.signs-open")
            self._screen.status(said)
            key = wait_for_key(self._keys)
            if key in _LEAVE:
                self._screen.line(word("terminal.turned-away"))
                return False
            if key == _NONE and not ticked:
                self._screen.line(word("safety.stage.clear"))
                self._answer(frozenset())
                return True
            if key is Key.ENTER and ticked:
                return self._open_questions(ticked)
            ticked = frozenset() if key == _NONE else ticked ^ self._sign_at(key)

    def tick(self, ticked: frozenset[str]) -> None:
        """Lock everything because of some signs, and say what to do."""
        self._answer(ticked)
        advice = self._signs.advice(self._signs.level_of(ticked))
        self._screen.line()
        self._screen.line(advice.label.upper())
        self._screen.line(advice.act)
        if advice.level is SignLevel.EMERGENCY:
            self._screen.line(word("safety.emergency"))
        self._screen.line(word("safety.stage.locked"))

    def _ask(self, standing: Standing) -> bool:
        match standing.stage:
            case Stage.NEEDS_DISCLAIMER:
                return self._ask_disclaimer()
            case Stage.NEEDS_CHECK:
                return self.ask_signs()
            case Stage.NEEDS_QUESTIONS:
                return self._ask_questions(standing)
            case Stage.UNDER_AGE:
                self._screen.line(say(standing.reason))
                return False
            case _:
                return self._ask_unlock(standing)

    def _open_questions(self, ticked: frozenset[str]) -> bool:
        self._kept(lambda: self._guard.tick(ticked, self._now()))
        return self._ask_questions(self._guard.standing(self._now()))

    def _ask_questions(self, standing: Standing) -> bool:
        """Ask what is open; True where the answers leave anything to play."""
        asking = SignQuestions(self._signs, lambda: wait_for_key(self._keys), self._screen)
        while (answers := asking.ask(standing.questions)) is not None and not self._is_right(answers):
            pass
        if answers is None:
            return False
        asking.show(verdict_on(answers, self._signs))
        self._kept(lambda: self._guard.answer_questions(answers, self._now()))
        after = self._guard.standing(self._now())
        if after.stage is Stage.LOCKED:
            if after.level is SignLevel.EMERGENCY:
                self._screen.line(word("safety.emergency"))
            self._screen.line(word("safety.stage.locked"))
        return after.stage is not Stage.LOCKED

    def _sign_at(self, key: str) -> frozenset[str]:
        signs = self._signs.session_signs
        number = int(key) if key.isdecimal() and key.isascii() else 0
        return frozenset({signs[number - 1].id}) if 1 <= number <= len(signs) else frozenset()

    def _is_right(self, answers: tuple[Answer, ...]) -> bool:
        """Let the person look once more at what they answered with yes, before it counts."""
        said = {answer.flag for answer in answers if answer.counts_as_yes}
        if not said:
            return True
        self._screen.line()
        self._screen.line(word("terminal.summary", count=len(said)))
        for flag in self._signs.flags:
            if flag.id in said:
                self._screen.line(flag.question, indent="  - ")
        self._screen.status(word("terminal.right-or-not"))
        return self._is_yes(wait_for_key(self._keys))

    def _ask_disclaimer(self) -> bool:
        self._screen.line()
        self._screen.line(word("safety.disclaimer"))
        self._screen.line(word("terminal.disclaimer-states"))
        said = ask_line(self._keys, self._screen, word("terminal.type-yes"))
        if not self._is_yes(said):
            self._screen.line(word("terminal.not-accepted"))
            return False
        self._kept(lambda: self._guard.accept_disclaimer(self._now()))
        self._ask_birth_year()
        return True

    def _ask_birth_year(self) -> None:
        """Ask once how old the person is, unless that is known. Source: evidence section 4.3, under-18-limp."""
        profile = self._guard.state.profile or HealthProfile()
        if profile.birth_year is not None:
            return
        while said := ask_line(self._keys, self._screen, word("terminal.birth-year")):
            year = int(said) if said.isdecimal() and said.isascii() else 0
            if 0 <= self._now().year - year <= OLDEST:
                self._tell(replace(profile, birth_year=year))
                return
            self._screen.line(word("terminal.not-a-year", year=said))

    def _tell(self, profile: HealthProfile) -> None:
        self._kept(lambda: self._guard.set_profile(profile, self._now()))

    def _ask_unlock(self, standing: Standing) -> bool:
        """Show the lock, and take the statement that opens it."""
        self._screen.line()
        self._screen.line(word("signs.locked-title"))
        self._screen.line(say(standing.reason))
        told = [sign.text for sign in self._signs.session_signs if sign.id in standing.signs]
        for text in (*told, *(flag.question for flag in self._signs.flags if flag.id in standing.flags)):
            self._screen.line(text, indent="  - ")
        if standing.level is not None:
            self._screen.line(self._signs.advice(standing.level).act)
        self._screen.line(word("terminal.unlock-ways"))
        assessed_on = None
        if not standing.is_damage_only:
            day = ask_line(self._keys, self._screen, word("terminal.unlock-day"))
            if not day:
                return False
            try:
                assessed_on = date.fromisoformat(day)
            except ValueError:
                self._screen.line(word("terminal.not-a-day", day=day))
                return False
        statement = "safety.unlock.statement-after-damage" if standing.is_damage_only else "safety.unlock.statement"
        self._screen.line(word(statement))
        if not self._is_yes(ask_line(self._keys, self._screen, word("terminal.type-yes"))):
            return False
        try:
            self._guard.unlock(assessed_on, self._now())
        except (UnlockRefused, SafetyError) as refusal:
            self._screen.line(say(refusal.message))
            return False
        return True

    def _is_yes(self, said: str) -> bool:
        return said.casefold() in (word("terminal.yes"), word("terminal.y"))

    def _answer(self, ticked: frozenset[str]) -> None:
        self._kept(lambda: self._guard.answer(ticked, self._now()))

    def _kept(self, change: Callable[[], object]) -> None:
        try:
            change()
        except SafetyError as failure:
            self._screen.line(say(failure.message))
