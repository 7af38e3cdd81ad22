"""Completion for the files of exercises: which keys and words may stand at a place of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.figure.joint import LIMB_ANGLES, TRUNK_ANGLES
from supple.figure.pose_reader import POSE, POSE_KEY
from supple.routine.exercise_reader import DOSE, EXERCISE_FILE, VARIANT
from supple.ui.pages.editor.exercise.field_spec import choices_of, muscle_choices, thing_choices
from supple.ui.widgets.source_editor.offer import Offer, Option
from supple.ui.wording import word
from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from supple.ui.pages.editor.workbench import Shop

_LINE_KEY: Final = re.compile(r"(?P<indent>\s*)(?P<dash>- +)?(?P<key>[A-Za-z][\w-]*):")
_WORD: Final = re.compile(r"[\w-]*$")
_CHOICES: Final = ("method", "position", "impact", "evidence", "sides", "view", "base", "cycle")
_BELOW: Final = {
    "": tuple(field.key for field in EXERCISE_FILE.fields),
    "dose": tuple(field.key for field in DOSE.fields),
    "easier": tuple(field.key for field in VARIANT.fields),
    "harder": tuple(field.key for field in VARIANT.fields),
    "pose": tuple(field.key for field in POSE.fields),
    "keys": tuple(field.key for field in POSE_KEY.fields),
    **dict.fromkeys(("both", "left", "right"), LIMB_ANGLES),
    "trunk": TRUNK_ANGLES,
}  # fmt: skip


class ExerciseCompletion:
    """Completes texts of exercises with what a library holds."""

    def __init__(self, shop: Callable[[], Shop]) -> None:
        self._shop = shop

    def __call__(self, text: str, offset: int) -> Offer:
        """Return what may stand at an offset of a text."""
        begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
        before = text[begin:offset]
        if re.search(r"(^|\s)#", before):
            return Offer(offset, offset)
        typed = _WORD.search(before)
        prefix = typed[0] if typed else ""
        end = offset + len(re.match(r"[\w-]*", text[offset:])[0])  # type: ignore[index]  # matches the empty text too
        start = offset - len(prefix)
        inside = before[: start - begin]
        key = _value_key(inside)
        if key:
            options = self._values(key)
        else:
            colon = "" if text[end:].startswith(":") else ": "
            options = _keys(_parent(text, begin, inside), colon)
        wanted = prefix.casefold()
        every = [option for option in options if wanted in option.text.casefold() or wanted in option.about.casefold()]
        return Offer(start, end, tuple(sorted(every, key=lambda option: not option.text.casefold().startswith(wanted))))

    def _values(self, key: str) -> Iterator[Option]:
        shop = self._shop()
        tables = {
            "primary": muscle_choices(), "secondary": muscle_choices(), "equipment": thing_choices(),
            "stop-signs": shop.codes.stop_signs, "contraindications": shop.codes.contraindications,
            "exercise": {id_: exercise.name for id_, exercise in shop.library.exercises.items()},
        }  # fmt: skip
        if key in _CHOICES:
            yield from (Option(value, meaning) for value, meaning in choices_of(key))
        elif key in tables:
            yield from (Option(value, meaning) for value, meaning in tables[key].items())
        elif key in _BELOW:
            yield from _keys(key, ": ")


def _value_key(inside: str) -> str:
    """Return the key whose value is being written on a line; empty where a key is."""
    flow = re.findall(r"([A-Za-z][\w-]*):\s*[\[{]", inside)
    if flow and inside.count("{") + inside.count("[") > inside.count("}") + inside.count("]"):
        return str(flow[-1])
    found = _LINE_KEY.match(inside)
    return found["key"] if found is not None else ""


def _parent(text: str, begin: int, inside: str) -> str:
    """Return the key under which a line stands, by its indentation."""
    indent = len(inside) - len(inside.lstrip()) if inside.strip() else len(inside)
    for line in reversed(text[:begin].splitlines()):
        found = _LINE_KEY.match(line)
        if found is None or len(found["indent"]) >= indent:
            continue
        if found["dash"]:
            indent = len(found["indent"]) + 1
            continue
        return found["key"]
    return ""


def _keys(parent: str, colon: str) -> Iterator[Option]:
    for key in _BELOW.get(parent, ()):
        about = f"exercise.field.{parent}.{key}" if parent else f"exercise.field.{key}"
        about = about if about in CATALOGUE else f"exercise.joint.{key}"
        yield Option(key + colon, word(about) if about in CATALOGUE else "")
