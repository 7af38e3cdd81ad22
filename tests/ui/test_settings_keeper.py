from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from supple.settings import Settings, Theme, VoiceLevel
from supple.settings_file import read_settings
from supple.ui.settings_keeper import SettingsKeeper
from supple.ui.wording import say

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from supple.document.message import Message


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.yaml"


class Heard:
    """What a keeper told."""

    def __init__(self, keeper: SettingsKeeper) -> None:
        self.changed: list[Settings] = []
        self.failed: list[Message] = []
        keeper.changed.connect(self.changed.append)
        keeper.failed.connect(self.failed.append)


def kept(path: Path, text: str | bytes) -> SettingsKeeper:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return SettingsKeeper(path)


def test_no_file_means_the_settings_of_the_house_and_no_problem(path: Path) -> None:
    keeper = SettingsKeeper(path)
    assert keeper.settings == Settings()
    assert keeper.problems == ()
    assert not path.parent.exists()


def test_a_change_is_told_and_written(path: Path, qtbot: QtBot) -> None:
    keeper = SettingsKeeper(path)
    heard = Heard(keeper)
    wanted = replace(Settings(), volume=30, theme=Theme.DARK)
    keeper.change(wanted)
    assert heard.changed == [wanted]
    assert heard.failed == []
    assert read_settings(path.read_text()) == (wanted, ())
    assert SettingsKeeper(path).settings == wanted
    assert [file.name for file in path.parent.iterdir()] == ["settings.yaml"]


def test_nothing_is_told_or_written_where_nothing_changes(path: Path) -> None:
    keeper = SettingsKeeper(path)
    heard = Heard(keeper)
    keeper.change(Settings())
    assert heard.changed == []
    assert not path.exists()


def test_comments_and_line_ends_stay(path: Path) -> None:
    keeper = kept(path, "supple: 1\r\n# mine\r\nvolume: 40  # quiet\r\n")
    keeper.change(replace(keeper.settings, volume=45))
    assert path.read_bytes() == b"supple: 1\r\n# mine\r\nvolume: 45  # quiet\r\n"


def test_problems_of_the_file_are_known_and_go_when_it_is_put_right(path: Path) -> None:
    keeper = kept(path, "supple: 1\nvolume: loud\n")
    assert [problem.line for problem in keeper.problems] == [2]
    path.write_text("supple: 1\nvolume: 40\n")
    keeper.change(replace(keeper.settings, captions=False))
    assert keeper.problems == ()
    assert keeper.settings.volume == 40


@pytest.mark.parametrize("text", [b"theme: \xe9t\xe9\n", b"\x80\x81", b"theme: dark\x00\n", b"a" * 1_100_000])
def test_a_file_that_cannot_be_read_is_set_aside_before_the_first_write(path: Path, text: bytes) -> None:
    keeper = kept(path, text)
    heard = Heard(keeper)
    assert keeper.settings == Settings()
    assert len(keeper.problems) == 1
    assert path.read_bytes() == text
    keeper.change(replace(Settings(), volume=10))
    aside = path.with_name("settings.yaml.unreadable")
    assert aside.read_bytes() == text
    assert read_settings(path.read_text())[0].volume == 10
    assert [message.key for message in heard.failed] == ["settings.set-aside"]
    assert aside.name in say(heard.failed[0])
    assert keeper.problems == ()
    keeper.change(replace(keeper.settings, volume=20))
    assert len(heard.failed) == 1


def test_files_set_aside_before_stay(path: Path) -> None:
    first = b"\xff\xfe1"
    keeper = kept(path, first)
    keeper.change(replace(Settings(), volume=10))
    path.write_bytes(b"\xff\xfe2")
    heard = Heard(keeper)
    keeper.change(replace(keeper.settings, volume=20))
    assert path.with_name("settings.yaml.unreadable").read_bytes() == first
    assert path.with_name("settings.yaml.unreadable-2").read_bytes() == b"\xff\xfe2"
    assert "unreadable-2" in say(heard.failed[0])
    assert keeper.settings.volume == 20


def test_a_folder_in_the_place_of_the_file_is_set_aside(path: Path) -> None:
    path.mkdir(parents=True)
    (path / "mine.txt").write_text("kept")
    keeper = SettingsKeeper(path)
    keeper.change(replace(Settings(), volume=10))
    assert (path.with_name("settings.yaml.unreadable") / "mine.txt").read_text() == "kept"
    assert SettingsKeeper(path).settings.volume == 10


def test_text_that_is_no_settings_file_stays_as_a_comment(path: Path) -> None:
    keeper = kept(path, "[just, a list]\n")
    heard = Heard(keeper)
    keeper.change(replace(Settings(), volume=10))
    assert "# [just, a list]" in path.read_text()
    assert heard.failed == []
    assert SettingsKeeper(path).settings.volume == 10


def test_a_change_made_in_the_file_meanwhile_is_taken_over(path: Path) -> None:
    keeper = kept(path, "supple: 1\nvolume: 40\n")
    heard = Heard(keeper)
    path.write_text("supple: 1\nvolume: 40\ntheme: dark # by hand\n")
    keeper.change(replace(keeper.settings, volume=50))
    assert heard.changed == [replace(Settings(), volume=50, theme=Theme.DARK)]
    assert path.read_text() == "supple: 1\nvolume: 50\ntheme: dark # by hand\n"


def test_of_one_setting_changed_in_both_the_later_holds(path: Path) -> None:
    keeper = kept(path, "supple: 1\nvolume: 40\n")
    path.write_text("supple: 1\nvolume: 90\n")
    keeper.change(replace(keeper.settings, volume=50))
    assert keeper.settings.volume == 50
    assert path.read_text() == "supple: 1\nvolume: 50\n"


@pytest.mark.parametrize("meanwhile", ["", "volume: [40\n"])
def test_a_file_emptied_or_broken_meanwhile_takes_nothing_from_the_settings(path: Path, meanwhile: str) -> None:
    keeper = kept(path, "supple: 1\nvoice-level: names\n")
    path.write_text(meanwhile)
    keeper.change(replace(keeper.settings, volume=50))
    assert keeper.settings == replace(Settings(), volume=50, voice_level=VoiceLevel.NAMES)
    assert SettingsKeeper(path).settings == keeper.settings


def test_a_file_deleted_meanwhile_is_written_whole(path: Path) -> None:
    keeper = kept(path, "supple: 1\nvoice-level: names\n")
    path.unlink()
    keeper.change(replace(keeper.settings, volume=50))
    assert SettingsKeeper(path).settings == replace(Settings(), volume=50, voice_level=VoiceLevel.NAMES)


def test_a_folder_that_takes_nothing_is_told_once_and_the_settings_hold(path: Path) -> None:
    path.parent.write_text("a file where the folder should be")
    keeper = SettingsKeeper(path)
    heard = Heard(keeper)
    keeper.change(replace(keeper.settings, volume=50))
    keeper.change(replace(keeper.settings, theme=Theme.DARK))
    assert [message.key for message in heard.failed] == ["settings.not-kept"]
    assert say(heard.failed[0])
    assert keeper.settings == replace(Settings(), volume=50, theme=Theme.DARK)
    assert len(heard.changed) == 2
    path.parent.unlink()
    keeper.change(replace(keeper.settings, captions=False))
    assert SettingsKeeper(path).settings == replace(Settings(), volume=50, theme=Theme.DARK, captions=False)
    path.unlink()
    path.parent.rmdir()
    path.parent.write_text("")
    keeper.change(replace(keeper.settings, captions=True))
    assert len(heard.failed) == 2


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = kept(path, "supple: 1\nvolume: 40\n")
    heard = Heard(keeper)

    def full(_number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    keeper.change(replace(keeper.settings, volume=50))
    assert path.read_text() == "supple: 1\nvolume: 40\n"
    assert [file.name for file in path.parent.iterdir()] == ["settings.yaml"]
    assert "No space left on device" in say(heard.failed[0])
    assert keeper.settings.volume == 50


def test_a_link_to_a_file_elsewhere_stays_a_link(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "dotfiles" / "supple.yaml"
    target.parent.mkdir()
    target.write_text("supple: 1\nvolume: 40\n")
    path.parent.mkdir()
    path.symlink_to(target)
    keeper = SettingsKeeper(path)
    keeper.change(replace(keeper.settings, volume=50))
    assert path.is_symlink()
    assert target.read_text() == "supple: 1\nvolume: 50\n"


def test_a_file_that_may_not_be_read_is_set_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = kept(path, "supple: 1\nvolume: 40\n")
    real = os.open

    def refuse(name: Any, *rest: Any, **more: Any) -> int:
        if os.fspath(name) == os.fspath(path):
            raise PermissionError(13, "Permission denied")
        return real(name, *rest, **more)

    # Who runs the tests may be allowed everything, so the system's answer is played.
    monkeypatch.setattr(os, "open", refuse)
    heard = Heard(keeper)
    keeper.change(replace(keeper.settings, volume=50))
    monkeypatch.undo()
    assert [message.key for message in heard.failed] == ["settings.set-aside"]
    assert path.with_name("settings.yaml.unreadable").read_text() == "supple: 1\nvolume: 40\n"
    assert SettingsKeeper(path).settings.volume == 50
