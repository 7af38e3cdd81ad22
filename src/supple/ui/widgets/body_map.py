"""The body map: front, back and soles, every region of which can be picked and rated, by pointer and by keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QEvent, QPointF, QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from supple.body.hit_map import hit_map
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import LEAST, MOST
from supple.ui.body_map_handles import GRIP, paint_handles
from supple.ui.body_map_painting import MapFrame, map_frame, map_pixmap, outline_of, paint_badges, paint_ring
from supple.ui.map_spot import MapSpots
from supple.ui.rating_keys import RatingKeys, removes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import (
        QFocusEvent,
        QHelpEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
        QShowEvent,
        QWheelEvent,
    )

    from supple.body.hit_map import HitMap
    from supple.body.outline import BodyOutlines
    from supple.ui.body_mark import MapWords, Mark
    from supple.ui.theme import Theme

# How far a click may miss a region, in pixels.
_SNAP: Final = 6.0
# From head to foot, as the cursor goes.
_ORDER: Final = tuple(Region)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SIDES: Final = {
    Qt.Key.Key_L: Side.LEFT,
    Qt.Key.Key_Left: Side.LEFT,
    Qt.Key.Key_R: Side.RIGHT,
    Qt.Key.Key_Right: Side.RIGHT,
}


class BodyMap(QWidget):
    """Shows marks and takes wishes; what is picked is the caller's. ``outlines`` is asked at the first painting.

    ``picked`` and ``removed`` carry a SidedRegion, ``rated`` a number too, ``hovered`` a SidedRegion or None, and
    ``cursor_moved`` the place the keyboard has come to.
    """

    reads_as: ClassVar = QAccessible.Role.List

    picked = Signal(object)
    rated = Signal(object, int)
    removed = Signal(object)
    hovered = Signal(object)
    cursor_moved = Signal(object)

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines], words: MapWords) -> None:
        super().__init__()
        self._theme = theme
        self._outlines = outlines
        self._words = words
        self._marks: dict[SidedRegion, Mark] = {}
        self._current: SidedRegion | None = None
        self._cursor = SidedRegion(Region.UPPER_BACK)
        self._hover: SidedRegion | None = None
        self._shows_cursor = False
        self._keys = RatingKeys()
        self._kept: QPixmap | None = None
        self._spots: MapSpots | None = None
        self.setAccessibleName(words.title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        # Smaller than this the letters of the sides would run into one another.
        self.setMinimumSize(theme.px(280), theme.px(380))
        self.setProperty("radius", theme.radius.card)

    @property
    def current(self) -> SidedRegion | None:
        """The place that is rated now."""
        return self._current

    @property
    def cursor_place(self) -> SidedRegion:
        """The place that keys are about."""
        return self._cursor

    def show_marks(self, marks: Mapping[SidedRegion, Mark]) -> None:
        """Show what is picked."""
        self._marks = dict(marks)
        self._kept = None
        if self._spots is not None:
            self._spots.show_marks(self._marks)
        self.update()

    def set_current(self, place: SidedRegion | None) -> None:
        """Mark the place that is rated now; the keys go on from there."""
        self._current = place
        if place is not None:
            self._cursor = place
        self.update()

    # What the spots ask.

    def mark_of(self, place: SidedRegion) -> Mark | None:
        """Return the mark of a place."""
        return self._marks.get(place)

    def is_cursor_on(self, place: SidedRegion) -> bool:
        """Return whether the keyboard is on a place."""
        return self.hasFocus() and place == self._cursor

    def press(self, place: SidedRegion) -> None:
        """Pick a place, as a click does."""
        self._move_cursor(place)
        self.picked.emit(place)

    def rate(self, place: SidedRegion, number: int) -> None:
        """Rate a place."""
        self._move_cursor(place)
        self.rated.emit(place, number)

    # Where things are.

    def place_at(self, at: QPointF) -> SidedRegion | None:
        """Return the place under a pixel, or next to it."""
        frame = self._frame()
        x, y = frame.units(at)
        return self._hit_map().place_at(x, y, _SNAP / frame.scale, GRIP / frame.scale)

    def middle_of(self, place: SidedRegion) -> QPointF:
        """Return a pixel well inside a place, in the view that shows most of it."""
        hits = self._hit_map()
        x, y = hits.middle(place, hits.main_view(place)) or (0.0, 0.0)
        return self._frame().point(x, y)

    def sizeHint(self) -> QSize:
        """Return the size on the page of the body map."""
        return QSize(self._theme.px(384), self._theme.px(484))

    def _frame(self) -> MapFrame:
        return map_frame(QSizeF(self.size()), self._theme)

    def _hit_map(self) -> HitMap:
        return hit_map(self._outlines())

    # Painting.

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the body, then what the pointer and the keys are on."""
        ratio = self.devicePixelRatioF()
        if self._kept is None or self._kept.size() != self.size() * ratio or self._kept.devicePixelRatioF() != ratio:
            self._kept = map_pixmap(self.size(), ratio, self._outlines(), self._marks, self._words, self._theme)
        painter = QPainter(self)
        painter.drawPixmap(QPointF(0, 0), self._kept)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._hover is not None:
            painter.strokePath(self._outline(self._hover), QPen(self._theme.colour("ink"), 2.0))
        if self._current is not None:
            paint_ring(painter, self.rect(), self._outline(self._current), "accent", self._theme)
        if self.hasFocus() and self._shows_cursor:
            paint_ring(painter, self.rect(), self._outline(self._cursor), "focus", self._theme)
        paint_handles(painter, self._frame(), self._hit_map(), self._marks, self._theme)
        paint_badges(painter, self._frame(), self._hit_map(), self._marks, self._theme)
        painter.end()

    def _outline(self, place: SidedRegion) -> QPainterPath:
        return outline_of(self._frame(), self._outlines(), place)

    def showEvent(self, _event: QShowEvent) -> None:
        """Make the spots once the map is seen."""
        if self._spots is None:
            self._spots = MapSpots(self, self, self._words.spoken)
            self._spots.show_marks(self._marks)
            self._spots.lay_out(self._frame(), self._hit_map())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let the spots follow."""
        if self._spots is not None:
            self._spots.lay_out(self._frame(), self._hit_map())

    def _tell_cursor(self) -> None:
        if self._spots is not None and self.hasFocus():
            self._spots.tell_focus(self._cursor)

    def _move_cursor(self, place: SidedRegion) -> None:
        if place != self._cursor:
            self._cursor = place
            self._tell_cursor()
            self.update()

    # Pointer and keys.

    def event(self, event: QEvent) -> bool:
        """Name the place under the pointer."""
        if event.type() is QEvent.Type.ToolTip:
            help_event: QHelpEvent = event  # type: ignore[assignment]
            place = self.place_at(QPointF(help_event.pos()))
            words = "" if place is None else self._words.spoken(place, self._marks.get(place))
            QToolTip.showText(help_event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Outline the place under the pointer."""
        self._set_hover(self.place_at(event.position()))

    def leaveEvent(self, _event: QEvent) -> None:
        """Outline nothing."""
        self._set_hover(None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the place that is clicked."""
        self._shows_cursor = False
        place = self.place_at(event.position())
        if event.button() is Qt.MouseButton.LeftButton and place is not None:
            self.press(place)
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the end of a click from what lies behind."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Rate the place that is rated now, where the pointer is on it; elsewhere the page scrolls."""
        place = self.place_at(event.position())
        mark = None if place is None else self._marks.get(place)
        if place is None or place != self._current or mark is None or mark.number is None:
            event.ignore()
            return
        step = (event.angleDelta().y() > 0) - (event.angleDelta().y() < 0)
        number = min(MOST, max(LEAST, mark.number + step))
        if number != mark.number:
            self.rate(place, number)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from region to region and from side to side, pick, rate and remove."""
        self._shows_cursor = True
        self.update()
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in _STEPS and plain:
            self._step(_STEPS[key])
        elif key in _SIDES and plain:
            self._change_side(_SIDES[key])
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
            self.press(self._cursor)
        elif removes(event) and self._cursor in self._marks:
            self.removed.emit(self._cursor)
        elif (number := self._keys.number(event)) is not None:
            self.rated.emit(self._cursor, number)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which place the keyboard is on."""
        super().focusInEvent(event)
        # Where only the page turned to the map, nothing is to look picked before a key is used.
        self._shows_cursor = event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.update()
        # Qt tells of the map itself once this is done; the place comes after it.
        QTimer.singleShot(0, self, self._tell_cursor)

    def _set_hover(self, place: SidedRegion | None) -> None:
        if place != self._hover:
            self._hover = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place is None else Qt.CursorShape.PointingHandCursor)
            self.hovered.emit(place)
            self.update()

    def _step(self, by: int) -> None:
        row = min(len(_ORDER) - 1, max(0, _ORDER.index(self._cursor.region) + by))
        places = _ORDER[row].on_both_sides
        self._go(next((place for place in places if place.side is self._cursor.side), places[0]))

    def _change_side(self, side: Side) -> None:
        if self._cursor.side is not None:
            self._go(SidedRegion(self._cursor.region, side))

    def _go(self, place: SidedRegion) -> None:
        self._move_cursor(place)
        self.cursor_moved.emit(place)
