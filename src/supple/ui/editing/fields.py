"""The fields of the editor's forms: a label, what is written, its unit, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRectF, Signal
from PySide6.QtGui import QKeySequence, QTextOption
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.held_focus import holds_focus
from supple.ui.painting import RIGHT_MIDDLE, paint_text, painter_on, text_width
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent

    from supple.ui.theme import Theme

_NOTE_LINES: Final = 3


class Field(QWidget):
    """A labelled field of the key ``key``.

    ``changed`` carries the key and what is written, the empty text for nothing; it is told as the person writes.
    ``left`` comes when the focus goes. While the person writes here, ``show_value`` leaves the field alone.
    """

    changed = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, key: str, label: str, inner: QWidget) -> None:
        super().__init__()
        self.key = key
        self.inner = inner
        self.label = TextLabel(theme, label, "small", "ink2", wraps=False, elides=True)
        self.label.setBuddy(inner)
        self.trouble = TextLabel(theme, "", "small-strong", "w_emergency")
        self.trouble.hide()
        inner.setAccessibleName(label)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.label)
        column.addWidget(inner)
        column.addWidget(self.trouble)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        inner.installEventFilter(self)

    def show_trouble(self, sentence: str) -> None:
        """Show what is wrong with the value, or nothing."""
        if sentence == self.trouble.text():
            return
        self.trouble.set_words(sentence)
        self.trouble.setVisible(bool(sentence))
        self.inner.setProperty("wrong", bool(sentence))
        self.inner.setAccessibleDescription(sentence)
        style = self.inner.style()
        style.unpolish(self.inner)
        style.polish(self.inner)

    def show_value(self, value: str, usual: str = "") -> None:
        """Show what stands in the text, and what holds where nothing does."""
        raise NotImplementedError

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell when the focus goes."""
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return False


class PlainLine(QLineEdit):
    """A line without a history of its own: undo and redo are the page's."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the page."""
        if leaves_history(event):
            return False
        return super().event(event)


def leaves_history(event: QEvent) -> bool:
    """Return whether an event asks a field to take undo or redo for itself, and leave it to the page."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    key: QKeyEvent = event  # type: ignore[assignment]
    if not (key.matches(QKeySequence.StandardKey.Undo) or key.matches(QKeySequence.StandardKey.Redo)):
        return False
    event.ignore()
    return True


class _Words(QPlainTextEdit):
    """Words without a history of their own."""

    def event(self, event: QEvent) -> bool:
        """Leave the keys of undo and redo to the page."""
        if leaves_history(event):
            return False
        return super().event(event)


class _UnitLine(PlainLine):
    """A line with a unit at its end."""

    def __init__(self, theme: Theme, unit: str) -> None:
        super().__init__()
        self._theme = theme
        self._unit = unit
        self.setFont(theme.font("body"))
        self.setProperty("radius", theme.radius.button)
        self._make_room()

    def set_unit(self, unit: str) -> None:
        """Change the unit."""
        if unit != self._unit:
            self._unit = unit
            self._make_room()
            self.update()

    def _make_room(self) -> None:
        wide = round(text_width(self._unit, self._theme.font("small"))) + self._theme.px(6) if self._unit else 0
        self.setTextMargins(0, 0, wide, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the unit behind the line."""
        super().paintEvent(event)
        if self._unit and not self.text().rstrip()[-1:].isalpha():
            painter = painter_on(self)
            place = QRectF(self.rect()).adjusted(0, 0, -self._theme.px(13), 0)
            colour = self._theme.colour("ink2")
            paint_text(painter, place, self._unit, self._theme.font("small"), colour, RIGHT_MIDDLE)
            painter.end()


class LineField(Field):
    """One line, maybe with a unit behind it."""

    def __init__(
        self, theme: Theme, key: str, label: str, unit: str = "", same: Callable[[str], str] = str.strip
    ) -> None:
        """Make the field; two texts that ``same`` makes one say the same."""
        self._same = same
        self.line = _UnitLine(theme, unit)
        super().__init__(theme, key, label, self.line)
        self.line.textEdited.connect(self._on_edited)

    def show_value(self, value: str, usual: str = "") -> None:
        """Show a value; ``usual`` stands there in grey where there is none."""
        self.line.setPlaceholderText(usual)
        if holds_focus(self.line) and self._same(self.line.text().strip()) == self._same(value):
            # While one writes "3 min", the text has said "3" on the way.
            return
        if value != self.line.text():
            place = self.line.cursorPosition()
            self.line.setText(value)
            self.line.setCursorPosition(min(place, len(value)) if holds_focus(self.line) else 0)

    def set_unit(self, unit: str) -> None:
        """Change the unit behind the line."""
        self.line.set_unit(unit)

    def _on_edited(self, text: str) -> None:
        self.changed.emit(self.key, text.strip())


class NoteField(Field):
    """Several lines of words, written as one text."""

    def __init__(self, theme: Theme, key: str, label: str, lines: int = _NOTE_LINES) -> None:
        self.words = _Words()
        self.words.setFont(theme.font("body"))
        self.words.setTabChangesFocus(True)
        self.words.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        strong = theme.colour("lineStrong").name()
        self.words.setStyleSheet(f"QPlainTextEdit {{ border-color: {strong}; }}")
        self.words.setProperty("radius", theme.radius.button)
        self.words.setUndoRedoEnabled(False)
        self.words.setFixedHeight(theme.line_height("body") * lines + theme.px(30))
        super().__init__(theme, key, label, self.words)
        self._is_showing = False
        self.words.textChanged.connect(self._on_edited)

    def show_value(self, value: str, usual: str = "") -> None:
        """Show a value."""
        self.words.setPlaceholderText(usual)
        if value != self.words.toPlainText().strip():
            self._is_showing = True
            self.words.setPlainText(value)
            self._is_showing = False

    def _on_edited(self) -> None:
        if not self._is_showing:
            self.changed.emit(self.key, self.words.toPlainText().strip())


class _QuietList(QComboBox):
    """A list that the wheel does not turn while the page scrolls."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()


class ChoiceField(Field):
    """One of a few; ``choices`` pairs what is written with what is shown. The first may be empty: as usual."""

    def __init__(self, theme: Theme, key: str, label: str, choices: Sequence[tuple[str, str]]) -> None:
        self.list = _QuietList()
        self.list.setFont(theme.font("body"))
        self.list.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(6)
        self.list.setProperty("radius", theme.radius.button)
        super().__init__(theme, key, label, self.list)
        self._values: tuple[str, ...] = ()
        self._strange = ""
        self.set_choices(choices)
        self.list.activated.connect(self._on_activated)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Take other choices; the chosen one stays where it is among them."""
        values = tuple(value for value, _ in choices)
        current = self._values[self.list.currentIndex()] if self._values else ""
        self._values = values
        self.list.clear()
        self.list.addItems([shown for _, shown in choices])
        self.list.setCurrentIndex(values.index(current) if current in values else 0)

    def show_value(self, value: str, usual: str = "") -> None:
        """Show a choice; a value that is none of them shows as it is written."""
        if usual and self._values and not self._values[0]:
            self.list.setItemText(0, word("editor.form.usual", value=usual))
        if value in self._values:
            self.list.setCurrentIndex(self._values.index(value))
        else:
            self.list.setCurrentIndex(-1)
            self.list.setPlaceholderText(value)

    def _on_activated(self, index: int) -> None:
        self.changed.emit(self.key, self._values[index])
