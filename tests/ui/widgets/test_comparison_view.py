from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from supple.document.comparison import compare
from supple.ui.theme import Theme
from supple.ui.widgets.comparison_view import ComparisonView

OLD = "".join(f"line {number}\n" for number in range(1, 31))
NEW = OLD.replace("line 10\n", "line ten\n").replace("line 25\n", "").replace("line 2\n", "line 2\n\tadded\n")


def shown(qtbot: QtBot, theme: Theme, left: str, right: str, width: int = 900) -> ComparisonView:
    view = ComparisonView(theme, compare(left, right), "Yours", "Incoming")
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def lines(view: ComparisonView, theme: Theme) -> int:
    return (view.heightForWidth(view.width()) - 2 * theme.px(8)) // theme.px(22)


def count(image: QImage, colour: QColor) -> int:
    return sum(
        image.pixelColor(x, y).name() == colour.name()
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 2)
    )


def test_what_differs_is_shown_with_two_lines_around_it(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, OLD, NEW)
    assert view.is_beside
    # A head; lines 1 to 4 with the added one; a gap; 8 to 12; a gap; 23 to 27.
    assert lines(view, theme) == 1 + 5 + 1 + 5 + 1 + 5
    assert view.hasHeightForWidth()
    assert view.sizeHint().height() == view.heightForWidth(view.sizeHint().width())


def test_in_a_narrow_room_one_stands_below_the_other(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, OLD, NEW, 500)
    assert not view.is_beside
    assert lines(view, theme) == 2 + 5 + 1 + 6 + 1 + 5
    assert view.minimumSizeHint().width() < 300


def test_each_side_has_its_tint_and_what_differs_a_stronger_one(qtbot: QtBot, theme: Theme) -> None:
    for width in (500, 900):
        image = shown(qtbot, theme, OLD, NEW, width).grab().toImage()
        assert count(image, theme.colour("w_days_soft")) > 100
        assert count(image, theme.colour("w_normal_soft")) > 100
        assert len({image.pixelColor(x, y).name() for x in range(66, 250) for y in range(image.height())}) > 5


def test_long_lines_go_on_in_the_next(qtbot: QtBot, theme: Theme) -> None:
    long = "note: " + "word " * 60
    view = shown(qtbot, theme, f"{long}\n", f"{long}more\n")
    assert lines(view, theme) > 4
    view.grab()


def test_high_contrast_does_not_rest_on_tints(qtbot: QtBot, tokens: object, theme: Theme) -> None:
    from supple.ui.theme import make_theme  # noqa: PLC0415

    bold = make_theme(theme.tokens, dark=True, high_contrast=True, reduced_motion=True)
    image = shown(qtbot, bold, OLD, NEW).grab().toImage()
    assert count(image, bold.colour("w_days")) + count(image, bold.colour("w_normal")) > 5


def test_a_screen_reader_hears_what_differs(qtbot: QtBot, theme: Theme) -> None:
    view = shown(qtbot, theme, OLD, NEW)
    assert view.accessibleName() == "Yours and Incoming side by side"
    assert view.accessibleDescription().splitlines() == [
        "Incoming, line 3: added",
        "Yours, line 10: line 10",
        "Incoming, line 11: line ten",
        "Yours, line 25: line 25",
    ]


@pytest.mark.parametrize(("left", "right"), [("", ""), ("a\n", "a\n"), ("", "a\n")])
def test_little_or_nothing_can_be_shown(qtbot: QtBot, theme: Theme, left: str, right: str) -> None:
    view = shown(qtbot, theme, left, right)
    assert lines(view, theme) == 1 + (left != right)
    view.grab()
