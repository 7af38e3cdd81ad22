"""One sheet of a handout as it will be printed, at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.print.paper import page_box
from supple.ui.print.sheet import Words
from supple.ui.print.sheet_painting import paint_sheet
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.print.sheet import Handout
    from supple.ui.theme import Theme

_PAPER: Final = "#ffffff"


class SheetView(QWidget):
    """A sheet of paper, white in every theme. A screen reader is told its page and its words."""

    reads_as: ClassVar = QAccessible.Role.Graphic

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._handout: Handout | None = None
        self._page = 0
        self._kept: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def page(self) -> int:
        """The page that is shown, from 0."""
        return self._page

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._handout.sheets) if self._handout is not None else 0

    def show_handout(self, handout: Handout) -> None:
        """Show a handout, on the page that was shown before where it has one."""
        self._handout = handout
        self.show_page(min(self._page, len(handout.sheets) - 1))

    def show_page(self, page: int) -> None:
        """Show a page, from 0."""
        self._page = max(0, min(page, self.pages - 1))
        self._kept = None
        if self._handout is not None:
            self.setAccessibleName(word("handout.preview.page", page=self._page + 1, pages=self.pages))
            items = self._handout.sheets[self._page]
            self.setAccessibleDescription("\n".join(item.text for item in items if isinstance(item, Words)))
        self.update()

    def show_width(self, width: int) -> None:
        """Show the sheet so many pixels wide."""
        self.setFixedSize(self.size_for(width))
        self._kept = None
        self.update()

    def size_for(self, width: int) -> QSize:
        """Return the size of a sheet so many pixels wide."""
        ratio = self.ratio()
        return QSize(width, round(width * ratio))

    def ratio(self) -> float:
        """Return the height of a sheet by its width."""
        if self._handout is None:
            return 2**0.5
        box = page_box(self._handout.paper)
        return box.height / box.width

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the sheet, kept until something changes."""
        if self._handout is None:
            return
        if self._kept is None or self._kept.devicePixelRatio() != self.devicePixelRatioF():
            self._kept = self._painted(self._handout)
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept)
        painter.setPen(self._theme.colour("lineStrong"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _painted(self, handout: Handout) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(self.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(QColor(_PAPER))
        painter = QPainter(pixmap)
        scale = self.width() / page_box(handout.paper).width
        painter.scale(scale, scale)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        paint_sheet(painter, handout.sheets[self._page])
        painter.end()
        return pixmap
