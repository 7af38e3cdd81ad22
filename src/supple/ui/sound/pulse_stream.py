"""A stream to the PulseAudio or PipeWire server, through ``libpulse-simple``.

Qt's own sink is not used on Linux: when the sound server restarts, ``QAudioSink.start()`` of Qt 6.11 aborts the process
(``pa_context_get_state`` of no context), and nothing tells beforehand. These calls answer with an error instead.
"""

from __future__ import annotations

import ctypes
from ctypes import POINTER, c_char_p, c_int, c_size_t, c_uint8, c_uint32, c_uint64, c_void_p
from typing import TYPE_CHECKING, Final, Protocol

if TYPE_CHECKING:
    from supple.ui.sound.clip import Clip

LIBRARY: Final = "libpulse-simple.so.0"
# What the server answers where it has no output at all (PA_ERR_NOENTITY).
NO_ENTITY: Final = 5
_PLAYBACK: Final = 1
_SIGNED_16_BITS: Final = {"little": 3, "big": 4}
_SERVERS_CHOICE: Final = 0xFFFFFFFF
_NAME: Final = b"Supple"


class StreamError(Exception):
    """The server refused or went away; ``code`` is PulseAudio's."""

    def __init__(self, code: int) -> None:
        super().__init__(f"PulseAudio error {code}")
        self.code = code


class Stream(Protocol):
    """A clip given to the server; every call may raise StreamError and may block."""

    def seconds_left(self) -> float:
        """Return how long it will still sound."""
        ...

    def cut(self) -> None:
        """Throw away what has not sounded."""
        ...

    def close(self) -> None:
        """Let the server go; never raises."""
        ...


class _SampleSpec(ctypes.Structure):
    _fields_ = (("format", c_int), ("rate", c_uint32), ("channels", c_uint8))


class _BufferAttributes(ctypes.Structure):
    _fields_ = tuple((name, c_uint32) for name in ("maxlength", "tlength", "prebuf", "minreq", "fragsize"))


class PulseLibrary:
    """The calls of ``libpulse-simple`` that are used; raises OSError where the library is missing."""

    def __init__(self, name: str = LIBRARY) -> None:
        library = ctypes.CDLL(name)
        self._new = library.pa_simple_new
        self._new.restype = c_void_p
        self._new.argtypes = [
            c_char_p, c_char_p, c_int, c_char_p, c_char_p,
            POINTER(_SampleSpec), c_void_p, POINTER(_BufferAttributes), POINTER(c_int),
        ]  # fmt: skip
        self._write = library.pa_simple_write
        self._write.argtypes = [c_void_p, c_char_p, c_size_t, POINTER(c_int)]
        self._latency = library.pa_simple_get_latency
        self._latency.restype = c_uint64
        self._latency.argtypes = [c_void_p, POINTER(c_int)]
        self._flush = library.pa_simple_flush
        self._flush.argtypes = [c_void_p, POINTER(c_int)]
        self._free = library.pa_simple_free
        self._free.restype = None
        self._free.argtypes = [c_void_p]

    def open_stream(self, clip: Clip, byte_order: str) -> Stream:
        """Give the whole clip to the server's default output; the server then needs nothing more from this program.

        The buffer is twice the clip and playing begins with its last byte, so a busy program leaves no hole in it.
        """
        size = len(clip.samples)
        error = c_int(0)
        handle = self._new(
            None, _NAME, _PLAYBACK, None, _NAME,
            _SampleSpec(_SIGNED_16_BITS[byte_order], clip.rate, 1),
            None,
            _BufferAttributes(_SERVERS_CHOICE, 2 * size, size, _SERVERS_CHOICE, _SERVERS_CHOICE),
            error,
        )  # fmt: skip
        if not handle:
            raise StreamError(error.value)
        stream = _PulseStream(self, handle)
        if self._write(handle, clip.samples, size, error) < 0:
            stream.close()
            raise StreamError(error.value)
        return stream

    def microseconds_left(self, handle: int) -> int:
        """Return the time until the last sample has sounded."""
        error = c_int(0)
        left = int(self._latency(handle, error))
        if error.value:
            raise StreamError(error.value)
        return left

    def flush(self, handle: int) -> None:
        """Throw away what waits to sound."""
        error = c_int(0)
        if self._flush(handle, error) < 0:
            raise StreamError(error.value)

    def free(self, handle: int) -> None:
        """Close the connection."""
        self._free(handle)


class _PulseStream:
    """A handle of ``libpulse-simple``."""

    def __init__(self, library: PulseLibrary, handle: int) -> None:
        self._library = library
        self._handle = handle

    def seconds_left(self) -> float:
        return self._library.microseconds_left(self._handle) / 1e6

    def cut(self) -> None:
        self._library.flush(self._handle)

    def close(self) -> None:
        self._library.free(self._handle)
