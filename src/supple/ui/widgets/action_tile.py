"""A tile on Today: what to do, the routine suggested for it, and one press to start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.icon_button import IconButton
from supple.ui.icons import STRONG_STROKE
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import (
    key_cap_size,
    mixed,
    paint_icon,
    paint_key_cap,
    paint_surface,
    paint_text,
    painter_on,
    rounded_path,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.theme import Theme

_PICTURE_HIGH = 160
_WORDS_HIGH = 120
_LEFT = 19


class _Chevron(IconButton):
    def icon_now(self) -> tuple[str, str]:
        return "chevron-down", "ink2"


class ActionTile(PaintedButton):
    """A picture on the soft colour of a kind (``role`` such as ``k_stretch``), 280 pixels high at text scale 1.

    A click, Space or Enter asks to start; the chevron asks for other routines, at the place below it on the screen.
    """

    start_asked = Signal()
    others_asked = Signal(QPoint)

    def __init__(
        self,
        theme: Theme,
        name: str,
        role: str,
        picture: QWidget,
        *,
        key_shown: str = "",
        others_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._role = role
        self._key = key_shown
        self._routine = ""
        self._minutes = ""
        self._when = ""
        self._picture = picture
        picture.setParent(self)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._cap = _Cap(theme, key_shown, self)
        self._chevron = _Chevron(theme, "", self)
        self._chevron.setAccessibleName(others_name)
        self._chevron.setToolTip(others_name)
        self._chevron.clicked.connect(self._on_chevron_clicked)
        self.clicked.connect(self.start_asked)
        self.set_ring(theme.radius.dialog)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def chevron(self) -> PaintedButton:
        """The button that asks for other routines."""
        return self._chevron

    def show_routine(self, title: str, minutes: str, when: str) -> None:
        """Show the suggested routine, its length and when it fits."""
        self._routine, self._minutes, self._when = title, minutes, when
        self.setAccessibleName(", ".join(part for part in (self.text(), title, minutes, when) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the drawn size."""
        return QSize(236, self._high())

    def minimumSizeHint(self) -> QSize:
        """Return a size in which name and minutes fit."""
        theme = self._theme
        words = max(
            text_width(self.text(), theme.font("heading")), text_width(self._minutes, theme.font("body-strong"))
        )
        return QSize(max(200, round(words) + theme.px(2 * _LEFT + 40)), self._high())

    def hidden_text(self) -> str:
        """Return the routine's title when it does not fit."""
        room = self.width() - self._theme.px(2 * _LEFT)
        return self._routine if text_width(self._routine, self._theme.font("body", 14)) > room else ""

    def paint(self, painter: QPainter) -> None:
        """Paint picture ground and words."""
        theme = self._theme
        rect = QRectF(self.rect())
        radius = theme.radius.dialog
        fill = mixed(theme.colour("ink"), theme.colour("surface"), self.wash() / 2)
        paint_surface(painter, rect, radius, fill, theme.colour("line"), theme.border)
        painter.save()
        edge = theme.border
        painter.setClipPath(rounded_path(rect.adjusted(edge, edge, -edge, -edge), radius - edge))
        ground = mixed(theme.colour("ink"), theme.colour(f"{self._role}_soft"), self.wash())
        painter.fillRect(QRectF(edge, edge, rect.width() - 2 * edge, _PICTURE_HIGH), ground)
        painter.restore()
        left = theme.px(_LEFT)
        wide = rect.width() - 2 * left
        y = _PICTURE_HIGH + theme.px(14)
        name = QRectF(left, y, wide, theme.px(28))
        paint_text(painter, name, self.text(), theme.font("heading"), theme.colour("ink"))
        routine = QRectF(left, y + theme.px(26), wide, theme.px(20))
        paint_text(painter, routine, self._routine, theme.font("body", 14), theme.colour("ink2"))
        if self._minutes:
            self._paint_minutes(painter, QRectF(left, y + theme.px(52), wide, theme.px(20)))

    def resizeEvent(self, _event: object) -> None:
        """Place picture, key and chevron."""
        theme = self._theme
        edge = theme.border
        self._picture.setGeometry(edge, edge, self.width() - 2 * edge, _PICTURE_HIGH)
        cap = self._cap.sizeHint()
        self._cap.setGeometry(self.width() - 15 - cap.width(), 17, cap.width(), cap.height())
        self._cap.raise_()
        chevron = self._chevron.sizeHint()
        x = self.width() - theme.px(11) - chevron.width()
        self._chevron.setGeometry(x, self.height() - theme.px(9) - chevron.height(), chevron.width(), chevron.height())

    def _paint_minutes(self, painter: QPainter, row: QRectF) -> None:
        theme = self._theme
        side = theme.px(16)
        icon = QRectF(row.x(), row.y() + (row.height() - side) / 2, side, side)
        paint_icon(painter, theme, "play", icon, self._role, STRONG_STROKE)
        words = row.adjusted(theme.px(21), 0, 0, 0)
        font = theme.font("body-strong")
        paint_text(painter, words, self._minutes, font, theme.colour("ink"))
        after = words.adjusted(text_width(self._minutes, font) + theme.px(6), 0, 0, 0)
        if self._when:
            paint_text(painter, after, f"· {self._when}", theme.font("body", 14), theme.colour("ink2"))

    def _high(self) -> int:
        return _PICTURE_HIGH + self._theme.px(_WORDS_HIGH)

    def _on_chevron_clicked(self) -> None:
        self.others_asked.emit(self._chevron.mapToGlobal(QPoint(0, self._chevron.height())))


class _Cap(QWidget):
    def __init__(self, theme: Theme, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = text
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        return key_cap_size(self._theme, self._text).toSize()

    def paintEvent(self, _event: object) -> None:
        painter = painter_on(self)
        theme = self._theme
        paint_key_cap(painter, theme, QRectF(self.rect()), self._text, theme.colour("ink2"), theme.colour("surface"))
        painter.end()
