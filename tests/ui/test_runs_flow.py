"""Runs in the whole program: typed, chosen, found in a folder, changed and deleted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget

from exchange.test_run_file import gpx, northward
from supple.exchange.typed_run import RunField
from supple.history.run import Run, RunSource
from supple.ui.pages.runs.page import RunPage
from supple.ui.runs_flow import RunsFlow

if TYPE_CHECKING:
    from whole_program import Stage

    from supple.history.run import KeptRun

LEFT = Qt.MouseButton.LeftButton


def click(stage: Stage, widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)
    stage.settle()


def opened(stage: Stage, about: object = None) -> RunPage:
    if stage.program is None:
        stage.answer_none()
        stage.open()
    stage.running.conductor.show_place("runs", about)
    stage.settle()
    assert isinstance(stage.page, RunPage)
    return stage.page


def runs(stage: Stage) -> tuple[KeptRun, ...]:
    store = stage.running.store
    assert store is not None
    return store.runs.recent(9)


def flow(stage: Stage) -> RunsFlow:
    found = stage.running.conductor._flows["runs"]
    assert isinstance(found, RunsFlow)
    return found


def taken(stage: Stage, *paths: Path) -> None:
    flow(stage).add_files(paths)
    flow(stage).reader.finish()
    stage.settle()


def found(stage: Stage, path: Path) -> None:
    flow(stage).take_up(path)
    flow(stage).reader.finish()
    stage.settle()


def said(stage: Stage) -> str:
    notice = stage.running.window._notice
    return "" if notice is None else notice.accessibleName()


def test_a_run_is_typed(stage: Stage) -> None:
    page = opened(stage)
    assert page.fields[RunField.DISTANCE].line.hasFocus()
    QTest.keyClicks(page.fields[RunField.DISTANCE].line, "8.2")
    QTest.keyClicks(page.fields[RunField.TIME].line, "48")
    page.fields[RunField.CLOCK].show_text("never")
    assert page.pace.text() == ""
    page.fields[RunField.CLOCK].show_text("6:00")
    assert page.pace.text() == "Pace 5:51 /km"
    page.effort.set_value(7)
    page.fields[RunField.DESCENT].show_text("420")
    page.title.show_text(" Hills ")
    QTest.keyClick(page.fields[RunField.TIME].line, Qt.Key.Key_Return)
    stage.settle()
    (kept,) = runs(stage)
    run = kept.run
    assert (run.distance_m, run.moving_seconds, run.descent_m, run.effort) == (8200, 2880, 420, 7)
    assert (run.title, run.source) == ("Hills", RunSource.HAND)
    assert stage.page_name == "HistoryPage"


def test_what_is_wrong_is_said_field_by_field(stage: Stage) -> None:
    page = opened(stage)
    QTest.keyClicks(page.fields[RunField.DISTANCE].line, "far")
    QTest.keyClicks(page.fields[RunField.TIME].line, "long")
    click(stage, page.save)
    assert runs(stage) == ()
    assert page.fields[RunField.DISTANCE].line.property("wrong")
    assert page.fields[RunField.DISTANCE].line.hasFocus()
    assert page.fields[RunField.TIME].line.accessibleDescription().startswith("Write a time")
    page.fields[RunField.DISTANCE].show_text("5")
    page.fields[RunField.TIME].show_text("")
    page.fields[RunField.CLOCK].show_text("6:00")
    click(stage, page.save)
    assert len(runs(stage)) == 1


def test_a_run_is_changed_without_losing_what_the_form_does_not_show(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    old = Run(
        started_at=stage.now - timedelta(hours=2),
        distance_m=8216.4,
        moving_seconds=2880.4,
        elapsed_seconds=3000,
        climb_m=118,
        source=RunSource.FIT,
        sha256="ab",
    )
    store = stage.running.store
    assert store is not None
    store.runs.add(old)
    page = opened(stage, runs(stage)[0])
    assert page.fields[RunField.DISTANCE].text == "8.22"
    assert page.fields[RunField.CLIMB].text == "118 m"
    page.note.show_text("windy")
    click(stage, page.save)
    new = runs(stage)[0].run
    assert (new.note, new.distance_m, new.moving_seconds, new.elapsed_seconds) == ("windy", 8216.4, 2880.4, 3000)
    assert (new.source, new.sha256) == (RunSource.FIT, "ab")
    page = opened(stage, runs(stage)[0])
    click(stage, page.delete)
    assert runs(stage) == ()
    assert stage.page_name == "HistoryPage"


def test_files_are_chosen(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    good, bad = tmp_path / "run.gpx", tmp_path / "bad.fit"
    good.write_bytes(gpx(northward(30)))
    bad.write_bytes(b"x")
    page = opened(stage)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(good), str(bad)], ""))
    click(stage, page.choose)
    flow(stage).reader.finish()
    stage.settle()
    assert len(runs(stage)) == 1
    assert said(stage).startswith("1 run added. bad.fit: This is no GPX, TCX or FIT file.")
    assert stage.page_name == "HistoryPage"


def test_files_say_how_they_went(stage: Stage, tmp_path: Path) -> None:
    stage.answer_none()
    stage.open()
    path = tmp_path / "run.gpx"
    path.write_bytes(gpx(northward(30)))
    taken(stage, path)
    assert said(stage) == "Run of 0.9 km on 21 November added."
    taken(stage, path)
    assert said(stage) == "This run is in your history already."
    again = tmp_path / "again.gpx"
    again.write_bytes(gpx(northward(31)))
    taken(stage, again)
    assert "Another at the same time is there already" in said(stage)
    two = tmp_path / "two.gpx"
    later = northward(20).replace("2026-11-21", "2026-11-20")
    two.write_bytes(gpx(later, extra=f"<trk><trkseg>{northward(9).replace('2026-11-21', '2026-11-19')}</trkseg></trk>"))
    taken(stage, two)
    assert said(stage) == "2 runs added."
    bad = tmp_path / "bad.gpx"
    bad.write_bytes(b"")
    taken(stage, bad)
    assert said(stage) == "bad.gpx: This file is empty."


def test_a_file_in_the_watched_folder_is_taken_once(stage: Stage, tmp_path: Path) -> None:
    stage.answer_none()
    stage.open()
    path = tmp_path / "run.gpx"
    path.write_bytes(gpx(northward(30)))
    found(stage, path)
    assert len(runs(stage)) == 1
    flow(stage).delete(runs(stage)[0].id)
    found(stage, path)
    assert runs(stage) == ()
    path.write_bytes(b"<gpx")
    found(stage, path)
    assert said(stage).startswith("run.gpx: This file breaks off")


def test_esc_goes_back_to_the_history(stage: Stage) -> None:
    page = opened(stage)
    stage.press(Qt.Key.Key_Escape)
    assert stage.page_name == "HistoryPage"
    page = opened(stage)
    click(stage, page.back)
    assert stage.page_name == "HistoryPage"
    page = opened(stage)
    stage.running.conductor.set_theme(page._theme)
    stage.settle()
    assert stage.page_name == "RunPage"
    stage.page.resize(700, 500)
    stage.settle()


def test_files_are_dropped_on_the_window(stage: Stage, tmp_path: Path) -> None:
    stage.answer_none()
    stage.open()
    path = tmp_path / "run.GPX"
    path.write_bytes(gpx(northward(30)))
    window = stage.running.window
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)), QUrl.fromLocalFile(str(tmp_path / "notes.txt"))])
    action, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(300, 300), action, data, buttons, keys)
    stage.app.sendEvent(window, enter)
    assert enter.isAccepted()
    stage.app.sendEvent(window, QDropEvent(QPointF(300, 300), action, data, buttons, keys))
    flow(stage).reader.finish()
    assert len(runs(stage)) == 1


def test_the_watched_folder_is_chosen_in_the_settings(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.answer_none()
    program = stage.open()
    program.conductor.show_place("settings", "files")
    stage.settle()
    view = stage.page.view  # type: ignore[attr-defined]
    row = next(row for row in view.rows if row.name == "runs_folder")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    click(stage, row.choose)
    assert program.conductor._parts.settings.settings.runs_folder == str(tmp_path)
    assert row.stop.isVisible()
    click(stage, row.stop)
    assert program.conductor._parts.settings.settings.runs_folder == ""


def test_files_that_take_long_are_said_to_be_read_while_the_window_goes_on(stage: Stage, tmp_path: Path) -> None:
    stage.answer_none()
    stage.open()
    paths = [tmp_path / f"{name}.gpx" for name in ("one", "two", "three", "four", "five", "six")]
    paths[3].write_bytes(gpx(northward(30)))
    reader = flow(stage).reader
    flow(stage).add_files(paths[:1])
    flow(stage).add_files(paths)
    reader._on_long()
    assert said(stage) == "Reading one.gpx …"
    reader.look()
    reader.finish()
    stage.settle()
    assert len(runs(stage)) == 1
    assert said(stage).startswith("1 run added. one.gpx: ")
    assert said(stage).endswith("five.gpx: The file is not there any more. 1 more file could not be read.")
    reader.look()
    reader._on_long()


def test_a_mistake_of_the_reader_comes_to_the_window(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.answer_none()
    stage.open()
    monkeypatch.setattr("supple.exchange.run_file.read_run_file", lambda _path: 1 // 0)
    flow(stage).add_files([Path("run.gpx")])
    with pytest.raises(ZeroDivisionError):
        flow(stage).reader.finish()


def told(stage: Stage, **more: object) -> None:
    store = stage.running.store
    assert store is not None
    store.runs.add(
        Run(started_at=stage.now - timedelta(hours=1), distance_m=9000, moving_seconds=3000, **more)  # type: ignore[arg-type]
    )


def test_after_a_run_what_fits_it_is_offered_in_the_history(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    told(stage, descent_m=420)
    for place in ("history",):
        stage.running.conductor.show_place(place)
        stage.settle()
        bar = stage.page.offer  # type: ignore[attr-defined]
        assert bar.isVisible()
        assert bar.offer.title == "After your run: After-downhill cool-down"
        assert bar.offer.reason == "420 m of descent: the front of the thighs first."
    click(stage, bar.start)
    assert stage.page_name == "PlayerPage"
    assert stage.session.timeline.routine_id == "cool-down-downhill"


def test_what_is_offered_after_a_run_can_be_put_off(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    told(stage)
    stage.running.conductor.show_place("history")
    stage.settle()
    bar = stage.page.offer  # type: ignore[attr-defined]
    click(stage, bar.dismiss)
    assert not bar.isVisible()
    bar._on_start()
    stage.running.conductor.show_place("today")
    stage.settle()
    assert stage.page.run_bar is None  # type: ignore[attr-defined]
    stage.running.conductor._parts.pages.today_keeper.offers.put_off()
    told(stage, title="again", effort=9)
    stage.running.conductor.show_place("today")
    stage.settle()
    assert stage.page.run_bar.offer.reason.startswith("A hard run")  # type: ignore[attr-defined]
    stage.now += timedelta(hours=4)
    stage.running.conductor.show_place("today")
    assert stage.page.run_bar is None  # type: ignore[attr-defined]


def test_a_run_typed_with_its_time_is_taken_as_just_ended(stage: Stage) -> None:
    page = opened(stage)
    QTest.keyClicks(page.fields[RunField.DISTANCE].line, "8.2")
    QTest.keyClicks(page.fields[RunField.TIME].line, "48")
    assert page.fields[RunField.CLOCK].text == f"{stage.now - timedelta(minutes=48):%H:%M}"
    page.fields[RunField.CLOCK].show_text("6:00")
    page.fields[RunField.TIME].show_text("50")
    assert page.fields[RunField.CLOCK].text == "6:00"
    click(stage, page.save)
    assert said(stage) == "Run of 8.2 km on 23 November added."
    page = opened(stage, runs(stage)[0])
    click(stage, page.save)
    assert said(stage) == "The run is changed."


def test_a_run_that_comes_while_today_is_in_sight_is_answered_there(stage: Stage, tmp_path: Path) -> None:
    stage.answer_none()
    stage.open()
    stage.now = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
    stage.running.conductor.show_place("today")
    path = tmp_path / "run.gpx"
    path.write_bytes(gpx(northward(30)))
    assert stage.page.run_bar is None  # type: ignore[attr-defined]
    found(stage, path)
    assert stage.page.run_bar is not None  # type: ignore[attr-defined]
    stage.running.conductor.show_place("learn")
    stage.settle()
    flow(stage).delete(runs(stage)[0].id)
    assert stage.page_name == "LearnPage"
