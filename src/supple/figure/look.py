"""The figure's look, as a person chooses it: hair, clothes, skin and build."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from supple.settings import Build, Clothes, Hair, Settings, Skin

_BREADTH: Final = {Build.SLIGHT: 0.92, Build.MEDIUM: 1.0, Build.BROAD: 1.16}
_GIRTH: Final = {Build.SLIGHT: 0.92, Build.MEDIUM: 1.0, Build.BROAD: 1.24}


@dataclass(frozen=True, slots=True)
class Look:
    """One look. Without a choice it is the neutral one."""

    hair: Hair = Hair.SHORT
    clothes: Clothes = Clothes.SHORTS
    skin: Skin = Skin.NEUTRAL
    build: Build = Build.MEDIUM

    @property
    def breadth(self) -> float:
        """How thick limbs are, against the neutral figure."""
        return _BREADTH[self.build]

    @property
    def girth(self) -> float:
        """How thick the trunk is, against the neutral figure."""
        return _GIRTH[self.build]


NEUTRAL: Final = Look()


def chosen_look(settings: Settings) -> Look:
    """Return the look that a person has chosen."""
    return Look(settings.figure_hair, settings.figure_clothes, settings.figure_skin, settings.figure_build)
