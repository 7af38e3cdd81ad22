"""A routine as it stands in its text: where each step and each exercise of its own is written."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from supple.document.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Mapping as Lookup

    from supple.document.node import Entry, Mark, Node
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise
    from supple.routine.rehearsal import Rehearsal
    from supple.routine.routine import Routine, Step


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What hints may know beside the file: the library's exercises, what the codes mean, and a rehearsal."""

    exercises: Lookup[str, Exercise] = field(default_factory=dict)
    codes: Codes | None = None
    rehearsal: Rehearsal | None = None


class Written:
    """A whole routine with the nodes of its text."""

    def __init__(self, routine: Routine, root: Mapping, knowledge: Knowledge) -> None:
        self.routine = routine
        self.knowledge = knowledge
        self.root = root
        self._at_line: dict[int, Mapping] = {}
        self._find_steps(root.get("steps"))

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps as they stand in the file: those of a circuit once."""
        return tuple(step for step in self.routine.steps if step.round == 1)

    def _find_steps(self, node: Node | None) -> None:
        items = node.items if isinstance(node, Sequence) else ()
        for item in (item for item in items if isinstance(item, Mapping)):
            self._at_line.setdefault(item.start.line, item)
            self._find_steps(item.get("steps"))

    def node_of(self, step: Step) -> Mapping | None:
        """Return the keys of a step; None for one that another routine brought along."""
        found = self._at_line.get(step.line)
        return found if found is not None and found.get("exercise") is not None else None

    def mark_of(self, step: Step, *keys: str) -> Mark:
        """Return where the first of these keys has its value, else where the step begins."""
        node = self.node_of(step)
        values = [value for key in keys if node and (value := node.get(key))]
        if values:
            return values[0].start
        at_line = self._at_line.get(step.line)
        return at_line.start if at_line else self.root.start

    def mark(self, key: str) -> Mark:
        """Return where a key of the routine itself has its value, else where the file begins."""
        value = self.root.get(key)
        return value.start if value else self.root.start

    @property
    def own_exercises(self) -> tuple[tuple[Entry, Mapping], ...]:
        """The exercises that the file describes itself, each with its keys."""
        listed = self.root.get("exercises")
        entries = listed.entries if isinstance(listed, Mapping) else ()
        return tuple((entry, entry.value) for entry in entries if isinstance(entry.value, Mapping))

    def mark_of_text(self, text: str) -> Mark | None:
        """Return where a cue of an exercise of the file's own stands; None where it came from elsewhere."""
        cues = (found for _, keys in self.own_exercises for found in cues_in(keys))
        return next((mark for mark, cue in cues if cue == text), None)


def cues_in(keys: Mapping) -> tuple[tuple[Mark, str], ...]:
    """Return the cues of an exercise with their marks."""
    cues = keys.get("cues")
    items = cues.items if isinstance(cues, Sequence) else ()
    return tuple((item.start, item.text.strip()) for item in items if isinstance(item, Scalar))
