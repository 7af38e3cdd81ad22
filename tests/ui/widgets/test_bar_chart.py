"""The bar chart: the number of the last bar keeps clear of the dashed guide."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from supple.ui.pages.history.view import BarView
from supple.ui.theme import Theme
from supple.ui.widgets.bar_chart import BarChart


@pytest.mark.parametrize(("amount", "is_lifted"), [(38.0, True), (20.0, False), (60.0, False)])
def test_the_number_of_the_last_bar_stands_clear_of_the_guide(
    qtbot: QtBot, theme: Theme, amount: float, is_lifted: bool
) -> None:
    chart = BarChart(theme, "Runs", has_axis=False)
    qtbot.addWidget(chart)
    chart.resize(560, 170)
    bars = tuple(BarView("", (("ink", each),), f"{each:.0f}", "") for each in (62.0, amount))
    chart.show_bars(bars, 42.0)
    rect = chart.bar_rect(1)
    head = chart._head_of(1, rect)
    assert (head < rect.top() - theme.px(22)) is is_lifted
    foot = head + theme.px(20)
    assert foot <= chart._guide_y() or head >= chart._guide_y()
    assert chart._head_of(0, chart.bar_rect(0)) == chart.bar_rect(0).top() - theme.px(22)
