"""Wishes: what a person asks of a handout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.ui.print.paper import PaperSize

if TYPE_CHECKING:
    from supple.ui.print.logo import Logo

MOST_NOTE: Final = 1000
MOST_LINES: Final = 25
MOST_NAME: Final = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutWishes:
    """What stands on a handout beside the routine. The name of the patient is never kept anywhere.

    ``day`` is the date in words, ``often`` how often to do it (empty leaves a line to write on). Stop rules, warning
    signs and who should ask first always stand on it and cannot be left out.
    """

    paper: PaperSize = PaperSize.A4
    large_print: bool = False
    clinic: str = ""
    logo: Logo | None = None
    patient: str = ""
    note: str = ""
    day: str = ""
    often: str = ""
    with_feel: bool = True
    with_easier: bool = True
    with_table: bool = True
    with_days: bool = True
    with_notes: bool = True

    def trouble(self) -> Message | None:
        """Say what cannot be printed; None where all can."""
        if len(self.note) > MOST_NOTE:
            return Message.of("handout.long-note", length=len(self.note), most=MOST_NOTE)
        if self.note.count("\n") >= MOST_LINES:
            return Message.of("handout.many-lines", most=MOST_LINES)
        return None
