"""The questions behind a ticked sign, asked in a terminal one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.advice.question import Answer, Reply
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.terminal.keys import Key
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.question import Verdict
    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.terminal.screen import Screen

_LEAVE: Final = ("q", Key.ESCAPE)
_REPLIES: Final = {"terminal.y": Reply.YES, "terminal.n": Reply.NO, "terminal.u": Reply.UNSURE}
_SIDES: Final = {"terminal.l": Side.LEFT, "terminal.r": Side.RIGHT}
# Above the legs: the back, the tummy, the shoulders and arms.
_ELSEWHERE: Final = tuple(place for region in Region if not region.is_leg for place in region.on_both_sides)


class SignQuestions:
    """Asks questions by single keys; ``wait`` returns the next one."""

    def __init__(self, signs: WarningSigns, wait: Callable[[], str], screen: Screen) -> None:
        self._signs = signs
        self._wait = wait
        self._screen = screen

    def ask(self, flag_ids: tuple[str, ...]) -> tuple[Answer, ...] | None:
        """Return an answer to each question, the worst first; None where the person leaves."""
        known = [flag for flag in self._signs.flags if flag.id in flag_ids]
        # A question whose file is gone can be asked by nobody: not sure, which counts as yes.
        answers = [Answer(each, Reply.UNSURE) for each in flag_ids if self._signs.flag(each) is None]
        self._screen.line()
        self._screen.line(word("terminal.questions", count=len(known)))
        for flag in known:
            answer = self._ask_one(flag)
            if answer is None:
                self._screen.line(word("terminal.turned-away"))
                return None
            answers.append(answer)
        return tuple(answers)

    def show(self, verdict: Verdict) -> None:
        """Say what the answers come to, and what to do."""
        if verdict.level is None:
            self._screen.line(word("safety.stage.clear"))
            return
        advice = self._signs.advice(verdict.level)
        self._screen.line()
        self._screen.line(advice.label.upper())
        self._screen.line(advice.act)
        for flag in verdict.flags:
            self._screen.line(word("signs.may-be", what=flag.may_mean), indent="  - ")
            self._screen.line(flag.action, indent="    ")

    def _ask_one(self, flag: Flag) -> Answer | None:
        self._screen.line(flag.question, indent="  ? ")
        reply = self._choose(_REPLIES, "terminal.yes-no-unsure")
        if reply is None:
            return None
        if reply is Reply.NO or not flag.effect.asks_where:
            return Answer(flag.id, reply)
        self._screen.status(word("terminal.which-side"))
        key = self._wait()
        if key.casefold() == word("terminal.e"):
            return Answer(flag.id, reply, _ELSEWHERE)
        side = _SIDES.get(self._key_name(_SIDES, key))
        return Answer(flag.id, reply, () if side is None else _leg(side))

    def _choose(self, replies: dict[str, Reply], prompt: str) -> Reply | None:
        while True:
            self._screen.status(word(prompt))
            key = self._wait()
            if key in _LEAVE:
                return None
            if (name := self._key_name(replies, key)) in replies:
                return replies[name]

    def _key_name(self, names: dict[str, Reply] | dict[str, Side], key: str) -> str:
        return next((name for name in names if word(name) == key.casefold()), "")


def _leg(side: Side) -> tuple[SidedRegion, ...]:
    """Return every region of a leg: in a terminal a side is as much as can be said of where."""
    return tuple(SidedRegion(region, side) for region in Region if region.is_leg)
