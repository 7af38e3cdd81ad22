from __future__ import annotations

import difflib
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.settings import (
    Build,
    Clothes,
    FirstSide,
    Hair,
    HoldLength,
    Paper,
    ReaderLevel,
    ReducedMotion,
    Settings,
    Skin,
    SoundSet,
    TextSize,
    Theme,
    Units,
    VoiceLevel,
)
from supple.settings_file import read_settings, write_settings
from supple.ui.wording import say

FRESH = write_settings("", Settings())
OTHER = Settings(
    theme=Theme.DARK,
    text_size=TextSize.LARGER,
    high_contrast=True,
    reduced_motion=ReducedMotion.ON,
    voice_level=VoiceLevel.NAMES,
    voice_name="English (UK): Sonia #2",
    voice_speed=1.25,
    sound_on=False,
    sound_set=SoundSet.PIERCING,
    volume=30,
    flash_cues=True,
    captions=False,
    keep_screen_on=False,
    first_side=FirstSide.RIGHT,
    get_ready_seconds=7.5,
    get_ready_long_seconds=90.0,
    switch_seconds=0.0,
    wait_for_me=True,
    wait_in_position=True,
    start_delay_seconds=15.0,
    full_screen_display="HDMI-1",
    figure_hair=Hair.BUN,
    figure_clothes=Clothes.LONG,
    figure_skin=Skin.BROWN,
    figure_build=Build.BROAD,
    units=Units.MILES,
    hold_length=HoldLength.LONG,
    over_65=True,
    map_patterns=True,
    large_focus=True,
    large_buttons=True,
    screen_reader=ReaderLevel.FULL,
    keep_line_open=True,
    remind_drink=True,
    drink_hours=1.5,
    remind_sleep=True,
    sleep_time="21:30",
    remind_move=True,
    move_time="07:15",
    data_folder="/home/someone/My files",
    clinic="Harbour Physio: the 2nd",
    logo_file="/srv/logos/harbour #1.svg",
    paper=Paper.LETTER,
    runs_folder="/home/someone/Watch",
)

names = st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "), max_size=40).map(str.strip)
seconds = st.integers(0, 120_000).map(lambda thousandths: thousandths / 1000)
any_settings = st.builds(
    Settings,
    theme=st.sampled_from(Theme),
    text_size=st.sampled_from(TextSize),
    high_contrast=st.booleans(),
    reduced_motion=st.sampled_from(ReducedMotion),
    voice_level=st.sampled_from(VoiceLevel),
    voice_name=names.filter(lambda name: name != "automatic"),
    voice_speed=st.integers(50, 200).map(lambda percent: percent / 100),
    sound_on=st.booleans(),
    sound_set=st.sampled_from(SoundSet),
    volume=st.integers(0, 100),
    first_side=st.sampled_from(FirstSide),
    get_ready_seconds=seconds,
    switch_seconds=seconds,
    start_delay_seconds=seconds,
    wait_for_me=st.booleans(),
    figure_hair=st.sampled_from(Hair),
    figure_clothes=st.sampled_from(Clothes),
    figure_skin=st.sampled_from(Skin),
    figure_build=st.sampled_from(Build),
    clinic=st.sampled_from(["", "Harbour", "Harbour: the 2nd #1"]),
    paper=st.sampled_from(Paper),
)


def changed_lines(before: str, after: str) -> list[str]:
    return [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]


@pytest.mark.parametrize("text", ["", " \n", "# nothing set yet\n"])
def test_nothing_written_is_everything_at_its_default(text: str) -> None:
    assert read_settings(text) == (Settings(), ())


def test_the_first_file_explains_every_key() -> None:
    lines = FRESH.splitlines()
    keys = [number for number, line in enumerate(lines) if line and not line.startswith("#")]
    assert lines[keys[0]] == "supple: 1"
    assert len(keys) == 1 + len(fields(Settings))
    assert all(lines[number - 1].startswith("# ") for number in keys)
    assert read_settings(FRESH) == (Settings(), ())
    assert "\nvoice: automatic\n" in FRESH
    assert "\nget-ready: 5 s\n" in FRESH


def test_every_setting_survives_the_file() -> None:
    assert all(getattr(OTHER, field.name) != field.default for field in fields(Settings))
    assert read_settings(write_settings("", OTHER)) == (OTHER, ())
    assert read_settings(write_settings(FRESH, OTHER)) == (OTHER, ())


@given(any_settings, any_settings)
def test_any_settings_survive_the_file_and_a_change_of_it(one: Settings, other: Settings) -> None:
    first = write_settings("", one)
    assert read_settings(first) == (one, ())
    assert read_settings(write_settings(first, other)) == (other, ())
    assert write_settings(first, one) == first


def test_only_the_line_that_changes_is_written() -> None:
    changed = write_settings(FRESH, replace(Settings(), volume=55))
    assert changed_lines(FRESH, changed) == ["- volume: 70", "+ volume: 55"]


def test_comments_unknown_keys_and_line_ends_stay() -> None:
    text = "supple: 1\r\nvolume: 40   # quiet at night\r\nx-mine: 3\r\nfuture: yes\r\n"
    changed = write_settings(text, replace(read_settings(text)[0], volume=50, theme=Theme.DARK))
    wanted = "supple: 1\r\nvolume: 50   # quiet at night\r\nx-mine: 3\r\nfuture: yes\r\ntheme: dark\r\n"
    assert changed == wanted


def test_each_wrong_value_falls_back_alone_and_says_where() -> None:
    text = "supple: 1\ntheme: purple\nvolume: loud\nvoice-speed: 3\nswitch: 8 s\nsound: maybe\nget-ready: [1]\nvoice:\n"
    settings, problems = read_settings(text)
    assert settings == replace(Settings(), switch_seconds=8.0)
    assert [problem.line for problem in problems] == [2, 3, 4, 6, 7, 8]
    assert all(say(problem.message) for problem in problems)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("volum: 3", "“volum” is no setting. Did you mean “volume”?"),
        ("bananas: 3", "“bananas” is no setting. The settings are: supple, theme,"),
        ("supple: 2\nvolume: 3", "2"),
    ],
)
def test_what_is_not_known_is_said(line: str, said: str) -> None:
    text = line if line.startswith("supple") else f"supple: 1\n{line}"
    settings, (problem,) = read_settings(text)
    assert said in say(problem.message)
    assert settings.volume == (3 if "volume" in line else 70)


def test_a_missing_version_is_no_problem() -> None:
    assert read_settings("volume: 3\n") == (replace(Settings(), volume=3), ())


@pytest.mark.parametrize("text", ["[[[", "just words", "volume: [1,\n 2]\n", "{sound: no}"])
def test_what_cannot_be_changed_line_by_line_is_kept_as_a_comment(text: str) -> None:
    changed = write_settings(text, OTHER)
    assert read_settings(changed) == (OTHER, ())
    for line in text.splitlines():
        assert f"# {line}" in changed.splitlines()


def test_a_file_that_cannot_be_read_counts_as_unset() -> None:
    settings, problems = read_settings("[[[")
    assert settings == Settings()
    assert problems != ()


def test_a_name_with_strange_characters_does_not_break_the_file() -> None:
    text = write_settings(FRESH, replace(Settings(), voice_name="bell\a\x00 and \ud800 half "))
    assert read_settings(text) == (replace(Settings(), voice_name="bell and  half"), ())


@pytest.mark.parametrize(
    ("written", "read"), [("7:15", "07:15"), ("'21.30'", "21:30"), ("23:59", "23:59"), ("0:00", "00:00")]
)
def test_times_of_day(written: str, read: str) -> None:
    assert read_settings(f"sleep-time: {written}\n") == (replace(Settings(), sleep_time=read), ())


@pytest.mark.parametrize("written", ["24:00", "9 pm", "12:60", "noon", "[1]"])
def test_what_is_no_time_of_day_is_said(written: str) -> None:
    settings, (problem,) = read_settings(f"sleep-time: {written}\n")
    assert settings == Settings()
    assert say(problem.message)


def test_lengths_of_holds() -> None:
    assert [length.seconds for length in HoldLength] == [None, 20.0, 30.0, 45.0, 60.0]


def test_text_sizes_are_percent() -> None:
    assert [size.percent for size in TextSize] == [90, 100, 115, 130, 150]
