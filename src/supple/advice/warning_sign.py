"""Warning signs: what is asked before a session, what each answer may mean and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from supple.advice.sign_level import SignLevel, worst
from supple.body.muscle import Muscle


class Blocks(StrEnum):
    """How much of the program a level closes."""

    ALL = "all"
    REGION = "region"
    WARN = "warn"
    NOTHING = "nothing"


class Ask(StrEnum):
    """When a question is asked. Source: evidence section 4.1."""

    EVERY_SESSION = "every-session"
    WHEN_REGION = "when-region"
    AFTER_INJURY = "after-injury"
    WEEKLY = "weekly"
    FIRST_RUN = "first-run"


class Unlock(StrEnum):
    """What opens the lock that a yes has set."""

    CLINICIAN_ONLY = "clinician-only"
    CLINICIAN_OR_14_DAYS_CLEAR = "clinician-or-14-days-clear"
    RE_ASK_NEXT_SESSION = "re-ask-next-session"
    NOTHING = "none"


class CautionArea(StrEnum):
    """An area that is asked about before anything is offered for it. Source: evidence section 6.3.

    The heel cord is one too; it stands among the muscles.
    """

    GROIN = "groin"
    KNEE_FRONT = "knee-front"
    SHIN_BONE = "shin-bone"
    FOOT_TOP = "foot-top"
    OUTER_HIP_BONE = "outer-hip-bone"
    SIT_BONE = "sit-bone"
    KNEE_BACK = "knee-back"


Region = Muscle | CautionArea


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelAdvice:
    """What a level is called and asks a person to do, and what it closes until when."""

    level: SignLevel
    label: str
    act: str
    blocks: Blocks
    until: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One question with what a yes may mean and what to do. ``regions`` empty means everywhere.

    ``sources`` are keys of evidence section 8; ``article_sign`` is the sign of the starting article that it carries.
    """

    id: str
    question: str
    may_mean: str
    level: SignLevel
    action: str
    app_does: str
    regions: tuple[Region, ...]
    ask: Ask
    unlock: Unlock
    sources: tuple[str, ...] = ()
    note: str = ""
    article_sign: str = ""

    def concerns(self, region: Region) -> bool:
        """Whether the question belongs to a region."""
        return not self.regions or region in self.regions


@dataclass(frozen=True, slots=True)
class SessionSign:
    """One of the signs asked before every session, with the flags whose questions it stands for."""

    id: str
    text: str
    covers: tuple[Flag, ...]

    @property
    def level(self) -> SignLevel:
        """The worst level among the flags it covers."""
        return worst(tuple(flag.level for flag in self.covers))


@dataclass(frozen=True, slots=True)
class WarningSigns:
    """Everything that is asked: the levels, the signs of every session in their order, all flags."""

    levels: tuple[LevelAdvice, ...]
    session_signs: tuple[SessionSign, ...]
    flags: tuple[Flag, ...]

    def advice(self, level: SignLevel) -> LevelAdvice:
        """Return what a level asks for."""
        return next(advice for advice in self.levels if advice.level is level)

    def level_of(self, sign_ids: frozenset[str]) -> SignLevel:
        """Return the worst level of some session signs, at least one; an unknown id counts as an emergency."""
        known = {sign.id: sign.level for sign in self.session_signs}
        return worst(tuple(known.get(sign_id, SignLevel.EMERGENCY) for sign_id in sign_ids))

    def flags_of(self, region: Region) -> tuple[Flag, ...]:
        """Return the flags that concern a region."""
        return tuple(flag for flag in self.flags if flag.concerns(region))
