"""The bar above the page that says why something was not done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.announcer import announce
from supple.ui.widgets.banner import Banner
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.ui.theme import Theme


class RefusalBar(QWidget):
    """Holds one sentence at most, and takes no room without one."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._bar: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 12, 24, 0)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, empty when there is none."""
        return self._bar.accessibleName() if self._bar is not None else ""

    def show_refusal(self, message: Message) -> None:
        """Say why something was not done."""
        self.forget()
        bar = Banner(self._theme, "w_emergency", say(message), icon="circle-alert", close_name=word("signs.close"))
        bar.closed.connect(self._on_closed)
        self._column.addWidget(bar)
        self._bar = bar
        self.show()
        announce(self, urgent=True, text=say(message))

    def forget(self) -> None:
        """Take the sentence away."""
        if self._bar is not None:
            self._column.removeWidget(self._bar)
            self._bar.hide()
            self._bar.deleteLater()
            self._bar = None
            self.hide()

    def _on_closed(self) -> None:
        self.forget()
        self.closed.emit()
