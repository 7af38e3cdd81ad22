"""The files that need a fix, each with its lines and what is wrong in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.main_window import EDITOR
from supple.ui.pages.problems.file_card import FileCard
from supple.ui.pages.problems.view import file_view
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.library import BrokenFile
    from supple.ui.theme import Theme


class ProblemsPage(PageScroll):
    """Shows broken files; ``folder_asked`` carries the Path of a folder to open."""

    folder_asked = Signal(object)
    check_asked = Signal()
    place_asked = Signal(str, object)
    back_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.back = ActionButton(theme, variant=Variant.GHOST, icon="arrow-left")
        self.back.setAccessibleName(word("files.back"))
        self.back.setToolTip(word("files.back"))
        self.back.clicked.connect(self.back_asked)
        self.check = ActionButton(theme, word("files.check"), variant=Variant.PRIMARY, icon="rotate-ccw")
        self.check.clicked.connect(self.check_asked)
        self._title = TextLabel(theme, "", "title")
        self._about = TextLabel(theme, "", "body", "ink2")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(theme.px(16))
        head.addWidget(self.back)
        head.addLayout(words, 1)
        head.addWidget(self.check)
        self._shown: list[FileCard] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self.column.addLayout(head)
        self.column.addLayout(self._cards)
        self.column.addStretch(1)

    @property
    def cards(self) -> tuple[FileCard, ...]:
        """The cards of the files, in reading order."""
        return tuple(self._shown)

    def show_broken(self, broken: tuple[BrokenFile, ...]) -> None:
        """Show files as they stand on the disk now; with none left, say so."""
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._shown = [FileCard(self._theme, file_view(file)) for file in broken]
        for card in self._shown:
            card.folder_asked.connect(self.folder_asked)
            card.edit_asked.connect(self._on_edit_asked)
            self._cards.addWidget(card)
            card.show()
        self._title.set_words(word("files.title" if broken else "files.title-none"))
        self._about.set_words(word("files.others" if broken else "files.none"))
        self.check.setVisible(bool(broken))

    def _on_edit_asked(self, ask: object) -> None:
        self.place_asked.emit(EDITOR, ask)

    def take_focus(self) -> None:
        """Put the focus on checking again, or on the way back where nothing is left to check."""
        wanted = self.back if self.check.isHidden() else self.check
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)
