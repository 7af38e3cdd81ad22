"""espeak-ng as a library: text to samples in about two milliseconds."""

from __future__ import annotations

import ctypes
from ctypes import CFUNCTYPE, POINTER, c_char_p, c_int, c_size_t, c_ubyte, c_void_p
from typing import TYPE_CHECKING, Final

from supple.ui.sound.clip import BYTES_PER_SAMPLE, Clip, trimmed
from supple.ui.sound.voice import VoiceName, british_first

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# Its identifier: "en-gb" alone is refused by the library, which then keeps the voice it had.
DEFAULT_VOICE: Final = "gmw/en"
USUAL_WORDS_PER_MINUTE: Final = 170
_SLOWEST, _FASTEST = 80, 450  # the library's own limits
_SYNCHRONOUS: Final = 2
_DO_NOT_EXIT: Final = 0x8000
_UTF_8: Final = 1
_RATE: Final = 1


class _VoiceRecord(ctypes.Structure):
    """``espeak_VOICE`` of speak_lib.h."""

    _fields_ = (
        ("name", c_char_p),
        ("languages", c_void_p),
        ("identifier", c_char_p),
        ("gender", c_ubyte),
        ("age", c_ubyte),
        ("variant", c_ubyte),
        ("unused", c_ubyte),
        ("score", c_int),
        ("spare", c_void_p),
    )


_Heard = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)


class EspeakLibrary:
    """The espeak-ng library, opened once; raises OSError where it or its data cannot be opened."""

    is_instant = True

    def __init__(self, library_path: str, data_folder: Path) -> None:
        self._library = ctypes.CDLL(library_path)
        self._library.espeak_ListVoices.restype = POINTER(POINTER(_VoiceRecord))
        self._library.espeak_Synth.argtypes = [
            c_char_p, c_size_t, ctypes.c_uint, c_int, ctypes.c_uint, ctypes.c_uint, c_void_p, c_void_p,
        ]  # fmt: skip
        # espeak opens nothing and talks to no device in synchronous mode: it only hands over samples.
        self._rate = self._library.espeak_Initialize(_SYNCHRONOUS, 0, str(data_folder).encode(), _DO_NOT_EXIT)
        if self._rate <= 0:
            raise OSError(f"espeak-ng cannot read {data_folder}")
        self._pieces: list[bytes] = []
        # The library keeps only a pointer: the callback must live as long as it.
        self._heard = _Heard(self._take_samples)
        self._library.espeak_SetSynthCallback(self._heard)
        self._voices = self._read_voices()

    def make_clip(self, text: str, voice_id: str, speed: float, made: Callable[[Clip | None], None]) -> None:
        """Make the clip at once; see Synthesiser."""
        words = round(min(max(USUAL_WORDS_PER_MINUTE * speed, _SLOWEST), _FASTEST))
        self._library.espeak_SetVoiceByName((voice_id or DEFAULT_VOICE).encode())
        self._library.espeak_SetParameter(_RATE, words, 0)
        self._pieces.clear()
        encoded = text.encode()
        refused = self._library.espeak_Synth(encoded, len(encoded) + 1, 0, 1, 0, _UTF_8, None, None)
        clip = trimmed(Clip(b"".join(self._pieces), self._rate))
        self._pieces.clear()
        made(None if refused or not clip.samples else clip)

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the English voices, British first."""
        return self._voices

    def _take_samples(self, samples: int | None, count: int, _events: int | None) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, count * BYTES_PER_SAMPLE))
        return 0

    def _read_voices(self) -> tuple[VoiceName, ...]:
        records = self._library.espeak_ListVoices(None)
        names = []
        for record in records:
            if not record:
                break
            voice = record.contents
            # The first byte of the list is a priority, the language follows.
            language = ctypes.string_at(voice.languages + 1).decode()
            if language.split("-")[0] == "en" and language != "en-shaw":
                names.append(VoiceName(voice.identifier.decode(), voice.name.decode(), language))
        return british_first(names)
