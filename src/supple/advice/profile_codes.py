"""Which contraindication codes a health profile brings into force, and what in it cannot be so."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from supple.advice.health_profile import Condition, HealthProfile, Medicine, PlacedCondition, PlacedKind, Trimester
from supple.advice.limits import ActiveCode
from supple.document.message import Message

# Source: evidence section 2.2 (recent-surgery, impact-postnatal) and 4.4.
_HEALING: Final = timedelta(weeks=12)
_PREGNANCY: Final = timedelta(weeks=42)
OLDEST: Final = 120
_PREGNANCY_AGES: Final = range(10, 61)


class CodeSource(StrEnum):
    """What brings a contraindication code into force. ``caution`` is always shown and never hides an exercise."""

    PROFILE = "profile"
    FLAG = "flag"
    REGION = "region"
    CAUTION = "caution"


# Every code of the content, held against it by a test. Source: decision 25.
SET_BY: Final = {
    "any-red-flag": (CodeSource.FLAG,),
    "acute-tear": (CodeSource.FLAG, CodeSource.REGION),
    "fresh-bruise": (CodeSource.FLAG,),
    "bone-stress": (CodeSource.FLAG,),
    "dvt": (CodeSource.PROFILE, CodeSource.FLAG),
    "recent-surgery": (CodeSource.PROFILE,),
    "skin": (CodeSource.PROFILE,),
    "varicose": (CodeSource.PROFILE,),
    "anticoagulant": (CodeSource.PROFILE,),
    "osteoporosis": (CodeSource.PROFILE,),
    "neuropathy": (CodeSource.PROFILE,),
    "circulation": (CodeSource.PROFILE, CodeSource.FLAG),
    "pregnancy-pressure": (CodeSource.PROFILE,),
    "pregnancy-supine": (CodeSource.PROFILE,),
    "pregnancy-prone": (CodeSource.PROFILE,),
    "impact-postnatal": (CodeSource.PROFILE,),
    "inflamed-joint": (CodeSource.PROFILE, CodeSource.FLAG),
    "knee-load": (CodeSource.PROFILE, CodeSource.FLAG),
    "kneeling": (CodeSource.PROFILE, CodeSource.REGION),
    "hip-replacement": (CodeSource.PROFILE,),
    "hip-pinch": (CodeSource.PROFILE, CodeSource.FLAG, CodeSource.REGION),
    "insertional-achilles": (CodeSource.FLAG, CodeSource.REGION),
    "achilles-load": (CodeSource.REGION,),
    "proximal-hamstring": (CodeSource.FLAG, CodeSource.REGION),
    "gluteal-tendon": (CodeSource.FLAG, CodeSource.REGION),
    "radicular": (CodeSource.FLAG,),
    "balance": (CodeSource.CAUTION,),
    "bp-heart": (CodeSource.PROFILE,),
    "head-low": (CodeSource.PROFILE,),
    "wrist-shoulder": (CodeSource.PROFILE,),
    "hypermobile": (CodeSource.PROFILE,),
    "cipro": (CodeSource.PROFILE, CodeSource.FLAG),
}
# What "cleared by my clinician" opens. Not what is never done there, whoever has seen it (clots, broken or infected
# skin, a hot joint, bone, a fresh tear), nor positions to be left out all through a pregnancy. Source: decision 25,
# evidence sections 2.2 and 4.4, content doubts 10.
CLEARABLE: Final = (
    *("recent-surgery", "anticoagulant", "osteoporosis", "neuropathy", "circulation", "varicose", "bp-heart"),
    *("head-low", "hip-replacement", "hip-pinch", "knee-load", "kneeling", "wrist-shoulder", "hypermobile", "cipro"),
    *("pregnancy-pressure", "impact-postnatal", "proximal-hamstring", "insertional-achilles", "gluteal-tendon"),
)
# Those that picking a caution area brings into force, whatever the profile says.
AREA_CLEARABLE: Final = ("hip-pinch", "kneeling", "proximal-hamstring", "insertional-achilles", "gluteal-tendon")
_OF_CONDITION: Final = {
    Condition.PAST_CLOT: "dvt",
    Condition.OSTEOPOROSIS: "osteoporosis",
    Condition.NEUROPATHY: "neuropathy",
    Condition.CIRCULATION: "circulation",
    Condition.VARICOSE: "varicose",
    Condition.HEART: "bp-heart",
    Condition.HEAD_LOW: "head-low",
    Condition.HIP_REPLACEMENT: "hip-replacement",
    Condition.HIP_PINCH: "hip-pinch",
    Condition.KNEE_LOAD: "knee-load",
    Condition.KNEELING: "kneeling",
    Condition.WRIST_SHOULDER: "wrist-shoulder",
    Condition.HYPERMOBILE: "hypermobile",
    Condition.BALANCE: "balance",
    Condition.LEAKING: "impact-postnatal",
}
_OF_MEDICINE: Final = {Medicine.BLOOD_THINNER: "anticoagulant", Medicine.FLUOROQUINOLONE: "cipro"}
_OF_PLACE: Final = {
    PlacedKind.SURGERY: "recent-surgery",
    PlacedKind.INFLAMED_JOINT: "inflamed-joint",
    PlacedKind.SKIN: "skin",
}
_OF_PREGNANCY: Final = {
    Trimester.FIRST: ("pregnancy-pressure", "pregnancy-prone"),
    Trimester.SECOND: ("pregnancy-pressure", "pregnancy-prone", "pregnancy-supine"),
    Trimester.THIRD: ("pregnancy-pressure", "pregnancy-prone", "pregnancy-supine", "impact-postnatal"),
}


def codes_of(profile: HealthProfile, today: date) -> tuple[ActiveCode, ...]:
    """Return the codes in force today. A clearance counts from its day on; after surgery only with twelve weeks too."""
    codes = [
        code
        for code in _codes_set(profile, today)
        if not is_cleared(profile, code, today, _since(profile, code, today))
    ]
    active = [ActiveCode(code) for code in codes]
    for placed in profile.placed:
        code = _OF_PLACE[placed.kind]
        cleared = is_cleared(profile, code, today, since=placed.since)
        if not cleared or (placed.kind is PlacedKind.SURGERY and _is_healing(placed, today)):
            active.append(ActiveCode(code, frozenset({placed.where})))
    return tuple(dict.fromkeys(active))


def clearable(profile: HealthProfile, today: date) -> tuple[str, ...]:
    """Return the codes that a profile sets and a clinician's clearance may open."""
    set_codes = {*_codes_set(profile, today), *(_OF_PLACE[placed.kind] for placed in profile.placed)}
    return tuple(code for code in CLEARABLE if code in set_codes)


def is_cleared(profile: HealthProfile, code: str, today: date, since: date = date.min) -> bool:
    """Whether a clinician's clearance for a code, given since a day, is stated, may open it, and is not to come."""
    days = [cleared.on for cleared in profile.cleared if cleared.code == code and code in CLEARABLE]
    return any(since <= day <= today for day in days)


def contradictions(profile: HealthProfile, today: date) -> tuple[Message, ...]:
    """Return what cannot be so; the profile holds all the same, in its stricter reading."""
    found: list[Message] = []
    if profile.birth_year is not None and not 0 <= today.year - profile.birth_year <= OLDEST:
        found.append(Message.of("profile.birth-year", year=str(profile.birth_year)))
    elif profile.pregnancy and profile.birth_year and today.year - profile.birth_year not in _PREGNANCY_AGES:
        found.append(Message.of("profile.pregnancy-age", year=str(profile.birth_year)))
    if profile.gave_birth_on is not None:
        if profile.gave_birth_on > today:
            found.append(Message.of("profile.birth-to-come"))
        elif profile.pregnancy in (Trimester.SECOND, Trimester.THIRD) and today - profile.gave_birth_on < _HEALING:
            found.append(Message.of("profile.pregnant-after-birth"))
    if any(placed.since > today for placed in profile.placed):
        found.append(Message.of("profile.condition-to-come"))
    if any(cleared.on > today for cleared in profile.cleared):
        found.append(Message.of("profile.cleared-to-come"))
    set_codes = {*_codes_set(profile, today), *(_OF_PLACE[placed.kind] for placed in profile.placed), *_REGION_CODES}
    found += [
        Message.of("profile.cleared-unset", code=cleared.code)
        for cleared in profile.cleared
        if cleared.code not in set_codes
    ]
    found += [
        Message.of("profile.cleared-never", code=cleared.code)
        for cleared in profile.cleared
        if cleared.code in set_codes and cleared.code not in CLEARABLE
    ]
    return tuple(found)


_REGION_CODES: Final = frozenset(code for code, sources in SET_BY.items() if CodeSource.REGION in sources)


def _codes_set(profile: HealthProfile, today: date) -> list[str]:
    codes = [_OF_CONDITION[condition] for condition in profile.conditions]
    codes += [_OF_MEDICINE[medicine] for medicine in profile.medicines]
    codes += _OF_PREGNANCY[profile.pregnancy] if profile.pregnancy else ()
    if profile.gave_birth_on is not None and today - profile.gave_birth_on < _HEALING:
        codes.append("impact-postnatal")
    return codes


def _since(profile: HealthProfile, code: str, today: date) -> date:
    """Return the day from which a clearance counts: one given in an earlier pregnancy says nothing of this one."""
    days = [date.min]
    if code in _OF_PREGNANCY[Trimester.THIRD]:
        if profile.pregnancy is not None:
            days.append(today - _PREGNANCY)
        if profile.gave_birth_on is not None and today - profile.gave_birth_on < _HEALING:
            days.append(profile.gave_birth_on)
    return max(days)


def _is_healing(placed: PlacedCondition, today: date) -> bool:
    return today - placed.since < _HEALING
