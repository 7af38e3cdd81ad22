"""The preview: the pages as they will be, larger or smaller, one after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from supple.ui.announcer import announce
from supple.ui.pages.handout.sheet_view import SheetView
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.print.sheet import Handout
    from supple.ui.theme import Theme

# The width of a sheet, in widths of the room for it: first the whole page, then ever larger.
_STEPS: Final = (1.0, 1.5, 2.0, 3.0)
_PAD: Final = 12
# The room of the sheet would scroll with these.
_KEYS: Final = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_LEAST: Final = 160


class Preview(Card):
    """Page Up and Page Down turn the pages, plus and minus change the size."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, fill="sunk")
        self._step = 0
        self.sheet = SheetView(theme)
        self._label = TextLabel(theme, "", "small-strong", "ink2", wraps=False)
        self.previous = self._button("chevron-left", "handout.preview.previous")
        self.next = self._button("chevron-right", "handout.preview.next")
        self.smaller = self._button("minus", "handout.preview.smaller")
        self.larger = self._button("plus", "handout.preview.larger")
        self.ground = QScrollArea()
        self.ground.setFrameShape(QFrame.Shape.NoFrame)
        self.ground.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.ground.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ground.setAccessibleName(word("handout.preview"))
        self.ground.setProperty("radius", theme.radius.card)
        self.ground.setWidget(self.sheet)
        self.ground.viewport().setAutoFillBackground(False)
        self.sheet.setAutoFillBackground(False)
        self.ground.installEventFilter(self)
        self._lay_out(theme)
        self.previous.clicked.connect(lambda: self.turn(-1))
        self.next.clicked.connect(lambda: self.turn(1))
        self.smaller.clicked.connect(lambda: self.resize_by(-1))
        self.larger.clicked.connect(lambda: self.resize_by(1))

    def _button(self, icon: str, key: str) -> ActionButton:
        button = ActionButton(self._theme, "", variant=Variant.GHOST, icon=icon)
        button.setAccessibleName(word(key))
        button.setToolTip(word(key))
        return button

    def _lay_out(self, theme: Theme) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(theme.px(4))
        bar.addWidget(self.previous)
        bar.addWidget(self._label)
        bar.addWidget(self.next)
        bar.addStretch(1)
        bar.addWidget(self.smaller)
        bar.addWidget(self.larger)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(6), theme.px(8), theme.px(8))
        column.setSpacing(theme.px(6))
        column.addLayout(bar)
        column.addWidget(self.ground, 1)

    def show_handout(self, handout: Handout) -> None:
        """Show a handout."""
        self.sheet.show_handout(handout)
        self._fit()
        self._show_state()

    def turn(self, by: int) -> None:
        """Turn the page."""
        before = self.sheet.page
        self.sheet.show_page(before + by)
        if self.sheet.page != before:
            self.ground.verticalScrollBar().setValue(0)
            self._show_state()
            announce(self, self._label.text(), urgent=False)

    def resize_by(self, steps: int) -> None:
        """Show the sheet larger or smaller."""
        self._step = max(0, min(self._step + steps, len(_STEPS) - 1))
        self._fit()
        self._show_state()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the sheet as large as its room, and take the keys that turn its pages."""
        if watched is self.ground and event.type() is QEvent.Type.Resize:
            self._fit()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in _KEYS:
            self.keyPressEvent(event)
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages, and change the size."""
        match event.key():
            case Qt.Key.Key_PageUp:
                self.turn(-1)
            case Qt.Key.Key_PageDown:
                self.turn(1)
            case Qt.Key.Key_Minus:
                self.resize_by(-1)
            case Qt.Key.Key_Plus | Qt.Key.Key_Equal:
                self.resize_by(1)
            case _:
                super().keyPressEvent(event)

    def _fit(self) -> None:
        room = self.ground.maximumViewportSize()
        whole = min(room.width() - _PAD, round((room.height() - _PAD) / self.sheet.ratio()))
        self.sheet.show_width(max(_LEAST, round(whole * _STEPS[self._step])))

    def _show_state(self) -> None:
        sheet = self.sheet
        self._label.set_words(word("handout.preview.page", page=sheet.page + 1, pages=sheet.pages))
        self.previous.setEnabled(sheet.page > 0)
        self.next.setEnabled(sheet.page + 1 < sheet.pages)
        self.smaller.setEnabled(self._step > 0)
        self.larger.setEnabled(self._step + 1 < len(_STEPS))
