"""A row of the settings: what is set, and beside or below it the control that sets it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QStyle, QVBoxLayout, QWidget

from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from supple.settings import Settings
    from supple.ui.pages.settings.view import SettingsFacts
    from supple.ui.theme import Theme

# With the hairline above it a row is 60 pixels high.
_HEIGHT: Final = 59
_LOW: Final = 44
_AIR: Final = 9
_GAP: Final = 16
# A note may wrap, but not into a column too narrow to read.
_LEAST_NOTE: Final = 220
_CARD_PAD: Final = 22


class SettingRow(QWidget):
    """Words at the left and a control at the right, or below them where the room is too narrow for both.

    ``name`` is the setting's; rows of facts have none. Rows that only tell may be lower than those to press.
    """

    def __init__(
        self,
        theme: Theme,
        title: str,
        note: str = "",
        control: QWidget | None = None,
        *,
        name: str = "",
        is_low: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self.name = name
        self._least = theme.px(_LOW if is_low else _HEIGHT)
        self._air = theme.px(_AIR)
        self.control = control
        self._title = TextLabel(theme, title, style="body-medium", parent=self)
        self._note = TextLabel(theme, note, style="small", colour="ink2", parent=self) if note else None
        if control is not None:
            control.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_facts(self, facts: SettingsFacts) -> None:
        """Show how things are on this computer; most rows do not depend on it. Comes before ``show_settings``."""

    def show_settings(self, settings: Settings) -> None:
        """Show how a setting stands without telling; a row of fixed words has nothing to show."""

    def show_note(self, note: str) -> None:
        """Change the words below the title of a row that has some."""
        if self._note is not None and self._note.text() != note:
            self._note.set_words(note)
            self._on_resized()

    def take_focus(self) -> None:
        """Put the keyboard's focus on the control."""
        if self.control is not None:
            buttons = self.control.findChildren(QAbstractButton)
            held = next((button for button in buttons if button.isChecked()), self.control)
            held.setFocus(Qt.FocusReason.OtherFocusReason)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of words and control."""
        return self._arrange(width, move=False)

    def sizeHint(self) -> QSize:
        """Return the size with both side by side."""
        wide = self._words_width() + self._theme.px(_GAP) + self._control_size(100_000).width()
        return QSize(wide, self._least)

    def minimumSizeHint(self) -> QSize:
        """Return the least size, the control below the words."""
        least = self.control.minimumSizeHint().width() if self.control is not None else 0
        return QSize(max(least, self._title.minimumSizeHint().width()), self._least)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place words and control."""
        self._arrange(self.width(), move=True)

    def event(self, event: QEvent) -> bool:
        """Follow a control that has become larger or smaller."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._on_resized()
        return super().event(event)

    def _on_resized(self) -> None:
        self.updateGeometry()
        self._arrange(self.width(), move=True)

    def _words_width(self) -> int:
        note = 0 if self._note is None else min(self._note.sizeHint().width(), self._theme.px(_LEAST_NOTE))
        return max(self._title.sizeHint().width(), note)

    def _control_size(self, width: int) -> QSize:
        if self.control is None:
            return QSize(0, 0)
        hint = self.control.sizeHint().expandedTo(self.control.minimumSize())
        wide = min(hint.width(), width)
        high = self.control.heightForWidth(wide) if self.control.hasHeightForWidth() else hint.height()
        return QSize(wide, high)

    def _arrange(self, width: int, *, move: bool) -> int:
        air, gap = self._air, self._theme.px(_GAP)
        control = self._control_size(width)
        is_beside = self._words_width() + gap + control.width() <= width
        room = width - gap - control.width() if is_beside and self.control is not None else width
        title = self._title.heightForWidth(room)
        note = 0 if self._note is None else self._note.heightForWidth(room)
        words = title + note
        if is_beside or self.control is None:
            high = max(self._least, words + 2 * air, control.height() + 2 * air)
            top = (high - words) // 2
            place = QRect(QPoint(width - control.width(), (high - control.height()) // 2), control)
        else:
            high = words + control.height() + 3 * air
            top = air
            place = QRect(QPoint(0, words + 2 * air), control)
        if move:
            self._put(self._title, QRect(0, top, room, title))
            if self._note is not None:
                self._put(self._note, QRect(0, top + title, room, note))
            if self.control is not None:
                self._put(self.control, place)
        return high

    def _put(self, widget: QWidget, place: QRect) -> None:
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))


class SettingsCard(Card):
    """Rows under a heading, with hairlines between them."""

    def __init__(self, theme: Theme, heading: str, rows: Sequence[SettingRow]) -> None:
        super().__init__(theme)
        self.rows = tuple(rows)
        pad = theme.px(_CARD_PAD)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, theme.px(6), pad, theme.px(8))
        column.setSpacing(0)
        head = TextLabel(theme, heading, style="sub")
        column.addSpacing(theme.px(11))
        column.addWidget(head)
        column.addSpacing(theme.px(10))
        for row in self.rows:
            column.addWidget(Hairline(theme))
            column.addWidget(row)
