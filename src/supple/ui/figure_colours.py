"""The colours of the figure: light and dark, and for each look that a person may choose."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QColor

from supple.figure.look import NEUTRAL, Look
from supple.figure.shape import Tint
from supple.settings import Clothes, Hair, Skin

if TYPE_CHECKING:
    from supple.ui.theme import Theme

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


class FigureColours:
    """Gives every tint its colour. Two of them with the same ``dark`` and ``look`` are equal."""

    def __init__(self, *, dark: bool, look: Look = NEUTRAL) -> None:
        self.dark = dark
        self.look = look
        own = dict(_DARK if dark else _LIGHT)
        if look.skin is not Skin.NEUTRAL:
            own[Tint.SKIN] = _SKINS[look.skin]
            own[Tint.HAIR] = _HAIRS[look.skin]
        if look.clothes is not Clothes.SHORTS:
            own[Tint.SHIRT], own[Tint.SHORTS] = _SHIRTS[look.clothes], _TROUSERS[look.clothes]
        self._plain = {tint: QColor(name) for tint, name in own.items()}
        # Dark hair and cloth must not sink into a dark ground.
        if dark and look.skin is not Skin.NEUTRAL:
            self._plain[Tint.HAIR] = mixed(self._plain[Tint.HAIR], QColor(_LIT[True]), _RAISED)
        if dark and look.clothes is not Clothes.SHORTS:
            self._plain[Tint.SHORTS] = mixed(self._plain[Tint.SHORTS], QColor(_LIT[True]), _RAISED)
        self._lit, self._shade = QColor(_LIT[dark]), QColor(_SHADE[dark])
        self._made: dict[tuple[Tint, float, float], QColor] = {}
        if look.hair is Hair.SCARF:
            self._plain[Tint.HAIR] = mixed(self._plain[Tint.SHIRT], self._shade, 0.4)
        self._plain[Tint.SKIN_LOW] = mixed(self._plain[Tint.SKIN], self._shade, _LOW)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FigureColours) and (self.dark, self.look) == (other.dark, other.look)

    def __hash__(self) -> int:
        return hash((self.dark, self.look))

    @property
    def name(self) -> str:
        """A word that tells it apart, for keys of a cache."""
        look = self.look
        return f"{'dark' if self.dark else 'light'}-{look.hair}-{look.clothes}-{look.skin}-{look.build}"

    def colour(self, tint: Tint, far: float = 0.0, tone: float = 0.0) -> QColor:
        """Return the colour of a tint; ``far`` is 0 near to 1 on the far side, ``tone`` is light or (below 0) shade."""
        key = (tint, round(far, 2), tone)
        made = self._made.get(key)
        if made is None:
            made = self._make(tint, round(far, 2), tone)
            self._made[key] = made
        return made

    def _make(self, tint: Tint, far: float, tone: float) -> QColor:
        colour = self._plain[tint]
        if far:
            colour = mixed(colour, self._shade, _FAR[self.dark] * far)
        if tone:
            colour = mixed(colour, self._lit if tone > 0 else self._shade, abs(tone))
        return colour


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return the colour at ``share`` of the way between two."""
    return QColor(
        round(first.red() + (second.red() - first.red()) * share),
        round(first.green() + (second.green() - first.green()) * share),
        round(first.blue() + (second.blue() - first.blue()) * share),
        first.alpha(),
    )


@lru_cache(maxsize=16)
def figure_colours(look: Look, *, dark: bool) -> FigureColours:
    """Return the colours of a look, made once."""
    return FigureColours(dark=dark, look=look)


def theme_colours(theme: Theme) -> FigureColours:
    """Return the colours for a theme and the look that it asks for."""
    return figure_colours(theme.look, dark=theme.dark)


def flood_colours(fill: QColor, look: Look) -> FigureColours:
    """Return the colours that stand out from a flood of distance mode."""
    return figure_colours(look, dark=fill.lightness() < 128)
