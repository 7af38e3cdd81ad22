"""The ring around what has the keyboard's focus, drawn above everything in its window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_WIDTH: Final = 3.0
_WIDTH_LARGE: Final = 5.0
_GAP: Final = 2.0
_MOVES: Final = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.DynamicPropertyChange,
)


class FocusRing(QWidget):
    """Follows ``focus_changed`` (old widget, new widget) within ``window``; the mouse goes through it.

    It is drawn when focus came from the keyboard or the program, not from a press of the mouse. A widget shapes it by
    its properties ``radius`` (pixels) and ``ring`` (a QRectF of its own, where the ring does not follow its whole).
    """

    def __init__(self, window: QWidget, theme: Theme, focus_changed: SignalInstance) -> None:
        super().__init__(window)
        self._theme = theme
        self._width = _width(theme)
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._pressed: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        focus_changed.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The widget that the ring is around, None while it is not drawn."""
        return self._target

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of another theme."""
        self._theme = theme
        self._width = _width(theme)
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the target and all that it lies in."""
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._target is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), self._width))
        inset = self._width / 2
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        radius = min(self._radius() + _GAP + inset, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)
        painter.end()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is None or new.window() is not self.window():
            self._follow(None)
            return
        # A press of the mouse gives focus while its button is down; when the window comes back, so does what it was.
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if by_mouse:
            self._pressed = new
        elif new is not self._pressed:
            self._pressed = None
        self._follow(None if new is self._pressed else new)

    def _follow(self, target: QWidget | None) -> None:
        for watched in filter(isValid, self._watched):
            watched.removeEventFilter(self)
            watched.destroyed.disconnect(self._on_destroyed)
        self._target = target
        self._watched = []
        widget: QWidget | None = target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            widget.destroyed.connect(self._on_destroyed)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _on_destroyed(self) -> None:
        self._watched = []
        self._target = None
        self.hide()

    def _radius(self) -> float:
        radius = None if self._target is None else self._target.property("radius")
        return float(radius) if radius is not None else float(self._theme.radius.button)

    def _place(self) -> None:
        target = self._target
        if target is None or not target.isVisible():
            self.hide()
            return
        ring = target.property("ring")
        inner = QRectF(target.rect()) if ring is None else QRectF(ring)
        corner = target.mapTo(self.window(), QPoint(0, 0))
        out = round(self._width + _GAP)
        outer = inner.toAlignedRect().translated(corner).adjusted(-out, -out, out, out)
        if outer.contains(self.window().rect()):
            # Around all of the window nothing of the ring would be seen but its corners.
            self.hide()
            return
        self.setGeometry(outer)
        # The hole in the mask keeps the target's own painting from painting the ring again.
        hole = QRect(QPoint(0, 0), outer.size()).adjusted(out + 4, out + 4, -out - 4, -out - 4)
        mask = QRegion(QRect(QPoint(0, 0), outer.size()))
        mask = mask.subtracted(QRegion(hole)) if hole.isValid() else mask
        mask = mask.intersected(QRegion(self._seen(outer).translated(-outer.topLeft())))
        if mask.isEmpty():
            self.hide()
            return
        self.setMask(mask)
        self.show()
        self.raise_()
        self.update()

    def _seen(self, outer: QRect) -> QRect:
        """Return the part of ``outer`` that no scroll area hides; a ring may reach over its edge."""
        seen = outer
        out = round(self._width + _GAP)
        for widget in self._watched[1:]:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                place = QRect(widget.mapTo(self.window(), QPoint(0, 0)), widget.size())
                seen = seen.intersected(place.adjusted(-out, -out, out, out))
        return seen


def _width(theme: Theme) -> float:
    return _WIDTH_LARGE if theme.aids.large_focus else _WIDTH
