"""Takes the page for a clinician to the clipboard, a printer or a file."""

# What prints is loaded when it is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from supple.ui.pages.signs.clinician_buttons import Take
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QWidget

    from supple.ui.pages.signs.clinician_page import ClinicianPage
    from supple.ui.theme import Theme


class ClinicianTaking:
    """Asks where to, by the system's own dialogs."""

    def __init__(self, theme: Theme, clipboard: QClipboard | None) -> None:
        self._theme = theme
        self._clipboard = clipboard

    def take(self, page: ClinicianPage, take: Take, parent: QWidget) -> str:
        """Take a page along and return what to say, empty where the person changed their mind. Raises OSError."""
        match take:
            case Take.COPY:
                clipboard = QGuiApplication.clipboard() if self._clipboard is None else self._clipboard
                clipboard.setText(page.as_text())
                return word("signs.copied")
            case Take.PRINT:
                return self._print(page, parent)
            case Take.PDF:
                return self._save(page, parent)

    def _print(self, page: ClinicianPage, parent: QWidget) -> str:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from supple.ui.pages.signs.clinician_print import print_page

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(word("signs.print"))
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return ""
        print_page(page, printer, self._theme.font("body").family())
        return word("signs.printed")

    def _save(self, page: ClinicianPage, parent: QWidget) -> str:
        from supple.ui.pages.signs.clinician_print import page_as_pdf

        title, name = word("signs.pdf"), word("signs.pdf-name")
        chosen, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / name), word("signs.pdf-filter"))
        if not chosen:
            return ""
        Path(chosen).write_bytes(page_as_pdf(page, self._theme.font("body").family()))
        return word("signs.saved")
