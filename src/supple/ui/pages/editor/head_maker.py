"""The facts of the head, gathered from the file and from what is understood of its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.routine.promise import promise_of
from supple.ui.pages.editor.header import HeadFacts
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.promise import Promise
    from supple.ui.editing.open_file import OpenFile
    from supple.ui.pages.editor.understanding import Understanding


def head_facts(known: Understanding, file: OpenFile) -> HeadFacts:
    """Return what the head shows."""
    promise = promise_of(known.routine) if known.routine is not None else None
    title = known.outline.head.get("title")
    errors = len(known.outline.reading.errors)
    return HeadFacts(
        title=title if isinstance(title, str) and title.strip() else word("editor.untitled"),
        state=word(f"editor.state.{file_state(file)}", file=file.name),
        total=known.total,
        promised=_promised(promise) if promise is not None else "",
        is_kept=promise is None or promise.is_kept(known.timeline.total_seconds),
        can_undo=file.document.can_undo,
        can_redo=file.document.can_redo,
        can_try=known.routine is not None,
        why_not=word("editor.try.not", count=errors) if known.routine is None else "",
        save_text=word("editor.save-copy") if file.is_read_only else "",
    )


def file_state(file: OpenFile) -> str:
    """Return how things stand with a file: read-only, new, deleted, edited or saved."""
    if file.is_read_only:
        return "read-only"
    if file.path is None:
        return "new"
    if not file.is_on_disk:
        return "deleted"
    return "edited" if file.is_changed else "saved"


def _promised(promise: Promise) -> str:
    if promise.least == promise.most:
        return word("editor.promised", minutes=promise.most)
    return word("editor.promised.range", least=promise.least, most=promise.most)
