"""The second command: sets up everything in .venv and runs every check; pytest's closing line comes last."""

from __future__ import annotations

from interpreter import continue_with_fitting_python

continue_with_fitting_python()

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import closing_line
import coverage_gate
import environment
import system_libraries
from system_libraries import Use

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

NOTHING_COLLECTED = 5
MOST_WORKERS = 4


@dataclass(slots=True)
class Checks:
    """Runs one check after another and remembers how each ended."""

    python: Path
    variables: Mapping[str, str]
    outcomes: list[tuple[str, bool, float]] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    test_seconds: float = 0.0

    def run(self, name: str, command: Sequence[str], good: frozenset[int] = frozenset({0}), **extra: str) -> None:
        """Run a command in the checkout, show what it prints, count the tests it closes with."""
        print(f"\n--- {name}", flush=True)
        started = time.monotonic()
        with subprocess.Popen(
            command,
            cwd=environment.ROOT,
            env={**self.variables, **extra},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            errors="replace",
        ) as process:
            for line in process.stdout or ():
                print(line, end="", flush=True)
                closing = closing_line.read_counts(line)
                if closing is not None:
                    self.counts += closing[0]
                    self.test_seconds += closing[1]
        self.note(name, is_good=process.returncode in good, seconds=time.monotonic() - started)

    def module(self, name: str, *arguments: str) -> None:
        """Run a module of the environment's Python."""
        self.run(name, [str(self.python), "-m", *arguments])

    def note(self, name: str, *, is_good: bool, seconds: float = 0.0) -> None:
        """Remember how a check ended."""
        self.outcomes.append((name, is_good, seconds))

    @property
    def all_good(self) -> bool:
        """Whether nothing failed."""
        return all(is_good for _, is_good, _ in self.outcomes)


def main(arguments: list[str]) -> int:
    """Set up and check. Returns 0 when all is well, 1 when a check failed, 2 when it could not begin."""
    options, for_pytest = read_arguments(arguments)
    may_install = system_libraries.may_install(asked=options.install_system, environment=os.environ)
    if not _system_is_ready(may_install=may_install):
        return 2
    try:
        python = environment.ensure(dev=True, may_install=may_install)
    except environment.SetUpFailed as failure:
        print(failure, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory(prefix="supple-check-") as folder:
        variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "COVERAGE_FILE": str(Path(folder) / "coverage")}
        # Qt warns where there is none, and a warning is a failure here.
        variables.setdefault("XDG_RUNTIME_DIR", folder)
        checks = Checks(python, variables)
        _check_text(checks)
        if not options.fast:
            checks.module("self-test", "supple", "self-test")
            _check_on_a_screen(checks, for_pytest)
        _check_with_tests(checks, for_pytest, Path(folder), fast=options.fast)
    _print_summary(checks)
    return 0 if checks.all_good else 1


def read_arguments(arguments: Sequence[str]) -> tuple[argparse.Namespace, list[str]]:
    """Read the options of this command; what follows `--` goes to pytest."""
    split = arguments.index("--") if "--" in arguments else len(arguments)
    parser = argparse.ArgumentParser(description="Set up .venv and run every check.", epilog="-- ARGS goes to pytest.")
    parser.add_argument("--fast", action="store_true", help="leave out what is slow: screen, wheel and self-test")
    parser.add_argument("--install-system", action="store_true", help="as root: install missing Debian packages")
    return parser.parse_args(arguments[:split]), list(arguments[split + 1 :])


def _system_is_ready(*, may_install: bool) -> bool:
    """Return whether Qt will load, after installing what may be installed; say what is missing."""
    if not sys.platform.startswith("linux"):
        return True
    uses = {Use.ALWAYS, Use.SOUND}
    if may_install or shutil.which("Xvfb"):
        uses.add(Use.X11)
    missing = system_libraries.missing_libraries(uses)
    if may_install:
        commands = [package for command, package in system_libraries.TEST_COMMANDS.items() if not shutil.which(command)]
        packages = [library.debian for library in missing] + commands
        if packages and not system_libraries.install(packages):
            print("Not all of them could be installed.", flush=True)
        missing = system_libraries.missing_libraries(uses)
    if missing:
        print(system_libraries.advice(missing), file=sys.stderr)
    return not missing


def _check_text(checks: Checks) -> None:
    """Run the checks that only read the code."""
    checks.module("ruff check", "ruff", "check", ".")
    checks.module("ruff format", "ruff", "format", "--check", ".")
    checks.module("mypy", "mypy")
    checks.run("import rules", [str(environment.script_of(environment.VENV, "lint-imports"))])


def _check_on_a_screen(checks: Checks, for_pytest: Sequence[str]) -> None:
    """Run the tests that need an X screen on one of their own."""
    if not (shutil.which("xvfb-run") and shutil.which("Xvfb") and shutil.which("xauth")):
        print("\nTests on a screen left out: they need Xvfb (Debian or Ubuntu: apt install xvfb xauth)", flush=True)
        return
    screen = ["xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24 -nolisten tcp"]
    tests = [*screen, str(checks.python), "-m", "pytest", "-m", "screen", *(for_pytest or ["tests/ui"])]
    # A part of the tests may have none that needs a screen.
    good = frozenset({0, NOTHING_COLLECTED} if for_pytest else {0})
    checks.run("tests on a screen", tests, good, QT_QPA_PLATFORM="xcb")


def _check_with_tests(checks: Checks, for_pytest: Sequence[str], folder: Path, *, fast: bool) -> None:
    """Run the other tests; all of them with coverage, and then hold every floor below ui to all of it."""
    chosen = ["-m", "not screen and not slow" if fast else "not screen"]
    if for_pytest:  # a part of the tests covers a part of the code
        checks.module("tests", "pytest", *chosen, *for_pytest)
        return
    # A file's tests stay together, since they share what is dear to make.
    workers = ["-n", str(min(os.cpu_count() or 1, MOST_WORKERS)), "--dist", "loadfile"]
    checks.module("tests", "pytest", *chosen, *workers, "--cov=supple", "--cov-branch", "--cov-report=")
    report = folder / "coverage.json"
    command = [str(checks.python), "-m", "coverage", "json", "-q", "-o", str(report)]
    if subprocess.run(command, cwd=environment.ROOT, env={**checks.variables}, check=False).returncode:
        checks.note("coverage", is_good=False)
        return
    floors = coverage_gate.read_floors(json.loads(report.read_text(encoding="utf-8")))
    print("\n--- coverage, lines and branches\n" + coverage_gate.report_text(floors), flush=True)
    checks.note("coverage", is_good=coverage_gate.holds(floors))


def _print_summary(checks: Checks) -> None:
    """Print how each check ended, then the closing line of all tests."""
    print("\n--- summary")
    for name, is_good, seconds in checks.outcomes:
        print(f"  {'good  ' if is_good else 'FAILED'}  {name:<18} {seconds:6.1f} s")
    print(closing_line.write_closing_line(checks.counts, checks.test_seconds), flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
