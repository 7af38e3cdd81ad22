"""The codes that exercises name: when to stop one, and who should leave one out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.format_version import KEY, version_problem
from supple.document.node import Mapping
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Text

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem

_STOP_SIGNS: Final[Field[Node]] = Field("stop-signs", AnyNode(), required=True)
_CONTRAINDICATIONS: Final[Field[Node]] = Field("contraindications", AnyNode(), required=True)
# A patient may be named by it where contraindications are; no exercise names it. Source: evidence section 1.1.
OVER_65: Final = "over-65"
_CODES: Final = Table("codes", (Field(KEY, AnyNode()), _STOP_SIGNS, _CONTRAINDICATIONS))


@dataclass(frozen=True, slots=True)
class Codes:
    """Each code with its meaning in words. Source: evidence section 2.2."""

    stop_signs: dict[str, str]
    contraindications: dict[str, str]


def read_codes(text: str | bytes) -> Reading[Codes]:
    """Read the file of codes."""
    document = read_document(text)
    if document.value is None:
        return Reading(None, document.problems)
    if newer := version_problem(document.value, newest=1):
        return Reading(None, (newer,))
    problems = list(document.problems)
    record = _CODES.read_keys(document.value, problems)
    stop_signs = _meanings(record.get(_STOP_SIGNS), problems)
    contraindications = _meanings(record.get(_CONTRAINDICATIONS), problems)
    return Reading(None if problems else Codes(stop_signs, contraindications), in_reading_order(problems))


def _meanings(node: Node | None, problems: list[Problem]) -> dict[str, str]:
    entries = node.entries if isinstance(node, Mapping) else ()
    read = {entry.key.text: Text().read(entry.value, entry.key.text, problems) for entry in entries}
    return {code: meaning for code, meaning in read.items() if meaning is not None}
