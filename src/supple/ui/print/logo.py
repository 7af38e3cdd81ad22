"""The clinic's logo: a picture file read once, checked, and ready to be painted."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtSvg import QSvgRenderer

from supple.document.message import Message
from supple.ui.wording import say

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

_MOST_MB: Final = 5
_MOST_PIXELS: Final = 6000
# Sharp on paper at the size at which it is printed, and no larger in the file.
_PRINTED_PIXELS: Final = 900
_PICTURES: Final = frozenset({"png", "jpeg", "jpg"})


@dataclass(frozen=True, slots=True, eq=False)
class Logo:
    """A picture, or a drawing that stays sharp at any size; ``ratio`` is its width by its height."""

    name: str
    ratio: float
    picture: QImage | None = None
    drawing: QSvgRenderer | None = None

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        """Paint it as large as fits, at the upper right."""
        width = min(rect.width(), rect.height() * self.ratio)
        place = QRectF(rect.right() - width, rect.top(), width, width / self.ratio)
        if self.picture is not None:
            painter.drawImage(place, self.picture)
        elif self.drawing is not None:
            self.drawing.render(painter, place)


def read_logo(path: Path) -> Logo | Message:
    """Return the logo in a PNG, JPEG or SVG file, or what keeps it from being used."""
    name = path.name
    try:
        if path.stat().st_size > _MOST_MB * 1024 * 1024:
            return Message.of("handout.logo.large", file=name, most=_MOST_MB)
        content = path.read_bytes()
    except FileNotFoundError:
        return Message.of("handout.logo.gone", file=name)
    except OSError as error:
        return Message.of("handout.logo.unreadable", file=name, reason=error.strerror or "")
    if content.lstrip()[:1] == b"<" or content.startswith(b"\xef\xbb\xbf<"):
        return _drawing(name, content)
    return _picture(name, content)


def logo_or_words(file: str) -> tuple[Logo | None, str]:
    """Return the logo in a file and no words, or no logo and what is the matter; neither for no file."""
    if not file:
        return None, ""
    read = read_logo(Path(file))
    return (None, say(read)) if isinstance(read, Message) else (read, "")


def _drawing(name: str, content: bytes) -> Logo | Message:
    unreadable = Message.of("handout.logo.kind", file=name)
    # A drawing needs none of these, and entities could make a small file endless.
    if b"<!ENTITY" in content or b"<svg" not in content:
        return unreadable
    renderer = QSvgRenderer(QByteArray(content))
    size = renderer.viewBoxF().size() if renderer.isValid() else QSize().toSizeF()
    if not renderer.isValid() or size.width() <= 0 or size.height() <= 0:
        return unreadable
    return Logo(name, size.width() / size.height(), drawing=renderer)


def _picture(name: str, content: bytes) -> Logo | Message:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    kind = bytes(reader.format().data()).decode("ascii", "replace")
    size = reader.size()
    if kind not in _PICTURES or not size.isValid() or size.isEmpty():
        return Message.of("handout.logo.kind", file=name)
    if max(size.width(), size.height()) > _MOST_PIXELS:
        return Message.of("handout.logo.pixels", file=name, width=size.width(), height=size.height(), most=_MOST_PIXELS)
    picture = reader.read()
    if picture.isNull():
        return Message.of("handout.logo.kind", file=name)
    if max(picture.width(), picture.height()) > _PRINTED_PIXELS:
        picture = _smaller(picture)
    return Logo(name, picture.width() / picture.height(), picture=picture)


def _smaller(picture: QImage) -> QImage:
    from PySide6.QtCore import Qt  # noqa: PLC0415 - only for large ones

    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(_PRINTED_PIXELS, _PRINTED_PIXELS, keep, smooth)
