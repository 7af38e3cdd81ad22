"""Small charts on paper: bars over weeks, and how a place was before and after each session."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF

from supple.ui.report_paper import ACCENT, CENTRE, FAINT, GREY, LEFT, RIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from supple.history.figures import Pair
    from supple.ui.report_paper import ReportPaper

_HEAD: Final = 5.0
_FOOT: Final = 5.0
_MOST_WIDE: Final = 7.5
_WORST: Final = 10
_MINUTES: Final = 24 * 60
_ENTRY: Final = 28.0

# A bar's label, its parts from the bottom up as colours and amounts, and the amount of all.
Bar = tuple[str, tuple[tuple[str, float], ...], float]


def chart(paper: ReportPaper, box: QRectF, bars: Sequence[Bar]) -> None:
    """Draw bars with their amounts above and their weeks below."""
    field = box.adjusted(0, _HEAD, 0, -_FOOT)
    most = max((amount for _, _, amount in bars), default=0) or 1
    step = box.width() / max(1, len(bars))
    wide = min(_MOST_WIDE, step * 0.7)
    for number, (label, parts, amount) in enumerate(bars):
        left = box.x() + (number + 0.5) * step - wide / 2
        y = field.bottom()
        for colour, part in parts:
            high = part / most * field.height()
            paper.bar(QRectF(left, y - high, wide, max(0.0, high - 0.2)), colour)
            y -= high
        column = QRectF(box.x() + number * step, 0, step, _HEAD)
        if amount:
            paper.words(f"{amount:.0f}", column.translated(0, y - _HEAD), 7.5, bold=True, align=CENTRE)
        paper.words(label, column.translated(0, field.bottom() + 0.5), 6.5, colour=GREY, align=CENTRE)
    paper.line(field.bottomLeft(), field.bottomRight())


def legend(paper: ReportPaper, box: QRectF, entries: Sequence[tuple[str, str]]) -> None:
    """Draw what the colours mean, in as many lines as it takes."""
    in_line = max(1, int(box.width() / _ENTRY))
    for number, (colour, text) in enumerate(entries):
        x = box.x() + number % in_line * _ENTRY
        y = box.y() + number // in_line * 4.5
        paper.bar(QRectF(x, y + 1, 2.4, 2.4), colour)
        paper.words(text, QRectF(x + 3.6, y, _ENTRY - 4, 4.4), 7.5, colour=GREY, align=LEFT)


def lollipops(paper: ReportPaper, box: QRectF, pairs: Sequence[Pair], first: date, last: date) -> None:
    """Draw each session as a line from the ring before it to the dot after it, 0 at the bottom and 10 at the top."""
    field = box.adjusted(5, 1.2, -1.5, -1.2)
    for number in (0, _WORST):
        y = field.bottom() - number / _WORST * field.height()
        paper.line(QPointF(field.left(), y), QPointF(field.right(), y), FAINT, 0.1)
        paper.words(str(number), QRectF(box.x(), y - 1.5, 3.5, 3), 5.5, colour=GREY, align=RIGHT)
    days = (last - first).days + 1
    for pair in pairs:
        if pair.before is None or pair.after is None:
            continue
        days_in = (pair.at.date() - first).days + (pair.at.hour * 60 + pair.at.minute) / _MINUTES
        x = field.left() + days_in / days * field.width()
        before, after = (field.bottom() - told / _WORST * field.height() for told in (pair.before, pair.after))
        paper.line(QPointF(x, before), QPointF(x, after), ACCENT, 0.3)
        paper.dot(QPointF(x, before), 0.6, filled=False)
        paper.dot(QPointF(x, after), 0.6, filled=True)
