"""Backups in the whole program: written, looked into, restored after one more question, and taken back."""

from __future__ import annotations

import zipfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from history.records import record_at
from supple import launch
from supple.document.message import Message
from supple.exchange.restoring import BackupContents
from supple.file_lock import FileLock
from supple.history.tally import Tally
from supple.ui.backup_flow import BACKUP, RestoreDone, moment_text, size_text
from supple.ui.erase_panel import ErasePanel
from supple.ui.pages.history.page import HistoryPage
from supple.ui.pages.settings.page import SettingsPage
from supple.ui.pages.settings.setting_row import SettingRow
from supple.ui.pages.settings.view import Section
from supple.ui.restore_panel import RestorePanel, contents_text
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from whole_program import Stage

    from supple.history.store import HistoryStore

LEFT = Qt.MouseButton.LeftButton


def store_of(stage: Stage) -> HistoryStore:
    store = stage.running.store
    assert store is not None
    return store


def sessions(stage: Stage) -> int:
    return len(store_of(stage).recent(99))


def ask(stage: Stage, title: str) -> None:
    """Press the button of a row in Settings > Files and folders."""
    stage.running.conductor.show_place("settings", "files")
    stage.settle()
    assert isinstance(stage.page, SettingsPage)
    assert stage.page.sections.section is Section.FILES
    buttons = [one for one in stage.page.findChildren(ActionButton) if one.accessibleName() == title]
    assert len(buttons) == 1
    QTest.mouseClick(buttons[0], LEFT)
    stage.settle()


def notice(stage: Stage) -> str:
    banner = stage.running.window._notice
    return "" if banner is None else banner.accessibleName()


def choosing(monkeypatch: pytest.MonkeyPatch, path: Path | str) -> None:
    for method in ("getSaveFileName", "getOpenFileName"):
        monkeypatch.setattr(QFileDialog, method, lambda *_: (str(path), ""))


def panel(stage: Stage) -> RestorePanel | None:
    return next((one for one in stage.running.window.findChildren(RestorePanel) if one.isVisible()), None)


def reopened(stage: Stage) -> list[object]:
    """Gather what is asked to be shown when the window opens anew."""
    asked: list[object] = []
    stage.running.conductor.reopen_asked.connect(asked.append)
    return asked


def open_anew(stage: Stage, asked: list[object]) -> None:
    """Do as the launch does."""
    (shown,) = asked
    stage.close()
    stage.open()
    assert isinstance(shown, tuple)
    stage.running.conductor.show_place(*shown)
    stage.settle()


def with_sessions(stage: Stage, count: int) -> None:
    stage.answer_none()
    stage.open()
    for number in range(count):
        store_of(stage).keep(record_at(stage.now - timedelta(days=number + 1)))


def test_a_backup_is_written_and_its_size_is_said(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 2)
    choosing(monkeypatch, "")
    ask(stage, "Back up everything")
    assert notice(stage) == ""
    away = tmp_path / "away"
    away.mkdir()
    choosing(monkeypatch, away / "mine")
    ask(stage, "Back up everything")
    assert zipfile.is_zipfile(away / "mine.zip")
    assert notice(stage).startswith("“mine.zip” is written: 2 files, ")
    assert " kB. It holds your health answers" in notice(stage)
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    banner = stage.running.window._notice
    assert isinstance(banner, Banner)
    banner.action_chosen.emit()
    assert opened == [str(away)]


def test_a_name_that_is_taken_with_zip_is_not_written_over(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 1)
    (tmp_path / "mine.zip").write_bytes(b"theirs")
    choosing(monkeypatch, tmp_path / "mine")
    ask(stage, "Back up everything")
    assert (tmp_path / "mine.zip").read_bytes() == b"theirs"
    assert zipfile.is_zipfile(tmp_path / "mine")


def test_where_it_cannot_be_written_is_said(stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with_sessions(stage, 1)
    (tmp_path / "file").touch()
    choosing(monkeypatch, tmp_path / "file" / "mine.zip")
    ask(stage, "Back up everything")
    assert "could not be written" in notice(stage)


def test_restoring_asks_once_more_and_can_be_taken_back(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 1)
    file = tmp_path / "away.zip"
    choosing(monkeypatch, file)
    ask(stage, "Back up everything")
    for number in range(3):
        store_of(stage).keep(record_at(stage.now - timedelta(days=number + 20)))
    asked = reopened(stage)
    ask(stage, "Restore a backup")
    card = panel(stage)
    assert card is not None
    assert card.keep.hasFocus()
    assert "“away.zip” was made on 23 November 2026" in card.accessibleDescription()
    assert "It holds 1 session, and your settings" in card.accessibleDescription()
    stage.press(Qt.Key.Key_Escape)
    assert panel(stage) is None
    assert (asked, sessions(stage)) == ([], 4)
    ask(stage, "Restore a backup")
    card = panel(stage)
    assert card is not None
    QTest.mouseClick(card.go, LEFT)
    stage.settle()
    open_anew(stage, asked)
    assert sessions(stage) == 1
    assert isinstance(stage.page, SettingsPage)
    assert notice(stage) == "Everything is back as it was on 23 November 2026, 07:30."
    asked = reopened(stage)
    banner = stage.running.window._notice
    assert isinstance(banner, Banner)
    banner.action_chosen.emit()
    stage.settle()
    open_anew(stage, asked)
    assert sessions(stage) == 4


def test_what_is_no_backup_gets_its_sentence_and_changes_nothing(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 1)
    file = tmp_path / "holiday.zip"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("photo.txt", "sea")
    asked = reopened(stage)
    choosing(monkeypatch, file)
    ask(stage, "Restore a backup")
    assert notice(stage) == "“holiday.zip” is no backup of Supple. Nothing was changed."
    assert (panel(stage), asked, sessions(stage)) == (None, [], 1)
    choosing(monkeypatch, "")
    ask(stage, "Restore a backup")
    assert panel(stage) is None


def test_a_backup_that_breaks_meanwhile_is_told_in_the_window_opened_anew(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 1)
    file = tmp_path / "away.zip"
    choosing(monkeypatch, file)
    ask(stage, "Back up everything")
    asked = reopened(stage)
    ask(stage, "Restore a backup")
    file.write_bytes(b"PK, and gone")
    card = panel(stage)
    assert card is not None
    QTest.mouseClick(card.go, LEFT)
    open_anew(stage, asked)
    assert "is damaged" in notice(stage)
    assert sessions(stage) == 1


def test_while_another_program_plays_nothing_is_restored(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_sessions(stage, 1)
    choosing(monkeypatch, tmp_path / "away.zip")
    ask(stage, "Back up everything")
    asked = reopened(stage)
    ask(stage, "Restore a backup")
    assert stage.ground is not None
    lock = FileLock(stage.ground.places.journal_lock_file)
    assert lock.take()
    card = panel(stage)
    assert card is not None
    QTest.mouseClick(card.go, LEFT)
    stage.settle()
    lock.release()
    assert asked == []
    assert notice(stage).startswith("A session is under way in another window")


def test_the_folder_of_the_files_stays_what_it_is(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A backup of another computer names a folder that is not here."""
    (tmp_path / "settings.yaml").write_text("supple: 1\ndata-folder: /gone/elsewhere\nvolume: 33\n", "utf-8")
    with_sessions(stage, 1)
    choosing(monkeypatch, tmp_path / "away.zip")
    ask(stage, "Back up everything")
    stage.close()
    (tmp_path / "settings.yaml").write_text("supple: 1\n", "utf-8")
    stage.open()
    asked = reopened(stage)
    ask(stage, "Restore a backup")
    card = panel(stage)
    assert card is not None
    QTest.mouseClick(card.go, LEFT)
    open_anew(stage, asked)
    kept = stage.running.conductor._parts.settings.settings
    assert (kept.data_folder, kept.volume) == ("", 33)


def test_locks_that_stand_are_said(stage: Stage, tmp_path: Path) -> None:
    with_sessions(stage, 0)
    stage.running.conductor.show_place(BACKUP, RestoreDone(stage.now, tmp_path / "aside.zip", 2))
    assert "2 locks by warning signs stand" in notice(stage)
    stage.running.conductor.show_place(BACKUP, Message.of("backup.none", file="x.zip"))
    assert "“x.zip” is no backup" in notice(stage)


def test_deleting_the_history_is_asked_on_its_page(stage: Stage) -> None:
    with_sessions(stage, 2)
    ask(stage, "Delete my history")
    assert isinstance(stage.page, HistoryPage)
    (card,) = stage.running.window.findChildren(ErasePanel)
    assert card.keep.hasFocus()
    QTest.mouseClick(card.go, LEFT)
    stage.settle()
    assert sessions(stage) == 0


def test_sizes_and_moments_in_words(stage: Stage) -> None:
    assert [size_text(size) for size in (10, 45_600, 999_000, 12_340_000)] == ["1 kB", "46 kB", "999 kB", "12.3 MB"]
    assert moment_text(stage.now) == "23 November 2026, 07:30"


def test_what_a_backup_lacks_is_not_named(stage: Stage) -> None:
    empty = BackupContents(stage.now, 0, 0, Tally())
    assert contents_text(empty) == "It holds settings, but no history and no routines of your own."
    full = BackupContents(stage.now, 2, 1, Tally(5, 1, 0))
    assert contents_text(full).startswith(
        "It holds 5 sessions, 1 run, 2 routines of your own, 1 exercise of your own, and"
    )


def test_rows_of_the_card_stand_as_designed(stage: Stage) -> None:
    with_sessions(stage, 0)
    stage.running.conductor.show_place("settings", "files")
    stage.settle()
    titles = [row._title.text() for row in stage.page.findChildren(SettingRow) if row.isVisible()]
    at = titles.index("Import and send routines")
    assert titles[at : at + 4] == [
        "Import and send routines",
        "Back up everything",
        "Restore a backup",
        "Delete my history",
    ]


def test_the_window_is_opened_anew_on_what_is_to_be_told(
    stage: Stage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stage.answer_none()
    stage.open()
    told = (BACKUP, RestoreDone(stage.now, tmp_path / "aside.zip", 0))
    runs: list[object] = []

    def run(*arguments: object) -> tuple[int, object]:
        runs.append(arguments[-1])
        return (launch.REOPEN, told) if len(runs) == 1 else (0, None)

    monkeypatch.setattr(launch, "QApplication", lambda _arguments: stage.app)
    monkeypatch.setattr(launch, "_run", run)
    assert stage.ground is not None
    assert launch.open_window(stage.ground, None, pack=tmp_path / "x.zip") == 0
    assert runs == [("packs", tmp_path / "x.zip"), told]
