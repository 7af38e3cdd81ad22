from __future__ import annotations

import math
from dataclasses import replace

import pytest
from plans import a_mixed_timeline, a_step, a_timeline, an_exercise

from supple.body.side import Sides
from supple.document.message import Message
from supple.routine.work import Hold, Reps
from supple.session.segment import SegmentKind
from supple.session.speech import FINISHED, Phrase, Priority, VoiceLevel, phrases_crossed, phrases_of
from supple.session.timeline import Timeline

NAME = "Upper-calf stretch at the wall"


def said(timeline: Timeline, index: int, level: VoiceLevel = VoiceLevel.NAMES) -> list[Message]:
    return [phrase.message for phrase in phrases_of(timeline, index, level)]


def test_chimes_say_nothing() -> None:
    assert said(a_mixed_timeline(), 0, VoiceLevel.CHIMES) == []


@pytest.mark.parametrize(
    ("sides", "key"),
    [
        (Sides.EACH, "speech.name-left"),
        (Sides.RIGHT, "speech.name-right"),
        (Sides.BOTH, "speech.name"),
        (Sides.ALTERNATING, "speech.name-in-turn"),
    ],
)
def test_get_ready_names_the_exercise_and_its_side(sides: Sides, key: str) -> None:
    assert said(a_timeline(a_step(Hold(30), sides)), 0) == [Message.of(key, name=NAME)]


def test_a_switch_says_to_which_side() -> None:
    assert said(a_timeline(a_step(Hold(30), Sides.EACH)), 2) == [Message("speech.switch-right")]


def test_a_rest_says_what_comes() -> None:
    each = a_timeline(a_step(Hold(30), Sides.EACH, sets=2))
    both = a_timeline(a_step(Hold(30), sets=2, rest_seconds=9))
    rounds = a_timeline(a_step(Hold(30), rest_after_seconds=20), a_step(Hold(30)))
    odd = a_timeline(a_step(Hold(30), sets=2, rest_seconds=9))
    last = replace(odd, segments=odd.segments[:3])

    assert said(each, 4) == [Message.of("speech.rest-set-left", set=2, sets=2)]
    assert said(both, 2) == [Message.of("speech.rest-set", set=2, sets=2)]
    assert said(rounds, 2) == [Message.of("speech.rest-next", name=NAME)]
    assert said(last, 2) == [Message("speech.rest")]


def test_work_that_nothing_led_up_to_is_announced_itself() -> None:
    timeline = a_timeline(
        a_step(Hold(10), Sides.EACH, get_ready_seconds=0, switch_seconds=0, sets=2, rest_seconds=0),
        a_step(Hold(10), sets=2, get_ready_seconds=0),
    )
    switch = "speech.switch-right"

    assert [said(timeline, index)[0].key for index in range(6)] == [
        "speech.name-left",
        switch,
        "speech.switch-left",
        switch,
        "speech.name",
        "speech.set",
    ]


def test_work_says_halfway_and_counts_down_if_asked() -> None:
    timeline = a_timeline(a_step(Hold(30)))

    assert said(timeline, 1) == [Message("speech.halfway")]
    counted = phrases_of(timeline, 1, VoiceLevel.NAMES, counts_down=True)
    assert [(p.at_seconds, dict(p.message.values).get("left")) for p in counted] == [
        (15, None),
        (27, 3),
        (28, 2),
        (29, 1),
    ]


def test_coaching_adds_the_start_and_a_tip_for_each_third() -> None:
    timeline = a_timeline(a_step(Hold(60)))
    start = Message.of("speech.written", text="Stand facing the wall.")

    assert said(timeline, 0, VoiceLevel.COACHING) == [Message.of("speech.name", name=NAME), start]
    tips = [p for p in phrases_of(timeline, 1, VoiceLevel.COACHING) if p.priority is Priority.TIP]
    assert [(p.at_seconds, p.message.values[0][1]) for p in tips] == [
        (1, "Keep the heel down."),
        (21, "Lean in slowly."),
        (41, "Breathe out."),
    ]


def test_a_gap_ends_at_the_next_sound_or_at_words_that_would_not_wait() -> None:
    timeline = a_timeline(a_step(Hold(30)), wait_in_position=True)

    ready = phrases_of(timeline, 0, VoiceLevel.COACHING)
    work = phrases_of(timeline, 1, VoiceLevel.COACHING)
    assert [p.gap_seconds for p in ready] == [math.inf, math.inf]
    assert [(p.at_seconds, p.gap_seconds) for p in work] == [(1, 10), (11, 4), (15, 12), (21, 6)]
    assert phrases_of(timeline, 1, VoiceLevel.NAMES, extension_seconds=10)[0].at_seconds == 20


def test_soft_ticks_bear_words_over_them() -> None:
    timeline = a_timeline(a_step(Reps(10, 3), exercise=an_exercise(cues=("Slowly.",))))

    assert [p.gap_seconds for p in phrases_of(timeline, 1, VoiceLevel.COACHING)] == [29]


def test_phrases_are_crossed_once_and_what_came_late_has_less_room() -> None:
    phrases = phrases_of(a_timeline(a_step(Hold(30))), 1, VoiceLevel.COACHING)

    assert [p.at_seconds for p in phrases_crossed(phrases, -1, 11)] == [1, 11]
    assert [p.gap_seconds for p in phrases_crossed(phrases, 11, 15.5)] == [11.5]
    assert phrases_crossed(phrases, 15.5, 20) == ()


def test_every_segment_of_a_session_has_its_say() -> None:
    timeline = a_mixed_timeline()

    for index, segment in enumerate(timeline.segments):
        opening = said(timeline, index)[:1]
        assert opening or segment.kind is SegmentKind.WORK


def test_the_end_is_said() -> None:
    assert Phrase(Priority.NAME, Message("speech.finished"), 0, math.inf) == FINISHED
