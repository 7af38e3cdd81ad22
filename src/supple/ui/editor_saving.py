"""Saving in the editor: under which name, over what, and what to ask before anything is lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.document.file_failure import FileError, Trouble
from supple.document.kept_file import DiskLook, DiskState
from supple.document.message import Message
from supple.ui.announcer import announce
from supple.ui.editing.comparison_card import ComparisonCard
from supple.ui.editing.picker import Pick, Picker
from supple.ui.editing.question_card import QuestionCard
from supple.ui.editor_list import when_text
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.version_folder import Version
    from supple.ui.editor_files import EditorFiles, Opened
    from supple.ui.pages.editor.exercise.page import ExerciseEditorPage
    from supple.ui.pages.editor.page import EditorPage


class EditorSaving(QObject):
    """Does what the page of one open file asks about the file as a whole."""

    said = Signal(Message)
    files_changed = Signal()
    new_asked = Signal()
    folder_asked = Signal(object)

    def __init__(self, page: EditorPage | ExerciseEditorPage, opened: Opened, files: EditorFiles) -> None:
        super().__init__(page)
        self._page = page
        self._opened = opened
        self._files = files
        self._look: DiskLook | None = None
        self._notice: Callable[[], None] | None = None
        page.save_asked.connect(self._on_save)
        page.file_asked.connect(self._on_file_asked)
        page.came_back.connect(opened.file.look)
        page.notice.chosen.connect(self._on_notice)
        opened.file.disk_changed.connect(self._on_disk_changed)
        opened.file.said.connect(self.said)
        self._greet()

    def _greet(self) -> None:
        """Say what is special about the file that was opened."""
        file, opened = self._opened.file, self._opened
        if opened.draft is not None and file.is_changed and file.path is not None:
            key = "editor.draft.found" if opened.draft.is_of(file.content) else "editor.draft.stale"
            self._say("w_days", word(key), word("editor.draft.compare"), self._compare_draft)
        elif file.is_read_only:
            self._say("w_days", word("editor.read-only.banner", file=file.name))
        elif opened.is_copy:
            key = "copy.banner" if opened.replaces_built_in else "copy.banner-new"
            self._say("w_normal", word(f"{opened.words}.{key}"))

    def _say(self, level: str, sentence: str, action: str = "", call: Callable[[], None] | None = None) -> None:
        self._notice = call
        self._page.notice.say(level, sentence, action)

    def _on_notice(self) -> None:
        if self._notice is not None:
            self._notice()

    # Saving.

    def _on_save(self) -> None:
        self.save()

    def save(self, over: DiskLook | None = None) -> bool:
        """Save; returns whether the file is saved now. What another program did meanwhile is shown first."""
        file = self._opened.file
        if self._look is not None and self._look.state is DiskState.GONE:
            # The person was told that saving writes it anew.
            over = self._look
        try:
            if file.is_read_only:
                notice = self._files.save_copy(self._opened, self._title())
            elif file.path is None:
                notice = self._files.save_new(self._opened, self._title())
            else:
                notice = file.save(over)
        except FileError as failure:
            self._on_failure(failure)
            return False
        self._after_save(notice)
        return True

    def _on_failure(self, failure: FileError) -> None:
        if failure.trouble in (Trouble.CHANGED, Trouble.GONE):
            self._opened.file.look()
            if self._look is not None and failure.trouble is Trouble.CHANGED:
                self._compare_disk()
                return
        self.said.emit(failure.message)

    def _after_save(self, notice: Message | None) -> None:
        file, page = self._opened.file, self._page
        self._look = None
        if file.path is not None:
            page.bench.set_id(file.path.stem)
        errors = page.bench.understanding.mistakes
        saved = (
            word("editor.saved.errors", file=file.name, count=errors)
            if errors
            else word("editor.saved", file=file.name)
        )
        announce(page, saved)
        if notice is not None:
            self.said.emit(notice)
        if page.notice.banner is not None and not self._opened.is_copy:
            page.notice.clear()
        page.show_head()
        self.files_changed.emit()

    def _title(self) -> str:
        return self._page.bench.understanding.title

    # Leaving.

    def ask_to_leave(self, onward: Callable[[], None]) -> None:
        """Ask what is to become of the changes; ``onward`` follows unless the person stays or saving fails."""
        card = QuestionCard(
            self._page.theme,
            self._page,
            word("editor.leave.title"),
            word("editor.leave.about", file=self._title() or self._opened.file.name),
            tuple((key, word(f"editor.leave.{key}")) for key in ("stay", "discard", "save")),
        )
        card.answered.connect(partial(self._on_leave_answered, onward))
        card.ask()

    def _on_leave_answered(self, onward: Callable[[], None], answer: str) -> None:
        if answer == "discard":
            self._opened.file.discard_draft()
            onward()
        elif answer == "save" and self.save():
            onward()

    # Other programs.

    def _on_disk_changed(self, look: DiskLook) -> None:
        file = self._opened.file
        self._look = look
        if look.state is DiskState.GONE:
            self._say("w_days", word("editor.disk.gone", file=file.name))
        elif look.content is None:
            self._say("w_days", say(look.message) if look.message is not None else word("editor.disk.unreadable"))
        else:
            sentence = word("editor.disk.changed", file=file.name)
            self._say("w_days", sentence, word("editor.disk.compare"), self._compare_disk)

    def _compare_disk(self) -> None:
        look, file = self._look, self._opened.file
        if look is None or look.content is None:
            return
        theirs = look.content.decode(errors="replace").removeprefix("\ufeff")
        card = ComparisonCard(
            self._page.theme,
            self._page,
            word("editor.disk.title", file=file.name),
            word("editor.disk.about"),
            (word("editor.disk.yours"), file.document.text, word("editor.disk.keep")),
            (word("editor.disk.theirs"), theirs, word("editor.disk.take")),
        )
        card.left_chosen.connect(lambda: self.save(look))
        card.right_chosen.connect(lambda: self._take_theirs(look))
        card.ask()

    def _take_theirs(self, look: DiskLook) -> None:
        self._look = None
        self._opened.file.take_theirs(look)
        self._page.notice.clear()

    def _compare_draft(self) -> None:
        file = self._opened.file
        card = ComparisonCard(
            self._page.theme,
            self._page,
            word("editor.disk.title", file=file.name),
            word("editor.draft.about"),
            (word("editor.draft.file"), file.saved_text, word("editor.draft.discard")),
            (word("editor.draft.yours"), file.document.text, word("editor.draft.keep")),
        )
        card.left_chosen.connect(self._back_to_file)
        card.ask()

    def _back_to_file(self) -> None:
        file = self._opened.file
        file.document.replace(file.saved_text)
        file.document.mark_saved()
        file.discard_draft()
        self._page.notice.clear()
        self._page.show_head()

    # The menu.

    def _on_file_asked(self, action: str) -> None:
        match action:
            case "new":
                self.new_asked.emit()
            case "save-copy":
                self._save_copy()
            case "versions":
                self._show_versions()
            case "folder":
                self.folder_asked.emit(self._opened.file.path)
            case "delete":
                self._ask_to_delete()
            case _:
                self._back_to_file()

    def _ask_to_delete(self) -> None:
        name = self._opened.file.name
        card = QuestionCard(
            self._page.theme,
            self._page,
            word("editor.delete.title", file=name),
            say(self._files.after_deleting(self._opened)),
            tuple((key, word(f"editor.delete.{key}")) for key in ("keep", "delete")),
        )
        card.answered.connect(self._on_delete_answered)
        card.ask()

    def _on_delete_answered(self, answer: str) -> None:
        file = self._opened.file
        if answer != "delete":
            return
        try:
            file.remove()
        except FileError as failure:
            self._on_failure(failure)
            return
        self._look = None
        self._say("w_days", word("editor.deleted", file=file.name), word("editor.deleted.undo"), self._undelete)
        self._page.show_head()
        self.files_changed.emit()

    def _undelete(self) -> None:
        if self.save():
            self._page.notice.clear()

    def _save_copy(self) -> None:
        try:
            notice = self._files.save_copy(self._opened, self._title())
        except FileError as failure:
            self.said.emit(failure.message)
            return
        self._after_save(notice)

    def _show_versions(self) -> None:
        file, page = self._opened.file, self._page
        versions = {str(version.number): version for version in file.versions()}
        if not versions:
            page.notice.say("w_normal", word("editor.versions.none"))
            return

        def search(typed: str) -> tuple[Pick, ...]:
            rows = [Pick(key, when_text(each.kept_at.astimezone()), word("editor.versions.size", size=each.size))
                    for key, each in versions.items()]  # fmt: skip
            return tuple(row for row in rows if typed in row.name)

        title = word("editor.versions.title", file=file.name)
        picker = Picker(page.theme, page, title, word("editor.versions.hint"), search)
        picker.picked.connect(lambda key: self._compare_version(versions[key]))
        picker.ask()

    def _compare_version(self, version: Version) -> None:
        file, page = self._opened.file, self._page
        try:
            text = file.version_text(version).removeprefix("\ufeff")
        except FileError as failure:
            self.said.emit(failure.message)
            return
        then = word("editor.versions.then", when=when_text(version.kept_at.astimezone()))
        card = ComparisonCard(
            page.theme,
            page,
            word("editor.versions.title", file=file.name),
            word("editor.versions.about"),
            (then, text, word("editor.versions.restore")),
            (word("editor.versions.now"), file.document.text, ""),
        )
        card.left_chosen.connect(lambda: file.document.replace(text))
        card.ask()
