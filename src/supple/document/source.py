"""The source of a file: its text, and the byte order mark before it, so that every byte can be given back."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from supple.document.characters import decode
from supple.document.problem import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """A text with its own line ends, and whether a byte order mark stood before it."""

    text: str
    has_mark: bool = False

    def to_bytes(self, text: str | None = None) -> bytes:
        """Return the bytes of the file, with another text where one is given."""
        written = (self.text if text is None else text).encode("utf-8")
        return codecs.BOM_UTF8 + written if self.has_mark else written


def read_source(raw: bytes) -> Source | Problem:
    """Return the source of a UTF-8 file, or say why it is none; what was read is written back byte for byte."""
    text = decode(raw)
    if isinstance(text, Problem):
        return text
    return Source(text, raw.startswith(codecs.BOM_UTF8))
