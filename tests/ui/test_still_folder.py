"""Stills kept on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from figure_poses import HELD as POSE
from PySide6.QtCore import QSize

from supple.body.muscle import Muscle
from supple.ui import figure_painting
from supple.ui.still_folder import StillFolder

if TYPE_CHECKING:
    from pathlib import Path

    from supple.ui.theme import Theme

MUSCLES = (Muscle.QUADRICEPS,)
SIZE = QSize(120, 160)


def test_what_was_drawn_once_is_read_the_next_time(
    tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = StillFolder(tmp_path / "stills").still(POSE, MUSCLES, SIZE, theme, 1.0)
    monkeypatch.setattr(figure_painting, "still_pixmap", lambda *_: pytest.fail("drawn again"))
    again = StillFolder(tmp_path / "stills").still(POSE, MUSCLES, SIZE, theme, 1.0)
    assert again.toImage() == drawn.toImage()


def test_each_look_and_size_has_its_own(tmp_path: Path, theme: Theme, dark_theme: Theme) -> None:
    stills = StillFolder(tmp_path)
    stills.still(POSE, MUSCLES, SIZE, theme, 1.0)
    stills.still(POSE, MUSCLES, SIZE, dark_theme, 1.0)
    assert stills.still(POSE, MUSCLES, SIZE, theme, 2.0).devicePixelRatio() == 2.0
    assert len(list(tmp_path.glob("*.png"))) == 3


def test_a_damaged_picture_is_drawn_anew(tmp_path: Path, theme: Theme) -> None:
    stills = StillFolder(tmp_path)
    stills.still(POSE, MUSCLES, SIZE, theme, 1.0)
    (kept,) = tmp_path.glob("*.png")
    kept.write_bytes(b"no picture")
    assert not stills.still(POSE, MUSCLES, SIZE, theme, 1.0).isNull()


def test_a_folder_that_cannot_be_written_costs_nothing_else(tmp_path: Path, theme: Theme) -> None:
    (tmp_path / "file").write_text("in the way")
    assert not StillFolder(tmp_path / "file" / "stills").still(POSE, MUSCLES, SIZE, theme, 1.0).isNull()
