from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from whole_program import Stage

from supple import launch
from supple.file_lock import FileLock
from supple.launch import _grant, _hand_over
from supple.ui.start_request import StartRequest
from supple.ui.wish_box import Wish, WishBox, make_wish

WISH = Wish("calves", "/somewhere/calves.yaml", "leave")
ROUTINE = """\
supple: 1
title: Calves after work
kind: stretch
goal: Loose calves
steps:
  - exercise: calf-wall-straight
    hold: 45 s
"""


@pytest.fixture
def box(qtbot: QtBot, tmp_path: Path) -> WishBox:
    return WishBox(tmp_path / "wishes")


def test_a_wish_reaches_the_open_window(box: WishBox, tmp_path: Path) -> None:
    told: list[Wish] = []
    box.wished.connect(told.append)
    box.open()
    assert make_wish(tmp_path / "wishes", WISH)
    assert told == [WISH]
    assert list((tmp_path / "wishes").iterdir()) == []


def test_a_window_that_is_just_opening_hears_it_too(box: WishBox, tmp_path: Path) -> None:
    told: list[Wish] = []
    box.wished.connect(told.append)
    box.clear()
    assert not make_wish(tmp_path / "wishes", Wish("given-up"), patience_ms=1)
    (tmp_path / "wishes" / "a.wish").write_bytes(b'{"routine_id": "calves"}')
    (tmp_path / "wishes" / "b.wish").write_bytes(b"no wish")
    (tmp_path / "wishes" / "c.wish").mkdir()
    box.open()
    assert told == [Wish("calves")]
    assert [path.name for path in (tmp_path / "wishes").iterdir()] == ["c.wish"]


def test_what_was_wished_for_before_is_thrown_away(box: WishBox, tmp_path: Path) -> None:
    told: list[Wish] = []
    box.wished.connect(told.append)
    (tmp_path / "wishes").mkdir()
    (tmp_path / "wishes" / "a.wish").write_bytes(b"{}")
    box.clear()
    box.open()
    assert told == []


def test_nobody_hears_where_nothing_can_be_written(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert not make_wish(tmp_path / "file" / "wishes", WISH)


@pytest.mark.qt_log_ignore("does not support raise")
def test_the_window_comes_forward_and_starts_what_is_asked(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    stage.answer_none()
    program = stage.open()
    assert stage.ground is not None
    program.window.showMinimized()
    _grant(stage.ground, program, Wish(activation="leave"))
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    assert os.environ.pop("XDG_ACTIVATION_TOKEN") == "leave"
    assert not program.flow.is_playing

    bad = tmp_path / "bad.yaml"
    bad.write_text("supple: 1\n", encoding="utf-8")
    _grant(stage.ground, program, Wish("bad", str(bad)))
    stage.settle()
    assert not program.flow.is_playing

    good = tmp_path / "mine.yaml"
    good.write_text(ROUTINE, encoding="utf-8")
    _grant(stage.ground, program, Wish("mine", str(good)))
    assert stage.session.timeline.title == "Calves after work"
    _grant(stage.ground, program, Wish("warm-up-classic"))
    assert stage.session.timeline.title == "Calves after work"
    program.flow.stop()
    _grant(stage.ground, program, Wish("warm-up-classic"))
    assert stage.session.timeline.routine_id == "warm-up-classic"
    stage.close()


def test_a_second_program_hands_over(
    stage: Stage, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stage.answer_none()
    program = stage.open()
    ground = stage.ground
    assert ground is not None
    wishes: list[Wish] = []
    box = WishBox(ground.places.wishes, program.window)
    box.wished.connect(wishes.append)
    box.open()
    lock = FileLock(ground.places.window_lock_file)
    assert lock.take()
    monkeypatch.setattr(launch, "QCoreApplication", lambda _arguments: stage.app)
    monkeypatch.setenv("DESKTOP_STARTUP_ID", "leave")
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    assert launch.open_window(ground, StartRequest("calves", file="/x.yaml"), speed=2) == 0
    assert launch.open_window(ground, None) == 0
    assert wishes == [Wish("calves", "/x.yaml", "leave"), Wish("", "", "leave")]
    assert "plays at its own speed" in capsys.readouterr().err
    box.wished.disconnect()
    box.deleteLater()
    stage.settle()
    monkeypatch.setattr(launch, "make_wish", lambda folder, wish: make_wish(folder, wish, patience_ms=1))
    assert _hand_over(ground, None, 1.0) == 2
    assert "does not answer" in capsys.readouterr().err
    lock.release()
    stage.close()
