"""The preview of a pack: what would come in, what it would replace, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final, TypeVar

from supple.document.characters import decode
from supple.document.message import Message
from supple.document.problem import Problem, Severity
from supple.document.reading import Reading
from supple.exchange.pack import PackedFile, PackedKind
from supple.exchange.pack_needs import exercises_in, forms_of, inserted_ids
from supple.exchange.pack_questions import add_to_own
from supple.session.appraiser import Appraiser
from supple.session.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable, Collection
    from pathlib import Path

    from supple.exchange.pack import Pack
    from supple.exchange.pack_home import PackHome
    from supple.routine.exercise import Exercise
    from supple.routine.routine import Routine


T = TypeVar("T")
# Said where what comes in the place of an exercise warns of less; such an item is not ticked from the start.
FEWER_CAUTIONS: Final = "pack.fewer-cautions"


class Fate(StrEnum):
    """What bringing a file in would do."""

    NEW = "new"
    ADDS = "adds"
    REPLACES_YOURS = "replaces-yours"
    REPLACES_BUILT_IN = "replaces-built-in"
    SAME = "same"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class PackItem:
    """One file of a pack beside what is there. ``key`` tells it from all others of the pack.

    ``path`` is where it goes and ``content`` what is written there; ``there`` is what that path holds now, ``shown``
    what a person compares it with (theirs, or the built-in one). ``needs`` are keys of items without which it does
    not play. ``problems`` have lines of the incoming file, hints among them; ``warnings`` concern what is there.
    ``questions`` are those that would be asked from then on.
    """

    key: str
    kind: PackedKind
    id: str
    title: str
    fate: Fate
    path: Path
    content: bytes
    there: bytes | None
    shown: bytes | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Message, ...] = ()
    needs: frozenset[str] = frozenset()
    questions: tuple[str, ...] = ()

    @property
    def can_come(self) -> bool:
        """Whether there is something to bring in."""
        return self.fate not in (Fate.SAME, Fate.BROKEN)

    @property
    def replaces(self) -> bool:
        """Whether something that is there would be played no more."""
        return self.fate in (Fate.REPLACES_YOURS, Fate.REPLACES_BUILT_IN)

    @property
    def is_suggested(self) -> bool:
        """Whether it is brought in where a person chooses nothing else."""
        return self.can_come and all(warning.key != FEWER_CAUTIONS for warning in self.warnings)

    @property
    def errors(self) -> int:
        """How many problems keep it from being played."""
        return sum(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class PackPreview:
    """A pack and what bringing it in would do: routines first, then exercises, then questions."""

    pack: Pack
    items: tuple[PackItem, ...]

    @property
    def can_come(self) -> frozenset[str]:
        """The keys of all items that can be brought in."""
        return frozenset(item.key for item in self.items if item.can_come)

    def with_needs(self, chosen: Collection[str]) -> frozenset[str]:
        """Return what is chosen together with what it cannot do without; nothing that cannot come."""
        needs = {item.key: item.needs for item in self.items}
        found: set[str] = set()
        waiting = [key for key in chosen if key in self.can_come]
        while waiting:
            key = waiting.pop()
            if key not in found:
                found.add(key)
                waiting += needs[key]
        return frozenset(found)


def preview_pack(pack: Pack, home: PackHome) -> PackPreview:
    """Hold a pack against what is there; nothing is written."""
    exercises: dict[str, Exercise] = {}
    exercise_items = []
    judge = Appraiser({}, {}, home.codes, Timing())
    for file in pack.files:
        if file.kind is PackedKind.EXERCISE:
            reading = _read(file, judge.exercise)
            if reading.value is not None:
                exercises[file.id] = reading.value
            exercise_items.append(_exercise(file, reading, home))
    judge = Appraiser({**home.library.exercises, **exercises}, _texts(pack, home), home.codes, Timing())
    routine_items = []
    for file in pack.files:
        if file.kind is PackedKind.ROUTINE:
            read = _read(file, judge.routine)
            title = read.value.title if read.value else file.id
            item = _item(file, title, read.problems, home, is_broken=not read.value)
            routine_items.append(replace(item, needs=_needs(file, read.value, home)))
    questions = [_questions(file, home) for file in pack.files if file.kind is PackedKind.QUESTIONS]
    items = (*routine_items, *exercise_items, *questions)
    coming = {item.key for item in items if item.can_come}
    return PackPreview(pack, tuple(replace(item, needs=item.needs & coming) for item in items))


def _read(file: PackedFile, read: Callable[[str, str], Reading[T]]) -> Reading[T]:
    text = decode(file.content)
    return Reading(None, (text,)) if isinstance(text, Problem) else read(text, file.id)


def _texts(pack: Pack, home: PackHome) -> dict[str, str]:
    """Return the texts of all routines, with those of the pack in place of what is there."""
    texts = home.routine_texts()
    for file in pack.files:
        text = decode(file.content)
        if file.kind is PackedKind.ROUTINE and isinstance(text, str):
            texts[file.id] = text
    return texts


def _exercise(file: PackedFile, reading: Reading[Exercise], home: PackHome) -> PackItem:
    exercise = reading.value
    item = _item(file, exercise.name if exercise else file.id, reading.problems, home, is_broken=exercise is None)
    if exercise is None:
        return item
    needs = frozenset(_entry(PackedKind.EXERCISE, id_) for id_ in forms_of(exercise) - home.library.exercises.keys())
    there = home.library.exercises.get(file.id)
    warnings = []
    if there and item.replaces:
        if count := sum(file.id in exercises_in(routine) for routine in home.library.routines.values()):
            warnings.append(Message.of("pack.used-by", count=count))
        if count := len({*there.contraindications, *there.stop_signs}.difference(_cautions(exercise))):
            warnings.append(Message.of(FEWER_CAUTIONS, count=count))
    return replace(item, needs=needs, warnings=tuple(warnings))


def _cautions(exercise: Exercise) -> tuple[str, ...]:
    return (*exercise.contraindications, *exercise.stop_signs)


def _needs(file: PackedFile, routine: Routine | None, home: PackHome) -> frozenset[str]:
    """Return the keys that the files would have that a routine uses and that are not there otherwise."""
    used = exercises_in(routine).keys() if routine else frozenset()
    exercises = {_entry(PackedKind.EXERCISE, id_) for id_ in used - home.library.exercises.keys()}
    inserted = inserted_ids(file.content) - home.library.routines.keys()
    return frozenset(exercises | {_entry(PackedKind.ROUTINE, id_) for id_ in inserted})


def _entry(kind: PackedKind, item_id: str) -> str:
    return PackedFile(kind, item_id, b"").entry


def _item(
    file: PackedFile, title: str, problems: tuple[Problem, ...], home: PackHome, *, is_broken: bool
) -> PackItem:  # fmt: skip
    own = home.own_file(file.kind, file.id)
    there = own or home.built_in_file(file.kind, file.id)
    if is_broken:
        fate = Fate.BROKEN
    elif there is None:
        fate = Fate.NEW
    elif there.content == file.content:
        fate = Fate.SAME
    else:
        fate = Fate.REPLACES_YOURS if own else Fate.REPLACES_BUILT_IN
    return PackItem(
        key=file.entry, kind=file.kind, id=file.id, title=title, fate=fate,
        path=own.path if own else home.own_path(file.kind, file.id), content=file.content,
        there=own.content if own else None, shown=there.content if there else None, problems=problems,
    )  # fmt: skip


def _questions(file: PackedFile, home: PackHome) -> PackItem:
    own = home.own_file(file.kind, file.id)
    found = add_to_own(file.content, own.content if own else None, home)
    warnings = [Message.of("pack.question-stays", name=name) for name in found.stay]
    if found.refusal:
        warnings.append(found.refusal)
    if found.content is not None:
        fate = Fate.ADDS if own else Fate.NEW
    else:
        fate = Fate.SAME if found.stay and not found.refusal else Fate.BROKEN
    return PackItem(
        key=file.entry, kind=file.kind, id=file.id, title="", fate=fate, path=home.questions_file,
        content=found.content or b"", there=own.content if own else None, shown=own.content if own else None,
        problems=found.problems, warnings=tuple(warnings), questions=tuple(flag.question for flag in found.added),
    )  # fmt: skip
