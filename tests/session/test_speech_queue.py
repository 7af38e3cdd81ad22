from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from supple.document.message import Message
from supple.session.speech import Phrase, Priority
from supple.session.speech_queue import SpeechQueue, estimated_seconds


def a_phrase(priority: Priority, gap_seconds: float = math.inf, key: str = "") -> Phrase:
    return Phrase(priority, Message(key or priority.name), 0, gap_seconds)


def test_the_more_important_is_said_first_and_the_other_after_it() -> None:
    queue = SpeechQueue()
    tip, name = a_phrase(Priority.TIP, 10), a_phrase(Priority.NAME, 10)
    queue.offer(tip, seconds=2, now=0)
    queue.offer(name, seconds=3, now=0)

    assert [queue.take(now) for now in (0, 1, 2.9, 3, 3.1)] == [name, None, None, tip, None]


def test_what_no_longer_fits_its_gap_is_dropped() -> None:
    queue = SpeechQueue()
    queue.offer(a_phrase(Priority.NAME, 3), seconds=3, now=0)
    queue.offer(a_phrase(Priority.TIP, 4), seconds=2, now=0)

    assert queue.take(0) == a_phrase(Priority.NAME, 3)
    assert queue.take(3) is None


def test_a_gap_is_shorter_at_speed() -> None:
    queue = SpeechQueue()
    queue.offer(a_phrase(Priority.NAME, 10), seconds=3, now=0, speed=4)

    assert queue.take(0) is None


def test_the_more_important_breaks_off_the_less_important() -> None:
    queue = SpeechQueue()
    queue.offer(a_phrase(Priority.TIP), seconds=10, now=0)
    queue.take(0)
    queue.offer(a_phrase(Priority.SWITCH), seconds=2, now=1)

    assert queue.take(1) == a_phrase(Priority.SWITCH)
    assert queue.take(9) is None


def test_nothing_is_said_twice_within_a_segment_but_again_in_the_next() -> None:
    queue = SpeechQueue()
    name = a_phrase(Priority.NAME)
    for now in (0, 5):
        queue.offer(name, seconds=1, now=now)
    assert [queue.take(now) for now in (5, 7)] == [name, None]

    queue.begin_segment()
    queue.offer(name, seconds=1, now=8)
    assert queue.take(8) == name


def test_silence_drops_what_waits_and_what_is_said() -> None:
    queue = SpeechQueue()
    queue.offer(a_phrase(Priority.NAME), seconds=60, now=0)
    queue.take(0)
    queue.offer(a_phrase(Priority.SWITCH), seconds=1, now=0)
    queue.silence()
    assert queue.take(0) is None

    queue.offer(a_phrase(Priority.TIP), seconds=1, now=1)
    assert queue.take(1) == a_phrase(Priority.TIP)


def test_a_longer_text_takes_longer() -> None:
    assert 1 < estimated_seconds("Switch to your right side.") < estimated_seconds("Rest. Next: the calf at the wall.")


OFFERS = st.tuples(
    st.sampled_from(Priority), st.floats(0.1, 6), st.floats(0.1, 12), st.sampled_from("abcdef"), st.floats(0, 3)
)


@given(st.lists(OFFERS, max_size=30))
def test_whatever_is_offered_fits_is_said_once_and_is_broken_off_only_by_the_more_important(offers: list) -> None:
    queue = SpeechQueue()
    now, saying, ends_at = 0.0, None, 0.0
    deadlines: dict[str, float] = {}
    lengths: dict[str, float] = {}
    said: list[str] = []
    for priority, seconds, gap, key, wait in offers:
        now += wait
        if key not in deadlines:
            deadlines[key], lengths[key] = now + gap, seconds
        queue.offer(a_phrase(priority, gap, key), seconds=seconds, now=now)
        phrase = queue.take(now)
        if phrase is None:
            continue
        assert now + lengths[phrase.message.key] <= deadlines[phrase.message.key]
        assert now >= ends_at or saying is None or phrase.priority > saying
        said.append(phrase.message.key)
        saying, ends_at = phrase.priority, now + lengths[phrase.message.key]
    assert len(said) == len(set(said))
