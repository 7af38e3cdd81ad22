"""What the page says is what the program says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_parts import the_content, the_library
from plans import a_mixed_timeline, a_routine, a_step

from supple.advice.sign_level import SignLevel
from supple.body.side import Sides
from supple.exchange import amount_text
from supple.exchange.care_text import care_text
from supple.exchange.segment_text import segment_texts, segment_words
from supple.exchange.sign_data import sign_data
from supple.routine.work import Hold, Reps, Time
from supple.session.segment import SegmentKind
from supple.session.timeline import Timeline, plan
from supple.session.timing import Timing
from supple.ui.pages.player import segment_words as player
from supple.ui.pages.player.amounts import amount_text as players_amount
from supple.ui.pages.player.coming import next_lines
from supple.ui.pages.signs.view import LEVEL_ROLES, lead_length
from supple.ui.wording import amounts, say

TIMINGS = [Timing(), Timing(wait_for_me=True, wait_in_position=True)]


def timelines() -> list[Timeline]:
    routines = the_library().routines.values()
    return [a_mixed_timeline(), *(plan(routine, timing) for routine in routines for timing in TIMINGS)]


def test_every_segment_says_what_the_player_says() -> None:
    for timeline in timelines():
        texts = segment_texts(timeline, say)
        for index, (segment, text) in enumerate(zip(timeline.segments, texts, strict=True)):
            step = timeline.steps[segment.step]
            assert text.pill == player.pill_of(segment, step, paused=False)
            assert text.title == player.title_of(segment, step)
            assert text.badge == player.badge_text_of(segment, step)
            assert text.confirm == player.confirm_of(segment)
            if segment.kind is not SegmentKind.WORK:
                assert text.cue == player.cue_of(segment, step, "", "")
                assert text.lines == ()
            coming = next_lines(timeline, index)
            assert text.next == ("This is the last one" if coming.step is None else f"Next: {coming.first}")
            if segment.position_changes:
                need = player.need_of(step)
                there = player.position_card_of(timeline, segment)
                assert text.change == (f"{there}. {need}" if need else there)
            else:
                assert text.change == ""


def test_what_is_spoken_names_exercise_and_side_and_then_the_work() -> None:
    texts = segment_texts(a_mixed_timeline(), say)
    assert [text.spoken for text in texts[:6]] == [
        "Upper-calf stretch at the wall. Left side.",
        "Hold 30 seconds, left",
        "Switch to your right side.",
        "Hold 30 seconds, right",
        "Rest. Next: set 2 of 2, left side.",
        "Hold 30 seconds, left",
    ]
    assert segment_words(a_mixed_timeline(), a_mixed_timeline().segments[0], say) == "Upper-calf stretch at the wall"


def test_amounts_are_worded_as_in_the_program() -> None:
    for routine in the_library().routines.values():
        for step in routine.steps:
            assert amount_text.work_text(say, step) == amounts.work_text(step)
    for seconds in (0, 5, 59.6, 60, 90, 91, 119, 120, 3599, 3600, 7325):
        assert amount_text.clock_text(seconds) == amounts.clock_text(seconds)
        assert amount_text.duration_text(say, seconds) == amounts.duration_text(seconds)
        assert amount_text.said_amount(say, seconds) == players_amount(seconds)
    for words in ([], ["a"], ["a", "b"], ["a", "b", "c"]):
        assert amount_text.listed(say, words) == amounts.listed(words)
        assert amount_text.listed(say, words, "and") == amounts.listed(words, "and")
        assert amount_text.listed(say, words, "or") == amounts.listed(words, "or")


@pytest.mark.parametrize(
    ("work", "sides", "sets", "words"),
    [
        (Hold(30), Sides.EACH, 2, "2 × 30 s each side"),
        (Time(90), Sides.BOTH, 1, "90 s"),
        (Reps(12, 2), Sides.ALTERNATING, 1, "12 reps, sides in turn"),
    ],
)
def test_doses_in_words(work: Hold | Time | Reps, sides: Sides, sets: int, words: str) -> None:
    assert amount_text.work_text(say, a_step(work, sides, sets=sets)) == words


def test_care_says_what_is_needed_when_to_stop_and_who_should_ask() -> None:
    content = the_content()
    routine = the_library().routines["stretch-full-legs-20"]
    care = care_text(routine, plan(routine, Timing()), content.codes, say)
    assert care.length == "19:10 min, 10 steps"
    assert care.needs == "You need a wall, a mat, a cushion and a band or a towel."
    assert care.effort == "Stretch to a mild pull, 3 to 4 out of 10, never pain."
    assert routine.stop == ()
    assert "Calf swelling" in " ".join(care.stops)
    assert any(line.startswith("Suspected, current or recently treated blood clot") for line in care.ask_first)
    assert all(": " in caution for caution in care.cautions)


def test_care_without_rules_of_the_routine_takes_those_of_its_exercises() -> None:
    exercise = replace(a_step().exercise, stop_signs=("calf", "sharp"))
    routine = a_routine(a_step(Reps(5, 2, until_done=True), exercise=exercise))
    codes = the_content().codes
    care = care_text(routine, plan(routine, Timing()), codes, say)
    assert care.stops == (codes.stop_signs["sharp"], codes.stop_signs["calf"])
    assert care.length == "about 0:15 min, 1 step"
    assert care.needs == "You need nothing but some room."
    assert (care.cautions, care.ask_first) == ((), ())


def test_the_signs_are_all_there_with_everything_behind_them() -> None:
    signs = the_content().signs
    data = sign_data(signs, say)
    asked = [(sign["id"], sign["text"]) for sign in data["signs"]]
    assert asked == [(sign.id, sign.text) for sign in signs.session_signs]
    assert all(sign["lead"] == lead_length(sign["text"]) for sign in data["signs"])
    behind = {(sign.id, flag.question) for sign in signs.session_signs for flag in sign.covers}
    assert {(sign, flag["question"]) for flag in data["flags"] for sign in flag["signs"]} == behind
    assert [level["id"] for level in data["levels"]] == [level.value for level in SignLevel]
    assert {level["id"]: level["colour"] for level in data["levels"]} == {
        level.value: role for level, role in LEVEL_ROLES.items()
    }
    assert [number for _, number in data["numbers"]] == ["999", "112", "911", "000"]
    # The sign that stands for chest pain leads to an emergency.
    assert signs.level_of(frozenset({data["chestSign"]})) is SignLevel.EMERGENCY
    assert [level["isUrgent"] for level in data["levels"]] == [True, True, False, False, False]
