"""A text in Qt's editor that is edited elsewhere too: what is typed becomes edits, and it follows all others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from supple.document.draft import Change, Selection
from supple.document.text_edit import TextEdit
from supple.ui.widgets.source_editor.text_places import TextPlaces

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from supple.ui.theme import Theme

_Keep: Final = QTextCursor.MoveMode.KeepAnchor


class SourceText(QPlainTextEdit):
    """Keeps Qt's document and the text in step.

    ``edited`` carries the edits that typing made, in characters of the text, a key under which edits that follow one
    another are one step of the history, and the Selection before and after. The one who keeps the text applies them,
    and hands every other Change to ``follow``. ``step_ended`` comes where the next edit is a step of its own, and
    ``line_chosen`` carries the line that the cursor has come to, from 1.
    """

    edited = Signal(object, str, object, object)
    step_ended = Signal()
    line_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._places = TextPlaces("")
        self._is_following = False
        self._before = Selection.at(0)
        self._line = 1
        self.setUndoRedoEnabled(False)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(theme.font("mono"))
        self.setStyleSheet("QPlainTextEdit { border: none; border-radius: 0; padding: 0; }")
        self.document().setDocumentMargin(0)
        self.setCursorWidth(theme.px(2))
        self.document().contentsChange.connect(self._on_contents_change)
        self.cursorPositionChanged.connect(self._on_cursor_moved)
        self.selectionChanged.connect(self._on_cursor_moved)

    @property
    def source(self) -> str:
        """The text, with its byte order mark and line breaks."""
        return self._text

    @property
    def places(self) -> TextPlaces:
        """Where in the text the lines stand."""
        return self._places

    def show_text(self, text: str) -> None:
        """Show another text, from its beginning."""
        self._is_following = True
        self._set(text)
        self.setPlainText(text.removeprefix("\ufeff"))
        self._is_following = False
        self._before = Selection.at(0)

    def follow(self, change: Change, text: str) -> None:
        """Follow a change that came from elsewhere; ``text`` is what it led to. The cursor goes where it was made."""
        old = self._places
        self._is_following = True
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for edit in sorted(change.edits, key=lambda edit: edit.start, reverse=True):
            cursor.setPosition(old.position(edit.start))
            cursor.setPosition(old.position(edit.end), _Keep)
            cursor.insertText(edit.text)
        cursor.endEditBlock()
        self._set(text)
        if self.document().characterCount() - 1 != self._places.position(len(text)):
            # A change that touches half of a line break is not worth a rule of its own.
            self.setPlainText(text.removeprefix("\ufeff"))
        self._is_following = False
        self.select(change.selection)

    def select(self, selection: Selection) -> None:
        """Put the cursor somewhere and show it."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.position(selection.anchor))
        cursor.setPosition(self._places.position(selection.cursor), _Keep)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def selection(self) -> Selection:
        """Return where the cursor stands, in characters of the text."""
        cursor = self.textCursor()
        return Selection(self._places.offset(cursor.anchor()), self._places.offset(cursor.position()))

    def edit(self, edit: TextEdit, after: Selection | None = None) -> None:
        """Make an edit as if it had been typed."""
        cursor = self.textCursor()
        cursor.setPosition(self._places.position(edit.start))
        cursor.setPosition(self._places.position(edit.end), _Keep)
        cursor.insertText(edit.text)
        if after is not None:
            self.select(after)

    def current_line(self) -> int:
        """Return the line of the cursor, from 1."""
        return self.textCursor().blockNumber() + 1

    def go_to_line(self, line: int, column: int = 1) -> None:
        """Put the cursor on a line and take the focus."""
        # With the focus first: what follows the cursor asks where the person is.
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.select(Selection.at(self._places.offset_of(line, column)))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take plain text only."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert plain text as one step."""
        self.step_ended.emit()
        self.insertPlainText(source.text())
        self.step_ended.emit()

    def _on_contents_change(self, position: int, removed: int, added: int) -> None:
        if self._is_following or (not removed and not added):
            return
        places, most = self._places, self.document().characterCount() - 1
        cursor = QTextCursor(self.document())
        cursor.setPosition(position)
        cursor.setPosition(min(position + added, most), _Keep)
        new = cursor.selectedText().replace("\u2029", places.line_break)
        start, end = places.offset(position), places.offset(position + removed)
        if self._text[start:end] == new:
            return
        edit = TextEdit(start, end, new)
        before = self._before
        self._set(self._text[:start] + new + self._text[end:])
        is_typing = len(new) <= 2 and start == end and not new.isspace()
        key = "typing" if is_typing else "deleting" if not new and end - start <= 2 else ""
        self.edited.emit((edit,), key, before, Selection.at(start + len(new)))

    def _on_cursor_moved(self) -> None:
        self._before = self.selection()
        if self._line != self.current_line():
            self._line = self.current_line()
            self.line_chosen.emit(self._line)

    def _set(self, text: str) -> None:
        self._text = text
        self._places = TextPlaces(text)
