"""The bar at the foot of a narrow body map that keeps its main action in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QScrollArea

    from supple.ui.theme import Theme


class MainBar(QWidget):
    """Stands over the foot of a scrolling page, which gives it room; pressing it presses the main action."""

    def __init__(self, theme: Theme, page: QScrollArea) -> None:
        super().__init__(page)
        self._theme = theme
        self._page = page
        self._main: ActionButton | None = None
        self.button = ActionButton(theme, "", variant=Variant.ACCENT, key_shown=word("body-map.start.key"))
        self.button.clicked.connect(self._on_clicked)
        row = QHBoxLayout(self)
        side = theme.px(24)
        row.setContentsMargins(side, theme.px(8), side, theme.px(8))
        row.addWidget(self.button)
        page.installEventFilter(self)
        self.hide()

    @property
    def room(self) -> int:
        """How much of the page's foot it takes, in pixels."""
        return 0 if self.isHidden() else self.sizeHint().height()

    def follow(self, main: ActionButton | None, *, narrow: bool) -> None:
        """Offer the main action where the page is narrow and has one."""
        self._main = main
        if main is not None:
            self.button.setText(main.text())
            self.button.updateGeometry()
        self.setVisible(main is not None and narrow)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot."""
        if watched is self._page and event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground with a line above it."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.fillRect(QRectF(0, 0, self.width(), self._theme.border), self._theme.colour("line"))
        painter.end()

    def _place(self) -> None:
        high = self.sizeHint().height()
        self.setGeometry(0, self._page.height() - high, self._page.width(), high)
        self.raise_()

    def _on_clicked(self) -> None:
        if self._main is not None:
            self._main.click()
