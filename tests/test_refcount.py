"""Qt's calls leave the count of None alone: PySide6 6.12.0 on CPython 3.11 did not, and died after some thousands."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

CALLS = 1000
# Other parts of the process take and leave a few.
STRAY = 50


def test_calls_that_return_nothing_take_no_reference_from_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    thing = QObject()
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
        thing.setObjectName(str(number))
    assert abs(sys.getrefcount(None) - before) < STRAY
