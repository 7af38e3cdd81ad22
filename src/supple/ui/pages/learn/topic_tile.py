"""A tile that leads to a point or a topic: icon, short title, a line of what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from supple.ui.icons import STRONG_STROKE
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface
from supple.ui.paragraph import Paragraph

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter, QPixmap

    from supple.ui.theme import Theme

_PAD: Final = 16
_ICON: Final = 40
_GAP: Final = 10
_LEAST_WIDE: Final = 150
_PICTURE: Final = (96, 90)


class TopicTile(PaintedButton):
    """A card that can be pressed; its height follows its width.

    ``picture`` makes what stands in the place of an icon, in a size and at a ratio of pixels, when it is painted.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        role: str,
        title: str,
        below: str,
        picture: Callable[[QSize, float], QPixmap] | None = None,
    ) -> None:
        super().__init__(theme, title)
        self._picture = picture
        self._icon = icon
        self._role = role
        self._below = below
        self.setAccessibleDescription(below)
        self.set_ring(theme.radius.card)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that words break into lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all words."""
        theme = self._theme
        wide = max(1, width - 2 * theme.px(_PAD))
        words = self._title().height_for(wide) + self._words().height_for(wide)
        return 2 * theme.px(_PAD) + self._before() + words

    def sizeHint(self) -> QSize:
        """Return a tile as in a row of five."""
        wide = self._theme.px(189)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the narrowest tile."""
        wide = self._theme.px(_LEAST_WIDE)
        return QSize(wide, self._theme.px(44))

    def paint(self, painter: QPainter) -> None:
        """Paint the card."""
        theme = self._theme
        rect = QRectF(self.rect())
        fill = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
        paint_surface(painter, rect, theme.radius.card, fill, theme.colour("line"), theme.border)
        pad = theme.px(_PAD)
        inner = rect.adjusted(pad, pad, -pad, -pad)
        if self._icon:
            side = theme.px(_ICON)
            x = inner.right() - side if self.isRightToLeft() else inner.left()
            square = QRectF(x, inner.top(), side, side)
            line = theme.colour(self._role) if theme.high_contrast else None
            paint_surface(
                painter, square, theme.radius.segmented, theme.colour(f"{self._role}_soft"), line, theme.border
            )
            inset = round(side * 0.27)
            icon = square.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, theme, self._icon, icon, self._role, STRONG_STROKE)
        elif self._picture is not None:
            size = QSize(theme.px(_PICTURE[0]), theme.px(_PICTURE[1]))
            x = inner.right() - size.width() if self.isRightToLeft() else inner.left()
            painter.drawPixmap(QPointF(x, inner.top()), self._picture(size, self.devicePixelRatioF()))
        wide = int(inner.width())
        title = self._title()
        top = inner.top() + self._before()
        title.paint(painter, QRectF(inner.left(), top, wide, title.height_for(wide)), theme.colour("ink"))
        top += title.height_for(wide)
        self._words().paint(painter, QRectF(inner.left(), top, wide, inner.bottom() - top + 1), theme.colour("ink2"))

    def _before(self) -> int:
        high = _ICON if self._icon else _PICTURE[1] if self._picture is not None else -_GAP
        return self._theme.px(high + _GAP)

    def _title(self) -> Paragraph:
        return Paragraph(self._theme, self.text(), "sub", 0)

    def _words(self) -> Paragraph:
        return Paragraph(self._theme, self._below, "small", 0)
