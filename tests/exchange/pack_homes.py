"""People with files of their own, and packs to send them."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from supple.advice.warning_sign import WarningSigns
from supple.app import Ground, lay_ground
from supple.exchange.pack import Pack, PackedFile, PackedKind
from supple.exchange.pack_home import PackHome
from supple.routine.codes import Codes
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)

EXERCISE = """supple: 1
name: {name}
method: stretch
primary: gastrocnemius
sides: each
dose: {{hold: 30 s}}
position: standing
start: Stand tall.
cues: [Lean forward.]
{more}"""
ROUTINE = """supple: 1
title: {title}
kind: stretch
steps:
  - exercise: {exercise}
    hold: 30 s
{more}"""
QUESTION = """  - id: {id}
    question: Does it {id}?
    may-mean: Something to look at
    level: days
    action: Call the practice.
    regions: [knee-front]
    ask: when-region
"""


def exercise(name: str = "Physio stretch", more: str = "") -> bytes:
    """Return an exercise's file."""
    return EXERCISE.format(name=name, more=more).encode()


def routine(title: str = "For you", exercise: str = "physio-stretch", more: str = "") -> bytes:
    """Return a routine's file."""
    return ROUTINE.format(title=title, exercise=exercise, more=more).encode()


def questions(*ids: str) -> bytes:
    """Return a file of questions."""
    return ("supple: 1\nquestions:\n" + "".join(QUESTION.format(id=each) for each in ids)).encode()


def ground_in(folder: Path, files: dict[str, bytes] | None = None) -> Ground:
    """Lay the ground for a person with these files in their folder."""
    for name, content in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return lay_ground({"SUPPLE_HOME": str(folder)}, now=lambda: NOW)


def home_in(folder: Path, files: dict[str, bytes] | None = None) -> PackHome:
    """Return what a person with these files has, with a few of the built-in routines."""
    ground = ground_in(folder, files)
    bundled, signs, codes = _few()
    library = read_library(bundled, ground.your_folders, codes)
    return PackHome(library, bundled, ground.your_folders, ground.places.questions_file, signs, codes)


@cache
def _few() -> tuple[ContentFolders, WarningSigns, Codes]:
    """Copy two built-in routines with what they use: reading all of them takes more than a second."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    ground = ground_in(folder / "nobody")
    few = ContentFolders(folder / "exercises", folder / "routines")
    few.exercises.mkdir()
    few.routines.mkdir()
    for name in ("cool-down-short.yaml", "cool-down-long-run.yaml"):
        shutil.copy(ground.content.routines / name, few.routines)
    texts = "".join(path.read_text(encoding="utf-8") for path in few.routines.iterdir())
    for path in ground.content.exercises.iterdir():
        if path.stem in texts or path.stem == "calf-wall-straight":
            shutil.copy(path, few.exercises)
    return few, ground.built_in_signs, ground.codes()


def pack_of(files: dict[str, bytes], title: str = "") -> Pack:
    """Return a pack of these files, whatever is in them."""
    made = []
    for name, content in sorted(files.items()):
        kind, _, rest = name.removesuffix(".yaml").partition("/")
        made.append(PackedFile(PackedKind(kind), rest or kind, content))
    return Pack(tuple(made), title)


def tree(folder: Path) -> dict[str, bytes]:
    """Return all files below a folder, what Supple remembers left out."""
    kept = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not name.startswith(("state/", "cache/")):
            kept[name] = path.read_bytes()
    return kept
