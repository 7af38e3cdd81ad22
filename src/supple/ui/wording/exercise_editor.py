"""Sentences of the editor of exercises."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "exercise.untitled": "Exercise without a name",
}
