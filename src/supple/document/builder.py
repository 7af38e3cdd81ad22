"""The builder of a document: walks YAML's events and makes marked nodes, within limits.

Events are walked one by one because composing whole documents crashes on deep nesting and hangs on aliases, and
because YAML's own types turn ``1:30`` into 90 and ``no`` into False.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import yaml

from supple.document.characters import FORBIDDEN
from supple.document.message import Message
from supple.document.node import Entry, Mapping, Mark, Node, Scalar, Sequence, problem_at
from supple.document.problem import Problem
from supple.document.reading import Reading, in_reading_order
from supple.document.shown import shown
from supple.document.syntax import Syntax

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.limits import Limits

_QUOTES: Final = ("'", '"')
_BARS: Final = ("|", ">")
_new_tuple: Final = tuple.__new__

_TOO_DEEP: Final = "exceeded maximum nesting depth"


class _TooMuchError(Exception):
    """A document passes a limit; carries what to say. Never leaves this module."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.key)
        self.problem = problem


class Builder:
    """Builds the nodes of one text from its events."""

    def __init__(self, text: str, limits: Limits) -> None:
        self._text = text
        self._limits = limits
        self._next: Callable[[], Any]
        self._problems: list[Problem] = []
        self._open: list[int] = []
        self._count = 0

    def read(self) -> Reading[Mapping]:
        """Build the document, or say what keeps it from being one."""
        try:
            self._next = yaml.CSafeLoader(self._text).get_event
            root = self._root()
        except _TooMuchError as too_much:
            return Reading(None, in_reading_order([*self._problems, too_much.problem]))
        except yaml.MarkedYAMLError as error:
            if error.problem == _TOO_DEEP and error.problem_mark is not None:
                # Newer libyaml looks ahead and gives up before the events that are counted here arrive.
                mark = error.problem_mark
                said = Message.of("problem-too-deep", most=self._limits.depth)
                self._problems.append(Problem(mark.line + 1, mark.column + 1, said))
                return Reading(None, in_reading_order(self._problems))
            self._problems += Syntax(self._text).problems(error, self._open_bracket())
            return Reading(None, in_reading_order(self._problems))
        if root is None or (isinstance(root, Scalar) and root.is_empty):
            self._problems.append(Problem(1, 1, Message.of("problem-empty-file")))
        elif not isinstance(root, Mapping):
            self._problems.append(problem_at(root, Message.of("problem-no-keys")))
        return Reading(root if isinstance(root, Mapping) else None, in_reading_order(self._problems))

    def _open_bracket(self) -> int | None:
        """Return the offset of the innermost bracket still open; a lone key in a list opens a mapping without one."""
        return next((offset for offset in reversed(self._open) if self._text[offset] in "[{"), None)

    def _root(self) -> Node | None:
        """Return the first document's node; everything is read to the end, so that all mistakes are seen."""
        root: Node | None = None
        while (event := self._next()) is not None:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    raise _TooMuchError(problem_at(_mark(event.start_mark), Message.of("problem-two-documents")))
                root = self._node(self._next())
        return root

    def _node(self, event: Any) -> Node:  # noqa: ANN401 - PyYAML's events have no common type with these fields
        start = _mark(event.start_mark)
        self._count += 1
        if self._count > self._limits.nodes:
            raise _TooMuchError(problem_at(start, Message.of("problem-too-many-parts", most=self._limits.nodes)))
        kind = type(event)
        if kind is yaml.AliasEvent:
            self._problems.append(problem_at(start, Message.of("problem-alias", name=shown(str(event.anchor)))))
            return Scalar(f"*{event.anchor}", start, _mark(event.end_mark))
        if event.anchor is not None:
            self._problems.append(problem_at(start, Message.of("problem-anchor", name=shown(str(event.anchor)))))
        if event.tag is not None:
            self._problems.append(problem_at(start, Message.of("problem-tag")))
        if kind is yaml.ScalarEvent:
            return self._scalar(event, start)
        if len(self._open) >= self._limits.depth:
            raise _TooMuchError(problem_at(start, Message.of("problem-too-deep", most=self._limits.depth)))
        self._open.append(start.offset)
        is_list, flow = kind is yaml.SequenceStartEvent, bool(event.flow_style)
        node = self._sequence(start, flow=flow) if is_list else self._mapping(start, flow=flow)
        self._open.pop()
        return node

    def _scalar(self, event: Any, start: Mark) -> Scalar:  # noqa: ANN401 - as above
        style = event.style
        # A text without a backslash has been searched with the whole document.
        if style == '"' and FORBIDDEN.search(event.value):
            self._problems.append(problem_at(start, Message.of("problem-escaped-character")))
        return Scalar(event.value, start, _mark(event.end_mark), style in _QUOTES, style in _BARS)

    def _sequence(self, start: Mark, *, flow: bool) -> Sequence:
        items = []
        while type(event := self._next()) is not yaml.SequenceEndEvent:
            items.append(self._node(event))
        return Sequence(tuple(items), start, _mark(event.end_mark), flow)

    def _mapping(self, start: Mark, *, flow: bool) -> Mapping:
        entries: dict[str, Entry] = {}
        while type(event := self._next()) is not yaml.MappingEndEvent:
            key = self._node(event)
            value = self._node(self._next())
            if not isinstance(key, Scalar) or not key.text:
                self._problems.append(problem_at(key, Message.of("problem-odd-key")))
            elif first := entries.get(key.text):
                said = Message.of("problem-key-twice", name=shown(key.text), line=first.key.start.line)
                self._problems.append(problem_at(key, said))
            else:
                entries[key.text] = Entry(key, value)
        return Mapping(tuple(entries.values()), start, _mark(event.end_mark), flow)


def _mark(mark: Any) -> Mark:  # noqa: ANN401 - two classes of PyYAML
    """Count from 1; libyaml counts lines as editors do, since the line ends that only it knows are refused before."""
    return _new_tuple(Mark, (mark.line + 1, mark.column + 1, mark.index))
