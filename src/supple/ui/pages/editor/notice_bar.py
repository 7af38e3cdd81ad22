"""The bar below the editor's head that says what is special about the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.announcer import announce
from supple.ui.widgets.banner import Banner
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class NoticeBar(QWidget):
    """Shows one sentence, or nothing; ``chosen`` comes where its button is pressed."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._banner: Banner | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def banner(self) -> Banner | None:
        """The bar that is shown."""
        return self._banner

    def say(self, level: str, sentence: str, action: str = "", icon: str = "info") -> None:
        """Show a sentence in the colours of a level, maybe with a button."""
        self.clear()
        close = word("shell.close")
        self._banner = Banner(self._theme, level, sentence, icon=icon, action=action, close_name=close, soft=True)
        self._banner.action_chosen.connect(self.chosen)
        self._banner.closed.connect(self.clear)
        self._column.addWidget(self._banner)
        self.show()
        announce(self, sentence)

    def clear(self) -> None:
        """Take the sentence away."""
        if self._banner is not None:
            self._banner.hide()
            self._banner.deleteLater()
            self._banner = None
        self.hide()
