"""What a person wants packed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PackWish:
    """The ids of routines, and what the pack says of itself.

    ``with_questions`` adds the person's extra questions about warning signs. The exercises that the routines need
    come by themselves.
    """

    routine_ids: tuple[str, ...] = ()
    title: str = ""
    by: str = ""
    note: str = ""
    with_questions: bool = False
