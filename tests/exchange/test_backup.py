from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from history.records import NOW, record_at
from supple.advice.safety_file import SafetyFile
from supple.advice.safety_state import Lock, SafetyState
from supple.advice.sign_level import SignLevel
from supple.exchange import backup, restoring
from supple.exchange.backup import BackupError, write_backup
from supple.exchange.backup_manifest import is_safe_name
from supple.exchange.restoring import look_into, restore_backup
from supple.history.copies import forget_copies
from supple.history.opening import open_history
from supple.places import HOME_VARIABLE, Places, find_places
from supple.ui.wording import say

LOCK = Lock(since=NOW, level=SignLevel.EMERGENCY, signs=("chest",))
OTHER = replace(LOCK, since=NOW + timedelta(days=1), level=SignLevel.SAME_DAY)
LATER = NOW + timedelta(days=2)


def places_in(folder: Path) -> Places:
    return find_places({HOME_VARIABLE: str(folder)})


def fill(places: Places, name: str, sessions: int = 1) -> None:
    """Write something of each sort."""
    for path, text in (
        (places.settings_file, f"supple: 1\nvolume: {sessions}\n"),
        (places.questions_file, f"# {name}\n"),
        (places.routines / f"{name}.yaml", f"title: {name}\n"),
        (places.routines / "deep" / "both.yaml", f"title: both of {name}\n"),
        (places.exercises / "mine.yaml", f"name: {name}\n"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    store = open_history(places.store_file, NOW).store
    for number in range(sessions):
        store.keep(replace(record_at(NOW + timedelta(hours=number)), note=name))
    store.close()


def state_of(places: Places) -> dict[str, object]:
    """Return what a person would see."""
    store = open_history(places.store_file, NOW).store
    notes = [kept.note for kept in store.recent(9)]
    store.close()
    files = {
        path.relative_to(places.data).as_posix(): path.read_text("utf-8")
        for folder in (places.routines, places.exercises)
        for path in folder.rglob("*")
        if path.is_file()
    }
    single = [
        path.read_text("utf-8") if path.exists() else "" for path in (places.settings_file, places.questions_file)
    ]
    return {"notes": notes, "files": files, "single": single}


@pytest.fixture
def here(tmp_path: Path) -> Places:
    return places_in(tmp_path / "here")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "away" / "supple-backup.zip"


def test_everything_comes_back_elsewhere(here: Places, file: Path, tmp_path: Path) -> None:
    fill(here, "here", 3)
    SafetyFile(*here.safety_files).keep(SafetyState(locks=(LOCK,), none_at=NOW, disclaimer_accepted_at=NOW))
    written = write_backup(here, file, NOW, "0.1.0")
    assert (written.path, written.files, written.size) == (file, 7, file.stat().st_size)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    there = places_in(tmp_path / "there")
    restored = restore_backup(file, there, LATER, "0.1.0")
    assert (restored.made_at, restored.files, restored.locks) == (NOW, 7, 1)
    assert state_of(there) == state_of(here)
    safety = SafetyFile(*there.safety_files).read(NOW)
    assert (safety.locks, safety.none_at, safety.disclaimer_accepted_at) == ((LOCK,), None, NOW)
    assert not (there.state / "restored.new").exists()


def test_an_open_history_is_backed_up_with_what_stands_beside_it(here: Places, file: Path, tmp_path: Path) -> None:
    store = open_history(here.store_file, NOW).store
    store.keep(record_at())
    write_backup(here, file, NOW, "0.1.0")
    store.close()
    there = places_in(tmp_path / "there")
    restore_backup(file, there, LATER, "0.1.0")
    assert len(state_of(there)["notes"]) == 1  # type: ignore[arg-type]


def test_restoring_is_undone_by_restoring_what_was_set_aside(here: Places, file: Path) -> None:
    fill(here, "old", 1)
    then = state_of(here)
    write_backup(here, file, NOW, "0.1.0")
    fill(here, "new", 2)
    (here.routines / "old.yaml").unlink()
    here.library_index_file.parent.mkdir(parents=True)
    here.library_index_file.touch()
    now = state_of(here)
    first = restore_backup(file, here, LATER, "0.1.0")
    assert state_of(here) == then
    assert not here.library_index_file.exists()
    second = restore_backup(first.aside, here, LATER, "0.1.0")
    assert state_of(here) == now
    assert [first.aside.name, second.aside.name] == ["before-restore-2026-11-25.zip", "before-restore-2026-11-25-2.zip"]
    forget_copies(here.store_file)
    assert list(here.state.glob("*.zip")) == []


def test_what_the_backup_lacks_goes_too(here: Places, file: Path) -> None:
    write_backup(here, file, NOW, "0.1.0")
    fill(here, "new")
    restored = restore_backup(file, here, LATER, "0.1.0")
    assert restored.files == 0
    assert state_of(here) == {"notes": [], "files": {}, "single": ["", ""]}


def test_the_worst_lock_wins(here: Places, file: Path) -> None:
    safety = SafetyFile(*here.safety_files)
    safety.keep(SafetyState(locks=(LOCK,), disclaimer_accepted_at=NOW))
    write_backup(here, file, NOW, "0.1.0")
    safety.keep(SafetyState(locks=(OTHER,), disclaimer_accepted_at=NOW, none_at=NOW))
    assert restore_backup(file, here, LATER, "0.1.0").locks == 2
    found = safety.read(LATER)
    assert found.locks == (LOCK, OTHER)
    assert (found.none_at, found.disclaimer_accepted_at) == (None, NOW)


def test_a_damaged_history_stays_there_as_a_file(here: Places, file: Path) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    here.store_file.write_bytes(b"no database at all" * 99)
    restore_backup(file, here, LATER, "0.1.0")
    assert state_of(here)["notes"] == ["old"]
    assert len(list(here.state.glob("history-damaged-*"))) == 1


def rewritten(file: Path, change: dict[str, bytes | None], manifest: dict[str, object] | None = None) -> None:
    """Write a backup anew with other entries, as somebody or a bad disk might."""
    with zipfile.ZipFile(file) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    if manifest is not None:
        entries["manifest.json"] = json.dumps({**json.loads(entries["manifest.json"]), **manifest}).encode()
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in {**entries, **change}.items():
            if data is not None:
                archive.writestr(name, data)


@pytest.mark.parametrize(
    ("change", "manifest", "said"),
    [
        ({"settings.yaml": b"supple: 1\nvolume: 9\n"}, None, "is damaged"),
        ({"settings.yaml": None}, None, "is damaged"),
        ({"../evil": b"x"}, None, "is damaged"),
        ({"manifest.json": b"{}"}, None, "is no backup"),
        ({"manifest.json": None}, None, "is no backup"),
        ({"manifest.json": b"x" * (17 * 1024 * 1024)}, None, "is damaged"),
        ({}, {"supple_backup": 2}, "newer Supple"),
        ({}, {"files": {"../../evil": {"size": 0, "sha256": "0" * 64}}}, "is damaged"),
    ],
)
def test_what_is_not_whole_changes_nothing(
    here: Places, file: Path, change: dict[str, bytes | None], manifest: dict[str, object] | None, said: str
) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    rewritten(file, change, manifest)
    fill(here, "new")
    before = state_of(here)
    with pytest.raises(BackupError) as failure:
        restore_backup(file, here, LATER, "0.1.0")
    assert said in say(failure.value.message)
    assert state_of(here) == before
    assert list(here.state.glob("before-restore*")) == []


def entry(data: bytes) -> dict[str, object]:
    return {"size": len(data), "sha256": sha256(data).hexdigest()}


@pytest.mark.parametrize("name", ["safety", "history.sqlite3", "../evil"])
def test_right_sums_do_not_make_it_right(here: Places, file: Path, name: str) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    data = b"something else" * 99
    rewritten(file, {name: data, "routines/old.yaml": None, "routines/deep/both.yaml": None}, {"files": {}})
    with zipfile.ZipFile(file) as archive:
        files = {other: entry(archive.read(other)) for other in archive.namelist() if other != "manifest.json"}
    rewritten(file, {}, {"files": files})
    before = state_of(here)
    with pytest.raises(BackupError) as failure:
        restore_backup(file, here, LATER, "0.1.0")
    assert "damaged" in say(failure.value.message)
    assert state_of(here) == before


def test_a_backup_that_is_too_large_is_refused(here: Places, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    monkeypatch.setattr(backup, "LARGEST_WHOLE", 9)
    with pytest.raises(BackupError):
        restore_backup(file, here, LATER, "0.1.0")


def test_a_history_of_a_newer_supple_is_refused(here: Places, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    monkeypatch.setattr("supple.history.opening.MIGRATIONS", ())
    with pytest.raises(BackupError) as failure:
        restore_backup(file, here, LATER, "0.1.0")
    assert "newer" in say(failure.value.message)


def test_no_zip_at_all(here: Places, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"hello")
    with pytest.raises(BackupError):
        restore_backup(file, here, LATER, "0.1.0")
    file.unlink()
    with pytest.raises(BackupError) as failure:
        restore_backup(file, here, LATER, "0.1.0")
    assert "No such file" in say(failure.value.message)


def test_what_the_disk_refuses_is_said(here: Places, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    good = file.read_bytes()

    def full(_descriptor: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr(backup.os, "fsync", full)
    with pytest.raises(BackupError) as failure:
        write_backup(here, file, NOW, "0.1.0")
    assert "No space left" in say(failure.value.message)
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == good
    monkeypatch.undo()
    SafetyFile(*here.safety_files).keep(SafetyState())
    monkeypatch.setattr("supple.document.atomic.os.fsync", full)
    monkeypatch.setattr(restoring, "_set_aside", lambda *_: here.state / "aside.zip")
    with pytest.raises(BackupError) as refused:
        restore_backup(file, here, LATER, "0.1.0")
    assert refused.value.message.key == "safety.not-kept"


def test_looking_into_a_backup_tells_what_it_holds_and_changes_nothing(here: Places, file: Path) -> None:
    fill(here, "old", 3)
    write_backup(here, file, NOW, "0.1.0")
    fill(here, "new")
    before = state_of(here)
    contents = look_into(file, here)
    assert (contents.made_at, contents.routines, contents.exercises) == (NOW, 2, 1)
    assert (contents.history.sessions, contents.history.runs) == (3, 0)
    assert state_of(here) == before
    assert not (here.state / "looked-into.new").exists()


def test_a_backup_without_a_history_holds_none(here: Places, file: Path) -> None:
    write_backup(here, file, NOW, "0.1.0")
    assert look_into(file, here).history.sessions == 0


@pytest.mark.parametrize(
    ("change", "manifest", "said"),
    [
        ({"settings.yaml": None}, None, "is damaged"),
        ({"manifest.json": None}, None, "is no backup"),
        ({}, {"supple_backup": 2}, "newer Supple"),
    ],
)
def test_looking_into_what_is_not_whole_says_so(
    here: Places, file: Path, change: dict[str, bytes | None], manifest: dict[str, object] | None, said: str
) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    rewritten(file, change, manifest)
    with pytest.raises(BackupError) as failure:
        look_into(file, here)
    assert said in say(failure.value.message)


def test_looking_into_a_history_of_a_newer_supple_or_a_file_that_is_gone(
    here: Places, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(here, "old")
    write_backup(here, file, NOW, "0.1.0")
    monkeypatch.setattr("supple.history.opening.MIGRATIONS", ())
    with pytest.raises(BackupError) as newer:
        look_into(file, here)
    assert "newer" in say(newer.value.message)
    file.unlink()
    with pytest.raises(BackupError) as gone:
        look_into(file, here)
    assert "could not be read (No such file" in say(gone.value.message)


@pytest.mark.parametrize(
    "name",
    [
        *("", "routines", "routines/", "routines/../x", "/etc/passwd", "routines//x", "cache/x", "routines/a:b"),
        *("routines/.", "routines/x.", "routines/ x", "exercises/" + "a/" * 9 + "b", "routines\\x", "safety/x"),
    ],
)
def test_names_that_could_lie_elsewhere(name: str) -> None:
    assert not is_safe_name(name)


@settings(deadline=None)
@given(st.text())
def test_a_safe_name_never_leaves_its_folder(text: str) -> None:
    name = f"routines/{text}"
    if is_safe_name(name):
        assert ".." not in Path(name).parts
        assert not Path(text).is_absolute()


def test_a_file_of_another_sort_is_told_to_be_no_backup(here: Places, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("supple: 1", "utf-8")
    with pytest.raises(BackupError) as failure:
        restore_backup(file, here, NOW, "0.1.0")
    assert "is no backup of Supple" in say(failure.value.message)
