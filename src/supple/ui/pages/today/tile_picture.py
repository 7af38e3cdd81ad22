"""The picture on a tile of Today: the still of a telling step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from supple.ui.pages.today.glance import Picture
    from supple.ui.still_folder import StillFolder
    from supple.ui.theme import Theme

_TOP: Final = 14
_BOTTOM: Final = 4
_SIDES: Final = 16


class TilePicture(QWidget):
    """Paints a figure that stands on the lower edge; nothing without a picture."""

    def __init__(self, theme: Theme, stills: StillFolder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stills = stills
        self._picture: Picture | None = None

    def show_picture(self, picture: Picture | None) -> None:
        """Show the still of a pose, or nothing."""
        if picture != self._picture:
            self._picture = picture
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the still."""
        if self._picture is None:
            return
        painter = QPainter(self)
        place = self.rect().adjusted(_SIDES, _TOP, -_SIDES, -_BOTTOM)
        ratio = self.devicePixelRatioF()
        still = self._stills.still(self._picture.pose, self._picture.muscles, place.size(), self._theme, ratio)
        painter.drawPixmap(place.topLeft(), still)
        painter.end()
