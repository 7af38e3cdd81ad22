"""A list to choose a region from, or not sure where."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from supple.ui.profile_fields import PlainList
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from supple.body.region import Region
    from supple.ui.theme import Theme


class RegionList(PlainList):
    """Nothing holds at first; "not sure" stands first, and is an answer. ``chosen`` comes with each change.

    ``settled`` comes where a person is done with it: with Enter, or with a choice from the opened list.
    """

    chosen = Signal()
    settled = Signal()

    def __init__(self, theme: Theme, regions: Sequence[tuple[Region, str]], name: str) -> None:
        super().__init__(theme, [word("signs.place-unsure"), *(text for _, text in regions)], name)
        self._regions = (None, *(region for region, _ in regions))
        self._by_arrow = False
        self.setPlaceholderText(word("signs.place-choose"))
        self.setCurrentIndex(-1)
        self.currentIndexChanged.connect(self.chosen)
        self.activated.connect(self._on_activated)

    @property
    def is_told(self) -> bool:
        """Whether anything was answered."""
        return self.currentIndex() >= 0

    @property
    def region(self) -> Region | None:
        """The region, None for not sure."""
        return self._regions[self.currentIndex()] if self.is_told else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is done with what holds, or opens the list where nothing does; arrows and letters go through it."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._by_arrow = True
            super().keyPressEvent(event)
            self._by_arrow = False
        elif self.is_told:
            self.settled.emit()
        else:
            self.showPopup()

    def _on_activated(self) -> None:
        if not self._by_arrow:
            self.settled.emit()
