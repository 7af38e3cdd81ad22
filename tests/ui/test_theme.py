from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtGui import QFontInfo, QFontMetricsF, QPalette

from supple.ui.theme import TEXT_SCALES, Aids, Theme, Tokens, contrast, make_theme, read_tokens

PAIRS = (
    ("ink", "bg", 4.5),
    ("ink", "surface", 4.5),
    ("ink", "sunk", 4.5),
    ("ink2", "bg", 4.5),
    ("ink2", "sunk", 4.5),
    ("muted", "bg", 4.5),
    ("muted", "sunk", 4.5),
    ("accentText", "accentSoft", 4.5),
    ("accentInk", "accent", 4.5),
    ("primaryInk", "primary", 4.5),
    ("leftInk", "left", 4.5),
    ("rightInk", "right", 4.5),
    ("lineStrong", "surface", 3.0),
    ("focus", "bg", 3.0),
)


@pytest.mark.parametrize("dark", [False, True])
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS)
def test_pairs_in_use_can_be_read(tokens: Tokens, dark: bool, ink: str, ground: str, least: float) -> None:
    theme = make_theme(tokens, dark=dark)
    assert contrast(theme.colour(ink), theme.colour(ground)) >= least


@pytest.mark.parametrize("dark", [False, True])
def test_every_soft_colour_carries_its_own(tokens: Tokens, dark: bool) -> None:
    theme = make_theme(tokens, dark=dark)
    soft = [name for name in tokens.light if name.endswith("_soft")]
    assert len(soft) == 16
    for name in soft:
        assert contrast(theme.colour(name.removesuffix("_soft")), theme.colour(name)) >= 4.5, name


def test_both_palettes_have_the_same_roles(tokens: Tokens) -> None:
    assert tokens.light.keys() == tokens.dark.keys()


def test_figures_are_tabular_in_every_style(theme: Theme) -> None:
    for style in theme.tokens.type:
        metrics = QFontMetricsF(theme.font(style))
        assert len({round(metrics.horizontalAdvance(digit), 3) for digit in "0123456789"}) == 1, style


def test_fonts_are_the_shipped_ones(theme: Theme) -> None:
    assert QFontInfo(theme.font("body")).family() == "Figtree"
    assert QFontInfo(theme.font("mono")).family() == "JetBrains Mono"
    for style, wanted in theme.tokens.type.items():
        assert QFontInfo(theme.font(style)).weight() == wanted.weight, style


def test_a_font_can_be_changed_without_changing_the_theme(theme: Theme) -> None:
    theme.font("body").setPixelSize(99)
    assert theme.font("body").pixelSize() == 15


@pytest.mark.parametrize("scale", TEXT_SCALES)
def test_text_size_scales_fonts_lines_and_lengths(tokens: Tokens, scale: float) -> None:
    theme = make_theme(tokens, dark=False, text_scale=scale)
    assert theme.font("title").pixelSize() == round(28 * scale)
    assert theme.line_height("body") == round(22 * scale)
    assert theme.px(40) == round(40 * scale)
    assert theme.font("digits-player", 88).pixelSize() == round(88 * scale)


def test_tracking_follows_the_size(theme: Theme) -> None:
    assert theme.font("digits-player", 66).letterSpacing() == pytest.approx(-1.32, abs=0.02)


def test_reduced_motion_takes_all_time_away(tokens: Tokens) -> None:
    still, moving = make_theme(tokens, dark=False, reduced_motion=True), make_theme(tokens, dark=False)
    assert moving.motion_ms("page") == 180
    assert {still.motion_ms(name) for name in tokens.motion_ms} == {0}


def test_high_contrast_turns_soft_fills_into_outlines(tokens: Tokens) -> None:
    theme = make_theme(tokens, dark=False, high_contrast=True)
    assert theme.colour("line") == theme.colour("lineStrong")
    assert theme.colour("k_roll_soft") == theme.colour("surface")
    assert theme.border == 2


@pytest.mark.parametrize("dark", [False, True])
def test_numerals_read_on_every_soreness(tokens: Tokens, dark: bool) -> None:
    theme = make_theme(tokens, dark=dark)
    for value in range(11):
        assert contrast(theme.soreness_ink(value), theme.soreness(value)) >= 4.5, value


def test_floods_read_from_afar(theme: Theme) -> None:
    for phase in theme.tokens.flood:
        assert contrast(*theme.flood(phase)) >= 7


def test_the_palette_follows_the_theme(dark_theme: Theme) -> None:
    palette = dark_theme.palette()
    assert palette.color(QPalette.ColorRole.Window) == dark_theme.colour("bg")
    assert palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text) == dark_theme.colour("faint")


def test_a_role_nobody_knows_is_a_bug(theme: Theme) -> None:
    with pytest.raises(KeyError):
        theme.colour("pink")


def test_malformed_tokens_are_refused() -> None:
    with pytest.raises(msgspec.DecodeError):
        read_tokens('{"light": 3}')


def test_every_face_has_its_licence_beside_it() -> None:
    resources = Path(__file__).parents[2] / "resources"
    for face in (resources / "fonts").glob("*.ttf"):
        text = (resources / "licences" / f"{face.stem.split('-')[0]}-OFL.txt").read_text(encoding="utf-8")
        assert "SIL OPEN FONT LICENSE" in text.upper()
    assert "ISC License" in (resources / "licences" / "Lucide-ISC.txt").read_text(encoding="utf-8")


def test_large_buttons_are_at_least_56_pixels_high(tokens: Tokens, theme: Theme) -> None:
    large = make_theme(tokens, dark=False, aids=Aids(large_buttons=True))
    assert (theme.target(40), large.target(40), large.target(72)) == (40, 56, 72)
    assert large.larger(1.5).target(40) == 60
