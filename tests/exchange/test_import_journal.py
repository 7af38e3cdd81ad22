from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from pack_homes import NOW

from faulty_disk import CALLS, LOOKS, FaultyDisk, Killed, full, odd
from supple.exchange.import_journal import Change, ImportJournal
from supple.exchange.pack import PackError
from supple.ui.wording import say

BEFORE = {"mine.yaml": b"mine", "other.yaml": b"other", "untouched.yaml": b"untouched"}
AFTER = {**BEFORE, "mine.yaml": b"theirs", "other.yaml": b"theirs too", "new.yaml": b"new"}


def journal_in(folder: Path) -> ImportJournal:
    return ImportJournal(folder / "state" / "imports", lambda: NOW)


def begin(folder: Path) -> list[Change]:
    """Make the files of someone and return what a pack would change of them."""
    own = folder / "own"
    own.mkdir(parents=True)
    for name, content in BEFORE.items():
        (own / name).write_bytes(content)
    names = [name for name in AFTER if AFTER[name] != BEFORE.get(name)]
    return [Change(own / name, BEFORE.get(name), AFTER[name]) for name in names]


def standing(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (folder / "own").iterdir() if not path.name.startswith(".")}


def refused(action: Callable[[], object]) -> str:
    with pytest.raises(PackError) as caught:
        action()
    assert say(caught.value.message)
    return caught.value.message.key


def test_all_files_come_and_all_go_again(tmp_path: Path) -> None:
    changes = begin(tmp_path)
    (tmp_path / "own" / "mine.yaml").chmod(0o640)
    done = journal_in(tmp_path).carry_out("Knees", changes)
    assert standing(tmp_path) == AFTER
    assert (done.title, done.at, done.count) == ("Knees", NOW, 3)
    again = journal_in(tmp_path)
    again.recover()
    assert again.imports() == (done,)
    undone = again.undo(done)
    assert (undone.count, undone.left) == (3, ())
    assert standing(tmp_path) == BEFORE
    assert (tmp_path / "own" / "mine.yaml").stat().st_mode & 0o777 == 0o640
    assert again.imports() == ()
    assert refused(lambda: again.undo(done)) == "pack.undo-gone"
    assert list((tmp_path / "state" / "imports").iterdir()) == []


def test_an_import_can_be_undone_after_the_folder_has_moved(tmp_path: Path) -> None:
    changes = begin(tmp_path)
    done = ImportJournal(tmp_path / "state", lambda: NOW, tmp_path / "own").carry_out("Knees", changes)
    (tmp_path / "own").rename(tmp_path / "moved")
    ImportJournal(tmp_path / "state", lambda: NOW, tmp_path / "moved").undo(done)
    (tmp_path / "moved").rename(tmp_path / "own")
    assert standing(tmp_path) == BEFORE


def test_what_was_changed_since_stays_when_an_import_is_undone(tmp_path: Path) -> None:
    journal = journal_in(tmp_path)
    done = journal.carry_out("Knees", begin(tmp_path))
    own = tmp_path / "own"
    (own / "mine.yaml").write_bytes(b"edited")
    (own / "new.yaml").unlink()
    (own / "other.yaml").unlink()
    undone = journal.undo(done)
    assert (undone.count, undone.left) == (2, ("mine.yaml",))
    assert standing(tmp_path) == {**BEFORE, "mine.yaml": b"edited"}


def test_a_file_that_is_not_as_it_was_shown_stops_the_import(tmp_path: Path) -> None:
    changes = begin(tmp_path)
    (tmp_path / "own" / "other.yaml").write_bytes(b"edited meanwhile")
    assert refused(lambda: journal_in(tmp_path).carry_out("Knees", changes)) == "pack.changed-meanwhile"
    assert standing(tmp_path) == {**BEFORE, "other.yaml": b"edited meanwhile"}
    assert journal_in(tmp_path).imports() == ()


def test_the_last_five_can_be_undone(tmp_path: Path) -> None:
    journal = journal_in(tmp_path)
    own = tmp_path / "own"
    for number in range(7):
        journal.carry_out(str(number), [Change(own / f"{number}.yaml", None, b"x")])
    (tmp_path / "state" / "imports" / "notes").mkdir()
    assert [done.title for done in journal.imports()] == ["6", "5", "4", "3", "2"]
    assert journal.carry_out("7", [Change(own / "7.yaml", None, b"x")]).number == 8


def test_a_folder_that_lies_where_a_file_should_go_is_told(tmp_path: Path) -> None:
    changes = begin(tmp_path)
    (tmp_path / "own" / "new.yaml").mkdir()
    assert refused(lambda: journal_in(tmp_path).carry_out("Knees", changes)) == "pack.not-written"
    (tmp_path / "own" / "new.yaml").rmdir()
    assert standing(tmp_path) == BEFORE


def test_a_copy_that_was_damaged_is_never_brought_back(tmp_path: Path) -> None:
    journal = journal_in(tmp_path)
    done = journal.carry_out("Knees", begin(tmp_path))
    (tmp_path / "state" / "imports" / "1" / "0").write_bytes(b"rotten")
    assert refused(lambda: journal.undo(done)) == "pack.not-undone"
    assert journal.imports() == (done,)
    assert standing(tmp_path)["mine.yaml"] == b"theirs"


@pytest.mark.parametrize("failure", [full, odd])
@pytest.mark.parametrize("lasting", [False, True])
def test_whatever_call_fails_all_files_come_or_none(
    tmp_path: Path, failure: Callable[[], OSError], lasting: bool
) -> None:
    keys = set()
    for at in range(400):
        folder = tmp_path / str(at)
        changes = begin(folder)
        disk = FaultyDisk(at, failure, lasting=lasting)
        try:
            with disk.put_in((*CALLS, "stat")):
                journal_in(folder).carry_out("Knees", changes)
        except PackError as told:
            keys.add(told.message.key)
            # A disk that fails for good cannot be mended by anybody before the next start.
            if lasting:
                journal_in(folder).recover()
            assert standing(folder) == BEFORE
            assert journal_in(folder).imports() == ()
        else:
            assert standing(folder) == AFTER
            [done] = journal_in(folder).imports()
            journal_in(folder).undo(done)
            assert standing(folder) == BEFORE
        if not disk.failed:
            assert at > 50
            assert keys & {"pack.disk-full" if failure is full else "pack.not-written"}
            return
    raise AssertionError("it never came to an end")


def test_a_kill_at_any_call_leaves_all_or_none_after_the_next_start(tmp_path: Path) -> None:
    seen = set()
    for at in range(400):
        folder = tmp_path / str(at)
        changes = begin(folder)
        disk = FaultyDisk(at, Killed)
        with disk.put_in((*CALLS, *LOOKS)), suppress(Killed):
            journal_in(folder).carry_out("Knees", changes)
        again = journal_in(folder)
        again.recover()
        again.recover()
        assert standing(folder) == (AFTER if again.imports() else BEFORE)
        seen.add(bool(again.imports()))
        if not disk.failed:
            assert seen == {False, True}
            return
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("failure", [full, Killed])
def test_an_undoing_that_is_broken_off_is_ended_at_the_next_start_or_tried_again(
    tmp_path: Path, failure: Callable[[], BaseException]
) -> None:
    for at in range(400):
        folder = tmp_path / str(at)
        journal = journal_in(folder)
        with FaultyDisk(-1, failure).put_in():
            done = journal.carry_out("Knees", begin(folder))
        disk = FaultyDisk(at, failure)
        with disk.put_in((*CALLS, *LOOKS)), suppress(Killed, PackError):
            journal.undo(done)
        again = journal_in(folder)
        again.recover()
        for left in again.imports():
            again.undo(left)
        assert standing(folder) == BEFORE
        if not disk.failed:
            return
    raise AssertionError("it never came to an end")


def test_a_full_disk_has_room_to_bring_back_what_was_there(tmp_path: Path) -> None:
    """Nothing can be written any more, but files can still be moved and taken away."""
    for at in range(100):
        folder = tmp_path / str(at)
        changes = begin(folder)
        disk = FaultyDisk(at, full, lasting=True)
        with disk.put_in(("write",)), suppress(PackError):
            journal_in(folder).carry_out("Knees", changes)
        assert standing(folder) in (BEFORE, AFTER)
        if not disk.failed:
            return
    raise AssertionError("it never came to an end")
