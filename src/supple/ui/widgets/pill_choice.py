"""One choice out of a few pills, none of which holds at first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_surface, paint_text, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

_HEIGHT = 40
_PADDING = 14


class _Pill(PaintedButton):
    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(theme, text)
        self.setCheckable(True)
        self.set_ring(theme.px(_HEIGHT / 2))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font("body-strong", 14))
        return QSize(round(words) + 1 + 2 * self._theme.px(_PADDING), self._theme.target(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        on = self.isChecked()
        rect = QRectF(self.rect())
        fill = mixed(theme.colour("ink"), theme.colour("accentSoft" if on else "surface"), self.wash())
        line = theme.colour("accent" if on else "line")
        paint_surface(painter, rect, rect.height() / 2, fill, line, 2 if on else theme.border)
        font = theme.font("body-strong" if on else "body-medium", 14)
        paint_text(painter, rect, self.text(), font, theme.colour("ink" if on else "ink2"), Align.AlignCenter)


class PillChoice(QWidget):
    """A row of pills; ``chosen`` tells the number, from 0, of the one a person picked, again where it was picked."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    chosen = Signal(int)

    def __init__(self, theme: Theme, choices: Sequence[str], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setSpacing(8)
        row.setContentsMargins(0, 0, 0, 0)
        for number, choice in enumerate(choices):
            pill = _Pill(theme, choice)
            pill.setAccessibleDescription(name)
            self._group.addButton(pill, number)
            row.addWidget(pill)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen)

    @property
    def current(self) -> int | None:
        """The number of the choice that holds, None before one was made."""
        number = self._group.checkedId()
        return number if number >= 0 else None

    def pill(self, number: int) -> PaintedButton:
        """Return the pill of a choice."""
        button = self._group.button(number)
        assert isinstance(button, PaintedButton)  # noqa: S101  (only such were added)
        return button

    def choose(self, number: int) -> None:
        """Make a choice hold, and tell."""
        self._group.button(number).setChecked(True)
        self.chosen.emit(number)

    def show_choice(self, number: int | None) -> None:
        """Show a choice, or none, without telling."""
        if number is not None:
            self._group.button(number).setChecked(True)
        elif (held := self.current) is not None:
            self._group.setExclusive(False)
            self._group.button(held).setChecked(False)
            self._group.setExclusive(True)

    def take_focus(self) -> None:
        """Put the focus on the choice that holds, or on the first."""
        self.pill(self.current or 0).setFocus(Qt.FocusReason.OtherFocusReason)
