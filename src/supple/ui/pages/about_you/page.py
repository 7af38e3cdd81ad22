"""The health profile on a page of its own, reached from the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.profile_form import ProfileForm
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from supple.advice.health_profile import HealthProfile
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_COLUMN = 680


class AboutYouPage(QWidget):
    """``profile_changed`` carries a HealthProfile when it is saved; ``profile_left`` comes after that, and on Esc."""

    profile_changed = Signal(object)
    profile_left = Signal()

    def __init__(self, theme: Theme, regions: Regions, today: date) -> None:
        super().__init__()
        self.form = ProfileForm(theme, regions, today, asks_areas=True)
        large = ButtonSize.LARGE
        self.save_button = ActionButton(theme, word("about-you.save"), variant=Variant.PRIMARY, size=large)
        self.back_button = ActionButton(
            theme, word("first-run.back"), variant=Variant.GHOST, key_shown=word("key.esc"), size=large
        )
        self._scroll = PageScroll(theme, content_width=theme.px(_COLUMN))
        column = self._scroll.column
        column.addWidget(TextLabel(theme, word("about-you.settings-title"), "title"))
        column.addWidget(TextLabel(theme, word("about-you.settings-about"), "check", "ink2"))
        column.addWidget(self.form)
        column.addStretch(1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.save_button)
        self._foot.addWidget(self.back_button)
        self._foot.addStretch(1)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self._scroll, 1)
        frame.addLayout(self._foot)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._align)
        self.save_button.clicked.connect(self._on_saved)
        self.back_button.clicked.connect(self.profile_left)

    def show_profile(self, profile: HealthProfile | None, today: date) -> None:
        """Show what is known about the person."""
        self.form.show_profile(profile, today)

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self.form.take_focus()

    def event(self, event: QEvent) -> bool:
        """Take Esc before the window does."""
        is_escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if event.type() is QEvent.Type.ShortcutOverride and is_escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves without saving, Enter saves unless what has the focus took it."""
        if event.isAutoRepeat():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self.profile_left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save_button.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in line with the column."""
        super().resizeEvent(event)
        self._align()

    def _align(self) -> None:
        side = self._scroll.padding(self._scroll.viewport().width())
        self._foot.setContentsMargins(side, 12, side, 20)

    def _on_saved(self) -> None:
        self.profile_changed.emit(self.form.profile())
        self.profile_left.emit()
