"""Numbers as text."""

from __future__ import annotations

import zlib
from base64 import b64decode

from hypothesis import given
from hypothesis import strategies as st

from supple.exchange.number_stream import write_numbers


def read_numbers(text: str) -> list[int]:
    """Read what the page's script reads, in the plainest way."""
    found, value, shift = [], 0, 0
    for byte in zlib.decompress(b64decode(text), -15):
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            found.append(-(value + 1) // 2 if value % 2 else value // 2)
            value, shift = 0, 0
    return found


@given(st.lists(st.integers(-(2**40), 2**40)))
def test_numbers_are_read_as_they_were_written(numbers: list[int]) -> None:
    assert read_numbers(write_numbers(numbers)) == numbers


def test_small_numbers_take_a_byte_each_and_repeats_next_to_nothing() -> None:
    assert len(zlib.decompress(b64decode(write_numbers([0, -1, 63, -64])), -15)) == 4
    assert len(write_numbers([5] * 10_000)) < 100
