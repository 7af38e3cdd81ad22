"""The page on a phone, from the first tap to the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from page_parts import the_content, the_library

from supple.body.side import Sides
from supple.exchange.html_page import PageWishes, write_page
from supple.exchange.page_data import segment_data
from supple.routine.kind import Kind
from supple.routine.routine import Routine, Step
from supple.routine.work import Hold, Reps, Time
from supple.session.timeline import plan
from supple.session.timing import Timing

if TYPE_CHECKING:
    from pathlib import Path

    from phone import Phone
    from selenium.webdriver.remote.webelement import WebElement


pytestmark = pytest.mark.slow


def a_routine() -> Routine:
    """A calf stretch on each side, a movement, and repetitions on the floor that wait for the person."""
    exercises = the_library().exercises
    return Routine(
        id="calves-for-the-page",
        title="Calves & </script><b>ankles</b> {{page.note}}",
        kind=Kind.STRETCH,
        goal="Looser calves",
        stop=("sharp", "calf"),
        steps=(
            Step(exercise=exercises["calf-wall-straight"], work=Hold(30), sides=Sides.EACH),
            Step(exercise=exercises["heel-toe-rock"], work=Time(20), sides=Sides.BOTH, rest_after_seconds=10),
            Step(exercise=exercises["glute-bridge"], work=Reps(8, 3, until_done=True), sides=Sides.BOTH),
        ),
    )


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("page") / "calves & ankles.html"
    wishes = PageWishes(clinic="Harbour <Physio>", note="Three days a week.\nNo hurry.", day="28 November 2026")
    path.write_text(write_page(a_routine(), the_content(), wishes), encoding="utf-8", newline="\n")
    return path


@pytest.fixture
def player(phone: Phone, page: Path) -> Phone:
    """The player, ready to start."""
    phone.show(page)
    phone.tap("begin")
    phone.pass_signs()
    return phone


@pytest.fixture
def playing(player: Phone) -> Phone:
    player.tap("main")
    return player


def seconds_shown(phone: Phone) -> int:
    return int(phone.text("digits"))


def test_a_routine_is_played_from_the_first_tap_to_the_end_without_asking_for_anything(
    phone: Phone, page: Path
) -> None:
    phone.show(page)
    assert phone.view() == "cover"
    assert phone.text("cover-title") == a_routine().title
    assert phone.text("clinic") == "Harbour <Physio>"
    assert phone.text("note") == "Three days a week.\nNo hurry."
    assert "Sharp, stabbing or suddenly worse pain" in phone.text("stops")
    assert phone.text("facts") == "about 2:19 min, 3 steps"
    phone.press("begin")
    assert phone.view() == "signs"
    phone.pass_signs()
    assert phone.view() == "player"
    phone.press("main")
    seen = []
    for segment in segment_data(plan(a_routine(), Timing())):
        seen.append((phone.text("player-title"), phone.text("badge-text"), phone.text("pill")))
        if segment["told"]:
            phone.advance(segment["seconds"] + 7)
            assert phone.text("main-text") == "Done"
            phone.press("main")
        else:
            phone.advance(segment["seconds"])
    assert seen == [
        ("Upper-calf stretch at the wall", "LEFT", "Get into position"),
        ("Upper-calf stretch at the wall", "LEFT", "Hold"),
        ("Now your right side", "RIGHT", "Switch sides"),
        ("Upper-calf stretch at the wall", "RIGHT", "Hold"),
        ("Heel-toe rocks", "Both sides", "Get into position"),
        ("Heel-toe rocks", "Both sides", "Keep moving"),
        ("Rest", "Both sides", "Rest"),
        ("Glute bridge", "Both sides", "Get into position"),
        ("Glute bridge", "Both sides", "At your pace"),
    ]
    assert phone.view() == "end"
    assert phone.text("end-title") == "That was the last one"
    assert phone.text("end-done").startswith("3 of 3 steps in 2:26")
    assert phone.told("errors") == []
    assert phone.complaints() == []
    asked = [address for address in phone.requests() if not address.startswith("data:")]
    assert asked == [page.as_uri()]


def test_nothing_can_be_fetched_or_run_from_elsewhere(phone: Phone, page: Path) -> None:
    phone.show(page)
    script = "const done = arguments[1]; fetch(arguments[0]).then(() => done('went'), () => done('refused'));"
    assert phone.driver.execute_async_script(script, "https://example.org/") == "refused"
    phone.run("const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s)")
    phone.run("document.body.insertAdjacentHTML('beforeend', '<img src=\"https://example.org/a.png\">')")
    assert phone.run("return window.ran === undefined")
    assert phone.run("return document.querySelector('b b, title b') === null")


def test_every_sign_has_to_be_answered_and_a_yes_ends_it(phone: Phone, page: Path) -> None:
    phone.show(page)
    phone.tap("begin")
    boxes = phone.driver.find_elements("css selector", "#sign-rows input")
    assert len(boxes) == 7
    assert not any(box.is_selected() for box in boxes)
    assert phone.run("return document.activeElement.id") == "signs-title"
    phone.tick(1)
    assert not phone.find("none").is_displayed()
    assert phone.view() == "questions"
    assert phone.run("return document.querySelectorAll('#question-rows input:checked').length") == 0
    assert not phone.find("answered").is_enabled()
    assert phone.text("questions-left") == "5 questions are still open."
    phone.reply("yes", "no")
    assert phone.view() == "said"
    assert phone.text("said-title") == "You answered yes to this. Is that right?"
    phone.tap("correct")
    phone.reply("unsure", "yes", "no")
    assert "(Not sure, so it counts as yes)" in phone.text("said-list")
    phone.tap("right")
    assert phone.view() == "advice"
    assert phone.text("advice-title") == "This could be serious.\nGet help now."
    calls = phone.driver.find_elements("css selector", "#numbers a")
    assert [call.get_attribute("href") for call in calls] == ["tel:999", "tel:112", "tel:911", "tel:000"]
    assert "call your emergency number" in phone.text("advice-groups").lower()
    # No button of this view leads back to playing, and no key does.
    assert not phone.find("unlock").is_displayed()
    assert phone.run("return document.querySelectorAll('#advice button:not(#open-lock)').length") == 0
    phone.run("document.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }))")
    phone.advance(60)
    assert phone.view() == "advice"
    assert phone.told("tones") == []


DAY = "const box = document.getElementById('assessed-on'); box.value = arguments[0];"


def test_a_yes_outlives_a_reload_and_opens_by_the_statement_alone(phone: Phone, page: Path) -> None:
    phone.show(page)
    phone.tap("begin")
    phone.tick(1)
    phone.reply("yes", "no")
    phone.tap("right")
    title = phone.text("advice-title")
    phone.driver.refresh()
    assert phone.view() == "advice"
    assert phone.text("advice-title") == title
    assert phone.find("unlock").is_displayed()
    first = phone.run("return document.getElementById('assessed-on').min")
    for ticks, day in ((False, first), (True, ""), (True, "2020-01-01"), (True, "2099-01-01")):
        phone.run("document.getElementById('assessed').checked = arguments[0]", ticks)
        phone.run(DAY, day)
        phone.tap("open-lock")
        assert phone.view() == "advice"
        assert phone.text("unlock-told").startswith("Tick the sentence")
    phone.run("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert phone.view() == "advice"
    phone.run("document.getElementById('assessed').checked = true")
    phone.run(DAY, first)
    phone.tap("open-lock")
    assert phone.view() == "cover"
    phone.tap("begin")
    assert phone.view() == "signs"


def test_a_yes_of_another_page_holds_here_and_a_milder_one_for_three_days(phone: Phone, page: Path) -> None:
    phone.show(page)
    flag = "{id: 'x', level: arguments[0], question: 'Ill?', action: 'Rest.', mayBe: 'May be.'}"
    keep = f"localStorage.setItem('supple-lock', JSON.stringify({{said: ['Ill?'], flags: [{flag}], at: Date.now()}}))"
    phone.run(keep, "monitor")
    phone.tap("begin")
    assert phone.view() == "advice"
    phone.run("phone.sleep(72 * 3600 - 60)")
    phone.run("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert phone.view() == "advice"
    phone.run("localStorage.clear()")
    phone.show(page)
    phone.run(keep, "of-tomorrow")
    phone.tap("begin")
    assert phone.text("advice-title").startswith("This could be serious.")


def test_nobody_begins_who_has_not_said_to_be_of_age(phone: Phone, page: Path) -> None:
    phone.show(page, adult=False)
    assert not phone.find("begin").is_enabled()
    phone.tap("adult")
    phone.tap("begin")
    assert phone.view() == "signs"
    phone.driver.refresh()
    assert phone.view() == "cover"
    assert not phone.find("adult-card").is_displayed()
    assert phone.find("begin").is_enabled()


def test_a_milder_sign_says_what_to_do_and_plays_nothing_either(phone: Phone, page: Path) -> None:
    phone.show(page)
    phone.tap("begin")
    phone.tick(6)
    questions = phone.run("return [...document.querySelectorAll('.question legend')].map((l) => l.textContent)")
    ill = next(number for number, question in enumerate(questions) if "fever, chest infection" in question)
    phone.reply(*["no"] * ill, "yes", "no")
    phone.tap("right")
    assert phone.view() == "advice"
    assert phone.text("advice-chip") == "Ease off and watch"
    assert not phone.find("say-card").is_displayed()
    assert "Rest until you are well" in phone.text("advice-groups")


def test_a_sign_ticked_by_mistake_can_be_taken_back_by_its_questions(phone: Phone, page: Path) -> None:
    phone.show(page)
    phone.tap("begin")
    phone.tick(3)
    phone.tap("to-signs")
    assert phone.view() == "signs"
    phone.tap("ticked")
    phone.reply("no")
    assert phone.text("said-title") == "You answered no to every question. Is that right?"
    phone.tap("right")
    assert phone.view() == "player"


def test_a_double_tap_on_begin_does_not_answer_the_signs(phone: Phone, page: Path) -> None:
    phone.show(page)
    phone.tap("begin")
    phone.run("document.getElementById('none').click()")
    assert phone.view() == "signs"


def test_left_and_right_differ_in_word_corner_fill_arrow_and_direction(playing: Phone) -> None:
    def look() -> tuple[str, str, str, str, list[int]]:
        where = "const b = document.getElementById('badge').getBoundingClientRect();"
        where += "const s = document.getElementById('stage').getBoundingClientRect();"
        side = playing.run(where + "return b.left - s.left < s.right - b.right ? 'at left' : 'at right'")
        fill = playing.run("return getComputedStyle(document.getElementById('badge')).backgroundColor")
        arrow = playing.run("return document.getElementById('badge-arrow').getAttribute('href')")
        # The middle of what is painted in the colour of the muscle.
        muscle = """
        const c = document.getElementById('figure');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        let sum = 0; let n = 0; let all = 0; let count = 0;
        for (let i = 0; i < d.length; i += 4) {
          const x = (i / 4) % c.width;
          if (d[i + 3] > 200 && d[i] > 230 && d[i + 1] > 80 && d[i + 1] < 130 && d[i + 2] < 100) { sum += x; n += 1; }
          if (d[i + 3] > 200) { all += x; count += 1; }
        }
        return [n, Math.round(sum / n - all / count)];
        """
        return playing.text("badge-text"), side, fill, arrow, playing.run(muscle)

    playing.tap("confirm")
    playing.advance(10)
    left = look()
    playing.advance(20)
    playing.advance(5)
    playing.advance(10)
    right = look()
    assert left[0] == "LEFT"
    assert right[0] == "RIGHT"
    assert left[1:4] == ("at left", "rgb(20, 33, 31)", "#i-left")
    assert right[1:4] == ("at right", "rgb(255, 255, 255)", "#i-right")
    # The standing leg with its coloured calf is behind the figure, which faces the wall at its side.
    assert left[4][0] > 100
    assert abs(left[4][0] - right[4][0]) < left[4][0] * 0.1
    assert left[4][1] > 10
    assert right[4][1] == pytest.approx(-left[4][1], abs=2)


def test_pause_stops_the_clock_and_continue_goes_on_where_it_was(playing: Phone) -> None:
    playing.tap("confirm")
    playing.advance(7)
    assert seconds_shown(playing) == 23
    assert playing.find("main").get_attribute("aria-label") == "Pause"
    playing.tap("main")
    playing.advance(60)
    assert seconds_shown(playing) == 23
    assert playing.text("pill") == "Paused"
    assert playing.find("main").get_attribute("aria-label") == "Continue"
    assert playing.told("released") == 1
    playing.tap("main")
    playing.advance(3)
    assert seconds_shown(playing) == 20
    assert playing.told("locks") == 2


def test_back_skip_and_ten_more_seconds(playing: Phone) -> None:
    playing.tap("skip")
    assert playing.text("pill") == "Hold"
    playing.tap("longer")
    assert seconds_shown(playing) == 40
    playing.advance(8)
    playing.tap("back")
    assert playing.text("pill") == "Get into position"
    playing.tap("skip")
    playing.tap("skip")
    assert playing.text("player-title") == "Now your right side"
    assert playing.text("next") == "Next: Hold 30 seconds, right"


def test_a_phone_that_slept_pauses_credits_nothing_and_asks(playing: Phone) -> None:
    playing.tap("confirm")
    playing.advance(10)
    playing.run("phone.sleep(240)")
    playing.advance(0.1)
    assert playing.find("slept-dialog").is_displayed()
    assert playing.text("slept-title") == "The phone was away for 4:01"
    assert "0:20 left" in playing.text("slept-left")
    playing.advance(30)
    playing.tap("slept-on")
    assert seconds_shown(playing) == 20
    playing.advance(1)
    assert seconds_shown(playing) == 19
    playing.run("phone.sleep(60)")
    playing.advance(0.1)
    playing.tap("slept-again")
    assert playing.text("pill") == "Get into position"


def test_a_page_out_of_sight_goes_on_after_a_glance_elsewhere_and_asks_after_longer(playing: Phone) -> None:
    def look_away(seconds: float) -> None:
        playing.run("window.away = true")
        playing.advance(seconds)
        playing.run("window.away = false; document.dispatchEvent(new Event('visibilitychange'))")

    playing.run("Object.defineProperty(document, 'hidden', { get: () => window.away === true })")
    playing.tap("confirm")
    look_away(4)
    assert seconds_shown(playing) == 26
    assert not playing.find("slept-dialog").is_displayed()
    look_away(20)
    assert seconds_shown(playing) == 26
    assert playing.text("slept-title") == "The phone was away for 0:20"


def test_after_half_an_hour_the_signs_are_asked_again(playing: Phone) -> None:
    playing.tap("main")
    playing.run("phone.sleep(31 * 60)")
    playing.tap("main")
    assert playing.view() == "signs"
    playing.pass_signs()
    assert playing.view() == "player"
    assert playing.find("main").get_attribute("aria-label") == "Pause"


def test_something_hurts_stops_and_advises(playing: Phone) -> None:
    playing.tap("confirm")
    playing.advance(5)

    def answer(hurt: str) -> None:
        playing.tap("hurts")
        playing.advance(20)
        playing.tap(f"[data-hurt={hurt}]")

    answer("mild")
    assert seconds_shown(playing) == 25
    answer("noticeable")
    assert playing.text("cue").startswith("Easier: ")
    playing.tap("hurts")
    playing.tap("#hurt-dialog [data-close]")
    assert playing.find("main").get_attribute("aria-label") == "Pause"
    answer("sharp")
    assert playing.view() == "signs"
    playing.pass_signs()
    assert playing.text("player-title") == "Heel-toe rocks"
    assert playing.find("main").get_attribute("aria-label") == "Continue"
    playing.tap("back")
    assert playing.text("player-title") == "Heel-toe rocks"
    answer("chest")
    assert playing.view() == "advice"
    assert playing.text("advice-chip") == "Emergency"


def test_where_every_exercise_hurts_it_ends(playing: Phone) -> None:
    for _ in range(3):
        playing.tap("hurts")
        playing.tap("[data-hurt=nerve]")
        playing.pass_signs()
    assert playing.view() == "end"
    assert playing.text("end-title") == "Stopped here"


def test_each_change_has_a_sound_of_its_own_and_the_last_three_seconds_are_counted(playing: Phone) -> None:
    def heard(seconds: float) -> list[float]:
        before = len(playing.told("tones"))
        playing.advance(seconds)
        return playing.told("tones")[before:][::2]  # each tone brings its octave

    playing.tap("confirm")
    assert playing.told("tones")[:4:2] == [523, 784]
    assert heard(14.8) == []
    assert len(heard(0.4)) == 2
    assert heard(14) == [880, 880, 880]
    assert heard(0.9) == [659, 494, 659]
    assert [90, 70, 90] in playing.told("buzzes")
    playing.tap("sound")
    assert playing.find("sound").get_attribute("aria-pressed") == "false"
    assert heard(20) == []


def test_only_a_voice_of_the_phone_speaks_and_only_when_asked_to(playing: Phone) -> None:
    assert playing.told("spoken") == []
    playing.tap("menu-button")
    playing.tap("choose-voice")
    playing.tap("#menu-dialog [data-close]")
    playing.tap("main")
    playing.tap("skip")
    playing.tap("skip")
    spoken = playing.told("spoken")
    assert {name for name, _ in spoken} == {"Own"}
    said = [text for _, text in spoken]
    assert said[:2] == ["Face a wall, hands at chest height, one foot a long step behind.", "Hold 30 seconds, left"]
    assert said[2] in the_library().exercises["calf-wall-straight"].cues
    assert said[3:] == ["Switch to your right side.", "Same again, on the right."]
    playing.advance(1)
    assert len(playing.told("spoken")) == 5


def test_the_menu_restarts_shortens_jumps_and_ends(playing: Phone) -> None:
    playing.tap("confirm")
    playing.advance(5)
    playing.tap("menu-button")
    assert playing.text("screen-told") == "The screen stays on while it plays."
    playing.tap("shorter")
    assert seconds_shown(playing) == 15
    playing.tap("menu-button")
    playing.tap("restart")
    assert playing.text("pill") == "Paused"
    playing.tap("menu-button")
    playing.tap("menu-steps")
    assert playing.text("steps-list").startswith("Upper-calf stretch at the wall30 s each side")
    playing.tap("#steps-list li:last-child button")
    assert playing.text("player-title") == "Glute bridge"
    assert playing.text("change") == "Down to the floor. Mat ready?"
    playing.tap("menu-button")
    playing.tap("finish")
    assert playing.view() == "end"
    playing.tap("again")
    assert playing.view() == "cover"


def test_repetitions_count_and_wait_for_done(playing: Phone) -> None:
    playing.tap("menu-button")
    playing.tap("menu-steps")
    playing.tap("#steps-list li:last-child button")
    playing.tap("main")
    playing.tap("confirm")
    assert playing.text("digits") == "8"
    assert playing.text("longer") == "+2"
    playing.tap("longer")
    assert playing.text("digits") == "10"
    playing.advance(45)
    assert playing.text("pill") == "At your pace"
    playing.tap("confirm")
    assert playing.text("pill") == "Paused"


def test_keys_do_what_buttons_do(playing: Phone) -> None:
    def press(key: str) -> None:
        playing.run(
            "document.body.dispatchEvent(new KeyboardEvent('keydown', { key: arguments[0], bubbles: true }))", key
        )

    press("Enter")
    assert playing.text("pill") == "Hold"
    press("ArrowUp")
    assert seconds_shown(playing) == 40
    press("ArrowDown")
    assert seconds_shown(playing) == 30
    press(" ")
    assert playing.text("pill") == "Paused"
    press(" ")
    press("ArrowRight")
    assert playing.text("player-title") == "Now your right side"
    press("ArrowLeft")
    press("r")
    press("h")
    assert playing.find("hurt-dialog").is_displayed()


def test_a_page_that_was_closed_offers_to_go_on(playing: Phone, page: Path) -> None:
    playing.advance(10 + 30 + 5 + 30 + 5 + 3)
    playing.driver.refresh()
    assert playing.text("begin") == "Go on at step 2 of 3"
    assert playing.find("anew").is_displayed()
    playing.tap("begin")
    playing.pass_signs()
    assert playing.text("player-title") == "Heel-toe rocks"
    assert playing.text("pill") == "Get into position"
    playing.driver.refresh()
    playing.tap("anew")
    playing.pass_signs()
    assert playing.text("player-title") == "Upper-calf stretch at the wall"


# Goes through the views and writes down what has no name, is too small to tap, or goes over the edge.
LOOK_AROUND = """
const wrong = [];
const isSeen = (e) => e.offsetParent !== null || e.matches('dialog[open] *');
const nameOf = (e) => (e.getAttribute('aria-label') || '')
  + (e.hasAttribute('aria-labelledby') ? document.getElementById(e.getAttribute('aria-labelledby')).textContent : '')
  + (e.labels ? [...e.labels].map((l) => l.textContent).join('') : '') + e.textContent;
const check = (where, isPlayer) => {
  const named = 'button, a, input, select, summary, [role=img], [role=group], [role=timer]';
  document.querySelectorAll(named).forEach((e) => {
    if (isSeen(e) && !nameOf(e).trim()) {
      wrong.push(`${where}: no name ${e.outerHTML.slice(0, 60)}`);
    }
  });
  document.querySelectorAll('button, a, select, summary, label').forEach((e) => {
    const { width, height } = e.getBoundingClientRect();
    if (isSeen(e) && (width < 44 || height < 44)) {
      wrong.push(`${where}: ${e.id || e.className} is ${width} x ${height}`);
    }
  });
  const page = document.documentElement;
  if (page.scrollWidth > innerWidth || (isPlayer && page.scrollHeight > innerHeight)) {
    wrong.push(`${where}: ${page.scrollWidth} x ${page.scrollHeight}`);
  }
  document.querySelectorAll('#player .round, #player .more button, #corner, #player-title').forEach((e) => {
    const at = e.getBoundingClientRect();
    if (isPlayer && isSeen(e) && (at.left < 0 || at.right > innerWidth || e.scrollWidth > Math.ceil(at.width) + 1)) {
      wrong.push(`${where}: ${e.id} ${at.left} to ${at.right}, ${e.scrollWidth} in ${at.width}`);
    }
  });
};
const tap = (id) => document.getElementById(id).click();
check('cover');
tap('show-steps');
check('steps');
document.querySelector('#steps-dialog [data-close]').click();
tap('begin');
check('signs');
document.querySelectorAll('#sign-rows input')[5].click();
tap('ticked');
check('questions');
tap('to-signs');
document.querySelectorAll('#sign-rows input')[5].click();
phone.advance(1);
tap('none');
check('ready', true);
tap('main');
while (!document.getElementById('player').hidden) {
  const at = `${document.getElementById('player-title').textContent}, ${document.getElementById('pill').textContent}`;
  check(at, true);
  if (at.includes('pace')) {
    tap('menu-button');
    check('menu');
    document.querySelector('#menu-dialog [data-close]').click();
    tap('main');
    tap('hurts');
    check('hurts');
    document.querySelector('#hurt-dialog [data-close]').click();
  }
  tap('skip');
}
check('end');
return wrong;
"""


@pytest.mark.parametrize(
    ("width", "height"), [(320, 568), (360, 740), (390, 844), (844, 390), (667, 375), (820, 1180), (1180, 820)]
)
def test_every_view_fits_every_screen_and_everything_has_a_name(
    phone: Phone, page: Path, width: int, height: int
) -> None:
    phone.show(page, width=width, height=height)
    assert phone.run(LOOK_AROUND) == []


def test_very_large_text_stays_on_the_screen(playing: Phone) -> None:
    playing.tap("menu-button")
    playing.run("const s = document.getElementById('text-size'); s.value = '1.5'; s.dispatchEvent(new Event('change'))")
    playing.tap("#menu-dialog [data-close]")
    assert playing.run("return getComputedStyle(document.documentElement).fontSize") == "24px"
    assert playing.run("return document.documentElement.scrollWidth <= innerWidth")
    playing.tap("main")


def test_with_reduced_motion_the_figure_keeps_still(phone: Phone, page: Path) -> None:
    phone.show(page, prefers_reduced_motion="reduce")
    phone.tap("begin")
    phone.pass_signs()
    phone.tap("main")
    picture = "return document.getElementById('figure').toDataURL()"
    before = phone.run(picture)
    phone.advance(1.3)
    assert phone.run(picture) == before
    phone.turn(390, 844, prefers_reduced_motion="no-preference")
    phone.advance(1.3)
    assert phone.run(picture) != before


def test_dark_and_light_follow_the_phone(phone: Phone, page: Path) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    phone.show(page, prefers_color_scheme="dark")
    assert phone.run(ground) == "rgb(15, 21, 20)"
    phone.turn(390, 844, prefers_color_scheme="light")
    assert phone.run(ground) == "rgb(244, 246, 245)"


def test_printed_it_is_a_list_of_steps(phone: Phone, page: Path) -> None:
    phone.show(page)
    sheet: WebElement = phone.find("sheet")
    assert not sheet.is_displayed()
    phone.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert sheet.is_displayed()
    assert not phone.find("app").is_displayed()
    assert "30 s each side" in sheet.text
    assert "8 reps" in sheet.text
    phone.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_scripts_the_list_is_there(phone: Phone, page: Path) -> None:
    phone.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        phone.driver.get(page.as_uri())
        sheet = phone.find("sheet")
        assert sheet.is_displayed()
        assert "No script runs here" in sheet.text
        assert "Upper-calf stretch at the wall" in sheet.text
    finally:
        phone.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_with_the_browsers_own_sound_and_screen_nothing_complains(phone: Phone, page: Path) -> None:
    phone.show(page, fake=False)
    phone.run("performance.now = ((n) => () => n() + 1000 * (window.extra || 0))(performance.now.bind(performance))")
    phone.press("begin")
    phone.run("window.extra = 1")
    phone.press("none")
    phone.press("main")
    for name in ("skip", "longer", "skip", "back", "main"):
        phone.press(name)
    assert phone.complaints() == []
    assert phone.view() == "player"


def test_each_side_alone_is_played_on_that_side(phone: Phone, tmp_path: Path) -> None:
    routine = a_routine()
    step = replace(routine.steps[0], sides=Sides.RIGHT, sets=2, rest_seconds=8)
    path = tmp_path / "right.html"
    path.write_text(write_page(replace(routine, steps=(step,)), the_content()), encoding="utf-8")
    phone.show(path)
    phone.tap("begin")
    phone.pass_signs()
    phone.tap("main")
    phone.tap("skip")
    assert phone.text("badge-text") == "RIGHT"
    assert phone.text("pill") == "Hold · set 1 of 2"
    phone.advance(33)
    assert phone.text("pill") == "Rest"
    assert phone.run("return document.getElementById('figure').classList.contains('faint')")
