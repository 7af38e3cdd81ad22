"""The reader of the file of sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from supple.document.format_version import KEY, version_problem
from supple.document.message import Message
from supple.document.node import Mapping, Node, problem_at
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Listing, Text
from supple.learn.source import Known, Source

if TYPE_CHECKING:
    from supple.document.problem import Problem

_WHAT = Field("what", Text(300), required=True)
_KNOWN = Field("known", Choice(Known), required=True)
_SHORT = Field("short", Text(60))
_NOTE = Field("note", Text(300))
_ADDRESSES = Field("addresses", Listing(Text(300)))
_TABLE = Table("sources", (_WHAT, _KNOWN, _SHORT, _NOTE, _ADDRESSES))

_SOURCES: Field[Node] = Field("sources", AnyNode(), required=True)
_ROOT = Table("sources", (Field(KEY, AnyNode()), _SOURCES))


def read_sources(text: str | bytes) -> Reading[dict[str, Source]]:
    """Read all sources by their keys. Any problem at all gives no value."""
    document = read_document(text)
    if document.value is None:
        return Reading(None, document.problems)
    if problem := version_problem(document.value, newest=1):
        return Reading(None, (problem,))
    problems = list(document.problems)
    node = _ROOT.read_keys(document.value, problems).get(_SOURCES)
    found: dict[str, Source] = {}
    if isinstance(node, Mapping):
        for entry in node.entries:
            source = _source(entry.key.text, entry.value, problems)
            if source is not None:
                found[source.key] = source
    elif node is not None:
        problems.append(problem_at(node, Message.of("problem-no-keys-under", name=_SOURCES.key)))
    return Reading(None if problems else found, in_reading_order(problems))


def _source(key: str, node: Node, problems: list[Problem]) -> Source | None:
    found: list[Problem] = []
    record = _TABLE.read(node, key, found)
    problems += found
    if record is None or found:
        return None
    return Source(
        key=key,
        what=cast("str", record.get(_WHAT)),
        known=cast("Known", record.get(_KNOWN)),
        short=record.get(_SHORT) or "",
        note=record.get(_NOTE) or "",
        addresses=record.get(_ADDRESSES) or (),
    )
