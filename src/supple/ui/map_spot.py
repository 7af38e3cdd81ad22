"""The spots of the body map: each region for a screen reader, with its side, its number and what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSlider, QWidget

from supple.body.region import Region, SidedRegion
from supple.body.soreness import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.hit_map import HitMap
    from supple.ui.body_map_painting import MapFrame
    from supple.ui.body_mark import Mark


class SpotMap(Protocol):
    """What a spot asks of the map that draws it."""

    def mark_of(self, place: SidedRegion) -> Mark | None:
        """Return the mark of a place."""
        ...

    def is_cursor_on(self, place: SidedRegion) -> bool:
        """Return whether the keyboard is on a place."""
        ...

    def press(self, place: SidedRegion) -> None:
        """Do what a click on a place does."""
        ...

    def rate(self, place: SidedRegion, number: int) -> None:
        """Rate a place."""
        ...


class MapSpot(QWidget):
    """A region: a box to tick, and once it is rated a slider inside it. The map draws it and takes its clicks."""

    reads_as: ClassVar = QAccessible.Role.CheckBox

    def __init__(self, parent: QWidget, chart: SpotMap, place: SidedRegion) -> None:
        super().__init__(parent)
        self.place = place
        self._chart = chart
        self._level: _Level | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_mark(self, mark: Mark | None, spoken: str) -> None:
        """Follow the place's mark."""
        self.setAccessibleName(spoken)
        number = None if mark is None else mark.number
        if number is None and self._level is not None:
            self._level.hide()
            self._level.deleteLater()
            self._level = None
        elif number is not None:
            if self._level is None:
                self._level = _Level(self)
                self._level.resize(self.size())
                self._level.valueChanged.connect(self._on_level)
                self._level.show()
            self._level.blockSignals(True)
            self._level.setValue(number)
            self._level.blockSignals(False)
            self._level.setAccessibleName(spoken)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Let the slider lie where the region lies."""
        if self._level is not None:
            self._level.resize(self.size())

    def is_picked(self) -> bool:
        """Return whether the region is picked."""
        mark = self._chart.mark_of(self.place)
        return mark is not None and mark.number is not None

    def is_under_cursor(self) -> bool:
        """Return whether the keyboard is on the region."""
        return self._chart.is_cursor_on(self.place)

    def press(self) -> None:
        """Pick the region, as a click does."""
        self._chart.press(self.place)

    def change(self, by: int) -> None:
        """Rate the region higher or lower."""
        mark = self._chart.mark_of(self.place)
        if mark is not None and mark.number is not None:
            self._chart.rate(self.place, min(MOST, max(LEAST, mark.number + by)))

    def _on_level(self, number: int) -> None:
        self._chart.rate(self.place, number)


class _Level(QSlider):
    """The number of a region as a value that a screen reader can read and set; the map draws it."""

    def __init__(self, spot: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, spot)
        self.setRange(LEAST, MOST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint nothing: the number stands on the map."""


class MapSpots:
    """All spots of a map, from head to foot."""

    def __init__(self, parent: QWidget, chart: SpotMap, spoken: Callable[[SidedRegion, Mark | None], str]) -> None:
        self._spoken = spoken
        self._spots = {place: MapSpot(parent, chart, place) for region in Region for place in region.on_both_sides}

    def show_marks(self, marks: Mapping[SidedRegion, Mark]) -> None:
        """Follow the marks."""
        for place, spot in self._spots.items():
            mark = marks.get(place)
            spot.show_mark(mark, self._spoken(place, mark))

    def lay_out(self, frame: MapFrame, hits: HitMap) -> None:
        """Put each spot where most of its region is drawn."""
        for place, spot in self._spots.items():
            left, top, right, bottom = hits.bounds(place, hits.main_view(place))
            spot.setGeometry(QRectF(frame.point(left, top), frame.point(right, bottom)).toAlignedRect())
            spot.show()

    def tell_focus(self, place: SidedRegion) -> None:
        """Tell a screen reader that the keyboard has come to a place."""
        QAccessible.updateAccessibility(QAccessibleEvent(self._spots[place], QAccessible.Event.Focus))
