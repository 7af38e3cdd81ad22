"""The walk through the problems of a text: the next one, the one before, and the fix of the one that is meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.held_focus import holds_focus
from supple.ui.pages.editor.panes import PROBLEMS, SOURCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.ui.editing.finding import Finding
    from supple.ui.editing.problem_panel import ProblemPanel
    from supple.ui.editing.text_bench import Known, TextBench
    from supple.ui.pages.editor.panes import Panes
    from supple.ui.pages.editor.source_pane import SourcePane


class ProblemWalk:
    """Leads from problem to problem of one page; ``go_to`` shows one in the source."""

    def __init__(
        self,
        bench: TextBench[Known],
        problems: ProblemPanel,
        source: SourcePane,
        panes: Panes,
        go_to: Callable[[Finding], None],
    ) -> None:
        self._bench = bench
        self._problems = problems
        self._source = source
        self._panes = panes
        self._go_to = go_to
        problems.remedy_asked.connect(bench.remedy)

    def fix(self) -> None:
        """Do the first fix of the problem that is current: the one at the cursor, else the one in the panel."""
        bench, problems = self._bench, self._problems
        bench.read_now()
        cursor = self._source.view.selection().cursor
        here = next((each for each in bench.findings if each.mark.covers(cursor)), None)
        finding = here if here is not None and holds_focus(self._source.view) else problems.current
        if finding is None:
            return
        made = bench.with_remedies(finding)
        problems.show_findings(bench.findings)
        problems.make_current(made)
        if made.remedies:
            bench.remedy(made.remedies[0])
        else:
            self._panes.show_pane(PROBLEMS)

    def next_problem(self) -> None:
        """Lead to the next problem."""
        self._go(backwards=False)

    def previous_problem(self) -> None:
        """Lead to the problem before."""
        self._go(backwards=True)

    def find(self) -> None:
        """Open the bar that finds in the source."""
        self._panes.show_pane(SOURCE)
        self._source.begin_to_find()

    def _go(self, *, backwards: bool) -> None:
        self._bench.read_now()
        finding = self._problems.next_after(self._source.view.selection().cursor, backwards=backwards)
        if finding is not None:
            self._panes.show_pane(SOURCE)
            self._go_to(finding)
