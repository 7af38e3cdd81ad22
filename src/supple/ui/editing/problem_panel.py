"""The panel of findings: how many problems and hints there are, and each with what can be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from supple.ui.editing.finding_row import FindingRow
from supple.ui.painting import painter_on
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.editing.finding import Finding
    from supple.ui.theme import Theme

# Nobody reads more at once, and each row takes time to lay out.
_MOST: Final = 25
_HEAD: Final = 41


class ProblemPanel(QWidget):
    """Shows findings in reading order. ``chosen`` carries the Finding to go to, ``remedy_asked`` a Remedy."""

    chosen = Signal(object)
    remedy_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._current: Finding | None = None
        self._rows: list[FindingRow] = []
        self.head = TextLabel(theme, "", "body-strong", wraps=False, elides=True)
        self.head.set_size(14)
        self._calm = TextLabel(theme, word("editor.problems.none"), "body", "ink2")
        self._more = TextLabel(theme, "", "small", "ink2")
        self._scroll = QScrollArea()
        self._list = QVBoxLayout()
        self._lay_out()
        self.show_findings(())

    def _lay_out(self) -> None:
        theme = self._theme
        bar = QWidget()
        bar.setFixedHeight(theme.px(_HEAD))
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.px(16), 0, theme.px(16), 0)
        row.setSpacing(theme.px(6))
        row.addWidget(self.head, 1)
        row.addWidget(KeyCap(theme, word("editor.key.next")))
        row.addWidget(TextLabel(theme, word("editor.problems.next"), "small", "ink2", wraps=False))
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._list.setSpacing(0)
        column.addLayout(self._list)
        words = QVBoxLayout()
        words.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        words.setSpacing(0)
        for label in (self._calm, self._more):
            words.addWidget(label)
        column.addLayout(words)
        column.addStretch(1)
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside.setAutoFillBackground(False)
        self._scroll.viewport().setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(bar)
        outer.addWidget(Hairline(theme))
        outer.addWidget(self._scroll, 1)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is shown, in reading order."""
        return self._findings

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """The rows that are shown."""
        return tuple(row for row in self._rows if not row.isHidden())

    @property
    def current(self) -> Finding | None:
        """The finding that the key of fixes is about."""
        return self._current

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show other findings; the current one stays so where it is still there."""
        self._findings = findings
        self._current = self._still_current()
        self.head.set_words(counted(findings))
        self._calm.setVisible(not findings)
        self._more.set_words(word("editor.problems.more", count=max(0, len(findings) - _MOST)))
        self._more.setVisible(len(findings) > _MOST)
        shown = findings[:_MOST]
        while len(self._rows) < len(shown):
            row = FindingRow(self._theme)
            row.chosen.connect(self.chosen)
            row.remedy_asked.connect(self.remedy_asked)
            self._rows.append(row)
            self._list.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            if number < len(shown):
                row.show_finding(shown[number], is_current=shown[number] == self._current)

    def make_current(self, finding: Finding | None) -> None:
        """Let the key of fixes be about a finding, and show it."""
        self._current = finding
        for row in self.rows:
            if row.finding is not None:
                row.show_finding(row.finding, is_current=row.finding == finding)
                if row.finding == finding:
                    self._scroll.ensureWidgetVisible(row, 0, 0)

    def next_after(self, offset: int, *, backwards: bool = False) -> Finding | None:
        """Return the next finding after an offset in the text, the first after the last."""
        if not self._findings:
            return None
        if backwards:
            before = [finding for finding in self._findings if finding.mark.start < offset]
            return before[-1] if before else self._findings[-1]
        later = [finding for finding in self._findings if finding.mark.start > offset]
        return later[0] if later else self._findings[0]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _still_current(self) -> Finding | None:
        old = self._current
        same = [f for f in self._findings if old is not None and f.mark.sentence == old.mark.sentence]
        near = min(same, key=lambda f: abs(f.mark.line - (old.mark.line if old else 0)), default=None)
        return near or next(iter(self._findings), None)


def counted(findings: tuple[Finding, ...]) -> str:
    """Return how many problems and hints there are, in words."""
    hints = sum(finding.is_hint for finding in findings)
    problems = len(findings) - hints
    parts = [word("editor.problems.count", count=problems)] if problems else []
    parts += [word("editor.problems.hints", count=hints)] if hints else []
    return listed(parts) or word("editor.problems.title")
