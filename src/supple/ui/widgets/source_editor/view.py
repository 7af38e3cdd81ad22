"""The view of a text as source: line numbers, colours, marks and completion around the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QToolTip

from supple.document.draft import Selection
from supple.document.text_edit import TextEdit
from supple.ui.widgets.source_editor.colouring import Colouring
from supple.ui.widgets.source_editor.completion_list import CompletionList
from supple.ui.widgets.source_editor.gutter import Gutter
from supple.ui.widgets.source_editor.indent import entered, shifted
from supple.ui.widgets.source_editor.source_text import SourceText
from supple.ui.widgets.source_editor.stripes import stripes
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QResizeEvent

    from supple.ui.theme import Theme
    from supple.ui.widgets.source_editor.mark import SourceMark
    from supple.ui.widgets.source_editor.offer import Complete, Offer, Option

_ERROR: Final = "w_emergency"
_REDO: Final = QKeySequence.StandardKey.Redo
_UNDO: Final = QKeySequence.StandardKey.Undo


class SourceView(SourceText):
    """Shows source. ``undo_asked`` and ``redo_asked``: the history is the keeper's. ``complete`` is asked for words."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, theme: Theme, complete: Complete) -> None:
        super().__init__(theme)
        self._complete = complete
        self._marks: tuple[SourceMark, ...] = ()
        self._found: tuple[tuple[int, int], ...] = ()
        self.setAccessibleName(word("editor.source.name"))
        self.setAccessibleDescription(word("editor.source.keys"))
        self.setProperty("radius", theme.radius.small)
        self._colouring = Colouring(theme, self.document())
        self.gutter = Gutter(theme, self, self)
        self.completions = CompletionList(theme, self)
        self.completions.chosen.connect(self._on_option_chosen)
        self.updateRequest.connect(self._on_update_request)
        self.blockCountChanged.connect(self._follow_lines)
        self.line_chosen.connect(self.gutter.update)
        self._follow_lines()

    # Marks.

    def show_marks(self, marks: tuple[SourceMark, ...]) -> None:
        """Show what is wrong and what there are hints about."""
        if marks != self._marks:
            self._marks = marks
            self._show_stripes()
            self.gutter.update()

    def show_found(self, found: tuple[tuple[int, int], ...]) -> None:
        """Show every place that was found; pairs of start and end in characters."""
        if found != self._found:
            self._found = found
            self._show_stripes()

    def mark_at(self, offset: int) -> SourceMark | None:
        """Return the gravest mark at an offset."""
        covering = [mark for mark in self._marks if mark.covers(offset)]
        return min(covering, key=lambda mark: mark.is_hint, default=None)

    def _show_stripes(self) -> None:
        self.setExtraSelections(stripes(self.document(), self._theme, self._places, self._marks, self._found))

    # What the gutter asks.

    def visible_lines(self) -> Iterator[tuple[int, float, float]]:
        """Yield the number, the top and the height of each line that is seen."""
        block = self.firstVisibleBlock()
        while block.isValid():
            rect = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if rect.top() > self.viewport().height():
                return
            yield block.blockNumber() + 1, rect.top(), rect.height()
            block = block.next()

    def line_role(self, line: int) -> str:
        """Return the colour role of the gravest mark on a line, or nothing."""
        roles = {mark.role for mark in self._marks if mark.line == line}
        return _ERROR if _ERROR in roles else next(iter(roles), "")

    # Keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of completion, indentation and of the history; all else is typing."""
        if self.completions.take_key(event):
            return
        key, control = event.key(), event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if control and key == Qt.Key.Key_Space:
            self.show_completions()
        elif event.matches(_UNDO):
            self.undo_asked.emit()
        elif event.matches(_REDO) or (control and key == Qt.Key.Key_Y):
            self.redo_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step_ended.emit()
            self.insertPlainText(entered(self._line_before_cursor()))
            self.ensureCursorVisible()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._shift(back=key == Qt.Key.Key_Backtab)
        else:
            super().keyPressEvent(event)
            if not self.completions.isHidden():
                self.show_completions()

    def show_completions(self) -> None:
        """Offer what may stand at the cursor; Ctrl+Space does."""
        offer = self._complete(self._text, self.selection().cursor)
        rect = self.cursorRect()
        rect.translate(self.viewport().pos())
        self.completions.offer(offer, rect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the list and begin a new step of the history."""
        self.completions.hide()
        self.step_ended.emit()
        super().focusOutEvent(event)

    def _shift(self, *, back: bool) -> None:
        """Move the chosen lines by one indentation."""
        selection = self.selection()
        for edit in reversed(shifted(self._text, selection, back=back)):
            self.edit(edit)

    def _line_before_cursor(self) -> str:
        cursor = self.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _on_option_chosen(self, offer: Offer, option: Option) -> None:
        self.step_ended.emit()
        self.edit(TextEdit(offer.start, offer.end, option.text), Selection.at(offer.start + len(option.text)))
        self.step_ended.emit()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the history to this view, and say what is wrong where the pointer rests."""
        if event.type() is QEvent.Type.ShortcutOverride:
            key: QKeyEvent = event  # type: ignore[assignment]
            if key.matches(_UNDO) or key.matches(_REDO):
                # The page binds these keys too, for everything but the text.
                event.ignore()
                return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is wrong where the pointer rests."""
        if event.type() is QEvent.Type.ToolTip:
            tip: QHelpEvent = event  # type: ignore[assignment]
            at = self._places.offset(self.cursorForPosition(tip.pos()).position())
            mark = self.mark_at(at)
            QToolTip.showText(tip.globalPos(), mark.sentence if mark is not None else "", self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the gutter as high as the text."""
        super().resizeEvent(event)
        self._place_gutter()

    def _follow_lines(self) -> None:
        self.setViewportMargins(self.gutter.width_for(self.blockCount()), self._theme.px(6), 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inside, top = self.contentsRect(), self._theme.px(6)
        wide = self.gutter.width_for(self.blockCount())
        self.gutter.setGeometry(QRect(inside.left(), inside.top() + top, wide, inside.height() - top))

    def _on_update_request(self, rect: QRect, dy: int) -> None:
        if dy:
            self.gutter.scroll(0, dy)
        else:
            self.gutter.update(0, rect.y(), self.gutter.width(), rect.height())
