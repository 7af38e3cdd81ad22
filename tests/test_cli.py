"""The command line, used as a person would."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from supple import __version__, cli
from supple.places import ContentMissing, find_content
from supple.plain_text import write_plainly
from supple.ui.wording import word

CALVES = """\
supple: 1
title: Calves after work
kind: stretch
steps:
  - exercise: calf-wall-straight
    hold: 45 s
"""
PINCH = """\
supple: 1
name: Toe pinch
method: strength
primary: [plantar-foot]
sides: each
dose: {hold: 10 s}
position: chair
start: Sit down.
cues: [Pinch the toes together.]
"""


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("SUPPLE_HOME", str(home))
    return home


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as left:
            cli.main([option])
        assert left.value.code == 0
    said = capsys.readouterr().out
    assert f"supple {__version__}" in said
    for command in ("play", "list", "check", "self-test"):
        assert command in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("chek", "x"), "Did you mean “supple check”?"),
        (("warm-up-clasic",), "Did you mean “supple play warm-up-classic”?"),
        (("xyzzy",), "There is no command “xyzzy”."),
        (("play", "warm-up-clasic"), "Did you mean “warm-up-classic”?"),
        (("play", "xyzzy"), "There is no routine called “xyzzy”."),
        (("play",), "ROUTINE"),
        (("play", "warm-up-classic", "--speed", "0"), "“0”"),
        (("play", "warm-up-classic", "--speed", "1001"), "“1001”"),
        (("play", "warm-up-classic", "--speed", "nan"), "“nan”"),
        (("play", "warm-up-classic", "--speed", "fast"), "“fast”"),
        (("list", "--sideways"), "--sideways"),
    ],
)
def test_what_makes_no_sense_is_answered_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1


def test_the_list_names_kinds_minutes_your_own_and_broken_files(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    write(home / "routines" / "my-calves.yaml", CALVES)
    broken = write(home / "routines" / "bad.yaml", "supple: 1\ntitle: x\n")
    status, out, _ = run(capsys, "list")
    lines = out.splitlines()
    assert status == 0
    assert "Warm-up" in lines
    mine = next(line for line in lines if "my-calves" in line)
    assert mine.endswith("Calves after work (yours)")
    assert "2 min" in mine
    assert any(f"{broken}: 1 problem" in line for line in lines)


def test_check_names_every_problem_with_its_place(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bad = write(
        tmp_path / "bad.yaml", CALVES.replace("hold: 45 s", "hold: -3").replace("kind: stretch", "kind: strech")
    )
    status, out, err = run(capsys, "check", bad)
    assert status == 1
    assert f"{bad}:3:7: " in out
    assert f"{bad}:6:11: " in out
    assert "2 problems to mend in 1 file checked." in err


def test_hints_are_shown_but_do_no_harm(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    long = write(tmp_path / "long.yaml", CALVES.replace("45 s", "3 min"))
    status, out, _ = run(capsys, "check", long)
    assert status == 0
    assert f"{long}:6:11: hint: " in out
    assert "[dose]" in out


def test_a_routine_may_use_an_exercise_checked_with_it(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    write(tmp_path / "exercises" / "toe-pinch.yaml", PINCH)
    routine = write(tmp_path / "routines" / "toes.yaml", CALVES.replace("calf-wall-straight", "toe-pinch"))
    assert run(capsys, "check", tmp_path)[0] == 0
    status, out, _ = run(capsys, "check", routine)
    assert status == 1
    assert "toe-pinch" in out


def test_an_exercise_outside_any_folder_is_known_by_its_keys(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    fine = write(tmp_path / "toe-pinch.yaml", PINCH)
    assert run(capsys, "check", fine)[0] == 0
    bad = write(tmp_path / "toe-grip.yaml", PINCH.replace("position: chair", "position: chiar"))
    status, out, _ = run(capsys, "check", bad)
    assert status == 1
    assert "Did you mean “chair”?" in out


def test_routines_may_insert_one_another_and_those_of_the_library(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    inserted = CALVES.replace("exercise: calf-wall-straight\n    hold: 45 s", "routine: {}")
    one = write(tmp_path / "one.yaml", inserted.format("stretch-calves"))
    two = write(tmp_path / "two.yaml", inserted.format("one"))
    assert run(capsys, "check", one, two)[0] == 0
    circle = write(tmp_path / "circle.yaml", inserted.format("circle"))
    status, out, _ = run(capsys, "check", circle)
    assert status == 1
    assert "includes itself" in out


@pytest.mark.parametrize("text", ["", "[" * 100_000, "a: &a [*a, *a]", "a: 1\na: 2", "\tx: 1", "--- 1\n--- 2"])
def test_no_text_is_too_odd_to_check(capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str) -> None:
    status, out, _ = run(capsys, "check", write(tmp_path / "odd.yaml", text))
    assert status == 1
    assert "odd.yaml:1:" in out or "odd.yaml:2:" in out


def test_files_that_cannot_be_read_are_problems(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "bytes.yaml").write_bytes(b"\x00\xff")
    named = write(tmp_path / "My Calves.yaml", CALVES)
    status, out, _ = run(capsys, "check", tmp_path / "bytes.yaml", named, tmp_path / "gone.yaml")
    assert status == 1
    assert len(out.splitlines()) == 3
    assert f"{tmp_path / 'gone.yaml'}:1:1: There is no such file." in out


def test_an_empty_folder_has_nothing_to_check(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    status, _, err = run(capsys, "check", tmp_path / "empty")
    assert status == 2
    assert "no .yaml files" in err


def test_everything_that_came_with_supple_is_fine(capsys: pytest.CaptureFixture[str]) -> None:
    root = Path(__file__).parents[1]
    status, out, _ = run(capsys, "check", root / "routines", root / "resources" / "exercises")
    assert status == 0
    assert out.splitlines() == [word("check.fine", count=170)]


def test_a_broken_routine_is_not_played_and_its_problems_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, home: Path
) -> None:
    bad = write(home / "routines" / "bad.yaml", "supple: 1\ntitle: x\n")
    for name in ("bad", str(bad)):
        status, _, err = run(capsys, "play", name, "--terminal")
        assert status == 1
        assert f"{bad}:" in err


def test_the_terminal_without_a_keyboard_is_refused_by_the_guard(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    file = write(tmp_path / "calves.yaml", CALVES)
    status, out, _ = run(capsys, file, "--terminal")
    assert status == 2
    assert "Nobody can answer here" in out.replace("\n", " ")


def test_without_a_display_the_terminal_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    for arguments in ((), ("play", "warm-up-classic")):
        status, _, err = run(capsys, *arguments)
        assert status == 3
        assert "supple play ROUTINE --terminal" in err


def test_content_that_is_not_there_is_said(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with pytest.raises(ContentMissing) as missing:
        find_content(tmp_path / "a" / "b")
    monkeypatch.setattr("supple.app.find_content", lambda: (_ for _ in ()).throw(missing.value))
    status, _, err = run(capsys, "list")
    assert status == 2
    assert "install Supple again" in err


def test_a_mistake_of_ours_is_logged_and_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr("supple.app.find_content", lambda: 1 / 0)
    status, _, err = run(capsys, "list")
    assert status == 70
    assert err.count("\n") == 1
    assert "ZeroDivisionError" in (home / "state" / "supple.log").read_text(encoding="utf-8")


def test_an_encoding_without_our_signs_gets_plain_ones() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    write_plainly(stream)
    stream.write("“45 s” × 2 → █░ … ’ ✓")
    stream.flush()
    assert raw.getvalue() == b'"45 s" x 2 -> #- ... \' ?'
    with pytest.raises(UnicodeDecodeError):
        b"\xff".decode("utf-8", errors="supple-plain")


def supple(*arguments: str, **environment: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "supple", *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_that_goes_away_is_no_error() -> None:
    process = supple("list")
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    assert process.stderr.read() == ""
    assert process.wait() == 2
    process.stderr.close()


def test_the_window_leaves_after_its_first_paint() -> None:
    out, err = (process := supple(SUPPLE_QUIT_AT_FIRST_PAINT="1")).communicate()
    assert (process.returncode, out, err) == (0, "", "")


def test_the_window_opens_on_a_file(tmp_path: Path) -> None:
    file = write(tmp_path / "calves.yaml", CALVES)
    out, err = (process := supple(str(file), SUPPLE_QUIT_AT_FIRST_PAINT="1")).communicate()
    assert (process.returncode, out, err) == (0, "", "")


SHOWN_THEN_INTERRUPTED = """
import os, signal, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMainWindow
from supple import cli

shown = QMainWindow.showEvent
def show(self, event):
    shown(self, event)
    QTimer.singleShot(0, lambda: os.kill(os.getpid(), signal.{signal}))
QMainWindow.showEvent = show
sys.exit(cli.main([]))
"""


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_cleanly(number: signal.Signals) -> None:
    program = SHOWN_THEN_INTERRUPTED.replace("{signal}", number.name)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
