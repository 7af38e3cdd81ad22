"""The bell rings when something is due, once, and never while a session plays."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.settings import Settings
from supple.ui.reminder_bell import ReminderBell
from supple.ui.wording import say


class Scene:
    """A bell with a clock and settings that can be changed."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 28, 17, 50, tzinfo=UTC)
        self.settings = Settings()
        self.is_busy = False
        self.bell = ReminderBell(lambda: self.settings, lambda: self.now, lambda: self.is_busy)
        self.rung: list[Message] = []
        self.bell.rang.connect(self.rung.append)

    def pass_minutes(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)
        self.bell.look()


@pytest.fixture
def scene(qtbot: QtBot) -> Scene:
    return Scene()


def test_nothing_waits_while_all_are_off(scene: Scene) -> None:
    scene.bell.follow_settings()
    assert not scene.bell.is_waiting
    scene.pass_minutes(60)
    assert scene.rung == []
    assert not scene.bell.is_waiting


def test_it_rings_once_when_it_is_time(scene: Scene) -> None:
    scene.settings = replace(Settings(), remind_move=True)
    scene.bell.follow_settings()
    assert scene.bell.is_waiting
    scene.pass_minutes(9)
    assert scene.rung == []
    scene.pass_minutes(2)
    assert [say(message) for message in scene.rung] == ["Time for your stretch, if it suits you now."]
    scene.pass_minutes(2)
    assert len(scene.rung) == 1
    scene.settings = Settings()
    scene.bell.follow_settings()
    assert not scene.bell.is_waiting


def test_a_session_is_not_disturbed(scene: Scene) -> None:
    scene.settings = replace(Settings(), remind_sleep=True, sleep_time="18:00")
    scene.bell.follow_settings()
    scene.is_busy = True
    scene.pass_minutes(11)
    scene.is_busy = False
    scene.pass_minutes(5)
    assert scene.rung == []


def test_one_that_the_machine_slept_through_is_passed_over(scene: Scene) -> None:
    scene.settings = replace(Settings(), remind_drink=True)
    scene.bell.follow_settings()
    scene.pass_minutes(60)
    assert scene.rung == []
    scene.pass_minutes(71)
    assert [message.key for message in scene.rung] == ["reminder.drink"]
