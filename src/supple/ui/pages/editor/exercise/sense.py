"""What is understood of the text of an exercise: what is written, what it means, and the pose on its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.body.muscle import Muscle
from supple.document.content import Content, Keys, content_at, content_of
from supple.document.reader import read_document
from supple.figure.pose_reader import read_pose
from supple.routine.exercise_reader import read_exercise_nodes

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.problem import Problem
    from supple.document.reading import Reading
    from supple.figure.pose import Pose
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise

_MUSCLES = {muscle.value: muscle for muscle in Muscle}


@dataclass(frozen=True, slots=True)
class ExerciseSense:
    """``written`` are the keys as they stand; ``pose`` is there even where other keys keep the exercise from play."""

    version: int
    text: str
    written: Content
    reading: Reading[Exercise]
    pose: Pose | None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, and what is odd about the pose."""
        return self.reading.problems

    @property
    def exercise(self) -> Exercise | None:
        """The exercise, None while there are mistakes."""
        return self.reading.value

    @property
    def mistakes(self) -> int:
        """How many mistakes keep it from being played."""
        return len(self.reading.errors)

    @property
    def title(self) -> str:
        """The name as it is written, empty where there is none."""
        return self.text_at(("name",))

    @property
    def muscles(self) -> tuple[Muscle, ...]:
        """The muscles to colour: those that are written and known."""
        return tuple(_MUSCLES[name] for name in self.texts(("primary",)) if name in _MUSCLES)

    def at(self, path: Path) -> Content:
        """Return what is written at a path."""
        return content_at(self.written, path)

    def text_at(self, path: Path) -> str:
        """Return the text at a path, empty where there is none or something else."""
        found = self.at(path)
        return found if isinstance(found, str) else ""

    def texts(self, path: Path) -> tuple[str, ...]:
        """Return the texts of a list at a path; a single text is a list of one."""
        found = self.at(path)
        items = found if isinstance(found, tuple) else (found,)
        return tuple(item for item in items if isinstance(item, str))

    @property
    def key_count(self) -> int:
        """How many key moments are written."""
        keys = self.at(("pose", "keys"))
        return len(keys) if isinstance(keys, tuple) else 0


def make_sense(text: str, version: int, exercise_id: str, codes: Codes | None) -> ExerciseSense:
    """Read a text for everything that the editor shows of it."""
    document = read_document(text)
    reading = read_exercise_nodes(document, exercise_id, yours=True, codes=codes)
    written: Content = content_of(document.value) if document.value is not None else Keys()
    node = document.value.get("pose") if document.value is not None else None
    pose = reading.value.pose if reading.value is not None else read_pose(node)[0] if node is not None else None
    return ExerciseSense(version, text, written, reading, pose)
