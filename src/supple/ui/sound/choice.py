"""Which outlet and which voice this computer gets."""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.ui.sound.cue_player import SoundSet
from supple.ui.sound.outlet import SoundLibraryMissingError
from supple.ui.sound.player import SoundPlayer
from supple.ui.sound.silence import SilentVoice

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from supple.ui.sound.outlet import Outlet
    from supple.ui.sound.voice import Synthesiser, Voice


def make_cue_player(
    sounds_folder: Path,
    *,
    volume: int = 70,
    sound_set: SoundSet = SoundSet.SOFT,
    voice_id: str = "",
    speed: float = 1.0,
    parent: QObject | None = None,
) -> SoundPlayer:
    """Return the cue player for this computer, closed; it imports and opens nothing before ``open()``.

    ``sounds_folder`` holds ``soft/`` and ``piercing/``.
    """
    player = SoundPlayer(sounds_folder, partial(open_outlet, sys.platform), partial(open_voice, sys.platform), parent)
    player.set_volume(volume)
    player.set_sound_set(sound_set)
    player.set_voice(voice_id, speed)
    return player


def open_outlet(platform: str) -> Outlet:
    """Return the system's outlet; raises SoundLibraryMissingError where it has no library for sound."""
    # What makes sound is imported with the first sound, here and below.
    if platform in {"win32", "darwin"}:
        from supple.ui.sound.qt_outlet import open_qt_outlet  # noqa: PLC0415

        return open_qt_outlet()
    from supple.ui.sound.pulse_outlet import PulseOutlet  # noqa: PLC0415
    from supple.ui.sound.pulse_server import PulseServer  # noqa: PLC0415
    from supple.ui.sound.pulse_stream import PulseLibrary  # noqa: PLC0415

    try:
        library, server = PulseLibrary(), PulseServer()
    except OSError as error:
        raise SoundLibraryMissingError(Message.of("sound.no-library")) from error
    return PulseOutlet(library.open_stream, server.has_device)


def open_voice(platform: str, outlet: Outlet) -> Voice:
    """Return the best voice there is: the system's own, else espeak-ng, else none with the reason."""
    from supple.ui.sound.clip_voice import ClipVoice  # noqa: PLC0415
    from supple.ui.sound.system_voice import open_system_voice  # noqa: PLC0415

    if voice := open_system_voice(platform):
        return voice
    if synthesiser := _open_synthesiser():
        return ClipVoice(synthesiser, outlet)
    return SilentVoice(Message.of("sound.no-voice"))


def _open_synthesiser() -> Synthesiser | None:
    from supple.ui.sound.espeak_library import EspeakLibrary  # noqa: PLC0415
    from supple.ui.sound.espeak_program import EspeakProgram  # noqa: PLC0415

    try:
        import espeakng_loader  # noqa: PLC0415

        return EspeakLibrary(espeakng_loader.get_library_path(), Path(espeakng_loader.get_data_path()))
    except (ImportError, OSError, RuntimeError):
        # The loader raises RuntimeError where its data folder is missing.
        program = shutil.which("espeak-ng")
        return EspeakProgram(program) if program else None
