"""Themes for tests of the window's parts."""

from __future__ import annotations

from pathlib import Path

import pytest

from supple.ui.icons import load_icons
from supple.ui.theme import Theme, Tokens, load_fonts, load_late_fonts, make_theme, read_tokens

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def tokens(qapp: object) -> Tokens:
    load_fonts(RESOURCES / "fonts")
    load_late_fonts(RESOURCES / "fonts")
    load_icons(RESOURCES / "icons")
    return read_tokens((RESOURCES / "tokens.json").read_bytes())


@pytest.fixture
def theme(tokens: Tokens) -> Theme:
    return make_theme(tokens, dark=False, reduced_motion=True)


@pytest.fixture
def dark_theme(tokens: Tokens) -> Theme:
    return make_theme(tokens, dark=True, reduced_motion=True)


@pytest.fixture
def large_theme(tokens: Tokens) -> Theme:
    return make_theme(tokens, dark=False, text_scale=1.5, reduced_motion=True)
