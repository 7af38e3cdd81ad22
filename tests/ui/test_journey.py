"""The whole program, from the first run to the record, by keys; and the guard at every door."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from whole_program import QuietPlayer, Stage, Wakefulness

from supple.advice.guard import Stage as GuardStage
from supple.routine.kind import Kind
from supple.session.command import CommandKind
from supple.session.cue import CueKind
from supple.session.engine import Session
from supple.session.hurt import Hurt
from supple.session.segment import SegmentKind
from supple.session.state import State
from supple.ui.start_request import StartRequest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

Key = Qt.Key


@pytest.fixture
def stage(tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    stage = Stage(tmp_path, qapp)
    monkeypatch.setattr("supple.window.make_cue_player", lambda *_, **__: _quiet(stage))
    monkeypatch.setattr("supple.window.KeepAwake", lambda: _awake(stage))
    yield stage
    stage.close()


def _quiet(stage: Stage) -> QuietPlayer:
    stage.sounds = QuietPlayer()
    return stage.sounds


def _awake(stage: Stage) -> Wakefulness:
    stage.awake = Wakefulness()
    return stage.awake


def start(stage: Stage, routine: str = "warm-up-classic") -> None:
    stage.running.conductor.start(StartRequest(routine))
    stage.settle()


def test_from_the_first_run_to_the_week(stage: Stage) -> None:
    stage.open()
    assert stage.page_name == "FirstRunPage"
    stage.running.conductor._parts.pages.accepted.emit()
    stage.running.conductor._parts.pages.first_run_done.emit()
    stage.settle()
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"
    stage.press(Key.Key_1)
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"
    assert stage.session.state is State.RUNNING
    assert stage.awake.is_active
    stage.play_to_the_end()
    assert stage.page_name == "FinishedPage"
    assert not stage.awake.is_active
    assert stage.running.store is not None
    (kept,) = stage.running.store.recent(5)
    assert kept.is_finished
    stage.press(Key.Key_Return)
    assert stage.page_name == "TodayPage"
    assert stage.ground is not None
    assert stage.ground.interrupted() is None


def test_every_cue_sounds_once_and_words_come_with_them(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage, "cool-down-classic")
    timeline = stage.session.timeline
    while stage.running.flow.is_playing:
        # Looks come close together in life; a cue that is found late is shown, but not sounded.
        stage.clock.advance(0.35)
        stage.look()
    played = stage.sounds.played
    assert played.count(CueKind.GO) == sum(1 for one in timeline.segments if one.kind is SegmentKind.WORK)
    assert played.count(CueKind.SWITCH) == sum(1 for one in timeline.segments if one.kind is SegmentKind.SWITCH)
    assert played[-1] is CueKind.FINISHED
    assert played.count(CueKind.FINISHED) == 1
    assert any("Left side" in said for said in stage.sounds.said)
    assert len([said for said in stage.sounds.said if said.startswith("Switch")]) >= 3


@pytest.mark.parametrize("sign", ["s1", "s4", "s7"])
def test_a_ticked_sign_shuts_every_door_across_starts(stage: Stage, sign: str) -> None:
    stage.accept()
    stage.open()
    stage.running.desk.answer(frozenset({sign}))
    for _ in range(2):
        doors = (
            lambda: stage.press(Key.Key_1),
            lambda: start(stage),
            lambda: stage.running.conductor.start(StartRequest("x", routine=_a_routine(stage))),
            lambda: stage.running.desk.answer(frozenset()),
            lambda: start(stage),
        )
        for door in doors:
            stage.running.conductor.show_today()
            stage.settle()
            door()
            stage.settle()
            assert not stage.running.flow.is_playing
        assert stage.running.desk.standing.stage is GuardStage.LOCKED
        stage.close()
        stage.open()


def _a_routine(stage: Stage) -> object:
    return stage.running.library.library.routines["stretch-calves"]


def test_nothing_random_gets_past_a_lock(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.accept()
    stage.open()
    stage.running.desk.answer(frozenset({"s2"}))
    made: list[object] = []
    original = Session.__init__

    def noted(self: Session, *arguments: object, **more: object) -> None:
        made.append(self)
        original(self, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Session, "__init__", noted)
    dice = random.Random(20261123)
    keys = (*(Key.Key_0, Key.Key_1, Key.Key_2, Key.Key_7, Key.Key_Return, Key.Key_Space, Key.Key_Escape), Key.Key_Tab)
    for _ in range(150):
        match dice.randrange(4):
            case 0:
                stage.press(dice.choice(keys))
            case 1:
                stage.running.conductor.show_place(dice.choice(("today", "signs", *(kind.value for kind in Kind))))
            case 2:
                start(stage, dice.choice(("warm-up-classic", "rest-day-recovery", "no-such-routine")))
            case _:
                stage.pass_seconds(2000)
        stage.settle()
    assert made == []


def test_chest_pain_stops_everything_at_once(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage)
    stage.pass_seconds(20)
    stage.press(Key.Key_H)
    stage.press(Key.Key_5)
    assert stage.page_name == "SignsPage"
    assert stage.running.window.is_bare
    assert not stage.running.flow.is_playing
    assert stage.running.desk.standing.stage is GuardStage.LOCKED
    assert stage.running.store is not None
    assert len(stage.running.store.recent(5)) == 1


def test_sharp_pain_leaves_the_exercise_and_asks_the_signs(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage, "cool-down-classic")
    stage.pass_seconds(20)
    before = stage.session.segment.step
    page = stage.running.flow.page
    assert page is not None
    page.ask_what_hurts()
    page.hurt_panel.answered.emit(Hurt.SHARP)
    stage.settle()
    assert stage.page_name == "SignsPage"
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"
    assert stage.session.segment.step == before + 1
    assert stage.session.state is State.PAUSED
    stage.press(Key.Key_Space)
    assert stage.session.state is State.RUNNING


def test_noticeable_pain_shows_the_easier_way_and_goes_on(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage, "cool-down-classic")
    stage.pass_seconds(20)
    stage.press(Key.Key_H)
    stage.press(Key.Key_2)
    assert stage.session.state is State.RUNNING


def test_a_closed_window_can_be_gone_on_with(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage, "stretch-calves")
    stage.pass_seconds(40)
    step, left = stage.session.segment.step, stage.session.seconds_left
    stage.close()
    stage.open()
    assert stage.page_name == "TodayPage"
    stage.press(Key.Key_Return)
    assert stage.page_name == "PlayerPage"
    assert stage.session.state is State.READY
    assert stage.session.segment.step == step
    assert stage.session.seconds_left == pytest.approx(left, abs=1)
    stage.press(Key.Key_Return)
    assert stage.session.state is State.RUNNING


def test_going_on_after_half_an_hour_asks_the_signs_again(stage: Stage) -> None:
    stage.answer_none()
    stage.open()
    start(stage)
    stage.pass_seconds(20)
    stage.press(Key.Key_Space)
    stage.pass_seconds(31 * 60)
    stage.press(Key.Key_Space)
    assert stage.page_name == "SignsPage"
    assert stage.session.state is State.PAUSED
    stage.press(Key.Key_0)
    assert stage.page_name == "PlayerPage"
    assert stage.session.state is State.RUNNING


def test_another_look_keeps_the_session(stage: Stage) -> None:
    from dataclasses import replace  # noqa: PLC0415 - for this test alone

    from supple.settings import TextSize, Theme  # noqa: PLC0415

    stage.answer_none()
    stage.open()
    start(stage)
    stage.pass_seconds(12)
    session = stage.session
    keeper = stage.running.conductor._parts.settings
    keeper.change(replace(keeper.settings, theme=Theme.DARK, text_size=TextSize.LARGEST))
    stage.settle()
    assert stage.page_name == "PlayerPage"
    assert stage.session is session
    stage.press(Key.Key_Space)
    assert session.state is State.PAUSED


def test_a_file_of_ones_own_is_picked_up_while_the_program_runs(stage: Stage) -> None:
    stage.accept()
    program = stage.open()
    assert stage.ground is not None
    folder = stage.ground.places.routines
    folder.mkdir(parents=True)
    text = "supple: 1\ntitle: Mine\nkind: stretch\nsteps:\n  - exercise: calf-wall-straight\n"
    (folder / "mine.yaml").write_text(text)
    _read_again(stage)
    assert program.library.library.routines["mine"].yours
    (folder / "mine.yaml").write_text(text.replace("calf-wall", "calf-wal"))
    _read_again(stage)
    assert "mine" not in program.library.library.routines
    assert program.library.library.broken[0].id == "mine"
    (folder / "mine.yaml").unlink()
    _read_again(stage)
    assert program.library.library.broken == ()


def _read_again(stage: Stage) -> None:
    stage.running.library.read_again()
    stage.running.library._pool.waitForDone()
    stage.settle()


def test_an_unknown_routine_is_answered_with_the_nearest(stage: Stage) -> None:
    stage.answer_none()
    program = stage.open()
    said: list[object] = []
    program.desk.refused.connect(said.append)
    start(stage, "warm-up-clasic")
    assert not program.flow.is_playing
    assert dict(said[0].values)["near"] == "warm-up-classic"  # type: ignore[attr-defined]


def test_a_routine_with_nothing_left_does_not_start(stage: Stage) -> None:
    from supple.routine.choices import Choices  # noqa: PLC0415 - for this test alone

    stage.answer_none()
    program = stage.open()
    program.conductor.start(StartRequest("warm-up-classic", Choices(removed=tuple(range(6)))))
    assert not program.flow.is_playing


def test_escape_leads_one_level_up(stage: Stage) -> None:
    stage.accept()
    program = stage.open()
    program.conductor.show_place("stretch")
    program.conductor.show_routine("stretch-calves")
    stage.settle()
    stage.press(Key.Key_Escape)
    assert stage.page_name == "KindPage"
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"


def test_leaving_a_session_early_keeps_what_was_done(stage: Stage) -> None:
    stage.answer_none()
    program = stage.open()
    start(stage)
    stage.pass_seconds(60)
    page = program.flow.page
    assert page is not None
    page.ask(CommandKind.STOP)
    stage.settle()
    assert stage.page_name == "FinishedPage"
    stage.press(Key.Key_Escape)
    assert stage.page_name == "TodayPage"
    assert program.store is not None
    (kept,) = program.store.recent(5)
    assert not kept.is_finished
    assert kept.done_seconds == pytest.approx(60, abs=1)
