"""The reader of the file of regions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from supple.body.region import Region
from supple.body.region_facts import Caution, RegionFacts, Regions
from supple.document.format_version import KEY, version_problem
from supple.document.message import Message
from supple.document.node import Node, problem_at
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Record, Table
from supple.document.value import AnyNode, Choice, Listing, Text

if TYPE_CHECKING:
    from supple.document.problem import Problem

T = TypeVar("T")

_SAY = Field("say", Text(), required=True)
_OFFER = Field("offer", Listing(Text(64)), required=True)
_THEN_OFFER = Field("then-offer", Listing(Text(64)), required=True)
_AVOID = Field("avoid", Listing(Text(200)), required=True)
_CODES = Field("codes", Listing(Text(64)), required=True)
_CAUTION_TABLE = Table("regions", (_SAY, _OFFER, _THEN_OFFER, _AVOID, _CODES))

_ID = Field("id", Choice(Region), required=True)
_NAME = Field("name", Text(), required=True)
_LATIN = Field("latin", Text(), required=True)
_WHERE = Field("where", Text(), required=True)
_CAUTION: Final[Field[Node]] = Field("caution", AnyNode())
_REGION_TABLE = Table("regions", (_ID, _NAME, _LATIN, _WHERE, _CAUTION))

_ITEMS: Listing[Node] = Listing(AnyNode(), least=1, most=100)
_REGIONS = Field("regions", _ITEMS, required=True)
_ROOT_TABLE = Table("regions", (Field(KEY, AnyNode()), _REGIONS))


def read_regions(source: str | bytes) -> Reading[Regions]:
    """Read the whole list. Any problem at all gives no value; a region that is missing is one."""
    document = read_document(source)
    if document.value is None:
        return Reading(None, document.problems)
    if problem := version_problem(document.value, newest=1):
        return Reading(None, (problem,))
    problems = list(document.problems)
    record = _ROOT_TABLE.read_keys(document.value, problems)
    read = [_region(node, problems) for node in record.get(_REGIONS) or ()]
    found = {facts.region: facts for facts in read if facts is not None}
    if not problems and (missing := [region.value for region in Region if region not in found]):
        said = Message.of("problem-regions-missing", names=", ".join(missing))
        problems.append(problem_at(document.value, said))
    if problems:
        return Reading(None, in_reading_order(problems))
    return Reading(Regions(tuple(found[region] for region in Region)))


def _region(node: Node, problems: list[Problem]) -> RegionFacts | None:
    found: list[Problem] = []
    record = _REGION_TABLE.read(node, _REGIONS.key, found)
    caution = None if record is None else _caution(record, found)
    problems += found
    if record is None or found:
        return None
    region = _must(record, _ID)
    if region.is_caution is (caution is None):
        problems.append(problem_at(node, Message.of("problem-regions-caution", name=region.value)))
        return None
    return RegionFacts(
        region=region,
        name=_must(record, _NAME),
        latin=_must(record, _LATIN),
        where=_must(record, _WHERE),
        caution=caution,
    )


def _caution(record: Record, problems: list[Problem]) -> Caution | None:
    node = record.get(_CAUTION)
    said = None if node is None else _CAUTION_TABLE.read(node, _CAUTION.key, problems)
    if said is None or problems:
        return None
    return Caution(
        say=_must(said, _SAY),
        offer=_must(said, _OFFER),
        then_offer=_must(said, _THEN_OFFER),
        avoid=_must(said, _AVOID),
        codes=_must(said, _CODES),
    )


def _must(record: Record, field: Field[T]) -> T:
    """Return a required value of a whole record."""
    return cast("T", record.values[field.key])
