"""The contents of a new pack: the routines chosen, with what of the person's own they cannot do without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.shown import shown
from supple.exchange.pack import Pack, PackedFile, PackedKind, PackError
from supple.exchange.pack_needs import exercises_in, forms_of, inserted_ids

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from supple.exchange.pack_home import PackHome
    from supple.routine.routine import Routine


def gather_pack(
    routine_ids: Iterable[str],
    home: PackHome,
    *,
    title: str = "",
    by: str = "",
    note: str = "",
    with_questions: bool = False,
) -> Pack:
    """Return a pack of routines, own or built-in, with the own routines they insert and own exercises they use.

    Raises PackError for a routine that is not there or has mistakes: nobody should be sent what does not play.
    """
    wanted = dict.fromkeys(routine_ids)
    if not wanted:
        raise PackError(Message.of("pack.empty"))
    files: dict[str, PackedFile] = {}
    waiting = list(wanted)
    while waiting:
        item_id = waiting.pop()
        file = _routine_file(item_id, home)
        if file.entry in files:
            continue
        files[file.entry] = file
        waiting += [other for other in inserted_ids(file.content) if home.own_file(PackedKind.ROUTINE, other)]
        for exercise_id in _own_exercises(home.library.routines[item_id], home):
            packed = _own(PackedKind.EXERCISE, exercise_id, home)
            files[packed.entry] = packed
    if with_questions:
        packed = _own(PackedKind.QUESTIONS, PackedKind.QUESTIONS.value, home)
        files[packed.entry] = packed
    return Pack(tuple(files[name] for name in sorted(files)), title.strip(), by.strip(), note.strip())


def _own(kind: PackedKind, item_id: str, home: PackHome) -> PackedFile:
    found = home.own_file(kind, item_id)
    if found is None:  # never written, or gone since the library was read
        raise PackError(Message.of("pack.own-gone", name=item_id))
    return PackedFile(kind, item_id, found.content)


def _routine_file(item_id: str, home: PackHome) -> PackedFile:
    own = home.own_file(PackedKind.ROUTINE, item_id)
    broken = next((file for file in home.library.broken if file.yours and file.id == item_id), None)
    if own and broken:
        raise PackError(Message.of("pack.broken-routine", name=shown(item_id), count=len(broken.problems)))
    found = own or home.built_in_file(PackedKind.ROUTINE, item_id)
    if found is None or item_id not in home.library.routines:
        near = nearest(item_id, home.library.routines)
        key = "pack.no-routine" if near is None else "pack.no-routine-near"
        raise PackError(Message.of(key, name=shown(item_id), near=near or ""))
    return PackedFile(PackedKind.ROUTINE, item_id, found.content)


def _own_exercises(routine: Routine, home: PackHome) -> Iterator[str]:
    """Yield the ids of the person's own exercises that a routine uses or offers, and of their own other forms."""
    known = home.library.exercises
    seen: set[str] = set()
    waiting = list(exercises_in(routine).values())
    while waiting:
        exercise = waiting.pop()
        if exercise.id in seen:
            continue
        seen.add(exercise.id)
        if exercise.id in known and known[exercise.id].yours:
            yield exercise.id
        waiting += [known[id_] for id_ in forms_of(exercise) if id_ in known]
