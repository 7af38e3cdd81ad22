"""The list of the parts of the settings, of which one is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.pages.settings.view import Section
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import (
    LEFT_MIDDLE,
    RIGHT_MIDDLE,
    elided,
    mixed,
    paint_icon,
    paint_surface,
    paint_text,
    text_width,
)
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

WIDTH: Final = 212
_ICONS: Final = {
    Section.VOICE: "speech",
    Section.TIMING: "timer",
    Section.APPEARANCE: "palette",
    Section.ACCESSIBILITY: "accessibility",
    Section.YOU: "heart-pulse",
    Section.REMINDERS: "bell",
    Section.FILES: "folder",
    Section.KEYBOARD: "keyboard",
    Section.ABOUT: "info",
}
_ICON, _EDGE, _TEXT_AT = 20, 11, 41


class _Entry(PaintedButton):
    reads_as: ClassVar = QAccessible.Role.PageTab

    def __init__(self, theme: Theme, section: Section) -> None:
        super().__init__(theme, word(f"settings-page.section.{section.value}"))
        self._icon = _ICONS[section]
        self.setCheckable(True)
        self.set_ring(theme.radius.segmented)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font("body-strong"))
        return QSize(round(words) + 1 + self._theme.px(_TEXT_AT + _EDGE), self._theme.target(44))

    def hidden_text(self) -> str:
        room = self.width() - self._theme.px(_TEXT_AT + _EDGE)
        return "" if elided(self.text(), self._theme.font("body-strong"), room) == self.text() else self.text()

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect())
        on = self.isChecked()
        if on:
            fill = theme.colour("raised" if theme.dark else "surface")
            paint_surface(painter, rect, theme.radius.segmented, fill, theme.colour("line"), theme.border)
        elif self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("bg"), self.wash())
            paint_surface(painter, rect, theme.radius.segmented, ground)
        side, edge = theme.px(_ICON), theme.px(_EDGE)
        words = rect.adjusted(theme.px(_TEXT_AT), 0, -edge, 0)
        x, align = float(edge), LEFT_MIDDLE
        if self.isRightToLeft():
            words = rect.adjusted(edge, 0, -theme.px(_TEXT_AT), 0)
            x, align = rect.width() - edge - side, RIGHT_MIDDLE
        place = QRectF(x, (rect.height() - side) / 2, side, side)
        paint_icon(painter, theme, self._icon, place, "accent" if on else "ink2")
        font = theme.font("body-strong" if on else "body-medium")
        paint_text(painter, words, self.text(), font, theme.colour("ink" if on else "ink2"), align)


class SectionList(QWidget):
    """Tells by ``chosen`` which part a person picked; Up and Down move the choice."""

    reads_as: ClassVar = QAccessible.Role.PageTabList

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._buttons = QButtonGroup(self)
        self.setAccessibleName(word("settings-page.sections"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, section in enumerate(Section):
            entry = _Entry(theme, section)
            self._buttons.addButton(entry, number)
            column.addWidget(entry)
        self.button(Section.VOICE).setChecked(True)
        # Larger text may need more than the drawn width, which need not grow with it.
        self.setFixedWidth(max(WIDTH, *(button.sizeHint().width() for button in self._buttons.buttons())))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        # Told on a change of state, not on a click: the arrow keys choose without one.
        self._buttons.idToggled.connect(self._on_toggled)

    @property
    def section(self) -> Section:
        """The part that holds."""
        return tuple(Section)[self._buttons.checkedId()]

    def button(self, section: Section) -> PaintedButton:
        """Return the button of a part."""
        button = self._buttons.button(tuple(Section).index(section))
        assert isinstance(button, PaintedButton)  # noqa: S101  (only such were added)
        return button

    def choose(self, section: Section) -> None:
        """Make a part hold; ``chosen`` tells it where it is another."""
        self.button(section).setChecked(True)

    def take_focus(self) -> None:
        """Put the keyboard's focus on the part that holds."""
        self.button(self.section).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        if on:
            self.chosen.emit(tuple(Section)[number])
