"""The Python that runs the set-up: this one, or a fitting one found beside it. Readable by every Python since 3.7."""

from __future__ import annotations

import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)


def continue_with_fitting_python() -> None:
    """Return where this Python fits; else start the script again with one that does, or say what to install."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return
    other = _find_fitting_python()
    if other is None:
        sys.exit(
            f"Supple needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}. "
            f"This is {sys.version.split()[0]}, and no other was found.\n"
            "On Debian 12 or 13:  apt install python3 python3-venv\n"
            f"On Fedora:           dnf install python3.{NEWEST[1]}"
        )
    sys.exit(subprocess.call([other, *sys.argv]))


def _find_fitting_python() -> str | None:
    """Return the newest Python on the path that fits and runs."""
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        path = shutil.which(f"python3.{minor}")
        # A version manager puts names on the path that lead nowhere.
        if path is not None and _runs(path):
            return path
    return None


def _runs(path: str) -> bool:
    """Return whether that Python starts."""
    return subprocess.call([path, "-c", "import venv"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
