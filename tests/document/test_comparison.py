from __future__ import annotations

import re

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from supple.document.comparison import Comparison, RowKind, compare

texts = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(st.sampled_from(["a", "b", "  hold: 30 s", "  hold: 45 s", "", "steps:"]), max_size=12),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
# Several tests may share one slow machine.
patient = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def drawn(found: Comparison) -> list[str]:
    signs = {RowKind.SAME: " ", RowKind.CHANGED: "~", RowKind.LEFT: "<", RowKind.RIGHT: ">"}
    return [
        f"{signs[row.kind]} {row.left.text if row.left else '':4}|{row.right.text if row.right else ''}".rstrip()
        for row in found.rows
    ]


def test_lines_that_belong_together_stand_side_by_side() -> None:
    found = compare("one\ntwo\nthree\nfive\n", "one\n2\nthree\nfour\nfive\n")
    assert drawn(found) == ["  one |one", "~ two |2", "  three|three", ">     |four", "  five|five"]
    assert [(row.left and row.left.number, row.right and row.right.number) for row in found.rows] == [
        (1, 1), (2, 2), (3, 3), (None, 4), (4, 5),
    ]  # fmt: skip
    assert found.changes == 2


def test_what_is_missing_on_the_right_stands_on_the_left_alone() -> None:
    assert drawn(compare("a\nb\nc", "a\nc")) == ["  a   |a", "< b   |", "  c   |c"]


def test_a_changed_line_says_which_characters_differ() -> None:
    [row] = compare("hold: 30 s", "hold: 45 s each").rows
    assert row.left
    assert row.left.changed == ((6, 10),)
    assert row.right
    assert row.right.changed == ((6, 15),)
    [longer] = compare("hold: 30 s", "hold: 300 s").rows
    assert longer.left
    assert longer.left.changed == ()
    assert longer.right
    assert longer.right.changed == ((8, 9),)


def test_unseen_differences_are_told_apart_from_none() -> None:
    assert compare("a\nb\n", "a\nb\n").is_same
    for other in ("a\r\nb\r\n", "a\nb", "\ufeffa\nb\n"):
        found = compare("a\nb\n", other)
        assert found.differs_in_ends
        assert not found.is_same
    assert not compare("a", "b").differs_in_ends


@patient
@given(texts, texts)
@example("", "")
@example("a\n", "a\na\n")
def test_every_line_stands_in_its_column_once_and_in_order(left: str, right: str) -> None:
    found = compare(left, right)
    for side, text in (("left", left), ("right", right)):
        lines = [line for row in found.rows if (line := getattr(row, side))]
        assert [line.number for line in lines] == list(range(1, len(lines) + 1))
        split = re.split("\r\n|\r|\n", text)
        assert [line.text for line in lines] == (split[:-1] if split[-1] == "" else split)
    for row in found.rows:
        if row.kind in (RowKind.SAME, RowKind.CHANGED):
            assert row.left
            assert row.right
            assert (row.left.text == row.right.text) is (row.kind is RowKind.SAME)
        else:
            assert (row.left is None) is (row.kind is RowKind.RIGHT)
            assert (row.right is None) is (row.kind is RowKind.LEFT)
