"""Themes for tests of the window's parts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from supple.ui.icons import load_icons
from supple.ui.theme import Theme, Tokens, load_fonts, load_late_fonts, make_theme, read_tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from whole_program import Stage

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


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """The whole program on files of its own, without a sound device; a test opens it."""
    from whole_program import QuietPlayer, Stage, Wakefulness  # noqa: PLC0415 - most tests need one part only

    stage = Stage(tmp_path, qapp)

    def quiet(*_: object, **__: object) -> QuietPlayer:
        stage.sounds = QuietPlayer()
        return stage.sounds

    def awake() -> Wakefulness:
        stage.awake = Wakefulness()
        return stage.awake

    monkeypatch.setattr("supple.window.make_cue_player", quiet)
    monkeypatch.setattr("supple.window.KeepAwake", awake)
    yield stage
    stage.close()
