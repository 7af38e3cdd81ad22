"""The facts of the head, gathered from the file of an exercise and from what is understood of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.pages.editor.head_maker import file_state
from supple.ui.pages.editor.header import HeadFacts
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.editing.open_file import OpenFile
    from supple.ui.pages.editor.exercise.sense import ExerciseSense


def head_facts(known: ExerciseSense, file: OpenFile) -> HeadFacts:
    """Return what the head shows; an exercise has no time of its own to show."""
    can_try = known.exercise is not None
    return HeadFacts(
        title=known.title.strip() or word("exercise.untitled"),
        state=word(f"editor.state.{file_state(file)}", file=file.name),
        can_undo=file.document.can_undo,
        can_redo=file.document.can_redo,
        can_try=can_try,
        why_not="" if can_try else word("editor.try.not", count=known.mistakes),
        save_text=word("editor.save-copy") if file.is_read_only else "",
    )
