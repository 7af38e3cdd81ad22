"""The editor of a routine: head, steps, forms, figure, source and problems of one text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.body.side import Sides
from supple.document.draft import Selection
from supple.document.message import Message
from supple.routine.choices import Choices
from supple.ui.editing.problem_panel import ProblemPanel
from supple.ui.held_focus import give_focus, holds_focus
from supple.ui.pages.editor.facts_maker import head_texts, step_facts, troubles_by_key
from supple.ui.pages.editor.file_menu import FileMenu
from supple.ui.pages.editor.form_pane import ROUTINE, STEP, FormPane
from supple.ui.pages.editor.head_maker import head_facts
from supple.ui.pages.editor.header import Header
from supple.ui.pages.editor.notice_bar import NoticeBar
from supple.ui.pages.editor.page_parts import PageParts
from supple.ui.pages.editor.pane_order import PaneOrder
from supple.ui.pages.editor.panes import FORM, SOURCE, Panes
from supple.ui.pages.editor.picks import ExercisePicks
from supple.ui.pages.editor.problem_walk import ProblemWalk
from supple.ui.pages.editor.source_pane import SourcePane
from supple.ui.pages.editor.step_commands import StepCommands
from supple.ui.pages.editor.steps_pane import StepsPane
from supple.ui.pages.editor.wishes import Wishes
from supple.ui.pages.editor.workbench import Shop, Workbench
from supple.ui.start_request import StartRequest

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from supple.document.text_edit import TextEdit
    from supple.ui.editing.finding import Finding
    from supple.ui.editing.open_file import OpenFile
    from supple.ui.pages.editor.understanding import Understanding
    from supple.ui.theme import Theme

_OWN: Final = "source"


class EditorPage(QWidget):
    """Edits one open file. What concerns the file as a whole is asked for by signals: the flow does it.

    ``start_asked`` carries a StartRequest with the routine as it stands in the text, from the chosen step.
    """

    back_asked = Signal()
    start_asked = Signal(object)
    save_asked = Signal()
    handout_asked = Signal(object)
    file_asked = Signal(str)
    said = Signal(Message)
    came_back = Signal()

    def __init__(self, theme: Theme, file: OpenFile, routine_id: str, shop: Shop) -> None:
        super().__init__()
        self.theme = theme
        self._is_following = False
        self.file = file
        self.bench = Workbench(file.document, routine_id, shop, self)
        self.commands = StepCommands(self.bench)
        self._picks = ExercisePicks(lambda: self.bench.shop)
        self.header = Header(theme)
        self.steps = StepsPane(theme, self._picks.search, self)
        self.forms = FormPane(theme, shop.codes)
        self.source = SourcePane(theme, self._picks.complete)
        self.problems = ProblemPanel(theme)
        self.panes = Panes(theme, self.steps, self.forms, self.source, self.problems)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.notice = NoticeBar(theme)
        for part in (self.header, self.notice):
            column.addWidget(part)
        column.addWidget(self.panes, 1)
        self.file_menu = FileMenu(theme, self)
        parts = PageParts(
            theme, self, self.bench, self.commands, self._picks, self.steps, self.forms, self.source, self.problems,
            self.panes, self.go_to, self.try_it,
        )  # fmt: skip
        self.wishes, self.order = Wishes(parts), PaneOrder(parts)
        self.walk = ProblemWalk(self.bench, self.problems, self.source, self.panes, self.go_to)
        self._connect()
        self._bind_keys()
        self.source.view.show_text(file.document.text)
        self.bench.read_now()
        if self.steps.table.lines:
            self.steps.table.select_rows((0,))
        else:
            self.forms.choose(ROUTINE)

    def _connect(self) -> None:
        bench, table = self.bench, self.steps.table
        bench.understood.connect(self._on_understood)
        bench.found.connect(self._on_found)
        bench.said.connect(self.said)
        bench.places_chosen.connect(self._on_places_chosen)
        self.file.document.changed.connect(self._on_changed)
        self.file.state_changed.connect(self.show_head)
        self.header.back_asked.connect(self.back_asked)
        self.header.undo_asked.connect(self.file.document.undo)
        self.header.redo_asked.connect(self.file.document.redo)
        self.header.try_asked.connect(self.try_it)
        self.header.handout_asked.connect(self._on_handout)
        self.header.save_asked.connect(self.save_asked)
        self.header.menu_asked.connect(self._on_menu)
        table.chosen.connect(self._on_rows_chosen)
        table.opened.connect(self._on_row_opened)
        table.moved.connect(self.commands.move)
        table.shifted.connect(self.commands.shift)
        table.removed.connect(self.commands.remove)
        table.copied.connect(self.commands.copy)
        self.forms.routine.value_asked.connect(self.commands.set_head)
        self.forms.routine.list_asked.connect(self.commands.set_head)
        for form in (self.forms.step, self.forms.routine):
            form.left.connect(self.file.document.end_step)
        view = self.source.view
        view.edited.connect(self._on_typed)
        view.step_ended.connect(self.file.document.end_step)
        view.undo_asked.connect(self.file.document.undo)
        view.redo_asked.connect(self.file.document.redo)
        view.line_chosen.connect(self._on_line_chosen)
        self.source.hide_asked.connect(lambda: self.panes.show_source(shown=False))
        self.panes.folded.connect(self.source.hide_button.setHidden)
        self.problems.chosen.connect(self.go_to)
        self.file_menu.chosen.connect(self._on_file_chosen)

    def _bind_keys(self) -> None:
        for key, call in (
            ("Ctrl+S", self.save_asked.emit),
            ("Ctrl+Z", self.file.document.undo),
            ("Ctrl+Shift+Z", self.file.document.redo),
            ("Ctrl+Y", self.file.document.redo),
            ("Ctrl+F", self.walk.find),
            ("F8", self.walk.next_problem),
            ("Shift+F8", self.walk.previous_problem),
            ("Ctrl+.", self.walk.fix),
            ("F5", self.try_it),
            ("F6", self.order.forward),
            ("Shift+F6", self.order.back),
            ("Ctrl+Return", self.wishes.quick),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    # The text and what is understood of it.

    def show_shop(self, shop: Shop) -> None:
        """Follow the library, which has been read again."""
        self._picks.forget()
        self.bench.set_shop(shop)

    def take_focus(self) -> None:
        """Put the focus on the steps, or on the name of a routine that has none yet."""
        if self.steps.table.lines:
            give_focus(self.steps.table)
        else:
            self.forms.take_focus()

    def event(self, event: QEvent) -> bool:
        """Tell when the person comes back to the window: files may have changed meanwhile."""
        if event.type() is QEvent.Type.WindowActivate:
            self.came_back.emit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Esc lead to the steps first, and from there out of the editor."""
        if event.key() == Qt.Key.Key_Escape and not holds_focus(self.steps.table):
            give_focus(self.steps.table)
        else:
            super().keyPressEvent(event)

    def _on_changed(self, change: object, by: object) -> None:
        if by != _OWN:
            self.source.view.follow(change, self.file.document.text)  # type: ignore[arg-type]  # a Change
        self.source.find_bar.find_in(self.file.document.text)

    def _on_typed(self, edits: tuple[TextEdit, ...], key: str, before: Selection, after: Selection) -> None:
        self.file.document.apply(edits, key=key, before=before, after=after, by=_OWN)

    def _on_understood(self, known: Understanding) -> None:
        self.steps.table.show_lines(known.lines)
        self.show_head()
        self._show_forms()

    def _on_found(self, findings: tuple[Finding, ...]) -> None:
        self.problems.show_findings(findings)
        self.source.view.show_marks(tuple(finding.mark for finding in findings))
        self.panes.count_findings(findings)

    def show_head(self) -> None:
        """Show how things stand with the file and the routine."""
        self.header.show_facts(head_facts(self.bench.last, self.file))

    def _show_forms(self) -> None:
        known, shop = self.bench.understanding, self.bench.shop
        facts = step_facts(known, self.steps.table.rows(), shop.library.exercises)
        self.forms.show_step(has_step=facts is not None)
        exercise = None
        sides = Sides.BOTH
        if facts is not None:
            self.forms.step.show_facts(facts, shop.timing)
            self.forms.show_title()
            exercise = facts.exercise
            sides = known.outline_sides(facts.lines[0]) or (exercise.sides if exercise else Sides.BOTH)
        self.forms.figure.show_exercise(exercise, sides)
        texts, lists = head_texts(known.outline.head)
        problems = tuple(
            problem for problem in known.outline.reading.problems if known.outline.row_at(problem.line) is None
        )
        self.forms.routine.show_head(texts, lists, troubles_by_key(problems, known.text.splitlines()))

    # Choosing.

    def _on_rows_chosen(self) -> None:
        if self._is_following:
            return
        self.file.document.end_step()
        rows = self.steps.table.rows()
        if rows:
            self.forms.choose(STEP)
        self._show_forms()
        if len(rows) == 1 and not holds_focus(self.source.view):
            line = self.steps.table.lines[rows[0]]
            self.source.view.select(Selection.at(self.source.view.places.offset_of(line.line, 1)))

    def _on_line_chosen(self, line: int) -> None:
        if not holds_focus(self.source.view):
            return
        row = next((n for n, each in reversed(list(enumerate(self.steps.table.lines)))
                    if each.line <= line <= each.last_line), None)  # fmt: skip
        if row is not None and self.steps.table.rows() != (row,):
            self._is_following = True
            self.steps.table.select_rows((row,))
            self._is_following = False
            self.forms.choose(STEP)
            self._show_forms()

    def _on_places_chosen(self, places: tuple[tuple[int, ...], ...]) -> None:
        lines = self.steps.table.lines
        rows = tuple(row for row, line in enumerate(lines) if line.path in places)
        if rows:
            self.steps.table.select_rows(rows)
            self._show_forms()

    def _on_row_opened(self) -> None:
        self.panes.show_pane(FORM)
        self.forms.choose(STEP)
        self.forms.take_focus()

    def go_to(self, finding: Finding) -> None:
        """Lead to what a finding is about, with its fixes."""
        made = self.bench.with_remedies(finding)
        self.problems.show_findings(self.bench.findings)
        self.problems.make_current(made)
        if not self.panes.is_folded:
            self.panes.show_pane(SOURCE)
        self.source.view.select(Selection(finding.mark.end, finding.mark.start))
        self._on_line_chosen(finding.mark.line)

    def go_to_line(self, line: int, column: int = 1) -> None:
        """Lead to a place in the source."""
        self.panes.show_pane(SOURCE)
        self.source.view.go_to_line(line, column)

    # Wishes.

    def try_it(self) -> None:
        """Ask to play the routine from the chosen step."""
        known = self.bench.understanding
        rows = self.steps.table.rows()
        if known.routine is not None:
            step = known.lines[rows[0]].step if rows else None
            self.file.keep_draft()
            self.start_asked.emit(StartRequest(known.routine.id, Choices(), known.routine, start_step=step or 0))

    def _on_handout(self) -> None:
        if (routine := self.bench.understanding.routine) is not None:
            self.handout_asked.emit(routine)

    def _on_menu(self) -> None:
        file, panes = self.file, self.panes
        menu = self.file_menu.menu(
            has_file=file.is_on_disk, is_changed=file.is_changed, shows_source=panes.shows_source
        )
        self.file_menu.open_below(self.header.more, menu)

    def _on_file_chosen(self, action: str) -> None:
        if action == "source":
            self.panes.show_source(shown=not self.panes.shows_source)
        else:
            self.file_asked.emit(action)
