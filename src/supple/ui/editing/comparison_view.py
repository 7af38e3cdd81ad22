"""Two texts side by side: what differs is tinted, long stretches that are the same are folded away."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from supple.document.comparison import Comparison, RowKind, compare
from supple.ui.painting import LEFT_MIDDLE, RIGHT_MIDDLE, paint_text, painter_on, text_width
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.document.comparison import ComparedLine, ComparedRow
    from supple.ui.theme import Theme

_LINE: Final = 22
_NUMBERS: Final = 40
_EDGE: Final = 8
_AROUND: Final = 2
_TINTS: Final = {RowKind.CHANGED: ("w_days_soft", "w_days_soft"), RowKind.LEFT: ("w_emergency_soft", ""),
                 RowKind.RIGHT: ("", "w_normal_soft")}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Fold:
    """Lines that are the same and not shown."""

    count: int


def _folded(comparison: Comparison) -> tuple[ComparedRow | _Fold, ...]:
    rows = comparison.rows
    near = {
        number
        for at, row in enumerate(rows)
        if row.kind is not RowKind.SAME
        for number in range(at - _AROUND, at + _AROUND + 1)
    }
    shown: list[ComparedRow | _Fold] = []
    hidden = 0
    for number, row in enumerate(rows):
        if number in near:
            if hidden:
                shown.append(_Fold(hidden))
            hidden = 0
            shown.append(row)
        else:
            hidden += 1
    if hidden:
        shown.append(_Fold(hidden))
    return tuple(shown)


class _Sheet(QWidget):
    """Paints the rows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[ComparedRow | _Fold, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rows(self, rows: tuple[ComparedRow | _Fold, ...]) -> None:
        """Show rows."""
        self._rows = rows
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of all rows."""
        return QSize(self._theme.px(480), len(self._rows) * self._theme.px(_LINE) + 2 * self._theme.px(_EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        painter, theme = painter_on(self), self._theme
        high, half = theme.px(_LINE), self.width() / 2
        for number, row in enumerate(self._rows):
            rect = QRectF(0, theme.px(_EDGE) + number * high, self.width(), high)
            if not rect.intersects(QRectF(event.rect())):
                continue
            if isinstance(row, _Fold):
                words = word("editor.compare.fold", count=row.count)
                inside = rect.adjusted(theme.px(_NUMBERS + _EDGE), 0, 0, 0)
                paint_text(painter, inside, words, theme.font("tiny"), theme.colour("muted"))
                continue
            tints = _TINTS.get(row.kind, ("", ""))
            self._paint_line(painter, QRectF(0, rect.y(), half, high), row.left, tints[0])
            self._paint_line(painter, QRectF(half, rect.y(), half, high), row.right, tints[1])
        painter.fillRect(QRectF(half, 0, theme.border, self.height()), theme.colour("line"))
        painter.end()

    def _paint_line(self, painter: QPainter, rect: QRectF, line: ComparedLine | None, tint: str) -> None:
        theme = self._theme
        if line is None:
            painter.fillRect(rect, theme.colour("sunk"))
            return
        if tint:
            painter.fillRect(rect, theme.colour(tint))
        mono = theme.font("mono", 13)
        numbers = QRectF(rect.x(), rect.y(), theme.px(_NUMBERS), rect.height())
        paint_text(painter, numbers, str(line.number), mono, theme.colour("muted"), RIGHT_MIDDLE)
        words = rect.adjusted(theme.px(_NUMBERS + _EDGE), 0, -theme.px(_EDGE), 0)
        for start, end in line.changed:
            left = words.x() + text_width(line.text[:start], mono)
            wide = min(text_width(line.text[start:end], mono), max(0.0, words.right() - left))
            under = QRectF(left, rect.bottom() - theme.px(4), wide, theme.px(2))
            painter.fillRect(under, theme.colour("w_days"))
        paint_text(painter, words, line.text, mono, theme.colour("ink"), LEFT_MIDDLE)


class ComparisonView(QScrollArea):
    """Shows how two texts differ; ``set_texts`` compares them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sheet = _Sheet(theme)
        self.setWidget(self._sheet)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(theme.px(_LINE) * 6)
        self.setProperty("radius", theme.radius.small)
        surface = theme.colour("surface").name()
        self.setStyleSheet(
            f"ComparisonView {{ background: {surface}; border: 1px solid {theme.colour('line').name()}; }}"
        )
        self._sheet.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def whole_height(self) -> int:
        """Return the height that shows all rows."""
        return self._sheet.sizeHint().height() + 4

    def set_texts(self, left: str, right: str) -> Comparison:
        """Compare two texts and show them."""
        comparison = compare(left, right)
        self._sheet.show_rows(_folded(comparison))
        self.setAccessibleName(word("editor.compare.name", count=comparison.changes))
        self.setAccessibleDescription(
            "\n".join(_spoken(row) for row in comparison.rows if row.kind is not RowKind.SAME)
        )
        return comparison


def _spoken(row: ComparedRow) -> str:
    left = row.left.text if row.left is not None else ""
    right = row.right.text if row.right is not None else ""
    return word(f"editor.compare.{row.kind}", left=left.strip(), right=right.strip())
