"""A row with a box to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import key_cap_size, mixed, paint_icon, paint_key_cap, paint_surface
from supple.ui.paragraph import Paragraph

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_BOX = 26
_GAP = 16
_ROW = 71
_PLAIN_ROW = 44


class CheckRow(PaintedButton):
    """A box, words that may begin bold (``lead``) and maybe the key that ticks it; ``toggled`` tells its state.

    In a card a row is 71 pixels high and padded by 18; ``plain`` rows stand on the page, 44 high. They grow with words.
    Space ticks both; Enter ticks a row in a card, and leaves a plain one to the page, where it goes on.
    """

    def __init__(
        self,
        theme: Theme,
        lead: str,
        rest: str = "",
        *,
        key_shown: str = "",
        plain: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        text = f"{lead} {rest}" if rest else lead
        super().__init__(theme, text, parent)
        self.setAccessibleName(text)
        self._key = key_shown
        self._plain = plain
        strong = 0 if plain else len(lead)
        self._paragraph = Paragraph(theme, text, "check", strong, "check-strong")
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def box(self) -> QRectF:
        """Return where the box is."""
        side = self._theme.px(_BOX)
        return QRectF(self._padding(), round((self.height() - side) / 2), side, side)

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, at least the row's own."""
        words = self._paragraph.height_for(width - self._besides())
        least = self._theme.px(_PLAIN_ROW if self._plain else _ROW)
        return max(least, words + self._theme.px(16 if self._plain else 24))

    def sizeHint(self) -> QSize:
        """Return the size with all words on one line."""
        wide = self._paragraph.natural_width() + self._besides() + 1
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that breaks no word."""
        return QSize(self._paragraph.widest_word() + self._besides() + 1, self._theme.px(_PLAIN_ROW))

    def resizeEvent(self, _event: object) -> None:
        """Let the ring follow the box."""
        self.set_ring(self._theme.radius.number, self.box())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter to the page where the row stands on it: a box ticked just now must not be unticked by it."""
        if self._plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint box, words and key."""
        theme = self._theme
        box = self.box()
        if self.isChecked():
            paint_surface(
                painter, box, theme.radius.number, mixed(theme.colour("ink"), theme.colour("accent"), self.wash())
            )
            inset = theme.px(4)
            paint_icon(painter, theme, "check", box.adjusted(inset, inset, -inset, -inset), "accentInk", 2.6)
        else:
            fill = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            paint_surface(painter, box, theme.radius.number, fill, theme.colour("lineStrong"), 2)
        left = box.right() + theme.px(_GAP)
        wide = self.width() - self._besides()
        high = self._paragraph.height_for(wide)
        words = QRectF(left, round((self.height() - high) / 2), wide, high)
        self._paragraph.paint(painter, words, theme.colour("ink"))
        if self._key:
            cap = key_cap_size(theme, self._key)
            x = self.width() - self._padding() - cap.width()
            place = QRectF(x, round((self.height() - cap.height()) / 2), cap.width(), cap.height())
            paint_key_cap(painter, theme, place, self._key, theme.colour("ink2"), theme.colour("surface"))

    def _padding(self) -> int:
        return 0 if self._plain else self._theme.px(18)

    def _besides(self) -> int:
        """Return the width of all but the words."""
        theme = self._theme
        cap = round(key_cap_size(theme, self._key).width()) + theme.px(_GAP) if self._key else 0
        return 2 * self._padding() + theme.px(_BOX + _GAP) + cap
