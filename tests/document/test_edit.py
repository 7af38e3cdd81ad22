from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from supple.document.edit import set_value
from supple.document.node import Scalar
from supple.document.reader import read_document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 1\nvolume: 60  # loud\n# end\n", "a: 1\nvolume: 80  # loud\n# end\n"),
        ("volume: '60'\r\nb: 2\r\n", "volume: 80\r\nb: 2\r\n"),
        ("volume:\nb: 2\n", "volume: 80\nb: 2\n"),
        ("volume:   # none yet\n", "volume: 80   # none yet\n"),
        ("a: 1", "a: 1\nvolume: 80\n"),
        ("a: 1\r\n", "a: 1\r\nvolume: 80\r\n"),
        ("", "volume: 80\n"),
        ("# mine\n\n", "# mine\n\nvolume: 80\n"),
        ("\ufeffa: 1\nvolume: 60\n", "\ufeffa: 1\nvolume: 80\n"),
    ],
)
def test_one_line_changes_and_nothing_else(text: str, expected: str) -> None:
    assert set_value(text, "volume", "80") == expected


@pytest.mark.parametrize(
    "text", ["- a\n", "a: [\n", "volume: [1]\n", "volume: |\n  long\n  text\n", "{a: 1}\n", " a: 1\n"]
)
def test_what_cannot_be_edited_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="the "):
        set_value(text, "volume", "80")


@given(st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Z")) | st.sampled_from("\n\t\\\"' #:-")))
def test_what_was_set_is_read_back(value: str) -> None:
    assume("\u2028" not in value and "\u2029" not in value and value)
    text = set_value("# top\na: 1 # one\nname: x\n", "name", value)
    root = read_document(text).value
    assert root
    found = root.get("name")
    assert isinstance(found, Scalar)
    assert found.text == value
    assert text.startswith("# top\na: 1 # one\nname: ")
