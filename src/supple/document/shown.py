"""What a person wrote, short enough to stand in a sentence."""

from __future__ import annotations

import re
from typing import Final

_MOST: Final = 60
# Spaces without width and soft hyphens: a word with one looks like the right word.
_UNSEEN: Final = re.compile("[\u00ad\u200b\u2060]")


def shown(text: str) -> str:
    """Return text on one line, cut after 60 characters, with a code where a sign cannot be seen."""
    line = _UNSEEN.sub(lambda found: f"[U+{ord(found.group()):04X}]", " ".join(text.split()))
    return line if len(line) <= _MOST else line[: _MOST - 1] + "…"
