from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from supple.document.limits import Limits
from supple.document.node import Mapping, Scalar, Sequence
from supple.document.reader import read_document
from supple.document.reading import Reading
from supple.ui.wording import say

ALIAS_BOMB = "a: &a [x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join(['*' + chr(97 + n)] * 9)}]\n" for n in range(20)
)


def said(reading: Reading[Mapping]) -> list[str]:
    return [f"{p.line}:{p.column}: {say(p.message)}" for p in reading.problems]


def keys(reading: Reading[Mapping]) -> list[str]:
    return [problem.message.key for problem in reading.problems]


def test_texts_stay_as_they_were_written() -> None:
    reading = read_document("a: 1:30\nb: no\nc: 010\nd: 'yes'\ne: [x, ~]\nf: {g: 2026-01-01}\n")
    root = reading.value
    assert root
    assert reading.problems == ()
    assert [node.text for node in (entry.value for entry in root.entries) if isinstance(node, Scalar)] == [
        "1:30", "no", "010", "yes",
    ]  # fmt: skip
    quoted = root.get("d")
    assert isinstance(quoted, Scalar)
    assert quoted.quoted
    inner = root.get("e")
    assert isinstance(inner, Sequence)
    assert [item.is_empty for item in inner.items if isinstance(item, Scalar)] == [False, True]
    assert isinstance(root.get("f"), Mapping)
    assert root.get("z") is None


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_marks_point_at_the_text(line_end: str) -> None:
    text = line_end.join(["# Übung", "wörter: ä😀 b  # x", "zeit: '45 s'"])
    root = read_document(text).value
    assert root
    first, second = (entry.value for entry in root.entries)
    assert isinstance(first, Scalar)
    assert isinstance(second, Scalar)
    assert text[first.start.offset : first.end.offset] == "ä😀 b"
    assert (first.start.line, first.start.column) == (2, 9)
    assert text[second.start.offset : second.end.offset] == "'45 s'"
    assert (second.start.line, second.start.column) == (3, 7)


@pytest.mark.parametrize("source", ["\ufeffa: b", "\ufeffa: b".encode(), b"a: b"])
def test_a_byte_order_mark_is_no_part_of_the_text(source: str | bytes) -> None:
    reading = read_document(source)
    assert reading.problems == ()
    assert reading.value
    assert reading.value.entries[0].key.text == "a"
    assert reading.value.start.column == 1


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("", "1:1: The file is empty, or holds only comments."),
        ("~", "1:1: The file is empty, or holds only comments."),
        ("a".encode("utf-16"), "1:1: The file is saved as UTF-16. Save it again as UTF-8"),
        ("title: calf".encode("utf-16-le"), "1:1: The file is saved as UTF-16."),
        ("title: calf".encode("utf-16-be"), "1:1: The file is saved as UTF-16."),
        (b"a: b\nc: \xe9t\xe9\n", "2:4: This character is not saved as UTF-8 (it is byte E9)."),
        (b"a\0b", "1:1: This is not a text file."),
        (b"\0" * 5000, "1:1: This is not a text file."),
        ("a: b\0", "1:1: This is not a text file."),
        (bytes(range(1, 128)), "1:1: There is an invisible character here (U+0001)."),
        ("a: b\nc: d\x85e", "2:5: There is an invisible character here (U+0085)."),
        ("a: b\ud800", "1:5: There is an invisible character here (U+D800)."),
        ("a: \ufeffb", "1:4: There is an invisible character here (U+FEFF)."),
        ('a: "\\L"', "1:4: This text holds an invisible character written with a backslash."),
        ("%YAML 1.2\n---\na: [1\n", "3:4: “[” is not closed with “]”"),
        ("a: *", "1:4: “*” cannot begin a value."),
        ("a: [b, , c]", "1:8: “,” cannot begin a value."),
        ("a: 'b\n--- c", "1:4: A text begins here with ' but does not end with it."),
        ('a: "\\xzz"', "1:4: In double quotes a backslash has a meaning of its own."),
        ("a: |0\n b", "1:4: After | or > the text begins on the next line"),
        ("\t\t", "1:1: There is a tab at the start of this line."),
        ("a: b\n#\n\nc\n#\n", "4:1: This line has no colon"),
        ("a: b\n-c\n", "2:1: Put a space after the dash."),
        ("a:\n  b: c\n\n -d: e\n", "4:2: Put a space after the dash."),
        (": a", "1:1: This line begins after 0 spaces"),
        ("{a: b} c", "1:8: Something follows here"),
        ("a:\n    b: c\n  d: e\n", "3:3: This line begins after 2 spaces"),
        ("- a\n b: 2\n- c", "1:1: This line has no colon"),
        ("a: 1\n---\nb: 2", "2:1: A second document begins here."),
        ("a: 1\n...\nb: 2", "3:1: A second document begins here."),
        ("title\n\nkind: b", "1:1: This line has no colon"),
        ("a: b: c", "1:5: A text with a colon and a space in it needs quotes"),
        ("a: 1\n b: 2", "2:2: This line begins after 1 space,"),
        ("a:b\nc: d", "1:2: Put a space after the colon."),
        ("a: 'b' c", "1:8: Something follows here"),
        ("a:\n -b: c\n   d: e", "2:2: Put a space after the dash."),
        ("a: [b, c\nd: e", "1:4: “[” is not closed with “]”"),
        ("a: {b, c", "1:4: “{” is not closed with “}”"),
        ("a: @b", "1:4: “@” cannot begin a value."),
    ],
)
def test_mistakes_are_said_in_plain_words(source: str | bytes, expected: str) -> None:
    assert said(read_document(source))[0].startswith(expected)


def test_strange_characters_are_listed_up_to_ten() -> None:
    assert keys(read_document("\x01" * 100)) == ["problem-character"] * 10
    assert keys(read_document("\ta: b\n" * 100)) == ["problem-yaml-tab"] * 10


def test_parts_that_are_refused_leave_the_rest_to_be_checked() -> None:
    reading = read_document("a: &x 1\nb: *x\nc: !!int 3\nc: 4\n[d]: 5\n? ''\n: 6\ne: 7\n")
    assert keys(reading) == ["problem-anchor", "problem-alias", "problem-tag", "problem-key-twice", "problem-odd-key",
                             "problem-odd-key"]  # fmt: skip
    assert reading.value
    assert [entry.key.text for entry in reading.value.entries] == ["a", "b", "c", "e"]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("[" * 100_000, "problem-too-deep"),
        ("{" * 100_000, "problem-too-deep"),
        ("{a: " * 100_000, "problem-too-deep"),
        ("- " * 100_000, "problem-too-deep"),
        ("? " * 100_000, "problem-too-deep"),
        ("\n".join(" " * depth + "a:" for depth in range(1000)), "problem-too-deep"),
        ("a: [" + "x," * 200_000 + "]", "problem-too-many-parts"),
        ("a: b\n" * 10_000_000, "problem-too-large"),
        ("é" * 600_000, "problem-too-large"),
        (ALIAS_BOMB, "problem-anchor"),
        ("a: [" + "*a," * 100_000, "problem-alias"),
        ("\ta: 1\n" * 100_000 + "[", "problem-yaml-tab"),
        ('"' + "\\" * 900_000, "problem-yaml-quote"),
        (":" * 900_000, "problem-yaml-colon-in-text"),
        ("%a\n" * 200_000, "problem-yaml-first-character"),
    ],
    ids=lambda value: value if len(value) < 40 else value[:8].strip(),
)
def test_nasty_texts_neither_crash_nor_hang(text: str, key: str) -> None:
    started = time.process_time()
    assert key in keys(read_document(text))
    assert time.process_time() - started < 3


def test_limits_can_be_set() -> None:
    assert keys(read_document("a: [[1]]", Limits(depth=2))) == ["problem-too-deep"]
    assert keys(read_document(b"a: b", Limits(size=3))) == ["problem-too-large"]


@given(st.one_of(st.binary(), st.text(), st.text("ab:-[]{}'\"\n\t #&*!|>%@,?.~", max_size=80)))
@settings(max_examples=400, deadline=None)
def test_whatever_is_read_nothing_is_raised(source: str | bytes) -> None:
    reading = read_document(source)
    assert reading.value is not None or reading.problems
    for problem in reading.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert say(problem.message)
    assert [p.place for p in reading.problems] == sorted({p.place for p in reading.problems})


def test_a_bracket_left_open_after_a_mark_is_told_beside_the_mark() -> None:
    assert keys(read_document("&0 [")) == ["problem-anchor", "problem-yaml"]
