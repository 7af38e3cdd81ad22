"""The card of a broken file: its name, its lines and its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.editor_ask import EditorAsk
from supple.ui.pages.problems.source_view import SourceView
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.problems.view import FileView
    from supple.ui.theme import Theme


class FileCard(Card):
    """Shows one file; ``folder_asked`` carries the folder it lies in, ``edit_asked`` an EditorAsk."""

    folder_asked = Signal(object)
    edit_asked = Signal(object)

    def __init__(self, theme: Theme, view: FileView, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._view = view
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        if view.source:
            column.addWidget(SourceView(theme, view.source))
        column.addLayout(self._problems())

    def _head(self) -> QHBoxLayout:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, self._view.name, "card"))
        words.addWidget(TextLabel(theme, word("files.folder", folder=str(self._view.folder)), "small", "ink2"))
        self.open_folder = ActionButton(theme, word("files.open-folder"), icon="folder-open")
        self.open_folder.clicked.connect(self._on_open_folder)
        self.edit = ActionButton(theme, word("files.edit"), icon="square-pen")
        self.edit.clicked.connect(self._on_edit)
        self.edit.setVisible(self._view.can_edit)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        head.setSpacing(theme.px(16))
        head.addWidget(SoftIcon(theme, "file-exclamation-point", "w_days", 44))
        head.addLayout(words, 1)
        head.addWidget(self.edit)
        head.addWidget(self.open_folder)
        return head

    def _problems(self) -> QGridLayout:
        theme = self._theme
        grid = QGridLayout()
        grid.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(18))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(12))
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, problem in enumerate(self._view.problems):
            icon, role = ("lightbulb", "w_monitor") if problem.is_hint else ("circle-alert", "w_emergency")
            grid.addWidget(SoftIcon(theme, icon, role, 24), row, 0, top)
            if problem.place:
                grid.addWidget(TextLabel(theme, problem.place, "body-strong", wraps=False), row, 1, top)
            grid.addWidget(TextLabel(theme, problem.sentence), row, 2, top)
        if self._view.more:
            more = TextLabel(theme, word("files.more", count=self._view.more), "body", "ink2")
            grid.addWidget(more, len(self._view.problems), 2)
        return grid

    def _on_edit(self) -> None:
        self.edit_asked.emit(EditorAsk(path=self._view.path, line=self._view.line, column=self._view.column))

    def _on_open_folder(self) -> None:
        self.folder_asked.emit(self._view.folder)
