"""Which output the PulseAudio or PipeWire server plays on, asked through ``libpulse``."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, c_char_p, c_int, c_uint8, c_uint32, c_void_p
from typing import Final

LIBRARY: Final = "libpulse.so.0"
# The stand-in that both servers make where there is no real output: it takes all sound and plays none.
_DUMMY: Final = b"auto_null"
_NO_AUTOSPAWN: Final = 1
_READY: Final = 4
_GONE: Final = frozenset({5, 6})  # failed, terminated


class _ServerInfo(ctypes.Structure):
    """``pa_server_info`` of introspect.h, as far as it is read."""

    _fields_ = (
        ("user_name", c_char_p),
        ("host_name", c_char_p),
        ("server_version", c_char_p),
        ("server_name", c_char_p),
        ("format", c_int),
        ("rate", c_uint32),
        ("channels", c_uint8),
        ("default_output", c_char_p),
    )


_Answer = CFUNCTYPE(None, c_void_p, c_void_p, c_void_p)


class PulseServer:
    """The server's one question that is asked; raises OSError where the library is missing."""

    def __init__(self, name: str = LIBRARY) -> None:
        self._library = library = ctypes.CDLL(name)
        for call in ("pa_mainloop_new", "pa_mainloop_get_api", "pa_context_new", "pa_context_get_server_info"):
            getattr(library, call).restype = c_void_p
        library.pa_mainloop_get_api.argtypes = [c_void_p]
        library.pa_context_new.argtypes = [c_void_p, c_char_p]
        library.pa_context_connect.argtypes = [c_void_p, c_char_p, c_int, c_void_p]
        library.pa_context_get_server_info.argtypes = [c_void_p, _Answer, c_void_p]
        library.pa_mainloop_iterate.argtypes = [c_void_p, c_int, c_void_p]
        for call in ("context_get_state", "context_disconnect", "context_unref", "operation_unref", "mainloop_free"):
            getattr(library, f"pa_{call}").argtypes = [c_void_p]

    def has_device(self) -> bool:
        """Whether the default output is a real one; blocks for a millisecond, or as long as the server does."""
        library = self._library
        loop = library.pa_mainloop_new()
        context = library.pa_context_new(library.pa_mainloop_get_api(loop), b"Supple")
        try:
            return self._ask_default_output(loop, context) not in {None, b"", _DUMMY}
        finally:
            library.pa_context_disconnect(context)
            library.pa_context_unref(context)
            library.pa_mainloop_free(loop)

    def _ask_default_output(self, loop: int, context: int) -> bytes | None:
        """Return the name of the default output, or None where the server cannot be asked."""
        library = self._library
        answers: list[bytes | None] = []

        def take(_context: int | None, info: int | None, _data: int | None) -> None:
            answers.append(_ServerInfo.from_address(info).default_output if info else None)

        answer = _Answer(take)
        if library.pa_context_connect(context, None, _NO_AUTOSPAWN, None) < 0:
            return None
        is_asked = False
        while not answers:
            if library.pa_mainloop_iterate(loop, 1, None) < 0:
                return None
            state = library.pa_context_get_state(context)
            if state in _GONE:
                return None
            if state == _READY and not is_asked:
                is_asked = True
                library.pa_operation_unref(library.pa_context_get_server_info(context, answer, None))
        return answers[0]
