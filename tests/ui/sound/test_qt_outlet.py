from __future__ import annotations

import sys
from enum import Enum
from typing import Any, cast

import pytest
from pytestqt.qtbot import QtBot

from supple.ui.sound.clip import silence
from supple.ui.sound.outlet import Outcome, SoundLibraryMissingError
from supple.ui.sound.qt_outlet import QtOutlet, open_qt_outlet

CLIP = silence(0.001, 48000)


class Error(Enum):
    NoError = 0
    UnderrunError = 3
    IOError = 2


class FakeSink:
    """The part of QAudioSink that is used."""

    def __init__(self, room: int = 10**9, error: Error = Error.NoError, *, starts: bool = True) -> None:
        self.room = room
        self.starts = starts
        self.error_now = error
        self.calls: list[str] = []
        self.buffer = 0

    def setBufferSize(self, size: int) -> None:  # noqa: N802
        self.buffer = size

    def setVolume(self, gain: float) -> None:  # noqa: N802
        self.calls.append(f"volume {gain}")

    def start(self) -> FakeSink | None:
        return self if self.starts else None

    def write(self, samples: bytes) -> int:
        return min(len(samples), self.room)

    def error(self) -> Error:
        return self.error_now

    def stop(self) -> None:
        self.calls.append("stop")

    def deleteLater(self) -> None:  # noqa: N802
        self.calls.append("delete")


def outlet_with(sink: FakeSink | None) -> QtOutlet:
    return QtOutlet(cast("Any", lambda _clip, _owner: sink))


def outcome_of(sink: FakeSink | None, qtbot: QtBot) -> Outcome:
    outcomes: list[Outcome] = []
    outlet = outlet_with(sink)
    outlet.play(CLIP, 0.5, outcomes.append)
    assert outcomes == [], "told later, never inside play"
    qtbot.waitUntil(lambda: bool(outcomes))
    outlet.close()
    return outcomes[0]


@pytest.mark.parametrize(
    ("sink", "outcome"),
    [
        (FakeSink(), Outcome.SOUNDED),
        (FakeSink(error=Error.UnderrunError), Outcome.SOUNDED),
        (FakeSink(error=Error.IOError), Outcome.LOST),
        (FakeSink(room=10), Outcome.LOST),
        (FakeSink(starts=False), Outcome.LOST),
        (None, Outcome.NO_DEVICE),
    ],
)
def test_outcome(sink: FakeSink | None, outcome: Outcome, qtbot: QtBot) -> None:
    assert outcome_of(sink, qtbot) is outcome
    if sink is not None:
        assert sink.buffer == len(CLIP.samples)
        assert sink.calls == ["volume 0.5", "stop", "delete"]


def test_stopped_clip_tells_nobody(qtbot: QtBot) -> None:
    sink = FakeSink()
    outcomes: list[Outcome] = []
    outlet = outlet_with(sink)
    outlet.play(CLIP, 1, outcomes.append).stop()
    assert sink.calls[-2:] == ["stop", "delete"]
    qtbot.waitUntil(lambda: not outlet._live)
    assert outcomes == []


def test_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtMultimedia", None)
    with pytest.raises(SoundLibraryMissingError) as caught:
        open_qt_outlet()
    assert caught.value.reason.key == "sound.no-library"
