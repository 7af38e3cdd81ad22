"""Two versions of a text side by side, or one below the other where the room is narrow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.document.comparison import RowKind
from supple.ui.painting import LEFT_MIDDLE, RIGHT_MIDDLE, mixed, paint_text, painter_on, text_width
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.document.comparison import ComparedLine, ComparedRow, Comparison
    from supple.ui.theme import Theme

_LINE: Final = 22
_EDGE: Final = 8
_NUMBERS: Final = 40
_TEXT_AT: Final = 66
_TWO_COLUMNS: Final = 720
_AROUND: Final = 2
_MOST_SPOKEN: Final = 200
_GAP_MARK: Final = "⋯"
_LEFT_ROLE, _RIGHT_ROLE = "w_days", "w_normal"


@dataclass(frozen=True, slots=True)
class _Cell:
    """One line of one side; ``sign`` says without colour which side has it alone, ``role`` is its tint."""

    text: str
    number: str = ""
    sign: str = ""
    role: str = ""
    changed: tuple[tuple[int, int], ...] = ()


class ComparisonView(QWidget):
    """Paints what differs with two lines around it. Long lines go on in the next line, so that nothing is hidden."""

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(
        self, theme: Theme, comparison: Comparison, left: str, right: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._names = (left, right)
        self._rows = tuple(_with_gaps(comparison))
        self._letter = text_width("M", theme.font("mono"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(word("compare.name", left=left, right=right))
        self.setAccessibleDescription("\n".join(self._spoken(comparison)))

    @property
    def is_beside(self) -> bool:
        """Whether the two stand side by side."""
        return self._is_beside(self.width())

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        lines = sum(self._high(cells, width) for cells in self._blocks(width))
        return lines * self._theme.px(_LINE) + 2 * self._theme.px(_EDGE)

    def sizeHint(self) -> QSize:
        """Return the size with both side by side."""
        wide = self._theme.px(_TWO_COLUMNS)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least width; the height follows."""
        return QSize(self._theme.px(240), self._theme.px(_LINE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint ground and lines."""
        painter = painter_on(self)
        theme = self._theme
        painter.fillRect(self.rect(), theme.colour("bg"))
        y = float(theme.px(_EDGE))
        for cells in self._blocks(self.width()):
            high = self._high(cells, self.width()) * theme.px(_LINE)
            wide = self.width() / len(cells)
            for at, cell in enumerate(cells):
                if cell is not None:
                    self._paint_cell(painter, cell, QRectF(at * wide, y, wide, high))
            y += high
        if self.is_beside:
            painter.fillRect(QRectF(self.width() / 2, 0, theme.border, self.height()), theme.colour("line"))
        painter.end()

    def _paint_cell(self, painter: QPainter, cell: _Cell, rect: QRectF) -> None:
        theme = self._theme
        mono = theme.font("mono")
        if cell.role:
            painter.fillRect(rect, theme.colour(f"{cell.role}_soft"))
            if theme.high_contrast:
                painter.fillRect(QRectF(rect.x(), rect.y(), 4, rect.height()), theme.colour(cell.role))
        line = theme.px(_LINE)
        numbers = QRectF(rect.x(), rect.y(), theme.px(_NUMBERS), line)
        paint_text(painter, numbers, cell.number, mono, theme.colour("ink2"), RIGHT_MIDDLE)
        sign = QRectF(rect.x() + theme.px(_NUMBERS + 6), rect.y(), theme.px(16), line)
        paint_text(painter, sign, cell.sign, mono, theme.colour(cell.role or "ink2"), LEFT_MIDDLE)
        left = rect.x() + theme.px(_TEXT_AT)
        letters = self._letters(rect.width())
        for start, end in cell.changed:
            self._mark(painter, cell, QRectF(left, rect.y(), 0, line), start, end, letters)
        style = mono if cell.number or cell.sign else theme.font("small-strong")
        for at in range(0, max(1, len(cell.text)), letters):
            place = QRectF(left, rect.y() + at // letters * line, rect.right() - left, line)
            paint_text(painter, place, cell.text[at : at + letters], style, theme.colour("ink"), LEFT_MIDDLE)

    def _mark(self, painter: QPainter, cell: _Cell, first: QRectF, start: int, end: int, letters: int) -> None:
        """Tint a stretch of characters more strongly, on as many lines as it takes."""
        theme = self._theme
        tint = mixed(theme.colour(cell.role), theme.colour(f"{cell.role}_soft"), 0.28)
        for line in range(start // letters, (end - 1) // letters + 1):
            begin, stop = max(start, line * letters), min(end, (line + 1) * letters)
            before = text_width(cell.text[line * letters : begin], theme.font("mono"))
            wide = text_width(cell.text[begin:stop], theme.font("mono"))
            y = first.y() + line * first.height()
            painter.fillRect(QRectF(first.x() + before, y + 2, wide, first.height() - 4), tint)

    def _is_beside(self, width: int) -> bool:
        return width >= self._theme.px(_TWO_COLUMNS)

    def _letters(self, wide: float) -> int:
        """Return how many letters a line holds."""
        return max(8, int((wide - self._theme.px(_TEXT_AT + _EDGE)) / self._letter))

    def _high(self, cells: tuple[_Cell | None, ...], width: int) -> int:
        """Return the height of a row in lines."""
        letters = self._letters(width / len(cells))
        return max(max(1, -(-len(cell.text) // letters)) for cell in cells if cell is not None)

    def _blocks(self, width: int) -> Iterator[tuple[_Cell | None, ...]]:
        """Yield rows of two cells side by side, or of one."""
        heads = tuple(_Cell(name) for name in self._names)
        if self._is_beside(width):
            yield heads
            yield from (_pair(row) for row in self._rows)
            return
        for sign, head, role in zip("−+", heads, (_LEFT_ROLE, _RIGHT_ROLE), strict=True):
            yield (_Cell(head.text, "", sign, role),)
        for row in self._rows:
            left, right = _pair(row)
            if row is None or row.kind is RowKind.SAME:
                yield (right,)
            else:
                yield from ((cell,) for cell in (left, right) if cell is not None)

    def _spoken(self, comparison: Comparison) -> Iterator[str]:
        """Yield what differs, line by line, for a screen reader."""
        left, right = self._names
        rows = [row for row in comparison.rows if row.kind is not RowKind.SAME]
        for row in rows[:_MOST_SPOKEN]:
            for name, line in ((left, row.left), (right, row.right)):
                if line is not None:
                    yield word("compare.line", name=name, line=line.number, text=line.text.strip())


def _with_gaps(comparison: Comparison) -> Iterator[ComparedRow | None]:
    """Yield the rows that differ with some around each, and None where others are left out."""
    rows = comparison.rows
    differing = [at for at, row in enumerate(rows) if row.kind is not RowKind.SAME]
    near = sorted({at + by for at in differing for by in range(-_AROUND, _AROUND + 1) if 0 <= at + by < len(rows)})
    before = -1
    for at in near:
        if at > before + 1:
            yield None
        yield rows[at]
        before = at


def _pair(row: ComparedRow | None) -> tuple[_Cell | None, _Cell | None]:
    if row is None:
        gap = _Cell("", _GAP_MARK)
        return gap, gap
    if row.kind is RowKind.SAME:
        return _cell(row.left), _cell(row.right)
    return _cell(row.left, "−", _LEFT_ROLE), _cell(row.right, "+", _RIGHT_ROLE)


def _cell(line: ComparedLine | None, sign: str = "", role: str = "") -> _Cell | None:
    if line is None:
        return None
    # One letter stands for a tab, so that stretches keep their places.
    return _Cell(line.text.replace("\t", " "), str(line.number), sign, role, line.changed if role else ())
