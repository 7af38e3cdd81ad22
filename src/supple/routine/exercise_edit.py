"""Edits of exercise files, and of the exercises that a routine file defines for itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document import patch
from supple.document.content import Content, Keys, content_at, content_of
from supple.document.edit_refused import refused
from supple.document.reader import read_kept
from supple.routine.step_order import (
    DOSE_ORDER,
    EXERCISE_ORDER,
    POSE_KEY_ORDER,
    POSE_ORDER,
    ROUTINE_ORDER,
    VARIANT_ORDER,
)

if TYPE_CHECKING:
    from supple.document.content import Path
    from supple.document.text_edit import TextEdit

_ORDERS = {"dose": DOSE_ORDER, "easier": VARIANT_ORDER, "harder": VARIANT_ORDER, "pose": POSE_ORDER}


def set_exercise_value(text: str, path: Path, value: Content, *, within: str | None = None) -> tuple[TextEdit, ...]:
    """Set what stands at a path of an exercise, as ``("dose", "hold")`` or ``("pose", "keys", 0, "right", "knee")``.

    None, a blank text and an empty list take a key out; an item of a list cannot be taken out so. ``within`` is the id
    under ``exercises:`` where the text is a routine that defines the exercise.
    """
    whole: Path = (*_root(within), *path)
    reading = read_kept(text.removeprefix("\ufeff"))
    if reading.value is None:
        raise refused("broken", line=reading.problems[0].line)
    content = content_of(reading.value)
    if not (value is None or value == () or (isinstance(value, str) and not value.strip())):
        while len(path) > 1 and content_at(content, (*_root(within), *path[:-1])) is None:
            # The keys around it are missing, too, and have a customary place of their own.
            value, path = Keys(((str(path[-1]), value),)), path[:-1]
        return patch.set_value(text, (*_root(within), *path), value, order_at(path))
    above = content_at(content, whole[:-1])
    there = isinstance(above, Keys) and any(key == path[-1] for key, _ in above.entries)
    return patch.remove_key(text, whole) if there else ()


def add_exercise(text: str, exercise_id: str, values: Keys) -> tuple[TextEdit, ...]:
    """Define an exercise in a routine file, under ``exercises:``, behind those that are there."""
    whole: Path = ("exercises", exercise_id)
    return patch.set_value(text, whole, values, () if "exercises" in text else ROUTINE_ORDER)


def order_at(path: Path) -> tuple[str, ...]:
    """Return the customary order of the keys among which the last of a path stands."""
    if len(path) == 1:
        return EXERCISE_ORDER
    if path[-2] == "dose":
        return DOSE_ORDER
    if len(path) == 4 and path[:2] == ("pose", "keys"):
        return POSE_KEY_ORDER
    return _ORDERS.get(str(path[0]), ()) if len(path) == 2 else ()


def _root(within: str | None) -> Path:
    return () if within is None else ("exercises", within)
