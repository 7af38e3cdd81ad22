"""The scrolling ground of a form: it scrolls down only, and leaves room for the rings around its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


def form_scroll(page: QWidget, theme: Theme) -> QScrollArea:
    """Return a scroll area around a form."""
    scroll = QScrollArea()
    scroll.setWidget(page)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.setAutoFillBackground(False)
    # A ring reaches a little over its field.
    layout = page.layout()
    if layout is not None:
        layout.setContentsMargins(*(theme.px(side) for side in (4, 4, 10, 6)))
    scroll.viewport().setAutoFillBackground(False)
    return scroll
