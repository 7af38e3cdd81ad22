"""The button with words: main, plain, bare, accent, warning or danger."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import (
    elided,
    key_cap_size,
    mixed,
    paint_icon,
    paint_key_cap,
    paint_surface,
    paint_text,
    text_width,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class Variant(Enum):
    """PRIMARY is the one dark button of a view, ACCENT the one green; WARNING and DANGER are outlined."""

    PRIMARY = auto()
    SECONDARY = auto()
    GHOST = auto()
    ACCENT = auto()
    WARNING = auto()
    DANGER = auto()


class ButtonSize(Enum):
    """REGULAR is 40 pixels high, LARGE 52 with larger text, TALL 60."""

    REGULAR = 40
    LARGE = 52
    TALL = 60


# Fill, line, words and icon; empty where there is none. A soft line of None is drawn as a hairline.
_LOOKS: dict[Variant, tuple[str, str, str, str]] = {
    Variant.PRIMARY: ("primary", "", "primaryInk", "primaryInk"),
    Variant.SECONDARY: ("surface", "line", "ink", "ink"),
    Variant.GHOST: ("", "", "ink2", "ink2"),
    Variant.ACCENT: ("accent", "", "accentInk", "accentInk"),
    Variant.WARNING: ("surface", "w_days", "w_days", "w_days"),
    Variant.DANGER: ("surface", "line", "w_emergency", "w_emergency"),
}
_ICON_GAP = 8
_KEY_GAP = 8


class ActionButton(PaintedButton):
    """A button with words, maybe an icon before them and the key that does the same behind them.

    Words that do not fit end in an ellipsis and stand in full in the tool tip. Without words it is an icon, square
    or beside its key: give it an accessible name. ``key_shown`` is only drawn; the page binds the key.
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        *,
        variant: Variant = Variant.SECONDARY,
        icon: str = "",
        key_shown: str = "",
        size: ButtonSize = ButtonSize.REGULAR,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, text, parent)
        self._variant = variant
        self._icon = icon
        self._key = key_shown
        self._size = size
        self._menu_shown = False
        self.set_ring(theme.radius.button if size is ButtonSize.REGULAR else theme.radius.segmented)

    @property
    def variant(self) -> Variant:
        """How the button looks."""
        return self._variant

    def set_icon(self, name: str) -> None:
        """Change the icon."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def show_menu_mark(self) -> None:
        """Draw a chevron behind the words: the button opens a list."""
        self._menu_shown = True
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size that shows all words."""
        high = self._height()
        if self._is_square():
            return QSize(high, high)
        return QSize(round(self._fixed_width() + text_width(self.text(), self._text_font()) + 1), high)

    def minimumSizeHint(self) -> QSize:
        """Return the size that shows the icon, some letters and the key."""
        if self._is_square():
            return self.sizeHint()
        return QSize(min(self.sizeHint().width(), round(self._fixed_width()) + self._theme.px(32)), self._height())

    def hidden_text(self) -> str:
        """Return the words when they do not fit."""
        shown = elided(self.text(), self._text_font(), self.width() - self._fixed_width() + 1)
        return "" if shown == self.text() else self.text()

    def paint(self, painter: QPainter) -> None:
        """Paint plate, icon, words and key, together in the middle."""
        theme = self._theme
        fill_token, line_token, ink_token, icon_token = _LOOKS[self._variant]
        rect = QRectF(self.rect())
        ink = theme.colour(ink_token)
        radius = float(self.property("radius"))
        fill = theme.colour(fill_token) if fill_token else QColor(0, 0, 0, 0)
        if fill_token:
            fill = mixed(ink, fill, self.wash() * (2 if not line_token else 1))
        elif self.wash():
            fill = mixed(theme.colour("ink"), theme.colour("bg"), self.wash())
        line = theme.colour(line_token) if line_token else None
        paint_surface(painter, rect, radius, fill, line, theme.border)
        icon_side = self._icon_side()
        if self._is_square():
            paint_icon(painter, theme, self._icon, _square(rect.center(), icon_side), icon_token)
            return
        spare = max(0.0, rect.width() - self._fixed_width())
        words = min(text_width(self.text(), self._text_font()) + 1, spare)
        x = (rect.width() - self._fixed_width() - words) / 2 + self._padding()
        if self._icon:
            paint_icon(
                painter,
                theme,
                self._icon,
                _square(QPointF(x + icon_side / 2, rect.center().y()), icon_side),
                icon_token,
            )
            x += icon_side + theme.px(_ICON_GAP)
        paint_text(painter, QRectF(x, 0, words, rect.height()), self.text(), self._text_font(), ink)
        x += words
        if self._key:
            cap = key_cap_size(theme, self._key)
            place = QRectF(QPointF(round(x + theme.px(_KEY_GAP)), round((rect.height() - cap.height()) / 2)), cap)
            plain = self._variant in (Variant.SECONDARY, Variant.GHOST)
            paint_key_cap(
                painter,
                theme,
                place,
                self._key,
                theme.colour("ink2") if plain else ink,
                theme.colour("surface") if plain else None,
            )
            x = place.right()
        if self._menu_shown:
            paint_icon(
                painter,
                theme,
                "chevron-down",
                _square(QPointF(x + theme.px(14), rect.center().y()), theme.px(16)),
                icon_token,
            )

    def _is_square(self) -> bool:
        return not self.text() and not self._key

    def _height(self) -> int:
        return self._theme.target(self._size.value)

    def _icon_side(self) -> int:
        return self._theme.px(18 if self._size is ButtonSize.REGULAR else 20)

    def _padding(self) -> int:
        if self._size is not ButtonSize.REGULAR:
            return self._theme.px(24)
        return self._theme.px(12 if self._variant is Variant.GHOST else 16)

    def _text_font(self) -> QFont:
        if self._size is not ButtonSize.REGULAR:
            return self._theme.font("card")
        return self._theme.font("body-medium" if self._variant is Variant.GHOST else "body-strong")

    def _fixed_width(self) -> float:
        """Return the width of all but the words."""
        wide = 2.0 * self._padding()
        if self._icon:
            wide += self._icon_side() + self._theme.px(_ICON_GAP)
        if self._key:
            wide += key_cap_size(self._theme, self._key).width() + self._theme.px(_KEY_GAP)
        return wide + (self._theme.px(18) if self._menu_shown else 0)


def _square(middle: QPointF, side: float) -> QRectF:
    return QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
