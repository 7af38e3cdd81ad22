"""The history in the whole program: days, weeks, places, runs, deletion with a way back, and what leaves it."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget

from history.records import record_at
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.history.run import Run
from supple.routine.kind import Kind
from supple.ui.erase_panel import ErasePanel
from supple.ui.history_report import report_bytes
from supple.ui.pages.history.page import HistoryPage
from supple.ui.pages.history.place_page import PlacePage
from supple.ui.pages.runs.page import RunPage
from supple.ui.report_charts import lollipops
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from whole_program import Stage

    from supple.history.store import HistoryStore

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)
OFFSCREEN_MENUS = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")


def store_of(stage: Stage) -> HistoryStore:
    store = stage.running.store
    assert store is not None
    return store


def opened(stage: Stage, fill: Callable[[HistoryStore], object] | None = None) -> HistoryPage:
    stage.answer_none()
    stage.open()
    if fill is not None:
        fill(store_of(stage))
    stage.press(Qt.Key.Key_H, modifier=CTRL)
    assert isinstance(stage.page, HistoryPage)
    return stage.page


def click(stage: Stage, widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)
    stage.settle()


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(TextLabel) if label.isVisible()]


def sessions(stage: Stage) -> Callable[[HistoryStore], None]:
    """Three sessions around which a calf eased, and a run, in the last three days."""

    def fill(store: HistoryStore) -> None:
        for number in range(3):
            at = stage.now - timedelta(days=number, hours=1)
            session = store.keep(record_at(at, kind=Kind.STRETCH if number else Kind.WARM_UP))
            for minutes, moment, value in ((0, Moment.BEFORE, 5), (11, Moment.AFTER, 3)):
                rated = Rating(at + timedelta(minutes=minutes), moment, Soreness(where=CALF, movement=value), session)
                store.keep_ratings((rated,))
        start = stage.now - timedelta(hours=3)
        store.runs.add(Run(started_at=start, distance_m=8200, moving_seconds=2880, descent_m=420))

    return fill


def notice(stage: Stage) -> Banner:
    found = stage.running.window._notice
    assert found is not None
    return found


def test_an_empty_history_says_so_and_offers_what_can_be_done(stage: Stage) -> None:
    page = opened(stage)
    assert page.empty.isVisible()
    assert "Nothing recorded on this day." in words(page.day)
    assert any("Add runs by hand" in line for line in words(page.runs))
    assert not page.helped.isVisible()
    click(stage, page.runs.add)
    assert isinstance(stage.page, RunPage)


def test_the_day_shows_what_was_done_and_how_it_felt(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    assert not page.empty.isVisible()
    said = words(page.day)
    assert "Monday 23" in said
    assert "Calf and ankle stretch" in said
    assert "Run, 8.2 km" in said
    assert any("420 m down" in line and "5:51 /km" in line for line in said)
    assert [(line.line.before, line.line.after) for line in page.day.lines if line.line.session] == [(5, 3)]
    assert page.month.cells[date(2026, 11, 23)].accessibleName().startswith("Monday 23 November: Warm-up 10 min")
    assert page.helped.isVisible()
    assert any("Went down by 2.0 on average (3 sessions)" in line for line in words(page.helped))


def test_arrow_keys_lead_through_days_and_months(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    assert page.month.cells[date(2026, 11, 23)].hasFocus()
    stage.press(Qt.Key.Key_Left)
    assert "Sunday 22" in words(page.day)
    assert page.month.cells[date(2026, 11, 22)].hasFocus()
    stage.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert "Monday 23" in words(page.day)
    stage.press(Qt.Key.Key_Up)
    assert "Monday 16" in words(page.day)
    stage.press(Qt.Key.Key_Home)
    assert "Sunday 1" in words(page.day)
    stage.press(Qt.Key.Key_Left)
    assert "October" in words(page.month)
    stage.press(Qt.Key.Key_PageUp)
    assert "September" in words(page.month)
    assert page.month.cells[date(2026, 9, 30)].isVisible()
    assert len(page.month.cells) == 30
    stage.press(Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageDown)
    assert "November" in words(page.month)
    assert not page.month.later.isEnabled()
    click(stage, page.month.earlier)
    assert "October" in words(page.month)
    click(stage, page.month.cells[date(2026, 10, 5)])
    assert "Monday 5" in words(page.day)


def test_bars_are_read_one_by_one(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    chart = page.minutes.chart
    chart.setFocus()
    stage.settle()
    assert chart.at == 6
    assert chart.accessibleDescription().startswith("Week from 23 November: Warm-up 10 min")
    stage.press(Qt.Key.Key_Left)
    assert chart.accessibleDescription().startswith("Week from 16 November: Stretch 20 min")
    stage.press(Qt.Key.Key_Home, Qt.Key.Key_Left)
    assert chart.at == 0
    assert "nothing recorded" in chart.accessibleDescription()
    assert chart.bar_rect(5).height() > chart.bar_rect(6).height() > 0
    chart.grab()


def test_the_guides_stand_in_the_words_of_the_evidence(stage: Stage) -> None:
    def fill(store: HistoryStore) -> None:
        for days, metres in ((8, 10_000), (1, 5000), (0, 15_000)):
            store.runs.add(Run(started_at=stage.now - timedelta(days=days, hours=2), distance_m=metres))

    page = opened(stage, fill)
    said = " ".join(words(page.runs))
    assert "15 km, above the dashed +10 % guide, a reasonable rule of thumb" in said or "reasonable rule" in said
    assert "within about 10 % of your longest run in the last 30 days (16.5 km)" in said
    assert "50 % longer than your longest run of the 30 days before" in said
    assert "no guarantee" in said


def test_a_place_has_its_own_page(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    row = page.tightness.rows[0]
    assert row.accessibleName() == "Upper calf, left: 5.0 before and 3.0 after a session on average, in 3 sessions"
    click(stage, row)
    place = stage.page
    assert isinstance(place, PlacePage)
    assert "Upper calf, left" in words(place)
    assert place.chart.hasFocus()
    assert place.chart.accessibleDescription() == "23 November: 5 before, 3 after"
    stage.press(Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert place.chart.accessibleDescription() == "21 November: 5 before, 3 after"
    assert place.chart.point(0, 5).y() < place.chart.point(0, 3).y()
    assert place.map._marks[CALF].number == 3
    place.grab()
    place.scrubber.slider.setFocus()
    stage.press(Qt.Key.Key_Left)
    assert "22 November" in words(place)
    stage.press(Qt.Key.Key_Escape)
    assert stage.page is page
    stage.running.conductor.show_place("history", SidedRegion(Region.CORE))
    stage.settle()
    assert "No session with this place was rated in the last 12 weeks." in words(stage.page)
    click(stage, stage.page.back)  # type: ignore[attr-defined]
    assert stage.page is page


def test_a_session_is_deleted_and_brought_back(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    line = next(line for line in page.day.lines if line.line.session)
    click(stage, line.delete)
    assert not any(line.line.session for line in page.day.lines)
    assert "is deleted" in notice(stage).accessibleName()
    notice(stage).action_chosen.emit()
    stage.settle()
    assert any(line.line.session for line in page.day.lines)
    assert stage.running.window._notice is None


def test_a_run_is_deleted_and_brought_back(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    line = next(line for line in page.day.lines if line.line.run)
    click(stage, line.delete)
    assert not any(line.line.run for line in page.day.lines)
    notice(stage).action_chosen.emit()
    stage.settle()
    assert any(line.line.run for line in page.day.lines)


def ask_to_erase(stage: Stage, page: HistoryPage, entry: int) -> ErasePanel:
    click(stage, page.more)
    menu = next(found for found in stage.running.window.findChildren(QMenu) if found.isVisible())
    menu.actions()[entry].trigger()
    menu.close()
    stage.settle()
    return next(panel for panel in stage.running.window.findChildren(ErasePanel) if panel.isVisible())


@OFFSCREEN_MENUS
def test_everything_is_erased_only_when_asked_twice(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    panel = ask_to_erase(stage, page, 2)
    assert panel.keep.hasFocus()
    stage.press(Qt.Key.Key_Return)
    assert len(store_of(stage).recent(9)) == 3
    panel = ask_to_erase(stage, page, 2)
    click(stage, panel.go)
    assert store_of(stage).recent(9) == ()
    assert page.empty.isVisible()
    assert "3 sessions" in notice(stage).accessibleName()


@OFFSCREEN_MENUS
def test_some_days_are_erased(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    panel = ask_to_erase(stage, page, 1)
    panel.first.setText("2026-11-23")
    panel.last.setText("2026-11-22")
    click(stage, panel.go)
    assert any("the first not after the second" in line for line in words(panel))
    panel.last.setText("never")
    click(stage, panel.go)
    panel.first.setText("2026-11-22")
    panel.last.setText("2026-11-23")
    click(stage, panel.go)
    assert len(store_of(stage).recent(9)) == 1


@OFFSCREEN_MENUS
def test_open_locks_stay_and_say_so(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    assert stage.ground is not None
    stage.ground.guard.answer(frozenset({stage.ground.signs.session_signs[0].id}), stage.now)
    panel = ask_to_erase(stage, page, 2)
    assert "What a warning sign has closed stays closed." in words(panel)
    click(stage, panel.go)
    assert "lock by warning signs stays" in notice(stage).accessibleName()
    assert stage.ground.guard.state.locks


@OFFSCREEN_MENUS
def test_exports_are_written_where_they_are_wanted(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened(stage, sessions(stage))
    folder = tmp_path / "csv"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    click(stage, page.export)
    assert "started_at" in (folder / "sessions.csv").read_text("utf-8-sig")
    target = tmp_path / "all.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(stage, page.more)
    menu = next(found for found in stage.running.window.findChildren(QMenu) if found.isVisible())
    menu.actions()[0].trigger()
    menu.close()
    assert len(json.loads(target.read_text("utf-8"))["sessions"]) == 3
    click(stage, page.export)
    assert "is there already" in notice(stage).accessibleName()


def test_the_report_is_one_page_with_the_numbers(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(stage, sessions(stage))
    target = tmp_path / "report.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    click(stage, page.report)
    reader = PdfReader(target)
    assert len(reader.pages) == 1
    text = " ".join(reader.pages[0].extract_text().split())
    wanted_words = (
        "Training and tightness",
        "Upper calf, left",
        "Runs, km a week",
        "not medical advice",
        "Last sessions",
    )
    for wanted in wanted_words:
        assert wanted in text
    assert reader.metadata is not None
    assert reader.metadata.title == "Training and tightness"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "gone" / "report.pdf"), ""))
    click(stage, page.report)
    assert "could not be written" in notice(stage).accessibleName()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    click(stage, page.report)


def test_another_look_makes_the_pages_anew(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    stage.running.conductor.set_theme(page._theme)
    stage.settle()
    assert isinstance(stage.page, HistoryPage)
    assert stage.page is not page


def test_columns_stand_below_one_another_where_room_is_short(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    page.resize(700, 500)
    QApplication.processEvents()
    tops = [card.mapTo(page, QPoint(0, 0)).y() for card in (page.day, page.minutes)]
    assert tops[0] < tops[1]


def test_the_report_draws_each_session_of_a_place(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    assert isinstance(page, HistoryPage)
    flow = stage.running.conductor._flows["history"]
    report = flow._exports.report()  # type: ignore[attr-defined]
    drawn: list[tuple[float, float, bool]] = []

    class Paper:
        def words(self, *_: object, **__: object) -> None: ...
        def line(self, *_: object) -> None: ...
        def dot(self, centre: QPointF, _reach: float, *, filled: bool) -> None:
            drawn.append((centre.x(), centre.y(), filled))

    lollipops(Paper(), QRectF(0, 0, 100, 10), report.pairs[0], report.first, report.last)  # type: ignore[arg-type]
    told = [pair for pair in report.pairs[0] if pair.change is not None]
    assert len(drawn) == 2 * len(told) > 0
    for pair, (before, after) in zip(told, zip(drawn[::2], drawn[1::2], strict=True), strict=True):
        assert (before[2], after[2]) == (False, True)
        assert before[0] == after[0]
        assert (after[1] < before[1]) is (pair.after > pair.before)


def test_an_empty_history_makes_a_report_too(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    flow = stage.running.conductor._flows["history"]
    text = PdfReader(BytesIO(report_bytes(flow._exports.report()))).pages[0].extract_text()  # type: ignore[attr-defined]
    assert "Minutes a week" in text
    assert "Last sessions" not in text


@OFFSCREEN_MENUS
def test_what_would_bring_erased_records_back_goes_too(stage: Stage, tmp_path: Path) -> None:
    page = opened(stage, sessions(stage))
    assert stage.ground is not None
    left_over = stage.ground.places.left_over
    left_over.mkdir(parents=True)
    (left_over / "old.journal").write_text("a session that could not be kept")
    keeper = stage.running.conductor._parts.settings
    keeper.change(replace(keeper.settings, runs_folder=str(tmp_path)))
    stage.settle()
    panel = ask_to_erase(stage, page, 1)
    click(stage, panel.go)
    assert list(left_over.iterdir())
    panel = ask_to_erase(stage, page, 2)
    click(stage, panel.go)
    assert not list(left_over.iterdir())
    assert keeper.settings.runs_folder == ""
    assert "Runs are no longer taken from the watched folder." in notice(stage).accessibleName()


@OFFSCREEN_MENUS
def test_the_menu_of_exports_stays_within_the_window(stage: Stage) -> None:
    page = opened(stage, sessions(stage))
    click(stage, page.more)
    menu = next(found for found in stage.running.window.findChildren(QMenu) if found.isVisible())
    right = menu.mapToGlobal(QPoint(menu.width(), 0)).x()
    menu.close()
    assert right <= stage.running.window.mapToGlobal(QPoint(stage.running.window.width(), 0)).x()
