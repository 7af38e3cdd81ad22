"""Where lines, entries and items begin and end, and the edits that take them out or add one."""

from __future__ import annotations

import pytest

from supple.document.fix import Fix
from supple.document.message import Message
from supple.document.node import Mapping, Sequence
from supple.document.outline import Outline, entries_in, items_in
from supple.document.reader import read_document
from supple.document.text_edit import TextEdit


def read(text: str) -> tuple[Outline, Mapping]:
    root = read_document(text).value
    assert root
    return Outline(text), root


def without(text: str, key: str) -> str | None:
    outline, root = read(text)
    holder, entry = next(pair for pair in entries_in(root) if pair[1].key.text == key)
    edit = outline.without_entry(holder, entry)
    return Fix(Message("f"), (edit,)).apply(text) if edit else None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("a: 1\nb: 2  # mine\nc: 3\n", "a: 1\nc: 3\n"),
        ("a: 1\nb: 2", "a: 1\n"),
        ("a: 1\r\nb:\r\n  - 1\r\n  - 2\r\nc: 3\r\n", "a: 1\r\nc: 3\r\n"),
        ("a: 1\nb: |\n  x\n  y\nc: 3\n", "a: 1\nc: 3\n"),
        ("a: 1\nb: |\n  x\n  y\n", "a: 1\n"),
        ("a: 1\nb:\n  x: {y: 1,\n    z: 2}\nc: 3\n", "a: 1\nc: 3\n"),
        ("a: 1\nb:\nc: 3\n", "a: 1\nc: 3\n"),
        ("{a: 1, b: 2, c: 3}", "{a: 1, c: 3}"),
        ("{a: 1, b: 2}", "{a: 1}"),
        ("{b: 2, c: [1, 2]}", "{c: [1, 2]}"),
        ("a:\n  - b: 2\n    c: 3\n", "a:\n  - c: 3\n"),
        ("b: 2\n", None),
        ("a:\n  - b: 2\n", None),
    ],
)
def test_an_entry_goes_with_its_lines(text: str, left: str | None) -> None:
    assert without(text, "b") == left


def test_an_entry_that_begins_behind_another_list_stays() -> None:
    assert without("a:\n  ? x\n  : 1\n  ? b\n  : 2\n", "b") is None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (
            "a:\n  - 1\n  - 2  # mine\n  - 3\n",
            ["a:\n  - 2  # mine\n  - 3\n", "a:\n  - 1\n  - 3\n", "a:\n  - 1\n  - 2  # mine\n"],
        ),
        ("a: [1, 2]", ["a: [2]", "a: [1]"]),
        ("a: [1]", [None]),
        ("a:\n  - - 1\n    - 2\n", [None, None, "a:\n  - - 1\n"]),
    ],
)
def test_an_item_goes_with_its_lines(text: str, left: list[str | None]) -> None:
    outline, root = read(text)
    edits = [outline.without_item(holder, item) for holder, item in items_in(root)]
    assert [Fix(Message("f"), (edit,)).apply(text) if edit else None for edit in edits] == left


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("a: 1\n", "a: 1\nz: 9\n"),
        ("a: 1", "a: 1\nz: 9"),
        ("a: 1\r\n# end\r\n", "a: 1\r\nz: 9\r\n# end\r\n"),
        ("{a: 1}", "{a: 1, z: 9}"),
        ("a: |\n  x\n", "a: |\n  x\nz: 9\n"),
    ],
)
def test_an_entry_is_added_at_the_end(text: str, more: str) -> None:
    outline, root = read(text)
    assert Fix(Message("f"), (outline.with_entry(root, "z: 9"),)).apply(text) == more


def test_places_and_lines() -> None:
    outline, root = read("a: 1\r\nb: []\rc: {}")
    assert [outline.offset(*place) for place in ((1, 1), (2, 4), (3, 1), (3, 99), (9, 1))] == [0, 9, 12, 17, 17]
    assert [outline.line(offset) for offset in (0, 5, 6, 12, 17)] == [1, 1, 2, 3, 3]
    assert (outline.line_start(9), outline.line_stop(9), outline.next_line(9), outline.next_line(13)) == (6, 11, 12, 17)
    assert (outline.line_end, Outline("a: 1").line_end) == ("\r\n", "\n")
    assert [outline.is_flow(entry.value) for entry in root.entries] == [False, True, True]
    empty = Sequence((), root.start, root.end)
    assert outline.last_offset(empty) == 0


def test_a_fix_for_another_text_is_refused() -> None:
    with pytest.raises(ValueError, match="within the text"):
        Fix(Message("f"), (TextEdit(5, 9, ""),)).apply("abc")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("b: 1\nc: 2\na: 3\nb2: 4\n", "a: 3\nb2: 4\n"),
        ("x:\n  - b: 1\n    c: 2  # mine\n    a: 3\n", "x:\n  - a: 3\n"),
        ("x:\n  - a: 1\n    b: 2\n    c: 3\n", "x:\n  - a: 1\n"),
        ("x:\n  - {a: [1, 2], b: 2, c: 3}\n", "x:\n  - {a: [1, 2]}\n"),
        ("x:\n  - {b: 2, a: 1, c: 3}\n", "x:\n  - {a: 1}\n"),
        ("x:\n  - {b: 2, c: 3}\n", "x:\n  - {b: 2, c: 3}\n"),
    ],
)
def test_several_entries_go_at_once(text: str, left: str) -> None:
    outline, root = read(text)
    holder, _ = next(pair for pair in entries_in(root) if pair[1].key.text == "b")
    gone = [entry for entry in holder.entries if entry.key.text in ("b", "c")]
    assert Fix(Message("f"), outline.without_entries(holder, gone)).apply(text) == left
