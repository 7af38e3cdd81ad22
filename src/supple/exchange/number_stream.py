"""A stream of whole numbers as text: small where numbers are small and alike, read again by the page's script."""

from __future__ import annotations

import zlib
from base64 import b64encode
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_MORE: Final = 0x80
_SEVEN: Final = 0x7F
# No header and no checksum: the text stands in a page that is whole or not there at all.
_RAW_DEFLATE: Final = -15


def write_numbers(numbers: Iterable[int]) -> str:
    """Return numbers of either sign as base64 of raw deflate of seven-bit groups, the lowest first.

    The sign is the lowest bit, so that a small number of either sign takes one byte.
    """
    out = bytearray()
    for number in numbers:
        rest = number * 2 if number >= 0 else -number * 2 - 1
        while rest > _SEVEN:
            out.append(rest & _SEVEN | _MORE)
            rest >>= 7
        out.append(rest)
    packer = zlib.compressobj(9, zlib.DEFLATED, _RAW_DEFLATE)
    return b64encode(packer.compress(bytes(out)) + packer.flush()).decode("ascii")
