"""Rows that set nothing: sounds to hear, folders to open, keys, and words to read."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from supple.session.cue import CueKind
from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.pages.settings.value_rows import joined
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.settings import Settings
    from supple.ui.key_lists import KeyLine
    from supple.ui.pages.settings.view import SettingsFacts
    from supple.ui.theme import Theme

# The tick of a repetition is too soft and too plain to be worth a button.
HEARD = tuple(cue for cue in CueKind if cue is not CueKind.TICK)


class CuesRow(SettingRow):
    """A button to hear each sound."""

    def __init__(self, theme: Theme, test: Callable[[CueKind], None]) -> None:
        control = QWidget()
        flow = FlowLayout(theme.px(6), control)
        self.buttons: dict[CueKind, ActionButton] = {}
        for cue in HEARD:
            name = word(f"sound.cue-{cue.value}")
            button = ActionButton(theme, name, icon="play")
            button.setAccessibleName(word("settings-page.cues.hear", name=name))
            button.clicked.connect(partial(_call, test, cue))
            flow.addWidget(button)
            self.buttons[cue] = button
        super().__init__(theme, word("settings-page.cues"), control=control)


class FolderRow(SettingRow):
    """A folder with its path and a button that opens it."""

    def __init__(
        self, theme: Theme, key: str, path_of: Callable[[SettingsFacts], Path], open_folder: Callable[[Path], None]
    ) -> None:
        self.button = ActionButton(theme, word("settings-page.open"), icon="folder-open")
        self.button.setAccessibleName(word("settings-page.open-named", name=word(key)))
        # A path stands there from the first show on; the blank keeps its line.
        super().__init__(theme, word(key), " ", self.button)
        self._path_of = path_of
        self._open_folder = open_folder
        self._path: Path | None = None
        self.button.clicked.connect(self._on_clicked)

    def show_facts(self, facts: SettingsFacts) -> None:
        """Show the path."""
        self._path = self._path_of(facts)
        self.show_note(str(self._path))

    def _on_clicked(self) -> None:
        if self._path is not None:
            self._open_folder(self._path)


class DataFolderRow(SettingRow):
    """The folder of a person's own files, with a button to choose another; a second one goes back to the usual."""

    def __init__(self, theme: Theme, move: Callable[[Path, Path | None], None]) -> None:
        self.change = ActionButton(theme, word("settings-page.data-folder.change"))
        self.usual = ActionButton(theme, word("settings-page.data-folder.own"))
        self.usual.hide()
        control = joined(theme, (self.change, self.usual))
        super().__init__(theme, word("settings-page.data-folder"), " ", control, name="data_folder")
        self._move = move
        self._path: Path | None = None
        self.change.clicked.connect(self._on_change)
        self.usual.clicked.connect(self._on_usual)

    def show_facts(self, facts: SettingsFacts) -> None:
        """Show the path."""
        self._path = facts.places.data
        self.show_note(f"{self._path}\n{word('settings-page.data-folder.about')}")

    def show_settings(self, settings: Settings) -> None:
        """Offer the usual folder where another was chosen."""
        self.usual.setVisible(bool(settings.data_folder))

    def _on_change(self) -> None:
        title = word("settings-page.data-folder.choose")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._path or ""))
        if chosen and self._path is not None:
            self._move(self._path, Path(chosen))

    def _on_usual(self) -> None:
        if self._path is not None:
            self._move(self._path, None)


class RunsFolderRow(SettingRow):
    """The folder that is watched for new runs: choose one, or watch none any more."""

    def __init__(self, theme: Theme, change: Callable[[str, object], None]) -> None:
        self.choose = ActionButton(theme, word("settings-page.runs-folder.choose"))
        self.stop = ActionButton(theme, word("settings-page.runs-folder.stop"))
        self.stop.hide()
        control = joined(theme, (self.choose, self.stop))
        super().__init__(theme, word("settings-page.runs-folder"), " ", control, name="runs_folder")
        self._change = change
        self._chosen = ""
        self.choose.clicked.connect(self._on_choose)
        self.stop.clicked.connect(partial(self._on_chosen, ""))

    def show_settings(self, settings: Settings) -> None:
        """Show the folder."""
        self._chosen = settings.runs_folder
        self.stop.setVisible(bool(self._chosen))
        self.show_note(self._chosen or word("settings-page.runs-folder.none"))

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, word("settings-page.runs-folder"), self._chosen)
        if chosen:
            self._on_chosen(chosen)

    def _on_chosen(self, folder: str, *_clicked: object) -> None:
        self._change(self.name, folder)


class KeyRow(SettingRow):
    """What keys do, and the keys."""

    def __init__(self, theme: Theme, line: KeyLine) -> None:
        caps = joined(theme, tuple(KeyCap(theme, cap) for cap in line.caps))
        super().__init__(theme, line.does, control=caps, is_low=True)


class VersionRow(SettingRow):
    """The name and version of the program."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, word("shell.name"), " ", is_low=True)

    def show_facts(self, facts: SettingsFacts) -> None:
        """Show the version."""
        self.show_note(word("settings-page.version", version=facts.version))


def _call(test: Callable[[CueKind], None], cue: CueKind, *_clicked: object) -> None:
    """Leave out what the button's signal carries."""
    test(cue)
