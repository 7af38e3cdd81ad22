"""What nobody foresaw is said with a report to copy; a person's files move to another folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from supple.document.message import Message
from supple.session.state import State
from supple.ui.pages.settings.fact_rows import DataFolderRow
from supple.ui.pages.settings.page import SettingsPage
from supple.ui.pages.settings.view import Section
from supple.ui.start_request import StartRequest

if TYPE_CHECKING:
    from whole_program import Stage

LEFT = Qt.MouseButton.LeftButton
CRASHED = Message.of("cli.crashed", file="supple.log")


def test_a_crash_pauses_the_session_and_can_be_copied(stage: Stage) -> None:
    stage.answer_none()
    program = stage.open()
    program.conductor.start(StartRequest("cool-down-classic"))
    stage.settle()
    stage.pass_seconds(3)
    program.crashes.tell(CRASHED, "KeyError\n  page.py:3 show")
    stage.settle()
    panel = program.crashes.panel
    assert panel is not None
    assert stage.session.state is State.PAUSED
    assert panel.close_button.hasFocus()
    program.crashes.tell(CRASHED, "ValueError")
    assert program.crashes.panel is panel
    QTest.mouseClick(panel.copy, LEFT)
    copied = QGuiApplication.clipboard().text()
    assert "page.py:3" in copied
    assert "ValueError" in copied
    assert panel.copy.text() == "Copied"
    QTest.mouseClick(panel.close_button, LEFT)
    stage.settle()
    assert program.crashes.panel is None
    stage.press(Qt.Key.Key_Space)
    assert stage.session.state is State.RUNNING


def test_without_a_session_it_is_only_said(stage: Stage) -> None:
    stage.answer_none()
    program = stage.open()
    program.crashes.tell(CRASHED, "KeyError")
    stage.settle()
    stage.press(Qt.Key.Key_Escape)
    assert program.crashes.panel is None
    assert stage.page_name == "TodayPage"


def folder_row(stage: Stage) -> DataFolderRow:
    stage.running.conductor.show_place("settings", Section.FILES.value)
    stage.settle()
    assert isinstance(stage.page, SettingsPage)
    view = stage.page.view
    assert view is not None
    return next(row for row in view.rows if isinstance(row, DataFolderRow))


def choose(stage: Stage, monkeypatch: pytest.MonkeyPatch, folder: Path | str) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    QTest.mouseClick(folder_row(stage).change, LEFT)
    stage.settle()


def test_files_move_and_the_window_opens_on_the_new_folder(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "routines" / "mine.yaml"
    own.parent.mkdir()
    text = "supple: 1\ntitle: Mine\nkind: stretch\ngoal: Loose\nsteps:\n  - {exercise: calf-wall-straight}\n"
    own.write_text(text, "utf-8")
    stage.answer_none()
    program = stage.open()
    reopened: list[bool] = []
    program.conductor.reopen_asked.connect(lambda: reopened.append(True))
    new = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    choose(stage, monkeypatch, "")
    assert reopened == []
    choose(stage, monkeypatch, new)
    assert reopened == [True]
    assert (new / "routines" / "mine.yaml").read_text("utf-8") == text
    assert own.exists()
    stage.close()
    program = stage.open()
    assert stage.ground is not None
    assert stage.ground.places.data == new
    assert "mine" in program.library.library.routines
    row = folder_row(stage)
    assert row.usual.isVisible()
    QTest.mouseClick(row.usual, LEFT)
    stage.close()
    stage.open()
    assert stage.ground.places.data == tmp_path


@pytest.mark.parametrize("inside", [False, True])
def test_a_folder_that_makes_no_sense_is_refused(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, inside: bool
) -> None:
    stage.answer_none()
    program = stage.open()
    reopened: list[bool] = []
    program.conductor.reopen_asked.connect(lambda: reopened.append(True))
    choose(stage, monkeypatch, tmp_path / "deeper" if inside else tmp_path)
    assert reopened == []


def test_a_refused_move_changes_nothing(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    new = tmp_path.parent / f"{tmp_path.name}-other"
    for folder, text in ((tmp_path, "supple: 1\n"), (new, "supple: 1\n# theirs\n")):
        (folder / "routines").mkdir(parents=True)
        (folder / "routines" / "mine.yaml").write_text(text, "utf-8")
    stage.answer_none()
    program = stage.open()
    choose(stage, monkeypatch, new)
    assert program.conductor._parts.settings.settings.data_folder == ""


def test_a_folder_that_is_not_there_is_said(stage: Stage, tmp_path: Path) -> None:
    (tmp_path / "settings.yaml").write_text(f"supple: 1\ndata-folder: {tmp_path}/gone\n", "utf-8")
    stage.answer_none()
    program = stage.open()
    from supple.window import _check_folder  # noqa: PLC0415 - called by a timer in the program

    assert stage.ground is not None
    _check_folder(stage.ground, program.conductor._parts.settings, program.conductor)
    stage.settle()
    assert program.window._notice is not None
    assert "is not there now" in program.window._notice.accessibleName()
