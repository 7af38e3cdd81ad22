"""A conflict copy: the second file that a syncing service makes when a file was changed in two places."""

from __future__ import annotations

import re
from typing import Final

# How common services name such copies of "calves.yaml": "calves (someone's conflicted copy 2026-11-28).yaml",
# "calves.sync-conflict-20261128-101500-ABCDEFG.yaml", "calves (1).yaml", "calves 2.yaml".
_SHAPES: Final = (
    re.compile(r"(?P<of>.+?) \([^)]*conflict[^)]*\)", re.IGNORECASE),
    re.compile(r"(?P<of>.+?)\.sync-conflict-[0-9]{8}-[0-9]{6}(-[A-Z0-9]+)?"),
    re.compile(r"(?P<of>.+?) \([0-9]{1,3}\)"),
    re.compile(r"(?P<of>.+?) [0-9]{1,3}"),
)


def copied_from(stem: str) -> str | None:
    """Return the stem of the file that a stem looks like a conflict copy of, or None."""
    return next((found["of"] for shape in _SHAPES if (found := shape.fullmatch(stem))), None)
