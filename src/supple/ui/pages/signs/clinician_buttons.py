"""The ways to take the page for a clinician along: copied, printed, as a PDF."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.ui.widgets.action_button import ActionButton
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class Take(Enum):
    """How the page is taken along."""

    COPY = auto()
    PRINT = auto()
    PDF = auto()


class ClinicianButtons(QObject):
    """Three buttons to be laid out; ``asked`` carries a Take."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.copy = ActionButton(theme, word("signs.copy"), icon="copy")
        self.print = ActionButton(theme, word("signs.print"), icon="printer")
        self.pdf = ActionButton(theme, word("signs.pdf"), icon="download")
        self.copy.clicked.connect(lambda: self.asked.emit(Take.COPY))
        self.print.clicked.connect(lambda: self.asked.emit(Take.PRINT))
        self.pdf.clicked.connect(lambda: self.asked.emit(Take.PDF))

    @property
    def all(self) -> tuple[ActionButton, ...]:
        """The buttons in their order."""
        return (self.copy, self.print, self.pdf)

    def show_copied(self) -> None:
        """Say that the page is in the clipboard."""
        self.copy.setText(word("signs.copied"))
        self.copy.set_icon("check")
