"""A row of a card on Today: the kind's icon, one or two lines of words, and what stands at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtWidgets import QSizePolicy

from supple.ui.icons import STRONG_STROKE
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.pages.today.change_chips import chips_width, paint_chips
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import RIGHT_MIDDLE, mixed, paint_icon, paint_surface, paint_text, text_width
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from supple.routine.kind import Kind
    from supple.ui.theme import Theme

_HIGH: Final = 44
_ICON: Final = 28
_EDGE: Final = 8
_GAP: Final = 12
_STAR_GAP: Final = 8


class LineRow(PaintedButton):
    """A row 44 pixels high that can be pressed. ``change`` is a number from 0 to 10 before a session and one after."""

    def __init__(
        self,
        theme: Theme,
        kind: Kind,
        title: str,
        *,
        below: str = "",
        aside: str = "",
        starred: bool = False,
        change: tuple[int, int] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent)
        self._look = KIND_LOOKS[kind]
        self._below = below
        self._aside = aside
        self._starred = starred
        self._change = change
        changed = "" if change is None else word("today.session.change", before=change[0], after=change[1])
        self.setAccessibleName(", ".join(part for part in (title, below, aside, changed) if part))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a row that shows the title."""
        words = text_width(self.text(), self._theme.font("body-medium"))
        return QSize(round(words) + 1 + self._besides(), self._theme.target(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return a row that shows some letters."""
        return QSize(self._besides() + self._theme.px(60), self._theme.target(_HIGH))

    def hidden_text(self) -> str:
        """Return the title when it does not fit."""
        words = text_width(self.text(), self._theme.font("body-medium"))
        return self.text() if words > self.width() - self._besides() else ""

    def paint(self, painter: QPainter) -> None:
        """Paint icon and words."""
        theme = self._theme
        rect = QRectF(self.rect())
        if self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            paint_surface(painter, rect, theme.radius.button, ground)
        edge, side = theme.px(_EDGE), theme.px(_ICON)
        square = QRectF(edge, (rect.height() - side) / 2, side, side)
        paint_surface(painter, square, theme.radius.number, theme.colour(f"{self._look.role}_soft"))
        inset = round(side * 0.24)
        icon = square.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, theme, self._look.icon, icon, self._look.role, STRONG_STROKE)
        left = square.right() + theme.px(_GAP)
        right = rect.right() - edge
        aside_wide = text_width(self._aside, theme.font("body-strong"))
        if self._aside:
            aside = QRectF(right - aside_wide - 1, 0, aside_wide + 1, rect.height())
            paint_text(painter, aside, self._aside, theme.font("body-strong"), theme.colour("ink2"), RIGHT_MIDDLE)
            right = aside.left() - theme.px(_GAP)
        if self._change is not None:
            paint_chips(painter, theme, right, rect.height() / 2, self._change)
            right -= chips_width(theme) + theme.px(_GAP)
        if self._starred:
            star = theme.px(14)
            right -= star + theme.px(_STAR_GAP)
            title_wide = text_width(self.text(), theme.font("body-medium"))
            after = min(left + title_wide, right) + theme.px(_STAR_GAP)
            place = QRectF(after, (rect.height() - star) / 2, star, star)
            paint_icon(painter, theme, "star-filled", place, "accent")
        if self._below:
            upper = QRectF(left, rect.height() / 2 - theme.px(19), right - left, theme.px(20))
            lower = QRectF(left, rect.height() / 2 + theme.px(1), right - left, theme.px(17))
            paint_text(painter, upper, self.text(), theme.font("body-medium"), theme.colour("ink"))
            paint_text(painter, lower, self._below, theme.font("small"), theme.colour("ink2"))
        else:
            words = QRectF(left, 0, right - left, rect.height())
            paint_text(painter, words, self.text(), theme.font("body-medium"), theme.colour("ink"))

    def _besides(self) -> int:
        theme = self._theme
        wide = 2 * theme.px(_EDGE) + theme.px(_ICON) + theme.px(_GAP)
        if self._aside:
            wide += round(text_width(self._aside, theme.font("body-strong"))) + 1 + theme.px(_GAP)
        if self._change is not None:
            wide += chips_width(theme) + theme.px(_GAP)
        return wide + (theme.px(14 + _STAR_GAP) if self._starred else 0)
