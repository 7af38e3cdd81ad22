"""The outlet on Windows and macOS: one short-lived ``QAudioSink`` for each clip."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from supple.document.message import Message
from supple.ui.sound.outlet import Outcome, SoundLibraryMissingError

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QIODevice
    from PySide6.QtMultimedia import QAudioSink

    from supple.ui.sound.clip import Clip
    from supple.ui.sound.outlet import Ended

    MakeSink = Callable[[Clip, QObject], QAudioSink | None]

# The device still holds the end of a clip when its length has passed; Bluetooth holds the most.
_TAIL_MS: Final = 400


class _QtPlaying:
    """A clip in a sink. ``device`` is kept because the sink writes through it for as long as it lives."""

    def __init__(self, ended: Ended) -> None:
        self.ended = ended
        self.is_stopped = False
        self.sink: QAudioSink | None = None
        self.device: QIODevice | None = None

    def stop(self) -> None:
        self.is_stopped = True
        self.release()

    def release(self) -> None:
        """Let the sink go."""
        if self.sink is not None:
            self.sink.stop()
            self.sink.deleteLater()
            self.sink = self.device = None


class QtOutlet(QObject):
    """Plays each clip through a sink of its own on the default output of that moment.

    ``QSoundEffect`` froze the whole program when the default output changed, and a sink with the usual 250 ms buffer
    left a hole whenever the program was busy: the buffer is as long as the clip.
    """

    def __init__(self, make_sink: MakeSink, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_sink = make_sink
        self._live: set[_QtPlaying] = set()

    def play(self, clip: Clip, gain: float, ended: Ended) -> _QtPlaying:
        """Start ``clip``; see Outlet."""
        playing = _QtPlaying(ended)
        self._live.add(playing)
        playing.sink = self._make_sink(clip, self)
        if playing.sink is None:
            QTimer.singleShot(0, self, partial(self._end, playing, Outcome.NO_DEVICE))
            return playing
        playing.sink.setBufferSize(len(clip.samples))
        playing.sink.setVolume(gain)
        playing.device = playing.sink.start()
        # A sink that could not start has no device, whatever the stubs say.
        written = playing.device.write(clip.samples) if playing.device is not None else 0  # type: ignore[redundant-expr]
        if written < len(clip.samples):
            QTimer.singleShot(0, self, partial(self._end, playing, Outcome.LOST))
        else:
            # The sink's own idle state comes one or two seconds late, or never.
            QTimer.singleShot(round(clip.seconds * 1000), self, partial(self._end, playing, Outcome.SOUNDED))
        return playing

    def close(self) -> None:
        """Stop every clip."""
        for playing in self._live:
            playing.stop()
        self._live.clear()

    def _end(self, playing: _QtPlaying, outcome: Outcome) -> None:
        if playing.is_stopped:
            self._live.discard(playing)
            return
        if playing.sink is not None and has_failed(playing.sink):
            outcome = Outcome.LOST
        if outcome is Outcome.SOUNDED:
            QTimer.singleShot(_TAIL_MS, self, partial(self._let_go, playing))
        else:
            self._let_go(playing)
        playing.ended(outcome)

    def _let_go(self, playing: _QtPlaying) -> None:
        self._live.discard(playing)
        playing.release()


def has_failed(sink: QAudioSink) -> bool:
    """Whether the sink met an error; running dry at the end of the clip is none."""
    return sink.error().name not in {"NoError", "UnderrunError"}


def open_qt_outlet(parent: QObject | None = None) -> QtOutlet:
    """Import QtMultimedia, which takes some 50 ms, and return an outlet; raises SoundLibraryMissingError without it."""
    try:
        from PySide6 import QtMultimedia  # noqa: PLC0415 - at the first sound, never at the start of the program
    except ImportError as error:
        raise SoundLibraryMissingError(Message.of("sound.no-library")) from error

    def make_sink(clip: Clip, owner: QObject) -> QAudioSink | None:
        output = QtMultimedia.QMediaDevices.defaultAudioOutput()
        if output.isNull():
            return None
        audio_format = QtMultimedia.QAudioFormat()
        audio_format.setSampleRate(clip.rate)
        audio_format.setChannelCount(1)
        audio_format.setSampleFormat(QtMultimedia.QAudioFormat.SampleFormat.Int16)
        return QtMultimedia.QAudioSink(output, audio_format, owner)

    return QtOutlet(make_sink, parent)
