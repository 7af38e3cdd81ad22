"""The round button of the player, with its name and key below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_icon, paint_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_CAPTION_GAP = 4
_CAPTION_HIGH = 16


class RoundButton(PaintedButton):
    """A circle with an icon or a few letters; ``caption`` stands below it, the key behind the caption.

    ``main`` is the dark one. ``diameter`` is in pixels and is not scaled: the player scales its own controls.
    """

    def __init__(
        self,
        theme: Theme,
        caption: str,
        *,
        icon: str = "",
        letters: str = "",
        key_shown: str = "",
        diameter: int = 52,
        main: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, letters, parent)
        self._icon = icon
        self._caption = caption
        self._key = key_shown
        self._diameter = diameter
        self._main = main
        self.setAccessibleName(caption)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_as(self, caption: str, *, icon: str = "", letters: str = "", key_shown: str | None = None) -> None:
        """Change what the button does: its caption and its icon or letters; the key stays unless given."""
        key = self._key if key_shown is None else key_shown
        if (caption, icon, letters, key) == (self._caption, self._icon, self.text(), self._key):
            return
        self._icon, self._caption, self._key = icon, caption, key
        self.setText(letters)
        self.setAccessibleName(caption)
        self.updateGeometry()
        self.update()

    def set_diameter(self, diameter: int) -> None:
        """Change the size of the circle, in pixels."""
        self._diameter = diameter
        self.updateGeometry()
        self.update()

    def circle(self) -> QRectF:
        """Return where the circle is."""
        return QRectF((self.width() - self._diameter) / 2, 0, self._diameter, self._diameter)

    def sizeHint(self) -> QSize:
        """Return the size of circle and caption."""
        theme = self._theme
        words = text_width(self._below(), theme.font("tiny")) + 2
        return QSize(round(max(self._diameter, words)), self._diameter + theme.px(_CAPTION_GAP + _CAPTION_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the size of circle and caption."""
        return self.sizeHint()

    def resizeEvent(self, _event: object) -> None:
        """Let the ring follow the circle."""
        self.set_ring(self._diameter / 2, self.circle())

    def paint(self, painter: QPainter) -> None:
        """Paint circle, icon and caption."""
        theme = self._theme
        circle = self.circle()
        ink_token = "primaryInk" if self._main else "ink"
        fill = theme.colour("primary" if self._main else "surface")
        painter.setBrush(mixed(theme.colour(ink_token), fill, self.wash() * (2 if self._main else 1)))
        painter.setPen(Qt.PenStyle.NoPen)
        if not self._main:
            painter.setPen(theme.colour("line"))
        painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5))
        if self._icon:
            side = round(self._diameter * (0.4 if self._main else 0.385))
            middle = QRectF(circle.center().x() - side / 2, circle.center().y() - side / 2, side, side)
            paint_icon(painter, theme, self._icon, middle, ink_token)
        else:
            font = theme.font("sub")
            font.setPixelSize(max(10, round(self._diameter * 0.31)))
            paint_text(painter, circle, self.text(), font, theme.colour(ink_token), Align.AlignCenter)
        high = theme.px(_CAPTION_HIGH)
        below = QRectF(0, self.height() - high, self.width(), high)
        paint_text(painter, below, self._below(), theme.font("tiny"), theme.colour("ink2"), Align.AlignCenter)

    def _below(self) -> str:
        return f"{self._caption} {self._key}".rstrip()
