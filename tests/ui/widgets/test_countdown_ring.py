"""The ring: where it lies, what it repaints, what it says."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint

from supple.ui.widgets.countdown_ring import CountdownRing, ring_geometry

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme


def test_the_ring_is_a_circle_in_the_middle_and_never_larger_than_allowed() -> None:
    geometry = ring_geometry(500, 340, 300)
    assert geometry.circle.width() == geometry.circle.height() == 300 - geometry.stroke
    assert geometry.circle.center().x() == 250
    assert geometry.circle.center().y() == 170


def test_its_end_runs_clockwise_from_twelve() -> None:
    geometry = ring_geometry(300, 300, 300)
    radius = geometry.circle.width() / 2
    quarter = geometry.end_point(0.25)
    assert quarter.x() == pytest.approx(150 + radius)
    assert quarter.y() == pytest.approx(150)


@pytest.fixture
def ring(qtbot: QtBot, theme: Theme) -> CountdownRing:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    ring.resize(320, 320)
    ring.show_colour(theme.colour("p_hold"))
    return ring


def test_what_is_left_is_coloured_and_what_is_done_is_not(ring: CountdownRing, theme: Theme) -> None:
    ring.show_fraction(0.5)
    picture = ring.grab().toImage()
    middle = ring.geometry_now().stroke / 2
    right = QPoint(round(ring.width() - (ring.width() - 300) / 2 - middle), 160)
    left = QPoint(round((ring.width() - 300) / 2 + middle), 160)
    assert picture.pixelColor(right) == theme.colour("p_hold")
    assert picture.pixelColor(left) == theme.colour("line")


@pytest.mark.parametrize("side", [124, 180, 300])
@pytest.mark.parametrize("unit", ["seconds to get ready", "of 30 seconds", "of 5:30 minutes", "Wait"])
def test_the_unit_stays_within_the_ring_and_can_be_read(qtbot: QtBot, large_theme: Theme, side: int, unit: str) -> None:
    ring = CountdownRing(large_theme)
    qtbot.addWidget(ring)
    ring.resize(side, side)
    ring.show_colour(large_theme.colour("p_hold"))
    empty = ring.grab().toImage()
    ring.show_number("", unit, "")
    full = ring.grab().toImage()
    changed = [
        math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2)
        for x in range(side)
        for y in range(side)
        if empty.pixel(x, y) != full.pixel(x, y)
    ]
    geometry = ring.geometry_now()
    assert changed
    assert max(changed) < (geometry.circle.width() - geometry.stroke) / 2 - 2
    assert ring.unit_lines(side)[1].pixelSize() >= 12


def test_a_move_of_less_than_a_pixel_repaints_nothing(ring: CountdownRing, monkeypatch: pytest.MonkeyPatch) -> None:
    ring.show_fraction(0.5)
    repainted: list[object] = []
    monkeypatch.setattr(ring, "update", lambda *area: repainted.append(area))
    turn = math.pi * ring.geometry_now().circle.width()
    ring.show_fraction(0.5 - 0.5 / turn)
    assert repainted == []
    ring.show_fraction(0.5 - 3 / turn)
    assert len(repainted) == 1


def test_only_the_wedge_that_changed_is_repainted(ring: CountdownRing) -> None:
    area = ring.wedge(0.50, 0.48)
    assert area.width() < 60
    assert area.height() < 60


def test_reps_are_shown_as_arcs(ring: CountdownRing, theme: Theme) -> None:
    ring.show_arcs(4, 1)
    picture = ring.grab().toImage()
    circle = ring.geometry_now().circle
    distance = circle.width() / 2 * math.sqrt(0.5)
    first = QPoint(round(160 + distance), round(160 - distance))
    last = QPoint(round(160 - distance), round(160 - distance))
    assert picture.pixelColor(first) == theme.colour("p_hold")
    assert picture.pixelColor(last) == theme.colour("line")


def test_a_screen_reader_hears_the_sentence_and_not_the_digits(ring: CountdownRing) -> None:
    ring.show_number("18", "of 30 seconds", "18 of 30 seconds left, left side")
    assert ring.accessibleName() == "18 of 30 seconds left, left side"
