"""The library index: a library kept as one small file, so that a warm start reads no YAML."""

from __future__ import annotations

import dataclasses
import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any, Final, get_args, get_origin, get_type_hints

import msgspec

from supple.document.file import read_bytes
from supple.document.message import Message
from supple.document.problem import Problem
from supple.routine.exercise import Dose, Exercise, Variant
from supple.routine.library import BrokenFile, ContentFolders, Library, content_files
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Reps, Time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    # Builds a value from what was kept, with the exercises to which kept numbers refer.
    Build = Callable[[Any, Sequence[Exercise]], Any]

_LARGEST: Final = 64 * 1024 * 1024
_DIGEST_BYTES: Final = hashlib.sha256().digest_size
_WORKS: Final = {"hold": Hold, "time": Time, "reps": Reps}
# Kept as rows by this module; every other type is kept by msgspec, which cannot tell Hold from Time.
_ROWS: Final = (Library, BrokenFile, Problem, Routine, Step, Dose, Variant)
_NUMBERED: Final = (Exercise,)


def signature(folders: Sequence[ContentFolders], version: str) -> str:
    """Return a digest of the path, time and size of every content file and of the program's version."""
    digest = hashlib.sha256(version.encode())
    for folder in (folder for pair in folders for folder in (pair.exercises, pair.routines)):
        digest.update(f"\0{folder}".encode("utf-8", "surrogatepass"))
        try:
            for path in content_files(folder):
                found = path.stat()
                entry = f"\0{path.name}\0{found.st_mtime_ns}\0{found.st_size}\0{found.st_mode}"
                digest.update(entry.encode("utf-8", "surrogatepass"))
        except OSError as error:
            digest.update(f"\0{error.errno}".encode())
    return digest.hexdigest()


def write_library_index(path: Path, library: Library, signature: str) -> bool:
    """Keep a library under its signature; False where the disk refuses, which costs no more than a slower start."""
    exercises = _all_exercises(library)
    numbers = {id(exercise): number for number, exercise in enumerate(exercises)}
    table = [_row(exercise, numbers) for exercise in exercises]
    payload = msgspec.msgpack.encode((signature, table, _plain(library, numbers)))
    fresh = path.with_name(f"{path.name}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(hashlib.sha256(payload).digest() + payload)
        fresh.replace(path)
    except OSError:
        return False
    return True


def read_library_index(path: Path, signature: str) -> Library | None:
    """Return the library kept under a signature; None where there is none, or another, or it is damaged."""
    raw = read_bytes(path, _LARGEST)
    if isinstance(raw, Problem):
        return None
    digest, payload = raw[:_DIGEST_BYTES], raw[_DIGEST_BYTES:]
    if hashlib.sha256(payload).digest() != digest:
        return None
    kept, table, row = msgspec.msgpack.decode(payload)
    if kept != signature:
        return None
    build = _row_builder(Exercise)
    exercises = [build(exercise, ()) for exercise in table]
    library: Library = _builder(Library)(row, exercises)
    return library


def _all_exercises(library: Library) -> list[Exercise]:
    """List every exercise once: the library's, and those that routine files define or offer."""
    steps = [step for routine in library.routines.values() for step in routine.steps]
    found = (*library.exercises.values(), *(use for step in steps for use in (step.exercise, *step.instead)))
    return list({id(exercise): exercise for exercise in found}.values())


def _plain(value: object, numbers: dict[int, int]) -> object:
    if isinstance(value, _NUMBERED):
        return numbers[id(value)]
    if isinstance(value, _ROWS):
        return _row(value, numbers)
    if isinstance(value, Hold | Time | Reps):
        return (type(value).__name__.lower(), value)
    if isinstance(value, tuple):
        return [_plain(item, numbers) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item, numbers) for key, item in value.items()}
    return value


def _row(value: Any, numbers: dict[int, int]) -> list[object]:  # noqa: ANN401 - any dataclass
    return [_plain(getattr(value, field.name), numbers) for field in dataclasses.fields(value)]


def _build_work(kept: Any, exercises: Sequence[Exercise]) -> Any:  # noqa: ANN401, ARG001 - a Build
    name, fields = kept
    return msgspec.convert(fields, _WORKS[name])


def _numbered_exercise(kept: Any, exercises: Sequence[Exercise]) -> Any:  # noqa: ANN401 - a Build
    return exercises[kept]


@cache
def _row_builder(owner: type) -> Build:
    hints = get_type_hints(owner, localns={"Message": Message})
    builders = [_builder(hints[field.name]) for field in dataclasses.fields(owner)]
    names = [field.name for field in dataclasses.fields(owner)]

    def build(kept: Any, exercises: Sequence[Exercise]) -> Any:  # noqa: ANN401 - a Build
        values = zip(names, builders, kept, strict=True)
        return owner(**{name: builder(value, exercises) for name, builder, value in values})

    return build


@cache
def _builder(hint: Any) -> Build:  # noqa: ANN401 - any type
    if hint is Exercise:
        return _numbered_exercise
    if hint in _ROWS:
        return _row_builder(hint)
    parts = get_args(hint)
    if set(_WORKS.values()) <= set(parts):
        return _optional(_build_work)
    if not any(_holds_rows(part) for part in parts):
        return lambda kept, _: msgspec.convert(kept, hint)
    inner = next(_builder(part) for part in parts if _holds_rows(part))
    return {tuple: _each, dict: _each_value}.get(get_origin(hint), _optional)(inner)


def _each(build: Build) -> Build:
    return lambda kept, exercises: tuple(build(item, exercises) for item in kept)


def _each_value(build: Build) -> Build:
    return lambda kept, exercises: {key: build(item, exercises) for key, item in kept.items()}


def _optional(build: Build) -> Build:
    return lambda kept, exercises: None if kept is None else build(kept, exercises)


def _holds_rows(hint: Any) -> bool:  # noqa: ANN401 - any type
    return hint is Exercise or hint in _ROWS or any(_holds_rows(part) for part in get_args(hint))
