"""What the catalogue offers beside its exercises: files to mend, drafts to go on with, patterns to begin with."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from supple.routine.exercise import Method
from supple.routine.exercise_search import ExerciseSearch
from supple.ui.editing.picker import Pick, Picker
from supple.ui.editor_list import when_text
from supple.ui.exercise_ask import ExerciseAsk
from supple.ui.exercise_files import draft_name
from supple.ui.pages.exercises.exercise_look import about_text
from supple.ui.pages.exercises.unfinished import Unfinished
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from supple.routine.library import Library
    from supple.ui.exercise_files import ExerciseFiles
    from supple.ui.theme import Theme

_PATTERN = "pattern "


def unfinished(files: ExerciseFiles) -> tuple[Unfinished, ...]:
    """Return what is to be mended and what was never saved."""
    broken = []
    for file in files.broken():
        first = file.problems[0] if file.problems else None
        ask = ExerciseAsk(path=Path(file.path), line=first.line if first else 0, column=first.column if first else 0)
        text = word("exercises.broken", name=file.id, count=len(file.problems))
        broken.append(Unfinished(text, "file-exclamation-point", ask))
    drafts = (
        Unfinished(
            word("exercises.draft", name=draft_name(draft), when=when_text(draft.kept_at)),
            "square-pen",
            ExerciseAsk(draft_id=draft.id),
        )
        for draft in files.waiting()
    )
    return (*broken, *drafts)


def ask_for_pattern(page: QWidget, theme: Theme, library: Library, then: Callable[[ExerciseAsk], None]) -> None:
    """Let a pattern or an exercise be picked to begin with."""
    search = ExerciseSearch(library.exercises.values())
    title, hint = word("exercises.new.title"), word("exercises.new.hint")
    picker = Picker(theme, page, title, hint, partial(_picks, search))
    picker.picked.connect(lambda key: then(_ask_of(key)))
    picker.ask()


def _picks(search: ExerciseSearch, typed: str) -> tuple[Pick, ...]:
    patterns = [
        Pick(
            f"{_PATTERN}{method.value}",
            word("exercises.new.pattern", method=word(f"method.{method}")),
            word("exercises.new.pattern.about"),
        )
        for method in Method
    ]
    wanted = typed.casefold()
    like = (
        Pick(found.exercise.id, word("exercises.new.like", name=found.exercise.name), about_text(found.exercise))
        for found in search.find(typed)
    )
    return (*(pick for pick in patterns if wanted in pick.name.casefold()), *like)


def _ask_of(key: str) -> ExerciseAsk:
    if key.startswith(_PATTERN):
        return ExerciseAsk(method=Method(key.removeprefix(_PATTERN)))
    return ExerciseAsk(exercise_id=key, as_new=True)
