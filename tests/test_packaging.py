"""The set-up commands and the wheel: what is missing is said, what was made is used again, content is inside."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from typing import Any

import pytest

import check
import closing_line
import coverage_gate
import environment
import interpreter
import system_libraries
from system_libraries import Use

ROOT = Path(__file__).resolve().parent.parent
PROJECT = """
[build-system]
requires = ["hatchling"]
[project]
name = "thing"
dependencies = ["one>=1"]
[tool.lint]
strict = true
"""


class TestSystemLibraries:
    def test_nothing_is_asked_of_systems_where_qt_brings_all(self) -> None:
        assert system_libraries.uses_of({"DISPLAY": ":0"}, "win32") == frozenset()
        assert system_libraries.uses_of({}, "darwin") == frozenset()

    def test_the_screen_that_is_there_decides(self) -> None:
        assert system_libraries.uses_of({}, "linux") == {Use.ALWAYS, Use.SOUND}
        assert Use.X11 in system_libraries.uses_of({"DISPLAY": ":0"}, "linux")
        assert Use.WAYLAND in system_libraries.uses_of({"WAYLAND_DISPLAY": "wayland-0"}, "linux")

    def test_the_advice_names_every_package_that_is_missing_and_no_other(self) -> None:
        gone = {"libEGL.so.1", "libpulse.so.0", "libxcb-cursor.so.0"}
        missing = system_libraries.missing_libraries({Use.ALWAYS, Use.SOUND}, lambda file: file not in gone)
        text = system_libraries.advice(missing)
        assert "apt install libegl1 libpulse0\n" in text
        assert text.endswith("dnf install libglvnd-egl pulseaudio-libs")
        assert "libxcb" not in text

    def test_a_library_that_no_system_has_cannot_be_loaded(self) -> None:
        assert not system_libraries.can_load("libno-such-thing-as-this.so.9")

    def test_packages_are_installed_only_when_allowed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 0, raising=False)
        monkeypatch.setattr(system_libraries.shutil, "which", lambda name: f"/usr/bin/{name}")
        assert system_libraries.may_install(asked=False, environment={"CI": "true"})
        assert system_libraries.may_install(asked=True, environment={})
        assert not system_libraries.may_install(asked=False, environment={})
        monkeypatch.setattr(system_libraries.os, "geteuid", lambda: 1000, raising=False)
        assert not system_libraries.may_install(asked=True, environment={"CI": "true"})


class TestEnvironment:
    def test_only_what_must_be_installed_makes_it_stale(self, tmp_path: Path) -> None:
        before = environment.requirement_hash(PROJECT, tmp_path, (3, 11))
        assert environment.requirement_hash(PROJECT.replace("true", "false"), tmp_path, (3, 11)) == before
        assert environment.requirement_hash(PROJECT.replace("one>=1", "one>=2"), tmp_path, (3, 11)) != before
        assert environment.requirement_hash(PROJECT, tmp_path / "moved", (3, 11)) != before
        assert environment.requirement_hash(PROJECT, tmp_path, (3, 12)) != before

    def test_one_made_for_checks_serves_to_start_but_not_the_other_way(self, tmp_path: Path) -> None:
        python = environment.python_of(tmp_path)
        python.parent.mkdir()
        python.touch()
        stamp = tmp_path / "supple-requirements"
        assert not environment.is_current(tmp_path, "abc", dev=False)
        stamp.write_text("abc dev\n")
        assert environment.is_current(tmp_path, "abc", dev=False)
        assert environment.is_current(tmp_path, "abc", dev=True)
        stamp.write_text("abc \n")
        assert not environment.is_current(tmp_path, "abc", dev=True)
        assert not environment.is_current(tmp_path, "other", dev=False)

    def test_a_current_one_is_used_without_running_anything(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "pyproject.toml").write_text(PROJECT)
        python = environment.python_of(tmp_path / ".venv")
        python.parent.mkdir(parents=True)
        python.touch()
        wanted = environment.requirement_hash(PROJECT, tmp_path, sys.version_info[:2])
        (tmp_path / ".venv" / "supple-requirements").write_text(wanted)
        monkeypatch.setattr(environment.subprocess, "run", lambda *_a, **_k: pytest.fail("ran something"))
        assert environment.ensure(dev=False, may_install=False, root=tmp_path) == python

    def test_a_python_without_ensurepip_is_told_its_package(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "pyproject.toml").write_text(PROJECT)
        monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)
        with pytest.raises(environment.SetUpFailed, match=rf"apt install python3\.{sys.version_info[1]}-venv"):
            environment.ensure(dev=False, may_install=False, root=tmp_path)
        assert not (tmp_path / ".venv").exists()


class TestInterpreter:
    def test_a_python_that_fits_goes_on(self) -> None:
        interpreter.continue_with_fitting_python()

    def test_an_old_one_without_another_says_what_to_install(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(interpreter.sys, "version_info", (3, 9, 2))
        monkeypatch.setattr(interpreter.shutil, "which", lambda _: None)
        with pytest.raises(SystemExit, match=r"needs Python 3\.11 to 3\.13"):
            interpreter.continue_with_fitting_python()

    def test_a_newer_one_hands_over_to_the_newest_that_fits_and_runs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        called: list[list[str]] = []

        def call(command: list[str], **_: Any) -> int:
            called.append(command)
            return 1 if command[:2] == ["/bin/python3.13", "-c"] else 0

        monkeypatch.setattr(interpreter.sys, "version_info", (3, 14, 0))
        monkeypatch.setattr(interpreter.sys, "argv", ["packaging/start.py", "list"])
        monkeypatch.setattr(interpreter.shutil, "which", lambda name: f"/bin/{name}")
        monkeypatch.setattr(interpreter.subprocess, "call", call)
        with pytest.raises(SystemExit) as left:
            interpreter.continue_with_fitting_python()
        assert left.value.code == 0
        assert called[-1] == ["/bin/python3.12", "packaging/start.py", "list"]

    def test_its_range_is_that_of_the_package(self) -> None:
        oldest, newest = interpreter.OLDEST, interpreter.NEWEST
        wanted = f'requires-python = ">={oldest[0]}.{oldest[1]},<{newest[0]}.{newest[1] + 1}"'
        assert wanted in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


class TestClosingLine:
    @pytest.mark.parametrize(
        ("line", "counts"),
        [
            ("===== 12 passed in 0.31s =====", {"passed": 12}),
            ("12 passed in 0.31s", {"passed": 12}),
            ("= 1 failed, 3 passed, 2 warnings in 61.20s (0:01:01) =", {"failed": 1, "passed": 3, "warning": 2}),
            ("\x1b[32m= \x1b[1m3 passed\x1b[0m, 1 deselected in 2.00s =\x1b[0m", {"passed": 3, "deselected": 1}),
            ("== 1 skipped, 2 errors in 0.10s ==", {"skipped": 1, "error": 2}),
        ],
    )
    def test_it_is_read_in_all_its_shapes(self, line: str, counts: dict[str, int]) -> None:
        found = closing_line.read_counts(line)
        assert found is not None
        assert found[0] == counts

    @pytest.mark.parametrize(
        "line", ["", "collected 12 items", "E  assert '12 passed in 1s' == ''", "=== FAILURES ==="]
    )
    def test_other_lines_are_not_taken_for_it(self, line: str) -> None:
        assert closing_line.read_counts(line) is None

    def test_several_runs_become_one_line(self) -> None:
        one = closing_line.read_counts("= 3 passed, 4 deselected in 2.00s =")
        two = closing_line.read_counts("= 1 failed, 4 passed, 1 error in 1.50s =")
        assert one is not None
        assert two is not None
        line = closing_line.write_closing_line(one[0] + two[0], one[1] + two[1])
        assert line.strip("= ") == "1 failed, 1 error, 7 passed in 3.50s"

    def test_no_tests_at_all_is_said(self) -> None:
        empty = closing_line.write_closing_line(closing_line.Counter(), 0)
        assert empty.strip("= ") == "no tests ran in 0.00s"


def file_report(covered: int, lines: list[int], branches: list[list[int]]) -> dict[str, Any]:
    summary = {
        "covered_lines": covered,
        "num_statements": covered + len(lines),
        "covered_branches": 0,
        "num_branches": len(branches),
    }
    return {"summary": summary, "missing_lines": lines, "missing_branches": branches}


class TestCoverageGate:
    def test_a_gap_below_ui_is_named_and_closes_the_gate(self) -> None:
        files = {
            "src/supple/session/engine.py": file_report(8, [4, 7, 8], [[3, 4], [5, -1], [7, 9]]),
            "src/supple/settings.py": file_report(5, [], []),
        }
        floors = coverage_gate.read_floors({"files": files})
        assert not coverage_gate.holds(floors)
        assert [floor.floor for floor in floors] == ["session", "settings"]
        assert "not run: src/supple/session/engine.py: 4, 7-8, 5->exit" in coverage_gate.report_text(floors)

    def test_ui_is_shown_and_not_held(self) -> None:
        floors = coverage_gate.read_floors({"files": {"src/supple/ui/pages/today.py": file_report(1, [2], [])}})
        assert coverage_gate.holds(floors)
        text = coverage_gate.report_text(floors)
        assert "50.00 %" in text
        assert "not run" not in text

    def test_a_file_without_statements_is_whole(self) -> None:
        floors = coverage_gate.read_floors({"files": {"src/supple/body/__init__.py": file_report(0, [], [])}})
        assert floors[0].percent == 100


class TestCheck:
    def test_what_follows_the_dashes_goes_to_pytest(self) -> None:
        options, rest = check.read_arguments(["--fast", "--", "-k", "engine", "--fast"])
        assert options.fast
        assert not options.install_system
        assert rest == ["-k", "engine", "--fast"]

    def test_the_exit_status_of_ci_is_that_of_the_checks(self) -> None:
        script = ROOT / ".ci" / "run"
        assert script.stat().st_mode & 0o111
        assert script.read_text(encoding="utf-8").rstrip().endswith("exec python3 packaging/check.py")


def built(kind: str, folder: Path) -> Path:
    command = [sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    [path] = folder.iterdir()
    return path


def content_files() -> set[str]:
    folders = (ROOT / "resources", ROOT / "routines")
    return {path.relative_to(ROOT).as_posix() for folder in folders for path in folder.rglob("*") if path.is_file()}


@pytest.mark.slow
def test_the_wheel_holds_every_module_and_all_content(tmp_path: Path) -> None:
    with zipfile.ZipFile(built("wheel", tmp_path)) as wheel:
        names = set(wheel.namelist())
    sources = {path.relative_to(ROOT / "src").as_posix() for path in (ROOT / "src").rglob("*.py")}
    assert sources <= names
    assert {f"supple/content/{name}" for name in content_files()} <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if name.endswith(".pyc") or name.startswith("tests")]


@pytest.mark.slow
def test_the_source_archive_holds_what_builds_and_checks_it(tmp_path: Path) -> None:
    with tarfile.open(built("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    own = {
        "pyproject.toml",
        "LICENSE",
        "README.md",
        ".importlinter",
        ".ci/run",
        "packaging/check.py",
        "tests/conftest.py",
    }
    assert own | content_files() <= names
