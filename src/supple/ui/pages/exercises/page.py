"""The page of the catalogue: every exercise to search, filter and open."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.routine.exercise_search import ExerciseSearch
from supple.ui.pages.exercises.exercise_list import ExerciseList
from supple.ui.pages.exercises.filter_bar import FilterBar
from supple.ui.pages.exercises.wanted import Wanted
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.search_field import SearchField
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from supple.routine.exercise import Exercise
    from supple.ui.exercise_ask import ExerciseAsk
    from supple.ui.pages.exercises.unfinished import Unfinished
    from supple.ui.still_folder import StillFolder
    from supple.ui.theme import Theme

_WIDEST: Final = 1320
_SIDE: Final = 24
_HEAD_BESIDE_FROM: Final = 720


class ExercisesPage(QWidget):
    """Shows a library's exercises. ``opened`` carries an id, ``edit_asked`` an ExerciseAsk; ``new_asked`` a new one."""

    opened = Signal(str)
    edit_asked = Signal(object)
    new_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, folder: StillFolder) -> None:
        super().__init__()
        self._theme = theme
        self._search = ExerciseSearch(())
        self._shown: Mapping[str, Exercise] | None = None
        self.back = ActionButton(theme, icon="arrow-left", variant=Variant.GHOST)
        self.back.setAccessibleName(word("exercises.back"))
        self.back.setToolTip(word("exercises.back"))
        self.search = SearchField(theme, word("exercises.search"), word("exercises.search.key"))
        self.new = ActionButton(theme, word("exercises.new"), icon="plus")
        self.filters = FilterBar(theme)
        self.count = TextLabel(theme, "", "small", "ink2", wraps=False)
        self.unfinished: list[ActionButton] = []
        self.list = ExerciseList(theme, folder)
        self._empty = QWidget()
        self._empty_words = TextLabel(theme, "", "body", "ink2")
        self.show_all = ActionButton(theme, word("exercises.show-all"))
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.new.clicked.connect(self.new_asked)
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._on_enter)
        down = QShortcut(QKeySequence(Qt.Key.Key_Down), self.search)
        down.setContext(Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._on_enter)
        self.filters.changed.connect(self._find)
        self.list.opened.connect(self.opened)
        self.show_all.clicked.connect(self._on_show_all)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._on_find_key)

    def _lay_out(self) -> None:
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, word("exercises.title"), "title", wraps=False, elides=True))
        words.addWidget(self.count)
        title = QHBoxLayout()
        title.setSpacing(theme.px(12))
        title.addWidget(self.back)
        title.addLayout(words, 1)
        tools = QHBoxLayout()
        tools.setSpacing(theme.px(12))
        tools.addWidget(self.search, 1)
        tools.addWidget(self.new)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.px(12))
        self._head.addLayout(title, 1)
        self._head.addLayout(tools)
        self._waiting = QVBoxLayout()
        self._waiting.setSpacing(theme.px(8))
        empty = QVBoxLayout(self._empty)
        empty.setContentsMargins(theme.px(6), theme.px(24), 0, 0)
        empty.setSpacing(theme.px(16))
        empty.addWidget(self._empty_words)
        empty.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignLeft)
        empty.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(theme.px(14))
        self._column.addLayout(self._head)
        self._column.addWidget(self.filters)
        self._column.addLayout(self._waiting)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.list, 1)

    def show_exercises(self, exercises: Mapping[str, Exercise], unfinished: tuple[Unfinished, ...]) -> None:
        """Show a library's exercises, and what waits to be mended or gone on with."""
        if exercises is not self._shown:
            self._shown = exercises
            self._search = ExerciseSearch(exercises.values())
        self._show_unfinished(unfinished)
        self._find()

    def _show_unfinished(self, unfinished: tuple[Unfinished, ...]) -> None:
        for button in self.unfinished:
            self._waiting.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.unfinished = []
        for each in unfinished:
            button = ActionButton(self._theme, each.text, variant=Variant.WARNING, icon=each.icon)
            button.clicked.connect(_Opening(self, each.ask))
            self.unfinished.append(button)
            self._waiting.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def take_focus(self) -> None:
        """Put the focus on the list: letters go on to the search from there."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, exercise_id: str) -> None:
        """Choose an exercise in the list."""
        self.list.choose(exercise_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let what is typed outside of the search go there; Escape takes what is wanted back first."""
        typed = event.text()
        if event.key() == Qt.Key.Key_Escape and not (self.filters.wanted.is_all and not self.search.text()):
            self._on_show_all()
        elif typed.strip() and typed.isprintable() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.insert(typed)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred and never too wide, and the search below the title where there is no room beside."""
        super().resizeEvent(event)
        beside = self.width() >= self._theme.px(_HEAD_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._head.setDirection(across if beside else down)
        side = max(self._theme.px(_SIDE), (self.width() - _WIDEST) // 2)
        top = self._theme.px(20)
        self._column.setContentsMargins(side, top, side, 0)

    def _find(self) -> None:
        found = self.filters.wanted.found(self._search, self.search.text())
        self.list.show_exercises(found)
        self.count.set_words(word("exercises.count", count=len(found)))
        self.list.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._empty_words.set_words(word("exercises.none"))

    def _on_enter(self) -> None:
        if self.list.exercises.exercises:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.setCurrentIndex(self.list.exercises.index(0))

    def want_all(self) -> None:
        """Look for everything again."""
        self.filters.want(Wanted())
        self.search.clear()
        self._find()

    def _on_show_all(self) -> None:
        self.want_all()
        self.take_focus()

    def _on_find_key(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()


class _Opening:
    """Asks for one file when its button is pressed."""

    def __init__(self, page: ExercisesPage, ask: ExerciseAsk) -> None:
        self._page = page
        self._ask = ask

    def __call__(self) -> None:
        """Ask."""
        self._page.edit_asked.emit(self._ask)
