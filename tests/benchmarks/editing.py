"""Edits a routine of 500 steps and prints what a key, a form edit and a search take, in milliseconds, as medians."""

from __future__ import annotations

import time
from statistics import median
from typing import TYPE_CHECKING

from supple.document.draft import Draft
from supple.document.reader import read_kept
from supple.document.text_edit import TextEdit
from supple.places import find_content
from supple.routine.exercise_search import ExerciseSearch
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from supple.routine.routine_reader import RoutineReader
from supple.routine.step_edit import set_step_value
from supple.routine.step_outline import outline

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = 500
TIMES = 25
content = find_content()
library = read_library(ContentFolders(content.exercises, content.routines), None)
ids = list(library.exercises)
steps = (
    f"  - exercise: {ids[number % len(ids)]}   # step {number}\n    get-ready: 10 s\n    rest: 15 s\n    sets: 2\n"
    f"    note: Something to say with step {number}\n"
    for number in range(STEPS)
)
draft = Draft("supple: 1\ntitle: Long\nkind: mobility\nsteps:\n" + "".join(steps))
reader = RoutineReader(library.exercises, {})
search = ExerciseSearch(library.exercises.values())


def took_ms(work: Callable[[], object]) -> float:
    """Return the median time of some runs."""
    found = []
    for _ in range(TIMES):
        started = time.perf_counter()
        work()
        found.append((time.perf_counter() - started) * 1000)
    return median(found)


def type_a_key() -> None:
    """Type a letter into a note in the middle of the file, and read problems and rows anew."""
    at = draft.text.index("step 250\n    get")
    draft.apply([TextEdit(at, at, "x")], merge_key="type")
    if len(outline(draft.text, "long", reader).rows) != STEPS:
        raise SystemExit("steps are missing")


def type_half_a_word() -> None:
    """Read a file with a line that is not finished yet."""
    read_kept.cache_clear()
    text = draft.text.replace("    note: Something to say with step 250", "    not")
    if len(outline(text, "long", reader).rows) != STEPS:
        raise SystemExit("steps are missing")


def fill_in_a_field() -> None:
    """Set a value by the form, and read problems and rows anew."""
    sets = "3" if "sets: 3" not in draft.text else "2"
    draft.apply(set_step_value(draft.text, (250,), "sets", sets).edits)
    outline(draft.text, "long", reader)


typed, half, filled = took_ms(type_a_key), took_ms(type_half_a_word), took_ms(fill_in_a_field)
queries = ("calf wall", "hamstrign strech", "c", "foam roll quads", "xyzzyx")
print(typed, half, filled, max(took_ms(lambda query=query: search.find(query)) for query in queries))
