"""A fix: what one click can do about a problem, in words and as edits of the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.document.text_edit import TextEdit, apply_edits

if TYPE_CHECKING:
    from supple.document.message import Message


@dataclass(frozen=True, slots=True)
class Fix:
    """``label`` says what will be done; ``edits`` do it, all at once, in the text for which the fix was made."""

    label: Message
    edits: tuple[TextEdit, ...]

    def apply(self, text: str) -> str:
        """Return the text with the fix; raises ValueError where the text is not the one it was made for."""
        return apply_edits(text, self.edits)
