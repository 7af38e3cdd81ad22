"""The three levels of the voice, one below the other, of which one holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from supple.settings import VoiceLevel
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface
from supple.ui.paragraph import Paragraph
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

_ICONS: Final = {
    VoiceLevel.COACHING: "speech",
    VoiceLevel.NAMES: "audio-lines",
    VoiceLevel.CHIMES: "bell",
}
_PLATE = 44
_PAD = 20


class _Choice(PaintedButton):
    """One level: icon, name, an example, and a tick where it holds."""

    def __init__(self, theme: Theme, level: VoiceLevel) -> None:
        super().__init__(theme, word(f"first-run.voice.{level.value}"))
        self._icon = _ICONS[level]
        self._name = Paragraph(theme, self.text(), "sub")
        self._example = Paragraph(theme, word(f"first-run.voice.{level.value}-example"), "small")
        self.setAccessibleDescription(self._example.text)
        self.setCheckable(True)
        self.set_ring(theme.radius.card)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of both paragraphs, at least that of the icon's plate."""
        wide = width - self._besides()
        words = self._name.height_for(wide) + self._example.height_for(wide) + 1
        return max(words, self._theme.px(_PLATE)) + self._theme.px(30)

    def sizeHint(self) -> QSize:
        """Return the size with each paragraph on one line."""
        wide = max(self._name.natural_width(), self._example.natural_width()) + 1 + self._besides()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that breaks no word."""
        wide = max(self._name.widest_word(), self._example.widest_word()) + 1 + self._besides()
        return QSize(wide, self._theme.px(_PLATE + 30))

    def paint(self, painter: QPainter) -> None:
        """Paint the card."""
        theme = self._theme
        rect = QRectF(self.rect())
        on = self.isChecked()
        fill = mixed(theme.colour("ink"), theme.colour("accentSoft" if on else "surface"), self.wash())
        width = 2 if on else theme.border
        paint_surface(painter, rect, theme.radius.card, fill, theme.colour("accent" if on else "line"), width)
        plate, pad = theme.px(_PLATE), theme.px(_PAD)
        place = QRectF(pad, (rect.height() - plate) / 2, plate, plate)
        paint_surface(painter, place, theme.radius.segmented, theme.colour("sunk"))
        inset = theme.px(11)
        paint_icon(painter, theme, self._icon, place.adjusted(inset, inset, -inset, -inset), "ink")
        wide = rect.width() - self._besides()
        first, second = self._name.height_for(wide), self._example.height_for(wide)
        top = (rect.height() - first - second) / 2
        left = place.right() + theme.px(16)
        self._name.paint(painter, QRectF(left, top, wide, first), theme.colour("ink"))
        self._example.paint(painter, QRectF(left, top + first, wide, second), theme.colour("ink2"))
        if on:
            side = theme.px(20)
            tick = QRectF(rect.width() - pad - side, (rect.height() - side) / 2, side, side)
            paint_icon(painter, theme, "check", tick, "accentText", 2.2)

    def _besides(self) -> int:
        """Return the width of all but the words."""
        return self._theme.px(2 * _PAD + _PLATE + 16 + 16 + 20)


class VoiceChoice(QWidget):
    """Tells by ``chosen`` which level a person picked; Up and Down move the choice."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._buttons = QButtonGroup(self)
        self.setAccessibleName(word("first-run.voice"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for number, level in enumerate(_ICONS):
            choice = _Choice(theme, level)
            self._buttons.addButton(choice, number)
            column.addWidget(choice)
        self._buttons.idToggled.connect(self._on_toggled)

    @property
    def level(self) -> VoiceLevel | None:
        """The level that holds, None before one was shown."""
        number = self._buttons.checkedId()
        return tuple(_ICONS)[number] if number >= 0 else None

    def button(self, level: VoiceLevel) -> PaintedButton:
        """Return the button of a level."""
        button = self._buttons.button(tuple(_ICONS).index(level))
        assert isinstance(button, PaintedButton)  # noqa: S101  (only such were added)
        return button

    def show_level(self, level: VoiceLevel) -> None:
        """Show a level without telling."""
        blocked = self.blockSignals(True)
        self.button(level).setChecked(True)
        self.blockSignals(blocked)

    def _on_toggled(self, number: int, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        if on:
            self.chosen.emit(tuple(_ICONS)[number])
