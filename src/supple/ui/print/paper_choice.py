"""The paper that a country's printers hold, for a person who has not chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from supple.settings import Paper
from supple.ui.print.paper import PaperSize

if TYPE_CHECKING:
    from supple.settings import Settings

_Country = QLocale.Country
# Where letter paper is the usual one, as the common table of locales has it.
_LETTER: Final = frozenset(
    {
        _Country.UnitedStates,
        _Country.Canada,
        _Country.Mexico,
        _Country.Philippines,
        _Country.PuertoRico,
        _Country.Chile,
        _Country.Colombia,
        _Country.CostaRica,
        _Country.Guatemala,
        _Country.Nicaragua,
        _Country.Panama,
        _Country.ElSalvador,
        _Country.Venezuela,
        _Country.Belize,
    }
)


def chosen_paper(settings: Settings, locale: QLocale) -> PaperSize:
    """Return the paper that is set, else that of the country."""
    if settings.paper is not Paper.SYSTEM:
        return PaperSize(settings.paper.value)
    return PaperSize.LETTER if locale.territory() in _LETTER else PaperSize.A4
