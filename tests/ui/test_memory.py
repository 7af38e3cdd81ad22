from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from page_content import NOW, record
from pytestqt.qtbot import QtBot

from supple.document.message import Message
from supple.history.opening import open_history
from supple.history.store import HistoryStore
from supple.routine.choices import Choices
from supple.routine.kind import Kind
from supple.ui.memory import Memory, MemoryFacts
from supple.ui.wording import say

CHOICES = Choices(hold_seconds=45, removed=(2,), swapped=((0, "calf-stretch"),))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite", NOW).store
    yield store
    store.close()


@pytest.fixture
def told(memory: Memory) -> list[Message]:
    messages: list[Message] = []
    memory.failed.connect(messages.append)
    return messages


@pytest.fixture
def memory(qapp: object, store: HistoryStore) -> Memory:
    return Memory(store)


def test_remembers_what_was_chosen(memory: Memory, told: list[Message]) -> None:
    assert memory.choices_of("legs") == Choices()
    assert memory.remember_choices("legs", CHOICES)
    assert memory.choices_of("legs") == CHOICES
    assert told == []


@pytest.mark.parametrize("text", ["{", '{"repeats": "many"}', "[]"])
def test_choices_that_cannot_be_read_are_none(memory: Memory, store: HistoryStore, text: str) -> None:
    store.remember_choices("legs", text)
    assert memory.choices_of("legs") == Choices()


def test_favourites(memory: Memory) -> None:
    assert memory.set_favourite("legs", favourite=True)
    assert memory.favourites == {"legs"}
    memory.set_favourite("legs", favourite=False)
    assert memory.favourites == frozenset()


def test_facts_of_the_week(memory: Memory) -> None:
    assert memory.facts(NOW.date()) == MemoryFacts()
    memory.keep(record(minutes=10))
    memory.keep(replace(record(minutes=5), started_at=NOW - timedelta(days=7)))
    memory.remember_choices("legs", CHOICES)
    facts = memory.facts(NOW.date(), ["legs", "arms"])
    assert [(done.day, done.kind, done.minutes) for done in facts.week] == [(NOW.date(), Kind.COOL_DOWN, 10)]
    assert facts.recently_used == memory.recently_used == ("legs",)
    assert [session.started_at for session in facts.last_sessions] == [NOW, NOW - timedelta(days=7)]
    assert facts.last_by_kind == memory.last_by_kind == facts.last_sessions[:1]
    assert facts.choices == {"legs": CHOICES}


def test_without_a_store_nothing_is_remembered_and_writing_says_so(qtbot: QtBot) -> None:
    memory = Memory(None)
    assert memory.facts(NOW.date(), ["legs"]) == MemoryFacts()
    with qtbot.waitSignal(memory.failed, timeout=0) as told:
        assert not memory.set_favourite("legs", favourite=True)
    assert "cannot remember" in say(told.args[0])
    assert not memory.keep(record())
    assert memory.unsaved == (record(),)


def test_a_broken_store_is_told_once(memory: Memory, told: list[Message], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as other:
        other.execute("DROP TABLE routine_choices")
    assert memory.favourites == frozenset()
    assert memory.favourites == frozenset()
    assert not memory.set_favourite("legs", favourite=True)
    assert len(told) == 1
    # Reading the sessions works: what fails after that is told anew.
    assert memory.last_by_kind == ()
    assert memory.recently_used == ()
    assert len(told) == 2


def test_a_record_that_cannot_be_kept_waits(memory: Memory, told: list[Message], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "history.sqlite")) as other:
        other.execute("ALTER TABLE sessions RENAME TO elsewhere")
        assert not memory.keep(record())
        assert not memory.keep(replace(record(), note="later"))
        assert memory.unsaved == (replace(record(), note="later"),)
        assert not memory.try_again()
        assert len(told) == 3
        other.execute("ALTER TABLE elsewhere RENAME TO sessions")
    assert memory.try_again()
    assert memory.unsaved == ()
    assert [session.note for session in memory.facts(NOW.date()).last_sessions] == ["later"]
