"""What the phone page is, in place of a preview."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.painting import paint_icon, painter_on
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.theme import Theme

_ICON: Final = 48
_WIDE: Final = 420


class PhoneCard(Card):
    """An icon, what it is, and how many exercises it plays."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._steps = TextLabel(theme, "", "body", "ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(24), theme.px(24), theme.px(24), theme.px(24))
        column.setSpacing(theme.px(10))
        column.addStretch(1)
        column.addWidget(_Icon(theme))
        column.addWidget(TextLabel(theme, word("handout.phone.title"), "heading"))
        about = TextLabel(theme, word("handout.phone.about"), "body", "ink2")
        for label in (about, self._steps):
            label.setMaximumWidth(theme.px(_WIDE))
            column.addWidget(label)
        column.addStretch(2)

    def show_steps(self, steps: int) -> None:
        """Show how many exercises there are."""
        self._steps.set_words(word("handout.phone.steps", count=steps))


class _Icon(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(QSize(theme.px(_ICON), theme.px(_ICON)))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        paint_icon(painter, self._theme, "smartphone", QRectF(self.rect()), "accent")
        painter.end()
