"""The figure's colours in numbers."""

from __future__ import annotations

from supple.figure.look import NEUTRAL, Look
from supple.figure.palette import Colour, mixed, palette_of
from supple.figure.shape import Tint
from supple.settings import Clothes, Hair, Skin


def light_of(colour: Colour) -> int:
    return colour.red + colour.green + colour.blue


def test_every_tint_has_a_colour_in_light_and_in_dark() -> None:
    for dark in (False, True):
        for tint in Tint:
            assert all(0 <= part <= 255 for part in palette_of(NEUTRAL, dark=dark).colour(tint))


def test_the_floor_lets_the_ground_show_through() -> None:
    assert palette_of(NEUTRAL, dark=False).colour(Tint.FLOOR) == Colour(0x34, 0x48, 0x5C, 0x24)
    assert palette_of(NEUTRAL, dark=False).colour(Tint.TARGET) == Colour(0xFF, 0x6A, 0x45)


def test_far_and_shade_are_darker_and_light_is_lighter() -> None:
    palette = palette_of(NEUTRAL, dark=False)
    plain = light_of(palette.colour(Tint.SKIN))
    assert light_of(palette.colour(Tint.SKIN, far=1.0)) < plain
    assert light_of(palette.colour(Tint.SKIN, tone=-0.3)) < plain < light_of(palette.colour(Tint.SKIN, tone=0.3))


def test_a_look_changes_skin_hair_and_clothes() -> None:
    plain = palette_of(NEUTRAL, dark=True)
    chosen = palette_of(Look(Hair.SCARF, Clothes.LONG, Skin.DEEP), dark=True)
    for tint in (Tint.SKIN, Tint.SKIN_LOW, Tint.HAIR, Tint.SHIRT, Tint.SHORTS):
        assert chosen.colour(tint) != plain.colour(tint)
    short = palette_of(Look(Hair.SHORT, Clothes.LONG, Skin.DEEP), dark=True)
    assert chosen.colour(Tint.HAIR) != short.colour(Tint.HAIR)
    assert palette_of(Look(), dark=True) is plain


def test_mixing_keeps_what_shows_through() -> None:
    assert mixed(Colour(0, 100, 200, 40), Colour(100, 200, 0), 0.5) == Colour(50, 150, 100, 40)
