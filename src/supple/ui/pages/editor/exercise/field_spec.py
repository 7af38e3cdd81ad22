"""What the forms of an exercise hold: which field stands for which key, in which part of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.document.content import Content, Keys
from supple.figure.pose import VIEWS, Base, CycleKind
from supple.routine.dose_edit import WORKS
from supple.routine.exercise import Equipment, Evidence, Impact, Method, Position
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from supple.document.content import Path
    from supple.routine.codes import Codes

# Keys whose texts are lists, written with commas or one to a line.
COMMA_LISTS: Final = ("dose.range", "sources", "suits")
LINE_LISTS: Final = ("cues",)
WORK: Final = "dose.work"
AMOUNT: Final = "dose.amount"


def path_of(key: str) -> Path:
    """Return the path of a field's key: ``dose.sets`` is ``("dose", "sets")``."""
    return tuple(key.split("."))


def choices_of(name: str) -> tuple[tuple[str, str], ...]:
    """Return what may be chosen: what is written, and what it means."""
    members: dict[str, Iterable[str]] = {
        "method": Method, "position": Position, "impact": Impact, "evidence": Evidence, "cycle": CycleKind,
        "base": Base, "view": VIEWS, "work": WORKS, "sides": Sides,
    }  # fmt: skip
    stem = {"sides": "editor.sides", "work": "editor.amount", "impact": "exercise.impact", "cycle": "exercise.cycle",
            "base": "exercise.base", "view": "exercise.view"}.get(name, name)  # fmt: skip
    return tuple((f"{member}", word(f"{stem}.{member}")) for member in members[name])


def muscle_choices() -> Mapping[str, str]:
    """Return the muscles with their names."""
    return {muscle.value: word(f"muscle.{muscle}") for muscle in Muscle}


def thing_choices() -> Mapping[str, str]:
    """Return the things with their names."""
    return {thing.value: word(f"equipment.{thing}") for thing in Equipment}


def sign_choices(codes: Codes) -> Mapping[str, str]:
    """Return the signs at which to stop, with their meanings."""
    return codes.stop_signs


def caution_choices(codes: Codes) -> Mapping[str, str]:
    """Return the reasons to leave an exercise out, with their meanings."""
    return codes.contraindications


def tag_of(item: Content, choices: Mapping[str, str]) -> tuple[str, str]:
    """Return what is written of an item of a list, and what it means; a need of several things in words."""
    if isinstance(item, str):
        return item, choices.get(item, item)
    if isinstance(item, Keys):
        any_of, optional = item.get("any"), item.get("optional")
        if any_of:
            return "", listed([choices.get(name, name) for name in _texts(any_of)], "or")
        things = listed([choices.get(name, name) for name in _texts(optional)])
        return "", word("exercise.optional", things=things)
    return "", ""


def _texts(content: Content) -> list[str]:
    items = content if isinstance(content, tuple) else (content,)
    return [item for item in items if isinstance(item, str)]
