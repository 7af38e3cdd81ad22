"""The panes of the editor: side by side and above one another, or behind tabs where there is no room for that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSplitter, QSplitterHandle, QStackedWidget, QVBoxLayout, QWidget

from supple.ui.painting import painter_on
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.ui.editing.finding import Finding
    from supple.ui.theme import Theme

STEPS_WIDTH: Final = 452
BOTTOM_HEIGHT: Final = 300
PROBLEMS_WIDTH: Final = 424
FORM, SOURCE, PROBLEMS = range(3)
# With less than this the lower panes stand behind tabs.
_LEAST_WIDE: Final = 1080
_LEAST_HIGH: Final = 600
_STEPS_NARROW: Final = 392


class Panes(QWidget):
    """Arranges steps, forms, source and problems. ``show_pane`` brings one of FORM, SOURCE, PROBLEMS to the front."""

    folded = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        steps: QWidget,
        form: QWidget,
        source: QWidget,
        problems: QWidget,
        bottom: int = BOTTOM_HEIGHT,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._parts = (form, source, problems)
        self._steps = steps
        self._bottom_height = bottom
        self._is_folded: bool | None = None
        self.shows_source = True
        self.tabs = Segmented(theme, [word(f"editor.tab.{name}") for name in ("form", "source", "problems")],
                              name=word("editor.tabs"))  # fmt: skip
        self._stack = QStackedWidget()
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        tab_row = QHBoxLayout()
        tab_row.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), 0)
        tab_row.addWidget(self.tabs)
        tab_row.addStretch(1)
        right.addLayout(tab_row)
        right.addWidget(self._stack, 1)
        self._top = _splitter(theme, Qt.Orientation.Horizontal)
        self._top.addWidget(steps)
        self._top.addWidget(self._right)
        self._top.setStretchFactor(0, 0)
        self._top.setStretchFactor(1, 1)
        self.bottom = _splitter(theme, Qt.Orientation.Horizontal)
        self.whole = _splitter(theme, Qt.Orientation.Vertical)
        self.whole.addWidget(self._top)
        self.whole.addWidget(self.bottom)
        self.whole.setStretchFactor(0, 1)
        self.whole.setStretchFactor(1, 0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.whole)
        self.tabs.chosen.connect(self._stack.setCurrentIndex)
        self._fold(folded=False)

    @property
    def is_folded(self) -> bool:
        """Whether source and problems stand behind tabs."""
        return bool(self._is_folded)

    def show_pane(self, which: int) -> None:
        """Bring a pane to the front, where it stands behind a tab or is hidden."""
        if self.is_folded:
            self.tabs.choose(which)
            self._stack.setCurrentIndex(which)
        elif which != FORM and not self.shows_source:
            self.show_source(shown=True)

    def count_findings(self, findings: tuple[Finding, ...]) -> None:
        """Say on their tab how many problems there are, else how many hints."""
        problems = sum(not finding.is_hint for finding in findings)
        count = problems or len(findings)
        words = word("editor.tab.problems-count", count=count) if count else word("editor.tab.problems")
        self.tabs.set_text(PROBLEMS, words)

    def show_source(self, *, shown: bool) -> None:
        """Show or hide the lower panes."""
        self.shows_source = shown
        self.bottom.setVisible(shown and not self.is_folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the panes where there is no room."""
        super().resizeEvent(event)
        theme = self._theme
        folded = self.width() < theme.px(_LEAST_WIDE) or self.height() < theme.px(_LEAST_HIGH)
        if folded is not self._is_folded:
            self._fold(folded=folded)

    def _fold(self, *, folded: bool) -> None:
        theme = self._theme
        form, source, problems = self._parts
        held = self.window().focusWidget()
        self._is_folded = folded
        self.tabs.setVisible(folded)
        self._stack.insertWidget(0, form)
        if folded:
            self._stack.insertWidget(1, source)
            self._stack.insertWidget(2, problems)
        else:
            self.bottom.addWidget(source)
            self.bottom.addWidget(problems)
            self.bottom.setStretchFactor(0, 1)
            self.bottom.setStretchFactor(1, 0)
            source.show()
            problems.show()
            wide, high = max(self.width(), theme.px(_LEAST_WIDE)), max(self.height(), theme.px(_LEAST_HIGH))
            self.bottom.setSizes([wide - theme.px(PROBLEMS_WIDTH), theme.px(PROBLEMS_WIDTH)])
            below = theme.px(self._bottom_height)
            self.whole.setSizes([high - below, below])
        steps = theme.px(_STEPS_NARROW if folded else STEPS_WIDTH)
        self._top.setSizes([steps, max(self.width(), steps * 2) - steps])
        self._steps.setMinimumWidth(min(theme.px(320), steps))
        self.bottom.setVisible(self.shows_source and not folded)
        self._stack.setCurrentIndex(self.tabs.current() if folded else 0)
        if self.isAncestorOf(held):
            # What gets another parent loses the focus.
            held.setFocus(Qt.FocusReason.OtherFocusReason)
        self.folded.emit(folded)


class _Handle(QSplitterHandle):
    """A hairline with room around it to take hold of; the arrows move it too."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self._theme = theme

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line where the first pane ends."""
        painter, theme = painter_on(self), self._theme
        painter.fillRect(self.rect(), theme.colour("surface"))
        across = self.orientation() is Qt.Orientation.Horizontal
        line = QRect(0, 0, theme.border, self.height()) if across else QRect(0, 0, self.width(), theme.border)
        painter.fillRect(line, theme.colour("lineStrong" if self.underMouse() else "line"))
        painter.end()


class _Ground(QSplitter):
    """A splitter whose handles are hairlines."""

    def __init__(self, theme: Theme, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self._theme = theme
        self.setHandleWidth(theme.px(5))
        self.setChildrenCollapsible(False)
        self.setFrameShape(QFrame.Shape.NoFrame)

    def createHandle(self) -> QSplitterHandle:
        """Make a handle of ours."""
        return _Handle(self._theme, self.orientation(), self)


def _splitter(theme: Theme, orientation: Qt.Orientation) -> QSplitter:
    return _Ground(theme, orientation)
