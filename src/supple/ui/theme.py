"""The theme: colours, fonts, lengths and durations as one frozen value, handed down to every widget."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Final

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette

from supple.figure.look import NEUTRAL, Look

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QStyleHints

FAMILY: Final = "Figtree"
MONO_FAMILY: Final = "JetBrains Mono"
TEXT_SCALES: Final = (0.9, 1.0, 1.15, 1.3, 1.5)
# Not seen on the first screen: source text only.
# Source: design/look.md, accessibility settings.
_LARGE_TARGET: Final = 56
_LATE_FONTS: Final = "JetBrainsMono-*.ttf"


class TextStyle(msgspec.Struct, frozen=True):
    """Size, line height and tracking in pixels at text scale 1, and the weight (400 to 800)."""

    size: float
    line: float
    weight: int
    tracking: float


class Radius(msgspec.Struct, frozen=True):
    """Corner radii in pixels."""

    small: int
    number: int
    button: int
    segmented: int
    card: int
    dialog: int
    stage: int


class Tokens(msgspec.Struct, frozen=True):
    """The look as data: what ``resources/tokens.json`` holds. Flood pairs are fill and text."""

    light: dict[str, str]
    dark: dict[str, str]
    soreness_light: tuple[str, ...]
    soreness_dark: tuple[str, ...]
    flood: dict[str, tuple[str, str]]
    type: dict[str, TextStyle]
    space: tuple[int, ...]
    radius: Radius
    motion_ms: dict[str, int]


def read_tokens(text: str | bytes) -> Tokens:
    """Read the look from JSON; a malformed file is a broken installation and raises msgspec.DecodeError."""
    return msgspec.json.decode(text, type=Tokens)


def load_fonts(folder: Path) -> None:
    """Register the faces of the first screen; one that cannot be read leaves the system's own in its place."""
    for path in sorted(folder.glob("Figtree-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))


@cache
def load_late_fonts(folder: Path) -> None:
    """Register the faces that only source text needs, once."""
    for path in sorted(folder.glob(_LATE_FONTS)):
        QFontDatabase.addApplicationFont(str(path))


def system_is_dark(hints: QStyleHints) -> bool:
    """Return whether the system asks for dark colours."""
    return hints.colorScheme() is Qt.ColorScheme.Dark


@dataclass(frozen=True, slots=True)
class Aids:
    """What makes a look easier to use: lines on the body map, a thicker focus ring, higher buttons."""

    map_patterns: bool = False
    large_focus: bool = False
    large_buttons: bool = False


NO_AIDS: Final = Aids()


@dataclass(frozen=True, eq=False, slots=True)
class Theme:
    """One look. Two themes are never equal, so that a theme can be the key of a cache.

    ``text_scale`` is the person's text size, 1.0 for 100 %. Lengths from ``px`` and all fonts follow it. ``look`` is
    the figure's, ``aids`` are what a person asks for to see and hit things better.
    """

    tokens: Tokens
    dark: bool
    text_scale: float
    reduced_motion: bool
    high_contrast: bool
    radius: Radius
    space: tuple[int, ...]
    _colours: dict[str, QColor] = field(repr=False)
    _fonts: dict[tuple[str, float], QFont] = field(default_factory=dict, repr=False)
    look: Look = NEUTRAL
    aids: Aids = NO_AIDS

    def colour(self, token: str) -> QColor:
        """Return a role's colour; an unknown role is a bug and raises KeyError."""
        return QColor(self._colours[token])

    def soreness(self, value: int) -> QColor:
        """Return the fill of a soreness from 0 to 10."""
        ramp = self.tokens.soreness_dark if self.dark else self.tokens.soreness_light
        return QColor(ramp[value])

    def soreness_ink(self, value: int) -> QColor:
        """Return the numeral's colour on the fill of a soreness: dark or white, whichever reads better."""
        return readable_on(self.soreness(value))

    def flood(self, phase: str) -> tuple[QColor, QColor]:
        """Return fill and text of distance mode for hold, switch, ready, rest, paused or finished."""
        fill, text = self.tokens.flood[phase]
        return QColor(fill), QColor(text)

    def font(self, style: str, size: float | None = None) -> QFont:
        """Return the font of a text style with tabular figures.

        ``size`` in pixels replaces the style's own (before text scale); tracking follows it in proportion.
        """
        wanted = self.tokens.type[style]
        pixels = wanted.size if size is None else size
        found = self._fonts.get((style, pixels))
        if found is None:
            found = _make_font(style, wanted, pixels, self.text_scale)
            self._fonts[style, pixels] = found
        return QFont(found)

    def line_height(self, style: str) -> int:
        """Return the height of a line of text of a style, in pixels at this text scale."""
        return self.px(self.tokens.type[style].line)

    def px(self, length: float) -> int:
        """Return a length in pixels that grows with the text."""
        return round(length * self.text_scale)

    def target(self, high: float) -> int:
        """Return the height of something to press: as ``px``, but at least 56 where a person wants large buttons."""
        return max(self.px(high), _LARGE_TARGET) if self.aids.large_buttons else self.px(high)

    def larger(self, factor: float) -> Theme:
        """Return the same look with lengths and fonts ``factor`` times as large."""
        return make_theme(
            self.tokens,
            dark=self.dark,
            text_scale=self.text_scale * factor,
            reduced_motion=self.reduced_motion,
            high_contrast=self.high_contrast,
            look=self.look,
            aids=self.aids,
        )

    def motion_ms(self, name: str) -> int:
        """Return how long a movement of tokens.json (such as hover or page) takes; 0 with reduced motion."""
        return 0 if self.reduced_motion else self.tokens.motion_ms[name]

    @property
    def border(self) -> int:
        """Width of a surface's border in pixels: 1, or 2 in high contrast."""
        return 2 if self.high_contrast else 1

    def palette(self) -> QPalette:
        """Return the palette for the application; widgets take it at the next turn of the event loop."""
        return _make_palette(self)


def make_theme(
    tokens: Tokens,
    *,
    dark: bool,
    text_scale: float = 1.0,
    reduced_motion: bool = False,
    high_contrast: bool = False,
    look: Look = NEUTRAL,
    aids: Aids = NO_AIDS,
) -> Theme:
    """Make a look from the tokens and the person's choices."""
    colours = {name: QColor(value) for name, value in (tokens.dark if dark else tokens.light).items()}
    if high_contrast:
        colours["line"] = colours["lineStrong"]
        colours |= {name: colours["surface"] for name in colours if name.endswith("_soft") or name == "accentSoft"}
    return Theme(
        tokens=tokens,
        dark=dark,
        text_scale=text_scale,
        reduced_motion=reduced_motion,
        high_contrast=high_contrast,
        radius=tokens.radius,
        space=tokens.space,
        _colours=colours,
        look=look,
        aids=aids,
    )


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, relative luminance."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable_on(fill: QColor) -> QColor:
    """Return near-black or white, whichever stands out more on ``fill``."""
    return max((QColor("#14211F"), QColor("#FFFFFF")), key=lambda ink: contrast(ink, fill))


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _make_font(style: str, wanted: TextStyle, pixels: float, text_scale: float) -> QFont:
    font = QFont([MONO_FAMILY, "monospace"] if style == "mono" else [FAMILY, "Inter", _system_family()])
    font.setPixelSize(max(1, round(pixels * text_scale)))
    font.setWeight(QFont.Weight(wanted.weight))
    if wanted.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, wanted.tracking * pixels / wanted.size * text_scale)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


@cache
def _system_family() -> str:
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def _make_palette(theme: Theme) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: "bg",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.AlternateBase: "sunk",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.BrightText: "w_emergency",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "accentInk",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accentText",
        QPalette.ColorRole.LinkVisited: "accentText",
        QPalette.ColorRole.ToolTipBase: "primary",
        QPalette.ColorRole.ToolTipText: "primaryInk",
        QPalette.ColorRole.Light: "raised",
        QPalette.ColorRole.Midlight: "surface",
        QPalette.ColorRole.Mid: "line",
        QPalette.ColorRole.Dark: "lineStrong",
        QPalette.ColorRole.Shadow: "sunk",
    }
    palette = QPalette()
    for role, token in roles.items():
        palette.setColor(role, theme.colour(token))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, theme.colour("faint"))
    return palette
