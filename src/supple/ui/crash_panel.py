"""The card that says that something went wrong, with a report to copy and nothing about the person in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from supple.ui.announcer import announce
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.message import Message
    from supple.ui.theme import Theme

_REPORT_HIGH = 180


class CrashPanel(Overlay):
    """Lies over the whole window until it is closed; reports that come meanwhile join those shown."""

    def __init__(self, theme: Theme, window: QWidget, sentence: str) -> None:
        super().__init__(theme, window, width=680)
        self.setAccessibleName(word("crash.title"))
        self.setAccessibleDescription(sentence)
        self.report = QPlainTextEdit()
        self.report.setReadOnly(True)
        self.report.setFont(theme.font("mono"))
        self.report.setMinimumHeight(theme.px(_REPORT_HIGH))
        self.report.setAccessibleName(word("crash.report"))
        # Tab leads on to the buttons; there is nothing to indent here.
        self.report.setTabChangesFocus(True)
        self.copy = ActionButton(theme, word("crash.copy"), icon="copy")
        self.copy.clicked.connect(self._on_copy)
        self.close_button = ActionButton(theme, word("crash.go-on"), variant=Variant.PRIMARY)
        self.close_button.clicked.connect(self.dismissed)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self.body.addWidget(TextLabel(theme, word("crash.title"), "heading"))
        self.body.addWidget(TextLabel(theme, word("crash.about"), "body", "ink2"))
        self.body.addWidget(TextLabel(theme, sentence, "small", "muted"))
        self.body.addWidget(self.report, 1)
        self.body.addSpacing(theme.px(4))
        self.body.addLayout(buttons)

    def open_with(self, report: str) -> None:
        """Show the card with a report."""
        self.add(report)
        self.open_on(self.close_button)
        announce(self, word("crash.title"), urgent=True)

    def add(self, report: str) -> None:
        """Show one more report below those shown."""
        self.report.appendPlainText(report)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self.copy.setText(word("crash.copied"))


class CrashTeller(QObject):
    """Says over the window what nobody foresaw; ``pause`` pauses the session that is under way."""

    def __init__(self, window: QWidget, theme: Callable[[], Theme], pause: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._pause = pause
        self.panel: CrashPanel | None = None

    def tell(self, message: Message, report: str) -> None:
        """Show the report, below those that have not been read yet; the session pauses and is kept."""
        if self.panel is not None:
            self.panel.add(report)
            return
        self.panel = CrashPanel(self._theme(), self._window, say(message))
        self.panel.dismissed.connect(self._on_read)
        self.panel.open_with(report)
        self._pause()

    def _on_read(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.close_card()
            panel.deleteLater()
