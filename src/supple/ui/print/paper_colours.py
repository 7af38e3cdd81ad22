"""The colours of the figure on paper: in grey the target muscle is the darkest but for hair, shorts and shoes."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor

from supple.figure.shape import Tint
from supple.ui.figure_colours import FigureColours
from supple.ui.painting import mixed

# A printer without colour keeps only how dark each is: about 50, then 120, then 170 and above of 255.
_ON_PAPER: Final = {
    Tint.SKIN: "#d9e0e7",
    Tint.SHIRT: "#a9d3ce",
    Tint.SHORTS: "#2b3b4d",
    Tint.SHOE: "#2b3b4d",
    Tint.SOLE: "#c9d3dc",
    Tint.HAIR: "#2b3b4d",
    Tint.TARGET: "#e8461f",
    Tint.MAT: "#dcefec",
    Tint.MAT_EDGE: "#b9dbd7",
    Tint.WALL: "#e8edf2",
    Tint.WALL_EDGE: "#d3dbe3",
    Tint.PROP: "#d3dbe3",
    Tint.PROP_EDGE: "#bcc8d3",
    Tint.PROP_DARK: "#b1bfcc",
    Tint.WOOD: "#ecdcc6",
    Tint.WOOD_EDGE: "#d8c1a3",
    Tint.SOFT: "#e8e3f0",
    Tint.SOFT_EDGE: "#d2cae1",
    Tint.ROLLER: "#bac6d2",
    Tint.ROLLER_END: "#a7b6c4",
    Tint.BALL: "#f6d493",
    Tint.BAND: "#e3a5cd",
    Tint.ARROW: "#2b3b4d",
}
_SHADE: Final = QColor("#7b8da2")
_LIT: Final = QColor("#ffffff")
_SKIN_LOW: Final = 0.10
_FAR: Final = 0.22


class PaperColours(FigureColours):
    """The neutral figure in the colours of print; the look that a person has chosen is for the screen."""

    def __init__(self) -> None:
        super().__init__(dark=False)
        self._on_paper = {tint: QColor(name) for tint, name in _ON_PAPER.items()}
        self._on_paper[Tint.SKIN_LOW] = mixed(_SHADE, self._on_paper[Tint.SKIN], _SKIN_LOW)

    def colour(self, tint: Tint, far: float = 0.0, tone: float = 0.0) -> QColor:
        """Return the colour of a tint in print; ``far`` and ``tone`` as on the screen."""
        colour = self._on_paper.get(tint) or super().colour(tint)
        if far:
            colour = mixed(_SHADE, colour, _FAR * far)
        if tone:
            colour = mixed(_LIT if tone > 0 else _SHADE, colour, abs(tone))
        return colour
