"""Completion for the files of routines: which keys, exercises and words may stand at a place of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.body.side import Sides
from supple.routine.exercise import Evidence
from supple.routine.kind import Kind
from supple.routine.routine import Level
from supple.routine.routine_reader import ROUTINE
from supple.routine.step_reader import CIRCUIT, STEP
from supple.ui.widgets.source_editor.offer import Offer, Option
from supple.ui.wording import word
from supple.ui.wording.catalogue import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.codes import Codes
    from supple.routine.library import Library

_HEAD: Final = re.compile(r"(?P<indent>\s*)(?P<dashes>(?:- +)*-?)(?P<gap>\s*)(?P<key>[A-Za-z][\w@-]*)?(?P<colon>:\s*)?")
_WORD: Final = re.compile(r"[\w-]*$")
_ENUMS: Final = {"kind": Kind, "level": Level, "evidence": Evidence, "sides": Sides}
_AMOUNTS: Final = {"hold": ("20 s", "30 s", "45 s", "60 s"), "time": ("30 s", "1 min", "5 min"), "until": ("done",),
                   "rest": ("10 s", "30 s"), "supple": ("1",)}  # fmt: skip
_MOST: Final = 60
_MEANT: Final = 3


class RoutineCompletion:
    """Completes texts of routines with what a library holds."""

    def __init__(self, library: Library, codes: Codes) -> None:
        self._library = library
        self._codes = codes

    def __call__(self, text: str, offset: int) -> Offer:
        """Return what may stand at an offset of a text."""
        begin = max(text.rfind("\n", 0, offset), text.rfind("\r", 0, offset)) + 1
        before = text[begin:offset]
        if "#" in before.split('"')[0] and re.search(r"(^|\s)#", before):
            return Offer(offset, offset)
        typed = _WORD.search(before)
        start = offset - len(typed[0] if typed else "")
        end = offset + len(re.match(r"[\w-]*", text[offset:])[0])  # type: ignore[index]  # matches the empty text too
        prefix = text[start:offset]
        head = _HEAD.match(before)
        key = head["key"] if head is not None and head["colon"] else None
        if key is None and head is not None and before[: start - begin].strip() in ("", "-"):
            listed = self._list_above(text, begin, len(head["indent"]))
            if listed is not None and head["dashes"]:
                return Offer(start, end, _ranked(self._values(listed), prefix))
            colon = "" if text[end:].startswith(":") else ": "
            return Offer(start, end, _ranked(self._keys(text, begin, head["indent"], head["dashes"], colon), prefix))
        if key is None:
            inner = re.findall(r"([A-Za-z][\w-]*):", before)
            key = inner[-1] if inner else ""
        return Offer(start, end, _ranked(self._values(key), prefix))

    def _list_above(self, text: str, begin: int, indent: int) -> str | None:
        """Return the key whose list of words the line stands in, None where it stands in none."""
        for line in reversed(text[:begin].splitlines()):
            found = _HEAD.match(line)
            if found is None or not line.strip() or found["dashes"]:
                continue
            if len(found["indent"]) <= indent and found["key"] and found["colon"]:
                return found["key"] if found["key"] in ("stop", "instead", "tags", "for") else None
        return None

    def _keys(self, text: str, begin: int, indent: str, dashes: str, colon: str) -> Iterator[Option]:
        """Yield the keys that may stand on a line, those left out that its neighbours have."""
        table, name = (ROUTINE, "routine") if not indent and not dashes else (STEP, "step")
        used = _keys_around(text, begin, len(indent) + len(dashes)) if not dashes else frozenset()
        if name == "step" and "repeat" in used:
            table = CIRCUIT
        for field in table.fields:
            if field.key not in used:
                about = f"editor.about.{name}.{field.key}"
                yield Option(field.key + colon, word(about) if about in CATALOGUE else "")

    def _values(self, key: str) -> Iterator[Option]:
        if key in ("exercise", "instead"):
            for exercise in self._library.exercises.values():
                yield Option(exercise.id, exercise.name)
        elif key == "routine":
            for routine in self._library.routines.values():
                yield Option(routine.id, routine.title)
        elif key in ("stop", "for"):
            codes = self._codes.stop_signs if key == "stop" else self._codes.contraindications
            for code, meaning in codes.items():
                yield Option(code, meaning)
        elif key in _ENUMS:
            for member in _ENUMS[key]:
                about = f"{'editor.sides' if key == 'sides' else key}.{member.value}"
                yield Option(member.value, word(about) if about in CATALOGUE else "")
        else:
            yield from (Option(amount) for amount in _AMOUNTS.get(key, ()))


def _keys_around(text: str, begin: int, column: int) -> frozenset[str]:
    """Return the keys that stand in the same block as the line that begins at ``begin``, at the same column."""
    after = text[begin:].splitlines()[1:]
    found: set[str] = set()
    for lines in (reversed(text[:begin].splitlines()), after):
        for line in lines:
            head = _HEAD.match(line)
            if head is None or not line.strip() or line.lstrip().startswith("#"):
                continue
            at = len(head["indent"]) + len(head["dashes"]) + len(head["gap"])
            if at < column or (head["dashes"] and at == column and lines is after):
                break
            if at == column and head["key"]:
                found.add(head["key"])
            if head["dashes"] and at == column:
                break
    return frozenset(found)


def _ranked(options: Iterator[Option], prefix: str) -> tuple[Option, ...]:
    """Return those that begin with what is typed, then those that hold it, in their word or their meaning."""
    wanted = prefix.casefold()
    every = list(options)
    begins = [option for option in every if option.text.casefold().startswith(wanted)]
    holds = [option for option in every if option not in begins and _holds(option, wanted)]
    return tuple((begins + holds)[:_MOST])


def _holds(option: Option, wanted: str) -> bool:
    """Whether an option holds what is typed; its meaning is searched for whole words only, or nearly so."""
    in_meaning = len(wanted) >= _MEANT and wanted in option.about.casefold()
    return bool(wanted) and (wanted in option.text.casefold() or in_meaning)
