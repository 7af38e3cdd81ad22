"""The reader of one question about warning signs, as it stands in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from supple.advice.effect import EVERYTHING, Effect
from supple.advice.load import Load
from supple.advice.sign_level import SignLevel
from supple.advice.unlock import Ask, Unlock
from supple.advice.warning_sign import Flag
from supple.body.region import Region
from supple.document.node import Node, problem_at
from supple.document.table import Field, Record
from supple.document.value import Choice, Listing, Number, Text, YesNo, not_a_choice, scalar

if TYPE_CHECKING:
    from supple.document.problem import Problem

T = TypeVar("T")
EVERYWHERE: Final = "all"
_REGIONS: Final = {region.value: region for region in Region}
# Whatever else is written there: these close everything until a clinician has spoken. Source: evidence section 4.2.
SEVERE: Final = (SignLevel.EMERGENCY, SignLevel.SAME_DAY)


@dataclass(frozen=True, slots=True)
class _RegionName:
    """The name of a region, or the word for everywhere."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> str | None:
        found = scalar(node, name, problems)
        if found is None or found.text == EVERYWHERE or found.text in _REGIONS:
            return found.text if found else None
        problems.append(problem_at(node, not_a_choice(found.text, name, [EVERYWHERE, *_REGIONS])))
        return None


ID = Field("id", Text(64), required=True)
_QUESTION = Field("question", Text(), required=True)
_MAY_MEAN = Field("may-mean", Text(), required=True)
LEVEL = Field("level", Choice(SignLevel), required=True)
_ACTION = Field("action", Text(), required=True)
_APP_DOES = Field("app-does", Text())
_FLAG_REGIONS = Field("regions", Listing(_RegionName(), least=1, single=True), required=True)
ASK = Field("ask", Choice(Ask), required=True)
_UNLOCK = Field("unlock", Choice(Unlock))
_ASKED_WITH = Field("asked-with", Listing(Choice(Region)))
_SOURCES = Field("sources", Listing(Text(20)))
_NOTE = Field("note", Text())
_ARTICLE_SIGN = Field("article-sign", Text())
_BLOCKS_ALL = Field("blocks-all", Listing(Choice(Load)))
_BLOCKS_LEG = Field("blocks-leg", Listing(Choice(Load)))
_BLOCKS_REGION = Field("blocks-region", Listing(Choice(Load)))
_ALSO = Field("also", Listing(Choice(Region)))
_ALLOWS = Field("allows", Listing(Text(64)))
CODES = Field("codes", Listing(Text(64)))
_TENDON: Final[Field[bool]] = Field("tendon", YesNo())
_FOR_HOURS = Field("for-hours", Number(1, 10_000))
FLAG_FIELDS: Final[tuple[Field[Any], ...]] = (
    *(ID, _QUESTION, _MAY_MEAN, LEVEL, _ACTION, _APP_DOES, _FLAG_REGIONS, ASK, _UNLOCK, _ASKED_WITH),
    *(_BLOCKS_ALL, _BLOCKS_LEG, _BLOCKS_REGION, _ALSO, _ALLOWS, CODES, _TENDON, _FOR_HOURS),
    *(_SOURCES, _NOTE, _ARTICLE_SIGN),
)


def flag_of(record: Record, *, yours: bool = False) -> Flag:
    """Return the question that a whole record holds; an emergency or a sign of today closes everything."""
    regions = _must(record, _FLAG_REGIONS)
    level = _must(record, LEVEL)
    severe = level in SEVERE
    return Flag(
        id=_must(record, ID),
        question=_must(record, _QUESTION),
        may_mean=_must(record, _MAY_MEAN),
        level=level,
        action=_must(record, _ACTION),
        app_does=record.get(_APP_DOES) or "",
        regions=() if EVERYWHERE in regions else tuple(_REGIONS[name] for name in regions),
        ask=_must(record, ASK),
        unlock=Unlock.CLINICIAN_ONLY if severe else record.get(_UNLOCK) or Unlock.CLINICIAN_ONLY,
        effect=EVERYTHING if severe else _effect(record),
        asked_with=record.get(_ASKED_WITH) or (),
        sources=record.get(_SOURCES) or (),
        note=record.get(_NOTE) or "",
        article_sign=record.get(_ARTICLE_SIGN) or "",
        yours=yours,
    )


def _effect(record: Record) -> Effect:
    return Effect(
        blocks_all=record.get(_BLOCKS_ALL) or (),
        blocks_leg=record.get(_BLOCKS_LEG) or (),
        blocks_region=record.get(_BLOCKS_REGION) or (),
        also=record.get(_ALSO) or (),
        allows=record.get(_ALLOWS) or (),
        codes=record.get(CODES) or (),
        tendon=record.get(_TENDON) or False,
        hours=record.get(_FOR_HOURS),
    )


def _must(record: Record, field: Field[T]) -> T:
    """Return a required value of a whole record."""
    return cast("T", record.values[field.key])
