"""The strip of key moments: one is chosen, and can be copied, moved and taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_surface, paint_text, text_width
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

_MOST: Final = 12
_LONGEST: Final = 24


class MomentStrip(QWidget):
    """Shows the names of key moments. ``chosen`` carries a number; the others ask for it to be done to the chosen."""

    chosen = Signal(int)
    add_asked = Signal()
    delete_asked = Signal()
    shift_asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, ...] | None = None
        self._group = QButtonGroup(self)
        self.moments: list[MomentButton] = []
        self.earlier = _icon(theme, "chevron-left", "exercise.moment.earlier")
        self.later = _icon(theme, "chevron-right", "exercise.moment.later")
        self.add = _icon(theme, "plus", "exercise.moment.add")
        self.delete = _icon(theme, "trash-2", "exercise.moment.delete")
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.earlier, self.later, self.add, self.delete):
            row.addWidget(button)
        self._flow = FlowLayout(theme.px(6), self)
        self._flow.addWidget(self._tools)
        self.setAccessibleName(word("exercise.moments"))
        self.earlier.clicked.connect(lambda: self.shift_asked.emit(-1))
        self.later.clicked.connect(lambda: self.shift_asked.emit(1))
        self.add.clicked.connect(self.add_asked)
        self.delete.clicked.connect(self.delete_asked)
        self._group.idClicked.connect(self.chosen)
        self._group.idToggled.connect(self._on_toggled)

    @property
    def current(self) -> int:
        """The number of the chosen moment, counted from 0."""
        return max(0, self._group.checkedId())

    def show_moments(self, names: tuple[str, ...], current: int) -> None:
        """Show moments with one chosen."""
        if names != self._names:
            self._names = names
            self._make(names)
        if names:
            blocked = self.blockSignals(True)
            self.moments[min(current, len(names) - 1)].setChecked(True)
            self.blockSignals(blocked)
        count = len(names)
        self.earlier.setEnabled(current > 0)
        self.later.setEnabled(current < count - 1)
        self.add.setEnabled(0 < count < _MOST)
        self.delete.setEnabled(count > 1)

    def _make(self, names: tuple[str, ...]) -> None:
        had_focus = any(button.hasFocus() for button in self.moments)
        for old in self.moments:
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.moments = []
        self._flow.removeWidget(self._tools)
        for number, name in enumerate(names):
            button = MomentButton(self._theme, number + 1, name)
            self._group.addButton(button, number)
            self.moments.append(button)
            self._flow.addWidget(button)
            button.show()
        self._flow.addWidget(self._tools)
        if had_focus and self.moments:
            self.moments[0].setFocus()
        self.updateGeometry()

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        # The arrow keys choose without a click.
        if on and not self.signalsBlocked():
            self.chosen.emit(number)


class MomentButton(PaintedButton):
    """The pill of one key moment."""

    def __init__(self, theme: Theme, number: int, name: str) -> None:
        shown = name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
        super().__init__(theme, f"{number}  {shown}" if shown else f"{number}")
        self.setAccessibleName(word("exercise.moment.spoken", number=number, name=name))
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.set_ring(theme.px(18))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size that shows the whole name."""
        wide = round(text_width(self.text(), self._theme.font("body-strong", 14))) + 1
        return QSize(wide + self._theme.px(28), self._theme.target(40))

    def paint(self, painter: QPainter) -> None:
        """Paint the pill."""
        theme = self._theme
        rect = QRectF(self.rect())
        on = self.isChecked()
        fill = mixed(theme.colour("ink"), theme.colour("accentSoft" if on else "surface"), self.wash())
        line = theme.colour("accent" if on else "line")
        paint_surface(painter, rect, rect.height() / 2, fill, line, 2 if on else theme.border)
        colour = theme.colour("accentText" if on else "ink2")
        paint_text(painter, rect, self.text(), theme.font("body-strong", 14), colour, Align.AlignCenter)


def _icon(theme: Theme, icon: str, key: str) -> ActionButton:
    button = ActionButton(theme, icon=icon, variant=Variant.GHOST)
    button.setAccessibleName(word(key))
    button.setToolTip(word(key))
    return button
