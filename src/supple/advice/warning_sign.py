"""Warning signs: what is asked before a session, what each answer may mean and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from supple.advice.effect import EVERYTHING, Effect
from supple.advice.sign_level import SignLevel, worst
from supple.advice.unlock import Ask, Unlock
from supple.body.region import Region, SidedRegion


class Blocks(StrEnum):
    """How much of the program a level closes."""

    ALL = "all"
    REGION = "region"
    WARN = "warn"
    NOTHING = "nothing"


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
    """One question with what a yes may mean, what to do and what it closes. ``regions`` empty means everywhere.

    ``asked_with`` are regions whose picking asks a question that concerns every region. ``sources`` are keys of
    evidence section 8; ``article_sign`` is the sign of the starting article that it carries. ``yours`` tells that a
    person has added it.
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
    effect: Effect = EVERYTHING
    asked_with: tuple[Region, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""
    article_sign: str = ""
    yours: bool = False

    def concerns(self, region: Region) -> bool:
        """Whether the question belongs to a region."""
        return not self.regions or region in self.regions

    def is_asked_with(self, region: Region) -> bool:
        """Whether picking a region asks this question: it names the region, or belongs to any region picked."""
        named = region in self.regions or region in self.asked_with
        return named or (self.ask is Ask.WHEN_REGION and not self.regions)


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

    def flag(self, flag_id: str) -> Flag | None:
        """Return a question by its id."""
        return next((flag for flag in self.flags if flag.id == flag_id), None)

    def flags_of(self, region: Region) -> tuple[Flag, ...]:
        """Return the flags that concern a region."""
        return tuple(flag for flag in self.flags if flag.concerns(region))

    def covered_by(self, sign_ids: frozenset[str]) -> tuple[Flag, ...]:
        """Return the questions behind some session signs, each once, in the order of the list."""
        covered = {flag.id for sign in self.session_signs if sign.id in sign_ids for flag in sign.covers}
        return tuple(flag for flag in self.flags if flag.id in covered)

    @property
    def every_session(self) -> frozenset[str]:
        """The ids of all session signs."""
        return frozenset(sign.id for sign in self.session_signs)

    @property
    def scheduled(self) -> tuple[Flag, ...]:
        """The questions of the first run and of the week."""
        return tuple(flag for flag in self.flags if flag.ask in _SCHEDULED)

    def asked_with(self, places: tuple[SidedRegion, ...]) -> tuple[Flag, ...]:
        """Return the questions that picking some places asks, in the order of the list. Source: evidence section 6.

        An ache of worked muscles is asked about only where both legs are picked.
        """
        regions = {place.region for place in places}
        both = len({place.side for place in places if place.region.is_leg}) > 1
        asked = (flag for flag in self.flags if any(flag.is_asked_with(region) for region in regions))
        return tuple(flag for flag in asked if both or flag.id != _ASKED_OF_BOTH_LEGS)


def unknown_flag(flag_id: str) -> Flag:
    """Return what stands for a question that nobody knows: an emergency that closes everything."""
    return Flag(
        id=flag_id,
        question="",
        may_mean="",
        level=SignLevel.EMERGENCY,
        action="",
        app_does="",
        regions=(),
        ask=Ask.EVERY_SESSION,
        unlock=Unlock.CLINICIAN_ONLY,
    )


_SCHEDULED: Final = (Ask.FIRST_RUN, Ask.WEEKLY)
# Source: decision 22, content doubts 8.
_ASKED_OF_BOTH_LEGS: Final = "doms"
