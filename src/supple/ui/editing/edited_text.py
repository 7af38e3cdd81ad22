"""The text that is being edited, with one history for all views that show and change it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.document.draft import Change, Draft, Selection

if TYPE_CHECKING:
    from collections.abc import Iterable

    from supple.document.text_edit import TextEdit


class EditedText(QObject):
    """Keeps a Draft and tells of each Change, and which view made it (None: the history, or none of them).

    A view that did not make a change follows it; the one that made it has it already.
    """

    changed = Signal(object, object)

    def __init__(self, text: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = Draft(text)

    @property
    def text(self) -> str:
        """The text as it stands."""
        return self._draft.text

    @property
    def version(self) -> int:
        """A number that grows with each change."""
        return self._draft.version

    @property
    def is_changed(self) -> bool:
        """Whether the text differs from what was saved."""
        return self._draft.is_changed

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._draft.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something was taken back."""
        return self._draft.can_redo

    def apply(
        self,
        edits: Iterable[TextEdit],
        *,
        key: str = "",
        before: Selection | None = None,
        after: Selection | None = None,
        by: object = None,
    ) -> None:
        """Make edits; those with the same ``key`` that follow one another are one step of the history."""
        was = self._draft.version
        change = self._draft.apply(edits, merge_key=key, before=before, after=after)
        if self._draft.version != was:
            self.changed.emit(change, by)

    def replace(self, text: str) -> None:
        """Put another text in the place of all, as one step of the history."""
        from supple.document.difference import edits_between  # noqa: PLC0415 - seldom needed

        self.end_step()
        self.apply(edits_between(self.text, text))
        self.end_step()

    def undo(self) -> None:
        """Take the last step back."""
        self._tell(self._draft.undo())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._tell(self._draft.redo())

    def end_step(self) -> None:
        """Let the next edit be a step of its own."""
        self._draft.pause()

    def mark_saved(self) -> None:
        """Take the text as it stands for what is on disk."""
        self._draft.mark_saved()

    def mark_unsaved(self, saved: str) -> None:
        """Take another text for what is on disk, so that this one counts as changed; the history begins anew."""
        text = self.text
        self._draft = Draft(saved)
        if text != saved:
            self.replace(text)

    def _tell(self, change: Change | None) -> None:
        if change is not None:
            self.changed.emit(change, None)
