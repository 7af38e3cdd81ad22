"""Edits by marks: applied together, and refused where they cannot be meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.document.text_edit import TextEdit, apply_edits


def test_edits_count_in_the_text_as_it_was() -> None:
    edits = (TextEdit(8, 13, "there"), TextEdit(0, 1, "H"), TextEdit(5, 5, ","))

    assert apply_edits("hello   world.", edits) == "Hello,   there."


def test_of_two_insertions_at_one_place_the_first_comes_first() -> None:
    assert apply_edits("ab", (TextEdit(1, 1, "1"), TextEdit(1, 1, "2"))) == "a12b"


@pytest.mark.parametrize("edits", [(TextEdit(0, 2, ""), TextEdit(1, 3, "")), (TextEdit(2, 5, ""),)])
def test_overlapping_and_outlying_edits_are_refused(edits: tuple[TextEdit, ...]) -> None:
    with pytest.raises(ValueError, match="lie apart"):
        apply_edits("abcd", edits)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)])
def test_an_edit_does_not_end_before_it_starts(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="end before"):
        TextEdit(start, end, "")


@given(st.text(), st.data())
def test_what_lies_outside_the_edits_stays(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))

    changed = apply_edits(text, (TextEdit(cuts[0], cuts[1], "new"),))

    assert changed == text[: cuts[0]] + "new" + text[cuts[1] :]
