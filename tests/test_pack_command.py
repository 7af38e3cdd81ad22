"""Packing and unpacking on the command line, from one person's folder to another's."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from supple import cli
from supple.exchange.pack_reader import read_pack

MINE = """supple: 1
title: Knees for you
kind: strength
steps:
  - exercise: toe-pinch
"""
PINCH = """supple: 1
name: Toe pinch
method: strength
primary: [plantar-foot]
sides: each
dose: {hold: 10 s}
position: chair
start: Sit down.
cues: [Pinch the toes together.]
"""


class Terminal(io.StringIO):
    """Somebody who answers."""

    def isatty(self) -> bool:
        """Somebody sits there."""
        return True


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A pack from the practice; from then on the patient's home is the one in use."""
    practice = tmp_path / "practice"
    for name, text in (("routines/knees.yaml", MINE), ("exercises/toe-pinch.yaml", PINCH)):
        (practice / name).parent.mkdir(parents=True, exist_ok=True)
        (practice / name).write_text(text, encoding="utf-8")
    monkeypatch.setenv("SUPPLE_HOME", str(practice))
    status, out, _ = run(capsys, "pack", "knees", "--to", tmp_path / "Knees", "--title", "Knees", "--by", "Practice")
    assert status == 0
    assert out == f"2 files are packed into {tmp_path / 'Knees.supple'}.\n"
    monkeypatch.setenv("SUPPLE_HOME", str(tmp_path / "patient"))
    return tmp_path / "Knees.supple"


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(text))


SHOWN = """Knees, by Practice
  New: Knees for you (routines/knees.yaml)
  New: Toe pinch (exercises/toe-pinch.yaml)
      Hint, line 1, column 1: Nothing says when to stop “toe-pinch”.
"""


def test_a_pack_is_shown_and_brought_in_only_with_a_yes(
    pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    routine = tmp_path / "patient" / "routines" / "knees.yaml"
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    status, out, _ = run(capsys, "unpack", pack)
    assert (status, out) == (0, SHOWN + "Nothing was brought in. Add --yes to bring it in without being asked.\n")
    for no in ("n\n", "\n", ""):
        answer(monkeypatch, no)
        status, out, _ = run(capsys, "unpack", pack)
        assert status == 0
        assert "Bring in 2 files? (y/n)" in out
        assert "Nothing was brought in." in out
        assert not routine.exists()
    answer(monkeypatch, "Yes\n")
    status, out, _ = run(capsys, "unpack", pack)
    assert (status, out.splitlines()[-1]) == (
        0, "Bring in 2 files? (y/n) 2 files were brought in. “supple unpack --undo” takes them back.",
    )  # fmt: skip
    assert routine.read_text(encoding="utf-8") == MINE
    status, out, _ = run(capsys, "list")
    assert "Knees for you" in out
    status, out, _ = run(capsys, "unpack", pack, "--yes")
    assert out.splitlines()[-1] == "There is nothing to bring in."


def test_the_last_import_can_be_undone(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "unpack", "--undo")[1] == "There is nothing to undo.\n"
    run(capsys, "unpack", pack, "--yes")
    (tmp_path / "patient" / "exercises" / "toe-pinch.yaml").write_text(PINCH + "# mine\n", encoding="utf-8")
    status, out, _ = run(capsys, "unpack", "--undo")
    assert (status, out) == (
        0,
        "“toe-pinch.yaml” was changed since and stays as it is.\n“Knees” is undone: one file is as it was.\n",
    )
    assert not (tmp_path / "patient" / "routines" / "knees.yaml").exists()


def test_a_note_is_shown_and_what_moves_the_cursor_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SUPPLE_HOME", str(tmp_path / "home"))
    made = run(
        capsys, "pack", "cool-down-short", "--to", tmp_path / "a.supple", "--title", "A", "--note", "Daily.\nGently."
    )
    assert made[0] == 0
    assert run(capsys, "unpack", tmp_path / "a.supple")[1].splitlines() == [
        "A", "Daily.", "Gently.", "  You have it: Short cool-down (routines/cool-down-short.yaml)",
        "There is nothing to bring in.",
    ]  # fmt: skip


def test_what_cannot_be_done_is_said(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def refused(*arguments: str | Path) -> str:
        status, out, err = run(capsys, *arguments)
        assert (status, out) == (2, "")
        return err

    assert refused("unpack", tmp_path / "none.supple") == "There is no such file.\n"
    assert refused("unpack", tmp_path) == "This is a folder, not a file.\n"
    damaged = tmp_path / "damaged.supple"
    damaged.write_bytes(pack.read_bytes()[:-9])
    assert "cut off" in refused("unpack", damaged)
    damaged.write_bytes(b"\0" * (17 * 1024 * 1024))
    assert "16 MB" in refused("unpack", damaged)
    assert "Did you mean “cool-down-short”?" in refused("pack", "cool-down-shrt", "--to", tmp_path / "b.supple")
    assert "already a file called Knees.supple" in refused("pack", "cool-down-short", "--to", pack)
    assert read_pack(pack.read_bytes()).title == "Knees"
    assert "--to" in refused("pack", "cool-down-short")


def test_a_pack_named_alone_opens_the_window_on_it(
    pack: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened: list[tuple[object, object]] = []

    def open_window(_ground: object, request: object, _speed: float, pack: object) -> int:
        opened.append((request, pack))
        return 0

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr("supple.launch.open_window", open_window)
    monkeypatch.chdir(pack.parent)
    assert run(capsys, pack.name)[0] == 0
    assert run(capsys, "play", pack)[0] == 0
    assert opened == [(None, pack), (None, pack)]
