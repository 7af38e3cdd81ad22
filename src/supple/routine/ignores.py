"""The comments of a file that ask for silence: ``# supple: ignore dose``, and which hints each of them silences.

At the end of a line, or alone above it, a comment speaks of that line and, where a step, an exercise or one of the
routine's keys begins there, of the whole of it. Above the first key it speaks of the whole file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.fix import Fix
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Mapping, Mark, Scalar
from supple.document.outline import Outline, entries_in, items_in
from supple.document.problem import Severity
from supple.document.shown import shown
from supple.document.text_edit import TextEdit
from supple.routine.hint import Hint, code_of, hint_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Node
    from supple.document.problem import Problem

_COMMENT: Final = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*supple:[ \t]*ignore\b[ \t:]*([^#\r\n]*)", re.MULTILINE)
_NAME: Final = re.compile(r"[^\s,]+")
# The names may be followed by why: "ignore equipment - the hands will do".
_WHY: Final = re.compile(r"\s[-–—]+\s|[(:;]")
# What speaks of the comments themselves is not silenced by one.
NAMES: Final = tuple(hint.value for hint in Hint if hint not in (Hint.USELESS_IGNORE, Hint.UNKNOWN_HINT))


@dataclass(frozen=True, slots=True)
class Ignore:
    """One hint's name in a comment, where it stands, and the first and the last line of which it speaks."""

    name: str
    mark: Mark
    first: int
    last: int

    def silences(self, hint: Problem) -> bool:
        """Whether a hint is the one that is meant."""
        return code_of(hint) == self.name and self.first <= hint.line <= self.last


def apply_ignores(
    problems: tuple[Problem, ...], text: str, root: Mapping, *, is_whole: bool = True
) -> tuple[Problem, ...]:
    """Return the problems without the hints that the file silences, and with a hint for each comment that does nothing.

    ``is_whole`` is false where errors kept some hints from being looked for, so that none can be called useless.
    """
    ignores = tuple(_ignores(root, text.removeprefix("\ufeff")))
    used: set[Ignore] = set()
    kept = []
    for problem in problems:
        silencing = [ignore for ignore in ignores if problem.severity is Severity.HINT and ignore.silences(problem)]
        used.update(silencing)
        if not silencing:
            kept.append(problem)
    for ignore in ignores:
        if ignore.name not in NAMES:
            kept.append(hint_at(ignore.mark, _unknown(ignore.name)))
        elif is_whole and ignore not in used:
            kept.append(hint_at(ignore.mark, Message.of("problem-hint-useless-ignore", name=ignore.name)))
    return tuple(sorted(kept, key=lambda problem: problem.place))


def silencing(hint: Problem, text: str, root: Mapping) -> Fix:
    """Return the fix that silences a hint: a comment above the step, the exercise or else the line that it is about."""
    mark, body = ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)
    outline = Outline(body)
    line = hint.line
    for node in _blocks(root):
        if node.start.line <= hint.line <= _last_line(outline, node):
            line = node.start.line
    start = outline.offset(line, 1)
    indent = body[start : outline.line_stop(start)]
    comment = f"# supple: ignore {code_of(hint)}"
    written = f"{indent[: len(indent) - len(indent.lstrip(' '))]}{comment}{outline.line_end}"
    at = start + len(mark)
    return Fix(Message.of("fix-ignore", name=code_of(hint)), (TextEdit(at, at, written),))


def _last_line(outline: Outline, node: Node) -> int:
    return outline.line(max(outline.last_offset(node) - 1, 0))


def _unknown(name: str) -> Message:
    meant = nearest(name, NAMES)
    if meant is None:
        return Message.of("problem-hint-unknown-hint", name=shown(name), names=", ".join(NAMES))
    return Message.of("problem-hint-unknown-hint-near", name=shown(name), meant=meant)


def _ignores(root: Mapping, text: str) -> Iterator[Ignore]:
    outline = Outline(text)
    if not _COMMENT.search(text):
        return
    texts = [(node.start.offset, node.end.offset) for node in _scalars(root)]
    for found in _COMMENT.finditer(text):
        if any(start <= found.start() < end for start, end in texts):
            continue
        first, last = _lines(outline, root, found.start())
        line = outline.line(found.start())
        why = _WHY.search(text, found.start(1), found.end(1))
        for name in _NAME.finditer(text, found.start(1), why.start() if why else found.end(1)):
            mark = Mark(line, name.start() - outline.line_start(name.start()) + 1, name.start())
            yield Ignore(name.group(), mark, first, last)


def _scalars(root: Mapping) -> Iterator[Scalar]:
    for _, entry in entries_in(root):
        yield from (node for node in (entry.key, entry.value) if isinstance(node, Scalar))
    yield from (item for _, item in items_in(root) if isinstance(item, Scalar))


def _lines(outline: Outline, root: Mapping, offset: int) -> tuple[int, int]:
    """Return the first and last line of which a comment speaks."""
    text = outline.text
    if offset < root.start.offset:
        return 1, outline.line(len(text))
    start = outline.line_start(offset)
    line = outline.line(start)
    if not text[start:offset].strip():
        while start < len(text) and (not text[start : outline.line_stop(start)].strip() or _is_comment(outline, start)):
            start, line = outline.next_line(start), line + 1
    for node in _blocks(root):
        if node.start.line == line:
            return line, _last_line(outline, node)
    return line, line


def _is_comment(outline: Outline, start: int) -> bool:
    return outline.text[start : outline.line_stop(start)].lstrip().startswith("#")


def _blocks(root: Mapping) -> Iterator[Node]:
    """Yield what a comment may speak of, the larger first: the routine's keys, steps, exercises of the file's own."""
    yield from (Mapping((entry,), entry.key.start, entry.value.end) for entry in root.entries)
    yield from (item for _, item in items_in(root) if isinstance(item, Mapping))
    own = root.get("exercises")
    for entry in own.entries if isinstance(own, Mapping) else ():
        yield Mapping((entry,), entry.key.start, entry.value.end)
