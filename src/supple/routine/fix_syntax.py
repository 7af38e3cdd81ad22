"""Fixes of a text that is no document yet: tabs, spaces, quotes, brackets, lines that do not line up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.characters import FORBIDDEN
from supple.document.edit import quoted
from supple.document.fix import Fix
from supple.document.node import Scalar
from supple.document.text_edit import TextEdit
from supple.routine.fix_spot import said

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.fix_spot import Spot
    from supple.routine.fix_words import Fixer

_TAB_INDENT: Final = re.compile(r"^[ ]*\t[\t ]*(?=\S)", re.MULTILINE)
_TAB_WIDTHS: Final = (2, 4, 8)
_KEY: Final = re.compile(r"^(\s*(?:- +)*[\w@-]+: *)(?=\S)")
_COMMENT: Final = re.compile(r"\s+#.*$|\s+$")
# No-break spaces, as word processors leave them, line nothing up.
_NO_BREAK: Final = re.compile("^[ -]*\u00a0[ \u00a0-]*", re.MULTILINE)


def spaces_for_tabs(spot: Spot) -> Iterator[Fix]:
    """Turn every tab at the start of a line into spaces; which width is meant, the proof will show."""
    for width in _TAB_WIDTHS:
        edits = tuple(
            TextEdit(found.start(), found.end(), found.group().expandtabs(width))
            for found in _TAB_INDENT.finditer(spot.text)
        )
        if edits:
            yield Fix(said("fix-spaces"), edits)


def space_after(spot: Spot) -> Iterator[Fix]:
    """Put a space after the colon or the dash that stands here."""
    yield spot.insert(min(spot.offset + 1, len(spot.text)), " ", said("fix-space"))


def colon(spot: Spot) -> Iterator[Fix]:
    """Put a colon after the first word."""
    found = re.compile(r"(?:- +)*([\w-]+)").match(spot.text, spot.offset)
    if found:
        yield spot.insert(found.end(), ":", said("fix-colon", text=found[1]))


def quote_value(spot: Spot) -> Iterator[Fix]:
    """Put the whole value of this line in quotes."""
    line = spot.outline.line_start(spot.offset)
    found = _KEY.match(spot.text[line : spot.outline.line_stop(spot.offset)])
    if found:
        start = line + found.end()
        written = _COMMENT.sub("", spot.text[start : spot.outline.line_stop(start)])
        inside = written.replace('"', "") if written.startswith('"') else written
        yield Fix(said("fix-quote"), (TextEdit(start, start + len(written), _in_quotes(inside)),))


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'" if "\\" in text or '"' in text else '"' + text + '"'


def without_mark(spot: Spot) -> Iterator[Fix]:
    """Take out a word that begins with & or !, or put the value in quotes."""
    found = re.compile(r"[&!]\S* *").match(spot.text, spot.offset)
    if found:
        yield Fix(said("fix-take-out", text=found.group().strip()), (TextEdit(found.start(), found.end(), ""),))
    yield from quote_value(spot)


def single_quotes(spot: Spot) -> Iterator[Fix]:
    """Write a text in single quotes, where a backslash means itself."""
    found = re.compile(r'"([^"\r\n]*)"').match(spot.text, spot.offset)
    if found:
        yield Fix(said("fix-quote"), (TextEdit(found.start(), found.end(), _single(found[1])),))


def _single(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def close(spot: Spot) -> Iterator[Fix]:
    """Close a bracket or a quote at the end of its line."""
    closing = spot.value("closing") or spot.value("character")
    stop = spot.outline.line_stop(spot.offset)
    ends = [spot.offset + len(_COMMENT.sub("", spot.text[spot.offset : stop])), stop]
    for end in dict.fromkeys(ends):
        yield spot.insert(end, closing, said("fix-close", closing=closing))


def line_up(spot: Spot) -> Iterator[Fix]:
    """Begin the line where another above it begins, the nearest first."""
    line = spot.outline.line_start(spot.offset)
    columns = []
    written = (above for above in reversed(spot.text[:line].splitlines()) if above.strip())
    for above in written:
        spaces = len(above) - len(above.lstrip(" "))
        dash = re.match(r" *(?:- +)+", above)
        columns += ([dash.end()] if dash else []) + [spaces]
    here = len(spot.text[line:]) - len(spot.text[line:].lstrip(" "))
    for column in dict.fromkeys(columns):
        yield Fix(said("fix-line-up"), (TextEdit(line, line + here, " " * column),))


def own_line(spot: Spot) -> Iterator[Fix]:
    """Begin a list on a line of its own, or put a text that begins with a dash in quotes."""
    yield spot.insert(spot.offset, f"{spot.outline.line_end}  ", said("fix-own-line"))
    yield from quote_value(spot)


def rest(spot: Spot) -> Iterator[Fix]:
    """Take out a second document, with the line that begins it."""
    start = spot.outline.line_start(spot.offset)
    above = spot.outline.line_start(start - 1) if start else 0
    if spot.text[above:start].strip() == "...":
        start = above
    yield Fix(said("fix-take-out-rest"), (TextEdit(start, len(spot.text), ""),))


def visible(spot: Spot) -> Iterator[Fix]:
    """Take out every character that cannot be seen, and begin lines with plain spaces."""
    edits = [TextEdit(found.start(), found.end(), "") for found in FORBIDDEN.finditer(spot.text)]
    edits += [
        TextEdit(found.start(), found.end(), found.group().replace("\u00a0", " "))
        for found in _NO_BREAK.finditer(spot.text)
    ]
    yield Fix(said("fix-invisible"), tuple(sorted(edits, key=lambda edit: edit.start)))


def unescaped(spot: Spot) -> Iterator[Fix]:
    """Write a text without what cannot be seen in it."""
    if isinstance(spot.node, Scalar):
        yield spot.replace(spot.node, quoted(FORBIDDEN.sub("", spot.node.text)), said("fix-invisible"))


SYNTAX_FIXERS: Final[dict[str, Fixer]] = {
    "problem-yaml-tab": spaces_for_tabs,
    "problem-yaml-space-after-colon": space_after,
    "problem-yaml-space-after-dash": space_after,
    "problem-yaml-missing-colon": colon,
    "problem-yaml-colon-in-text": quote_value,
    "problem-yaml-first-character": quote_value,
    "problem-yaml-after-value": quote_value,
    "problem-yaml-block": quote_value,
    "problem-yaml-indentation": line_up,
    "problem-yaml-bracket": close,
    "problem-yaml-quote": close,
    "problem-yaml-backslash": single_quotes,
    "problem-yaml-list-place": own_line,
    "problem-alias": quote_value,
    "problem-anchor": without_mark,
    "problem-tag": without_mark,
    "problem-two-documents": rest,
    "problem-character": visible,
    "problem-escaped-character": unescaped,
}
