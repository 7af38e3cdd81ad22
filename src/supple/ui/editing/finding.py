"""A finding: a mistake or a hint as it is shown, with what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.document.text_edit import TextEdit
    from supple.ui.widgets.source_editor.mark import SourceMark


@dataclass(frozen=True, slots=True)
class Remedy:
    """What one click does about a finding, in words, and the edits that do it."""

    label: str
    edits: tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """``mark`` says where and what. ``reason`` and ``source`` are a hint's; ``silence`` leaves it out for good."""

    mark: SourceMark
    column: int
    reason: str = ""
    source: str = ""
    remedies: tuple[Remedy, ...] = ()
    silence: Remedy | None = None

    @property
    def is_hint(self) -> bool:
        """Whether it keeps nothing from being played."""
        return self.mark.is_hint

    @property
    def place(self) -> str:
        """Line and column, as they are shown."""
        return f"{self.mark.line}:{self.column}"
