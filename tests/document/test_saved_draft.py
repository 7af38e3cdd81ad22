from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faulty_disk import CALLS, FaultyDisk, Killed, full
from supple.document.file_failure import FileError
from supple.document.saved_draft import DraftFolder
from supple.document.version_folder import digest_of

# Several tests may share one slow machine.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])

NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)


class Clock:
    """Moves a minute on with each look."""

    def __init__(self) -> None:
        self.time = NOON

    def __call__(self) -> datetime:
        self.time += timedelta(minutes=1)
        return self.time


@pytest.fixture
def folder(tmp_path: Path) -> DraftFolder:
    return DraftFolder(tmp_path / "drafts", Clock())


def test_a_draft_is_found_again_as_it_was(folder: DraftFolder, tmp_path: Path) -> None:
    path = tmp_path / "hips.yaml"
    kept = folder.keep(folder.id_of(path), path, path.name, "\ufeffa\r\nb".encode(), digest_of(b"old"))
    again = DraftFolder(tmp_path / "drafts", Clock())
    assert again.find(again.id_of(path)) == kept
    assert (kept.path, kept.text, kept.kept_at) == (path, "\ufeffa\r\nb", NOON + timedelta(minutes=1))
    assert kept.is_of(b"old")
    assert not kept.is_of(b"new")


def test_new_files_have_drafts_of_their_own(folder: DraftFolder, tmp_path: Path) -> None:
    first, second = folder.new_id(), folder.new_id()
    folder.keep(first, None, "untitled", b"one", None)
    folder.keep(second, None, "untitled", b"two", None)
    again = DraftFolder(tmp_path / "drafts", Clock())
    assert again.new_id() not in (first, second)
    assert [(draft.path, draft.content) for draft in again.waiting()] == [(None, b"two"), (None, b"one")]


def test_a_discarded_draft_is_gone_and_discarding_again_is_nothing(folder: DraftFolder) -> None:
    made = folder.new_id()
    assert folder.waiting() == ()
    folder.discard(made)
    folder.keep(made, None, "untitled", b"one", None)
    folder.discard(made)
    folder.discard(made)
    assert folder.find(made) is None
    assert folder.waiting() == ()


def test_a_damaged_draft_is_not_offered(folder: DraftFolder, tmp_path: Path) -> None:
    folder.keep("new-1", None, "untitled", b"one", None)
    place = tmp_path / "drafts" / "new-1.draft"
    (tmp_path / "drafts" / "note.txt").write_text("mine")
    whole = place.read_bytes()
    for damaged in (b"", whole[:-1], whole[:20], whole + b"!", whole.replace(b"untitled", b"untidied")):
        place.write_bytes(damaged)
        assert folder.find("new-1") is None
        assert folder.waiting() == ()
    place.write_bytes(whole)
    assert len(folder.waiting()) == 1


@patient
@given(content=st.binary(max_size=200), name=st.text(max_size=20), base=st.none() | st.binary().map(digest_of))
def test_any_bytes_come_back(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, name: str, base: str | None
) -> None:
    folder = DraftFolder(tmp_path_factory.getbasetemp() / "any-drafts", Clock())
    kept = folder.keep("new-1", None, name, content, base)
    assert folder.find("new-1") == kept


@pytest.mark.parametrize("failure", [full, Killed])
def test_whatever_call_fails_the_last_draft_or_the_one_before_is_there(
    tmp_path: Path, failure: type[BaseException]
) -> None:
    for at in range(100):
        folder = DraftFolder(tmp_path / str(at), Clock())
        folder.keep("new-1", None, "untitled", b"before", None)
        disk = FaultyDisk(at, failure)
        with disk.put_in(CALLS), suppress(FileError, Killed):
            folder.keep("new-1", None, "untitled", b"after", None)
        [draft] = DraftFolder(tmp_path / str(at), Clock()).waiting()
        assert draft.content in (b"before", b"after")
        if not disk.failed:
            assert draft.content == b"after"
            return
    raise AssertionError("it never came to an end")
