"""The field of the quick-add line: one line of words that are coloured as they are understood."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from supple.routine.quick_piece import Role

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent, QTextDocument

    from supple.routine.quick_piece import Piece
    from supple.ui.theme import Theme

_ROLES: Final = {
    Role.EXERCISE: "accentText", Role.WORK: "k_roll", Role.SETS: "k_roll", Role.SIDES: "k_cooldown",
    Role.REST: "p_switch", Role.TEMPO: "p_switch", Role.NOTE: "muted", Role.UNKNOWN: "w_emergency",
}  # fmt: skip


class _Colours(QSyntaxHighlighter):
    """Colours the pieces it was handed last."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self.pieces: tuple[Piece, ...] = ()
        self._formats = {}
        for role, colour in _ROLES.items():
            look = QTextCharFormat()
            look.setForeground(theme.colour(colour))
            look.setFontWeight(theme.font("body-strong" if role is not Role.NOTE else "body").weight())
            if role is Role.UNKNOWN:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(theme.colour(colour))
            self._formats[role] = look

    def highlightBlock(self, _text: str) -> None:
        """Colour the line."""
        for piece in self.pieces:
            self.setFormat(piece.start, piece.end - piece.start, self._formats[piece.role])


class QuickField(QPlainTextEdit):
    """``typed`` comes with each change, ``entered`` with Enter, ``moved`` with an arrow up (-1) or down (1)."""

    typed = Signal()
    entered = Signal()
    moved = Signal(int)
    escaped = Signal()

    def __init__(self, theme: Theme, hint: str) -> None:
        super().__init__()
        self._theme = theme
        self._is_colouring = False
        self.setFont(theme.font("body", 14))
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setWordWrapMode(QTextOption.WrapMode.NoWrap)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", theme.radius.button)
        high = theme.px(40)
        line = QFontMetricsF(theme.font("body", 14)).height()
        pad = max(0, round((high - line) / 2 - 5))
        self.setFixedHeight(high)
        strong = theme.colour("lineStrong").name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ padding: {pad}px {theme.px(8)}px; border: {theme.border}px solid {strong};"
            f" border-radius: {theme.radius.button}px; }}"
        )
        self._colours = _Colours(theme, self.document())
        self.textChanged.connect(self._on_text_changed)

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        return QSize(self._theme.px(280), self._theme.px(40))

    def text(self) -> str:
        """Return the line."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Write another line, the cursor at its end."""
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)

    def show_pieces(self, pieces: tuple[Piece, ...]) -> None:
        """Colour what was understood."""
        self._colours.pieces = pieces
        self._is_colouring = True
        self._colours.rehighlight()
        self._is_colouring = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter and the arrows; everything else is typing."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit()
            case Qt.Key.Key_Up | Qt.Key.Key_Down:
                self.moved.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
            case Qt.Key.Key_Escape if self.text():
                self.escaped.emit()
            case Qt.Key.Key_Escape:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as one line."""
        self.insertPlainText(" ".join(source.text().split()))

    def _on_text_changed(self) -> None:
        if not self._is_colouring:
            self.typed.emit()
