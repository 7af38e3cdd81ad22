"""What a person may expect of Supple, in three lines with icons."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.widgets.soft_icon import SoftIcon
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

# An icon, the colour role whose soft twin is its ground, and the key of the sentence.
_LINES: Final = (
    ("speech", "k_stretch", "led"),
    ("shield-check", "k_warmup", "asked"),
    ("square-pen", "k_cooldown", "files"),
)


class Expectations(QWidget):
    """Fills the room that is left; holds no control."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(8), 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(TextLabel(theme, word("first-run.expect"), "sub"))
        for icon, role, key in _LINES:
            row = QHBoxLayout()
            row.setSpacing(theme.px(14))
            row.addWidget(SoftIcon(theme, icon, role, 36))
            row.addWidget(
                TextLabel(theme, word(f"first-run.expect.{key}"), "body", "ink2"), 1, Qt.AlignmentFlag.AlignVCenter
            )
            column.addLayout(row)
