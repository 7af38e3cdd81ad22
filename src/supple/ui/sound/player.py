"""The cue player of the program: earcons and voice over one outlet."""

from __future__ import annotations

import wave
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDeadlineTimer, QObject, QTimer, Signal

from supple.document.message import Message
from supple.session.cue import CueKind
from supple.ui.sound.clip import Clip, gain_of, read_clip, silence
from supple.ui.sound.cue_player import SoundSet, SoundState, SoundStatus
from supple.ui.sound.outlet import Outcome, Outlet, SoundLibraryMissingError
from supple.ui.sound.silence import SilentOutlet
from supple.ui.sound.voice import estimated_seconds
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.ui.sound.voice import Voice, VoiceName

# Wakes the device: Bluetooth eats the first syllable otherwise.
_WAKING: Final = silence(0.02, 48000)
# Headphones let the line go after some seconds without sound.
_LINE: Final = silence(0.1, 48000)
_LINE_MS: Final = 2000
# Words wait for the earcon, but no longer than this: they have a gap to fit.
_LONGEST_LEAD_SECONDS: Final = 0.4

_REASONS: Final = {
    Outcome.NO_DEVICE: (SoundState.NO_DEVICE, Message.of("sound.no-device")),
    Outcome.LOST: (SoundState.LOST, Message.of("sound.lost")),
}


class SoundPlayer(QObject):
    """A CuePlayer. Made with the program, silent and light; opened with the first session.

    The earcons are made 2 to 3 LU under the voice, so both go through the one volume as they are.
    """

    status_changed = Signal(object)
    spoken = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        sounds_folder: Path,
        open_outlet: Callable[[], Outlet],
        open_voice: Callable[[Outlet], Voice],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._sounds_folder = sounds_folder
        self._open_outlet = open_outlet
        self._open_voice = open_voice
        self._outlet: Outlet | None = None
        self._voice: Voice | None = None
        self._status = SoundStatus()
        self._gain = 1.0
        self._sound_set = SoundSet.SOFT
        self._voice_choice = ("", 1.0)
        self._clips: dict[tuple[SoundSet, CueKind], Clip] = {}
        self._earcon_ends = QDeadlineTimer(0)
        self._line = QTimer(self)
        self._line.setInterval(_LINE_MS)
        self._line.timeout.connect(self._keep_line)

    @property
    def status(self) -> SoundStatus:
        """How sound stands."""
        return self._status

    @property
    def is_speaking(self) -> bool:
        """Whether a phrase is being said."""
        return self._voice is not None and self._voice.is_speaking

    def open(self) -> None:
        """Take up sound; see CuePlayer."""
        if self._outlet is not None:
            self._outlet.play(_WAKING, 1.0, self._on_clip_ended)
            return
        try:
            self._outlet = self._open_outlet()
        except SoundLibraryMissingError as missing:
            self._outlet = SilentOutlet()
            self._set_status(SoundStatus(SoundState.NO_LIBRARY, missing.reason))
        self._voice = self._open_voice(self._outlet)
        self._voice.choose(*self._voice_choice)
        self._voice.spoken.connect(self.spoken)
        self._voice.failed.connect(self.failed)
        self._set_status(replace(self._status, voice_reason=self._voice.missing))
        self._outlet.play(_WAKING, 1.0, self._on_clip_ended)

    def keep_open(self, *, keeps: bool) -> None:
        """Play silence every few seconds from now on while sound is open, or no longer."""
        if keeps:
            self._line.start()
        else:
            self._line.stop()

    def _keep_line(self) -> None:
        if self._outlet is not None:
            self._outlet.play(_LINE, 1.0, self._on_clip_ended)

    def close(self) -> None:
        """Let sound go; see CuePlayer."""
        self._line.stop()
        if self._voice is not None:
            self._voice.close()
            self._voice.spoken.disconnect(self.spoken)
            self._voice.failed.disconnect(self.failed)
            self._voice = None
        if self._outlet is not None:
            self._outlet.close()
            self._outlet = None
            self._set_status(SoundStatus())

    def play(self, cue: CueKind) -> None:
        """Play an earcon; see CuePlayer."""
        if self._outlet is None or self._gain == 0:
            return
        clip = self._clip_of(cue)
        if clip is None:
            return
        self._earcon_ends = QDeadlineTimer(round(clip.seconds * 1000))
        self._outlet.play(clip, self._gain, self._on_clip_ended)

    def say(self, text: str) -> None:
        """Say a phrase; see CuePlayer."""
        if self._voice is None or self._gain == 0:
            return
        lead = min(max(self._earcon_ends.remainingTime() / 1000, 0.0), _LONGEST_LEAD_SECONDS)
        self._voice.say(text, self._gain, lead)

    def stop_speech(self) -> None:
        """Fall silent; see CuePlayer."""
        if self._voice is not None:
            self._voice.stop()

    def seconds_of(self, text: str) -> float:
        """Return the length of a phrase; see CuePlayer."""
        if self._voice is None:
            return estimated_seconds(text, self._voice_choice[1])
        return self._voice.seconds_of(text)

    def set_volume(self, volume: int) -> None:
        """Take the volume from the next sound on."""
        self._gain = gain_of(volume)

    def set_sound_set(self, sound_set: SoundSet) -> None:
        """Take the character of the earcons."""
        self._sound_set = sound_set

    def set_voice(self, voice_id: str, speed: float) -> None:
        """Take a voice and a speed from the next phrase on."""
        self._voice_choice = (voice_id, speed)
        if self._voice is not None:
            self._voice.choose(voice_id, speed)

    def list_voices(self) -> tuple[VoiceName, ...]:
        """Return the voices to choose from."""
        if self._voice is None:
            self.open()
        return self._voice.list_voices() if self._voice is not None else ()

    def test(self) -> None:
        """Let the settings be heard."""
        self.open()
        self.play(CueKind.GO)
        self.say(word("sound.test-sentence"))

    def _clip_of(self, cue: CueKind) -> Clip | None:
        """Return the earcon, read at its first use; None where the file is missing or spoilt."""
        key = (self._sound_set, cue)
        if key not in self._clips:
            try:
                self._clips[key] = read_clip(self._sounds_folder / self._sound_set / f"{cue}.wav")
            except (OSError, EOFError, wave.Error):
                self._set_status(replace(self._status, reason=Message.of("sound.no-file", name=f"{cue}.wav")))
                return None
        return self._clips[key]

    def _on_clip_ended(self, outcome: Outcome) -> None:
        if self._outlet is None or self._status.state is SoundState.NO_LIBRARY:
            return
        if outcome is Outcome.SOUNDED:
            reason = self._status.reason if self._status.state is SoundState.AVAILABLE else None
            self._set_status(replace(self._status, state=SoundState.AVAILABLE, reason=reason))
            return
        state, reason = _REASONS[outcome]
        if state is SoundState.NO_DEVICE and self._status.state in {SoundState.AVAILABLE, SoundState.LOST}:
            state, reason = _REASONS[Outcome.LOST]
        elif self._status.state is SoundState.CLOSED:
            state, reason = _REASONS[Outcome.NO_DEVICE]
        self._set_status(replace(self._status, state=state, reason=reason))

    def _set_status(self, status: SoundStatus) -> None:
        if status != self._status:
            self._status = status
            self.status_changed.emit(status)
