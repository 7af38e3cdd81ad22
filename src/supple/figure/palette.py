"""The figure's palette: the colour of every tint in numbers, light and dark, for each look that can be chosen."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from supple.figure.look import Look
from supple.figure.shape import Tint
from supple.settings import Clothes, Hair, Skin


class Colour(NamedTuple):
    """Red, green, blue and how opaque it is, each from 0 to 255."""

    red: int
    green: int
    blue: int
    alpha: int = 255


_LIGHT: Final = {
    Tint.HALO: "#000000",
    Tint.SKIN: "#bfcbd8",
    Tint.SHIRT: "#3e9c97",
    Tint.SHORTS: "#34495f",
    Tint.SHOE: "#34495f",
    Tint.SOLE: "#afc0d0",
    Tint.HAIR: "#3a4a5c",
    Tint.TARGET: "#ff6a45",
    Tint.MAT: "#bfe0dc",
    Tint.MAT_EDGE: "#98c7c2",
    Tint.WALL: "#e2e8ee",
    Tint.WALL_EDGE: "#cdd6df",
    Tint.PROP: "#b7c3cf",
    Tint.PROP_EDGE: "#98a7b7",
    Tint.PROP_DARK: "#7f90a2",
    Tint.WOOD: "#d8bfa0",
    Tint.WOOD_EDGE: "#bfa17f",
    Tint.SOFT: "#dcd5e8",
    Tint.SOFT_EDGE: "#bdb2d0",
    Tint.ROLLER: "#7c8fa3",
    Tint.ROLLER_END: "#5e7186",
    Tint.BALL: "#f2b84b",
    Tint.BAND: "#c2459b",
    Tint.ARROW: "#34495f",
    Tint.FLOOR: "#2434485c",
    Tint.SHADOW: "#51657a",
}
_DARK: Final = {
    Tint.HALO: "#000000",
    Tint.SKIN: "#b9c5d1",
    Tint.SHIRT: "#3a9c96",
    Tint.SHORTS: "#4b6582",
    Tint.SHOE: "#5a7391",
    Tint.SOLE: "#e8edf2",
    Tint.HAIR: "#6a7f97",
    Tint.TARGET: "#ff7550",
    Tint.MAT: "#2f6662",
    Tint.MAT_EDGE: "#244f4c",
    Tint.WALL: "#36414c",
    Tint.WALL_EDGE: "#465360",
    Tint.PROP: "#5d6b78",
    Tint.PROP_EDGE: "#4a5763",
    Tint.PROP_DARK: "#3a454f",
    Tint.WOOD: "#8c7458",
    Tint.WOOD_EDGE: "#6b5842",
    Tint.SOFT: "#6f6784",
    Tint.SOFT_EDGE: "#575069",
    Tint.ROLLER: "#566a80",
    Tint.ROLLER_END: "#6e8299",
    Tint.BALL: "#d9a03c",
    Tint.BAND: "#e264a3",
    Tint.ARROW: "#d5dee7",
    Tint.FLOOR: "#2eb4c6d6",
    Tint.SHADOW: "#05080b",
}
_LIT: Final = {False: "#ffffff", True: "#e6edf3"}
_SHADE: Final = {False: "#5b6f86", True: "#232d38"}
# How far the far side goes towards the shade.
_FAR: Final = {False: 0.22, True: 0.38}
_LOW: Final = 0.10
_RAISED: Final = 0.2

_SKINS: Final = {Skin.LIGHT: "#efcbb0", Skin.TAN: "#d8a57f", Skin.BROWN: "#a8734c", Skin.DEEP: "#704833"}
_HAIRS: Final = {Skin.LIGHT: "#7a5238", Skin.TAN: "#4b352b", Skin.BROWN: "#33261f", Skin.DEEP: "#241d1c"}
# Cool colours only: the one warm one is the muscle's.
_SHIRTS: Final = {Clothes.TIGHTS: "#6b80bd", Clothes.LONG: "#4d8a6d", Clothes.VEST: "#8579b4"}
_TROUSERS: Final = {Clothes.TIGHTS: "#3b4257", Clothes.LONG: "#374a55", Clothes.VEST: "#46506b"}


class Palette:
    """Gives every tint its colour."""

    def __init__(self, look: Look, *, dark: bool) -> None:
        own = dict(_DARK if dark else _LIGHT)
        if look.skin is not Skin.NEUTRAL:
            own[Tint.SKIN] = _SKINS[look.skin]
            own[Tint.HAIR] = _HAIRS[look.skin]
        if look.clothes is not Clothes.SHORTS:
            own[Tint.SHIRT], own[Tint.SHORTS] = _SHIRTS[look.clothes], _TROUSERS[look.clothes]
        self._far = _FAR[dark]
        self._lit, self._shade = _read(_LIT[dark]), _read(_SHADE[dark])
        plain = {tint: _read(name) for tint, name in own.items()}
        # Dark hair and cloth must not sink into a dark ground.
        if dark and look.skin is not Skin.NEUTRAL:
            plain[Tint.HAIR] = mixed(plain[Tint.HAIR], self._lit, _RAISED)
        if dark and look.clothes is not Clothes.SHORTS:
            plain[Tint.SHORTS] = mixed(plain[Tint.SHORTS], self._lit, _RAISED)
        if look.hair is Hair.SCARF:
            plain[Tint.HAIR] = mixed(plain[Tint.SHIRT], self._shade, 0.4)
        plain[Tint.SKIN_LOW] = mixed(plain[Tint.SKIN], self._shade, _LOW)
        self._plain = plain

    def colour(self, tint: Tint, far: float = 0.0, tone: float = 0.0) -> Colour:
        """Return the colour of a tint; ``far`` is 0 near to 1 on the far side, ``tone`` is light or (below 0) shade."""
        colour = self._plain[tint]
        if far:
            colour = mixed(colour, self._shade, self._far * far)
        if tone:
            colour = mixed(colour, self._lit if tone > 0 else self._shade, abs(tone))
        return colour


def mixed(first: Colour, second: Colour, share: float) -> Colour:
    """Return the colour at ``share`` of the way between two."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(first[:3], second[:3], strict=True))
    return Colour(red, green, blue, first.alpha)


@lru_cache(maxsize=16)
def palette_of(look: Look, *, dark: bool) -> Palette:
    """Return the palette of a look, made once."""
    return Palette(look, dark=dark)


def _read(name: str) -> Colour:
    """Read ``#rrggbb`` or ``#aarrggbb``."""
    *alpha, red, green, blue = bytes.fromhex(name[1:])
    return Colour(red, green, blue, alpha[0] if alpha else 255)
