"""What the window remembers across its lives."""

from __future__ import annotations

from pathlib import Path

from page_content import NOW
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from whole_program import Stage

from supple.history.copies import copies_of
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.routine.choices import Usual
from supple.session.journal import read_record
from supple.ui.archive import Archive
from supple.ui.start_request import StartRequest


def test_copies_are_kept_of_a_store_that_may_be_written(qtbot: QtBot, tmp_path: Path) -> None:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    owner = QObject()
    archive = Archive(store, None, lambda: NOW, Usual, owner)
    assert archive._copies is not None
    archive._copies.keep_daily()
    archive.close()
    assert len(copies_of(store.path)) == 1


def test_none_are_kept_of_one_that_is_only_read(qtbot: QtBot, tmp_path: Path) -> None:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    owner = QObject()
    archive = Archive(HistoryStore(store.file.database, store.path, is_read_only=True), None, lambda: NOW, Usual, owner)
    archive.close()
    Archive(None, None, lambda: NOW, Usual, owner).close()
    assert copies_of(store.path) == ()


def begin(stage: Stage, seconds: float) -> None:
    """Play so long, and let the window close."""
    stage.answer_none()
    program = stage.open()
    program.conductor.start(StartRequest("stretch-calves"))
    stage.pass_seconds(seconds)
    stage.close()


def test_a_session_that_is_left_is_kept_as_far_as_it_was_done(stage: Stage) -> None:
    begin(stage, 30)
    program = stage.open()
    program.conductor._on_continue_dismissed()
    assert program.store is not None
    (kept,) = program.store.recent(9)
    assert (kept.routine_id, kept.done_seconds, kept.is_finished) == ("stretch-calves", 30, False)
    stage.close()
    program = stage.open()
    assert program.conductor._interrupted is None
    stage.close()


def test_starting_another_keeps_what_was_done_of_the_one_before(stage: Stage) -> None:
    begin(stage, 30)
    program = stage.open()
    program.conductor.start(StartRequest("warm-up-classic"))
    assert program.store is not None
    assert [kept.routine_id for kept in program.store.recent(9)] == ["stretch-calves"]
    assert stage.ground is not None
    record = read_record(stage.ground.places.journal_file.read_bytes())
    assert record is not None
    assert record.routine_id == "warm-up-classic"
    stage.close()
