"""The core and the way into the terminal work where Qt is not installed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

# Opened only where there is a screen: imported by nobody at the top of a module that must load without.
WITH_QT = frozenset({"flows", "launch", "self_test", "window"})
PACKAGE = Path(__file__).resolve().parent.parent / "src" / "supple"

# Runs alone: whoever asks for Qt is told, as on a machine without it, that there is none.
IMPORT_WITHOUT_QT = """
import importlib, sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(name + " was asked for by the core", name=name)

sys.meta_path.insert(0, NoQt())
for module in sys.argv[1:]:
    importlib.import_module(module)
assert not [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
print(len(sys.argv) - 1)
"""


def modules_without_qt() -> list[str]:
    """Return every module of the package but those with Qt; the words of ui belong to all."""
    names = []
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        if parts[0] == "ui" and parts[1] not in ("__init__", "wording"):
            continue
        if parts[0] in WITH_QT or parts[-1] == "__main__":
            continue
        names.append(".".join(["supple", *(part for part in parts if part != "__init__")]))
    return names


def import_alone(*modules: str) -> subprocess.CompletedProcess[str]:
    """Import modules in a Python of their own where Qt is missing."""
    command = [sys.executable, "-W", "error", "-c", IMPORT_WITHOUT_QT, *modules]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_every_module_below_ui_and_the_command_line_load_without_qt() -> None:
    modules = modules_without_qt()
    done = import_alone(*modules)
    assert done.stderr == ""
    assert done.stdout.split() == [str(len(modules))]


def test_a_module_with_qt_is_caught() -> None:
    done = import_alone("supple.ui.theme")
    assert "was asked for by the core" in done.stderr
