"""What the rows of the settings ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from supple.session.cue import CueKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Asks:
    """A change of a setting by its name, a sound, the voice, a folder to be opened, another place."""

    change: Callable[[str, object], None]
    test_cue: Callable[[CueKind], None]
    test_voice: Callable[[], None]
    open_folder: Callable[[Path], None]
    show_profile: Callable[[], None]
    move_files: Callable[[Path, Path | None], None]
    show_place: Callable[[str, object], None]
