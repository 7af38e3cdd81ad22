"""The reader of routines: a file's text to a routine with every exercise resolved, or all its problems."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.format_version import KEY, NEWER, version_problem
from supple.document.message import Message
from supple.document.node import Mapping, problem_at
from supple.document.problem import Severity
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Listing, Text
from supple.routine.codes import OVER_65
from supple.routine.exercise import Evidence, Exercise
from supple.routine.exercise_reader import EXERCISE, NEWEST_FORMAT, read_codes_named, read_exercise_node
from supple.routine.ids import ID
from supple.routine.insertion import Insertion
from supple.routine.kind import Kind
from supple.routine.routine import Level, Routine, Step
from supple.routine.step_reader import Sources, read_steps

if TYPE_CHECKING:
    from collections.abc import Mapping as Lookup

    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.table import Record
    from supple.routine.codes import Codes

_KIND_HINTS: Final = (
    ("stretching", "stretch"), ("static-stretch", "stretch"), ("recovery", "mobility"), ("roll", "foam-roll"),
    ("warmup", "warm-up"), ("cooldown", "cool-down"), ("exercise", "strength"),
)  # fmt: skip

_TITLE: Final = Field("title", Text(120), required=True, near=("name",))
_KIND: Final = Field("kind", Choice(Kind, _KIND_HINTS), required=True, near=("category", "type"))
_GOAL: Final = Field("goal", Text(), near=("aim", "purpose"))
_WHEN: Final = Field("when", Text())
_LEVEL: Final = Field("level", Choice(Level))
_STEPS: Final[Field[Node]] = Field("steps", AnyNode(), required=True, near=("exercise", "step", "sequence", "list"))
_NOTES: Final = Field("notes", Listing(Text(1000), most=20, single=True), near=("note",))
_SOURCE: Final = Field("source", Text(), near=("sources",))
_WHY: Final = Field("why", Text())
_EVIDENCE: Final = Field("evidence", Choice(Evidence))
_STOP: Final[Field[Node]] = Field("stop", AnyNode(), near=("stop-signs",))
_OFTEN: Final = Field("often", Text(), near=("frequency", "how-often"))
_BY: Final = Field("by", Text(120), near=("author",))
_TAGS: Final = Field("tags", Listing(Text(40), most=20, single=True), near=("tag",))
_FOR: Final[Field[Node]] = Field("for", AnyNode(), near=("patient", "patients", "contraindications"))
_EXERCISES: Final[Field[Node]] = Field("exercises", AnyNode())
ROUTINE: Final = Table(
    "routine",
    (
        Field(KEY, AnyNode()), _TITLE, _KIND, _GOAL, _WHEN, _LEVEL, _STEPS, _NOTES, _SOURCE, _WHY, _EVIDENCE, _STOP,
        _OFTEN, _BY, _TAGS, _FOR, _EXERCISES,
    ),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DraftReading:
    """What came of reading a routine that is being written.

    ``root`` is the document, if it is one; ``steps`` are those that could be read, laid out; ``exercises`` are all that
    it may name, its own among them.
    """

    reading: Reading[Routine]
    root: Mapping | None
    steps: tuple[Step, ...]
    exercises: Lookup[str, Exercise]


def read_routine(
    text: str | bytes,
    routine_id: str,
    exercises: Lookup[str, Exercise],
    routine_texts: Lookup[str, str] | None = None,
    *,
    yours: bool = False,
    codes: Codes | None = None,
) -> Reading[Routine]:
    """Read a routine. ``routine_texts`` are those it may insert, by id; ``codes`` those that it may name."""
    return RoutineReader(exercises, routine_texts or {}, codes).read(text, routine_id, yours=yours)


class RoutineReader:
    """Reads routines that share exercises and insert one another; what is inserted is read once."""

    def __init__(
        self, exercises: Lookup[str, Exercise], routine_texts: Lookup[str, str], codes: Codes | None = None
    ) -> None:
        self._exercises = exercises
        self._codes = codes
        self._insertion = Insertion(routine_texts, self._read)

    def read(self, text: str | bytes, routine_id: str, *, yours: bool = False) -> Reading[Routine]:
        """Read a routine's text."""
        return self._read(text, (routine_id,), yours=yours)

    def read_nodes(self, document: Reading[Mapping], routine_id: str, *, yours: bool = False) -> Reading[Routine]:
        """Read a routine whose text has been read to nodes."""
        return self._read_nodes(document, (routine_id,), yours=yours).reading

    def read_draft(self, document: Reading[Mapping], routine_id: str, *, yours: bool = True) -> DraftReading:
        """Read a routine that is being written, and the steps that can be read whatever else is wrong."""
        return self._read_nodes(document, (routine_id,), yours=yours)

    def _read(self, text: str | bytes, chain: tuple[str, ...], *, yours: bool = False) -> Reading[Routine]:
        return self._read_nodes(read_document(text), chain, yours=yours).reading

    def _read_nodes(self, document: Reading[Mapping], chain: tuple[str, ...], *, yours: bool) -> DraftReading:
        if document.value is None:
            return DraftReading(Reading(None, document.problems), None, (), self._exercises)
        version = version_problem(document.value, NEWEST_FORMAT)
        if version and version.message.key == NEWER:
            return DraftReading(Reading(None, (version,)), document.value, (), self._exercises)
        problems = [*document.problems, *([version] if version else [])]
        return self._read_root(document.value, chain, problems, yours=yours)

    def _read_root(
        self, root: Mapping, chain: tuple[str, ...], problems: list[Problem], *, yours: bool
    ) -> DraftReading:
        record = ROUTINE.read_keys(root, problems)
        exercises = {**self._exercises, **self._own_exercises(record, problems, yours=yours)}
        sources = Sources(exercises, lambda routine_id: self._insertion.steps(routine_id, chain))
        listed = record.get(_STEPS)
        steps = read_steps(listed, sources, problems) if listed else ()
        routine = self._routine(record, chain, steps, problems, yours=yours)
        broken = any(problem.severity is Severity.ERROR for problem in problems)
        reading = Reading(None if broken else routine, in_reading_order(problems))
        return DraftReading(reading, root, steps, exercises)

    def _routine(
        self, record: Record, chain: tuple[str, ...], steps: tuple[Step, ...], problems: list[Problem], *, yours: bool
    ) -> Routine | None:
        stop_signs = list(self._codes.stop_signs) if self._codes else None
        title, kind = record.get(_TITLE), record.get(_KIND)
        stop = read_codes_named(record, _STOP, stop_signs, problems)
        known = [*self._codes.contraindications, OVER_65] if self._codes else None
        patient = read_codes_named(record, _FOR, known, problems)
        if not (title and kind and steps):
            return None
        return Routine(
            id=chain[-1], title=title, kind=kind, steps=steps, goal=record.get(_GOAL) or "",
            when=record.get(_WHEN) or "", level=record.get(_LEVEL) or Level.ALL, notes=record.get(_NOTES) or (),
            source=record.get(_SOURCE) or "", why=record.get(_WHY) or "", evidence=record.get(_EVIDENCE), stop=stop,
            often=record.get(_OFTEN) or "", by=record.get(_BY) or "", tags=record.get(_TAGS) or (), patient=patient,
            yours=yours,
        )  # fmt: skip

    def _own_exercises(self, record: Record, problems: list[Problem], *, yours: bool) -> dict[str, Exercise]:
        """Read the exercises that the file defines for itself; they may not stand in for the library's."""
        node = record.get(_EXERCISES)
        if node is None:
            return {}
        if not isinstance(node, Mapping):
            problems.append(problem_at(node, Message.of("problem-own-exercises")))
            return {}
        own = {}
        for entry in node.entries:
            exercise_id = entry.key.text
            if not ID.fullmatch(exercise_id):
                problems.append(problem_at(entry.key, Message.of("problem-id")))
            elif exercise_id in self._exercises:
                problems.append(problem_at(entry.key, Message.of("problem-own-shadows", name=exercise_id)))
            found = read_exercise_node(entry.value, exercise_id, EXERCISE, problems, yours=yours, codes=self._codes)
            if found:
                own[exercise_id] = found
        return own
