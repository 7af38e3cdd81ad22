"""Edits of a pose in an exercise's text: angles, key moments, contacts and things, each as small as can be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from supple.document import patch
from supple.document.content import Content, Keys, content_at, content_of
from supple.document.edit_refused import refused
from supple.document.reader import read_kept
from supple.document.text_edit import TextEdit, apply_edits
from supple.figure.joint import TRIPLES
from supple.routine.exercise_edit import set_exercise_value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from supple.document.content import Path

Edits = tuple[TextEdit, ...]

KEYS: Final[Path] = ("pose", "keys")
BOTH: Final = "both"
_SIDES: Final = ("left", "right")
_SHOW: Final[Path] = ("pose", "show")


def set_angle(text: str, key: int, part: str, joint: str, degrees: float, usual: Mapping[str, float]) -> str:
    """Return a text in which a joint of a key moment has an angle, in degrees.

    ``part`` is ``left``, ``right``, ``trunk`` or ``both``; ``usual`` gives the angles of the moment as they are, by
    ``part.joint``, for those that must be written beside this one. An angle in a list (``hip: [50, 4, 0]``) is changed
    there. Raises EditRefused.
    """
    if part != BOTH:
        return _set_angle(text, key, part, joint, degrees, usual)
    moment = _content(text, (*KEYS, key))
    own = [side for side in _SIDES if _writes(content_at(moment, (side,)), joint)]
    for side in own:
        text = _set_angle(text, key, side, joint, degrees, usual)
    return text if len(own) == len(_SIDES) else _set_angle(text, key, BOTH, joint, degrees, usual)


def add_key(text: str, after: int, name: str) -> str:
    """Return a text with a new key moment, the same as the one at ``after`` but for its name. Raises EditRefused."""
    made = apply_edits(text, patch.duplicate_items(text, KEYS, (after,)))
    made = apply_edits(made, set_exercise_value(made, (*KEYS, after + 1, "name"), name))
    return _follow_show(made, lambda shown: shown + 1 if shown > after else shown)


def delete_key(text: str, key: int) -> str:
    """Return a text without a key moment. Raises EditRefused."""
    made = apply_edits(text, patch.delete_items(text, KEYS, (key,)))
    return _follow_show(made, lambda shown: None if shown == key else shown - (shown > key))


def move_key(text: str, key: int, to: int) -> str:
    """Return a text in which a key moment stands at another place, counted without it. Raises EditRefused."""
    at = to + 1 if to > key else to
    made = apply_edits(text, patch.move_items(text, ((*KEYS, key),), KEYS, at))

    def moved(shown: int) -> int:
        if shown == key:
            return to
        return shown - (key < shown <= to) + (to <= shown < key)

    return _follow_show(made, moved)


def set_lines(text: str, path: Path, content: Content) -> str:
    """Return a text with other contacts or things at a path; nothing takes the key out. Raises EditRefused."""
    if content == () or (isinstance(content, Keys) and not content.entries):
        return apply_edits(text, set_exercise_value(text, path, None))
    made = apply_edits(text, set_exercise_value(text, path, content))
    written = _content(made, path)
    if isinstance(content, Keys) and isinstance(written, Keys) and written.entries != content.entries:
        # The same in another order: the first contact carries the figure.
        made = apply_edits(made, set_exercise_value(made, path, None))
        made = apply_edits(made, set_exercise_value(made, path, content))
    return made


def _set_angle(text: str, key: int, part: str, joint: str, degrees: float, usual: Mapping[str, float]) -> str:
    path: Path = (*KEYS, key, part)
    written = _content(text, path)
    value = f"{round(degrees, 1) + 0.0:g}"
    for first, joints in TRIPLES.items():
        triple = content_at(written, (first,))
        if joint in joints and isinstance(triple, tuple) and not (joint != first and _has(written, joint)):
            side = "right" if part == BOTH else part
            known = [*triple, *(f"{usual.get(f'{side}.{each}', 0.0):g}" for each in joints[len(triple) :])]
            known[joints.index(joint)] = value
            kept = max(len(triple), joints.index(joint) + 1)
            return apply_edits(text, patch.set_value(text, (*path, first), tuple(known[:kept])))
    return apply_edits(text, set_exercise_value(text, (*path, joint), value))


def _writes(written: Content, joint: str) -> bool:
    """Return whether a part says what angle a joint has."""
    lists = [first for first, joints in TRIPLES.items() if joint in joints]
    return _has(written, joint) or any(isinstance(content_at(written, (first,)), tuple) for first in lists)


def _has(written: Content, joint: str) -> bool:
    return isinstance(written, Keys) and written.get(joint) is not None


def _follow_show(text: str, moved: Callable[[int], int | None]) -> str:
    """Let ``show`` name the moment that it named before the moments moved; with that moment it goes."""
    written = _content(text, _SHOW)
    if not isinstance(written, str) or not written.isdecimal():
        return text
    shown = moved(int(written))
    return apply_edits(text, set_exercise_value(text, _SHOW, None if shown is None else str(shown)))


def _content(text: str, path: Path) -> Content:
    reading = read_kept(text.removeprefix("\ufeff"))
    if reading.value is None:
        raise refused("broken", line=reading.problems[0].line)
    return content_at(content_of(reading.value), path)
