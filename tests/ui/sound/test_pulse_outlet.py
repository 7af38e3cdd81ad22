from __future__ import annotations

from collections.abc import Callable, Iterator
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from supple.ui.sound.clip import silence
from supple.ui.sound.outlet import Outcome
from supple.ui.sound.pulse_outlet import PulseOutlet
from supple.ui.sound.pulse_stream import NO_ENTITY, PulseLibrary, Stream, StreamError

CLIP = silence(0.01, 8000)


class FakeStream:
    def __init__(self, seconds: float = 0.0, *, fails: bool = False) -> None:
        self.seconds = seconds
        self.fails = fails
        self.is_cut = False
        self.closed = Event()

    def seconds_left(self) -> float:
        if self.fails:
            raise StreamError(11)
        return self.seconds

    def cut(self) -> None:
        self.is_cut = True

    def close(self) -> None:
        self.closed.set()


MakeOutlet = Callable[..., PulseOutlet]


@pytest.fixture
def make_outlet(qtbot: QtBot) -> Iterator[MakeOutlet]:
    outlets = []

    def make(stream: Stream | None, code: int = 0, *, has_device: bool = True) -> PulseOutlet:
        def open_stream(*_: object) -> Stream:
            if stream is None:
                raise StreamError(code)
            return stream

        outlets.append(PulseOutlet(open_stream, lambda: has_device))
        return outlets[-1]

    yield make
    for outlet in outlets:
        outlet.close()


def outcome_of(outlet: PulseOutlet, qtbot: QtBot) -> Outcome:
    outcomes: list[Outcome] = []
    outlet.play(CLIP, 0.5, outcomes.append)
    qtbot.waitUntil(lambda: bool(outcomes))
    return outcomes[0]


def test_clip_sounds(make_outlet: MakeOutlet, qtbot: QtBot) -> None:
    stream = FakeStream(0.001)
    assert outcome_of(make_outlet(stream), qtbot) is Outcome.SOUNDED
    assert stream.closed.is_set()
    assert not stream.is_cut


def test_server_that_plays_on_nothing_is_no_device(make_outlet: MakeOutlet, qtbot: QtBot) -> None:
    assert outcome_of(make_outlet(FakeStream(), has_device=False), qtbot) is Outcome.NO_DEVICE


@pytest.mark.parametrize(("code", "outcome"), [(NO_ENTITY, Outcome.NO_DEVICE), (6, Outcome.LOST)])
def test_refused_stream(code: int, outcome: Outcome, make_outlet: MakeOutlet, qtbot: QtBot) -> None:
    assert outcome_of(make_outlet(None, code), qtbot) is outcome


def test_server_lost_in_the_middle(make_outlet: MakeOutlet, qtbot: QtBot) -> None:
    stream = FakeStream(fails=True)
    assert outcome_of(make_outlet(stream), qtbot) is Outcome.LOST
    assert stream.closed.is_set()


def test_stop_cuts_and_tells_nobody(make_outlet: MakeOutlet, qtbot: QtBot) -> None:
    stream = FakeStream(1000.0)
    outcomes: list[Outcome] = []
    outlet = make_outlet(stream)
    outlet.play(CLIP, 1, outcomes.append).stop()
    assert stream.closed.wait(5)
    qtbot.waitUntil(lambda: not outlet._live)
    assert stream.is_cut
    assert outcomes == []


def test_close_lets_every_stream_go(make_outlet: MakeOutlet) -> None:
    stream = FakeStream(1000.0)
    outlet = make_outlet(stream)
    outlet.play(CLIP, 1, lambda _: None)
    outlet.close()
    assert stream.closed.is_set()


def test_server_that_answers_nobody_holds_few_threads(qtbot: QtBot) -> None:
    answer = Event()
    opened = []

    def open_stream(*_: object) -> Stream:
        opened.append(1)
        answer.wait(10)
        return FakeStream()

    outlet = PulseOutlet(open_stream, lambda: True)
    outcomes: list[Outcome] = []
    for _ in range(12):
        outlet.play(CLIP, 1, outcomes.append)
    assert len(opened) == 8
    assert outcomes == [Outcome.LOST] * 4
    answer.set()
    qtbot.waitUntil(lambda: len(outcomes) == 12)
    outlet.close()


def test_missing_library_is_an_oserror() -> None:
    with pytest.raises(OSError, match="no-such"):
        PulseLibrary("libno-such-library.so.0")
