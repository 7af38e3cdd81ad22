"""What a file holds, told by its folder, else by its keys."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from supple.routine.file_kind import FileKind, file_kind


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("exercises/a.yaml", "supple: 1\ntitle: T\n", FileKind.EXERCISE),
        ("routines/a.yaml", "supple: 1\nname: T\nmethod: roll\n", FileKind.ROUTINE),
        ("a.yaml", "supple: 1\ntitle: T\nkind: stretch\n", FileKind.ROUTINE),
        ("a.yaml", "supple: 1\nname: T\npose:\n  view: side\n", FileKind.EXERCISE),
        ("a.yaml", "supple: 1\npose: {view: side}\n", FileKind.EXERCISE),
        ("a.yaml", "supple: 1\nname: Heel\npostion: chair\n", FileKind.EXERCISE),
        ("a.yaml", "supple: 1\nname: T\nmethod: roll\nsteps: []\n", FileKind.ROUTINE),
        ("a.yaml", "supple: 1\nquestions: []\n", FileKind.QUESTIONS),
        ("questions.yaml", "", FileKind.QUESTIONS),
        ("questions.yaml", "supple: 1\ntitle: T\n", FileKind.ROUTINE),
        ("a.yaml", "", FileKind.ROUTINE),
        ("a.yaml", "supple: 1\nwhy: So\nzzzzz: 1\n", FileKind.ROUTINE),
        ("a.yaml", "[", FileKind.ROUTINE),
    ],
)
def test_folder_then_keys_decide(path: str, text: str, kind: FileKind) -> None:
    assert file_kind(PurePosixPath(path), text) is kind
