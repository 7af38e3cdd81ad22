"""A report of checked files for other programs, as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from supple.document.characters import place_of
from supple.document.problem import Problem, Severity
from supple.routine.fix_spot import extent
from supple.routine.hint import code_of, grounds_of
from supple.ui.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.checking.checker import Checked
    from supple.document.fix import Fix

# Raised when a key changes its meaning or goes; new keys may come without.
FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text: lines and columns from 1, in characters; the end column is the first that is left out."""

    line: int
    column: int
    end_line: int
    end_column: int


def span_of(problem: Problem, text: str | None) -> Span:
    """Return the stretch that a problem points at; of an unread file nothing but the place."""
    if text is None:
        return Span(problem.line, problem.column, problem.line, problem.column)
    body = text.removeprefix("\ufeff")
    _, end = extent(problem, body)
    end_line, end_column = place_of(body, end)
    return Span(problem.line, problem.column, end_line, max(end_column, problem.column))


def span_between(text: str, start: int, end: int) -> Span:
    """Return the stretch between two offsets."""
    return Span(*place_of(text, start), *place_of(text, end))


def write_json(checked: Iterable[Checked]) -> str:
    """Return the report as JSON, in letters that any terminal can write; ``routines/FORMAT.md`` describes its keys."""
    files = tuple(checked)
    problems = [_problem(file, problem) for file in files for problem in file.problems]
    report = {
        "format": FORMAT,
        "files": [str(file.path) for file in files],
        "errors": sum(file.errors for file in files),
        "hints": sum(file.hints for file in files),
        "problems": problems,
    }
    return json.dumps(report, indent=2)


def _problem(file: Checked, problem: Problem) -> dict[str, Any]:
    grounds = grounds_of(problem)
    return {
        "path": str(file.path),
        **_span(span_of(problem, file.text)),
        "severity": "hint" if problem.severity is Severity.HINT else "error",
        "code": code_of(problem),
        "message": say(problem.message),
        "reason": say(grounds.reason) if grounds else None,
        "sources": list(grounds.sources) if grounds else [],
        "fixes": [_fix(fix, file.text or "") for fix in file.fixes(problem)],
    }


def _fix(fix: Fix, text: str) -> dict[str, Any]:
    edits = [{**_span(span_between(text, edit.start, edit.end)), "text": edit.text} for edit in fix.edits]
    return {"label": say(fix.label), "edits": edits}


def _span(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "endLine": span.end_line, "endColumn": span.end_column}
