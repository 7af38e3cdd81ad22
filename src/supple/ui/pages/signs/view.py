"""What the page of warning signs shows, worked out from the signs and the guard's standing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate, QLocale

from supple.advice.safety_state import LockCause
from supple.advice.sign_level import SignLevel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime, tzinfo

    from supple.advice.guard import Standing
    from supple.advice.warning_sign import Flag, WarningSigns

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
# Areas and their emergency numbers. Source: evidence 4.3 and 7.1.
_NUMBERS: Final = (("uk", "999"), ("europe", "112"), ("america", "911"), ("australia", "000"))
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
class Told:
    """Signs that were ticked together; ``when`` in words, empty where it was just now."""

    when: str
    signs: tuple[str, ...]


def emergency_numbers(country: QLocale.Country) -> tuple[EmergencyNumber, ...]:
    """Return the four areas' numbers, that of ``country`` first."""
    ordered = sorted(_NUMBERS, key=lambda entry: country not in _AREAS[entry[0]])
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
    return tuple(
        AdviceGroup(level, signs.advice(level).act, flags)
        for level in SignLevel
        if (flags := tuple(flag for flag in covered.values() if flag.level is level))
    )


def when_text(moment: datetime, zone: tzinfo | None = None) -> str:
    """Return a moment in words, as it was in ``zone``: "Sunday 22 November 2026 at 18:05"."""
    here = moment.astimezone(zone) if zone is not None else moment
    day = QLocale(QLocale.Language.English).toString(QDate(here.year, here.month, here.day), "dddd d MMMM yyyy")
    return word("signs.when", day=day, time=f"{here:%H:%M}")


def told_by(standing: Standing, zone: tzinfo | None) -> tuple[Told, ...]:
    """Return the signs behind the open locks, lock by lock."""
    return tuple(Told(when_text(lock.since, zone), lock.signs) for lock in standing.locks if lock.signs)


def clinician_page(
    signs: WarningSigns, standing: Standing | None, just_now: tuple[str, ...], zone: tzinfo | None
) -> str:
    """Return a page of plain text to show a clinician: what was ticked and when, and room for what they will ask.

    ``just_now`` are signs that stand on it as long as no lock tells of any.
    """
    told = told_by(standing, zone) if standing is not None else ()
    if not told and just_now:
        told = (Told("", just_now),)
    blocks = [word("signs.page.title")]
    for entry in told:
        head = word("signs.page.told", when=entry.when) if entry.when else word("signs.page.told-now")
        lines = [word("signs.page.sign", sign=sign_text(signs, sign)) for sign in entry.signs]
        blocks.append("\n".join((head, *lines)))
    if ticked := frozenset(sign for entry in told for sign in entry.signs):
        advice = signs.advice(signs.level_of(ticked))
        blocks.append(word("signs.page.advised", label=advice.label, act=advice.act))
    damaged = [lock for lock in standing.locks if lock.cause is LockCause.FILE_DAMAGED] if standing else []
    blocks += [word("signs.page.damage", when=when_text(lock.since, zone)) for lock in damaged]
    blocks += [word("signs.page.began"), word("signs.page.pain"), word("signs.page.note")]
    return "\n\n".join(blocks) + "\n"
