from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from supple.document.message import Message
from supple.ui.print.logo import Logo, logo_or_words, read_logo
from supple.ui.wording import say

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.usefixtures("qapp")
SVG = (
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10">'
    '<rect width="40" height="10"/></svg>'
)


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#aa2200"))
    assert image.save(str(path))
    return path


def painted(logo: Logo, width: int, height: int) -> QImage:
    page = QImage(width, height, QImage.Format.Format_RGB32)
    page.fill(QColor("white"))
    painter = QPainter(page)
    logo.paint(painter, QRectF(0, 0, width, height))
    painter.end()
    return page


@pytest.mark.parametrize("name", ["logo.png", "logo.jpg", "logo.jpeg", "LOGO.PNG"])
def test_a_picture_is_read_and_painted_at_the_right(tmp_path: Path, name: str) -> None:
    logo = read_logo(picture(tmp_path / name, 120, 60))
    assert isinstance(logo, Logo)
    assert logo.ratio == 2
    page = painted(logo, 200, 40)
    assert page.pixelColor(10, 20) == QColor("white")
    assert page.pixelColor(180, 20).red() > 140


def test_a_drawing_is_read_and_painted(tmp_path: Path) -> None:
    path = tmp_path / "logo.svg"
    path.write_text(SVG, encoding="utf-8")
    logo = read_logo(path)
    assert isinstance(logo, Logo)
    assert logo.ratio == 4
    page = painted(logo, 100, 40)
    assert page.pixelColor(50, 10) == QColor("black")
    assert page.pixelColor(50, 35) == QColor("white")
    path.write_bytes(b"\xef\xbb\xbf" + SVG.encode())
    assert isinstance(read_logo(path), Logo)


def test_a_large_picture_is_made_smaller(tmp_path: Path) -> None:
    logo = read_logo(picture(tmp_path / "logo.png", 3000, 1500))
    assert isinstance(logo, Logo)
    assert logo.picture is not None
    assert (logo.picture.width(), logo.picture.height()) == (900, 450)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no picture",
        b"<html></html>",
        b"<svg>",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>',
        b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode(),
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01"
        b"\x00\x01\x00\x00\x02\x02D\x01\x00;",
    ],
)
def test_what_is_no_picture_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(content)
    found = read_logo(path)
    assert found == Message.of("handout.logo.kind", file="logo.png")
    assert say(found).endswith(".")


def test_a_broken_picture_is_refused_in_words(tmp_path: Path) -> None:
    path = picture(tmp_path / "logo.png", 120, 60)
    path.write_bytes(path.read_bytes()[:60])
    assert read_logo(path) == Message.of("handout.logo.kind", file="logo.png")


def test_too_much_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "logo.png"
    path.write_bytes(b"\0" * (5 * 1024 * 1024 + 1))
    found = read_logo(path)
    assert isinstance(found, Message)
    assert found.key == "handout.logo.large"
    wide = read_logo(picture(tmp_path / "wide.png", 6001, 1))
    assert isinstance(wide, Message)
    assert say(wide) == "The logo “wide.png” has too many dots: 6001 by 1. 6000 each way are enough."


def test_a_file_that_is_gone_or_a_folder_is_told(tmp_path: Path) -> None:
    assert read_logo(tmp_path / "logo.png") == Message.of("handout.logo.gone", file="logo.png")
    found = read_logo(tmp_path)
    assert isinstance(found, Message)
    assert found.key == "handout.logo.unreadable"


def test_no_file_is_no_logo_and_no_words(tmp_path: Path) -> None:
    assert logo_or_words("") == (None, "")
    logo, trouble = logo_or_words(str(picture(tmp_path / "logo.png", 10, 10)))
    assert logo is not None
    assert trouble == ""
    logo, trouble = logo_or_words(str(tmp_path / "gone.png"))
    assert logo is None
    assert trouble == "The logo “gone.png” is not there any more."
