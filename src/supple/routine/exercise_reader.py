"""The reader of exercises: a file, or an entry of a routine's own, to an exercise with every problem at its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.body.side import Sides
from supple.document.format_version import KEY, NEWER, version_problem
from supple.document.message import Message
from supple.document.node import Mapping, Scalar, Sequence, problem_at
from supple.document.problem import Severity
from supple.document.reader import read_document
from supple.document.reading import Reading, in_reading_order
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Listing, Text, Whole, not_a_choice
from supple.figure.pose_hints import pose_hints
from supple.figure.pose_reader import read_pose
from supple.routine.exercise import (
    Dose,
    Equipment,
    EquipmentNeed,
    Evidence,
    Exercise,
    Impact,
    Method,
    Position,
    Variant,
)
from supple.routine.work import Hold, Reps, Work
from supple.routine.work_reader import (
    HOLD,
    HOLD_SECONDS,
    RANGE,
    REPS,
    REST,
    SETS,
    TEMPO,
    TIME,
    UNTIL,
    WORK_FIELDS,
    read_range,
    read_work,
)

if TYPE_CHECKING:
    from supple.document.node import Node
    from supple.document.problem import Problem
    from supple.document.table import Record
    from supple.routine.codes import Codes

NEWEST_FORMAT: Final = 1

_MUSCLE_HINTS: Final = (
    ("calf", "gastrocnemius"), ("calves", "gastrocnemius"), ("quads", "quadriceps"), ("glutes", "gluteus-maximus"),
    ("groin", "adductors"), ("shin", "tibialis-anterior"), ("foot", "plantar-foot"), ("abs", "core"),
)  # fmt: skip
_METHOD_HINTS: Final = (("static-stretch", "stretch"), ("foam-roll", "roll"), ("dynamic", "drill"), ("walk", "cardio"))
SIDES_HINTS: Final = (
    ("per side", "each"), ("one", "each"), ("single", "each"), ("each side", "each"), ("alternate", "alternating"),
    ("none", "both"),
)  # fmt: skip
_MUSCLES: Final = Listing(Choice(Muscle, _MUSCLE_HINTS), least=1, most=10, single=True)
_WORDS: Final = Listing(Text(60), most=40)
_CODES: Final[Listing[Node]] = Listing(AnyNode(), most=60, single=True)

_NAME: Final = Field("name", Text(80), required=True, near=("title",))
_METHOD: Final = Field("method", Choice(Method, _METHOD_HINTS), required=True, near=("kind", "type", "category"))
_PRIMARY: Final = Field("primary", _MUSCLES, required=True, near=("muscles", "muscle"))
_SECONDARY: Final = Field("secondary", Listing(Choice(Muscle, _MUSCLE_HINTS), most=10, single=True))
_SIDES: Final = Field("sides", Choice(Sides, SIDES_HINTS), required=True, near=("side", "leg", "legs"))
_DOSE: Final[Field[Node]] = Field("dose", AnyNode(), required=True, near=(*HOLD.near, "hold", "time", "reps", "work"))
_POSITION: Final = Field("position", Choice(Position), required=True, near=("base",))
_EQUIPMENT: Final[Field[tuple[Node, ...]]] = Field(
    "equipment", Listing(AnyNode(), most=10, single=True), near=("needs", "gear")
)
_IMPACT: Final = Field("impact", Choice(Impact))
_SUITS: Final = Field("suits", _WORDS, near=("use",))
_START: Final = Field("start", Text(), required=True)
_CUES: Final = Field("cues", Listing(Text(200), least=1, most=8), required=True, near=("cue", "how", "instructions"))
_FEEL: Final = Field("feel", Text())
_MISTAKE: Final = Field("mistake", Text(), near=("mistakes",))
_CAUTION: Final = Field("caution", Text(), near=("warning",))
_EASIER: Final[Field[Node]] = Field("easier", AnyNode())
_HARDER: Final[Field[Node]] = Field("harder", AnyNode())
_CONTRAINDICATIONS: Final[Field[Node]] = Field("contraindications", AnyNode())
_STOP_SIGNS: Final[Field[Node]] = Field("stop-signs", AnyNode(), near=("stop",))
_WHY: Final = Field("why", Text())
_EVIDENCE: Final = Field("evidence", Choice(Evidence))
_SOURCES: Final = Field("sources", _WORDS, near=("source",))
_POSE: Final[Field[Node]] = Field("pose", AnyNode())
EXERCISE: Final = Table(
    "exercise",
    (
        _NAME, _METHOD, _PRIMARY, _SECONDARY, _SIDES, _DOSE, _POSITION, _EQUIPMENT, _IMPACT, _SUITS, _START, _CUES,
        _FEEL, _MISTAKE, _CAUTION, _EASIER, _HARDER, _CONTRAINDICATIONS, _STOP_SIGNS, _WHY, _EVIDENCE, _SOURCES, _POSE,
    ),
)  # fmt: skip
EXERCISE_FILE: Final = Table("exercise", (Field(KEY, AnyNode()), *EXERCISE.fields))

_MOST_SETS: Final = Field("most-sets", Whole(1, 10), near=("max-sets",))
_OVER_65: Final = Field("over-65", HOLD_SECONDS, near=("seconds-65-plus", "65-plus"))
DOSE: Final = Table("dose", (HOLD, TIME, REPS, TEMPO, UNTIL, RANGE, SETS, _MOST_SETS, REST, _OVER_65))
VARIANT_WORK: Final = Table("work", (HOLD, TIME, REPS, TEMPO, UNTIL))

_VARIANT_TEXT: Final = Field("text", Text(), required=True)
_VARIANT_EXERCISE: Final = Field("exercise", Text(64))
_VARIANT_DOSE: Final[Field[Node]] = Field("dose", AnyNode())
VARIANT: Final = Table("variant", (_VARIANT_TEXT, _VARIANT_EXERCISE, _VARIANT_DOSE))

_ANY: Final = Field("any", Listing(Choice(Equipment), least=1, most=6))
_OPTIONAL: Final = Field("optional", Listing(Choice(Equipment), least=1, most=6, single=True))
EQUIPMENT: Final = Table("equipment", (_ANY, _OPTIONAL))


def read_exercise(
    text: str | bytes, exercise_id: str, *, yours: bool = False, codes: Codes | None = None
) -> Reading[Exercise]:
    """Read an exercise file. ``codes``, where given, are the codes that it may name."""
    return read_exercise_nodes(read_document(text), exercise_id, yours=yours, codes=codes)


def read_exercise_nodes(
    document: Reading[Mapping], exercise_id: str, *, yours: bool, codes: Codes | None
) -> Reading[Exercise]:
    """Read an exercise whose text has been read to nodes."""
    if document.value is None:
        return Reading(None, document.problems)
    version = version_problem(document.value, NEWEST_FORMAT)
    if version and version.message.key == NEWER:
        return Reading(None, (version,))
    problems = [*document.problems, *([version] if version else [])]
    exercise = read_exercise_node(document.value, exercise_id, EXERCISE_FILE, problems, yours=yours, codes=codes)
    broken = any(problem.severity is Severity.ERROR for problem in problems)
    return Reading(None if broken else exercise, in_reading_order(problems))


def read_exercise_node(
    node: Node, exercise_id: str, table: Table, problems: list[Problem], *, yours: bool, codes: Codes | None
) -> Exercise | None:
    """Read an exercise from its keys; None where something that it cannot be without is missing or wrong."""
    record = table.read(node, exercise_id, problems)
    if record is None:
        return None
    dose = _read_dose(record.get(_DOSE), problems)
    usual = dose.work if dose else None
    easier, harder = (_read_variant(record.get(field), field.key, usual, problems) for field in (_EASIER, _HARDER))
    equipment = tuple(need for item in record.get(_EQUIPMENT) or () for need in _read_need(item, problems))
    stop_signs = read_codes_named(record, _STOP_SIGNS, list(codes.stop_signs) if codes else None, problems)
    known = list(codes.contraindications) if codes else None
    contraindications = read_codes_named(record, _CONTRAINDICATIONS, known, problems)
    pose = None
    if pose_node := record.get(_POSE):
        pose, pose_problems = read_pose(pose_node)
        problems += pose_problems
        if pose is not None and yours:
            # The program's own poses are held to it by tests; working it out for all of them would slow a start.
            problems += pose_hints(pose, pose_node)
    name, method, primary, sides = record.get(_NAME), record.get(_METHOD), record.get(_PRIMARY), record.get(_SIDES)
    position, start, cues = record.get(_POSITION), record.get(_START), record.get(_CUES)
    if not (name and method and primary and sides and dose and position and start and cues):
        return None
    return Exercise(
        id=exercise_id, name=name, method=method, primary=primary, secondary=record.get(_SECONDARY) or (), sides=sides,
        dose=dose, position=position, equipment=equipment, impact=record.get(_IMPACT) or Impact.NONE,
        suits=record.get(_SUITS) or (), start=start, cues=cues, feel=record.get(_FEEL) or "",
        mistake=record.get(_MISTAKE) or "", caution=record.get(_CAUTION) or "", easier=easier, harder=harder,
        contraindications=contraindications, stop_signs=stop_signs, why=record.get(_WHY) or "",
        evidence=record.get(_EVIDENCE) or Evidence.COMFORT, sources=record.get(_SOURCES) or (), pose=pose, yours=yours,
    )  # fmt: skip


def read_codes_named(
    record: Record, field: Field[Node], known: list[str] | None, problems: list[Problem]
) -> tuple[str, ...]:
    """Return the codes of a list; one that is not among ``known`` is a problem, for nobody would be warned by it."""
    node = record.get(field)
    if node is None:
        return ()
    words = _CODES.read(node, field.key, problems) or ()
    codes = []
    for word in words:
        code = Text(60).read(word, field.key, problems)
        if code is not None and known is not None and code not in known:
            problems.append(problem_at(word, not_a_choice(code, field.key, known)))
        elif code is not None:
            codes.append(code)
    return tuple(codes)


def _read_dose(node: Node | None, problems: list[Problem]) -> Dose | None:
    record = DOSE.read(node, _DOSE.key, problems) if node else None
    if record is None:
        return None
    work = read_work(record, None, problems)
    if not any(record.has(field) for field in WORK_FIELDS):
        problems.append(problem_at(record.node, Message.of("problem-dose-empty")))
    bounds = read_range(record, work, problems)
    over_65 = record.entry(_OVER_65)
    if over_65 and work and not isinstance(work, Hold):
        problems.append(problem_at(over_65.key, Message.of("problem-only-with-hold", name=_OVER_65.key)))
    if work is None:
        return None
    sets = record.get(SETS) or 1
    most_sets = record.get(_MOST_SETS) or sets
    if most_sets < sets and (entry := record.entry(_MOST_SETS)):
        problems.append(problem_at(entry.value, Message.of("problem-most-sets", most=most_sets, sets=sets)))
    least, most = bounds or (None, None)
    return Dose(work, sets, record.get(REST) or 0, least, most, most_sets, record.get(_OVER_65))


def _read_variant(node: Node | None, name: str, usual: Work | None, problems: list[Problem]) -> Variant | None:
    if node is None:
        return None
    if isinstance(node, Scalar):
        text = Text().read(node, name, problems)
        return Variant(text) if text else None
    record = VARIANT.read(node, name, problems)
    text = record.get(_VARIANT_TEXT) if record else None
    if record is None or text is None:
        return None
    dose = record.get(_VARIANT_DOSE)
    stated = VARIANT_WORK.read(dose, _VARIANT_DOSE.key, problems) if dose else None
    work = read_work(stated, usual if isinstance(usual, Reps) else None, problems) if stated else None
    return Variant(text, record.get(_VARIANT_EXERCISE), work)


def _read_need(node: Node, problems: list[Problem]) -> tuple[EquipmentNeed, ...]:
    if not isinstance(node, Mapping):
        if isinstance(node, Sequence):
            problems.append(problem_at(node, Message.of("problem-equipment-list")))
            return ()
        thing = Choice(Equipment).read(node, _EQUIPMENT.key, problems)
        return (EquipmentNeed((thing,)),) if thing else ()
    record = EQUIPMENT.read(node, _EQUIPMENT.key, problems)
    any_of, optional = (record.get(_ANY), record.get(_OPTIONAL)) if record else (None, None)
    needed = (EquipmentNeed(any_of),) if any_of else ()
    return needed + tuple(EquipmentNeed((thing,), optional=True) for thing in optional or ())
