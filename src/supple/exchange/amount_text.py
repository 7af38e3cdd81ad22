"""Amounts in the page's words: lengths, works and lists, each by one whole template of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from supple.body.side import Sides
from supple.document.message import Message
from supple.routine.exercise import Method
from supple.routine.work import Reps

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from supple.routine.routine import Step

    Say = Callable[[Message], str]

_MINUTE: Final = 60
_HOUR: Final = 3600
# Up to here seconds are easier to read than a clock.
_MOST_SECONDS: Final = 90
# In the player a number of three digits would be too small.
_SAID_AS_CLOCK: Final = 100


def clock_text(seconds: float) -> str:
    """Return seconds as on a clock: 0:45, 3:28, 1:02:05. Parts of a second are rounded."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, _HOUR)
    minutes, left = divmod(rest, _MINUTE)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def duration_text(say: Say, seconds: float) -> str:
    """Return a length to read: "45 s", "5 min", or "1:30" where neither is exact."""
    whole = round(seconds)
    if whole >= _MINUTE and whole % _MINUTE == 0:
        return say(Message.of("amount.minutes", minutes=whole // _MINUTE))
    return say(Message.of("amount.seconds", seconds=whole)) if whole <= _MOST_SECONDS else clock_text(whole)


def work_text(say: Say, step: Step) -> str:
    """Return a step's work with its sides and sets: "45 s each side", "2 × 12 reps"."""
    work = step.work
    if isinstance(work, Reps):
        amount = say(Message.of("amount.reps", count=work.count))
    else:
        amount = duration_text(say, work.seconds)
    if step.sets > 1:
        amount = say(Message.of("amount.sets-of", sets=step.sets, amount=amount))
    if step.sides is Sides.ALTERNATING and step.exercise.method is Method.CARDIO:
        return amount
    return say(Message.of(f"amount.{step.sides.value}", amount=amount))


def said_amount(say: Say, seconds: float) -> str:
    """Return a length as a person says it: 45 seconds, 5:00 min."""
    whole = round(seconds)
    if whole < _SAID_AS_CLOCK:
        return say(Message.of("playing.amount.seconds", count=whole))
    return say(Message.of("playing.amount.clock", clock=clock_text(whole)))


def listed(say: Say, words: Sequence[str], last: Literal["comma", "and", "or"] = "comma") -> str:
    """Return words as a list: "a, b, c", "a, b and c" or "a, b or c"."""
    if not words:
        return ""
    *before, end = words
    if not before:
        return end
    if last == "comma":
        return say(Message.of("list.comma", first=before[0], rest=listed(say, words[1:])))
    return say(Message.of(f"list.{last}", first=listed(say, before), last=end))
