"""espeak-ng as a program of the system, where the library is not to be had."""

from __future__ import annotations

import io
import sys
import wave
from array import array
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QProcess

from supple.ui.sound.clip import Clip, trimmed
from supple.ui.sound.espeak_library import USUAL_WORDS_PER_MINUTE
from supple.ui.sound.voice import VoiceName

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_VOICE: Final = "en-gb"
_VOICES: Final = (
    VoiceName("en-gb", "English (Great Britain)", "en-gb"),
    VoiceName("en-us", "English (America)", "en-us"),
)


class EspeakProgram(QObject):
    """Runs ``espeak-ng --stdout`` once for each phrase, without waiting for it."""

    is_instant = False

    def __init__(self, program: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program

    def make_clip(self, text: str, voice_id: str, speed: float, made: Callable[[Clip | None], None]) -> None:
        """Make the clip later; see Synthesiser."""
        process = QProcess(self)
        process.finished.connect(partial(self._on_finished, process, made))
        process.errorOccurred.connect(partial(self._on_error_occurred, process, made))
        words = str(round(USUAL_WORDS_PER_MINUTE * speed))
        # The text goes in by the standard input: as an argument it could be read as an option.
        process.start(self._program, ["--stdout", "--stdin", "-v", voice_id or DEFAULT_VOICE, "-s", words])
        process.write(text.encode())
        process.closeWriteChannel()

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the two voices that every installation has."""
        return _VOICES

    def _on_finished(
        self, process: QProcess, made: Callable[[Clip | None], None], code: int, status: QProcess.ExitStatus
    ) -> None:
        output = bytes(process.readAllStandardOutput().data())
        process.deleteLater()
        made(_read_output(output) if status is QProcess.ExitStatus.NormalExit and code == 0 else None)

    def _on_error_occurred(
        self, process: QProcess, made: Callable[[Clip | None], None], error: QProcess.ProcessError
    ) -> None:
        # Every other error is followed by `finished`.
        if error is QProcess.ProcessError.FailedToStart:
            process.deleteLater()
            made(None)


def _read_output(output: bytes) -> Clip | None:
    """Read the WAV that was piped; its header cannot know the length, so all that follows it counts."""
    try:
        with wave.open(io.BytesIO(output), "rb") as file:
            rate = file.getframerate()
            samples = array("h", file.readframes(len(output)))
    except (wave.Error, EOFError, ValueError):
        return None
    if sys.byteorder == "big":
        samples.byteswap()
    clip = trimmed(Clip(samples.tobytes(), rate))
    return clip if clip.samples else None
