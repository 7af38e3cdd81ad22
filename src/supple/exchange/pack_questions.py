"""Questions that come with a pack: added to a person's own, in place of none and never in place of a built-in one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.advice.own_questions import add_questions
from supple.document.characters import decode
from supple.document.edit import quoted
from supple.document.message import Message
from supple.document.node import Mapping, Scalar, Sequence
from supple.document.problem import Problem
from supple.document.reader import read_document

if TYPE_CHECKING:
    from supple.advice.warning_sign import Flag, WarningSigns
    from supple.document.node import Node
    from supple.exchange.pack_home import PackHome

_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class AddedQuestions:
    """The whole file as it would be, how many questions come new, how many stay yours, and what is wrong.

    ``content`` is None where nothing can be added; ``refusal`` says so where that is not for want of questions.
    """

    content: bytes | None
    added: tuple[Flag, ...]
    stay: tuple[str, ...]
    problems: tuple[Problem, ...]
    refusal: Message | None = None


def add_to_own(incoming: bytes, own: bytes | None, home: PackHome) -> AddedQuestions:
    """Work out a person's own questions with those of a pack added; a question with a mistake is left out.

    A question of theirs stays as it is, whatever a pack says under its id.
    """
    codes = home.codes.contraindications
    found = add_questions(incoming, home.signs, codes)
    new = _yours(found.signs)
    if own is None:
        return AddedQuestions(incoming if new else None, tuple(new.values()), (), found.problems)
    mine = add_questions(own, home.signs, codes)
    theirs = _ids_in(own)
    added = {id_: flag for id_, flag in new.items() if id_ not in theirs}
    stay = tuple(id_ for id_ in new if id_ in theirs)
    if not added:
        return AddedQuestions(None, (), stay, found.problems)
    text = _appended(own, [node for id_, node in _nodes(incoming).items() if id_ in added])
    merged = add_questions(text, home.signs, codes) if text is not None else None
    if text is None or merged is None or _yours(merged.signs) != {**_yours(mine.signs), **added}:
        return AddedQuestions(None, (), stay, found.problems, Message.of("pack.questions-by-hand"))
    return AddedQuestions(text.encode("utf-8"), tuple(added.values()), stay, found.problems)


def _yours(signs: WarningSigns) -> dict[str, Flag]:
    return {flag.id: flag for flag in signs.flags if flag.yours}


def _listed(source: bytes) -> Sequence | None:
    root = read_document(source).value
    listed = root.get("questions") if root else None
    return listed if isinstance(listed, Sequence) else None


def _nodes(source: bytes) -> dict[str, Mapping]:
    listed = _listed(source)
    nodes = (node for node in (listed.items if listed else ()) if isinstance(node, Mapping))
    return {found.text: node for node in nodes if isinstance(found := node.get("id"), Scalar)}


def _ids_in(source: bytes) -> set[str]:
    """Return every id that a file names, of questions with mistakes as well."""
    return set(_nodes(source))


def _appended(own: bytes, nodes: list[Mapping]) -> str | None:
    """Return a file of questions with more at the end of its list; None where it is not written line by line."""
    text = decode(own)
    root = None if isinstance(text, Problem) else read_document(text).value
    listed = _listed(own)
    if isinstance(text, Problem) or root is None or listed is None or text[listed.start.offset] != "-":
        return None
    ends = [entry.key.start.offset for entry in root.entries if entry.key.start.offset > listed.start.offset]
    place = min(ends, default=len(text))
    line_end = "\r\n" if "\r\n" in text else "\n"
    before = text[:place]
    joint = "" if before.endswith(("\n", "\r")) else line_end
    indent = " " * (listed.start.column - 1)
    items = "".join(_item(node, indent, line_end) for node in nodes)
    mark = _MARK if own.startswith(_MARK.encode()) else ""
    return f"{mark}{before}{joint}{items}{text[place:]}"


def _item(node: Mapping, indent: str, line_end: str) -> str:
    lines = [f"{entry.key.text}: {_value(entry.value)}" for entry in node.entries]
    return f"{indent}- " + f"{line_end}{indent}  ".join(lines) + line_end


def _value(node: Node) -> str:
    if isinstance(node, Sequence):
        return "[" + ", ".join(_value(item) for item in node.items) + "]"
    # A list of lists or of keys is a mistake, and questions with mistakes do not come this far.
    return quoted(node.text) if isinstance(node, Scalar) else "{}"
