"""Rows that set words of a person's own: a line to write, and a picture file to choose."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.pages.settings.value_rows import joined, note_of, title_of
from supple.ui.widgets.action_button import ActionButton
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.settings import Settings
    from supple.ui.pages.settings.value_rows import Change
    from supple.ui.theme import Theme

_WIDE: Final = 300
_MOST_LETTERS: Final = 80


class WordsRow(SettingRow):
    """A setting that is a line of words, taken over when the person goes on."""

    def __init__(self, theme: Theme, name: str, change: Change) -> None:
        self.line = QLineEdit()
        self.line.setFont(theme.font("body"))
        self.line.setAccessibleName(title_of(name))
        self.line.setMaxLength(_MOST_LETTERS)
        self.line.setFixedWidth(theme.px(_WIDE))
        self.line.setMinimumHeight(theme.target(40))
        self.line.setProperty("radius", theme.radius.button)
        super().__init__(theme, title_of(name), note_of(name), self.line, name=name)
        self._title.setBuddy(self.line)
        self._change = change
        self.line.editingFinished.connect(self._on_finished)

    def show_settings(self, settings: Settings) -> None:
        """Show the words; what is being written stays."""
        words = getattr(settings, self.name)
        if not self.line.isModified() and self.line.text() != words:
            self.line.setText(words)

    def take_focus(self) -> None:
        """Put the keyboard's focus on the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_finished(self) -> None:
        if self.line.isModified():
            self.line.setModified(False)
            self._change(self.name, self.line.text().strip())


class LogoRow(SettingRow):
    """The picture that stands on handouts: choose one, or none any more; says what keeps it from being printed."""

    def __init__(self, theme: Theme, name: str, change: Change) -> None:
        self.choose = ActionButton(theme, word("handout.logo.choose"), icon="folder-open")
        self.choose.setAccessibleName(word("handout.logo.title"))
        self.remove = ActionButton(theme, word("handout.logo.remove"))
        self.remove.setAccessibleName(word("settings-page.logo-file.remove"))
        self.remove.hide()
        super().__init__(theme, title_of(name), " ", joined(theme, (self.choose, self.remove)), name=name)
        self._change = change
        self._chosen = ""
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(lambda: change(name, ""))

    def show_settings(self, settings: Settings) -> None:
        """Show the name of the file, and what is the matter with it."""
        from supple.ui.print.logo import logo_or_words  # noqa: PLC0415 - seldom needed

        self._chosen = getattr(settings, self.name)
        self.remove.setVisible(bool(self._chosen))
        if not self._chosen:
            self.show_note(word("handout.logo.none"))
            return
        _, trouble = logo_or_words(self._chosen)
        self.show_note(trouble or Path(self._chosen).name)

    def _on_choose(self) -> None:
        folder = str(Path(self._chosen).parent) if self._chosen else ""
        title, kinds = word("handout.logo.title"), word("handout.logo.filter")
        chosen, _ = QFileDialog.getOpenFileName(self, title, folder, kinds)
        if chosen:
            self._change(self.name, chosen)
