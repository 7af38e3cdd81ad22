"""A bar with one sentence, what to do about it, and a way to put it aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.icon_button import IconButton
from supple.ui.icons import STRONG_STROKE
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface, paint_text, painter_on, text_width
from supple.ui.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_ICON = 22


class Banner(QFrame):
    """A sentence in the colours of a level (``w_days`` and so on), maybe under a bold title.

    ``soft`` fills it with the level's soft colour instead of an outline. The signals tell what was pressed; closing
    hides nothing by itself.
    """

    reads_as: ClassVar = QAccessible.Role.AlertMessage

    action_chosen = Signal()
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        level: str,
        sentence: str,
        *,
        title: str = "",
        icon: str = "info",
        action: str = "",
        close_name: str = "",
        soft: bool = False,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._level = level
        self._icon = icon
        self._soft = soft
        self.setProperty("radius", theme.radius.card)
        self.setAccessibleName(f"{title}: {sentence}" if title else sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16 + _ICON + 14), theme.px(10), theme.px(10), theme.px(10))
        row.setSpacing(theme.px(8))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        if title:
            words.addWidget(_Words(Paragraph(theme, title, "body-strong"), "ink"))
        words.addWidget(_Words(Paragraph(theme, sentence, "small" if title else "body"), "ink2"))
        words.addStretch(1)
        row.addLayout(words, 1)
        if action:
            button = _BannerAction(theme, action, level if soft else "")
            button.clicked.connect(self.action_chosen)
            row.addWidget(button)
        if close_name:
            close = _Close(theme, close_name)
            close.clicked.connect(self.closed)
            row.addWidget(close)
        self.setMinimumHeight(theme.px(60))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar and the level's icon."""
        painter = painter_on(self)
        theme = self._theme
        fill = theme.colour(f"{self._level}_soft" if self._soft else "surface")
        line = None if self._soft and not theme.high_contrast else theme.colour(self._level)
        paint_surface(painter, QRectF(self.rect()), theme.radius.card, fill, line, theme.border)
        side = theme.px(_ICON)
        place = QRectF(theme.px(16), (self.height() - side) / 2, side, side)
        paint_icon(painter, theme, self._icon, place, self._level, STRONG_STROKE if not self._soft else 2.0)
        painter.end()


class _Words(QWidget):
    def __init__(self, paragraph: Paragraph, colour: str) -> None:
        super().__init__()
        self._paragraph = paragraph
        self._colour = colour
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._paragraph.height_for(width)

    def sizeHint(self) -> QSize:
        wide = self._paragraph.natural_width() + 1
        return QSize(wide, self._paragraph.height_for(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._paragraph.widest_word() + 1, self._paragraph.height_for(self._paragraph.natural_width() + 1))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        self._paragraph.paint(painter, QRectF(self.rect()), self._paragraph.theme.colour(self._colour))
        painter.end()


class _BannerAction(PaintedButton):
    def __init__(self, theme: Theme, text: str, level: str) -> None:
        super().__init__(theme, text)
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = text_width(self.text(), self._theme.font("body-strong"))
        return QSize(round(words) + 1 + self._theme.px(32), self._theme.target(40))

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        ink = theme.colour(self._level or "ink")
        ground = theme.colour(f"{self._level}_soft" if self._level else "surface")
        rect = QRectF(self.rect())
        line = theme.colour(self._level or "line")
        paint_surface(painter, rect, theme.radius.button, mixed(ink, ground, self.wash()), line, theme.border)
        pad = theme.px(16)
        paint_text(painter, rect.adjusted(pad, 0, -pad + 1, 0), self.text(), theme.font("body-strong"), ink)


class _Close(IconButton):
    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def icon_now(self) -> tuple[str, str]:
        return "x", "ink2"
