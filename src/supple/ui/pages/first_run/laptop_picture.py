"""A laptop with seconds on its screen, seen from the mat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.painting import Align, mixed, paint_surface, paint_text, painter_on

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_WIDE: Final = 134
_SCREEN: Final = QSize(106, 70)
_BASE_HIGH: Final = 12
_GAP: Final = 6
# As far above the lower edge as the figure's floor.
_FLOOR: Final = 44
_SECONDS: Final = "18"


class LaptopPicture(QWidget):
    """An ornament that stands on the lower edge."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Return the width of the laptop."""
        return QSize(_WIDE, _SCREEN.height() + _BASE_HIGH + _GAP + _FLOOR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint screen and base."""
        painter = painter_on(self)
        theme = self._theme
        accent, ground = theme.colour("accent"), theme.colour("accentSoft")
        bottom = self.height() - _FLOOR
        base = QRectF(0, bottom - _BASE_HIGH, _WIDE, _BASE_HIGH)
        slope = 10
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mixed(accent, ground, 0.45))
        corners = (base.topLeft(), base.topRight(), base.bottomRight(), base.bottomLeft())
        shifts = (0, 0, -slope, slope)
        painter.drawPolygon(QPolygonF([QPointF(at.x() + by, at.y()) for at, by in zip(corners, shifts, strict=True)]))
        left = (_WIDE - _SCREEN.width()) / 2
        screen = QRectF(left, base.top() - _GAP - _SCREEN.height(), _SCREEN.width(), _SCREEN.height())
        paint_surface(painter, screen, theme.radius.number, accent)
        ink = theme.colour("accentInk")
        paint_text(painter, screen, _SECONDS, theme.font("display", 40 / theme.text_scale), ink, Align.AlignCenter)
        painter.end()
