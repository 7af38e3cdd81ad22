"""The parts of the editor's page, as those need them that lead from one to another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from supple.ui.editing.finding import Finding
    from supple.ui.editing.problem_panel import ProblemPanel
    from supple.ui.pages.editor.form_pane import FormPane
    from supple.ui.pages.editor.panes import Panes
    from supple.ui.pages.editor.picks import ExercisePicks
    from supple.ui.pages.editor.source_pane import SourcePane
    from supple.ui.pages.editor.step_commands import StepCommands
    from supple.ui.pages.editor.steps_pane import StepsPane
    from supple.ui.pages.editor.workbench import Workbench
    from supple.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class PageParts:
    """``ground`` is the page itself, on which cards are laid; ``go_to`` leads to a finding, ``try_it`` plays."""

    theme: Theme
    ground: QWidget
    bench: Workbench
    commands: StepCommands
    picks: ExercisePicks
    steps: StepsPane
    forms: FormPane
    source: SourcePane
    problems: ProblemPanel
    panes: Panes
    go_to: Callable[[Finding], None]
    try_it: Callable[[], None]
