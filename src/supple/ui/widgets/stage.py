"""The stage: the large soft-coloured field on which the figure stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRect, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from supple.ui.theme import Theme

# From the drawing: the figure is up to 452 pixels high on a stage of 561, its floor 28 pixels above the edge.
_FIGURE_SHARE = 452 / 561
_FLOOR_SHARE = 28 / 561
_LEAST_BESIDE = 300
# How far from the middle a head may be.
_HEAD_SHARE = 0.01


def figure_rect(width: int, height: int, above: int) -> QRect:
    """Return where the figure stands on a stage, below ``above`` pixels that something else needs at the top."""
    floor = height - round(height * _FLOOR_SHARE)
    tall = min(round(height * _FIGURE_SHARE), floor - above)
    return QRect(round(width * 0.04), floor - tall, round(width * 0.92), tall)


class Stage(QWidget):
    """A rounded field whose colour tells the phase, with a figure, a badge at a corner and a card or bar at the top."""

    def __init__(self, theme: Theme, figure: QWidget, badge: QWidget, card: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._colour = theme.colour("p_hold_soft")
        self._corner = 20
        self._badge_right = False
        self._figure, self._badge, self._card = figure, badge, card
        self._notice: QWidget | None = None
        for part in (figure, badge, card):
            part.setParent(self)
        self._fade = QVariantAnimation(self)
        self._fade.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._fade.valueChanged.connect(self._on_colour_changed)

    def show_colour(self, colour: QColor) -> None:
        """Fade to ``colour`` within the time the look gives for a change of phase."""
        if colour == self._fade.endValue():
            return
        self._fade.stop()
        self._fade.setStartValue(self._colour)
        self._fade.setEndValue(colour)
        milliseconds = self._theme.motion_ms("phase")
        if milliseconds and self.isVisible():
            self._fade.setDuration(milliseconds)
            self._fade.start()
        else:
            self._on_colour_changed(colour)

    def show_notice(self, notice: QWidget | None) -> None:
        """Show a bar on the stage in place of the one before, or none."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
        self._notice = notice
        if notice is not None:
            notice.setParent(self)
            notice.show()
        self.place_parts()

    @property
    def badge(self) -> QWidget:
        """The badge at the corner."""
        return self._badge

    def place_badge(self, *, at_right: bool) -> None:
        """Put the badge at the right or the left corner."""
        self._badge_right = at_right
        self.place_parts()

    def place_parts(self) -> None:
        """Lay the parts out again, after one of them was shown, hidden or changed its size."""
        corner = self._corner
        badge = self._badge.sizeHint()
        x = self.width() - corner - badge.width() if self._badge_right else corner
        self._badge.setGeometry(x, corner, badge.width(), badge.height())
        above = corner + badge.height()
        free = self.width() - 3 * corner - badge.width()
        for part in (self._card, self._notice):
            if part is None or part.isHidden():
                continue
            beside = free >= max(part.minimumSizeHint().width(), _LEAST_BESIDE)
            wide = min(part.sizeHint().width(), free if beside else self.width() - 2 * corner)
            tall = part.heightForWidth(wide) if part.hasHeightForWidth() else part.sizeHint().height()
            top = corner if beside else above + 8
            left = corner if self._badge_right else self.width() - corner - wide
            part.setGeometry(left, top, wide, tall)
            above = max(above, top + tall)
            part.raise_()
        # The figure makes room for a bar and for a card over its head; card and badge in their corners need none.
        over_head = not self._card.isHidden() and abs(self._card.geometry().center().x() - self.width() / 2) < (
            self._card.width() / 2 + self.width() * _HEAD_SHARE
        )
        covered = above if self._notice is not None or over_head else round(self.height() * 0.06)
        self._figure.setGeometry(figure_rect(self.width(), self.height(), covered))
        self._figure.lower()

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Lay the parts out for the new size."""
        self._corner = 20 if self.height() > 420 else 14
        self.place_parts()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the field."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(QRectF(self.rect()), self._theme.radius.stage, self._theme.radius.stage)

    def _on_colour_changed(self, colour: object) -> None:
        if isinstance(colour, QColor):
            self._colour = colour
            self.update()
