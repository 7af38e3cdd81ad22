"""The switch: on or off, at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QSizePolicy

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_surface

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme

_TRACK = QSize(44, 26)
_KNOB = 20


class Toggle(PaintedButton):
    """A switch; ``toggled`` tells its state. The room to click is 40 pixels high, the track 26."""

    def __init__(self, theme: Theme, name: str, *, on: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setCheckable(True)
        self.setChecked(on)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._slide = QVariantAnimation(self)
        self._slide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._slide.setDuration(theme.motion_ms("select"))
        self._slide.valueChanged.connect(self.update)
        self._knob_at = 1.0 if on else 0.0
        self.toggled.connect(self._on_toggled)

    def track(self) -> QRectF:
        """Return where the track is."""
        wide, high = self._theme.px(_TRACK.width()), self._theme.px(_TRACK.height())
        return QRectF(self.width() - wide, (self.height() - high) / 2, wide, high)

    def sizeHint(self) -> QSize:
        """Return the room to click."""
        return QSize(self._theme.px(_TRACK.width()), self._theme.target(40))

    def resizeEvent(self, _event: object) -> None:
        """Let the ring follow the track."""
        self.set_ring(self.track().height() / 2, self.track())

    def paint(self, painter: QPainter) -> None:
        """Paint track and knob."""
        theme = self._theme
        track = self.track()
        share = (
            float(self._slide.currentValue())
            if self._slide.state() is QVariantAnimation.State.Running
            else self._knob_at
        )
        fill = mixed(theme.colour("accent"), theme.colour("lineStrong"), share)
        paint_surface(painter, track, track.height() / 2, mixed(theme.colour("ink"), fill, self.wash()))
        knob = theme.px(_KNOB)
        gap = (track.height() - knob) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.colour("accentInk")) if theme.dark and share > 0.5 else QColor("#FFFFFF"))
        painter.drawEllipse(
            QRectF(track.x() + gap + share * (track.width() - knob - 2 * gap), track.y() + gap, knob, knob)
        )

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        before, self._knob_at = self._knob_at, 1.0 if on else 0.0
        self._slide.stop()
        if self.isVisible() and self._slide.duration():
            self._slide.setStartValue(before)
            self._slide.setEndValue(self._knob_at)
            self._slide.start()
        self.update()
