"""The text as a field shows it: offsets go there and back, and typed line ends become the file's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.document.shown_text import ShownText
from supple.document.text_edit import TextEdit, apply_edits


@pytest.mark.parametrize(
    ("text", "shown", "line_break"),
    [("a\nb", "a\nb", "\n"), ("a\r\nb\r\n", "a\nb\n", "\r\n"), ("a\rb\r", "a\nb\n", "\r"), ("", "", "\n")],
)
def test_every_line_end_is_one_character(text: str, shown: str, line_break: str) -> None:
    made = ShownText(text)
    assert (made.text, made.line_break) == (shown, line_break)


def test_an_edit_of_the_field_is_one_of_the_file() -> None:
    made = ShownText("a\r\nb\r\nc")

    assert made.edit(2, 2, "x\ny") == TextEdit(3, 6, "x\r\ny")
    assert made.shown_edits([TextEdit(3, 6, "x\r\ny")]) == (TextEdit(2, 4, "x\ny"),)


def test_two_line_ends_of_one_character_do_not_become_one() -> None:
    made = ShownText("a\rxx\n\nb\n")

    assert made.edit(2, 2, "") == TextEdit(1, 4, "\r\n")
    assert made.edit(2, 3, "\n") == TextEdit(1, 5, "\r\n\n")
    assert ShownText("a\rb\r\n\rx\ry\nz").edit(7, 1, "\n") == TextEdit(8, 9, "\r\n")


def test_between_the_two_characters_of_a_line_end_is_before_both() -> None:
    assert [ShownText("a\r\nb").to_shown(offset) for offset in range(5)] == [0, 1, 1, 2, 3]


@settings(deadline=None)
@given(st.text("ab\n\r"), st.data())
def test_what_is_typed_into_the_field_is_what_it_shows(text: str, data: st.DataObject) -> None:
    made = ShownText(text)
    assert [made.to_shown(made.to_text(offset)) for offset in range(len(made.text) + 1)] == list(
        range(len(made.text) + 1)
    )
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(made.text))] * 2)))
    added = data.draw(st.text("x\n", max_size=3))

    changed = apply_edits(text, [made.edit(start, end - start, added)])

    assert ShownText(changed).text == made.text[:start] + added + made.text[end:]
