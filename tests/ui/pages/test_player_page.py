"""The player page by real clicks and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from advice.clearances import fake_clearance
from session.fake_clock import FakeClock
from supple.session.command import CommandKind, JumpToStep
from supple.session.cue import CueKind
from supple.session.engine import Session
from supple.session.hurt import Hurt
from supple.session.state import State
from supple.ui.pages.player.page import PlayerPage
from supple.ui.pages.player.sizes import player_sizes
from supple.ui.pages.player.stage_card import PositionCard
from supple.ui.pages.player.strip_plan import strip_place, strip_steps
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.widgets.text_label import TextLabel
from ui.pages.playing_steps import a_player_timeline

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from supple.ui.theme import Theme


class Desk:
    """A page with a session behind it; every command that the page asks for is given."""

    def __init__(self, page: PlayerPage, *, width: int = 1280, height: int = 800) -> None:
        self.page = page
        self.clock = FakeClock()
        self.session = Session(a_player_timeline(), self.clock, fake_clearance())
        self.asked: list[object] = []
        page.command_asked.connect(self._on_asked)
        page.resize(width, height)
        page.show_session(self.session)
        page.show()
        self.give(CommandKind.START)

    def give(self, command: object) -> None:
        for event in self.session.do(command):  # type: ignore[arg-type]
            self.page.show_event(event)
        self.page.show_look()

    def after(self, seconds: float) -> None:
        for _ in range(int(seconds)):
            self.clock.advance(1)
            for event in self.session.tick():
                self.page.show_event(event)
        self.page.show_look()

    def _on_asked(self, command: object) -> None:
        self.asked.append(command)
        self.give(command)


@pytest.fixture
def page(qtbot: QtBot, theme: Theme) -> PlayerPage:
    page = PlayerPage(theme)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def desk(page: PlayerPage) -> Desk:
    return Desk(page)


def test_space_pauses_and_goes_on(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert desk.session.state is State.PAUSED
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert desk.session.state is State.RUNNING


def test_enter_means_in_position_then_nothing_in_a_timed_hold(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    desk.give(JumpToStep(1))
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert desk.asked[-1] is CommandKind.IN_POSITION
    asked = len(desk.asked)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert len(desk.asked) == asked


def test_enter_means_done_where_reps_wait(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    desk.give(JumpToStep(3))
    desk.give(CommandKind.SKIP)
    qtbot.keyClick(page, Qt.Key.Key_Return)
    assert desk.asked[-1] is CommandKind.DONE
    assert desk.session.state is State.FINISHED


@pytest.mark.parametrize(
    ("key", "command"),
    [
        (Qt.Key.Key_Left, CommandKind.BACK),
        (Qt.Key.Key_PageUp, CommandKind.BACK),
        (Qt.Key.Key_Right, CommandKind.SKIP),
        (Qt.Key.Key_MediaNext, CommandKind.SKIP),
        (Qt.Key.Key_Up, CommandKind.LONGER),
        (Qt.Key.Key_Down, CommandKind.SHORTER),
        (Qt.Key.Key_R, CommandKind.RESTART_SIDE),
        (Qt.Key.Key_MediaPlay, CommandKind.PAUSE),
    ],
)
def test_each_key_asks_for_its_command(
    desk: Desk, page: PlayerPage, qtbot: QtBot, key: Qt.Key, command: CommandKind
) -> None:
    desk.give(JumpToStep(1))
    desk.give(CommandKind.SKIP)
    qtbot.keyClick(page, key)
    assert desk.asked[-1] is command


@pytest.mark.parametrize(
    ("key", "signal"),
    [
        (Qt.Key.Key_V, "voice_asked"),
        (Qt.Key.Key_S, "sound_asked"),
        (Qt.Key.Key_Plus, "volume_asked"),
        (Qt.Key.Key_Minus, "volume_asked"),
        (Qt.Key.Key_F, "full_screen_asked"),
        (Qt.Key.Key_M, "monitor_asked"),
    ],
)
def test_each_tool_has_its_key(desk: Desk, page: PlayerPage, qtbot: QtBot, key: Qt.Key, signal: str) -> None:
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(page, key)


def test_buttons_do_what_they_say(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    desk.give(JumpToStep(1))
    for button, command in (
        (page.controls.skip, CommandKind.SKIP),
        (page.controls.longer, CommandKind.LONGER),
        (page.controls.main, CommandKind.PAUSE),
        (page.controls.main, CommandKind.RESUME),
        (page.controls.back, CommandKind.BACK),
    ):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert desk.asked[-1] is command


def test_a_click_on_the_strip_jumps_to_the_step(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.strip.step_chosen.emit(2)
    assert desk.asked[-1] == JumpToStep(2)
    assert desk.session.segment.step == 2


def test_space_on_a_button_reached_by_tab_activates_it(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.controls.skip.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(page.controls.skip, Qt.Key.Key_Space)
    assert desk.asked[-1] is CommandKind.SKIP
    assert desk.session.state is State.RUNNING


def test_a_click_on_a_button_takes_no_focus_so_that_space_still_pauses(
    desk: Desk, page: PlayerPage, qtbot: QtBot
) -> None:
    page.setFocus()
    qtbot.mouseClick(page.controls.skip, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert desk.session.state is State.PAUSED


def test_something_hurts_pauses_and_each_digit_answers(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert desk.session.state is State.PAUSED
    assert page.hurt_panel.isVisible()
    with qtbot.waitSignal(page.hurt_answered) as answer:
        qtbot.keyClick(page.hurt_panel, Qt.Key.Key_4)
    assert answer.args == [Hurt.NERVE]
    assert not page.hurt_panel.isVisible()
    assert desk.session.state is State.PAUSED


def test_esc_in_the_question_goes_on(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.ask_what_hurts()
    qtbot.keyClick(page.hurt_panel, Qt.Key.Key_Escape)
    assert desk.session.state is State.RUNNING


def test_keys_of_the_player_do_nothing_while_a_question_is_open(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.ask_what_hurts()
    asked = len(desk.asked)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_R, Qt.Key.Key_D):
        qtbot.keyClick(page.hurt_panel, key)
    assert len(desk.asked) == asked
    assert not page.is_far


def test_esc_pauses_and_asks_and_enter_goes_on(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert desk.session.state is State.PAUSED
    assert page.end_panel.isVisible()
    focused = page.window().focusWidget()
    qtbot.keyClick(focused, Qt.Key.Key_Return)
    assert desk.session.state is State.RUNNING


def test_ending_is_one_more_press_away(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.ask_to_end()
    page.end_panel.end_chosen.emit()
    assert desk.session.state is State.STOPPED


def test_distance_mode_comes_and_goes_with_d_and_esc(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.distance_changed):
        qtbot.keyClick(page, Qt.Key.Key_D)
    assert page.is_far
    assert page.far.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.is_far
    assert desk.session.state is State.RUNNING


def test_sleep_asks_how_to_go_on(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    desk.give(JumpToStep(1))
    desk.give(CommandKind.SKIP)
    desk.after(5)
    desk.clock.jump(with_sleep=240)
    for event in desk.session.tick():
        page.show_event(event)
    page.show_look()
    assert desk.session.state is State.ASLEEP
    assert page.info.slept_words == ("The computer slept for 4:00 min", "Your time stopped with it: 0:25 left here.")
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert desk.session.state is State.RUNNING


def test_the_list_of_keys_opens_and_closes(desk: Desk, page: PlayerPage, qtbot: QtBot) -> None:
    page.keys_panel.open_panel()
    assert page.keys_panel.isVisible()
    qtbot.keyClick(page.keys_panel, Qt.Key.Key_Escape)
    assert not page.keys_panel.isVisible()


def test_the_badge_stands_at_its_own_side(desk: Desk, page: PlayerPage) -> None:
    desk.give(JumpToStep(1))
    badge = page.stage.badge
    assert badge.geometry().left() == 20
    desk.give(CommandKind.SKIP)
    desk.give(CommandKind.SKIP)
    assert badge.geometry().right() == page.stage.width() - 21


def assert_nothing_is_cut(page: PlayerPage) -> None:
    QApplication.processEvents()
    for label in page.info.findChildren(TextLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for button in page.findChildren(ActionButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
            assert button.height() >= button.sizeHint().height(), button.text()
    assert page.info.ring.height() >= page.info.ring.minimumHeight()


@pytest.mark.parametrize("size", [(960, 600), (1280, 800), (1920, 1080)])
@pytest.mark.parametrize("scale", ["theme", "large_theme"])
def test_everything_is_on_the_page_at_every_size(
    qtbot: QtBot, request: pytest.FixtureRequest, size: tuple[int, int], scale: str
) -> None:
    page = PlayerPage(request.getfixturevalue(scale))
    qtbot.addWidget(page)
    desk = Desk(page, width=size[0], height=size[1])
    desk.give(JumpToStep(1))
    QApplication.processEvents()
    page.resize(*size)
    page.show_caption("Half-kneeling hip-flexor stretch. Left side.")
    assert_nothing_is_cut(page)
    for _ in range(3):
        desk.give(CommandKind.SKIP)
        assert_nothing_is_cut(page)
    desk.give(CommandKind.PAUSE)
    assert_nothing_is_cut(page)
    assert page.size().width() == size[0]
    assert page.size().height() == size[1]
    bottom = page.controls.mapTo(page, page.controls.rect().bottomRight())
    assert bottom.y() < size[1]
    assert bottom.x() < size[0]
    assert page.stage.width() >= size[0] * 0.5


def test_sizes_are_those_of_the_drawings() -> None:
    small, usual, large = player_sizes(960, 600), player_sizes(1280, 800), player_sizes(1920, 1080)
    assert (small.title, usual.title, large.title) == (24, 32, 46)
    assert (usual.column, usual.margin, usual.main_button) == (452, 32, 72)
    assert not small.dots_shown


def test_the_strip_has_a_part_for_each_side_and_set() -> None:
    timeline = a_player_timeline()
    assert [len(step.parts) for step in strip_steps(timeline)] == [1, 2, 2, 1]
    last = len(timeline.segments) - 1
    assert strip_place(timeline, last, 0.5) == (3, 0, 0.5)


def test_halfway_can_be_seen(desk: Desk, page: PlayerPage) -> None:
    page.show_cue(CueKind.HALFWAY)
    assert page.info.caption == "Halfway"
    assert not page.flash_frame.isVisible()


def test_every_cue_lights_the_edge_when_asked_but_at_most_once_a_second(desk: Desk, page: PlayerPage) -> None:
    page.show_flashes(on=True)
    page.show_cue(CueKind.GO)
    assert page.flash_frame.isVisible()
    assert page.flash_frame.geometry() == page.rect()
    assert not page.flash_frame.flash(page.palette().text().color())


def test_what_is_said_stands_below_the_cue(desk: Desk, page: PlayerPage) -> None:
    page.show_caption("Upper-calf stretch at the wall. Left side.")
    assert page.info.caption == "Upper-calf stretch at the wall. Left side."


def test_what_stands_there_as_the_cue_is_not_said_twice(desk: Desk, page: PlayerPage) -> None:
    desk.give(JumpToStep(1))
    page.show_caption("Kneel on one padded knee, other foot flat in front.")
    assert page.info.caption == ""
    desk.give(JumpToStep(0))
    page.show_caption("Kneel on one padded knee, other foot flat in front.")
    assert page.info.caption != ""
    desk.give(JumpToStep(1))
    assert page.info.caption == ""


def test_the_figure_makes_room_for_a_card_over_its_head(qtbot: QtBot, large_theme: Theme) -> None:
    page = PlayerPage(large_theme)
    qtbot.addWidget(page)
    desk = Desk(page, width=960, height=600)
    desk.give(JumpToStep(1))
    QApplication.processEvents()
    card, figure = page.stage.findChildren(PositionCard)[0], page.stage.findChildren(FigurePicture)[0]
    assert card.isVisible()
    assert figure.geometry().top() >= card.geometry().bottom()
    desk.give(CommandKind.SKIP)
    assert figure.geometry().top() < card.geometry().bottom()


def test_the_card_follows_the_size_of_the_window(desk: Desk, page: PlayerPage) -> None:
    desk.give(JumpToStep(1))
    card = page.stage.findChildren(PositionCard)[0]
    usual = card.size()
    page.resize(1920, 1080)
    QApplication.processEvents()
    assert card.width() > usual.width() * 1.25
    assert card.height() > usual.height() * 1.25
    page.resize(1280, 800)
    QApplication.processEvents()
    assert card.size() == usual


def test_the_key_of_distance_mode_stands_there_without_its_word(desk: Desk, page: PlayerPage) -> None:
    page.resize(960, 600)
    QApplication.processEvents()
    assert page.top.distance.text() == ""
    assert page.top.distance.width() > page.top.distance.height() > page.top.awake.sizeHint().height() - 1
