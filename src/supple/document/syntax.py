"""Mistakes in YAML itself, said in plain sentences at the place where a person can mend them."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, Final

from supple.document.characters import MOST_LISTED, place_of
from supple.document.message import Message
from supple.document.problem import Problem

if TYPE_CHECKING:
    import yaml

_KEY_WITHOUT_SPACE: Final = re.compile(r"^\s*(?:- +)*[\w-]+:(?=[^\s/])")
_DASH_WITHOUT_SPACE: Final = re.compile(r"^\s*-(?=[^\s-])")
_KEY: Final = re.compile(r"^\s*(?:- +)*[^\s#'\"][^#]*?:(?:\s|$)")
_INDENT_WITH_TAB: Final = re.compile(r"^ *\t[\t ]*(?=\S)", re.MULTILINE)
_CLOSERS: Final = {"[": "]", "{": "}"}

# libyaml's words: whether the fault stands at the start of its context (else where it was noticed), and what to say.
_FAULTS: Final = {
    "found unexpected end of stream": (True, "problem-yaml-quote"),
    "found unexpected document indicator": (True, "problem-yaml-quote"),
    "block sequence entries are not allowed in this context": (False, "problem-yaml-list-place"),
    "did not find expected <document start>": (False, "problem-yaml-after-value"),
    "found undefined tag handle": (True, "problem-tag"),
    "found unknown escape character": (True, "problem-yaml-backslash"),
    "did not find expected comment or line break": (False, "problem-yaml-block"),
    "did not find expected hexdecimal number": (True, "problem-yaml-backslash"),
    "did not find expected node content": (False, "problem-yaml-first-character"),
    "found character that cannot start any token": (False, "problem-yaml-first-character"),
    "did not find expected alphabetic or numeric character": (True, "problem-yaml-first-character"),
    "mapping keys are not allowed in this context": (False, "problem-yaml-first-character"),
    "found unexpected ':'": (False, "problem-yaml-space-after-colon"),
}
# For every other fault: what libyaml was reading, which begins where the fault is mended.
_CONTEXTS: Final = {
    "while scanning a tag": "problem-tag",
    "while parsing a tag": "problem-tag",
    "while scanning a directive": "problem-yaml-first-character",
    "while scanning a tag directive": "problem-yaml-first-character",
    "while scanning a %TAG directive": "problem-yaml-first-character",
    "while scanning a %YAML directive": "problem-yaml-first-character",
    "while scanning a block scalar": "problem-yaml-block",
    "while parsing a quoted scalar": "problem-yaml-backslash",
}


class Syntax:
    """Turns libyaml's errors in one text into problems."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._lines = re.split(r"\r\n|\r|\n", text)

    def problems(self, error: yaml.MarkedYAMLError, opened: int | None) -> list[Problem]:
        """Say what is wrong. ``opened`` is the offset of the innermost bracket still open, if there is one."""
        if tabs := self._tabs():
            return tabs
        # Both marks may be missing by their type; libyaml always sets the first.
        at = error.problem_mark.index if error.problem_mark else 0
        context = error.context_mark.index if error.context_mark else at
        fault = error.problem or ""
        if fault not in _FAULTS and error.context in _CONTEXTS:
            character = self._text[context : context + 1]
            return [self._at(context, Message.of(_CONTEXTS[error.context], character=character))]
        return [self._problem(fault, at, context, opened)]

    def _tabs(self) -> list[Problem]:
        return [
            self._at(found.start() + found.group().index("\t"), Message.of("problem-yaml-tab"))
            for found in itertools.islice(_INDENT_WITH_TAB.finditer(self._text), MOST_LISTED)
        ]

    def _problem(self, fault: str, at: int, context: int, opened: int | None) -> Problem:
        if fault == "mapping values are not allowed in this context":
            return self._stray_colon(at)
        if fault == "could not find expected ':'":
            return self._missing_colon(place_of(self._text, context)[0])
        if fault in ("did not find expected key", "did not find expected '-' indicator"):
            return self._misplaced(at)
        if fault == "did not find expected node content" and opened is not None and not self._text[at:].strip():
            fault, context = "did not find expected ',' or ']'", opened
        if fault in ("did not find expected ',' or ']'", "did not find expected ',' or '}'"):
            return self._open_bracket(context)
        begins_at_context, key = _FAULTS.get(fault, (False, "problem-yaml"))
        if fault == "did not find expected <document start>" and re.search(r"(?m)^\.\.\.\s*$", self._text[:at]):
            key = "problem-two-documents"
        where = context if begins_at_context else at
        if where >= len(self._text):
            key = "problem-yaml"
        if self._text[where : where + 1] == "\t":
            key = "problem-yaml-tab"
        return self._at(where, Message.of(key, character=self._text[where : where + 1]))

    def _stray_colon(self, at: int) -> Problem:
        """Tell a colon inside a text from one after a line that lacks its own, and from a line too far in."""
        line, column = place_of(self._text, at)
        if _KEY.match(self._lines[line - 1][: column - 1]):
            return Problem(line, column, Message.of("problem-yaml-colon-in-text"))
        above = self._above(line)
        if above and not _KEY.match(self._lines[above - 1]):
            return self._missing_colon(above)
        return self._indented(line)

    def _above(self, line: int) -> int:
        """Return the nearest line above that says something, or 0."""
        above = line - 1
        while above and not self._lines[above - 1].split("#")[0].strip():
            above -= 1
        return above

    def _missing_colon(self, line: int) -> Problem:
        """Say whether a colon is missing on a line, or the space after it or after a dash."""
        written = self._lines[line - 1]
        if found := _DASH_WITHOUT_SPACE.match(written):
            return Problem(line, found.end(), Message.of("problem-yaml-space-after-dash"))
        if found := _KEY_WITHOUT_SPACE.match(written):
            return Problem(line, found.end(), Message.of("problem-yaml-space-after-colon"))
        return Problem(line, _indent(written) + 1, Message.of("problem-yaml-missing-colon"))

    def _misplaced(self, at: int) -> Problem:
        """Tell something after a finished value from a line that does not line up with its own."""
        line, column = place_of(self._text, at)
        if self._lines[line - 1][: column - 1].strip(" -"):
            return Problem(line, column, Message.of("problem-yaml-after-value"))
        if _DASH_WITHOUT_SPACE.match(self._lines[line - 1]):
            return self._missing_colon(line)
        return self._indented(line)

    def _indented(self, line: int) -> Problem:
        above = self._above(line)
        if above and _DASH_WITHOUT_SPACE.match(self._lines[above - 1]):
            return self._missing_colon(above)
        spaces = _indent(self._lines[line - 1])
        return Problem(line, spaces + 1, Message.of("problem-yaml-indentation", count=spaces))

    def _open_bracket(self, offset: int) -> Problem:
        bracket = self._text[offset]
        return self._at(offset, Message.of("problem-yaml-bracket", bracket=bracket, closing=_CLOSERS[bracket]))

    def _at(self, offset: int, message: Message) -> Problem:
        return Problem(*place_of(self._text, min(offset, len(self._text))), message)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
