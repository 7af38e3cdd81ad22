"""Sizes of the player for a window: full size at 1280 x 800, smaller at 960 x 600, larger from 1600 on."""

from __future__ import annotations

import math
from dataclasses import dataclass

# Sizes at these scales of the window, as drawn: 960 x 600, 1280 x 800, 1920 x 1080 (height decides).
_SCALES = (0.75, 1.0, 1.35)
_DRAWN: dict[str, tuple[float, float, float]] = {
    "margin": (24, 32, 56),
    "top_bar": (52, 64, 84),
    "column": (344, 452, 664),
    "gap": (24, 32, 56),
    "ring": (196, 300, 440),
    "title": (24, 32, 46),
    "cue": (17, 21, 29),
    "badge": (48, 60, 84),
    "main_button": (64, 72, 96),
    "button": (52, 52, 68),
    "picture": (56, 64, 92),
    "space": (4, 6, 8),
}


@dataclass(frozen=True, slots=True)
class PlayerSizes:
    """Lengths and font sizes in pixels. ``tools`` is how many times as large as drawn the tools and small texts are."""

    margin: int
    top_bar: int
    column: int
    gap: int
    ring: int
    title: int
    cue: int
    badge: int
    main_button: int
    button: int
    picture: int
    space: int
    dots_shown: bool
    tools: float


def player_sizes(width: int, height: int) -> PlayerSizes:
    """Return the sizes for a window; between the drawn sizes they follow the smaller of width and height."""
    scale = max(_SCALES[0] * 0.9, min(width / 1280, height / 800))
    sizes = {name: round(_between(drawn, scale)) for name, drawn in _DRAWN.items()}
    # The stage keeps at least 55 % of the width.
    sizes["column"] = min(sizes["column"], round(width * 0.45) - sizes["margin"] - sizes["gap"])
    # In steps, so that a window that is being pulled larger does not make a look for each pixel.
    tools = max(1.0, math.floor(scale * 10 + 1e-6) / 10)
    return PlayerSizes(**sizes, dots_shown=height >= 620 or width < height, tools=tools)


def _between(drawn: tuple[float, float, float], scale: float) -> float:
    small, normal, large = drawn
    low, middle, high = _SCALES
    if scale <= middle:
        return small + (normal - small) * (scale - low) / (middle - low)
    if scale <= high:
        return normal + (large - normal) * (scale - middle) / (high - middle)
    return large * scale / high
