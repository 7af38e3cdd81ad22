"""The ring that drains with the time left, with the number in its middle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_STROKE_SHARE = 14 / 300
_DIGITS_SHARE = 132 / 300
_ARC_GAP_DEGREES = 12.0
# The unit stays clear of the ring; below the least size it stands on two lines, and what is above moves up.
_UNIT_SHARE = 0.64
_LEAST_PIXELS = 12
_LINE_LIFT = 0.05
_LINE_SHARE = 0.095
_SMALL = 170


@dataclass(frozen=True, slots=True)
class RingGeometry:
    """Where the ring lies in a widget, in device-independent pixels."""

    circle: QRectF
    stroke: float

    def end_point(self, fraction: float) -> QPointF:
        """Return the middle of the drawn end for a fraction of the full turn, clockwise from 12 o'clock."""
        angle = math.radians(360 * fraction - 90)
        radius = self.circle.width() / 2
        return self.circle.center() + QPointF(radius * math.cos(angle), radius * math.sin(angle))


def ring_geometry(width: int, height: int, most: int) -> RingGeometry:
    """Return the largest ring that fits ``width`` x ``height`` and is at most ``most`` across."""
    side = max(40, min(width, height, most))
    stroke = side * _STROKE_SHARE
    circle = QRectF(0, 0, side - stroke, side - stroke)
    circle.moveCenter(QPointF(width / 2, height / 2))
    return RingGeometry(circle, stroke)


class CountdownRing(QWidget):
    """Shows a fraction left (or arcs done) around a large number and its unit."""

    reads_as: ClassVar = QAccessible.Role.ProgressBar

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._most = 300
        self._fraction = 1.0
        self._arcs = 0
        self._arcs_done = 0
        self._digits = ""
        self._unit = ""
        self._colour = theme.colour("p_hold")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self.setMinimumSize(QSize(120, 120))

    def set_most(self, most: int) -> None:
        """Let the ring grow to ``most`` pixels across."""
        if most != self._most:
            self._most = most
            self.updateGeometry()
            self.update()

    def show_number(self, digits: str, unit: str, spoken: str) -> None:
        """Show a number with its unit below; ``spoken`` says the same to a screen reader."""
        if (digits, unit) != (self._digits, self._unit):
            self._digits, self._unit = digits, unit
            self.update(self._middle())
        # Screen readers keep names and must be told, but speak those changes only of what has the focus: never this.
        if spoken != self.accessibleName():
            self.setAccessibleName(spoken)

    def show_colour(self, colour: QColor) -> None:
        """Draw the part that is left in ``colour``."""
        if colour != self._colour:
            self._colour = QColor(colour)
            self.update()

    def show_arcs(self, arcs: int, done: int) -> None:
        """Show ``done`` of ``arcs`` separate arcs; 0 arcs shows one draining ring."""
        if (arcs, done) != (self._arcs, self._arcs_done):
            self._arcs, self._arcs_done = arcs, done
            self.update()

    def show_fraction(self, fraction: float) -> None:
        """Drain the ring to ``fraction``; repaints the changed wedge, and only once it has moved a device pixel."""
        fraction = min(1.0, max(0.0, fraction))
        geometry = self.geometry_now()
        turn = math.pi * geometry.circle.width()
        if abs(fraction - self._fraction) * turn * self.devicePixelRatioF() < 1 and fraction not in (0.0, 1.0):
            return
        if fraction == self._fraction:
            return
        before, self._fraction = self._fraction, fraction
        if self._arcs:
            return
        if abs(fraction - before) > 0.2:
            self.update()
        else:
            self.update(self.wedge(before, fraction))

    def geometry_now(self) -> RingGeometry:
        """Return where the ring lies at the present size."""
        return ring_geometry(self.width(), self.height(), self._most)

    def wedge(self, before: float, after: float) -> QRect:
        """Return the rectangle that changes when the end moves between two fractions."""
        geometry = self.geometry_now()
        reach = geometry.stroke / 2 + 2
        points = [geometry.end_point(before + (after - before) * part / 4) for part in range(5)]
        left, right = min(p.x() for p in points) - reach, max(p.x() for p in points) + reach
        top, bottom = min(p.y() for p in points) - reach, max(p.y() for p in points) + reach
        return QRectF(left, top, right - left, bottom - top).toAlignedRect()

    def sizeHint(self) -> QSize:
        """Return the size of the full ring."""
        return QSize(self._most, self._most)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the part left and the number."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        geometry = self.geometry_now()
        pen = QPen(self._theme.colour("line"), geometry.stroke)
        if self._arcs:
            self._paint_arcs(painter, geometry, pen)
        else:
            painter.setPen(pen)
            painter.drawEllipse(geometry.circle)
            if self._fraction > 0:
                pen.setColor(self._colour)
                pen.setCapStyle(Qt.PenCapStyle.RoundCap)
                painter.setPen(pen)
                painter.drawArc(geometry.circle, 90 * 16, -round(360 * 16 * self._fraction))
        if event.rect().intersects(self._middle()):
            self._paint_number(painter, geometry)

    def _paint_arcs(self, painter: QPainter, geometry: RingGeometry, pen: QPen) -> None:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        whole = 360 / self._arcs
        cap = math.degrees(geometry.stroke / geometry.circle.width())
        gap = min(_ARC_GAP_DEGREES, whole * 0.4)
        span = max(0.5, whole - gap - cap)
        for number in range(self._arcs):
            pen.setColor(self._colour if number < self._arcs_done else self._theme.colour("line"))
            painter.setPen(pen)
            start = 90 - number * whole - (whole - span) / 2
            painter.drawArc(geometry.circle, round(start * 16), -round(span * 16))

    def _middle(self) -> QRect:
        geometry = self.geometry_now()
        inner = geometry.circle.width() - geometry.stroke
        rect = QRectF(0, 0, inner * 0.86, inner * (0.62 if inner > _SMALL else 0.8))
        rect.moveCenter(geometry.circle.center())
        return rect.toAlignedRect()

    def _paint_number(self, painter: QPainter, geometry: RingGeometry) -> None:
        side = geometry.circle.width() + geometry.stroke
        font = self._theme.font("digits-player")
        wanted = side * _DIGITS_SHARE
        if len(self._digits) > 2:
            wanted *= 2.45 / len(self._digits)
        font.setPixelSize(max(12, round(wanted)))
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink"))
        middle = geometry.circle.center()
        digits = QRectF(0, 0, side, wanted)
        unit, unit_font = self.unit_lines(side)
        lift = 0.045 if len(self._digits) <= 2 else 0.02
        digits.moveCenter(middle - QPointF(0, side * (lift if "\n" not in unit else lift + _LINE_LIFT)))
        painter.drawText(digits, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, self._digits)
        painter.setFont(unit_font)
        painter.setPen(self._theme.colour("ink2"))
        top = side * (0.185 if "\n" not in unit else 0.185 - _LINE_LIFT)
        place = QRectF(middle.x() - side / 2, middle.y() + top, side, side * 0.3)
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, unit)

    def unit_lines(self, side: float) -> tuple[str, QFont]:
        """Return the unit and its font within the ring: on one line, or on two where that would be hard to read."""
        font = self._theme.font("body")
        wanted = max(font.pixelSize(), round(side * 0.05))
        room = side * _UNIT_SHARE
        unit, fitted = self._unit, _fitted(font, self._unit, wanted, room)
        if fitted < _LEAST_PIXELS:
            unit = _in_two(unit)
            fitted = _fitted(font, unit, max(_LEAST_PIXELS, min(wanted, round(side * _LINE_SHARE))), room)
        font.setPixelSize(fitted)
        return unit, font


def _fitted(font: QFont, text: str, wanted: int, room: float) -> int:
    """Return the size of the font in pixels, at most ``wanted``, at which each line of the text fits."""
    font.setPixelSize(wanted)
    wide = max(QFontMetricsF(font).horizontalAdvance(line) for line in text.split("\n"))
    return max(1, math.floor(wanted * min(1.0, room / max(wide, 1.0))))


def _in_two(text: str) -> str:
    """Return a text with a line break at the space nearest its middle."""
    spaces = [at for at, letter in enumerate(text) if letter == " "]
    if not spaces:
        return text
    middle = min(spaces, key=lambda at: abs(at - len(text) / 2))
    return f"{text[:middle]}\n{text[middle + 1 :]}"
