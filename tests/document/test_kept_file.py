from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from faulty_disk import CALLS, LOOKS, FaultyDisk, Killed, full, odd
from supple.document.file_failure import FileError, Trouble, in_words
from supple.document.kept_file import DiskState, KeptFile, new_file, open_file, reopen
from supple.document.problem import Problem
from supple.document.shelf import Shelf, make_shelf
from supple.ui.wording import say

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
OLD = "\ufeffsupple: 1\r\ntitle: Hips  # mine\r\n"
NEW = OLD.replace("Hips", "Hips and knees")
THEIRS = b"supple: 1\ntitle: Somebody else's\n"


class Clock:
    """Moves a minute on with each look."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


def shelf_in(folder: Path) -> Shelf:
    return make_shelf(folder / "state", Clock(), (folder / "own",))


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return shelf_in(tmp_path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "hips.yaml"
    made.write_bytes(OLD.encode())
    return made


@pytest.fixture
def kept(path: Path, shelf: Shelf) -> KeptFile:
    return open_file(path, shelf)


def contents(kept: KeptFile) -> list[bytes]:
    return [kept.version_bytes(version) for version in kept.versions()]


def refused(action: Callable[[], object]) -> FileError:
    with pytest.raises(FileError) as caught:
        action()
    assert say(caught.value.message)
    return caught.value


def test_a_file_is_opened_as_it_is(kept: KeptFile, path: Path) -> None:
    assert (kept.path, kept.name, kept.content, kept.text) == (path, "hips.yaml", OLD.encode(), OLD)
    assert kept.look().state is DiskState.SAME
    assert kept.draft() is None
    assert kept.versions() == ()


def test_saving_an_unchanged_text_touches_nothing(kept: KeptFile, path: Path) -> None:
    path.chmod(0o444)
    before = path.stat()
    assert not kept.save(OLD).wrote
    assert path.stat().st_mtime_ns == before.st_mtime_ns
    assert path.stat().st_ino == before.st_ino


def test_a_save_is_exact_and_keeps_the_versions(kept: KeptFile, path: Path) -> None:
    assert kept.save(NEW).wrote
    assert path.read_bytes() == NEW.encode()
    assert contents(kept) == [NEW.encode(), OLD.encode()]
    kept.restore(kept.versions()[-1])
    assert path.read_bytes() == OLD.encode()
    assert contents(kept) == [OLD.encode(), NEW.encode()]


def test_a_draft_outlives_the_program_and_goes_with_the_save(kept: KeptFile, path: Path, tmp_path: Path) -> None:
    kept.keep_draft(NEW)
    again = open_file(path, shelf_in(tmp_path))
    draft = again.draft()
    assert draft is not None
    assert (draft.text, draft.path) == (NEW, path)
    assert draft.is_of(again.content)
    again.save(draft.text)
    assert again.draft() is None
    assert shelf_in(tmp_path).drafts.waiting() == ()


def test_drafts_and_versions_follow_when_the_folder_moves(tmp_path: Path) -> None:
    def shelf_at(data: Path) -> Shelf:
        return make_shelf(tmp_path / "state", Clock(), (data / "routines", data / "exercises"))

    path = tmp_path / "data" / "routines" / "hips.yaml"
    kept = new_file(shelf_at(tmp_path / "data"), "untitled")
    kept.save_as(path, OLD)
    kept.keep_draft(NEW)
    (tmp_path / "data").rename(tmp_path / "moved")
    shelf = shelf_at(tmp_path / "moved")
    [draft] = shelf.drafts.waiting()
    assert draft.path == tmp_path / "moved" / "routines" / "hips.yaml"
    again = reopen(draft, shelf)
    assert again.draft() == draft
    assert contents(again) == [OLD.encode()]


def test_a_draft_that_is_what_the_file_holds_is_none(kept: KeptFile, path: Path, shelf: Shelf) -> None:
    kept.keep_draft(NEW)
    assert kept.keep_draft(OLD) is None
    assert shelf.drafts.waiting() == ()
    kept.keep_draft(NEW)
    path.write_text(NEW, encoding="utf-8", newline="")
    assert open_file(path, shelf).draft() is None


def test_a_discarded_draft_is_not_offered_again(kept: KeptFile, shelf: Shelf, path: Path) -> None:
    kept.keep_draft(NEW)
    kept.discard_draft()
    assert open_file(path, shelf).draft() is None


def test_a_new_file_has_a_draft_until_it_is_saved(shelf: Shelf, tmp_path: Path) -> None:
    new = new_file(shelf, "untitled")
    assert (new.path, new.content, new.text, new.is_read_only, new.versions()) == (None, b"", "", False, ())
    assert new.look().state is DiskState.SAME
    new.keep_draft("supple: 1\n")
    [waiting] = shelf_in(tmp_path).drafts.waiting()
    again = reopen(waiting, shelf)
    assert (again.name, again.draft()) == ("untitled", waiting)
    with pytest.raises(ValueError, match="save_as"):
        again.save("supple: 1\n")
    target = tmp_path / "own" / "hips.yaml"
    assert again.save_as(target, "supple: 1\n").wrote
    assert (again.path, again.name, target.read_bytes()) == (target, "hips.yaml", b"supple: 1\n")
    assert shelf.drafts.waiting() == ()
    assert not again.save("supple: 1\n").wrote


def test_saving_under_a_taken_name_loses_neither(kept: KeptFile, tmp_path: Path, shelf: Shelf) -> None:
    other = tmp_path / "other.yaml"
    other.write_bytes(THEIRS)
    assert refused(lambda: kept.save_as(other, NEW)).trouble is Trouble.TAKEN
    assert other.read_bytes() == THEIRS
    assert [draft.text for draft in shelf.drafts.waiting()] == [NEW]
    kept.save_as(other, NEW, replace=True)
    assert other.read_bytes() == NEW.encode()
    assert contents(kept) == [NEW.encode(), THEIRS]
    assert shelf.drafts.waiting() == ()
    kept.save_as(tmp_path / "third.yaml", NEW, replace=True)
    assert (tmp_path / "third.yaml").exists()


def test_a_file_changed_outside_is_told_and_kept_before_it_is_overwritten(kept: KeptFile, path: Path) -> None:
    path.write_bytes(THEIRS)
    look = kept.look()
    assert (look.state, look.content, look.message) == (DiskState.CHANGED, THEIRS, None)
    assert refused(lambda: kept.save(NEW)).trouble is Trouble.CHANGED
    assert path.read_bytes() == THEIRS
    draft = kept.draft()
    assert draft is not None
    assert draft.text == NEW
    path.write_bytes(THEIRS * 2)
    assert refused(lambda: kept.save(NEW, over=look)).trouble is Trouble.CHANGED
    kept.save(NEW, over=kept.look())
    assert path.read_bytes() == NEW.encode()
    assert contents(kept) == [NEW.encode(), THEIRS * 2]


def test_theirs_can_be_taken(kept: KeptFile, path: Path) -> None:
    path.write_bytes(THEIRS)
    kept.take_theirs(kept.look())
    assert kept.content == THEIRS
    assert not kept.save(THEIRS).wrote
    kept.save(NEW)
    assert contents(kept) == [NEW.encode(), THEIRS]


def test_the_same_change_made_outside_is_no_conflict(kept: KeptFile, path: Path) -> None:
    kept.keep_draft(NEW)
    path.write_text(NEW, encoding="utf-8", newline="")
    assert not kept.save(NEW).wrote
    assert kept.look().state is DiskState.SAME
    assert kept.draft() is None


def test_a_vanished_file_is_told_and_can_be_written_anew(kept: KeptFile, path: Path, shelf: Shelf) -> None:
    path.unlink()
    look = kept.look()
    assert (look.state, look.content) == (DiskState.GONE, None)
    assert refused(lambda: kept.save(NEW)).trouble is Trouble.GONE
    [draft] = shelf.drafts.waiting()
    again = reopen(draft, shelf)
    assert again.look().state is DiskState.SAME
    assert again.content == b""
    again.save(draft.text)
    assert path.read_bytes() == NEW.encode()
    path.unlink()
    again.save(OLD, over=again.look())
    assert path.read_bytes() == OLD.encode()
    path.unlink()
    again.take_theirs(again.look())
    assert again.keep_draft(NEW) is not None
    assert again.save(NEW).wrote


def test_a_deleted_file_is_a_version_and_can_be_saved_anew(kept: KeptFile, path: Path) -> None:
    kept.keep_draft(NEW)
    kept.remove()
    assert not path.exists()
    assert kept.is_gone
    assert kept.draft() is None
    assert [kept.version_bytes(version) for version in kept.versions()] == [OLD.encode()]
    assert kept.look().state is DiskState.SAME
    kept.remove()
    assert kept.save(OLD).wrote
    assert path.read_bytes() == OLD.encode()
    assert not kept.is_gone


def test_what_was_changed_or_closed_outside_is_not_deleted(kept: KeptFile, path: Path, shelf: Shelf) -> None:
    path.write_bytes(THEIRS)
    with pytest.raises(FileError) as failure:
        kept.remove()
    assert failure.value.trouble is Trouble.CHANGED
    assert path.read_bytes() == THEIRS
    kept = open_file(path, shelf)
    path.chmod(0o444)
    with pytest.raises(FileError) as failure:
        kept.remove()
    assert failure.value.trouble is Trouble.READ_ONLY
    assert path.exists()
    path.unlink()
    path.mkdir()
    with pytest.raises(FileError):
        kept.remove()
    with pytest.raises(ValueError, match="nothing to delete"):
        new_file(shelf, "a").remove()


def test_a_vanished_folder_is_told_and_only_own_ones_are_made(shelf: Shelf, tmp_path: Path) -> None:
    for name, comes_back in (("own", True), ("stick", False)):
        folder = tmp_path / name
        folder.mkdir()
        kept = new_file(shelf, "untitled")
        kept.save_as(folder / "hips.yaml", OLD)
        (folder / "hips.yaml").unlink()
        folder.rmdir()
        if comes_back:
            assert kept.save(NEW, over=kept.look()).wrote
        else:
            failure = refused(lambda kept=kept: kept.save(NEW, over=kept.look()))
            assert failure.trouble is Trouble.FOLDER_GONE
            assert [draft.text for draft in shelf.drafts.waiting()] == [NEW]


def test_a_file_closed_to_changes_is_left_as_it_is(kept: KeptFile, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not kept.is_read_only
    path.chmod(0o444)
    assert kept.is_read_only
    assert refused(lambda: kept.save(NEW)).trouble is Trouble.READ_ONLY
    assert path.read_bytes() == OLD.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o444
    path.chmod(0o644)
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert kept.is_read_only
    assert refused(lambda: kept.save(NEW)).trouble is Trouble.READ_ONLY
    other = path.with_name("other.yaml")
    other.write_bytes(THEIRS)
    assert refused(lambda: kept.save_as(other, NEW, replace=True)).trouble is Trouble.READ_ONLY
    path.unlink()
    assert not kept.is_read_only


def test_what_cannot_be_read_is_told(kept: KeptFile, path: Path, shelf: Shelf, tmp_path: Path) -> None:
    kept.keep_draft(NEW)
    path.unlink()
    path.mkdir()
    look = kept.look()
    assert look.state is DiskState.UNREADABLE
    assert look.message is not None
    assert refused(lambda: kept.save(NEW)).trouble is Trouble.NOT_A_FILE
    draft = kept.draft()
    assert draft is not None
    assert refused(lambda: reopen(draft, shelf)).trouble is Trouble.NOT_A_FILE
    assert refused(lambda: open_file(tmp_path / "none.yaml", shelf)).trouble is Trouble.GONE


def test_what_could_not_be_opened_again_is_not_saved(kept: KeptFile, path: Path) -> None:
    assert refused(lambda: kept.save("\ud83d")).trouble is Trouble.NOT_TEXT
    draft = kept.draft()
    assert draft is not None
    assert draft.text == "\ud83d"
    assert refused(lambda: kept.save(b"#" * (1024 * 1024 + 1))).trouble is Trouble.TOO_LARGE
    assert path.read_bytes() == OLD.encode()


def test_a_file_that_is_no_text_has_a_problem_for_its_text(path: Path, shelf: Shelf) -> None:
    path.write_bytes(b"\xff\xfe\x00")
    assert isinstance(open_file(path, shelf).text, Problem)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.EACCES, Trouble.FORBIDDEN), (errno.EROFS, Trouble.READ_ONLY), (errno.ENOSPC, Trouble.FULL),
        (errno.ENAMETOOLONG, Trouble.NAME), (errno.EIO, Trouble.FAILED), (0, Trouble.FAILED),
    ],
)  # fmt: skip
def test_what_the_disk_says_is_put_into_words(number: int, trouble: Trouble, tmp_path: Path) -> None:
    def fail() -> None:
        with in_words(tmp_path / "hips.yaml"):
            raise OSError(number, "it said so") if number else OSError("it said so")

    failure = refused(fail)
    assert failure.trouble is trouble
    assert "hips.yaml" in say(failure.message)


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_sentence(trouble: Trouble, tmp_path: Path) -> None:
    if trouble is not Trouble.FAILED:
        assert say(FileError(trouble, tmp_path / "hips.yaml").message)


def test_a_name_that_no_disk_takes_is_told(kept: KeptFile, tmp_path: Path) -> None:
    assert refused(lambda: kept.save_as(tmp_path / "a\0b.yaml", NEW)).trouble is Trouble.NAME


@pytest.mark.parametrize(("failure", "said"), [(full, "the disk is full"), (odd, "own folder")])
def test_versions_that_cannot_be_kept_do_not_stop_a_save_but_are_told(
    kept: KeptFile, path: Path, shelf: Shelf, failure: Callable[[], OSError], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_version(*_: Any) -> None:
        with in_words(path):
            raise failure()

    monkeypatch.setattr(type(shelf.versions), "keep", no_version)
    saved = kept.save(NEW)
    assert saved.wrote
    assert saved.notice is not None
    assert said in say(saved.notice)
    assert path.read_bytes() == NEW.encode()
    path.unlink()
    kept.take_theirs(kept.look())
    assert kept.save(NEW).notice is not None
    path.write_bytes(THEIRS)
    # What somebody else wrote is never lost without a version.
    refused(lambda: kept.save(NEW, over=kept.look()))
    assert path.read_bytes() == THEIRS


def _saved(folder: Path) -> tuple[KeptFile, Path]:
    folder.mkdir()
    path = folder / "hips.yaml"
    path.write_bytes(OLD.encode())
    return open_file(path, shelf_in(folder)), path


@pytest.mark.parametrize("failure", [full, odd, Killed])
@pytest.mark.parametrize("lasting", [False, True])
def test_whatever_call_fails_the_file_is_old_or_new_and_the_text_is_in_it_or_in_the_draft(
    tmp_path: Path, failure: Callable[[], BaseException], lasting: bool
) -> None:
    """The draft was kept before, as the page does; from then on no failure and no kill may lose a word."""
    for at in range(200):
        kept, path = _saved(tmp_path / str(at))
        kept.keep_draft(NEW)
        disk = FaultyDisk(at, failure, lasting=lasting)
        with disk.put_in((*CALLS, *LOOKS)), suppress(FileError, Killed):
            kept.save(NEW)
        assert path.read_bytes() in (OLD.encode(), NEW.encode())
        shelf = shelf_in(tmp_path / str(at))
        drafts = [draft.text for draft in shelf.drafts.waiting()]
        assert path.read_bytes() == NEW.encode() or drafts == [NEW]
        if not disk.failed:
            assert drafts == []
            assert at > 20
            return
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("failure", [full, odd])
def test_a_failed_save_without_a_draft_makes_one(tmp_path: Path, failure: Callable[[], BaseException]) -> None:
    for at in range(200):
        kept, path = _saved(tmp_path / str(at))
        disk = FaultyDisk(at, failure)
        with disk.put_in(), suppress(FileError):
            kept.save(NEW)
        drafts = [draft.text for draft in shelf_in(tmp_path / str(at)).drafts.waiting()]
        assert path.read_bytes() == NEW.encode() or drafts == [NEW]
        if not disk.failed:
            return
    raise AssertionError("it never came to an end")


@pytest.mark.parametrize("failure", [full, odd, Killed])
@pytest.mark.parametrize("replace", [False, True])
def test_saving_as_loses_nothing_either(tmp_path: Path, failure: Callable[[], BaseException], replace: bool) -> None:
    for at in range(200):
        kept, path = _saved(tmp_path / str(at))
        target = path.with_name("other.yaml")
        if replace:
            target.write_bytes(THEIRS)
        kept.keep_draft(NEW)
        disk = FaultyDisk(at, failure)
        with disk.put_in(), suppress(FileError, Killed):
            kept.save_as(target, NEW, replace=replace)
        assert path.read_bytes() == OLD.encode()
        found = target.read_bytes() if target.exists() else None
        assert found in (NEW.encode(), THEIRS if replace else None)
        drafts = [draft.text for draft in shelf_in(tmp_path / str(at)).drafts.waiting()]
        assert found == NEW.encode() or drafts == [NEW]
        if not disk.failed:
            return
    raise AssertionError("it never came to an end")


class TwoWriters(RuleBasedStateMachine):
    """An editor and somebody else write one file by turns; whatever was ever saved by the editor can be had back."""

    texts = st.sampled_from([b"a\n", b"b\r\n", b"c", b""])

    @initialize(place=st.uuids())
    def begin(self, place: object) -> None:
        self.folder = Path(os.environ["HOME"]) / str(place)
        self.folder.mkdir(exist_ok=True)
        self.path = self.folder / "hips.yaml"
        self.path.write_bytes(b"start")
        self.kept = open_file(self.path, shelf_in(self.folder))
        self.typed = b"start"
        self.last = b"start"

    @rule(text=texts)
    def type_text(self, text: bytes) -> None:
        self.typed = text
        self.kept.keep_draft(text)

    @rule(text=texts)
    def write_outside(self, text: bytes) -> None:
        self.path.write_bytes(text)

    @rule()
    def delete_outside(self) -> None:
        self.path.unlink(missing_ok=True)

    @rule()
    def save(self) -> None:
        before = self.path.read_bytes() if self.path.exists() else None
        try:
            self.kept.save(self.typed)
        except FileError:
            assert before != self.kept.content
            assert (self.path.read_bytes() if self.path.exists() else None) == before
        else:
            assert self.path.read_bytes() == self.typed

    @rule()
    def save_over(self) -> None:
        before = self.path.read_bytes() if self.path.exists() else None
        saved = self.kept.save(self.typed, over=self.kept.look())
        assert self.path.read_bytes() == self.typed
        assert not saved.wrote or before is None or before in contents(self.kept)

    @rule()
    def take_theirs(self) -> None:
        look = self.kept.look()
        self.kept.take_theirs(look)
        self.typed = look.content or b""
        self.kept.discard_draft()

    @rule()
    def start_again(self) -> None:
        """Kill the program and open the file, or its draft, anew."""
        shelf = shelf_in(self.folder)
        if self.path.exists():
            self.kept = open_file(self.path, shelf)
        else:
            waiting = shelf.drafts.waiting()
            if not waiting:
                self.path.write_bytes(b"")
            self.kept = reopen(waiting[0], shelf) if waiting else open_file(self.path, shelf)
        draft = self.kept.draft()
        self.typed = draft.content if draft else self.kept.content

    @invariant()
    def what_was_typed_is_somewhere(self) -> None:
        if not hasattr(self, "kept"):
            return
        drafts = [draft.content for draft in shelf_in(self.folder).drafts.waiting()]
        assert self.typed in (self.kept.content, *drafts)


TwoWriters.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestTwoWriters = TwoWriters.TestCase
