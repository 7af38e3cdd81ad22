"""Edits of the steps of a routine file, asked for by place; each leaves the rest of the text as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeGuard

from supple.document import patch
from supple.document.content import Content, Keys, changed, content_at, content_of
from supple.document.difference import edits_between
from supple.document.edit_refused import refused
from supple.document.list_edit import moved
from supple.document.reader import read_kept
from supple.document.text_edit import apply_edits
from supple.routine.step_order import ROUTINE_ORDER, STEP_ORDER
from supple.routine.step_place import Edited, Place, list_of, path_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from supple.document.content import Path
    from supple.document.text_edit import TextEdit

_WORKS: Final = ("hold", "time", "reps")
# What makes sense with one kind of work only.
_ONLY_WITH: Final = {"tempo": ("reps",), "until": ("reps",), "range": ("hold", "time")}
# No text of a document can hold it, nor is it what a move marks by itself.
_MARK: Final = "\1"


def set_routine_value(text: str, key: str, value: Content) -> Edited:
    """Set a key of the routine's head; None, a blank text and an empty list take it out."""
    return Edited(_set(text, (key,), value, ROUTINE_ORDER))


def set_step_value(text: str, place: Place, key: str, value: Content) -> Edited:
    """Set a key of a step or a circuit; None, a blank text and an empty list take it out.

    A step has one kind of work: ``hold`` takes the place of ``time`` or ``reps``, and what went only with those goes.
    """
    path = path_of(place)
    step = content_at(_content(text), path)
    if not isinstance(step, Keys):
        raise refused("gone")
    keys = [name for name, _ in step.entries]
    other = next((name for name in _WORKS if name in keys and name != key), None)
    if key not in _WORKS or other is None or key in keys or _is_nothing(value):
        return Edited(_set(text, (*path, key), value, STEP_ORDER), (place,))
    new = _applied(text, patch.replace_key(text, (*path, other), key, value))
    for name, works in _ONLY_WITH.items():
        if name in keys and (key not in works or name == "range"):
            new = _applied(new, patch.remove_key(new, (*path, name)))
    return Edited(edits_between(text, new), (place,))


def add_step(text: str, at: Place, step: Keys) -> Edited:
    """Put a step, or a circuit, before the one at a place, which may be one behind the last."""
    if len(at) > 1 and step.get("repeat") is not None:
        raise refused("circuit")
    if at == (0,) and _steps(text) in (None, ()):
        return Edited(patch.set_value(text, ("steps",), (step,), ROUTINE_ORDER), (at,))
    return Edited(patch.insert_items(text, list_of(at), at[-1], (step,)), (at,))


def delete_steps(text: str, places: Iterable[Place]) -> Edited:
    """Take steps out with the comments that belong to them; a circuit whose steps all go goes as well.

    The place afterwards is that of the step that takes the place of the first one, else of the one before it.
    """
    steps = _steps(text)
    chosen = _outermost(steps, places)
    new = text
    # Circuits first: what is taken out of them moves none of the others.
    for path in sorted({list_of(place) for place in chosen}, key=len, reverse=True):
        new = _applied(
            new, patch.delete_items(new, path, tuple(place[-1] for place in chosen if list_of(place) == path))
        )
    first = min(chosen)
    left = content_at(_content(new), list_of(first))
    count = len(left) if isinstance(left, tuple) else 0
    after = (*first[:-1], min(first[-1], count - 1)) if count else first[:-1]
    return Edited(edits_between(text, new), (after,) if after else ())


def duplicate_steps(text: str, places: Iterable[Place]) -> Edited:
    """Put copies of steps, with their comments, behind the last of those that stand in the same list."""
    chosen = _outermost(_steps(text), places, whole_circuits=False)
    new = text
    copies: list[Place] = []
    for path in sorted({list_of(place) for place in chosen}, key=len, reverse=True):
        here = [place for place in chosen if list_of(place) == path]
        new = _applied(new, patch.duplicate_items(new, path, tuple(place[-1] for place in here)))
        behind = here[-1][-1] + 1
        if len(path) == 1:
            copies = [(place[0] + len(here) * (place[0] >= behind), *place[1:]) for place in copies]
        copies += [(*here[-1][:-1], behind + number) for number in range(len(here))]
    return Edited(edits_between(text, new), tuple(sorted(copies)))


def move_steps(text: str, places: Iterable[Place], to: Place) -> Edited:
    """Move steps before the one at a place, counted before the move; also into circuits and out of them.

    A circuit whose steps have all left goes. Raises EditRefused where a circuit would come to lie in a circuit.
    """
    steps = _steps(text)
    chosen = _outermost(steps, places, whole_circuits=False)
    if len(to) > 1 and any(_is_circuit(content_at(steps, path_of(place)[1:])) for place in chosen):
        raise refused("circuit")
    return _moved(text, chosen, to)


def _moved(text: str, chosen: list[Place], to: Place) -> Edited:
    sources = tuple(path_of(place) for place in chosen)
    new = _applied(text, patch.move_items(text, sources, list_of(to), to[-1]))
    marked = _content(text)
    for path in sources:
        marked = changed(marked, path, lambda _: _MARK)
    after = moved(marked, sources, list_of(to), to[-1])
    emptied = [
        number
        for number, step in enumerate(_items(content_at(after, ("steps",))))
        if _is_circuit(step) and step.get("steps") == ()
    ]
    for number in reversed(emptied):
        new = _applied(new, patch.dissolve_item(new, ("steps",), number))
        after = changed(after, ("steps", number), lambda _: None)
    return Edited(edits_between(text, new), tuple(_marked(after)))


def _marked(content: Content) -> Iterator[Place]:
    steps = [step for step in _items(content_at(content, ("steps",))) if step is not None]
    for number, step in enumerate(steps):
        if step == _MARK:
            yield (number,)
        for inner, within in enumerate(_items(content_at(step, ("steps",)))):
            if within == _MARK:
                yield (number, inner)


def wrap_in_circuit(text: str, places: Iterable[Place], rounds: int = 2, rest: str | None = None) -> Edited:
    """Put steps into a new circuit where the first of them stands; raises EditRefused for a circuit or parts of one."""
    steps = _steps(text)
    chosen = sorted(set(places))
    if any(len(place) > 1 or _is_circuit(content_at(steps, path_of(place)[1:])) for place in chosen) or not chosen:
        raise refused("circuit")
    first = chosen[0][0]
    values: list[tuple[str, Content]] = [("repeat", str(rounds)), ("steps", ())]
    if rest is not None:
        values.insert(1, ("rest", rest))
    new = _applied(text, patch.insert_items(text, ("steps",), first, (Keys(tuple(values)),), above=True))
    sources = tuple(path_of((place[0] + 1,)) for place in chosen)
    new = _applied(new, patch.move_items(new, sources, list_of((first, 0)), 0))
    return Edited(edits_between(text, new), ((first,),))


def unwrap_circuit(text: str, place: Place) -> Edited:
    """Put the steps of a circuit, once, in its place; what is written beside ``repeat`` as a comment stays."""
    circuit = content_at(_steps(text), path_of(place)[1:])
    inner = _items(content_at(circuit, ("steps",)))
    if not _is_circuit(circuit) or not inner:
        raise refused("gone")
    number = place[0]
    sources = tuple(path_of((number, within)) for within in range(len(inner)))
    new = _applied(text, patch.move_items(text, sources, ("steps",), number + 1))
    new = _applied(new, patch.dissolve_item(new, ("steps",), number))
    return Edited(edits_between(text, new), tuple((number + within,) for within in range(len(inner))))


def _outermost(steps: Content, places: Iterable[Place], *, whole_circuits: bool = True) -> list[Place]:
    """Sort places and leave out those inside circuits that are among them, or that are with all their steps."""
    chosen = set(places)
    if whole_circuits:
        for place in {place[:1] for place in chosen if len(place) > 1}:
            inner = _items(content_at(steps, (*path_of(place)[1:], "steps")))
            if all((*place, number) in chosen for number in range(len(inner))):
                chosen.add(place)
    found = sorted(place for place in chosen if len(place) == 1 or place[:1] not in chosen)
    if not found:
        raise refused("gone")
    return found


def _is_circuit(step: Content) -> TypeGuard[Keys]:
    return isinstance(step, Keys) and step.get("repeat") is not None


def _steps(text: str) -> Content:
    return content_at(_content(text), ("steps",))


def _content(text: str) -> Content:
    reading = read_kept(text.removeprefix("\ufeff"))
    if reading.value is None:
        raise refused("broken", line=reading.problems[0].line)
    return content_of(reading.value)


def _items(content: Content) -> tuple[Content, ...]:
    return content if isinstance(content, tuple) else ()


def _is_nothing(value: Content) -> bool:
    return value is None or value == () or (isinstance(value, str) and not value.strip())


def _set(text: str, path: Path, value: Content, order: tuple[str, ...]) -> tuple[TextEdit, ...]:
    if not _is_nothing(value):
        return patch.set_value(text, path, value, order)
    above = content_at(_content(text), path[:-1])
    there = isinstance(above, Keys) and any(key == path[-1] for key, _ in above.entries)
    return patch.remove_key(text, path) if there else ()


def _applied(text: str, edits: tuple[TextEdit, ...]) -> str:
    return apply_edits(text, edits)
