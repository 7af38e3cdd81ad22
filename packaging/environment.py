"""The virtual environment `.venv` of a checkout: made once, used again while what it must hold has not changed."""

from __future__ import annotations

import hashlib
import importlib.util
import json
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
DEV = "dev"


class SetUpFailed(Exception):  # noqa: N818 - says what happened
    """The environment could not be made; the text says what to do."""


def python_of(venv: Path) -> Path:
    """Return the environment's Python."""
    return venv / "Scripts" / "python.exe" if sys.platform == "win32" else venv / "bin" / "python"


def script_of(venv: Path, name: str) -> Path:
    """Return a command that a package put into the environment."""
    return python_of(venv).with_name(name + (".exe" if sys.platform == "win32" else ""))


def requirement_hash(project_text: str, root: Path, version: tuple[int, int]) -> str:
    """Return what changes when the environment must be installed anew: requirements, folder or Python."""
    project = tomllib.loads(project_text)
    needs = [project["build-system"], project["project"], str(root), version]
    return hashlib.sha256(json.dumps(needs, sort_keys=True).encode()).hexdigest()


def is_current(venv: Path, wanted: str, *, dev: bool) -> bool:
    """Return whether the environment was finished for these requirements."""
    try:
        kept = _stamp(venv).read_text(encoding="utf-8").split()
    except OSError:
        return False
    return python_of(venv).exists() and kept[:1] == [wanted] and (not dev or DEV in kept[1:])


def ensure(*, dev: bool, may_install: bool, root: Path = ROOT) -> Path:
    """Return the Python of the checkout's environment, made or brought up to date if need be; raises SetUpFailed."""
    venv = root / ".venv"
    project_text = (root / "pyproject.toml").read_text(encoding="utf-8")
    wanted = requirement_hash(project_text, root, sys.version_info[:2])
    if is_current(venv, wanted, dev=dev):
        return python_of(venv)
    had_dev = DEV in _read_or_empty(_stamp(venv)).split()
    _stamp(venv).unlink(missing_ok=True)
    if not _runs_as(python_of(venv), sys.version_info[:2]):
        _make(venv, may_install=may_install)
    dev = dev or had_dev
    print("Installing Supple and what it needs into .venv (about 250 MB to fetch the first time)", flush=True)
    target = f"{root}[{DEV}]" if dev else str(root)
    pip = [str(python_of(venv)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--editable", target]
    if subprocess.run(pip, stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetUpFailed("pip could not install Supple; its reason stands above. The first set-up needs the network.")
    _stamp(venv).write_text(f"{wanted} {DEV if dev else ''}\n", encoding="utf-8")
    return python_of(venv)


def _make(venv: Path, *, may_install: bool) -> None:
    """Make an empty environment; Debian keeps what that takes in a package of its own."""
    package = f"python3.{sys.version_info[1]}-venv"
    if importlib.util.find_spec("ensurepip") is None and not (may_install and system_libraries.install([package])):
        raise SetUpFailed(
            f"This Python cannot make virtual environments. On Debian or Ubuntu:  apt install {package}\n"
            "(for the system's own Python `apt install python3-venv` does the same)"
        )
    print(f"Making {venv.name}", flush=True)
    if venv.exists():
        shutil.rmtree(venv)
    if subprocess.run([sys.executable, "-m", "venv", venv], stdin=subprocess.DEVNULL, check=False).returncode:
        raise SetUpFailed(f"`{sys.executable} -m venv` failed; its reason stands above.")


def _runs_as(python: Path, version: tuple[int, int]) -> bool:
    """Return whether that Python starts, has pip and is of this version."""
    question = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-c", question], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.stdout.split() == [str(part) for part in version]


def _stamp(venv: Path) -> Path:
    return venv / "supple-requirements"


def _read_or_empty(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError:
        return ""
