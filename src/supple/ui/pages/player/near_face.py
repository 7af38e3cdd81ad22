"""The player as it is seen from a desk: bar, stage and column, strip, controls."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.player.sizes import player_sizes

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.pages.player.controls import Controls
    from supple.ui.pages.player.info_column import InfoColumn
    from supple.ui.pages.player.marks import Marks
    from supple.ui.pages.player.top_bar import TopBar
    from supple.ui.theme import Theme

_LOW = 700


class NearFace(QWidget):
    """Lays the parts out and gives them the sizes of the window."""

    def __init__(
        self,
        theme: Theme,
        top: TopBar,
        stage: QWidget,
        info: InfoColumn,
        strip: QWidget,
        marks: Marks,
        controls: Controls,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._tools: dict[float, Theme] = {1.0: theme}
        self._top, self._info, self._marks, self._controls = top, info, marks, controls
        self._middle = QHBoxLayout()
        self._middle.addWidget(stage, 1)
        self._middle.addWidget(info)
        self._below = QVBoxLayout()
        self._below.setSpacing(0)
        self._below.addLayout(self._middle, 1)
        self._below.addSpacing(10)
        self._below.addWidget(strip)
        # The ring around the strip stays clear of the numbers.
        self._below.addSpacing(5)
        self._below.addWidget(marks)
        self._below.addSpacing(8)
        self._below.addWidget(controls)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(top)
        column.addLayout(self._below, 1)
        self._strip = strip

    def order_focus(self, page: QWidget) -> None:
        """Let Tab go from the page to what is needed most, and on to what is needed least, whatever the places."""
        top, controls = self._top, self._controls
        order = (
            page,
            *(controls.main, controls.back, controls.skip, controls.longer, controls.hurts),
            *self._info.keyed,
            self._strip,
            *(top.voice, top.sound, top.distance, top.end),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Follow the size of the window."""
        sizes = player_sizes(self.width(), self.height())
        if sizes.tools not in self._tools:
            self._tools[sizes.tools] = self._theme.larger(sizes.tools)
        tools = self._tools[sizes.tools]
        self._below.setContentsMargins(sizes.margin, 0, sizes.margin, 10 if self.height() < _LOW else 12)
        self._top.show_sizes(sizes, tools)
        self._top.setFixedHeight(max(sizes.top_bar, self._top.sizeHint().height()))
        self._top.show_wide(self.width())
        self._marks.show_sizes(sizes)
        self._middle.setSpacing(sizes.gap)
        self._info.show_sizes(sizes, tools)
        self._controls.show_sizes(sizes, tools)
