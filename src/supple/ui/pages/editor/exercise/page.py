"""The editor of an exercise: its words, its pose with the live figure, its source and its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.document.draft import Selection
from supple.document.message import Message
from supple.routine.choices import Choices
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.ui.editing.problem_panel import ProblemPanel
from supple.ui.pages.editor.exercise.bench import ExerciseBench
from supple.ui.pages.editor.exercise.commands import ExerciseCommands
from supple.ui.pages.editor.exercise.completion import ExerciseCompletion
from supple.ui.pages.editor.exercise.head_maker import head_facts
from supple.ui.pages.editor.exercise.pose_pane import PosePane
from supple.ui.pages.editor.exercise.troubles import troubles_by_key
from supple.ui.pages.editor.exercise.words_pane import WordsPane
from supple.ui.pages.editor.file_menu import FileMenu
from supple.ui.pages.editor.header import Header
from supple.ui.pages.editor.notice_bar import NoticeBar
from supple.ui.pages.editor.panes import FORM, PROBLEMS, SOURCE, Panes
from supple.ui.pages.editor.problem_walk import ProblemWalk
from supple.ui.pages.editor.source_pane import SourcePane
from supple.ui.start_request import StartRequest
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.document.text_edit import TextEdit
    from supple.ui.editing.finding import Finding
    from supple.ui.editing.open_file import OpenFile
    from supple.ui.pages.editor.exercise.sense import ExerciseSense
    from supple.ui.pages.editor.workbench import Shop
    from supple.ui.theme import Theme

_OWN: Final = "source"
# The figure needs more room than the steps of a routine.
_BOTTOM: Final = 210


class ExerciseEditorPage(QWidget):
    """Edits one open file. What concerns the file as a whole is asked for by signals: the flow does it.

    ``start_asked`` carries a StartRequest with a routine of this one exercise, as it stands in the text.
    """

    back_asked = Signal()
    start_asked = Signal(object)
    save_asked = Signal()
    file_asked = Signal(str)
    said = Signal(Message)
    came_back = Signal()

    def __init__(self, theme: Theme, file: OpenFile, exercise_id: str, shop: Shop) -> None:
        super().__init__()
        self.theme = theme
        self.file = file
        self.bench = ExerciseBench(file.document, exercise_id, shop, self)
        self.commands = ExerciseCommands(self.bench)
        self.header = Header(theme)
        self.header.handout.hide()
        for describe in (self.header.back.setAccessibleName, self.header.back.setToolTip):
            describe(word("exercise.back"))
        self.words = WordsPane(theme, shop.codes)
        self.pose = PosePane(theme)
        self.source = SourcePane(theme, ExerciseCompletion(lambda: self.bench.shop))
        self.source.view.setAccessibleName(word("exercise.source"))
        self.problems = ProblemPanel(theme)
        self.panes = Panes(theme, self.words, self.pose, self.source, self.problems, bottom=_BOTTOM)
        self.panes.tabs.set_text(FORM, word("exercise.tab.pose"))
        self.notice = NoticeBar(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self.panes, 1)
        self.file_menu = FileMenu(theme, self, new_key="exercises.new")
        self.walk = ProblemWalk(self.bench, self.problems, self.source, self.panes, self.go_to)
        self._connect()
        self._connect_pose()
        self._bind_keys()
        self.source.view.show_text(file.document.text)
        self.bench.read_now()

    def _connect(self) -> None:
        document, view = self.file.document, self.source.view
        self.bench.understood.connect(self._on_understood)
        self.bench.found.connect(self._on_found)
        self.bench.said.connect(self.said)
        document.changed.connect(self._on_changed)
        self.file.state_changed.connect(self.show_head)
        self.header.back_asked.connect(self.back_asked)
        self.header.undo_asked.connect(document.undo)
        self.header.redo_asked.connect(document.redo)
        self.header.try_asked.connect(self.try_it)
        self.header.save_asked.connect(self.save_asked)
        self.header.menu_asked.connect(self._on_menu)
        for form in self.words.forms:
            form.value_asked.connect(self.commands.set_value)
            form.tag_added.connect(self.commands.add_tag)
            form.tag_removed.connect(self.commands.remove_tag)
            form.left.connect(document.end_step)
        view.edited.connect(self._on_typed)
        view.step_ended.connect(document.end_step)
        view.undo_asked.connect(document.undo)
        view.redo_asked.connect(document.redo)
        self.source.hide_asked.connect(lambda: self.panes.show_source(shown=False))
        self.panes.folded.connect(self.source.hide_button.setHidden)
        self.problems.chosen.connect(self.go_to)
        self.file_menu.chosen.connect(self._on_file_chosen)

    def _connect_pose(self) -> None:
        document, pose, commands = self.file.document, self.pose, self.commands
        pose.begin_asked.connect(commands.begin_pose)
        pose.angles.moved.connect(self._on_angle)
        pose.stage.handles.pulled.connect(self._on_pull)
        pose.moment.value_asked.connect(lambda key, value: commands.set_moment(pose.current, key, value))
        pose.moment.contacts_asked.connect(lambda lines: commands.set_contacts(pose.current, lines))
        pose.picture.value_asked.connect(commands.set_pose)
        pose.picture.contacts_asked.connect(lambda lines: commands.set_contacts(None, lines))
        pose.picture.props_asked.connect(commands.set_props)
        for part in (pose.angles, pose.moment, pose.picture, pose.stage.handles):
            part.left.connect(document.end_step)
        pose.moment_chosen.connect(self._on_moment)
        pose.strip.add_asked.connect(self._on_add_moment)
        pose.strip.delete_asked.connect(lambda: commands.delete_moment(pose.current))
        pose.strip.shift_asked.connect(self._on_shift_moment)

    def _bind_keys(self) -> None:
        document, walk = self.file.document, self.walk
        for key, call in (
            ("Ctrl+S", self.save_asked.emit), ("Ctrl+Z", document.undo), ("Ctrl+Shift+Z", document.redo),
            ("Ctrl+Y", document.redo), ("Ctrl+F", walk.find), ("F8", walk.next_problem),
            ("Shift+F8", walk.previous_problem), ("Ctrl+.", walk.fix), ("F5", self.try_it),
            ("F6", lambda: self._go_on(1)), ("Shift+F6", lambda: self._go_on(-1)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    # The text and what is understood of it.

    def show_shop(self, shop: Shop) -> None:
        """Follow the library, which has been read again."""
        self.bench.set_shop(shop)

    def take_focus(self) -> None:
        """Put the focus on the name."""
        self.words.take_focus()

    def event(self, event: QEvent) -> bool:
        """Tell when the person comes back to the window: files may have changed meanwhile."""
        if event.type() is QEvent.Type.WindowActivate:
            self.came_back.emit()
        return super().event(event)

    def _on_changed(self, change: object, by: object) -> None:
        if by != _OWN:
            self.source.view.follow(change, self.file.document.text)  # type: ignore[arg-type]  # a Change
        self.source.find_bar.find_in(self.file.document.text)

    def _on_typed(self, edits: tuple[TextEdit, ...], key: str, before: Selection, after: Selection) -> None:
        self.file.document.apply(edits, key=key, before=before, after=after, by=_OWN)

    def _on_understood(self, known: ExerciseSense) -> None:
        self.words.show_sense(known, troubles_by_key(known.problems, known.text))
        self.pose.show_sense(known)
        self.show_head()

    def _on_found(self, findings: tuple[Finding, ...]) -> None:
        self.problems.show_findings(findings)
        self.source.view.show_marks(tuple(finding.mark for finding in findings))
        self.panes.count_findings(findings)

    def show_head(self) -> None:
        """Show how things stand with the file and the exercise."""
        self.header.show_facts(head_facts(self.bench.last, self.file))

    # The pose.

    def _on_angle(self, part: str, joint: str, degrees: int) -> None:
        self.pose.stage.show_moment(self.pose.current)
        self.commands.set_angle(self.pose.current, part, joint, degrees)

    def _on_pull(self, part: str, joint: str, degrees: int) -> None:
        self.commands.set_angle(self.pose.current, part, joint, degrees, step="pull")

    def _on_moment(self) -> None:
        self.file.document.end_step()

    def _on_add_moment(self) -> None:
        if self.commands.add_moment(self.pose.current):
            self.pose.choose(self.pose.current + 1)

    def _on_shift_moment(self, by: int) -> None:
        if self.commands.move_moment(self.pose.current, self.pose.current + by):
            self.pose.choose(self.pose.current + by)

    # Wishes.

    def go_to(self, finding: Finding) -> None:
        """Lead to what a finding is about, with its fixes."""
        made = self.bench.with_remedies(finding)
        self.problems.show_findings(self.bench.findings)
        self.problems.make_current(made)
        if not self.panes.is_folded:
            self.panes.show_pane(SOURCE)
        self.source.view.select(Selection(finding.mark.end, finding.mark.start))

    def go_to_line(self, line: int, column: int = 1) -> None:
        """Lead to a place in the source."""
        self.panes.show_pane(SOURCE)
        self.source.view.go_to_line(line, column)

    def try_it(self) -> None:
        """Ask to play a routine of this one exercise."""
        exercise = self.bench.understanding.exercise
        if exercise is not None:
            step = Step(exercise=exercise, work=exercise.dose.work, sides=exercise.sides, sets=exercise.dose.sets,
                        rest_seconds=exercise.dose.rest_seconds)  # fmt: skip
            routine = Routine(id=exercise.id, title=exercise.name, kind=Kind.MOBILITY, steps=(step,))
            self.file.keep_draft()
            self.start_asked.emit(StartRequest(routine.id, Choices(), routine))

    def _go_on(self, by: int) -> None:
        panes: tuple[QWidget, ...] = (self.words, self.pose, self.source, self.problems)
        held = self.window().focusWidget()
        at = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(held)), -by)
        wanted = (at + by) % len(panes)
        if wanted:
            self.panes.show_pane((FORM, SOURCE, PROBLEMS)[wanted - 1])
        rows = self.problems.rows
        takes = (self.words.take_focus, self.pose.take_focus, self.source.view.setFocus,
                 rows[0].setFocus if rows else self.words.take_focus)  # fmt: skip
        takes[wanted]()

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
