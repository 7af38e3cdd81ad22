"""Questions about warning signs: which are asked, how they are answered, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.advice.sign_level import SignLevel, worst
from supple.advice.warning_sign import unknown_flag

if TYPE_CHECKING:
    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.body.region import SidedRegion


class Reply(StrEnum):
    """An answer to one question. Unsure counts as yes. Source: evidence section 4.2."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Answer:
    """A reply to the question ``flag``; ``where`` a yes holds, empty for "not sure where": both legs."""

    flag: str
    reply: Reply
    where: tuple[SidedRegion, ...] = ()

    @property
    def counts_as_yes(self) -> bool:
        """Whether it is a yes, or as good as one."""
        return self.reply is not Reply.NO


@dataclass(frozen=True, slots=True)
class Verdict:
    """The questions answered with yes, the worst first."""

    flags: tuple[Flag, ...] = ()

    @property
    def level(self) -> SignLevel | None:
        """The worst level, or None where nothing was answered with yes. The worst answer wins."""
        return worst(tuple(flag.level for flag in self.flags)) if self.flags else None


def verdict_on(answers: tuple[Answer, ...], signs: WarningSigns) -> Verdict:
    """Return what some answers come to, the worst first; a question that nobody knows counts as an emergency."""
    said = dict.fromkeys(answer.flag for answer in answers if answer.counts_as_yes)
    flags = [signs.flag(flag_id) or unknown_flag(flag_id) for flag_id in said]
    return Verdict(tuple(sorted(flags, key=lambda flag: flag.level.rank)))
