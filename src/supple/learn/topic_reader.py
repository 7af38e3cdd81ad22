"""The reader of topics."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeVar, cast

from supple.body.muscle import Muscle
from supple.document.format_version import KEY, version_problem
from supple.document.message import Message
from supple.document.node import Node, problem_at
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Record, Table
from supple.document.value import AnyNode, Choice, Listing, Text, Whole, scalar
from supple.learn.topic import Lead, LeadKind, Point, Support, Topic

if TYPE_CHECKING:
    from supple.document.problem import Problem

T = TypeVar("T")
_MARK: Final = ":"


@dataclass(frozen=True, slots=True)
class _Leads:
    """A kind and a name, joined by a colon."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> Lead | None:
        """Return where it leads."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        kind, mark, wanted = found.text.partition(_MARK)
        if not mark or not wanted or kind not in set(LeadKind):
            kinds = ", ".join(LeadKind)
            problems.append(problem_at(node, Message.of("problem-learn-lead", value=found.text, kinds=kinds)))
            return None
        return Lead(LeadKind(kind), wanted)


_TITLE = Field("title", Text(80), required=True)
_SAY = Field("say", Text(400), required=True)
_EVIDENCE = Field("evidence", Choice(Support), required=True)
_SOURCES = Field("sources", Listing(Text(20), least=1, most=6), required=True)
_GO = Field("go", Listing(_Leads(), least=1, most=4), required=True)
_SHORT = Field("short", Text(30))
_ICON = Field("icon", Text(40))
_MUSCLES = Field("muscles", Listing(Choice(Muscle), most=4))
_POINT = Table("learn", (_TITLE, _SAY, _EVIDENCE, _SOURCES, _GO, _SHORT, _ICON, _MUSCLES))

_PAGE_ICON = Field("icon", Text(40), required=True)
_ORDER = Field("order", Whole(1, 99), required=True)
_ABOUT = Field("about", Text(200), required=True)
_ITEMS: Listing[Node] = Listing(AnyNode(), least=1, most=30)
_POINTS = Field("points", _ITEMS, required=True)
_ROOT = Table("learn", (Field(KEY, AnyNode()), _TITLE, _PAGE_ICON, _ORDER, _ABOUT, _POINTS))


def read_topic(text: str | bytes, topic_id: str) -> Reading[Topic]:
    """Read one topic. Any problem at all gives no value."""
    document = read_document(text)
    if document.value is None:
        return Reading(None, document.problems)
    if problem := version_problem(document.value, newest=1):
        return Reading(None, (problem,))
    problems = list(document.problems)
    record = _ROOT.read_keys(document.value, problems)
    points = [_point(node, problems) for node in record.get(_POINTS) or ()]
    if problems:
        return Reading(None, in_reading_order(problems))
    return Reading(
        Topic(
            id=topic_id,
            title=_must(record, _TITLE),
            icon=_must(record, _PAGE_ICON),
            order=_must(record, _ORDER),
            about=_must(record, _ABOUT),
            points=tuple(point for point in points if point is not None),
        )
    )


def _point(node: Node, problems: list[Problem]) -> Point | None:
    found: list[Problem] = []
    record = _POINT.read(node, _POINTS.key, found)
    problems += found
    if record is None or found:
        return None
    return Point(
        title=_must(record, _TITLE),
        say=_must(record, _SAY),
        support=_must(record, _EVIDENCE),
        sources=_must(record, _SOURCES),
        leads=_must(record, _GO),
        short=record.get(_SHORT) or "",
        icon=record.get(_ICON) or "",
        muscles=record.get(_MUSCLES) or (),
    )


def _must(record: Record, field: Field[T]) -> T:
    """Return a required value of a whole record."""
    return cast("T", record.values[field.key])
