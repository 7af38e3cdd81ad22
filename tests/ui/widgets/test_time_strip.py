"""The strip: widths, what a click means, what the keys do."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt

from supple.ui.widgets.time_strip import StripProgress, StripStep, TimeStrip, strip_layout

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme

STEPS = (StripStep("Walk", (300.0,)), StripStep("Calf", (30.0, 30.0)), StripStep("Quads", (30.0, 30.0)))


@given(st.lists(st.lists(st.floats(5, 3600), min_size=1, max_size=6), min_size=1, max_size=20), st.integers(900, 3000))
def test_blocks_stand_in_order_do_not_overlap_and_fill_the_width(rows: list[list[float]], width: int) -> None:
    edges = [edge for row in strip_layout([StripStep("x", tuple(row)) for row in rows], width) for edge in row]
    assert all(left < right for left, right in edges)
    assert all(one[1] < other[0] for one, other in pairwise(edges))
    assert edges[-1][1] == pytest.approx(width, abs=1)


def test_a_long_walk_does_not_hide_a_short_hold() -> None:
    rows = strip_layout(STEPS, 1000)
    walk, hold = rows[0][0], rows[1][0]
    assert (walk[1] - walk[0]) / (hold[1] - hold[0]) == pytest.approx(10**0.62, rel=0.01)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> TimeStrip:
    strip = TimeStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(1000, 24)
    strip.show_steps(STEPS)
    return strip


def test_done_current_and_coming_differ(strip: TimeStrip, theme: Theme) -> None:
    strip.show_progress(StripProgress(1, 0, 0.5), "Step 2 of 3")
    picture = strip.grab().toImage()
    edges = strip_layout(STEPS, 1000)
    (left, right) = edges[1][0]
    assert picture.pixelColor(round(left + (right - left) * 0.25), 12) == theme.colour("accent")
    assert picture.pixelColor(round(left + (right - left) * 0.75), 12) == theme.colour("line")
    assert picture.pixelColor(round(edges[2][0][0]) + 5, 12) == theme.colour("line")
    done = picture.pixelColor(20, 12)
    assert done not in (theme.colour("accent"), theme.colour("line"))
    # The block that runs is twice as thick.
    assert picture.pixelColor(20, 6) != done
    assert picture.pixelColor(round(left + 10), 6) == theme.colour("accent")


def test_a_click_asks_for_the_step(strip: TimeStrip, qtbot: QtBot) -> None:
    edges = strip_layout(STEPS, 1000)
    with qtbot.waitSignal(strip.step_chosen) as chosen:
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(edges[2][1][0]) + 3, 12))
    assert chosen.args == [2]


def test_enter_asks_for_the_step_under_the_cursor(strip: TimeStrip, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_End, Qt.Key.Key_BracketLeft):
        qtbot.keyClick(strip, key)
    with qtbot.waitSignal(strip.step_chosen) as chosen:
        qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert chosen.args == [1]
    assert strip.cursor_at == 1


def test_a_step_is_found_from_any_place_on_the_strip(strip: TimeStrip) -> None:
    assert [strip.step_at(x) for x in (0, 999)] == [0, 2]
