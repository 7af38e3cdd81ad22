"""The reader of the file of warning signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from supple.advice.sign_level import SignLevel
from supple.advice.warning_sign import (
    Ask,
    Blocks,
    CautionArea,
    Flag,
    LevelAdvice,
    Region,
    SessionSign,
    Unlock,
    WarningSigns,
)
from supple.body.muscle import Muscle
from supple.document.format_version import KEY as VERSION_KEY
from supple.document.format_version import version_problem
from supple.document.message import Message
from supple.document.node import Node, problem_at
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Record, Table
from supple.document.value import AnyNode, Choice, Listing, Text, not_a_choice, scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.problem import Problem

T = TypeVar("T")
NEWEST_VERSION: Final = 1
EVERYWHERE: Final = "all"
_REGIONS: Final[dict[str, Region]] = {region.value: region for kind in (Muscle, CautionArea) for region in kind}


@dataclass(frozen=True, slots=True)
class _RegionName:
    """The name of a muscle or caution area, or the word for everywhere."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> str | None:
        found = scalar(node, name, problems)
        if found is None or found.text == EVERYWHERE or found.text in _REGIONS:
            return found.text if found else None
        problems.append(problem_at(node, not_a_choice(found.text, name, [EVERYWHERE, *_REGIONS])))
        return None


_ID = Field("id", Text(64), required=True)

_LEVEL = Field("level", Choice(SignLevel), required=True)
_LABEL = Field("label", Text(), required=True)
_ACT = Field("act", Text(), required=True)
_BLOCKS = Field("blocks", Choice(Blocks), required=True)
_UNTIL = Field("until", Text(), required=True)
_LEVEL_TABLE = Table("signs", (_LEVEL, _LABEL, _ACT, _BLOCKS, _UNTIL))

_TEXT = Field("text", Text(), required=True)
_COVERS = Field("covers", Listing(Text(64), least=1), required=True)
_SIGN_TABLE = Table("signs", (_ID, _TEXT, _COVERS))

_QUESTION = Field("question", Text(), required=True)
_MAY_MEAN = Field("may-mean", Text(), required=True)
_ACTION = Field("action", Text(), required=True)
_APP_DOES = Field("app-does", Text(), required=True)
_FLAG_REGIONS = Field("regions", Listing(_RegionName(), least=1, single=True), required=True)
_ASK = Field("ask", Choice(Ask), required=True)
_UNLOCK = Field("unlock", Choice(Unlock), required=True)
_SOURCES = Field("sources", Listing(Text(20)))
_NOTE = Field("note", Text())
_ARTICLE_SIGN = Field("article-sign", Text())
_FLAG_TABLE = Table(
    "signs",
    (
        *(_ID, _QUESTION, _MAY_MEAN, _LEVEL, _ACTION, _APP_DOES, _FLAG_REGIONS, _ASK, _UNLOCK),
        *(_SOURCES, _NOTE, _ARTICLE_SIGN),
    ),
)

_VERSION = Field(VERSION_KEY, AnyNode())
_ITEMS: Listing[Node] = Listing(AnyNode(), least=1, most=200)
_LEVELS = Field("levels", _ITEMS, required=True)
_SESSION_SIGNS = Field("session-signs", _ITEMS, required=True)
_FLAGS = Field("flags", _ITEMS, required=True)
_ROOT_TABLE = Table("signs", (_VERSION, _LEVELS, _SESSION_SIGNS, _FLAGS))


def read_warning_signs(source: str | bytes) -> Reading[WarningSigns]:
    """Read the whole list. Any problem at all gives no value: half a list of warning signs is not one."""
    document = read_document(source)
    if document.value is None:
        return Reading(None, document.problems)
    if problem := version_problem(document.value, NEWEST_VERSION):
        return Reading(None, (problem,))
    problems = list(document.problems)
    record = _ROOT_TABLE.read(document.value, VERSION_KEY, problems)
    if record is None or problems:
        return Reading(None, in_reading_order(problems))
    levels = tuple(_level(item) for item in _records(record, _LEVELS, _LEVEL_TABLE, _LEVEL, problems))
    flags = {item.id: item for item in map(_flag, _records(record, _FLAGS, _FLAG_TABLE, _ID, problems))}
    signs = tuple(
        SessionSign(_must(item, _ID), _must(item, _TEXT), _covered(item, flags, problems))
        for item in _records(record, _SESSION_SIGNS, _SIGN_TABLE, _ID, problems)
    )
    if missing := [level.value for level in SignLevel if level not in {advice.level for advice in levels}]:
        said = Message.of("problem-signs-level-missing", levels=", ".join(missing))
        problems.append(problem_at(document.value, said))
    if problems:
        return Reading(None, in_reading_order(problems))
    return Reading(WarningSigns(levels, signs, tuple(flags.values())))


def _records(
    root: Record, field: Field[tuple[Node, ...]], table: Table, key: Field[Any], problems: list[Problem]
) -> Iterator[Record]:
    """Yield the records of a list that are whole and whose ``key`` does not stand twice."""
    seen = set()
    for node in _must(root, field):
        found: list[Problem] = []
        record = table.read(node, field.key, found)
        problems += found
        if record is None or found:
            continue
        name = _must(record, key)
        if name in seen:
            problems.append(problem_at(node, Message.of("problem-signs-twice", name=name)))
            continue
        seen.add(name)
        yield record


def _level(record: Record) -> LevelAdvice:
    return LevelAdvice(
        level=_must(record, _LEVEL),
        label=_must(record, _LABEL),
        act=_must(record, _ACT),
        blocks=_must(record, _BLOCKS),
        until=_must(record, _UNTIL),
    )


def _flag(record: Record) -> Flag:
    regions = _must(record, _FLAG_REGIONS)
    return Flag(
        id=_must(record, _ID),
        question=_must(record, _QUESTION),
        may_mean=_must(record, _MAY_MEAN),
        level=_must(record, _LEVEL),
        action=_must(record, _ACTION),
        app_does=_must(record, _APP_DOES),
        regions=() if EVERYWHERE in regions else tuple(_REGIONS[name] for name in regions),
        ask=_must(record, _ASK),
        unlock=_must(record, _UNLOCK),
        sources=record.get(_SOURCES) or (),
        note=record.get(_NOTE) or "",
        article_sign=record.get(_ARTICLE_SIGN) or "",
    )


def _covered(record: Record, flags: dict[str, Flag], problems: list[Problem]) -> tuple[Flag, ...]:
    covered = []
    for flag_id in _must(record, _COVERS):
        if flag_id in flags:
            covered.append(flags[flag_id])
        else:
            problems.append(problem_at(record.node, Message.of("problem-signs-unknown-flag", name=flag_id)))
    return tuple(covered)


def _must(record: Record, field: Field[T]) -> T:
    """Return a required value of a whole record."""
    return cast("T", record.values[field.key])
