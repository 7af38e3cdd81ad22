from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fake_clock import FakeClock
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import Raw
from plans import CLEARED, a_mixed_timeline

from supple.session.command import CommandKind
from supple.session.engine import Session
from supple.session.event import CueDue
from supple.session.journal import Journal, JournalError, _line, _Opening, _Stand, read_journal
from supple.session.progress import Outcome, Position, Progress
from supple.session.snapshot import write_snapshot
from supple.session.state import State

BEGAN = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)


class Playing:
    """A session with its journal, looked at ten times a second."""

    def __init__(self, path: Path, **options: object) -> None:
        self.path = path
        self.clock = FakeClock()
        self.session = Session(a_mixed_timeline(), self.clock, CLEARED, **options)  # type: ignore[arg-type]
        self.journal = Journal(path)
        self.now = BEGAN
        self.journal.begin(self.session, BEGAN, self.now)
        self.give(CommandKind.START)

    def give(self, command: CommandKind) -> None:
        self.journal.note(self.session, self.session.do(command), self.now)

    def play(self, seconds: float) -> None:
        for _ in range(round(seconds * 10)):
            self.clock.advance(0.1)
            self.now += timedelta(seconds=0.1)
            self.journal.note(self.session, self.session.tick(), self.now)

    @property
    def lines(self) -> int:
        return len(self.path.read_bytes().splitlines())


@pytest.fixture
def playing(tmp_path: Path) -> Iterator[Playing]:
    playing = Playing(tmp_path / "session.journal")
    yield playing
    playing.journal.close()


def test_a_killed_session_is_found_less_than_a_second_back(playing: Playing) -> None:
    playing.play(5 + 30 + 5 + 7.5)
    playing.give(CommandKind.LONGER)
    playing.play(1.5)

    found = read_journal(playing.path.read_bytes())

    assert found is not None
    assert found.timeline == playing.session.timeline
    assert found.position.index == 3
    assert 8 < found.position.seconds <= 9
    assert found.extension_seconds == 10
    assert found.progress[:2] == pytest.approx((Progress(5, Outcome.DONE), Progress(30, Outcome.DONE)))
    assert found.progress[3].done_seconds == found.position.seconds
    assert found.elapsed_seconds == pytest.approx(playing.session.elapsed_seconds, abs=1)
    assert found.started_at == BEGAN
    assert timedelta(0) <= playing.now - found.last_at < timedelta(seconds=1)


def test_what_was_found_is_gone_on_with_and_found_again(playing: Playing) -> None:
    playing.play(20)
    playing.journal.close()
    found = read_journal(playing.path.read_bytes())
    assert found is not None

    again = Playing(
        playing.path,
        start_at=found.position,
        extension_seconds=found.extension_seconds,
        progress=found.progress,
    )
    again.play(3)
    again.journal.close()

    assert again.session.elapsed_seconds == pytest.approx(found.elapsed_seconds + 3)
    later = read_journal(again.path.read_bytes())
    assert later is not None
    assert later.elapsed_seconds == pytest.approx(again.session.elapsed_seconds, abs=1)
    assert later.progress[0] == found.progress[0]


def test_a_line_is_written_each_half_second_and_none_while_paused(playing: Playing) -> None:
    assert playing.lines == 3
    playing.play(4.6)
    assert 3 + 7 <= playing.lines <= 3 + 9
    before = playing.lines
    playing.give(CommandKind.PAUSE)
    playing.play(60)
    assert playing.lines == before + 1


def test_cues_are_not_worth_a_line(playing: Playing) -> None:
    before = playing.lines

    playing.journal.note(playing.session, [CueDue(0, 0, 0)], playing.now)  # type: ignore[arg-type]

    assert playing.lines == before


@pytest.mark.parametrize("command", [CommandKind.STOP, CommandKind.SKIP])
def test_a_session_that_has_ended_is_not_interrupted(playing: Playing, command: CommandKind) -> None:
    while command in playing.session.allowed:
        playing.give(command)

    assert playing.session.state in {State.STOPPED, State.FINISHED}
    assert read_journal(playing.path.read_bytes()) is None


def test_a_torn_tail_is_left_out(playing: Playing) -> None:
    playing.play(10)
    whole = playing.path.read_bytes()
    lines = whole.splitlines(keepends=True)

    torn = read_journal(whole[:-5])

    assert torn == read_journal(b"".join(lines[:-1]))
    assert torn is not None
    assert torn.position != read_journal(whole).position  # type: ignore[union-attr]


def test_a_last_line_that_lacks_only_its_end_is_whole(playing: Playing) -> None:
    whole = playing.path.read_bytes()

    assert read_journal(whole.removesuffix(b"\n")) == read_journal(whole)


def test_reading_ends_at_a_damaged_line(playing: Playing) -> None:
    playing.play(10)
    lines = playing.path.read_bytes().splitlines(keepends=True)
    damaged = [*lines[:4], lines[4].replace(b"running", b"stopped"), *lines[5:]]

    assert read_journal(b"".join(damaged)) == read_journal(b"".join(lines[:4]))


@settings(deadline=None)
@given(st.data())
def test_however_it_is_cut_or_damaged_it_is_read_without_failing(data: st.DataObject) -> None:
    session = Session(a_mixed_timeline(), FakeClock(), CLEARED)
    opening = _line(_Opening(1, BEGAN, _snapshot_of(session)))
    stands = b"".join(_line(_Stand(BEGAN, State.RUNNING, 0, float(n), 0, ())) for n in range(3))
    whole = bytearray(opening + stands)
    place = data.draw(st.integers(0, len(whole) - 1))
    whole[place] ^= data.draw(st.integers(1, 255))

    found = read_journal(bytes(whole[: data.draw(st.integers(0, len(whole)))]))

    assert found is None or found.position.seconds in {0, 1, 2}


def _snapshot_of(session: Session) -> Raw:
    return Raw(write_snapshot(session.timeline))


@pytest.mark.parametrize(
    "first",
    [
        b"",
        b"nonsense\n",
        _line(_Stand(BEGAN, State.RUNNING, 0, 0, 0, ())),
    ],
)
def test_without_its_first_line_a_journal_says_nothing(first: bytes) -> None:
    assert read_journal(first + _line(_Stand(BEGAN, State.RUNNING, 0, 0, 0, ()))) is None


def test_a_newer_journal_or_a_plan_that_is_none_says_nothing() -> None:
    session = Session(a_mixed_timeline(), FakeClock(), CLEARED)
    stand = _line(_Stand(BEGAN, State.RUNNING, 0, 0, 0, ()))

    assert read_journal(_line(_Opening(1, BEGAN, _snapshot_of(session))) + stand) is not None
    assert read_journal(_line(_Opening(2, BEGAN, _snapshot_of(session))) + stand) is None
    assert read_journal(_line({"supple": 1, "started_at": BEGAN, "timeline": {}}) + stand) is None
    assert read_journal(_line(_Opening(1, BEGAN, _snapshot_of(session)))) is None


@pytest.mark.parametrize(
    "nonsense",
    [
        {"state": "running"},
        {"at": BEGAN, "state": "running", "index": 99, "seconds": 1, "extension_seconds": 0, "done": []},
        {
            "at": BEGAN,
            "state": "running",
            "index": 0,
            "seconds": 1,
            "extension_seconds": 0,
            "done": [{"index": 99, "seconds": 1, "outcome": "done"}],
        },
        {"at": BEGAN, "state": "running", "index": 0, "seconds": -1, "extension_seconds": 0, "done": []},
    ],
)
def test_reading_ends_where_a_line_makes_no_sense(playing: Playing, nonsense: dict[str, object]) -> None:
    playing.play(3)
    whole = playing.path.read_bytes()

    assert read_journal(whole + _line(nonsense)) == read_journal(whole)  # type: ignore[arg-type]


def test_a_disk_that_refuses_is_reported_once_and_playing_goes_on(
    playing: Playing, monkeypatch: pytest.MonkeyPatch
) -> None:
    def is_full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", is_full)

    with pytest.raises(JournalError) as refused:
        playing.play(3)

    assert refused.value.message.key == "journal.failed"
    assert dict(refused.value.message.values) == {"reason": "No space left on device"}
    playing.play(30)
    playing.journal.close()
    assert playing.session.state is State.RUNNING


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    session = Session(a_mixed_timeline(), FakeClock(), CLEARED)
    journal = Journal(tmp_path / "nowhere" / "session.journal")

    with pytest.raises(JournalError):
        journal.begin(session, BEGAN, BEGAN)

    journal.note(session, session.do(CommandKind.START), BEGAN)
    journal.close()


def test_an_older_journal_stays_until_the_new_one_is_whole(playing: Playing, monkeypatch: pytest.MonkeyPatch) -> None:
    playing.play(20)
    playing.journal.close()

    def is_full(_: int) -> None:
        raise OSError("disk gone")

    monkeypatch.setattr(os, "fsync", is_full)
    with pytest.raises(JournalError) as refused:
        Playing(playing.path)

    assert dict(refused.value.message.values) == {"reason": "disk gone"}
    found = read_journal(playing.path.read_bytes())
    assert found is not None
    assert found.position == Position(1, pytest.approx(15))
