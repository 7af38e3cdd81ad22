"""Distance mode: the whole window in the colour of the phase, readable from three metres."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from supple.ui.theme import Theme

# Places as drawn for a window of 1920 x 1080.
_DRAWN_WIDTH, _DRAWN_HEIGHT = 1920, 1080
_BADGE_TOP, _BADGE_LEFT, _BADGE_RIGHT, _BADGE_HEIGHT = 64, 72, 910, 150
_TEXT_LEFT, _TEXT_RIGHT = 960, 1848
_BAR = 28
_NAME_LINES = 2


@dataclass(frozen=True, slots=True)
class DistanceShown:
    """What distance mode shows.

    ``flood`` is hold, switch, ready, rest, paused or finished; ``badge`` is left, right or quiet.
    """

    flood: str
    title: str
    digits: str
    badge: str
    badge_text: str


@dataclass(frozen=True, slots=True)
class DistanceGeometry:
    """Where the parts lie, in pixels."""

    badge: QRectF
    figure: QRectF
    text: QRectF
    bar: QRectF
    digits_size: float
    name_size: float


def distance_geometry(width: int, height: int) -> DistanceGeometry:
    """Return the places for a window; heights follow its height and columns its width."""
    across, down = width / _DRAWN_WIDTH, height / _DRAWN_HEIGHT
    scale = min(across, down)
    bar = max(16.0, _BAR * down)
    badge = QRectF(
        _BADGE_LEFT * across, _BADGE_TOP * scale, (_BADGE_RIGHT - _BADGE_LEFT) * across, _BADGE_HEIGHT * scale
    )
    tall = min(720 * down, height - badge.bottom() - bar - 40 * scale)
    figure = QRectF(badge.left(), height - bar - tall - 52 * down, badge.width(), tall)
    text = QRectF(_TEXT_LEFT * across, 40 * down, (_TEXT_RIGHT - _TEXT_LEFT) * across, height - bar - 80 * down)
    # 0.574 of the height as drawn, less where a narrow window would cut a three-figure number.
    return DistanceGeometry(badge, figure, text, QRectF(0, height - bar, width, bar), 620 * scale, 72 * scale)


class DistanceView(QWidget):
    """Badge, figure, name, digits and the bar of time left, on the colour of the phase."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    def __init__(self, theme: Theme, figure: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._figure = figure
        figure.setParent(self)
        self._shown = DistanceShown("ready", "", "", "quiet", "")
        self._fraction = 1.0
        self._pulse = 0.0
        self.setMinimumSize(QSize(320, 240))

    def show_phase(self, shown: DistanceShown) -> None:
        """Show another phase, name or number."""
        if shown != self._shown:
            self._shown = shown
            self.setAccessibleName(", ".join(part for part in (shown.title, shown.badge_text, shown.digits) if part))
            self.update()

    def show_fraction(self, fraction: float, pulse: float) -> None:
        """Show the share of the phase that is left; ``pulse`` 0 to 1 lightens the bar in the last seconds."""
        bar = distance_geometry(self.width(), self.height()).bar
        if abs(fraction - self._fraction) * bar.width() >= 1 or pulse != self._pulse:
            self._fraction, self._pulse = fraction, pulse
            self.update(bar.toAlignedRect())

    @property
    def figure_colours(self) -> tuple[QColor, QColor]:
        """Fill and text of the present phase, for painting the figure on it."""
        return self._theme.flood(self._shown.flood)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Place the figure."""
        self._figure.setGeometry(distance_geometry(self.width(), self.height()).figure.toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the flood and what stands on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = self._theme.flood(self._shown.flood)
        painter.fillRect(event.rect(), fill)
        places = distance_geometry(self.width(), self.height())
        track = QColor(ink)
        track.setAlphaF(0.14)
        painter.fillRect(places.bar, track)
        left = QColor(ink)
        left.setAlphaF(1.0 - 0.45 * self._pulse)
        painter.fillRect(QRectF(0, places.bar.top(), places.bar.width() * self._fraction, places.bar.height()), left)
        if event.rect().top() >= places.bar.top() - 1:
            return
        self._paint_badge(painter, places, fill, ink)
        self._paint_text(painter, places, ink)

    def _paint_badge(self, painter: QPainter, places: DistanceGeometry, fill: QColor, ink: QColor) -> None:
        if not self._shown.badge_text:
            return
        high = places.badge.height()
        quiet = self._shown.badge == "quiet"
        font = self._theme.font("badge")
        font.setPixelSize(max(12, round(high * (0.36 if quiet else 0.58))))
        wide = QFontMetricsF(font).horizontalAdvance(self._shown.badge_text) + high * (0.7 if quiet else 1.4)
        wide = min(wide, places.badge.width())
        right = self._shown.badge == "right"
        rect = QRectF(places.badge.right() - wide if right else places.badge.left(), places.badge.top(), wide, high)
        solid = self._shown.badge == "left"
        line = 0.0 if solid else max(3.0, high * 0.047)
        painter.setPen(QPen(ink, line) if line else Qt.PenStyle.NoPen)
        painter.setBrush(ink if solid else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(line / 2, line / 2, -line / 2, -line / 2), high * 0.24, high * 0.24)
        word = fill if solid else ink
        painter.setPen(word)
        painter.setFont(font)
        pad, arrow = high * 0.35, 0.0 if quiet else high * 0.7
        words = rect.adjusted(pad + (0 if right else arrow), 0, -pad - (arrow if right else 0), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._shown.badge_text)
        if not quiet:
            self._paint_arrow(painter, rect, word, at_right=right)

    def _paint_arrow(self, painter: QPainter, rect: QRectF, colour: QColor, *, at_right: bool) -> None:
        high = rect.height()
        pen = QPen(colour, high * 0.06)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        sign = -1 if at_right else 1
        tip = rect.center()
        tip.setX(rect.right() - high * 0.35 if at_right else rect.left() + high * 0.35)
        tail, back = tip.x() + sign * high * 0.34, tip.x() + sign * high * 0.15
        painter.drawLine(tip.toPoint(), QRectF(tail, tip.y(), 0, 0).topLeft().toPoint())
        for rise in (-0.15, 0.15):
            painter.drawLine(tip.toPoint(), QRectF(back, tip.y() + high * rise, 0, 0).topLeft().toPoint())

    def _paint_text(self, painter: QPainter, places: DistanceGeometry, ink: QColor) -> None:
        painter.setPen(ink)
        digits = self._theme.font("badge")
        size = places.digits_size
        digits.setPixelSize(max(20, round(size)))
        needed = QFontMetricsF(digits).horizontalAdvance(self._shown.digits)
        if needed > places.text.width():
            size *= places.text.width() / needed
            digits.setPixelSize(max(20, round(size)))
        name = self._theme.font("title")
        name.setPixelSize(max(14, round(places.name_size)))
        lines = _name_lines(self._shown.title, QFontMetricsF(name), places.text.width())
        line_height = places.name_size * 1.12
        digits_height = size * 0.74
        whole = line_height * len(lines) + places.name_size * 0.45 + digits_height
        top = places.text.center().y() - whole / 2
        painter.setFont(name)
        for line in lines:
            rect = QRectF(places.text.left(), top, places.text.width(), line_height)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, line)
            top += line_height
        top += places.name_size * 0.45
        painter.setFont(digits)
        rect = QRectF(places.text.left(), top, places.text.width(), digits_height)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._shown.digits)


def _name_lines(text: str, metrics: QFontMetricsF, width: float) -> list[str]:
    """Break a name into at most two lines of about the same length; what is over ends in an ellipsis."""
    if metrics.horizontalAdvance(text) <= width:
        return [text]
    words = text.split(" ")
    breaks = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))] or [(text, "")]
    best = min(breaks, key=lambda pair: max(metrics.horizontalAdvance(part) for part in pair))
    return [metrics.elidedText(part, Qt.TextElideMode.ElideRight, width) for part in best if part][:_NAME_LINES]
