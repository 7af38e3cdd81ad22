"""A list of sentences, each with a bullet before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme


class Bullets(QWidget):
    """Small text; lines that are wrapped begin where the sentence does."""

    def __init__(
        self, theme: Theme, lines: tuple[str, ...], *, colour: str = "ink2", style: str = "small", spacing: int = 4
    ) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(6))
        grid.setVerticalSpacing(theme.px(spacing))
        grid.setColumnStretch(1, 1)
        for number, line in enumerate(lines):
            dot = TextLabel(theme, word("library.bullet"), style, "muted", wraps=False)
            grid.addWidget(dot, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(TextLabel(theme, line, style, colour), number, 1)
