"""The map with what its colours and stripes mean, kept in sight while the list beside it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.body.soreness import LEAST, MOST, SorenessKind
from supple.ui.body_mark import MapWords, Mark
from supple.ui.painting import paint_icon, painter_on
from supple.ui.place_words import spoken
from supple.ui.widgets.body_map import BodyMap
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QScrollArea

    from supple.body.outline import BodyOutlines
    from supple.body.region import SidedRegion
    from supple.body.region_facts import Regions
    from supple.body.soreness import Soreness
    from supple.ui.theme import Theme

_WIDE, _LEAST_WIDE = 424, 300
# Left free above and below the map while the page scrolls.
_EDGE = 16


def map_words(regions: Regions) -> MapWords:
    """Return the words of a map."""

    def say_place(place: SidedRegion, mark: Mark | None) -> str:
        words = spoken(place, mark.number if mark else None, regions, is_open=mark is not None and mark.is_open)
        if mark is not None and mark.number is not None and mark.kind is not SorenessKind.ACHE:
            words = word(f"body-map.spoken.{mark.kind}", place=words)
        return word("body-map.spoken.locked", place=words) if mark is not None and mark.is_locked else words

    return MapWords(
        title=word("body-map.title"),
        front=word("body-map.view.front"),
        back=word("body-map.view.back"),
        soles=word("body-map.view.sole"),
        left=word("body-map.side.left"),
        right=word("body-map.side.right"),
        spoken=say_place,
    )


class MapPanel(QWidget):
    """As high as its column; the card with the map stays in sight: ``keep_in_sight`` is told what is scrolled away."""

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines], regions: Regions) -> None:
        super().__init__()
        self._theme = theme
        self._card = Card(theme, parent=self)
        self._sore: tuple[Soreness, ...] = ()
        self._to_ask: frozenset[SidedRegion] = frozenset()
        self._locked: frozenset[SidedRegion] = frozenset()
        self._scrolled = 0
        self._room = 0
        self.map = BodyMap(theme, outlines, map_words(regions))
        column = QVBoxLayout(self._card)
        column.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(16))
        column.setSpacing(theme.px(8))
        column.addWidget(self.map, 1)
        ends = QHBoxLayout()
        for key in ("none", "middle", "most"):
            ends.addWidget(TextLabel(theme, word(f"body-map.ramp.{key}"), "tiny", "ink2", wraps=False))
            if key != "most":
                ends.addStretch(1)
        column.addLayout(ends)
        column.addWidget(_Ramp(theme))
        stripes = QHBoxLayout()
        stripes.setSpacing(theme.px(8))
        stripes.addWidget(_Mark(theme))
        stripes.addWidget(TextLabel(theme, word("body-map.striped"), "small", "ink2"), 1)
        column.addLayout(stripes)
        column.addWidget(TextLabel(theme, word("body-map.shapes"), "small", "ink2"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.map)

    def show_picks(
        self, sore: tuple[Soreness, ...], to_ask: frozenset[SidedRegion], current: SidedRegion | None
    ) -> None:
        """Show what is picked, what asks first, and the place the card is about."""
        self._sore, self._to_ask = sore, to_ask
        self._show_marks()
        self.map.set_current(current)

    def show_locked(self, places: frozenset[SidedRegion]) -> None:
        """Show what warning signs keep closed."""
        self._locked = places
        self._show_marks()

    def _show_marks(self) -> None:
        marks = {place: Mark(None, is_locked=True) for place in sorted(self._locked)}
        for each in self._sore:
            place = each.where
            marks[place] = Mark(each.movement, each.kind, place in self._to_ask, place in self._locked)
        self.map.show_marks(marks)

    def keep_in_sight_of(self, page: QScrollArea) -> None:
        """Stay in sight while a page scrolls."""
        value = page.verticalScrollBar().value()
        top = self.mapTo(page, QPoint(0, 0)).y() + value
        scrolled = max(0, value - top + _EDGE)
        self.keep_in_sight(scrolled, page.viewport().height() - (_EDGE if scrolled else top) - _EDGE)

    def keep_in_sight(self, scrolled: int, room: int) -> None:
        """Move down by ``scrolled`` pixels, and be no higher than ``room`` where that is known."""
        self._scrolled, self._room = scrolled, room
        self._place()

    def sizeHint(self) -> QSize:
        """Return the size on a page of middling height."""
        return QSize(self._theme.px(_WIDE), self._card.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Return the size in which small areas can still be hit."""
        return QSize(_LEAST_WIDE, self._card.minimumSizeHint().height())

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Keep the card in its place."""
        self._place()

    def _place(self) -> None:
        wanted = max(self._card.minimumSizeHint().height(), min(self._room or self.height(), self.height()))
        # What is higher than the room scrolls until its lower edge is seen, and stays only then.
        hidden = max(0, wanted - self._room) if self._room else 0
        top = max(0, min(self._scrolled - hidden, self.height() - wanted))
        self._card.setGeometry(0, top, self.width(), wanted)


class _Ramp(QWidget):
    """The colours from 0 to 10 side by side."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedHeight(theme.px(12))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the colours."""
        painter = painter_on(self)
        wide = self.width() / (MOST - LEAST + 1)
        for number in range(LEAST, MOST + 1):
            colour = self._theme.soreness(number) if number else self._theme.colour("target")
            painter.fillRect(QRectF(number * wide, 0, wide + 0.5, self.height()), colour)
        painter.end()


class _Mark(QWidget):
    """The triangle of what asks first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(18), theme.px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the triangle."""
        painter = painter_on(self)
        paint_icon(painter, self._theme, "triangle-alert", QRectF(self.rect()), "w_days")
        painter.end()
