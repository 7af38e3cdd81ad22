"""The menu of what concerns the file as a whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QPoint, Signal

from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_ACTIONS: Final = ("new", "save-copy", "versions", "folder", "source", "revert", "delete")
# What needs a file on disk.
_OF_FILES: Final = ("versions", "folder", "revert", "delete")


class FileMenu(QObject):
    """``chosen`` carries one of: new, save-copy, versions, folder, source, revert, delete."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, page: QWidget, *, new_key: str = "editor.file.new") -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._new_key = new_key

    def menu(self, *, has_file: bool, is_changed: bool, shows_source: bool) -> ChoiceMenu:
        """Return the menu as things stand."""
        menu = ChoiceMenu(self._theme, self._page)
        for action in _ACTIONS:
            key = "editor.file.source-show" if action == "source" and not shows_source else f"editor.file.{action}"
            entry = menu.addAction(word(self._new_key if action == "new" else key))
            entry.setObjectName(action)
            entry.triggered.connect(_Choice(self, action))
            entry.setEnabled((has_file or action not in _OF_FILES) and (action != "revert" or is_changed))
        return menu

    def open_below(self, button: QWidget, menu: ChoiceMenu) -> None:
        """Open the menu below a button."""
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))


class _Choice:
    """Tells that one entry was chosen."""

    def __init__(self, menu: FileMenu, action: str) -> None:
        self._menu = menu
        self._action = action

    def __call__(self) -> None:
        """Tell."""
        self._menu.chosen.emit(self._action)
