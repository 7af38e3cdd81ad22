"""The strip of steps below the stage: what is done, what runs, what comes."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from supple.ui.painting import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QResizeEvent

    from supple.ui.theme import Theme

# A power below one keeps a six minute jog from hiding half-minute holds; the numbers beside the strip stay exact.
_WIDTH_POWER = 0.62
_STEP_GAP = 5.0
_PART_GAP = 2.0
_LEAST_PART = 3.0


@dataclass(frozen=True, slots=True)
class StripStep:
    """A step as drawn: its name, the seconds of each set and side, and how a screen reader names its place."""

    name: str
    parts: tuple[float, ...]
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class StripProgress:
    """Where the session stands: step, part of the step (from 0) and the share of that part that is done."""

    step: int
    part: int
    share: float
    paused: bool = False


def strip_layout(steps: Sequence[StripStep], width: float) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return for each step the left and right edge of each part, in pixels, filling ``width``."""
    gaps = _STEP_GAP * (len(steps) - 1) + _PART_GAP * sum(len(step.parts) - 1 for step in steps)
    weights = [[seconds**_WIDTH_POWER for seconds in step.parts] for step in steps]
    total = sum(sum(row) for row in weights)
    room = max(width - gaps, _LEAST_PART * sum(len(row) for row in weights))
    left = 0.0
    rows: list[tuple[tuple[float, float], ...]] = []
    for row in weights:
        edges = []
        for weight in row:
            right = left + room * weight / total
            edges.append((left, right))
            left = right + _PART_GAP
        rows.append(tuple(edges))
        left += _STEP_GAP - _PART_GAP
    return tuple(rows)


class _Block(QWidget):
    """A step for a screen reader; the strip draws it and takes its clicks."""

    reads_as: ClassVar = QAccessible.Role.ListItem

    def __init__(self, strip: TimeStrip, number: int, name: str) -> None:
        super().__init__(strip)
        self._strip = strip
        self._number = number
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(name)

    def is_marked(self) -> bool:
        """Return whether this step is the one that runs."""
        return self._number == self._strip.current

    def is_under_cursor(self) -> bool:
        """Return whether the keyboard is on this step."""
        return self._strip.hasFocus() and self._number == self._strip.cursor_at


class TimeStrip(QWidget):
    """One block a step; a click, or focus and Enter, asks for that step."""

    reads_as: ClassVar = QAccessible.Role.List

    step_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._steps: tuple[StripStep, ...] = ()
        self._progress = StripProgress(0, 0, 0)
        self._cursor = 0
        self._hovered = -1
        self._blocks: list[_Block] = []
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("radius", 8)

    def show_steps(self, steps: tuple[StripStep, ...]) -> None:
        """Lay out the steps of a timeline."""
        self._steps = steps
        self._make_blocks()
        self.update()

    @property
    def current(self) -> int:
        """The step that runs, from 0."""
        return self._progress.step

    @property
    def cursor_at(self) -> int:
        """The step that Enter asks for, from 0."""
        return self._cursor

    def _make_blocks(self) -> None:
        for block in self._blocks:
            block.setParent(None)
            block.deleteLater()
        self._blocks = []
        # A strip that takes no keys is part of something that says it all.
        if self.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            self._blocks = [_Block(self, number, step.spoken or step.name) for number, step in enumerate(self._steps)]
        self._place_blocks()

    def _place_blocks(self) -> None:
        if self._blocks:
            for block, row in zip(self._blocks, self._edges(), strict=True):
                left, right = row[0][0], row[-1][1]
                block.setGeometry(QRectF(left, 0, right - left, self.height()).toAlignedRect())
                block.show()

    def _tell_cursor(self) -> None:
        if self._blocks and self.hasFocus():
            QAccessible.updateAccessibility(QAccessibleEvent(self._blocks[self._cursor], QAccessible.Event.Focus))

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let the steps follow the width."""
        self._place_blocks()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which step the keyboard is on."""
        super().focusInEvent(event)
        # Qt tells of the strip itself once this is done; the step comes after it.
        QTimer.singleShot(0, self, self._tell_cursor)

    def show_progress(self, progress: StripProgress, spoken: str) -> None:
        """Show where the session stands; ``spoken`` says so to a screen reader."""
        if spoken != self.accessibleDescription():
            self.setAccessibleDescription(spoken)
        if progress.step != self._progress.step and not self.hasFocus():
            self._cursor = progress.step
        before, self._progress = self._progress, progress
        if (before.step, before.part, before.paused) != (progress.step, progress.part, progress.paused):
            self.update()
            return
        edges = self._edges()
        if self._steps and progress.part < len(edges[progress.step]):
            left, right = edges[progress.step][progress.part]
            if abs(progress.share - before.share) * (right - left) * self.devicePixelRatioF() < 1:
                self._progress = before
            else:
                self.update(QRectF(left, 0, right - left, self.height()).toAlignedRect())

    def sizeHint(self) -> QSize:
        """Return a strip 16 pixels thick with room to click."""
        return QSize(400, 24)

    def _edges(self) -> tuple[tuple[tuple[float, float], ...], ...]:
        return strip_layout(self._steps, self.width()) if self._steps else ()

    def step_at(self, x: float) -> int:
        """Return the step drawn at ``x`` (the nearest to its left), or -1 without steps."""
        edges = self._edges()
        for number, (row, following) in enumerate(pairwise(edges)):
            if x < (row[-1][1] + following[0][0]) / 2:
                return number
        return len(edges) - 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every block, the current one thicker."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        accent = self._theme.colour("p_pause" if self._progress.paused else "accent")
        done = mixed(self._theme.colour("accent"), self._theme.colour("bg"), 0.6)
        track = self._theme.colour("line")
        for number, row in enumerate(self._edges()):
            current = number == self._progress.step
            high = 16.0 if current else 8.0
            for part, (left, right) in enumerate(row):
                rect = QRectF(left, (self.height() - high) / 2, right - left, high)
                radius = min(5.0 if current else 4.0, rect.width() / 2)
                place = (number, part)
                now = (self._progress.step, self._progress.part)
                painter.setBrush(done if place < now else track)
                painter.drawRoundedRect(rect, radius, radius)
                if place == now and self._progress.share > 0:
                    painter.save()
                    painter.setClipRect(QRectF(left, rect.top(), rect.width() * min(1.0, self._progress.share), high))
                    painter.setBrush(accent)
                    painter.drawRoundedRect(rect, radius, radius)
                    painter.restore()
            if row and (number == self._hovered or (self.hasFocus() and number == self._cursor)):
                outline = QRectF(row[0][0], (self.height() - 20) / 2, row[-1][1] - row[0][0], 20)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(self._theme.colour("lineStrong"), 1.5))
                painter.drawRoundedRect(outline.adjusted(-1, 0, 1, 0), 7, 7)
                painter.setPen(Qt.PenStyle.NoPen)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Name the step under the pointer."""
        step = self.step_at(event.position().x())
        if step != self._hovered and self._steps:
            self._hovered = step
            QToolTip.showText(event.globalPosition().toPoint(), self._steps[step].name, self)
            self.update()

    def leaveEvent(self, _event: QEvent) -> None:
        """Forget the step under the pointer."""
        self._hovered = -1
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the step that was clicked."""
        if (
            event.button() is Qt.MouseButton.LeftButton
            and self._steps
            and self.rect().contains(event.position().toPoint())
        ):
            self.step_chosen.emit(self.step_at(event.position().x()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End move the cursor, as do the bracket keys; Enter asks for the step under it."""
        moves = {
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self._steps) - 1,
            Qt.Key.Key_BracketLeft: max(0, self._cursor - 1),
            Qt.Key.Key_BracketRight: min(len(self._steps) - 1, self._cursor + 1),
        }
        key = Qt.Key(event.key())
        if key in moves and self._steps:
            self._cursor = moves[key]
            self._tell_cursor()
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._steps:
            self.step_chosen.emit(self._cursor)
        else:
            super().keyPressEvent(event)
