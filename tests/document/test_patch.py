"""Patches: the smallest edits for what is asked, in every style, with comments where they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from supple.document import patch
from supple.document.content import Content, Keys, content_of
from supple.document.edit_refused import EditRefused
from supple.document.patch_check import Patched, checked
from supple.document.reader import read_document
from supple.document.text_edit import TextEdit, apply_edits

if TYPE_CHECKING:
    from supple.document.content import Path

ORDER = ("supple", "title", "kind", "goal", "notes", "steps")


def after(text: str, edits: patch.Edits) -> str:
    """Return the text with the edits, each of which changes something."""
    assert all(text[edit.start : edit.end] != edit.text for edit in edits)
    return apply_edits(text, edits)


@pytest.mark.parametrize(
    ("text", "path", "value", "expected"),
    [
        # a text keeps its quotes, its line and what stands behind it
        ("a: 30 s  # long\nb: 2\n", ("a",), "45 s", "a: 45 s  # long\nb: 2\n"),
        ("a: '30 s' # c\n", ("a",), "it's", "a: 'it''s' # c\n"),
        ('a: "x"\n', ("a",), 'say "no"\\', 'a: "say \\"no\\"\\\\"\n'),
        ("a: 'x'\n", ("a",), "two\nlines", 'a: "two\\nlines"\n'),
        ("a: x\n", ("a",), "Calves: long", 'a: "Calves: long"\n'),
        ("a: x\n", ("a",), "one #two, it’s (three)", "a: \"one #two, it’s (three)\"\n"),
        ("a: x\n", ("a",), "one#two, it’s (three) [4] {5}", "a: one#two, it’s (three) [4] {5}\n"),
        ("a: x\n", ("a",), "- dash", 'a: "- dash"\n'),
        ("a: x\n", ("a",), "12:30", "a: 12:30\n"),
        ("a: x\n", ("a",), "ends:", 'a: "ends:"\n'),
        ("a: x\n", ("a",), " space ", 'a: " space "\n'),
        ("a: x\n", ("a",), "tab\there", 'a: "tab\\there"\n'),
        ("a: x\n", ("a",), "", 'a: ""\n'),
        ("a: x\n", ("a",), None, "a:\n"),
        ("a:\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        ("a:   # none yet\n", ("a",), "x", "a: x   # none yet\n"),
        ("a: ~\n", ("a",), "x", "a: x\n"),
        ("a: one\n  two  # c\nb: 1\n", ("a",), "three", "a: three  # c\nb: 1\n"),
        ("a:\n  one\nb: 1\n", ("a",), "two", "a:\n  two\nb: 1\n"),
        ("a: x\r\nb: 1", ("b",), "2", "a: x\r\nb: 2"),
        # several lines
        ("a: x  # c\nb: 1\n", ("a",), "one\n\n  two", "a: |-  # c\n  one\n\n    two\nb: 1\n"),
        ("k:\n    a: x\n", ("k", "a"), "one\ntwo\n", "k:\n    a: |\n        one\n        two\n"),
        ("a: |  # c\n    one\n    two\n\nb: 1\n", ("a",), "one\n2", "a: |  # c\n    one\n    2\n\nb: 1\n"),
        ("a: |\n   one\n", ("a",), "just one", "a: |\n   just one\n"),
        ("a: >-\n  one\n  two\nb: 1\n", ("a",), "three\nfour", "a: >-\n  three\n\n  four\nb: 1\n"),
        ("a: >  # c\n  one\nb: 1\n", ("a",), "three\n four", 'a: |  # c\n  three\n   four\nb: 1\n'),
        ("a: |  # c\n  one\n  two\nb: 1\n", ("a",), " lead", 'a: " lead"  # c\nb: 1\n'),
        ("a: |\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        ("a: |+\n  x\n\nb: 1\n", ("a",), "y", "a: |+\n  y\n\nb: 1\n"),
        ("a: |\n  one\n  two\n", ("a",), ("x", "y"), "a: [x, y]\n"),
        # in brackets
        ("a: {b: 1, c: 2}\n", ("a", "b"), "x, y", 'a: {b: "x, y", c: 2}\n'),
        ("a: {b: '1', c: 2}\n", ("a", "b"), "2", "a: {b: '2', c: 2}\n"),
        ("a: {b: , c: 2}\n", ("a", "b"), "2", "a: {b: 2, c: 2}\n"),
        ("a: {b, c: 2}\n", ("a", "b"), "2", "a: {b: 2, c: 2}\n"),
        ("a: {b: 1}\n", ("a", "b"), None, "a: {b: ~}\n"),
        ("a: [x, y]\n", ("a", 1), "z", "a: [x, z]\n"),
        ("a: [x, y]\n", ("a", 1), Keys.of(any=("x",)), "a: [x, {any: [x]}]\n"),
        ("a:\n  - x  # c\n  - y\n", ("a", 0), "z", "a:\n  - z  # c\n  - y\n"),
        ("a:\n  -\n  - y\n", ("a", 0), "z", "a:\n  - z\n  - y\n"),
        ("a:\n  - x\n", ("a", 0), Keys.of(b="1", c="2"), "a:\n  - b: 1\n    c: 2\n"),
        # new keys go where they customarily stand
        ("supple: 1\ntitle: T  # c\nsteps: []\n", ("kind",), "stretch",
         "supple: 1\ntitle: T  # c\nkind: stretch\nsteps: []\n"),
        ("goal: g\nsteps: []\n", ("supple",), "1", "supple: 1\ngoal: g\nsteps: []\n"),
        ("steps: []\nother: 1\n", ("zoo",), "1", "steps: []\nother: 1\nzoo: 1\n"),
        ("other: 1\n", ("title",), "T", "other: 1\ntitle: T\n"),
        ("supple: 1\nnotes:\n- a\n  # about a\nsteps: []", ("goal",), "g",
         "supple: 1\ngoal: g\nnotes:\n- a\n  # about a\nsteps: []"),
        ("supple: 1\nnotes:\n- a\n  # about a\nsteps: []", ("zoo",), "1",
         "supple: 1\nnotes:\n- a\n  # about a\nsteps: []\nzoo: 1"),
        ("a: {b: 1}\n", ("a", "c"), "2", "a: {b: 1, c: 2}\n"),
        ("a: {}\n", ("a", "c"), "2", "a:\n  c: 2\n"),
        ("a: [{}]\n", ("a", 0, "c"), "2", "a: [{c: 2}]\n"),
        ("{a: 1}\n", ("title",), "2", "{a: 1, title: 2}\n"),
        ("{}\n", ("title",), "2", "{title: 2}\n"),
        ("a:\n", ("a", "b", "c"), "2", "a:\n  b:\n    c: 2\n"),
        ("", ("title",), "2", "title: 2\n"),
        ("# mine", ("title",), "2", "# mine\ntitle: 2\n"),
        ("# mine\r\n\r\n", ("title",), "2", "# mine\r\n\r\ntitle: 2\r\n"),
        ("a: 1\n", ("b",), ("x y z", "a text that is far too long for brackets"),
         "a: 1\nb:\n  - x y z\n  - a text that is far too long for brackets\n"),
        ("k:\n- x\na: 1\n", ("b",), ("a text that is far too long for brackets", Keys()),
         "k:\n- x\na: 1\nb:\n- a text that is far too long for brackets\n- {}\n"),
        ("a: 1\n", ("b",), (None, ("x", "y")), "a: 1\nb:\n  -\n  - [x, y]\n"),
        ("a: 1\n", ("b",), Keys.of(c=Keys.of(d="1\n2"), e=None, f=()),
         "a: 1\nb:\n  c:\n    d: |-\n      1\n      2\n  e:\n  f: []\n"),
        # anything in the place of anything
        ("a: x  # c\nb: 1\n", ("a",), ("1", "2"), "a: [1, 2]  # c\nb: 1\n"),
        ("a: x  # c\nb: 1\n", ("a",), Keys.of(k="v"), "a:  # c\n  k: v\nb: 1\n"),
        ("a:\n  k: v\n  l: w\nb: 1\n", ("a",), "x", "a: x\nb: 1\n"),
        ("a:  # c\n  - v\n  - w  # d\nb: 1\n", ("a",), "x", "a:  # c\n  x  # d\nb: 1\n"),
        ("a:\n  - one\n", ("a",), Keys.of(k="v"), "a:\n  k: v\n"),
        ("a:\n- v\nb: 1\n", ("a",), "one\ntwo", "a: |-\n  one\n  two\nb: 1\n"),
        ("a: [x]\n", ("a",), (), "a: []\n"),
        ("a: []\n", ("a",), ("x",), "a: [x]\n"),
        # lists change item by item
        ("a:\n  - one  # 1\n  - two  # 2\n  - three\n", ("a",), ("one", "2", "three"),
         "a:\n  - one  # 1\n  - 2  # 2\n  - three\n"),
        ("a:\n  - one  # 1\n  - two  # 2\n", ("a",), ("two",), "a:\n  - two  # 2\n"),
        ("a: [one, two]\n", ("a",), ("one", "and a half", "two"), "a: [one, and a half, two]\n"),
        ("a:\n  - |\n    one\n  - two\n", ("a",), ("three", "two"), "a:\n  - |\n    three\n  - two\n"),
        ("a: [one, two]\n", ("a",), ("one", "two"), "a: [one, two]\n"),
        ("a: one\n", ("a",), "one", "a: one\n"),
    ],
)  # fmt: skip
def test_a_value_is_set(text: str, path: Path, value: Content, expected: str) -> None:
    assert after(text, patch.set_value(text, path, value, ORDER)) == expected


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("a: 1\nb: 2\nc: 3\n", ("b",), "a: 1\nc: 3\n"),
        ("a: 1\nb: 2  # why\nc: 3\n", ("b",), "a: 1\n# why\nc: 3\n"),
        ("a: 1\n# above\nb:\n  - x  # 1\n  # 2\n  - y\n    # 3\nc: 3\n", ("b",),
         "a: 1\n# above\n# 1\n# 2\n# 3\nc: 3\n"),
        ("a: 1\nb: 2", ("b",), "a: 1"),
        ("a: 1\r\nb: 2\r\n", ("b",), "a: 1\r\n"),
        ("a: 1\n\nb: 2\n\nc: 3\n", ("b",), "a: 1\n\nc: 3\n"),
        ("s:\n  - a: 1\n    b: 2\n", ("s", 0, "a"), "s:\n  - b: 2\n"),
        ("s:\n  - a: 1  # c\n    b: 2\n", ("s", 0, "a"), "s:\n  -   # c\n    b: 2\n"),
        ("s:\n  - a: 1\n", ("s", 0, "a"), "s:\n  - {}\n"),
        ("s:\n  a: 1\nb: 1\n", ("s", "a"), "s: {}\nb: 1\n"),
        ("s: {a: 1, b: 2, c: 3}\n", ("s", "b"), "s: {a: 1, c: 3}\n"),
        ("s: {a: 1, b: 2}\n", ("s", "b"), "s: {a: 1}\n"),
        ("s: {a: 1}\n", ("s", "a"), "s: {}\n"),
        ("s: {a: 1,\n  b: 2}\n", ("s", "a"), "s: {\n  b: 2}\n"),
        ("s: {a: 1, # c\n  b: 2}\n", ("s", "b"), "s: {a: 1, # c\n  }\n"),
        ("s: {\n  a: 1,  # c\n  # d\n  b: 2\n}\n", ("s", "a"), "s: {\n    # c\n  # d\n  b: 2\n}\n"),
        ("a: |+\n  x\n\nb: 1\n", ("a",), "b: 1\n"),
    ],
)  # fmt: skip
def test_a_key_is_taken_out_and_comments_stay(text: str, path: Path, expected: str) -> None:
    assert after(text, patch.remove_key(text, path)) == expected


def test_a_key_takes_the_place_of_another() -> None:
    text = "s:\n  - exercise: x\n    hold: 45 s  # slow\n    note: n\n"
    edits = patch.replace_key(text, ("s", 0, "hold"), "reps", "12")
    assert after(text, edits) == "s:\n  - exercise: x\n    reps: 12  # slow\n    note: n\n"


LIST = "s:\n  # one\n  - a: 1  # first\n\n  # part two\n\n  - b: 2\n    # of b\n  - {c: 3}\n# end\n"


@pytest.mark.parametrize(
    ("text", "path", "at", "items", "expected"),
    [
        (LIST, ("s",), 0, (Keys.of(n="0"),), LIST.replace("s:\n", "s:\n  - n: 0\n")),
        (LIST, ("s",), 2, ("x",), LIST.replace("# of b\n", "# of b\n  - x\n")),
        (LIST, ("s",), 3, ("x", "y"), LIST.replace("{c: 3}\n", "{c: 3}\n  - x\n  - y\n")),
        ("s:\n-   a: 1\n", ("s",), 1, (Keys.of(b="1", c="2"),), "s:\n-   a: 1\n-   b: 1\n    c: 2\n"),
        ("s:\n-\n  a: 1\n", ("s",), 1, ("x",), "s:\n-\n  a: 1\n- x\n"),
        ("s:\n- a\n\n- b\n", ("s",), 1, ("x",), "s:\n- a\n\n- x\n\n- b\n"),
        ("s:\n- a\n\n- b", ("s",), 0, ("x",), "s:\n- x\n\n- a\n\n- b"),
        ("s:\n- a\n- b", ("s",), 2, ("x",), "s:\n- a\n- b\n- x"),
        ("s: [a, b]\n", ("s",), 0, ("x",), "s: [x, a, b]\n"),
        ("s: [a, b]\n", ("s",), 2, ("x",), "s: [a, b, x]\n"),
        ("s: [a, b,]\n", ("s",), 2, ("x",), "s: [a, b, x,]\n"),
        ("s: []\n", ("s",), 0, ("x",), "s: [x]\n"),
        ("s: []  # c\n", ("s",), 0, (Keys.of(a="1"),), "s:  # c\n  - a: 1\n"),
        ("s:\nb: 1\n", ("s",), 0, (Keys.of(a="1"),), "s:\n  - a: 1\nb: 1\n"),
        ("s: [[\n # c\n]]\n", ("s", 0), 0, ("x",), "s: [[x\n # c\n]]\n"),
        ("s: [\n  a,  # 1\n  b  # 2\n]\n", ("s",), 0, ("x",), "s: [\n  x,\n  a,  # 1\n  b  # 2\n]\n"),
        ("s: [\n  a,  # 1\n  b  # 2\n]\n", ("s",), 1, ("x",), "s: [\n  a,  # 1\n  x,\n  b  # 2\n]\n"),
        ("s: [\n  a,  # 1\n  b  # 2\n]\n", ("s",), 2, ("x",), "s: [\n  a,  # 1\n  b,  # 2\n  x\n]\n"),
        ("s: [\n  a,\n]\n", ("s",), 1, ("x", "y"), "s: [\n  a,\n  x,\n  y,\n]\n"),
        ("s: [[]]\n", ("s", 0), 0, ("x",), "s: [[x]]\n"),
        ("s:\n  - []\n", ("s", 0), 0, ("x",), "s:\n  - [x]\n"),
    ],
)  # fmt: skip
def test_items_are_put_in(text: str, path: Path, at: int, items: tuple[Content, ...], expected: str) -> None:
    assert after(text, patch.insert_items(text, path, at, items)) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (LIST, (0,), "s:\n\n  # part two\n\n  - b: 2\n    # of b\n  - {c: 3}\n# end\n"),
        (LIST, (1,), "s:\n  # one\n  - a: 1  # first\n\n  # part two\n\n  - {c: 3}\n# end\n"),
        (LIST, (1, 2), "s:\n  # one\n  - a: 1  # first\n\n  # part two\n\n# end\n"),
        (LIST, (0, 1, 2), "s: []\n\n  # part two\n\n# end\n"),
        ("s:\n- a\n\n- b\n\n- c\nt: 1\n", (1,), "s:\n- a\n\n- c\nt: 1\n"),
        ("s:\n- a\n\n- b\n", (1,), "s:\n- a\n"),
        ("s:\n- a\n- b", (1,), "s:\n- a"),
        ("s:\n- |\n  a\n- b", (1,), "s:\n- |\n  a\n"),
        ("\ufeffs:\r\n- a\r\n- b\r\n", (0,), "\ufeffs:\r\n- b\r\n"),
        ("s: [a, b, c]\n", (1,), "s: [a, c]\n"),
        ("s: [a, b, c]\n", (1, 2), "s: [a]\n"),
        ("s: [a, b, c,]\n", (2,), "s: [a, b,]\n"),
        ("s: [a, b, c]\n", (0, 1, 2), "s: []\n"),
        ("s: [a, # 1\n b, # 2\n c]\n", (0,), "s: [ # 1\n b, # 2\n c]\n"),
        ("s: [a, # 1\n b, # 2\n c]\n", (2,), "s: [a, # 1\n b, # 2\n ]\n"),
        ("s: [\n  a,\n  # of b\n  b,  # 2\n  c\n]\n", (1,), "s: [\n  a,\n  c\n]\n"),
        ("s: [\n  a,\n  b,\n  c\n]\n", (1, 2), "s: [\n  a,\n]\n"),
    ],
)
def test_items_are_taken_out_with_their_comments(text: str, places: tuple[int, ...], expected: str) -> None:
    assert after(text, patch.delete_items(text, ("s",), places)) == expected


@pytest.mark.parametrize(
    ("text", "places", "expected"),
    [
        (LIST, (0,), LIST.replace("# first\n", "# first\n  # one\n  - a: 1  # first\n")),
        ("s:\n- a\n- b\n- c\n", (0, 1), "s:\n- a\n- b\n- a\n- b\n- c\n"),
        ("s: ['a' , b]\n", (0,), "s: ['a', 'a' , b]\n"),
        ("s:\n- x: |+\n    a\n\n- b\n\n- c\n", (0,), "s:\n- x: |+\n    a\n\n- x: |+\n    a\n\n- b\n\n- c\n"),
    ],
)
def test_items_are_doubled_with_their_comments(text: str, places: tuple[int, ...], expected: str) -> None:
    assert after(text, patch.duplicate_items(text, ("s",), places)) == expected


@pytest.mark.parametrize(
    ("text", "sources", "to", "at", "expected"),
    [
        ("s:\n- a\n# of b\n- b\n- c\n", [("s", 1)], ("s",), 0, "s:\n# of b\n- b\n- a\n- c\n"),
        ("s:\n- a\n# of b\n- b\n- c\n", [("s", 0)], ("s",), 3, "s:\n# of b\n- b\n- c\n- a\n"),
        ("s:\n- a\n- b\n- c", [("s", 0), ("s", 2)], ("s",), 2, "s:\n- b\n- a\n- c"),
        ("s:\n- a\n- b\n- c", [("s", 1), ("s", 0)], ("s",), 3, "s:\n- c\n- a\n- b"),
        ("s:\n- a\n- b\n", [("s", 0), ("s", 1)], ("s",), 1, "s:\n- a\n- b\n"),
        ("s:\n- a\n- b\n", [("s", 0)], ("s",), 1, "s:\n- a\n- b\n"),
        ("s: [a, b, c]\n", [("s", 2)], ("s",), 0, "s: [c, a, b]\n"),
        ("s: [a, b, c]\n", [("s", 0)], ("s",), 3, "s: [b, c, a]\n"),
        ("s: [a, b, c]\n", [("s", 1), ("s", 2)], ("s",), 0, "s: [b, c, a]\n"),
        ("s:\n- a: 1\nt: [x]\n", [("s", 0)], ("t",), 1, "s: []\nt: [x, {a: 1}]\n"),
        ("s:\n- a\nt: [x, y]\n", [("t", 0)], ("s",), 0, "s:\n- x\n- a\nt: [y]\n"),
        ("s:\n- a\n# of b\n- b\nt: []\n", [("s", 1)], ("t",), 0, "s:\n- a\nt:\n# of b\n- b\n"),
        ("s:\n- a\n- t:\n  - b\n  - c\n", [("s", 1, "t", 1)], ("s",), 2, "s:\n- a\n- t:\n  - b\n- c\n"),
        ("s:\n- a\n- t:\n  - b\n  - c\n- d\n", [("s", 1, "t", 1)], ("s",), 2, "s:\n- a\n- t:\n  - b\n- c\n- d\n"),
        ("s:\n- a\n- t:\n  - b\n  - c", [("s", 1, "t", 1)], ("s",), 2, "s:\n- a\n- t:\n  - b\n- c"),
        ("s:\n- a\n- t:\n  - b\n  - c\n", [("s", 1, "t", 1)], ("s",), 0, "s:\n- c\n- a\n- t:\n  - b\n"),
        ("s:\n- a\n- t:\n  - b\n", [("s", 0)], ("s", 1, "t"), 1, "s:\n- t:\n  - b\n  - a\n"),
    ],
)
def test_items_are_moved_with_their_comments(text: str, sources: list[Path], to: Path, at: int, expected: str) -> None:
    assert after(text, patch.move_items(text, tuple(sources), to, at)) == expected


@pytest.mark.parametrize(
    ("text", "place", "expected"),
    [
        ("s:\n# 1\n- a: 1  # 2\n- b\n", 0, "s:\n# 1\n# 2\n- b\n"),
        ("s:\n- a\n- b\n", 0, "s:\n- b\n"),
        ("s:\n- a\n", 0, "s: []\n"),
        ("s: [a, b]\n", 0, "s: [b]\n"),
    ],
)
def test_an_item_is_dissolved_and_its_comments_stay(text: str, place: int, expected: str) -> None:
    assert after(text, patch.dissolve_item(text, ("s",), place)) == expected


@pytest.mark.parametrize(
    ("key", "edit"),
    [
        ("broken", lambda: patch.set_value("a: [1\nb: 2\n", ("b",), "3")),
        ("broken", lambda: patch.set_value("- a\n", ("b",), "3")),
        ("gone", lambda: patch.set_value("a: x\n", (), "3")),
        ("gone", lambda: patch.set_value("a: x\n", ("a", "b"), "3")),
        ("gone", lambda: patch.set_value("a: [x]\n", ("a", 1), "3")),
        ("gone", lambda: patch.set_value("a: [x]\n", ("a", 3, "b"), "3")),
        ("gone", lambda: patch.remove_key("a: x\n", ("b",))),
        ("gone", lambda: patch.remove_key("a: x\n", ("a", "b"))),
        ("last-key", lambda: patch.remove_key("a: x\n", ("a",))),
        ("gone", lambda: patch.insert_items("a: x\n", ("a",), 0, ("y",))),
        ("gone", lambda: patch.insert_items("a: [x]\n", ("a",), 2, ("y",))),
        ("gone", lambda: patch.insert_items("a: [x]\n", ("b",), 0, ("y",))),
        ("gone", lambda: patch.delete_items("a: [x]\n", ("a",), (1,))),
        ("gone", lambda: patch.delete_items("a: [x]\n", ("a",), ())),
        ("gone", lambda: patch.delete_items("a: x\n", ("a",), (0,))),
        ("gone", lambda: patch.move_items("a: [x]\n", (("a", 1),), ("a",), 0)),
        ("gone", lambda: patch.move_items("a: [[x]]\n", (("a", 0),), ("a", 0), 0)),
        ("gone", lambda: patch.move_items("a: [x]\n", (("a", 0),), ("b",), 0)),
        ("layout", lambda: patch.replace_key("a: 1\nb: 2\n", ("a",), "b", "3")),
        # a key that stands twice hides what is below it
        ("layout", lambda: patch.remove_key("a: 1\nb: 2\na: 3\n", ("a",))),
        # lists whose dashes do not begin a line, keys in a list without braces, values behind a mark of a type
        ("layout", lambda: patch.delete_items("a:\n- - x\n  - y\n- z\n", ("a", 0), (0,))),
        ("layout", lambda: patch.set_value("a: [k: 1]\n", ("a", 0, "j"), "2")),
        ("layout", lambda: patch.remove_key("? a\n: b\nc: 1\n", ("a",))),
        ("layout", lambda: patch.remove_key("? a\nc: 1\n", ("a",))),
        ("layout", lambda: patch.delete_items("a: !t\n  - x\n  - y\n", ("a",), (0,))),
        ("character", lambda: patch.set_value("a: x\n", ("a",), "bell\a")),
        # what only a comment stands for
        ("comment", lambda: patch.set_value("a:\n  - x\n  # c\n  - y\n", ("a",), "z")),
        ("comment", lambda: patch.move_items("s:\n# of a\n- a\n- b\nt: [x]\n", (("s", 0),), ("t",), 0)),
        # the blank line would become part of the text above
        ("layout", lambda: patch.delete_items("s:\n- x: |+\n    a\n- b\n\n- c\n", ("s",), (1,))),
    ],
)  # fmt: skip
def test_what_would_do_harm_is_refused(key: str, edit: object) -> None:
    assert callable(edit)
    with pytest.raises(EditRefused) as refusal:
        edit()
    assert refusal.value.message.key == f"edit-refused-{key}"


@pytest.mark.parametrize(
    "edits", [[TextEdit(0, 2, "x"), TextEdit(1, 3, "y")], [TextEdit(3, 4, "[")], [TextEdit(3, 4, "2")]]
)
def test_a_patch_that_does_not_do_what_it_promises_is_refused(edits: list[TextEdit]) -> None:
    with pytest.raises(EditRefused) as refusal:
        checked("a: 1\n", lambda layout: Patched(edits, content_of(layout.root)))
    assert refusal.value.message.key == "edit-refused-layout"


def test_new_keys_and_lists_stand_in_as_others_do() -> None:
    text = "k:\n    a: 1\nl:\n- x\nm:\n  - y\n"
    edits = patch.set_value(text, ("n",), Keys.of(b="1", c=("a text that is too long for brackets",)))
    assert after(text, edits) == text + "n:\n    b: 1\n    c:\n    - a text that is too long for brackets\n"


def test_the_first_list_shows_how_far_lists_stand_in() -> None:
    text = "l:\n- x\nm:\n  - y\n"
    edits = patch.set_value(text, ("n",), ("a text that is too long for brackets",))
    assert after(text, edits) == text + "n:\n- a text that is too long for brackets\n"


def test_a_byte_order_mark_is_counted_and_stays() -> None:
    text = "\ufeffa: 1\nb: 2\n"
    assert patch.set_value(text, ("b",), "3") == (TextEdit(9, 10, "3"),)


def test_edits_are_small() -> None:
    text = "a: 1\nb: thirty seconds\n"
    assert patch.set_value(text, ("b",), "forty seconds") == (TextEdit(8, 11, "fo"),)


def test_keys_know_their_content_in_any_order() -> None:
    one, other = Keys.of(a="1", b="2"), Keys.of(b="2", a="1")
    assert one == other
    assert hash(one) == hash(other)
    assert one != Keys.of(a="1")
    assert one != "a"
    root = read_document("a: [1, ~, {b: ''}]\n").value
    assert root is not None
    assert content_of(root) == Keys.of(a=("1", None, Keys.of(b="")))
