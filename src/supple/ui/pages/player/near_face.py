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
    from supple.ui.pages.player.top_bar import TopBar

_LOW = 700


class NearFace(QWidget):
    """Lays the parts out and gives them the sizes of the window."""

    def __init__(
        self, top: TopBar, stage: QWidget, info: InfoColumn, strip: QWidget, marks: QWidget, controls: Controls
    ) -> None:
        super().__init__()
        self._top, self._info, self._controls = top, info, controls
        self._middle = QHBoxLayout()
        self._middle.addWidget(stage, 1)
        self._middle.addWidget(info)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(top)
        self._column.addLayout(self._middle, 1)
        self._column.addSpacing(10)
        self._column.addWidget(strip)
        self._column.addWidget(marks)
        self._column.addSpacing(8)
        self._column.addWidget(controls)
        self._order_focus(strip)

    def _order_focus(self, strip: QWidget) -> None:
        """Let Tab go from what is needed most to what is needed least, whatever the places."""
        top, controls = self._top, self._controls
        order = (
            *(controls.main, controls.back, controls.skip, controls.longer, controls.hurts),
            *self._info.keyed,
            strip,
            *(top.voice, top.sound, top.distance, top.end),
        )
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        """Follow the size of the window."""
        sizes = player_sizes(self.width(), self.height())
        self._column.setContentsMargins(sizes.margin, 0, sizes.margin, 10 if self.height() < _LOW else 12)
        self._top.setFixedHeight(max(sizes.top_bar, self._top.sizeHint().height()))
        self._top.show_wide(self.width())
        self._middle.setSpacing(sizes.gap)
        self._info.show_sizes(sizes)
        self._controls.show_sizes(sizes)
