"""One choice out of a few, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, elided, mixed, paint_surface, paint_text, painter_on, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter, QPaintEvent

    from supple.ui.theme import Theme

_MARGIN = 4


class _Segment(PaintedButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.set_ring(theme.radius.number)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font("body-strong", 14))
        return QSize(round(words) + 1 + self._theme.px(28), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(40)), self._theme.px(32))

    def hidden_text(self) -> str:
        room = self.width() - self._theme.px(16)
        return "" if elided(self.text(), self._font(), room) == self.text() else self.text()

    def _font(self) -> QFont:
        return self._theme.font("body-strong" if self.isChecked() else "body-medium", 14)

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect())
        ink = theme.colour("primaryInk" if self.isChecked() else "ink2")
        fill = theme.colour("primary" if self.isChecked() else "surface")
        if self.isChecked() or self.wash():
            paint_surface(painter, rect, theme.radius.number, mixed(ink, fill, self.wash()))
        inside = rect.adjusted(theme.px(8), 0, -theme.px(8), 0)
        paint_text(painter, inside, self.text(), self._font(), ink, Align.AlignCenter)


class Segmented(QWidget):
    """A row of choices of which one holds. Left and Right move the choice; ``chosen`` tells its number from 0."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, choices: Sequence[str], current: int = 0, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._buttons = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        row.setSpacing(0)
        for number, choice in enumerate(choices):
            segment = _Segment(theme, choice)
            segment.setAccessibleDescription(name)
            self._buttons.addButton(segment, number)
            row.addWidget(segment)
        self._buttons.button(current).setChecked(True)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        # Told on a change of state, not on a click: the arrow keys choose without one.
        self._buttons.idToggled.connect(self._on_toggled)

    def set_text(self, number: int, text: str) -> None:
        """Change the words of a choice."""
        button = self._buttons.button(number)
        if button.text() != text:
            button.setText(text)
            button.updateGeometry()

    def current(self) -> int:
        """Return the number of the choice that holds."""
        return self._buttons.checkedId()

    def choose(self, number: int) -> None:
        """Make a choice hold without telling."""
        blocked = self.blockSignals(True)
        self._buttons.button(number).setChecked(True)
        self.blockSignals(blocked)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the frame around the choices."""
        painter = painter_on(self)
        theme = self._theme
        paint_surface(
            painter,
            QRectF(self.rect()),
            theme.radius.segmented,
            theme.colour("surface"),
            theme.colour("line"),
            theme.border,
        )
        painter.end()

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if on:
            self.chosen.emit(number)
