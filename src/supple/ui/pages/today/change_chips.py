"""Two numbers with an arrow between them: how tight it was before a session and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF

from supple.ui.painting import Align, paint_icon, paint_surface, paint_text

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

_SIDE: Final = 26
_ARROW: Final = 14
_GAP: Final = 5


def chips_width(theme: Theme) -> int:
    """Return the width of both numbers with their arrow, in pixels."""
    return 2 * theme.px(_SIDE) + theme.px(_ARROW) + 2 * theme.px(_GAP)


def paint_chips(
    painter: QPainter, theme: Theme, right: float, middle: float, numbers: tuple[int, int], *, mirrored: bool = False
) -> None:
    """Paint both numbers on the colours of that soreness, ending at ``right``, around the height ``middle``."""
    side, arrow, gap = theme.px(_SIDE), theme.px(_ARROW), theme.px(_GAP)
    left = right - chips_width(theme)
    places = (left, right - side)
    for number, x in zip(reversed(numbers) if mirrored else numbers, places, strict=True):
        chip = QRectF(x, middle - side / 2, side, side)
        paint_surface(painter, chip, theme.radius.number, theme.soreness(number))
        paint_text(
            painter, chip, str(number), theme.font("small-strong"), theme.soreness_ink(number), Align.AlignCenter
        )
    place = QRectF(left + side + gap, middle - arrow / 2, arrow, arrow)
    paint_icon(painter, theme, "arrow-left" if mirrored else "arrow-right", place, "ink2")
