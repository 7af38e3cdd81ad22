"""A folder is watched for runs: each file is told once, when it has stopped growing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from supple.settings import Settings
from supple.ui.run_watcher import RunWatcher


class Scene:
    """A watcher whose looks are taken by hand."""

    def __init__(self, folder: Path) -> None:
        self.settings = replace(Settings(), runs_folder=str(folder))
        self.watcher = RunWatcher(lambda: self.settings)
        self.found: list[str] = []
        self.watcher.found.connect(lambda path: self.found.append(path.name))


@pytest.fixture
def scene(qtbot: QtBot, tmp_path: Path) -> Scene:
    return Scene(tmp_path)


def test_a_file_is_told_once_when_it_has_stopped_growing(scene: Scene, tmp_path: Path) -> None:
    scene.watcher.follow_settings()
    scene.watcher.look()
    (tmp_path / "run.GPX").write_text("<gpx>")
    (tmp_path / "notes.txt").write_text("no run")
    scene.watcher.look()
    assert scene.found == []
    with (tmp_path / "run.GPX").open("a") as file:
        file.write("</gpx>")
    scene.watcher.look()
    assert scene.found == []
    scene.watcher.look()
    scene.watcher.look()
    assert scene.found == ["run.GPX"]
    with (tmp_path / "run.GPX").open("a") as file:
        file.write("<!-- once more -->")
    scene.watcher.look()
    scene.watcher.look()
    assert scene.found == ["run.GPX", "run.GPX"]


def test_no_folder_is_watched_unless_one_is_chosen(scene: Scene, tmp_path: Path) -> None:
    scene.watcher.follow_settings()
    scene.watcher.follow_settings()
    (tmp_path / "run.fit").write_text("x")
    scene.settings = Settings()
    scene.watcher.follow_settings()
    scene.watcher.look()
    scene.watcher.look()
    assert scene.found == []


def test_a_folder_that_is_gone_is_no_fault(scene: Scene, tmp_path: Path) -> None:
    scene.settings = replace(Settings(), runs_folder=str(tmp_path / "gone"))
    scene.watcher.follow_settings()
    scene.watcher.look()
    assert scene.found == []
