"""The lists of the editor's place: the person's own files and what was never saved, in words."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from supple.document.file_failure import FileError
from supple.ui.editing.picker import Picker
from supple.ui.editing.question_card import QuestionCard
from supple.ui.pages.editor.picks import routine_picks
from supple.ui.pages.editor.place_page import OwnFile, Unsaved
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from supple.document.saved_draft import SavedDraft
    from supple.routine.library import Library
    from supple.ui.editor_files import EditorFiles
    from supple.ui.pages.editor.place_page import EditorPlace
    from supple.ui.theme import Theme


def own_files(library: Library) -> tuple[OwnFile, ...]:
    """Return the person's own routines, those with mistakes first."""
    whole = [
        OwnFile(library.routines[id_].title, Path(path), library.routines[id_].kind) for id_, path in library.your_files
    ]
    broken = []
    for file in library.broken:
        path = Path(file.path)
        if file.yours and path.suffix and path.parent.name == "routines" and file.problems:
            first = file.problems[0]
            broken.append(OwnFile(file.id, path, None, len(file.problems), first.line, first.column))
    return (*broken, *sorted(whole, key=lambda file: file.title.casefold()))


def unsaved(drafts: tuple[SavedDraft, ...]) -> tuple[Unsaved, ...]:
    """Return what was never saved, in words."""
    return tuple(
        Unsaved(draft.id, word("editor.place.draft", name=_name(draft), when=when_text(draft.kept_at)))
        for draft in drafts
    )


def _name(draft: SavedDraft) -> str:
    titles = (line.partition(":")[2].strip() for line in draft.text.splitlines() if line.startswith("title:"))
    return next(titles, "") or word("editor.untitled")


def when_text(moment: datetime) -> str:
    """Return a day and a time: 2026-11-28 10:40."""
    return f"{moment:%Y-%m-%d %H:%M}"


def ask_to_discard(
    page: EditorPlace, theme: Theme, files: EditorFiles, draft_id: str, after: Callable[[], None]
) -> None:
    """Ask whether what was typed may go for good."""
    draft = next((each for each in files.waiting() if each.id == draft_id), None)
    if draft is None:
        after()
        return
    card = QuestionCard(
        theme,
        page,
        word("editor.place.discard.title"),
        word("editor.place.discard.about", name=_name(draft)),
        (("discard", word("editor.place.draft.discard")), ("keep", word("editor.place.discard.keep"))),
        on_escape="keep",
    )
    card.answered.connect(partial(_discarded, files, draft_id, after))
    card.ask()


def _discarded(files: EditorFiles, draft_id: str, after: Callable[[], None], answer: str) -> None:
    if answer == "discard":
        # Where the disk refuses, it is offered again, which says enough.
        with suppress(FileError):
            files.discard(draft_id)
        after()


def ask_for_built_in(page: EditorPlace, theme: Theme, library: Library, then: Callable[[str], None]) -> None:
    """Let a routine be picked that is to be changed."""
    title, hint = word("editor.place.pick"), word("editor.place.pick-hint")
    picker = Picker(theme, page, title, hint, lambda typed: routine_picks(library, typed))
    picker.picked.connect(then)
    picker.ask()
