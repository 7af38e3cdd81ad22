"""The rules of the house that import-linter cannot see, read from the source itself."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "supple"
MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
TESTS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("*.py"))

# Above the floors that are pure: here a person, a screen or a clock is met.
SPEAKS_IN_A_TERMINAL = frozenset({"cli.py"})
READS_CLOCKS = frozenset({"app.py"})
ABOVE_THE_CORE = frozenset(
    {
        "__main__.py",
        "app.py",
        "checking",
        "cli.py",
        "command_line.py",
        "crash_log.py",
        "display.py",
        "launch.py",
        "listing.py",
    }
    | {"exporting.py", "flows.py", "keeping.py", "plain_text.py", "self_test.py", "terminal", "ui", "window.py"}
)

BANNED_NAMES = frozenset(
    {
        "base",
        "bases",
        "common",
        "core",
        "handler",
        "handlers",
        "helper",
        "helpers",
        "lib",
        "manager",
        "managers",
        "misc",
    }
    | {"shared", "stuff", "tools", "util", "utils"}
)
NETWORK = frozenset(
    {"aiohttp", "ftplib", "http", "httpx", "imaplib", "poplib", "requests", "smtplib", "socket", "socketserver", "ssl"}
    | {"telnetlib", "urllib.request", "urllib3", "webbrowser", "websockets", "xmlrpc"}
    | {"PySide6.QtNetwork", "PySide6.QtNetworkAuth", "PySide6.QtWebSockets", "PySide6.QtHttpServer"}
    | {"PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebView"}
)
# A foreign language and the one room that speaks it.
SPOKEN_BY = {"yaml": "document", "sqlite3": "history"}
CLOCK_READS = frozenset(
    {"datetime.now", "datetime.utcnow", "datetime.today", "date.today", "time.time", "time.monotonic"}
    | {"time.perf_counter", "time.localtime", "time.gmtime", "time.strftime", "time.clock_gettime", "time.sleep"}
)
WAITS = frozenset({"qtbot.wait", "time.sleep", "QTest.qWait", "QTest.qSleep", "QThread.sleep", "QThread.msleep"})

SHORTEST, LONGEST = 20, 300
# So small that more lines would only be noise.
SHORT_BY_NATURE = frozenset(
    {
        "__main__.py",
        "document/limits.py",
        "routine/kind.py",
        "document/shown.py",
        "routine/ids.py",
        "session/cue.py",
        "ui/pages/signs/face.py",
    }
)


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for such an expression, else an empty text."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        before = dotted(node.value)
        return f"{before}.{node.attr}" if before else ""
    return ""


def imports_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of everything imported, a name from a module as module.name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def calls_of(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Yield line and dotted name of every call, without the package that a module came from."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = dotted(node.func)
            yield node.lineno, ".".join(name.split(".")[-2:])


def is_within(name: str, banned: frozenset[str]) -> bool:
    """Return whether the dotted name is one of these or lies in one."""
    return any(name == entry or name.startswith(entry + ".") for entry in banned)


def broken_rules(module: str, text: str) -> list[str]:
    """Return what is wrong with one module of the package, each with its line."""
    tree = ast.parse(text)
    path = Path(module)
    first = path.parts[0]
    found = [f"1: {rule}" for rule in shape_rules(path, text, tree)]
    for line, name in imports_of(tree):
        if is_within(name, NETWORK):
            found.append(f"{line}: {name} speaks to the network")
        language = name.partition(".")[0]
        if SPOKEN_BY.get(language, first) != first:
            found.append(f"{line}: only {SPOKEN_BY[language]} speaks {language}")
    for line, name in calls_of(tree):
        if name == "print" and module not in SPEAKS_IN_A_TERMINAL:
            found.append(f"{line}: prints, and is not the terminal")
        is_date = name.startswith(("datetime.", "date."))
        if name in CLOCK_READS and module not in READS_CLOCKS and (is_date or first not in ABOVE_THE_CORE):
            found.append(f"{line}: {name} reads a clock that was not handed in")
    return found


def shape_rules(path: Path, text: str, tree: ast.Module) -> Iterator[str]:
    """Yield what is wrong with the name, the docstring and the size."""
    if BANNED_NAMES & set(path.with_suffix("").parts):
        yield "its name says nothing: call it by the noun it holds"
    if not ast.get_docstring(tree):
        yield "no docstring says what the module is"
    lines = len(text.splitlines())
    if lines > LONGEST:
        yield f"{lines} lines are more than {LONGEST}"
    is_catalogue = path.parts[:2] == ("ui", "wording")  # as long as its area has sentences
    may_be_short = is_catalogue or path.name == "__init__.py" or path.as_posix() in SHORT_BY_NATURE
    if lines < SHORTEST and not may_be_short:
        yield f"{lines} lines are fewer than {SHORTEST}: does it hold a noun of its own?"


@pytest.mark.parametrize("module", MODULES)
def test_every_module_keeps_the_rules_of_the_house(module: str) -> None:
    assert broken_rules(module, (PACKAGE / module).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("module", [test for test in TESTS if not test.startswith("tests/benchmarks/")])
def test_no_test_waits_for_time_to_pass(module: str) -> None:
    tree = ast.parse((ROOT / module).read_text(encoding="utf-8"))
    assert [f"{line}: {name}" for line, name in calls_of(tree) if name in WAITS] == []


def test_every_short_module_that_is_excused_still_exists_and_is_short() -> None:
    excused = [name for name in SHORT_BY_NATURE if (PACKAGE / name).exists()]
    assert all(len((PACKAGE / name).read_text(encoding="utf-8").splitlines()) < SHORTEST for name in excused)


def test_test_files_have_names_of_their_own() -> None:
    names = [Path(test).name for test in TESTS if Path(test).name.startswith("test_")]
    assert sorted({name for name in names if names.count(name) > 1}) == []


BODY = '"""A module that is good but for one line."""\n' + "\n" * SHORTEST


@pytest.mark.parametrize(
    ("module", "text", "rule"),
    [
        ("session/clock.py", BODY + "datetime.now(UTC)", "datetime.now reads a clock"),
        ("history/store.py", BODY + "datetime.datetime.now(UTC)", "datetime.now reads a clock"),
        ("ui/card.py", BODY + "date.today()", "date.today reads a clock"),
        ("advice/guard.py", BODY + "time.monotonic()", "time.monotonic reads a clock"),
        ("ui/card.py", BODY + "print(1)", "prints"),
        ("ui/card.py", BODY + "from urllib import request", "urllib.request speaks to the network"),
        ("app.py", BODY + "import http.client", "http.client speaks to the network"),
        ("ui/card.py", BODY + "from PySide6 import QtNetwork", "PySide6.QtNetwork speaks to the network"),
        ("ui/card.py", BODY + "from PySide6.QtNetwork import QTcpSocket", "PySide6.QtNetwork.QTcpSocket speaks"),
        ("app.py", BODY + "import yaml", "only document speaks yaml"),
        ("ui/card.py", BODY + "from sqlite3 import connect", "only history speaks sqlite3"),
        ("session/utils.py", BODY, "its name says nothing"),
        ("common/noun.py", BODY, "its name says nothing"),
        ("session/noun.py", "\n" * SHORTEST, "no docstring"),
        ("session/noun.py", '"""A noun."""\n', "fewer than 20"),
        ("session/noun.py", BODY + "\n" * LONGEST, "more than 300"),
    ],
)
def test_the_rules_catch_what_they_are_made_for(module: str, text: str, rule: str) -> None:
    [found] = broken_rules(module, text)
    assert rule in found


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("app.py", BODY + "datetime.now(UTC)\ntime.monotonic()"),
        ("cli.py", BODY + "print(1)"),
        ("session/noun.py", BODY + "clock.running()\nfrom urllib.parse import quote"),
        ("session/__init__.py", '"""Doing it."""\n'),
    ],
)
def test_the_rules_let_good_modules_pass(module: str, text: str) -> None:
    assert broken_rules(module, text) == []
