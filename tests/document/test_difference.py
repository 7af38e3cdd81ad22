"""The difference of two texts: edits that lead from one to the other, as small as lines allow."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.document.difference import edits_between, trimmed
from supple.document.text_edit import TextEdit, apply_edits

LINES = st.lists(st.sampled_from(("a", "b", "a b", "  c")), max_size=12)
ENDS = st.sampled_from(("\n", "\r\n", "\r"))


@pytest.mark.parametrize(
    ("old", "new", "edits"),
    [
        ("same", "same", ()),
        ("", "a", (TextEdit(0, 0, "a"),)),
        ("hold: 30 s\n", "hold: 45 s\n", (TextEdit(6, 8, "45"),)),
        ("a\nb\nc\nd\n", "a\nB\nc\nD\n", (TextEdit(2, 3, "B"), TextEdit(6, 7, "D"))),
        ("x\r\ny\r\n", "x\r\n", (TextEdit(3, 6, ""),)),
        ("x\ry", "x\r\ny", (TextEdit(2, 2, "\n"),)),
        ("x\r\n", "x\n", (TextEdit(1, 3, "\n"),)),
    ],
)
def test_small_edits(old: str, new: str, edits: tuple[TextEdit, ...]) -> None:
    assert edits_between(old, new) == edits


def test_a_text_that_differs_all_over_is_one_edit() -> None:
    old, new = ("".join(f"{sign}{number}\n" for number in range(400)) for sign in "ab")
    [edit] = edits_between(old, new)
    assert apply_edits(old, [edit]) == new


def test_an_edit_is_trimmed_to_what_it_changes() -> None:
    assert trimmed("abcdef", TextEdit(1, 5, "bXe")) == TextEdit(2, 4, "X")


@settings(deadline=None)
@given(LINES, LINES, ENDS, ENDS)
def test_the_edits_lead_to_the_new_text(old: list[str], new: list[str], old_end: str, new_end: str) -> None:
    before, after = old_end.join(old), new_end.join(new)
    assert apply_edits(before, edits_between(before, after)) == after


@settings(deadline=None)
@given(st.text("ab\r\n"), st.text("ab\r\n"))
def test_the_edits_lead_to_any_text(old: str, new: str) -> None:
    assert apply_edits(old, edits_between(old, new)) == new
