"""The left half of the finished page: a tick, what was done, and a closing sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painting import paint_icon, paint_surface, paint_text, painter_on
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.pages.finished.view import FinishedView
    from supple.ui.theme import Theme

_TICK: Final = 56
_LINE: Final = 28
_MOST_LINES: Final = 12


class _Tick(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(_TICK), theme.px(_TICK))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        rect = QRectF(self.rect())
        paint_surface(painter, rect, rect.width() / 2, self._theme.colour("accent"))
        inset = round(rect.width() * 0.25)
        paint_icon(painter, self._theme, "check", rect.adjusted(inset, inset, -inset, -inset), "accentInk", 2.6)
        painter.end()


class _DoneList(QWidget):
    """Names with check marks, as many as there is room for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def show_names(self, names: tuple[str, ...]) -> None:
        self._names = names
        self.setAccessibleName(", ".join((word("finished.list"), *names)))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, self._theme.px(_LINE) * len(self._names))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def lines(self) -> tuple[str, ...]:
        """Return what is shown: all names, or some and how many more there are; nothing where two have no room."""
        room = min(_MOST_LINES, self.height() // self._theme.px(_LINE))
        if len(self._names) <= room:
            return self._names
        left = len(self._names) - room + 1
        return (*self._names[: room - 1], word("finished.more", count=left)) if room >= 2 else ()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        theme = self._theme
        lines = self.lines()
        high, side = theme.px(_LINE), theme.px(16)
        for row, text in enumerate(lines):
            top = row * high
            is_name = row < len(self._names) and text == self._names[row]
            if is_name:
                paint_icon(painter, theme, "check", QRectF(0, top + (high - side) / 2, side, side), "accentText", 2.2)
            words = QRectF(theme.px(26), top, self.width() - theme.px(26), high)
            paint_text(painter, words, text, theme.font("body"), theme.colour("ink2"))
        painter.end()


class DonePanel(QWidget):
    """A soft panel over the whole height of the page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = TextLabel(theme, "", "title")
        self.sum = TextLabel(theme, "", "check", "ink2")
        self.done = _DoneList(theme)
        self.closing = TextLabel(theme, "", "body", "ink2")
        column = QVBoxLayout(self)
        pad = theme.px(36)
        column.setContentsMargins(pad, theme.px(40), pad, theme.px(40))
        column.setSpacing(theme.px(4))
        column.addWidget(_Tick(theme))
        column.addSpacing(theme.px(16))
        column.addWidget(self.title)
        column.addWidget(self.sum)
        column.addSpacing(theme.px(20))
        column.addWidget(self.done, 1)
        column.addSpacing(theme.px(12))
        column.addWidget(self.closing)

    def show_view(self, view: FinishedView) -> None:
        """Show what was done."""
        self.title.set_words(view.title)
        self.sum.set_words(view.sum)
        self.done.show_names(view.done)
        self.closing.set_words(view.closing)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("accentSoft"))
        if self._theme.high_contrast:
            edge = self.width() - self._theme.border
            painter.fillRect(edge, 0, self._theme.border, self.height(), self._theme.colour("line"))
        painter.end()
