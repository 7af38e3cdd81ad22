"""What comes of checking files: what to say where the answer goes, what to tell beside it, and whether it fails."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from supple.checking.checker import Checked, Checker, files_of
from supple.checking.report import write_json
from supple.checking.sarif import write_sarif
from supple.checking.schema import write_schema
from supple.plain_text import on_one_line
from supple.routine.codes import read_codes
from supple.routine.file_kind import FileKind
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from supple.app import Ground


class Form(StrEnum):
    """How problems are written down."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"


@dataclass(frozen=True, slots=True)
class Outcome:
    """``said`` are the lines asked for, ``told`` those for a person beside them; ``is_empty`` where a folder was."""

    said: tuple[str, ...]
    told: tuple[str, ...]
    fails: bool
    is_empty: bool


def check_files(paths: Iterable[Path], ground: Ground, form: Form, folder: Path, *, is_strict: bool) -> Outcome:
    """Check files and the files in folders; ``folder`` is the one that relative paths begin from.

    Errors fail, and hints where ``is_strict``.
    """
    files: list[Path] = []
    empty = []
    for path in paths:
        found = files_of(path)
        files += found
        if not found:
            empty.append(word("check.empty-folder", path=on_one_line(str(path))))
    checked = Checker(ground).check(dict.fromkeys(files)) if files else ()
    errors, hints = sum(file.errors for file in checked), sum(file.hints for file in checked)
    told = list(empty)
    if errors:
        told.append(word("check.found", problems=word("check.problems", count=errors), count=len(checked)))
    if hints and is_strict:
        told.append(word("check.hints", count=hints, files=len(checked)))
    fails = bool(errors or (hints and is_strict))
    said = _said(checked, form, folder, is_fine=not fails)
    return Outcome(said, tuple(told), fails, bool(empty))


def _said(checked: tuple[Checked, ...], form: Form, folder: Path, *, is_fine: bool) -> tuple[str, ...]:
    if form is Form.JSON:
        return (write_json(checked),)
    if form is Form.SARIF:
        return (write_sarif(checked, folder),)
    lines = [line for file in checked for line in file.lines()]
    if checked and is_fine:
        lines.append(word("check.fine", count=len(checked)))
    return tuple(lines)


def schema_of(kind: str, ground: Ground) -> str:
    """Return the JSON Schema of a kind of file, with the person's own exercises among those that are offered."""
    codes = read_codes((ground.content.resources / "codes.yaml").read_bytes()).value
    if codes is None:
        raise ValueError("the codes that came with the program are broken")
    return write_schema(FileKind(kind), ground.library().exercises, codes)
