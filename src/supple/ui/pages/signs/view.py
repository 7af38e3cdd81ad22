"""What the page of warning signs shows, worked out from the signs and the guard's standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from supple.advice.emergency_numbers import EMERGENCY_NUMBERS
from supple.advice.question import Answer, Reply
from supple.advice.sign_level import SignLevel, worst
from supple.advice.unlock import Ask
from supple.advice.warning_sign import unknown_flag
from supple.ui.pages.signs.closing import where_text
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

    from supple.advice.guard import Standing
    from supple.advice.safety_state import Lock
    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.body.region_facts import Regions

LEVEL_ROLES: Final = {
    SignLevel.EMERGENCY: "w_emergency",
    SignLevel.SAME_DAY: "w_today",
    SignLevel.DAYS: "w_days",
    SignLevel.MONITOR: "w_monitor",
    SignLevel.NORMAL: "w_normal",
}
LEVEL_ICONS: Final = {
    SignLevel.EMERGENCY: "siren",
    SignLevel.SAME_DAY: "phone",
    SignLevel.DAYS: "calendar-days",
    SignLevel.MONITOR: "eye",
    SignLevel.NORMAL: "shield-check",
}
_C = QLocale.Country
_AREAS: Final = {
    "uk": frozenset({_C.UnitedKingdom, _C.Guernsey, _C.Jersey, _C.IsleOfMan}),
    "europe": frozenset(
        {
            *(_C.Austria, _C.Belgium, _C.Bulgaria, _C.Croatia, _C.Cyprus, _C.Czechia, _C.Denmark, _C.Estonia),
            *(_C.Finland, _C.France, _C.Germany, _C.Greece, _C.Hungary, _C.Ireland, _C.Italy, _C.Latvia),
            *(_C.Lithuania, _C.Luxembourg, _C.Malta, _C.Netherlands, _C.Poland, _C.Portugal, _C.Romania),
            *(_C.Slovakia, _C.Slovenia, _C.Spain, _C.Sweden, _C.Iceland, _C.Liechtenstein, _C.Norway),
            _C.Switzerland,
        }
    ),
    "america": frozenset({_C.UnitedStates, _C.Canada}),
    "australia": frozenset({_C.Australia}),
}


@dataclass(frozen=True, slots=True)
class EmergencyNumber:
    """An area in words and the number to call there."""

    area: str
    number: str


@dataclass(frozen=True, slots=True)
class AdviceGroup:
    """The questions of one level that ticked signs stand for; ``act`` is what the level asks for."""

    level: SignLevel
    act: str
    flags: tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a result is about: signs whose questions nobody answered, and questions answered with yes."""

    level: SignLevel
    ticked: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """What was answered with yes together, in its words; ``when`` in words, empty where it was just now."""

    when: str
    texts: tuple[str, ...]


def emergency_numbers(country: QLocale.Country) -> tuple[EmergencyNumber, ...]:
    """Return the four areas' numbers, that of ``country`` first."""
    ordered = sorted(EMERGENCY_NUMBERS, key=lambda entry: country not in _AREAS[entry[0]])
    return tuple(EmergencyNumber(word(f"signs.number.{area}"), number) for area, number in ordered)


def lead_length(text: str) -> int:
    """Return how much of a sign's text is bold: to its first semicolon, else its first comma, else all of it."""
    for mark in (";", ","):
        if mark in text:
            return text.index(mark) + 1
    return len(text)


def sign_text(signs: WarningSigns, sign_id: str) -> str:
    """Return a sign's words; one that an older or newer Supple asked about is named by its id."""
    for sign in signs.session_signs:
        if sign.id == sign_id:
            return sign.text
    return word("signs.unknown", name=sign_id)


def advice_groups(signs: WarningSigns, ticked: Iterable[str]) -> tuple[AdviceGroup, ...]:
    """Return everything that the ticked signs cover, each question once, the worst level first."""
    wanted = frozenset(ticked)
    covered = {flag.id: flag for sign in signs.session_signs if sign.id in wanted for flag in sign.covers}
    return _grouped(signs, tuple(covered.values()))


def outcome_of_signs(signs: WarningSigns, ticked: tuple[str, ...]) -> Outcome:
    """Return the outcome of ticked signs, at least one."""
    return Outcome(signs.level_of(frozenset(ticked)), ticked)


def outcome_of_locks(signs: WarningSigns, locks: tuple[Lock, ...]) -> Outcome:
    """Return what open locks come to; a damaged file counts as an emergency."""
    ticked = frozenset(sign for lock in locks for sign in lock.signs)
    flags = flags_of(signs, {lock.flag for lock in locks if lock.flag})
    return Outcome(worst(tuple(lock.level for lock in locks)), ordered(signs, ticked), flags)


def ordered(signs: WarningSigns, ticked: frozenset[str]) -> tuple[str, ...]:
    """Return ids of session signs in the order of the list, unknown ones last."""
    known = [sign.id for sign in signs.session_signs if sign.id in ticked]
    return (*known, *sorted(ticked.difference(known)))


def flags_of(signs: WarningSigns, ids: Iterable[str]) -> tuple[Flag, ...]:
    """Return questions in the order of the list, those that nobody knows last."""
    wanted = frozenset(ids)
    known = tuple(flag for flag in signs.flags if flag.id in wanted)
    return (*known, *(unknown_flag(each) for each in sorted(wanted) if signs.flag(each) is None))


def said_texts(signs: WarningSigns, outcome: Outcome) -> tuple[str, ...]:
    """Return what a person has, in the words they answered to."""
    return (*(sign_text(signs, sign) for sign in outcome.ticked), *(flag_text(flag) for flag in outcome.flags))


def flag_text(flag: Flag) -> str:
    """Return a question's words; one that nobody knows is named by its id."""
    return flag.question or word("signs.unknown-question", name=flag.id)


def answer_text(signs: WarningSigns, answer: Answer, regions: Regions) -> str:
    """Return an answer of yes in words, with where it is."""
    text = flag_text(signs.flag(answer.flag) or unknown_flag(answer.flag))
    if answer.reply is Reply.UNSURE:
        text = word("signs.answer-unsure", question=text)
    flag = signs.flag(answer.flag)
    if flag is None or not flag.effect.asks_where:
        return text
    return word("signs.answer-where", answer=text, where=where_text(answer.where, regions))


def groups_of(signs: WarningSigns, outcome: Outcome) -> tuple[AdviceGroup, ...]:
    """Return what the outcome's advice is, the worst level first: questions answered with yes tell exactly."""
    return _grouped(signs, outcome.flags) if outcome.flags else advice_groups(signs, outcome.ticked)


def when_text(moment: datetime, zone: tzinfo | None = None) -> str:
    """Return a moment in words, as it was in ``zone``: "Sunday 22 November 2026 at 18:05"."""
    here = moment.astimezone(zone) if zone is not None else moment
    day = QLocale(QLocale.Language.English).toString(QDate(here.year, here.month, here.day), "dddd d MMMM yyyy")
    return word("signs.when", day=day, time=f"{here:%H:%M}")


def told_by(
    signs: WarningSigns, standing: Standing, zone: tzinfo | None, regions: Regions
) -> tuple[Told, ...]:  # fmt: skip
    """Return what is behind the open locks, lock by lock."""
    told = ((lock, lock_texts(signs, lock, regions)) for lock in standing.locks)
    return tuple(Told(when_text(lock.since, zone), texts) for lock, texts in told if texts)


def lock_texts(signs: WarningSigns, lock: Lock, regions: Regions) -> tuple[str, ...]:
    """Return what set a lock, in the words that were answered to; nothing for a damaged file."""
    asked = (answer_text(signs, Answer(lock.flag, Reply.YES, lock.where), regions),) if lock.flag else ()
    return (*(sign_text(signs, sign) for sign in lock.signs), *asked)


def asks_behind_sign(flags: tuple[Flag, ...]) -> bool:
    """Whether questions stand behind a sign that was ticked, and not among those of the first run and the week."""
    return any(flag.ask not in (Ask.FIRST_RUN, Ask.WEEKLY) for flag in flags)


def _grouped(signs: WarningSigns, all_flags: tuple[Flag, ...]) -> tuple[AdviceGroup, ...]:
    return tuple(
        AdviceGroup(level, signs.advice(level).act, flags)
        for level in SignLevel
        if (flags := tuple(flag for flag in all_flags if flag.level is level))
    )
