"""Export, backup and restore on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from history.records import NOW, record_at
from supple import cli
from supple.advice.safety_file import SafetyFile
from supple.advice.safety_state import Lock, SafetyState
from supple.advice.sign_level import SignLevel
from supple.file_lock import FileLock
from supple.history.opening import open_history
from supple.places import HOME_VARIABLE, Places, find_places


@pytest.fixture
def places(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Places:
    home = tmp_path / "home"
    monkeypatch.setenv("SUPPLE_HOME", str(home))
    return find_places({HOME_VARIABLE: str(home)})


@pytest.fixture
def kept(places: Places) -> Places:
    store = open_history(places.store_file, NOW).store
    store.keep(record_at())
    store.close()
    return places


def run(capsys: pytest.CaptureFixture[str], *arguments: str | Path) -> tuple[int, str, str]:
    status = cli.main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return status, said.out, said.err


def test_export(kept: Places, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    status, out, _ = run(capsys, "history", "export", "--to", tmp_path / "tables")
    assert (status, out) == (0, f"1 session, 0 ratings and 0 runs written to {tmp_path / 'tables'}.\n")
    assert (tmp_path / "tables" / "segments.csv").exists()
    assert run(capsys, "history", "export", "--format", "json", "--to", tmp_path / "all.json")[0] == 0
    status, _, err = run(capsys, "history", "export", "--format", "json", "--to", tmp_path / "all.json")
    assert status == 2
    assert "is there already" in err


def test_columns_are_explained(capsys: pytest.CaptureFixture[str], places: Places) -> None:
    status, out, _ = run(capsys, "history", "columns")
    assert status == 0
    assert "runs.distance_m: distance in metres" in out


def test_an_export_needs_a_place_and_a_history(
    places: Places, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert "--to FOLDER" in run(capsys, "history", "export")[2]
    status, _, err = run(capsys, "history", "export", "--to", tmp_path / "x")
    assert (status, err) == (2, "There is no history yet.\n")
    places.store_file.mkdir(parents=True)
    assert "could not be opened" in run(capsys, "history", "export", "--to", tmp_path / "x")[2]


def test_backup_and_restore(kept: Places, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    SafetyFile(*kept.safety_files).keep(SafetyState(locks=(Lock(since=NOW, level=SignLevel.EMERGENCY),)))
    status, out, _ = run(capsys, "backup", tmp_path / "b.zip")
    assert status == 0
    assert "keep it where only you can read it" in out
    status, out, _ = run(capsys, "restore", tmp_path / "b.zip")
    assert status == 0
    assert "2 files of the backup of" in out
    assert "1 lock by warning signs stands" in out
    (aside,) = kept.state.glob("before-restore-*.zip")
    assert str(aside) in out
    for path in kept.safety_files:
        path.unlink()
    run(capsys, "backup", tmp_path / "c.zip")
    assert len(run(capsys, "restore", tmp_path / "c.zip")[1].splitlines()) == 1
    assert "is no backup" not in run(capsys, "restore", tmp_path / "nothing.zip")[2]


def test_nothing_is_restored_under_an_open_window(
    kept: Places, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    run(capsys, "backup", tmp_path / "b.zip")
    lock = FileLock(kept.window_lock_file)
    assert lock.take()
    status, _, err = run(capsys, "restore", tmp_path / "b.zip")
    assert status == 2
    assert "Supple is open" in err
    lock.release()
    assert run(capsys, "restore", tmp_path / "b.zip")[0] == 0
