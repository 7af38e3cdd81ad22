"""The order in which one key leads from pane to pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.held_focus import give_focus
from supple.ui.pages.editor.panes import FORM, PROBLEMS, SOURCE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.pages.editor.page_parts import PageParts


class PaneOrder:
    """Steps, forms, source, problems, and again."""

    def __init__(self, page: PageParts) -> None:
        self._page = page

    def forward(self) -> None:
        """Go to the next pane."""
        self._go(1)

    def back(self) -> None:
        """Go to the pane before."""
        self._go(-1)

    def _go(self, by: int) -> None:
        page = self._page
        panes: tuple[QWidget, ...] = (page.steps, page.forms, page.source, page.problems)
        held = page.ground.window().focusWidget()
        at = next((n for n, pane in enumerate(panes) if pane.isAncestorOf(held)), -by)
        wanted = (at + by) % len(panes)
        if wanted:
            page.panes.show_pane((FORM, SOURCE, PROBLEMS)[wanted - 1])
        self._take(wanted)

    def _take(self, pane: int) -> None:
        page = self._page
        if pane == 1:
            page.forms.take_focus()
        elif pane == 2:
            give_focus(page.source.view)
        elif pane == 3 and page.problems.rows:
            give_focus(page.problems.rows[0])
        else:
            give_focus(page.steps.table)
