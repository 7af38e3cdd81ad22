"""The hints that Supple can give: their names, for ignoring them in a file, and what each rests on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.document.problem import Problem, Severity

if TYPE_CHECKING:
    from supple.document.node import Mark


class Hint(StrEnum):
    """A hint's name, as it stands in a comment that asks for silence."""

    UNBALANCED_SIDES = "unbalanced-sides"
    LONG_HOLD = "long-hold"
    DOSE = "dose"
    LONG_CUE = "long-cue"
    HURRIED_CUE = "hurried-cue"
    POSITION_CHANGES = "position-changes"
    STOP_RULE = "stop-rule"
    MINUTES = "minutes"
    CONTRAINDICATION = "contraindication"
    EQUIPMENT = "equipment"
    POSE = "pose"
    USELESS_IGNORE = "useless-ignore"
    UNKNOWN_HINT = "unknown-hint"


@dataclass(frozen=True, slots=True)
class Grounds:
    """Why a hint is given. ``sources`` are keys of the sources file, or sections such as ``evidence 1.1``."""

    hint: Hint
    reason: Message
    sources: tuple[str, ...]


def _grounds(hint: Hint, reason: str, *sources: str) -> Grounds:
    return Grounds(hint, Message(f"hint-reason-{reason}"), sources)


_POSE: Final = _grounds(Hint.POSE, "pose")
# By the key of the message.
_GROUNDS: Final = {
    "problem-hint-sides": _grounds(Hint.UNBALANCED_SIDES, "sides", "evidence 2.2"),
    "problem-hint-one-side": _grounds(Hint.UNBALANCED_SIDES, "sides", "evidence 2.2"),
    "problem-hint-long-hold": _grounds(Hint.LONG_HOLD, "long-hold", "BEHM16", "KAY12", "SIMIC12", "evidence 1.1"),
    "problem-hint-hold": _grounds(Hint.DOSE, "hold", "ACSM21", "BANDY94", "SEED", "evidence 1.1"),
    "problem-hint-hold-older": _grounds(Hint.DOSE, "hold-older", "ACSM21", "FELAND01", "evidence 1.1"),
    "problem-hint-roll": _grounds(Hint.DOSE, "roll", "SEED", "BEHM20", "HUGHES19", "evidence 1.4"),
    "problem-hint-roll-sets": _grounds(Hint.DOSE, "roll", "SEED", "BEHM20", "HUGHES19", "evidence 1.4"),
    "problem-hint-long-note": _grounds(Hint.LONG_CUE, "long-cue", "evidence 7.2"),
    "problem-hint-long-cue": _grounds(Hint.LONG_CUE, "long-cue", "evidence 7.2"),
    "problem-hint-hurried-cue": _grounds(Hint.HURRIED_CUE, "hurried-cue"),
    "problem-hint-positions": _grounds(Hint.POSITION_CHANGES, "positions"),
    "problem-hint-stop-rule": _grounds(Hint.STOP_RULE, "stop-rule", "evidence 2.2", "evidence 5.3"),
    "problem-hint-minutes": _grounds(Hint.MINUTES, "minutes"),
    "problem-hint-contraindication": _grounds(Hint.CONTRAINDICATION, "contraindication", "evidence 2.2"),
    "problem-hint-equipment": _grounds(Hint.EQUIPMENT, "equipment"),
    "problem-hint-useless-ignore": _grounds(Hint.USELESS_IGNORE, "useless-ignore"),
    "problem-hint-unknown-hint": _grounds(Hint.UNKNOWN_HINT, "unknown-hint"),
    "problem-hint-unknown-hint-near": _grounds(Hint.UNKNOWN_HINT, "unknown-hint"),
    "problem-hint-pose-miss": _POSE,
    "problem-hint-pose-limit": _POSE,
    "problem-hint-pose-sunk": _POSE,
}


def hint_at(mark: Mark, message: Message) -> Problem:
    """Make a hint at a mark."""
    return Problem(mark.line, mark.column, message, Severity.HINT)


def grounds_of(problem: Problem) -> Grounds | None:
    """Return what a hint rests on; None for an error, which rests on the format."""
    return _GROUNDS.get(problem.message.key) if problem.severity is Severity.HINT else None


def code_of(problem: Problem) -> str:
    """Return the lasting name of what was found: a hint's, else that of the mistake, such as ``unknown-key-step``."""
    grounds = grounds_of(problem)
    if grounds is not None:
        return grounds.hint.value
    return problem.message.key.removeprefix("problem-").removesuffix("-near").replace(".", "-")


def all_grounds() -> tuple[Grounds, ...]:
    """Return the grounds of every hint."""
    return tuple(_GROUNDS.values())
