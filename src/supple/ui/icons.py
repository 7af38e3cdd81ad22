"""Icons: Lucide drawings in the theme's colours, kept in Qt's own picture cache."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QDir, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

if TYPE_CHECKING:
    from pathlib import Path

    from supple.ui.theme import Theme

_PREFIX: Final = "icons"
_FILLED: Final = "-filled"
STROKE: Final = 1.75
# Small and coloured drawings need more weight to keep their colour.
STRONG_STROKE: Final = 2.2


def load_icons(folder: Path) -> None:
    """Tell Qt where the drawings are."""
    QDir.setSearchPaths(_PREFIX, [str(folder)])


def has_icon(name: str) -> bool:
    """Return whether there is a drawing called ``name``."""
    return QFile.exists(f"{_PREFIX}:{name.removesuffix(_FILLED)}.svg")


def icon_pixmap(
    theme: Theme,
    name: str,
    size: int,
    colour: str = "ink",
    device_pixel_ratio: float = 1.0,
    stroke: float = STROKE,
) -> QPixmap:
    """Return a drawing ``size`` logical pixels wide and high, in the role ``colour``.

    ``name`` is Lucide's, with ``-filled`` behind it for the shape filled in. An unknown name raises FileNotFoundError.
    """
    ink = theme.colour(colour).name()
    key = f"supple-icon {name} {size} {ink} {device_pixel_ratio} {stroke}"
    pixmap = QPixmap()
    if QPixmapCache.find(key, pixmap):
        return pixmap
    pixmap = _draw(_read_drawing(name, ink, stroke), round(size * device_pixel_ratio))
    pixmap.setDevicePixelRatio(device_pixel_ratio)
    QPixmapCache.insert(key, pixmap)
    return pixmap


def icon(theme: Theme, name: str, size: int = 20, colour: str = "ink") -> QIcon:
    """Return a drawing as an icon that is sharp on common screens."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(icon_pixmap(theme, name, size, colour, ratio))
    return made


def _read_drawing(name: str, colour: str, stroke: float) -> bytes:
    file = QFile(f"{_PREFIX}:{name.removesuffix(_FILLED)}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(f"no icon is called {name!r}")
    drawing = bytes(file.readAll().data()).decode()
    file.close()
    if name.endswith(_FILLED):
        drawing = drawing.replace('fill="none"', f'fill="{colour}"', 1)
    return drawing.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{stroke}"', 1).encode()


def _draw(drawing: bytes, pixels: int) -> QPixmap:
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return pixmap
