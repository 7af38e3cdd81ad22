from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from supple.ui.icons import has_icon, icon, icon_pixmap
from supple.ui.theme import Theme

FOLDER = Path(__file__).parents[2] / "resources" / "icons"


@pytest.mark.parametrize("name", sorted(path.stem for path in FOLDER.glob("*.svg")))
def test_every_drawing_draws(theme: Theme, name: str) -> None:
    image = icon_pixmap(theme, name, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(24) for y in range(24))


def test_a_drawing_takes_the_colour_of_its_role(theme: Theme) -> None:
    image = icon_pixmap(theme, "minus", 48, "w_emergency").toImage()
    assert image.pixelColor(24, 24) == QColor(theme.colour("w_emergency"))


def test_a_sharp_screen_gets_more_pixels_of_the_same_size(theme: Theme) -> None:
    pixmap = icon_pixmap(theme, "flame", 20, "ink", 2.0)
    assert pixmap.width() == 40
    assert pixmap.deviceIndependentSize().width() == 20


def test_a_filled_drawing_is_full(theme: Theme) -> None:
    assert icon_pixmap(theme, "star", 24).toImage().pixelColor(12, 12).alpha() == 0
    assert icon_pixmap(theme, "star-filled", 24).toImage().pixelColor(12, 12).alpha() == 255


def test_the_same_drawing_is_made_once(theme: Theme) -> None:
    assert icon_pixmap(theme, "sun", 21).cacheKey() == icon_pixmap(theme, "sun", 21).cacheKey()


def test_an_icon_has_both_sharpnesses(theme: Theme) -> None:
    assert {size.width() for size in icon(theme, "sun", 20).availableSizes()} >= {20}


def test_an_unknown_name_is_a_bug(theme: Theme) -> None:
    assert not has_icon("unicorn")
    with pytest.raises(FileNotFoundError):
        icon_pixmap(theme, "unicorn", 20)
