"""What a hostile file, folder or disk can do; each of these once went wrong."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from supple import cli
from supple.advice.safety_file import SafetyFile
from supple.app import Ground, lay_ground
from supple.document.reader import read_document
from supple.routine.routine import Routine
from supple.routine.routine_reader import read_routine
from supple.session.clock import Instant
from supple.session.command import CommandKind
from supple.session.engine import Session
from supple.session.journal import Journal, read_journal, read_left_over
from supple.session.record import record_of
from supple.session.snapshot import digest_of, read_snapshot, write_snapshot
from supple.session.timeline import plan
from supple.session.timing import Timing
from supple.ui.wording import say

NOW = datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
HEAD = "supple: 1\ntitle: Calves\nkind: stretch\ngoal: Loose calves\nsteps:\n"
STEP = "  - exercise: calf-wall-straight\n    hold: 45 s\n"
needs_pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with a name here")


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def look(self) -> Instant:
        """Return the time now."""
        return Instant(self.seconds, self.seconds)


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return lay_ground({"SUPPLE_HOME": str(tmp_path)}, Clock(), lambda: NOW)


@pytest.fixture
def short(ground: Ground) -> Routine:
    routine = read_routine(HEAD + STEP, "calves", ground.library().exercises).value
    assert routine is not None
    return routine


def said(text: str) -> list[str]:
    return [f"{problem.line}:{problem.column} {say(problem.message)}" for problem in read_document(text).problems]


# Texts


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\n\u202eb: 2\n", "2:1"),
        ("a: 1\nb: \u2067c\n", "2:4"),
        ("a:\n\u00a0 - b: 1\n", "2:1"),
        ("a:\n  \u00a0- b: 1\n", "2:3"),
        ("a:\n  -\u00a0b: 1\n", "2:4"),
    ],
)
def test_signs_that_nobody_sees_are_named_by_their_place(text: str, place: str) -> None:
    assert [line.split()[0] for line in said(text)] == [place]
    assert "invisible character" in said(text)[0]


def test_a_sign_without_width_is_shown_where_a_word_looks_right(ground: Ground) -> None:
    found = read_routine(HEAD + STEP.replace("hold", "ho\u200bld"), "calves", ground.library().exercises)
    assert [say(problem.message) for problem in found.problems] == [
        "“ho[U+200B]ld” is not a key of a step. Did you mean “hold”?"
    ]


def test_no_break_spaces_within_a_text_and_joined_emoji_are_fine() -> None:
    assert said("title: Étirement\u00a0! 👩\u200d⚕️ \u200fשלום\n") == []


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("[0:", "1:1 “[” is not closed with “]”"),
        ("a: {b: [0:", "1:8 “[” is not closed with “]”"),
        ("[? #", "1:1 “[” is not closed with “]”"),
        ("%supple 1\n", "1:1 “%” cannot begin a value."),
        ("%TAG !\n---\na: 1\n", "1:1 “%” cannot begin a value."),
        ('a: "\\ud800"\n', "1:4 In double quotes a backslash"),
        ("a: !<x\n", "1:4 A value may not begin with “!”."),
        ("a: >0\n b\n", "1:4 After | or > the text begins"),
        ("a: ? 1\n", "1:4 “?” cannot begin a value."),
        ("[a:{ 60 s]\n", "1:3 Put a space after the colon."),
    ],
)
def test_no_mistake_in_yaml_is_only_called_unreadable(text: str, start: str) -> None:
    (sentence,) = said(text)
    assert sentence.startswith(start)


def test_a_file_without_its_version_tells_its_other_mistakes_too(ground: Ground) -> None:
    exercises = ground.library().exercises
    for version in ("", "supple: one\n"):
        text = version + "title: Calves\nkind: stretching\nsteps:\n  - exercise: nowhere\n"
        keys = [problem.message.key for problem in read_routine(text, "calves", exercises).problems]
        assert keys[0].startswith("problem-version-")
        assert keys[1:] == ["problem-not-a-choice-near", "problem-no-exercise"]
    newer = read_routine("supple: 2\nnews: 1\n", "calves", exercises)
    assert [problem.message.key for problem in newer.problems] == ["problem-version-newer"]


def test_a_routine_is_never_advised_to_include_itself(ground: Ground) -> None:
    text = HEAD + "  - routine: loop-b\n"
    found = read_routine(text, "loop-a", ground.library().exercises, {"loop-a": text})
    assert [problem.message.key for problem in found.problems] == ["problem-no-routine"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_files_name_cannot_move_the_cursor(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SUPPLE_HOME", str(tmp_path / "home"))
    path = tmp_path / "a\nb\x1b[31m\u202e.yaml"
    path.write_text(HEAD + STEP, encoding="utf-8")
    assert cli.main(["check", str(path)]) == cli.PROBLEMS
    assert cli.main(["play", str(path), "--terminal"]) == cli.PROBLEMS
    (tmp_path / "home" / "routines").mkdir(parents=True)
    shutil.copy(path, tmp_path / "home" / "routines")
    assert cli.main(["list"]) == 0
    written = capsys.readouterr()
    for lines in (written.out, written.err):
        assert "a?b?[31m?.yaml" in lines
        assert "\x1b" not in lines
        assert "\u202e" not in lines


# What Supple remembers


def test_a_plan_keeps_its_digest_when_it_is_gone_on_with(ground: Ground) -> None:
    for routine in ground.library().routines.values():
        timeline = plan(routine, Timing())
        again = read_snapshot(write_snapshot(timeline))
        assert again is not None
        assert digest_of(again) == digest_of(timeline)


@needs_pipes
def test_nothing_waits_for_the_other_end_of_a_pipe(ground: Ground) -> None:
    places = ground.places
    places.state.mkdir()
    for path in (places.settings_file, places.journal_file, *places.safety_files):
        os.mkfifo(path)
    assert ground.settings().volume == 70
    assert ground.interrupted() is None
    assert SafetyFile(*places.safety_files).read(NOW).locks


def test_a_journal_that_cannot_be_forgotten_is_no_crash(ground: Ground) -> None:
    ground.places.journal_file.mkdir(parents=True)
    ground.forget_journal()
    assert ground.interrupted() is None
    assert ground.open_store()[1] is None


@pytest.fixture
def play(ground: Ground, short: Routine) -> Iterator[Callable[..., Session]]:
    ground.guard.accept_disclaimer(NOW)
    ground.guard.answer(frozenset(), NOW)
    journals: list[Journal] = []

    def play(seconds: float, *, speed: float = 1.0, ends: bool = True) -> Session:
        clock = Clock()
        session = Session(plan(short, Timing()), clock, ground.guard.clear(NOW), speed=speed)
        journal = ground.journal()
        journals.append(journal)
        journal.begin(session, NOW, NOW)
        journal.note(session, session.do(CommandKind.START), NOW)
        for tenth in range(round(seconds * 10)):
            clock.seconds += 0.1
            journal.note(session, session.tick(), NOW + timedelta(seconds=tenth / 10))
        if ends:
            with suppress(Exception):
                journal.note(session, session.do(CommandKind.STOP), NOW + timedelta(seconds=seconds))
        journal.close()  # as a kill would
        return session

    yield play
    for journal in journals:
        journal.close()


def test_a_session_whose_end_could_not_be_kept_is_kept_at_the_next_start(
    ground: Ground, play: Callable[..., Session]
) -> None:
    session = play(20, speed=2.0)
    written = ground.places.journal_file.read_bytes()
    assert read_journal(written) is None
    assert read_left_over(written) == record_of(session, NOW, NOW + timedelta(seconds=20))
    store, _ = ground.open_store()
    assert store is not None
    (kept,) = store.recent(5)
    assert (kept.title, kept.started_at, kept.is_finished, kept.speed) == ("Calves", NOW, False, 2.0)
    assert kept.done_seconds == pytest.approx(40, abs=0.5)
    assert not ground.places.journal_file.exists()
    store.close()


def test_a_session_that_was_kept_is_not_kept_again(ground: Ground, play: Callable[..., Session]) -> None:
    session = play(20)
    store, _ = ground.open_store()
    assert store is not None
    store.keep(record_of(session, NOW, NOW + timedelta(seconds=20), feeling="good"))
    store.close()
    play(20)
    again, _ = ground.open_store()
    assert again is not None
    assert [kept.feeling for kept in again.recent(5)] == ["good"]
    assert not ground.places.journal_file.exists()
    again.close()


def test_an_interrupted_session_waits_to_be_gone_on_with(ground: Ground, play: Callable[..., Session]) -> None:
    play(20, ends=False)
    store, _ = ground.open_store()
    assert store is not None
    assert store.recent(5) == ()
    assert read_left_over(b"") is None
    assert ground.interrupted() is not None
    store.close()
