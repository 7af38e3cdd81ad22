"""Checked files as text, JSON and SARIF: the same findings, with places, reasons and fixes that can be applied."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from supple import cli
from supple.app import lay_ground
from supple.checking import Checked, Checker, files_of
from supple.checking.report import span_of
from supple.document.message import Message
from supple.document.problem import Problem

CALVES = """\
supple: 1
title: Ten-minute calves
kind: warm-up
steps:
  - exercise: calf-wall-straight
    seconds: 45
  - exercise: calf-wall-bent
    hold: 45 s
"""
HINTED = CALVES.replace("seconds: 45", "hold: 30 s")
POSITION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "additionalProperties": False,
    "properties": {
        key: {"type": "integer", "minimum": 1} for key in ("startLine", "startColumn", "endLine", "endColumn")
    },
}
TEXT = {
    "type": "object",
    "required": ["text"],
    "additionalProperties": False,
    "properties": {"text": {"type": "string"}},
}
LOCATION = {
    "type": "object",
    "required": ["uri"],
    "additionalProperties": False,
    "properties": {"uri": {"type": "string", "format": "uri-reference", "pattern": r"^[^ \\]+$"}},
}
REPLACEMENT = {
    "type": "object",
    "required": ["deletedRegion"],
    "additionalProperties": False,
    "properties": {"deletedRegion": POSITION, "insertedContent": TEXT},
}
CHANGE = {
    "type": "object",
    "required": ["artifactLocation", "replacements"],
    "additionalProperties": False,
    "properties": {
        "artifactLocation": LOCATION,
        "replacements": {"type": "array", "minItems": 1, "items": REPLACEMENT},
    },
}
RULE = {
    "type": "object",
    "required": ["id"],
    "additionalProperties": False,
    "properties": {
        "id": {"type": "string"},
        "shortDescription": TEXT,
        "fullDescription": TEXT,
        "defaultConfiguration": {
            "type": "object",
            "additionalProperties": False,
            "properties": {"level": {"enum": ["none", "note", "warning", "error"]}},
        },
        "properties": {"type": "object"},
    },
}
RESULT = {
    "type": "object",
    "required": ["message"],
    "additionalProperties": False,
    "properties": {
        "ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": -1},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "message": TEXT,
        "locations": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "physicalLocation": {
                        "type": "object",
                        "required": ["artifactLocation"],
                        "additionalProperties": False,
                        "properties": {"artifactLocation": LOCATION, "region": POSITION},
                    }
                },
            },
        },
        "fixes": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["artifactChanges"],
                "additionalProperties": False,
                "properties": {
                    "description": TEXT,
                    "artifactChanges": {"type": "array", "minItems": 1, "items": CHANGE},
                },
            },
        },
    },
}
# The parts of the standard's schema (SARIF 2.1.0, section 3) that a report of ours has, as strict as the standard.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "additionalProperties": False,
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "additionalProperties": False,
                                "properties": {
                                    "name": {"type": "string"},
                                    "version": {"type": "string"},
                                    "rules": {"type": "array", "uniqueItems": True, "items": RULE},
                                },
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "artifacts": {
                        "type": "array",
                        "uniqueItems": True,
                        "items": {
                            "type": "object",
                            "additionalProperties": False,
                            "properties": {"location": LOCATION},
                        },
                    },
                    "results": {"type": "array", "items": RESULT},
                },
            },
        },
    },
}


@pytest.fixture(scope="module")
def warm_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a home whose library has been read once, so that later starts go by its index."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, warm_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SUPPLE_HOME", str(warm_home))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return tmp_path / "here"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def applied(text: str, edits: list[dict[str, Any]]) -> str:
    lines = text.splitlines(keepends=True)
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    for edit in sorted(edits, key=lambda edit: (edit["line"], edit["column"]), reverse=True):
        start = starts[edit["line"] - 1] + edit["column"] - 1
        end = starts[edit["endLine"] - 1] + edit["endColumn"] - 1
        text = text[:start] + edit["text"] + text[end:]
    return text


def test_json_says_all_that_text_says_and_more(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    write(home / "calves.yaml", CALVES)
    status, out, err = run(capsys, "check", "--format", "json", "calves.yaml")
    assert status == 1
    assert "1 problem to mend" in err
    assert out.isascii()
    report = json.loads(out)
    assert {key: report[key] for key in ("format", "files", "errors", "hints")} == {
        "format": 1, "files": ["calves.yaml"], "errors": 1, "hints": 0,
    }  # fmt: skip
    (problem,) = report["problems"]
    fixes = problem.pop("fixes")
    assert problem == {
        "path": "calves.yaml", "line": 6, "column": 5, "endLine": 6, "endColumn": 12, "severity": "error",
        "code": "unknown-key-step", "message": "“seconds” is not a key of a step. Did you mean “hold”?",
        "reason": None, "sources": [],
    }  # fmt: skip
    assert [fix["label"] for fix in fixes] == ["Write “hold”", "Take out “seconds: 45”"]
    assert applied(CALVES, fixes[0]["edits"]) == CALVES.replace("seconds: 45", "hold: 45")
    assert applied(CALVES, fixes[1]["edits"]) == CALVES.replace("    seconds: 45\n", "")


def test_hints_have_reasons_and_sources_and_fail_when_strict(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    write(home / "calves.yaml", HINTED)
    status, out, err = run(capsys, "check", "--format", "json", "calves.yaml")
    assert (status, err) == (0, "")
    found = json.loads(out)
    assert (found["errors"], found["hints"]) == (0, 2)
    assert [problem["code"] for problem in found["problems"]] == ["minutes", "long-hold"]
    assert found["problems"][1]["reason"].startswith("Static holds")
    assert "BEHM16" in found["problems"][1]["sources"]
    assert run(capsys, "check", "--strict", "calves.yaml")[::2] == (1, "2 hints; files checked: 1.\n")
    status, out, _ = run(capsys, "check", "calves.yaml")
    assert status == 0
    assert [line.rpartition(" ")[2] for line in out.splitlines()[:2]] == ["[minutes]", "[long-hold]"]


def test_sarif_is_what_the_standard_asks(capsys: pytest.CaptureFixture[str], home: Path, tmp_path: Path) -> None:
    write(home / "my folder" / "calves.yaml", CALVES)
    write(home / "my folder" / "hinted.yaml", HINTED)
    write(tmp_path / "elsewhere" / "bad.yaml", "\ufeffsupple: 1\ntitle:x\n")
    (home / "bytes.yaml").write_bytes(b"\x00\xff")
    status, out, _ = run(
        capsys, "check", "--format", "sarif", "my folder", tmp_path / "elsewhere" / "bad.yaml", home / "bytes.yaml"
    )
    assert status == 1
    report = json.loads(out)
    Draft7Validator(SARIF).validate(report)
    (only,) = report["runs"]
    rules = only["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert rules[result["ruleIndex"]]["defaultConfiguration"]["level"] == result["level"]
    levels = {result["ruleId"]: result["level"] for result in only["results"]}
    errors = ("unknown-key-step", "yaml-space-after-colon", "binary")
    assert levels == {**dict.fromkeys(errors, "error"), "minutes": "note", "long-hold": "note"}
    places = {result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in only["results"]}
    assert places == {
        "my%20folder/calves.yaml", "my%20folder/hinted.yaml", "bytes.yaml", (tmp_path / "elsewhere/bad.yaml").as_uri(),
    }  # fmt: skip
    assert any(result.get("fixes") for result in only["results"])


def test_an_exercise_that_lacks_most_keys_is_explained_as_one(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    write(home / "heel.yaml", "supple: 1\nname: Heel lift\npose:\n  view: side\n  keys: [{hold: 1}]\n")
    _, out, _ = run(capsys, "check", "heel.yaml")
    assert "The exercise lacks: method, primary, sides, dose, position, start, cues." in out
    assert "goal" not in out
    write(home / "exercises" / "heel.yaml", "supple: 1\ntitle: Heel lift\n")
    _, out, _ = run(capsys, "check", "exercises")
    assert "“title” is not a key of an exercise. Did you mean “name”?" in out


def test_questions_are_checked_with_fixes_too(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    text = (
        "supple: 1\nquestions:\n  - id: a\n    question: Q\n    may-mean: M\n    level: dayz\n    action: A\n"
        "    regions: all\n    ask: weekly\n"
    )
    write(home / "questions.yaml", text)
    status, out, _ = run(capsys, "check", "--format", "json", "questions.yaml")
    assert status == 1
    (problem,) = json.loads(out)["problems"]
    assert applied(text, problem["fixes"][0]["edits"]) == text.replace("dayz", "days")


@pytest.mark.parametrize("kind", ["routine", "exercise", "questions"])
def test_the_schema_is_printed_with_the_persons_own_exercises(
    capsys: pytest.CaptureFixture[str], kind: str, tmp_path: Path
) -> None:
    status, out, _ = run(capsys, "schema", kind)
    assert status == 0
    assert out.isascii()
    Draft7Validator.check_schema(json.loads(out))
    assert run(capsys, "schema", "recipe")[0] == 2


def test_a_span_of_an_unread_file_is_its_place() -> None:
    span = span_of(Problem(3, 7, Message("x")), None)
    assert (span.line, span.column, span.end_line, span.end_column) == (3, 7, 3, 7)
    assert Checked(Path("a"), ()).fixes(Problem(1, 1, Message("x"))) == ()


@pytest.mark.parametrize(
    ("text", "line", "column", "end"),
    [
        ("a: bc de\n", 1, 4, 9),
        ("a: bc de\n", 1, 1, 2),
        ("a: |\n  b\n", 1, 4, 5),
        ("a:\n", 1, 3, 3),
        ("# supple: ignore dose, x\na: 1", 1, 18, 22),
        ("a: [", 1, 4, 5),
        ("", 1, 1, 1),
    ],
)
def test_a_span_ends_with_what_it_is_about(text: str, line: int, column: int, end: int) -> None:
    span = span_of(Problem(line, column, Message("x")), text)
    assert (span.line, span.column, span.end_line, span.end_column) == (line, column, line, end)


def test_a_routine_that_is_played_from_a_file_keeps_its_hints_to_itself(home: Path) -> None:
    path = write(home / "calves.yaml", HINTED)
    assert Checker(lay_ground()).read_routine(path).value is not None
    assert files_of(home) == (home / "calves.yaml",)
