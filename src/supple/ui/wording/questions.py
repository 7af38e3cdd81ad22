"""Sentences of the questions about warning signs, of locks on a region and of the health profile."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {}
