"""The colours of the figure: light and dark, and for each look that a person may choose."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor

from supple.figure.look import NEUTRAL, Look
from supple.figure.palette import palette_of

if TYPE_CHECKING:
    from supple.figure.shape import Tint
    from supple.ui.theme import Theme


class FigureColours:
    """Gives every tint its colour. Two of them with the same ``dark`` and ``look`` are equal."""

    def __init__(self, *, dark: bool, look: Look = NEUTRAL) -> None:
        self.dark = dark
        self.look = look
        self._palette = palette_of(look, dark=dark)
        self._made: dict[tuple[Tint, float, float], QColor] = {}

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
            made = QColor(*self._palette.colour(tint, round(far, 2), tone))
            self._made[key] = made
        return made


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
