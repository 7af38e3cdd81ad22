"""The whole program for tests: real window, pages, guard, files; fake clock, fake day, and no sound device."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from session.fake_clock import FakeClock
from supple.app import Ground, lay_ground
from supple.session.engine import Session
from supple.session.state import State
from supple.ui.sound.cue_player import SoundState, SoundStatus
from supple.window import Program, make_program

if TYPE_CHECKING:
    from pathlib import Path

    from supple.document.message import Message
    from supple.session.cue import CueKind

START = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)
# As far as one look may be from the next before the machine counts as asleep.
STRIDE_SECONDS = 4.5


class QuietPlayer(QObject):
    """A cue player that only remembers."""

    status_changed = Signal(object)
    spoken = Signal(str)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.status = SoundStatus(SoundState.AVAILABLE)
        self.is_speaking = False
        self.played: list[CueKind] = []
        self.said: list[str] = []
        self.hushed = 0
        self.opened = 0
        self.kept_open: list[bool] = []
        self.volume = -1
        self.sound_set = ""
        self.voice: tuple[str, float] = ("", 0)

    def open(self) -> None:
        self.opened += 1

    def close(self) -> None:
        pass

    def keep_open(self, *, keeps: bool) -> None:
        self.kept_open.append(keeps)

    def play(self, cue: CueKind) -> None:
        self.played.append(cue)

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop_speech(self) -> None:
        self.hushed += 1

    def seconds_of(self, text: str) -> float:
        return len(text.split()) * 0.375

    def set_volume(self, volume: int) -> None:
        self.volume = volume

    def set_sound_set(self, sound_set: str) -> None:
        self.sound_set = sound_set

    def set_voice(self, voice_id: str, speed: float) -> None:
        self.voice = (voice_id, speed)

    def list_voices(self) -> tuple[object, ...]:
        return ()

    def test(self) -> None:
        self.said.append("test")


@dataclass
class Wakefulness:
    """Says yes to everything and counts."""

    is_active: bool = False
    holds: int = 0

    def hold(self) -> None:
        self.is_active = True
        self.holds += 1

    def release(self) -> None:
        self.is_active = False


@dataclass
class Stage:
    """One run of the program after the other on the same files."""

    home: Path
    app: QApplication
    clock: FakeClock = field(default_factory=FakeClock)
    now: datetime = START
    speed: float = 1.0
    ground: Ground | None = None
    program: Program | None = None
    sounds: QuietPlayer = field(default_factory=QuietPlayer)
    awake: Wakefulness = field(default_factory=Wakefulness)
    notices: list[Message] = field(default_factory=list)

    def open(self) -> Program:
        """Begin a run of the program and show its window."""
        self.ground = lay_ground({"SUPPLE_HOME": str(self.home)}, self.clock, lambda: self.now)
        self.program = make_program(self.app, self.ground, speed=self.speed)
        self.program.window.show()
        self.program.window.activateWindow()
        self.settle()
        return self.program

    def close(self) -> None:
        """End the run as a person does: the window closes, the program lets go, its widgets die."""
        program, self.program = self.program, None
        if program is not None:
            program.window.close()
            program.close()
            program.window.deleteLater()
            self.settle()
            # The look belongs to the application, which outlives this test.
            self.app.setStyleSheet("")
            self.app.setPalette(QPalette())

    def settle(self) -> None:
        """Let Qt do what is due now."""
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.app.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    @property
    def running(self) -> Program:
        assert self.program is not None
        return self.program

    @property
    def page(self) -> QWidget:
        """The page that is shown."""
        page = self.running.window.page
        assert page is not None
        return page

    @property
    def page_name(self) -> str:
        return type(self.page).__name__

    @property
    def session(self) -> Session:
        playing = self.running.flow._playing
        assert playing is not None
        return playing.session

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys where the focus is."""
        for key in keys:
            window = self.running.window
            QTest.keyClick(window.focusWidget() or window, key, modifier)
            self.settle()

    def pass_seconds(self, seconds: float) -> None:
        """Let real seconds pass; the session looks at the clock on the way."""
        while seconds > 0:
            stride = min(seconds, STRIDE_SECONDS)
            seconds -= stride
            self.clock.advance(stride)
            self.now += timedelta(seconds=stride)
            self.look()

    def look(self) -> None:
        """Let the session look at the clock now, as its timer would."""
        playing = self.running.flow._playing
        if playing is not None and playing.session.state is State.RUNNING:
            playing._runner._on_timeout()

    def play_to_the_end(self) -> None:
        """Let time pass, confirming what waits, until the session is over."""
        while self.running.flow.is_playing:
            self.pass_seconds(STRIDE_SECONDS)
            if (
                self.running.flow.is_playing
                and self.session.segment_seconds
                and not self.session.seconds_left_in_segment
            ):
                self.press(Qt.Key.Key_Return)

    def accept(self) -> None:
        """Be past the first run, as on any day but the first."""
        ground = lay_ground({"SUPPLE_HOME": str(self.home)}, self.clock, lambda: self.now)
        ground.guard.accept_disclaimer(self.now)

    def answer_none(self) -> None:
        """Be past the signs too."""
        self.accept()
        ground = lay_ground({"SUPPLE_HOME": str(self.home)}, self.clock, lambda: self.now)
        ground.guard.answer(frozenset(), self.now)
