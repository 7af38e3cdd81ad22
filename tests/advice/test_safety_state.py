from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.advice.safety_state import (
    Lock,
    LockCause,
    SafetyState,
    SafetyUnreadable,
    Statement,
    merge,
    read_safety_state,
    write_safety_state,
)
from supple.advice.sign_level import SignLevel

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=timezone(timedelta(hours=1)))
LOCK = Lock(since=NOW, level=SignLevel.EMERGENCY, signs=("s1", "s6"))
SAID = Statement(assessed_on=date(2026, 11, 22), said_at=NOW, signs=("s2",))
FULL = SafetyState(disclaimer_accepted_at=NOW, none_at=NOW, locks=(LOCK,), statements=(SAID,))

times = st.datetimes(timezones=st.just(UTC))
locks = st.builds(
    Lock,
    since=times,
    level=st.sampled_from(SignLevel),
    signs=st.lists(st.sampled_from(["s1", "s2", "s7"]), unique=True).map(sorted).map(tuple),
    cause=st.sampled_from(LockCause),
)
statements = st.builds(
    Statement, assessed_on=st.none() | st.dates(), said_at=times, signs=st.sampled_from([(), ("s1",), ("s1", "s2")])
)
states = st.builds(
    SafetyState,
    disclaimer_accepted_at=st.none() | times,
    none_at=st.none() | times,
    locks=st.lists(locks, max_size=3).map(tuple),
    statements=st.lists(statements, max_size=3).map(tuple),
)


@given(states)
def test_what_is_written_is_read_back(state: SafetyState) -> None:
    assert read_safety_state(write_safety_state(state)) == state


def test_a_person_can_read_it() -> None:
    text = write_safety_state(FULL).decode()
    assert text.startswith("supple-safety 1 ")
    assert '"level": "emergency"' in text
    assert '"since": "2026-11-23T07:30:00+01:00"' in text
    assert '"assessed_on": "2026-11-22"' in text


@given(st.data())
def test_no_single_change_goes_unseen(data: st.DataObject) -> None:
    whole = write_safety_state(FULL)
    place = data.draw(st.integers(0, len(whole) - 1))
    byte = data.draw(st.integers(0, 255).filter(lambda value: value != whole[place]))
    with pytest.raises(SafetyUnreadable):
        read_safety_state(whole[:place] + bytes([byte]) + whole[place + 1 :])
    with pytest.raises(SafetyUnreadable):
        read_safety_state(whole[:place])


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff", b"[]", b'{"locks": 1}', b'{"none_at": "2026-11-23T07:30:00"}', b'{"locks": [{"signs": []}]}'],
)
def test_a_right_checksum_does_not_excuse_wrong_content(body: bytes) -> None:
    with pytest.raises(SafetyUnreadable):
        read_safety_state(b"supple-safety 1 " + sha256(body).hexdigest().encode() + b"\n" + body)


def test_another_version_is_not_understood() -> None:
    with pytest.raises(SafetyUnreadable):
        read_safety_state(write_safety_state(FULL).replace(b"supple-safety 1", b"supple-safety 2"))


@given(states, states)
def test_the_worst_wins(one: SafetyState, other: SafetyState) -> None:
    both = merge(one, other)
    assert set(both.locks) == {*one.locks, *other.locks}
    assert set(both.statements) == {*one.statements, *other.statements}
    assert both.none_at in (None, one.none_at)
    assert both.none_at in (None, other.none_at)
    assert both.disclaimer_accepted_at in (None, one.disclaimer_accepted_at)
    assert both == merge(other, one)
    assert merge(both, both) == both


@given(states, states, states)
def test_the_order_of_copies_does_not_matter(one: SafetyState, two: SafetyState, three: SafetyState) -> None:
    assert set(merge(merge(one, two), three).locks) == set(merge(one, merge(two, three)).locks)


def test_what_both_agree_on_stays() -> None:
    assert merge(FULL, FULL) == FULL
