"""The facts that the settings show beside what can be set: places, licences, sound, voices, displays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple import __version__
from supple.ui.pages.settings.view import SettingsFacts, problem_sentences

if TYPE_CHECKING:
    from supple.ui.page_tools import PageTools
    from supple.ui.settings_keeper import SettingsKeeper
    from supple.ui.sound.player import SoundPlayer


def settings_facts(tools: PageTools, keeper: SettingsKeeper, sounds: SoundPlayer) -> SettingsFacts:
    """Return the facts as they stand."""
    return SettingsFacts(
        places=tools.places,
        licences=tools.resources / "licences",
        version=__version__,
        sound=sounds.status,
        voices=sounds.list_voices(),
        displays=tuple(screen.name() for screen in tools.window.screen().virtualSiblings()),
        problems=problem_sentences(keeper.problems),
    )
