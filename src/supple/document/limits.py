"""Limits: how much a document may hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a document may hold. ``size`` counts bytes of UTF-8."""

    size: int = 1024 * 1024
    depth: int = 24
    nodes: int = 20_000


# What a person writes by hand stays far below these.
PERSONAL: Final = Limits()
