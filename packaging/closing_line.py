"""Pytest's closing line: read from what it printed, and several runs joined into one."""

from __future__ import annotations

import re
from collections import Counter

_COUNT = r"\d+ (?:passed|failed|errors?|skipped|xfailed|xpassed|warnings?|deselected|rerun)"
_CLOSING = re.compile(rf"^=* ?((?:{_COUNT}(?:, )?)+) in ([\d.]+)s")
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ORDER = ("failed", "error", "passed", "skipped", "xfailed", "xpassed", "warning")
_PLURAL = frozenset({"error", "warning"})


def read_counts(line: str) -> tuple[Counter[str], float] | None:
    """Return how many tests came to which end, and in how many seconds, where the line is a closing one."""
    found = _CLOSING.match(_COLOUR.sub("", line))
    if found is None:
        return None
    counts: Counter[str] = Counter()
    for part in found[1].rstrip(", ").split(", "):
        number, word = part.split()
        counts[word.rstrip("s") if word.rstrip("s") in _PLURAL else word] += int(number)
    return counts, float(found[2])


def write_closing_line(counts: Counter[str], seconds: float) -> str:
    """Return one closing line as pytest words it; tests that another run took are not counted as deselected."""
    parts = [
        f"{counts[word]} {word}{'s' if word in _PLURAL and counts[word] > 1 else ''}" for word in _ORDER if counts[word]
    ]
    return f" {', '.join(parts) or 'no tests ran'} in {seconds:.2f}s ".center(80, "=")
