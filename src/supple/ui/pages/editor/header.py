"""The head of the editor: what is edited, how long it takes, and the buttons for all of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.ui.theme import Theme

HEIGHT: Final = 64
# Below this the buttons are icons.
_WIDE: Final = 1080


@dataclass(frozen=True, slots=True)
class HeadFacts:
    """What the head shows. ``promised`` is empty where nothing is promised; a promise not kept is said in amber."""

    title: str
    state: str
    total: str = ""
    promised: str = ""
    is_kept: bool = True
    can_undo: bool = False
    can_redo: bool = False
    can_try: bool = False
    why_not: str = ""
    save_text: str = ""
    can_save: bool = True


class Header(QWidget):
    """Shows HeadFacts; each button asks for what it says."""

    back_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    try_asked = Signal()
    handout_asked = Signal()
    save_asked = Signal()
    menu_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._is_wide = True
        self.back = _icon_button(theme, "arrow-left", "editor.back", Variant.GHOST)
        self.title = TextLabel(theme, "", "card", wraps=False, elides=True)
        self.state = TextLabel(theme, "", "tiny", "ink2", wraps=False, elides=True)
        self._total_word = TextLabel(theme, word("editor.total"), "small", "ink2", wraps=False)
        self.total = TextLabel(theme, "", "heading", wraps=False)
        self.promised = Chip(theme, "", "w_days")
        self.kept = Chip(theme, "", "w_normal", "check")
        self.undo = _icon_button(theme, "undo-2", "editor.undo")
        self.redo = _icon_button(theme, "redo-2", "editor.redo")
        self.attempt = ActionButton(theme, word("editor.try"), icon="play")
        self.handout = ActionButton(theme, word("handout.button"), icon="printer")
        self.more = _icon_button(theme, "ellipsis", "editor.more")
        self.save = ActionButton(theme, word("editor.save"), variant=Variant.PRIMARY, key_shown=word("editor.key.save"))
        self.setFixedHeight(theme.px(HEIGHT))
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.undo.clicked.connect(self.undo_asked)
        self.redo.clicked.connect(self.redo_asked)
        self.attempt.clicked.connect(self.try_asked)
        self.handout.clicked.connect(self.handout_asked)
        self.save.clicked.connect(self.save_asked)
        self.more.clicked.connect(self.menu_asked)

    def _lay_out(self) -> None:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.state)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), 0, theme.px(20), 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.back)
        row.addLayout(words, 1)
        for part in (self._total_word, self.total, self.promised, self.kept):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(theme.px(8))
        for button in (self.undo, self.redo, self.attempt, self.handout, self.more, self.save):
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            row.addWidget(button)

    def show_facts(self, facts: HeadFacts) -> None:
        """Show how things stand."""
        self.title.set_words(facts.title)
        self.state.set_words(facts.state)
        self.total.set_words(facts.total)
        self.total.setAccessibleName(word("editor.total.spoken", total=facts.total))
        for chip, shown in ((self.promised, not facts.is_kept), (self.kept, facts.is_kept)):
            chip.setText(facts.promised)
            chip.setVisible(shown and bool(facts.promised))
            chip.updateGeometry()
        self.undo.setEnabled(facts.can_undo)
        self.redo.setEnabled(facts.can_redo)
        self.attempt.setEnabled(facts.can_try)
        self.attempt.setToolTip(facts.why_not or word("editor.try.tip"))
        self.handout.setEnabled(facts.can_try)
        self.handout.setToolTip(facts.why_not or word("editor.handout.tip"))
        self.save.setEnabled(facts.can_save)
        self._save_text = facts.save_text or word("editor.save")
        self._show_texts()

    def _show_texts(self) -> None:
        self.attempt.setText(word("editor.try") if self._is_wide else "")
        self.attempt.setAccessibleName(word("editor.try"))
        self.handout.setText(word("handout.button") if self._is_wide else "")
        self.handout.setAccessibleName(word("handout.button"))
        self.save.setText(self._save_text)
        self._total_word.setVisible(self._is_wide and bool(self.total.text()))
        for button in (self.attempt, self.handout, self.save):
            button.updateGeometry()

    _save_text = ""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave words out where there is no room for them."""
        super().resizeEvent(event)
        is_wide = self.width() >= self._theme.px(_WIDE)
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self._show_texts()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        painter, theme = painter_on(self), self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        line = QRectF(0, self.height() - theme.border, self.width(), theme.border)
        painter.fillRect(line, theme.colour("line"))
        painter.end()


def _icon_button(theme: Theme, icon: str, key: str, variant: Variant = Variant.SECONDARY) -> ActionButton:
    button = ActionButton(theme, icon=icon, variant=variant)
    button.setAccessibleName(word(key))
    button.setToolTip(word(f"{key}.tip"))
    return button
