"""Left and right differ in more than a colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.widgets.side_badge import BadgeLook, SideBadge

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme


def test_left_is_solid_and_right_is_outlined(qtbot: QtBot, theme: Theme) -> None:
    badge = SideBadge(theme)
    qtbot.addWidget(badge)
    badge.show_badge(BadgeLook.LEFT, "LEFT", 60)
    solid = badge.grab().toImage()
    badge.show_badge(BadgeLook.RIGHT, "RIGHT", 60)
    outlined = badge.grab().toImage()
    assert solid.pixelColor(solid.width() // 2, 4) == theme.colour("left")
    assert outlined.pixelColor(outlined.width() // 2, 1) == theme.colour("rightInk")
    assert outlined.pixelColor(outlined.width() // 2, 6) == theme.colour("right")


def test_it_is_as_wide_as_its_word_needs(qtbot: QtBot, theme: Theme) -> None:
    badge = SideBadge(theme)
    qtbot.addWidget(badge)
    badge.show_badge(BadgeLook.LEFT, "LEFT", 60)
    narrow = badge.sizeHint().width()
    badge.show_badge(BadgeLook.LEFT, "LEFT SIDE FIRST", 60)
    assert badge.sizeHint().width() > narrow
    assert badge.accessibleName() == "LEFT SIDE FIRST"


def test_without_a_word_it_is_gone(qtbot: QtBot, theme: Theme) -> None:
    badge = SideBadge(theme)
    qtbot.addWidget(badge)
    badge.show_badge(BadgeLook.QUIET, "", 60)
    assert badge.isHidden()
