"""The range of a mark: how far the word reaches at which a problem stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.problem import Severity
from supple.ui.widgets.source_editor.mark import SourceMark
from supple.ui.wording import say

if TYPE_CHECKING:
    from supple.document.problem import Problem
    from supple.ui.widgets.source_editor.text_places import TextPlaces

_QUOTED: Final = re.compile(r"""\"(?:\\.|[^"\\])*"?|'(?:''|[^'])*'?""")
_PLAIN: Final = re.compile(r"[^\s#][^\r\n]*?(?=\s+#|:\s|:?\s*$)", re.MULTILINE)
# Within brackets a comma ends a word, elsewhere it is part of one.
_IN_BRACKETS: Final = re.compile(r"[^\s#,\]}][^\r\n]*?(?=\s+#|\s*[,\]}]|:\s|:?\s*$)", re.MULTILINE)
_DASH: Final = re.compile(r"-\s+")


def mark_of(problem: Problem, text: str, places: TextPlaces) -> SourceMark:
    """Return the mark of a problem in a text."""
    start = places.offset_of(problem.line, problem.column)
    line_end = places.line_end(problem.line)
    rest = text[start:line_end]
    if dash := _DASH.match(rest):
        start += dash.end()
        rest = rest[dash.end() :]
    before = text[places.offset_of(problem.line, 1) : start]
    is_inside = before.count("[") + before.count("{") > before.count("]") + before.count("}")
    found = _QUOTED.match(rest) or (_IN_BRACKETS if is_inside else _PLAIN).match(rest)
    end = start + (found.end() if found else len(rest))
    if end == start:
        # At the end of a line the wave lies under the word before.
        start, end = _word_before(text, places.offset_of(problem.line, 1), start)
    is_hint = problem.severity is Severity.HINT
    return SourceMark(problem.line, start, end, say(problem.message), is_hint)


def _word_before(text: str, line_start: int, end: int) -> tuple[int, int]:
    words = text[line_start:end].rstrip()
    bare = words.rstrip(":")
    start = line_start + max(bare.rfind(" "), bare.rfind(":")) + 1 if words else line_start
    return (start, line_start + len(words)) if words else (end, end)
