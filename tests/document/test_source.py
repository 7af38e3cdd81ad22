"""The source of a file: every byte comes back."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.document.draft import Draft
from supple.document.problem import Problem
from supple.document.source import Source, read_source


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")), st.booleans())
def test_an_unchanged_draft_gives_back_every_byte(text: str, has_mark: bool) -> None:
    raw = (b"\xef\xbb\xbf" if has_mark else b"") + text.removeprefix("\ufeff").encode()
    source = read_source(raw)

    assert isinstance(source, Source)
    assert source.to_bytes(Draft(source.text).text) == raw == source.to_bytes()
    assert source.has_mark is has_mark


@pytest.mark.parametrize("raw", [b"\xff\xfea\0", b"a\0b", b"caf\xe9"])
def test_what_is_no_utf_8_is_a_problem(raw: bytes) -> None:
    assert isinstance(read_source(raw), Problem)


def test_another_text_keeps_the_mark() -> None:
    assert Source("a", has_mark=True).to_bytes("b\r\n") == b"\xef\xbb\xbfb\r\n"
