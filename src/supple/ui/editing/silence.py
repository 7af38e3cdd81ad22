"""The silence that a person asks for about one hint: a comment in the file, above the line it is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.text_edit import TextEdit
from supple.routine.hint import Hint, grounds_of
from supple.ui.editing.finding import Remedy
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.document.problem import Problem
    from supple.ui.widgets.source_editor.text_places import TextPlaces

# What speaks of such comments is mended, not silenced.
_MENDED: tuple[Hint, ...] = (Hint.USELESS_IGNORE, Hint.UNKNOWN_HINT)


def silence_of(problem: Problem, text: str, places: TextPlaces) -> Remedy | None:
    """Return what lets a hint be left out for good; None for a mistake."""
    grounds = grounds_of(problem)
    if grounds is None or grounds.hint in _MENDED:
        return None
    start = places.offset_of(problem.line, 1)
    line = text[start : places.line_end(problem.line)]
    indent = line[: len(line) - len(line.lstrip())]
    comment = f"{indent}# supple: ignore {grounds.hint}{places.line_break}"
    return Remedy(word("editor.ignore"), (TextEdit(start, start, comment),))
