"""The outlet on Linux: one short-lived stream and thread for each clip."""

from __future__ import annotations

import sys
from collections.abc import Callable
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from supple.ui.sound.clip import Clip, scaled
from supple.ui.sound.outlet import Outcome
from supple.ui.sound.pulse_stream import NO_ENTITY, Stream, StreamError

if TYPE_CHECKING:
    from supple.ui.sound.outlet import Ended

OpenStream = Callable[[Clip, str], Stream]

# A server that answers nobody holds its threads; more than these many clips never sound at once.
_MOST_THREADS: Final = 8
_LOOK_SECONDS: Final = 0.1
_CLOSING_SECONDS: Final = 0.2
# A server that tells nonsense about its latency must not keep a thread for ever.
_LONGEST_SECONDS: Final = 60.0


class _PulsePlaying:
    """A clip on its way to the server."""

    def __init__(self, ended: Ended) -> None:
        self.ended = ended
        self.stopped = Event()

    def stop(self) -> None:
        self.stopped.set()


class PulseOutlet(QObject):
    """Plays each clip on a thread of its own, since any call may wait for the server.

    A new stream asks for the default output anew: a device that was changed, lost or came back is taken up by the next
    clip.
    """

    _came_to_an_end = Signal(object, object)

    def __init__(self, open_stream: OpenStream, has_device: Callable[[], bool], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._has_device = has_device
        self._open_stream = open_stream
        self._live: dict[_PulsePlaying, Thread] = {}
        self._came_to_an_end.connect(self._on_came_to_an_end)

    def play(self, clip: Clip, gain: float, ended: Ended) -> _PulsePlaying:
        """Start ``clip``; see Outlet."""
        playing = _PulsePlaying(ended)
        thread = Thread(target=self._run, args=(playing, clip, gain), name="supple-sound", daemon=True)
        full = len(self._live) >= _MOST_THREADS
        self._live[playing] = thread
        if full:
            self._came_to_an_end.emit(playing, Outcome.LOST)
        else:
            thread.start()
        return playing

    def close(self) -> None:
        """Stop every clip; a thread that the server holds is left to itself."""
        for playing in self._live:
            playing.stop()
        for thread in self._live.values():
            if thread.is_alive():
                thread.join(_CLOSING_SECONDS / len(self._live))
        self._live.clear()

    def _run(self, playing: _PulsePlaying, clip: Clip, gain: float) -> None:
        """Play one clip to its end, its cut or its failure (on its own thread)."""
        try:
            _play_through(self._open_stream(scaled(clip, gain), sys.byteorder), playing.stopped)
        except StreamError as error:
            outcome = Outcome.NO_DEVICE if error.code == NO_ENTITY else Outcome.LOST
        else:
            outcome = Outcome.SOUNDED if playing.stopped.is_set() or self._has_device() else Outcome.NO_DEVICE
        self._came_to_an_end.emit(playing, outcome)

    def _on_came_to_an_end(self, playing: _PulsePlaying, outcome: Outcome) -> None:
        if self._live.pop(playing, None) is not None and not playing.stopped.is_set():
            playing.ended(outcome)


def _play_through(stream: Stream, stopped: Event) -> None:
    """Wait until the clip has sounded, looking often enough to notice a stop or a lost server.

    The latency told first is the clip and the device's own; what is told later never falls below the device's own.
    """
    try:
        left = min(stream.seconds_left(), _LONGEST_SECONDS)
        while left > 0:
            pause = min(left, _LOOK_SECONDS)
            if stopped.wait(pause):
                stream.cut()
                return
            left -= pause
            stream.seconds_left()
    finally:
        stream.close()
