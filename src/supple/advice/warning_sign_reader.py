"""The reader of the file of warning signs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from supple.advice.flag_reader import FLAG_FIELDS, ID, LEVEL, flag_of
from supple.advice.sign_level import SignLevel
from supple.advice.warning_sign import Blocks, LevelAdvice, SessionSign, WarningSigns
from supple.document.format_version import KEY as VERSION_KEY
from supple.document.format_version import version_problem
from supple.document.message import Message
from supple.document.node import Node, problem_at
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Record, Table
from supple.document.value import AnyNode, Choice, Listing, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.advice.warning_sign import Flag
    from supple.document.problem import Problem

T = TypeVar("T")
NEWEST_VERSION: Final = 1

_LABEL = Field("label", Text(), required=True)
_ACT = Field("act", Text(), required=True)
_BLOCKS = Field("blocks", Choice(Blocks), required=True)
_UNTIL = Field("until", Text(), required=True)
_LEVEL_TABLE = Table("signs", (LEVEL, _LABEL, _ACT, _BLOCKS, _UNTIL))

_TEXT = Field("text", Text(), required=True)
_COVERS = Field("covers", Listing(Text(64), least=1), required=True)
_SIGN_TABLE = Table("signs", (ID, _TEXT, _COVERS))

_FLAG_TABLE = Table("signs", FLAG_FIELDS)

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
    levels = tuple(_level(item) for item in _records(record, _LEVELS, _LEVEL_TABLE, LEVEL, problems))
    flags = {item.id: item for item in map(flag_of, _records(record, _FLAGS, _FLAG_TABLE, ID, problems))}
    signs = tuple(
        SessionSign(_must(item, ID), _must(item, _TEXT), _covered(item, flags, problems))
        for item in _records(record, _SESSION_SIGNS, _SIGN_TABLE, ID, problems)
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
        level=_must(record, LEVEL),
        label=_must(record, _LABEL),
        act=_must(record, _ACT),
        blocks=_must(record, _BLOCKS),
        until=_must(record, _UNTIL),
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
