from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from advice.content import place
from supple.advice.effect import EVERYTHING, Effect
from supple.advice.health_profile import (
    CodeCleared,
    Condition,
    HealthProfile,
    Medicine,
    PlacedCondition,
    PlacedKind,
    Trimester,
)
from supple.advice.load import Load
from supple.advice.safety_state import (
    Answered,
    AskedPlace,
    ClearSince,
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
from supple.advice.unlock import Unlock

PLACES = [place("core"), place("soleus-left")]
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
    flag=st.sampled_from(["", "lump", "dvt"]),
    where=st.lists(st.sampled_from(PLACES), max_size=2, unique=True).map(tuple),
    effect=st.sampled_from([EVERYTHING, Effect(blocks_region=(Load.ALL,), hours=72.0), Effect(codes=("dvt",))]),
    unlock=st.sampled_from(Unlock),
)
profiles = st.builds(
    HealthProfile,
    birth_year=st.none() | st.integers(1900, 2020),
    pregnancy=st.none() | st.sampled_from(Trimester),
    medicines=st.lists(st.sampled_from(Medicine), max_size=2, unique=True).map(tuple),
    conditions=st.lists(st.sampled_from(Condition), max_size=2, unique=True).map(tuple),
    placed=st.lists(
        st.builds(PlacedCondition, st.sampled_from(PlacedKind), st.sampled_from(PLACES), st.dates()), max_size=2
    ).map(tuple),
    cleared=st.lists(st.builds(CodeCleared, st.just("skin"), st.dates()), max_size=2).map(tuple),
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
    open_questions=st.lists(st.sampled_from(["dvt", "lump"]), unique=True).map(sorted).map(tuple),
    answered=st.lists(st.builds(Answered, st.sampled_from(["lump", "reds"]), times), max_size=2, unique=True).map(
        tuple
    ),
    asked=st.lists(st.builds(AskedPlace, st.sampled_from(PLACES), times), max_size=2, unique=True).map(tuple),
    clear_since=st.lists(st.builds(ClearSince, st.sampled_from(["lump"]), times), max_size=2, unique=True).map(tuple),
    profile=st.none() | profiles,
    profile_at=st.none() | times,
)


@settings(max_examples=40, deadline=None)
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


SOMEWHERE = b'{"locks": [{"since": "2026-11-23T07:30:00Z", "level": "days", "where": [{"region": %b}]}]}'


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"\xff", b"[]", b'{"locks": 1}', b'{"none_at": "2026-11-23T07:30:00"}'),
        *(b'{"locks": [{"signs": []}]}', SOMEWHERE % b'"core", "side": "left"', SOMEWHERE % b'"little-toe"'),
    ],
)
def test_a_right_checksum_does_not_excuse_wrong_content(body: bytes) -> None:
    with pytest.raises(SafetyUnreadable):
        read_safety_state(b"supple-safety 1 " + sha256(body).hexdigest().encode() + b"\n" + body)


def test_another_version_is_not_understood() -> None:
    with pytest.raises(SafetyUnreadable):
        read_safety_state(write_safety_state(FULL).replace(b"supple-safety 1", b"supple-safety 2"))


@settings(max_examples=40, deadline=None)
@given(states, states)
def test_the_worst_wins(one: SafetyState, other: SafetyState) -> None:
    both = merge(one, other)
    assert set(both.locks) == {*one.locks, *other.locks}
    assert set(both.statements) == {*one.statements, *other.statements}
    assert both.none_at in (None, one.none_at)
    assert both.none_at in (None, other.none_at)
    assert both.disclaimer_accepted_at in (None, one.disclaimer_accepted_at)
    assert set(both.open_questions) == {*one.open_questions, *other.open_questions}
    for both_have, one_has, other_has in (
        (both.answered, one.answered, other.answered),
        (both.asked, one.asked, other.asked),
        (both.clear_since, one.clear_since, other.clear_since),
    ):
        assert set(both_have) == set(one_has) & set(other_has)
    assert both.profile in (one.profile, other.profile)
    assert both == merge(other, one)
    assert merge(both, both) == both


@settings(max_examples=30, deadline=None)
@given(states, states, states)
def test_the_order_of_copies_does_not_matter(one: SafetyState, two: SafetyState, three: SafetyState) -> None:
    assert set(merge(merge(one, two), three).locks) == set(merge(one, merge(two, three)).locks)


def test_what_both_agree_on_stays() -> None:
    assert merge(FULL, FULL) == FULL
