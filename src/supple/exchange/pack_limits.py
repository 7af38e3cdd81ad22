"""Limits: how much a pack may hold, far above what anybody sends and far below what could do harm."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from supple.document.limits import PERSONAL


@dataclass(frozen=True, slots=True)
class PackLimits:
    """Sizes in bytes. ``ratio``: how many times larger than packed a file may be."""

    pack: int = 16 * 1024 * 1024
    manifest: int = 256 * 1024
    file: int = PERSONAL.size
    total: int = 16 * 1024 * 1024
    files: int = 300
    ratio: int = 100


LIMITS: Final = PackLimits()
