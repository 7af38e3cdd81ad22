"""The minutes that a routine promises in its title or its goal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from supple.routine.routine import Routine

_TENS: Final = ("ten", "twenty", "thirty", "forty", "fifty", "sixty")
_SMALL: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBERS: Final = {
    **{word: number for number, word in enumerate(_SMALL, 1)},
    **{word: number * 10 for number, word in enumerate(_TENS, 1)},
    "twelve": 12,
    "fifteen": 15,
}
_NUMBER: Final = rf"(?:[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
MINUTES: Final = re.compile(
    rf"\b({_NUMBER})(?:\s*(?:-|–|to|or)\s*({_NUMBER}))?[\s-]*min(?:ute)?s?\b", re.IGNORECASE
)  # fmt: skip
# Below a minute, or below a seventh of what was said, nobody feels misled.
_SLACK_SECONDS: Final = 60
_SLACK_SHARE: Final = 0.15


@dataclass(frozen=True, slots=True)
class Promise:
    """``key`` is where it stands: title or goal; ``least`` and ``most`` are minutes, the same for a single figure."""

    key: str
    least: int
    most: int

    def is_kept(self, seconds: float) -> bool:
        """Whether a routine of so many seconds keeps it, with a minute or 15 % to spare."""
        low, high = self.least * 60, self.most * 60
        return (
            low - max(_SLACK_SECONDS, low * _SLACK_SHARE) <= seconds <= high + max(_SLACK_SECONDS, high * _SLACK_SHARE)
        )


def promise_of(routine: Routine) -> Promise | None:
    """Return the minutes that the title promises, else the goal; None where neither does."""
    for key, text in (("title", routine.title), ("goal", routine.goal)):
        found = MINUTES.search(text)
        if found:
            least = _number(found[1])
            return Promise(key, least, max(least, _number(found[2] or found[1])))
    return None


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS[written.casefold()]
