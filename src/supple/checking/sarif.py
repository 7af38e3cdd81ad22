"""A report of checked files as SARIF 2.1.0, which code editors and hosts of repositories show beside the lines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

from supple import __version__
from supple.checking.report import Span, span_between, span_of
from supple.document.problem import Problem, Severity
from supple.routine.hint import code_of, grounds_of
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from supple.checking.checker import Checked
    from supple.document.fix import Fix

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = {Severity.ERROR: "error", Severity.HINT: "note"}


def write_sarif(checked: Iterable[Checked], folder: Path) -> str:
    """Return the report; files below ``folder``, which is absolute, are named by their way from it."""
    files = tuple(checked)
    found = [(file, problem) for file in files for problem in file.problems]
    rules: dict[str, Problem] = {}
    for _, problem in found:
        rules.setdefault(code_of(problem), problem)
    numbers = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "Supple",
                "version": __version__,
                "rules": [_rule(code, problem) for code, problem in rules.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": _location(file.path, folder)} for file in files],
        "results": [_result(file, problem, numbers, folder) for file, problem in found],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _rule(code: str, problem: Problem) -> dict[str, Any]:
    grounds = grounds_of(problem)
    rule: dict[str, Any] = {
        "id": code,
        "shortDescription": {"text": word("check.rule-hint" if grounds else "check.rule-error", code=code)},
        "defaultConfiguration": {"level": _LEVELS[problem.severity]},
    }
    if grounds:
        rule["fullDescription"] = {"text": say(grounds.reason)}
        rule["properties"] = {"sources": list(grounds.sources)}
    return rule


def _result(file: Checked, problem: Problem, numbers: dict[str, int], folder: Path) -> dict[str, Any]:
    location = _location(file.path, folder)
    place = {"artifactLocation": location, "region": _region(span_of(problem, file.text))}
    result: dict[str, Any] = {
        "ruleId": code_of(problem),
        "ruleIndex": numbers[code_of(problem)],
        "level": _LEVELS[problem.severity],
        "message": {"text": say(problem.message)},
        "locations": [{"physicalLocation": place}],
    }
    if fixes := [_fix(fix, file.text or "", location) for fix in file.fixes(problem)]:
        result["fixes"] = fixes
    return result


def _fix(fix: Fix, text: str, location: dict[str, str]) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(span_between(text, edit.start, edit.end)), "insertedContent": {"text": edit.text}}
        for edit in fix.edits
    ]
    return {
        "description": {"text": say(fix.label)},
        "artifactChanges": [{"artifactLocation": location, "replacements": replacements}],
    }


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _location(path: Path, folder: Path) -> dict[str, str]:
    absolute = path if path.is_absolute() else folder / path
    if absolute.is_relative_to(folder):
        return {"uri": quote(absolute.relative_to(folder).as_posix())}
    return {"uri": absolute.as_uri()}
