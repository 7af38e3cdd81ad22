"""The place of the editor: a person's own routines, what was typed and never saved, and ways to begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.routine.kind import Kind
from supple.ui.editor_ask import EditorAsk
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from pathlib import Path

    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class OwnFile:
    """One of the person's own files: its title, its file, its kind if it can be read, and how many mistakes it has."""

    title: str
    path: Path
    kind: Kind | None
    mistakes: int = 0
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed and never saved: its draft's id, and its name and time in words."""

    draft_id: str
    text: str


class EditorPlace(PageScroll):
    """``asked`` carries an EditorAsk, ``built_in_asked`` wants a built-in routine; drafts are named by their ids."""

    asked = Signal(object)
    built_in_asked = Signal()
    exercises_asked = Signal()
    draft_opened = Signal(str)
    draft_discarded = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, content_width=960)
        self.new = ActionButton(
            theme, word("editor.place.new"), variant=Variant.PRIMARY, icon="plus", key_shown=word("editor.key.new")
        )
        self.built_in = ActionButton(theme, word("editor.place.from"), icon="copy")
        self.exercises = ActionButton(theme, word("exercises.open"), icon="person-standing")
        self.exercises.setToolTip(word("exercises.open.tip"))
        self.kinds = {
            kind: ActionButton(theme, word(f"kind.{kind}"), icon=KIND_LOOKS[kind].icon) for kind in KIND_LOOKS
        }
        self.rows: list[_Row] = []
        self._lists = QVBoxLayout()
        self._lists.setSpacing(theme.px(8))
        self._lay_out()
        self.new.clicked.connect(lambda: self.asked.emit(EditorAsk(is_new=True)))
        self.built_in.clicked.connect(self.built_in_asked)
        self.exercises.clicked.connect(self.exercises_asked)
        for kind, button in self.kinds.items():
            button.clicked.connect(_Asking(self, EditorAsk(kind=kind)))

    def _lay_out(self) -> None:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, word("editor.place.title"), "title"))
        words.addWidget(TextLabel(theme, word("editor.place.about"), "body", "ink2"))
        self.column.addLayout(words)
        begin = QWidget()
        flow = FlowLayout(theme.px(8), begin)
        for button in (self.new, self.built_in, self.exercises):
            flow.addWidget(button)
        self.column.addWidget(begin)
        self.column.addWidget(TextLabel(theme, word("editor.place.kinds"), "small", "ink2"))
        patterns = QWidget()
        pattern_flow = FlowLayout(theme.px(8), patterns)
        for button in self.kinds.values():
            pattern_flow.addWidget(button)
        self.column.addWidget(patterns)
        self.column.addSpacing(theme.px(8))
        self.column.addLayout(self._lists)
        self.column.addStretch(1)

    def show_files(self, files: tuple[OwnFile, ...], drafts: tuple[Unsaved, ...]) -> None:
        """Show what there is to open."""
        while (item := self._lists.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        if drafts:
            self._add_heading("editor.place.drafts")
        for draft in drafts:
            self._add_draft(draft)
        self._add_heading("editor.place.yours")
        if not files:
            self._lists.addWidget(TextLabel(self._theme, word("editor.place.none"), "body", "ink2"))
        for file in files:
            self._add_file(file)

    def take_focus(self) -> None:
        """Put the focus on the newest draft, else on the first file, else on a new routine."""
        wanted = self.rows[0].main if self.rows else self.new
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_heading(self, key: str) -> None:
        self._lists.addWidget(TextLabel(self._theme, word(key), "card"))

    def _add_file(self, file: OwnFile) -> None:
        about = file.path.name
        row = _Row(self._theme, file.title, about, file.kind, word("editor.place.open-short"))
        row.main.setAccessibleName(word("editor.place.open", name=file.title))
        if file.mistakes:
            row.show_mistakes(word("editor.place.broken", count=file.mistakes))
        row.main.clicked.connect(_Asking(self, EditorAsk(path=file.path, line=file.line, column=file.column)))
        self._add_row(row)

    def _add_draft(self, draft: Unsaved) -> None:
        row = _Row(self._theme, draft.text, "", None, word("editor.place.draft.open"))
        row.main.clicked.connect(lambda: self.draft_opened.emit(draft.draft_id))
        other = ActionButton(self._theme, word("editor.place.draft.discard"), variant=Variant.GHOST)
        other.clicked.connect(lambda: self.draft_discarded.emit(draft.draft_id))
        row.add(other)
        self._add_row(row)

    def _add_row(self, row: _Row) -> None:
        self.rows.append(row)
        self._lists.addWidget(row)
        row.show()


class _Row(Card):
    """A name, its file, and the button that opens it."""

    def __init__(self, theme: Theme, title: str, about: str, kind: Kind | None, opens: str) -> None:
        super().__init__(theme)
        look = KIND_LOOKS[kind] if kind is not None else None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(16), theme.px(10), theme.px(12), theme.px(10))
        self._row.setSpacing(theme.px(12))
        self._row.addWidget(SoftIcon(theme, look.icon if look else "square-pen", look.role if look else "w_normal", 40))
        words = QVBoxLayout()
        words.setSpacing(0)
        self.title = TextLabel(theme, title, "body-strong", wraps=False, elides=True)
        words.addWidget(self.title)
        self._about = TextLabel(theme, about, "small", "ink2", wraps=False, elides=True)
        self._about.setVisible(bool(about))
        words.addWidget(self._about)
        self._row.addLayout(words, 1)
        self.main = ActionButton(theme, opens)
        self._row.addWidget(self.main)

    def add(self, button: ActionButton) -> None:
        """Put another button beside the one that opens."""
        self._row.addWidget(button)

    def show_mistakes(self, words: str) -> None:
        """Say that the file cannot be played."""
        label = TextLabel(self._theme, words, "small-strong", "w_emergency", wraps=False)
        self._row.insertWidget(2, label)


class _Asking:
    """Asks for one thing when its button is pressed."""

    def __init__(self, place: EditorPlace, ask: EditorAsk) -> None:
        self._place = place
        self._ask = ask

    def __call__(self) -> None:
        """Ask."""
        self._place.asked.emit(self._ask)
