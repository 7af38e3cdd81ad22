"""Distance mode: sizes that can be read from three metres."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from supple.ui.widgets.distance_view import DistanceShown, DistanceView, distance_geometry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme


def test_the_places_are_those_of_the_drawing() -> None:
    places = distance_geometry(1920, 1080)
    assert places.badge.left() == 72
    assert places.badge.right() == 910
    assert places.badge.height() == 150
    assert places.digits_size == 620
    assert places.bar.height() == 28


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080), (2560, 1440), (1080, 1920)])
def test_nothing_overlaps_at_any_size(size: tuple[int, int]) -> None:
    places = distance_geometry(*size)
    assert places.figure.top() >= places.badge.bottom()
    assert places.figure.bottom() <= places.bar.top()
    assert places.text.left() >= places.badge.right()
    assert places.text.right() <= size[0]


@pytest.fixture
def view(qtbot: QtBot, theme: Theme) -> DistanceView:
    view = DistanceView(theme, QWidget())
    qtbot.addWidget(view)
    view.resize(960, 540)
    return view


@pytest.mark.parametrize("flood", ["ready", "hold", "switch", "rest", "paused"])
def test_the_whole_window_takes_the_colour_of_the_phase(view: DistanceView, theme: Theme, flood: str) -> None:
    view.show_phase(DistanceShown(flood, "Calf stretch", "18", "left", "LEFT"))
    picture = view.grab().toImage()
    assert picture.pixelColor(5, 5) == theme.flood(flood)[0]


def test_the_bar_shows_what_is_left(view: DistanceView, theme: Theme) -> None:
    view.show_phase(DistanceShown("hold", "Calf stretch", "18", "quiet", "Both sides"))
    view.show_fraction(0.5, 0)
    picture = view.grab().toImage()
    _, ink = theme.flood("hold")
    assert picture.pixelColor(200, 535) == ink
    assert picture.pixelColor(800, 535) != ink


def test_it_says_what_it_shows(view: DistanceView) -> None:
    view.show_phase(DistanceShown("hold", "Calf stretch", "18", "right", "RIGHT"))
    assert view.accessibleName() == "Calf stretch, RIGHT, 18"
