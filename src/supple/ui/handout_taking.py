"""Takes a handout to a file, a printer or the clipboard, by the system's own dialogs."""

# What prints is loaded when it is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from supple.document.file_failure import FileError
from supple.document.message import Message
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from supple.ui.print.sheet import Handout


class HandoutTaking:
    """Asks where to; ``said`` is emitted with what came of it, and not at all where the person changed their mind."""

    def __init__(self, parent: QWidget, said: SignalInstance) -> None:
        self._parent = parent
        self._said = said

    def save_pdf(self, name: str, make: Callable[[], bytes]) -> None:
        """Save a PDF; the name that is offered tells nothing about the patient."""
        self._save(f"{name}.pdf", word("handout.save-pdf"), word("handout.pdf-filter"), make)

    def save_page(self, name: str, make: Callable[[], bytes]) -> None:
        """Save a page for a phone."""
        self._save(f"{name}.html", word("handout.save-page"), word("handout.page-filter"), make)

    def print(self, handout: Handout) -> None:
        """Print by the system's dialog."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        from supple.ui.print.pdf import page_layout, paint_pages

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        printer.setPageLayout(page_layout(handout.paper))
        printer.setDocName(handout.title)
        dialog = QPrintDialog(printer, self._parent)
        dialog.setWindowTitle(word("handout.print"))
        if dialog.exec() != QPrintDialog.DialogCode.Accepted:
            return
        printer.setFullPage(True)
        paint_pages(handout, printer, printer.resolution() / 25.4)
        self._said.emit(Message.of("handout.printed"))

    def copy(self, text: str) -> None:
        """Put the words into the clipboard."""
        QGuiApplication.clipboard().setText(text)
        self._said.emit(Message.of("handout.copied"))

    def choose_logo(self) -> str:
        """Return the file of a logo, empty where none was chosen."""
        title, kinds = word("handout.logo.title"), word("handout.logo.filter")
        return QFileDialog.getOpenFileName(self._parent, title, str(Path.home()), kinds)[0]

    def _save(self, name: str, title: str, kind: str, make: Callable[[], bytes]) -> None:
        from supple.document.atomic import replace_file
        from supple.document.file_failure import in_words

        chosen, _ = QFileDialog.getSaveFileName(self._parent, title, str(Path.home() / name), kind)
        if not chosen:
            return
        path = Path(chosen)
        if not path.suffix:
            path = path.with_suffix(Path(name).suffix)
        try:
            with in_words(path):
                replace_file(path, make())
        except FileError as failure:
            self._said.emit(failure.message)
        else:
            self._said.emit(Message.of("handout.saved", file=path.name))
