"""Lines of a file with their numbers, the wrong ones tinted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import LEFT_MIDDLE, RIGHT_MIDDLE, paint_text, painter_on, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.ui.pages.problems.view import SourceLine
    from supple.ui.theme import Theme

_LINE: Final = 22
_EDGE: Final = 8
_NUMBERS: Final = 44
_TEXT_AT: Final = 58
_GAP_MARK: Final = "⋯"
# What stands before the colon of a key.
_KEY: Final = re.compile(r"^(\s*(?:- )?)([A-Za-z][\w-]*)(?=:)")


class SourceView(QWidget):
    """Paints source from left to right whatever the language; too long lines end in an ellipsis."""

    def __init__(self, theme: Theme, lines: tuple[SourceLine, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines = lines
        self.setAccessibleName("\n".join(f"{line.number} {line.text}" for line in lines if line.number))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(400, len(self._lines) * self._theme.px(_LINE) + 2 * self._theme.px(_EDGE))

    def minimumSizeHint(self) -> QSize:
        """Return the height of all lines."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and lines."""
        painter = painter_on(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("bg"))
        for edge in (0, self.height() - theme.border):
            painter.fillRect(0, edge, self.width(), theme.border, theme.colour("line"))
        for edge in (0, self.width() - theme.border):
            painter.fillRect(edge, 0, theme.border, self.height(), theme.colour("line"))
        for row, line in enumerate(self._lines):
            top = theme.px(_EDGE) + row * theme.px(_LINE)
            self._paint_line(painter, line, QRectF(0, top, self.width(), theme.px(_LINE)))
        painter.end()

    def _paint_line(self, painter: QPainter, line: SourceLine, rect: QRectF) -> None:
        theme = self._theme
        mono = theme.font("mono")
        if line.is_wrong:
            inside = rect.adjusted(theme.border, 0, -theme.border, 0)
            painter.fillRect(inside, theme.colour("w_emergency_soft"))
        numbers = QRectF(0, rect.y(), theme.px(_NUMBERS), rect.height())
        number = str(line.number) if line.number else _GAP_MARK
        paint_text(painter, numbers, number, mono, theme.colour("ink2"), RIGHT_MIDDLE)
        words = rect.adjusted(theme.px(_TEXT_AT), 0, -theme.px(_EDGE), 0)
        found = _KEY.match(line.text)
        if found is None:
            paint_text(painter, words, line.text, mono, theme.colour("ink"), LEFT_MIDDLE)
            return
        for text, role in ((found[1], "ink"), (found[2], "accentText"), (line.text[found.end() :], "ink")):
            paint_text(painter, words, text, mono, theme.colour(role), LEFT_MIDDLE)
            words = words.adjusted(text_width(text, mono), 0, 0, 0)
