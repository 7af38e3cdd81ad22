from __future__ import annotations

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supple.document.format_version import version_problem
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Mapping, Node
from supple.document.problem import Problem, Severity
from supple.document.reader import read_document
from supple.document.reading import Reading
from supple.document.shown import shown
from supple.document.table import Field, Table
from supple.document.value import AnyNode, Choice, Duration, Listing, Number, Text, Whole, YesNo
from supple.ui.wording import say


class Colour(StrEnum):
    RED = "red"
    GREEN = "green"


NAME: Field[str] = Field("name", Text(10), required=True)
COLOUR: Field[Colour] = Field("colour", Choice(Colour, (("scarlet", "red"),)))
SIZE: Field[float] = Field("size", Number(0.5, 2))
COUNT: Field[int] = Field("count", Whole(1, 5), required=True, near=("how-many",))
LOUD: Field[bool] = Field("loud", YesNo())
PAUSE: Field[float] = Field("pause", Duration(0, 60))
WORDS: Field[tuple[str, ...]] = Field("words", Listing(Text(), least=1, most=3, single=True))
PAIRS: Field[tuple[str, ...]] = Field("pairs", Listing(Text(), least=2, most=2))
REST: Field[Node] = Field("anything", AnyNode())
# The name of a table whose sentences the catalogue holds.
TABLE = Table("codes", (NAME, COLOUR, SIZE, COUNT, LOUD, PAUSE, WORDS, PAIRS, REST))


def problems_of(text: str) -> list[str]:
    root = read_document(text).value
    assert root
    problems: list[Problem] = []
    TABLE.read(root, "top", problems)
    return [f"{p.line}:{p.column}: {say(p.message)}" for p in problems]


def test_a_record_holds_what_was_read() -> None:
    text = (
        "name: ' Anna '\ncolour: green\nsize: 1.5\ncount: 3\nloud: Yes\npause: 0\nwords: one\npairs: [a, b]\n"
        "anything: {a: b}\nx-own: 1\nname@de: Anne\nname@pt-BR: Ana\n"
    )
    root = read_document(text).value
    assert root
    problems: list[Problem] = []
    record = TABLE.read(root, "top", problems)
    assert problems == []
    assert record
    assert (record.get(NAME), record.get(COLOUR), record.get(SIZE), record.get(COUNT)) == ("Anna", Colour.GREEN, 1.5, 3)
    assert (record.get(LOUD), record.get(PAUSE), record.get(WORDS), record.get(PAIRS)) == (
        True,
        0,
        ("one",),
        ("a", "b"),
    )
    assert isinstance(record.get(REST), Mapping)
    assert record.has(NAME)
    entry = record.entry(COUNT)
    assert entry
    assert entry.value.start.line == 4


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("name: ' '", "1:7: “name” has no value. Write one after the colon, or take the line out."),
        ("name: 12345678901", "1:7: “name” is 11 characters long; at most 10 fit."),
        ("name: [a]", "1:7: “name” is a list, and takes one value: no brackets, no dashes."),
        ("name: {a: b}", "1:7: “name” has keys of its own, and takes one value on its line."),
        ("colour: scarlet", "1:9: “colour” cannot be “scarlet”. Did you mean “red”? It is one of: red, green."),
        ("colour: gren", "1:9: “colour” cannot be “gren”. Did you mean “green”? It is one of: red, green."),
        ("colour: 7", "1:9: “colour” cannot be “7”. It is one of: red, green."),
        ("size: 3", "1:7: “size” is 3; it can be 0.5 to 2."),
        ("size: big", "1:7: “size” is “big”; it is a number from 0.5 to 2."),
        ("size: nan", "1:7: “size” is “nan”; it is a number from 0.5 to 2."),
        ("size: ٢", "1:7: “size” is ٢; it can be 0.5 to 2."),
        ("count: 6", "1:8: “count” is 6; it can be 1 to 5."),
        ("count: 1.5", "1:8: “count” is “1.5”; it is a whole number from 1 to 5."),
        ("count: 1_0", "1:8: “count” is “1_0”; it is a whole number from 1 to 5."),
        ("loud: maybe", "1:7: “loud” is “maybe”; write yes or no."),
        ("loud:", "1:6: “loud” has no value. Write one after the colon, or take the line out."),
        ("pause: 2 min", "1:8: “pause” is 2 min; it can be 0 s to 1 min."),
        ("pause: -1", "1:8: “pause” is -1; it can be 0 s to 1 min."),
        ("pause: 1,5", "1:8: “pause” is “1,5”. Write the fraction with a point: 1.5."),
        ("pause: long", "1:8: “pause” is “long”, which is no length of time."
                        " Write 45 s, 0:45, 1 min or 1 min 30 s."),
        ("words: []", "1:8: “words” needs at least 1 item."),
        ("words: [a, b, c, d]", "1:8: “words” can have at most 3 items."),
        ("words: {a: b}", "1:8: “words” is a list: write [one, two], or each item on a line of its own after a dash."),
        ("pairs: a", "1:8: “pairs” is a list: write [one, two], or each item on a line of its own after a dash."),
        ("pairs: [a]", "1:8: “pairs” needs at least 2 items."),
        ("size: {}", "1:7: “size” has keys of its own, and takes one value on its line."),
        ("count: []", "1:8: “count” is a list, and takes one value: no brackets, no dashes."),
        ("colour: []", "1:9: “colour” is a list, and takes one value: no brackets, no dashes."),
        ("pause: []", "1:8: “pause” is a list, and takes one value: no brackets, no dashes."),
        ("how many: 3", "1:1: “how many” is not a key of the codes. Did you mean “count”?"),
        ("naem: Anna", "1:1: “naem” is not a key of the codes. Did you mean “name”?"),
        ("qqqqq: 1", "1:1: “qqqqq” is not a key of the codes. Its keys are: name, colour, size, count, loud, pause,"
                     " words, pairs, anything."),
        ("size@de: 1", "1:1: “size@de” is not a key of the codes. Did you mean “size”?"),
        ("name@de: []", "1:10: “name@de” is a list, and takes one value: no brackets, no dashes."),
    ],
)  # fmt: skip
def test_a_wrong_value_is_said_plainly(line: str, expected: str) -> None:
    assert expected in problems_of(line)


def test_what_is_missing_is_said_once_and_what_was_misspelt_is_not_missing() -> None:
    assert problems_of("size: 1") == ["1:1: The codes lack: name, count."]
    assert problems_of("nam: a\ncount: 1") == ["1:1: “nam” is not a key of the codes. Did you mean “name”?"]


def test_a_table_wants_keys() -> None:
    root = read_document("top: [a]").value
    assert root
    problems: list[Problem] = []
    assert TABLE.read(root.entries[0].value, "top", problems) is None
    assert [say(p.message) for p in problems] == ["“top” takes keys of its own, each on a line with its value."]


@pytest.mark.parametrize(
    ("text", "key"),
    [("supple: 1", None), ("supple: '1'", None), ("a: 1", "problem-version-missing"),
     ("supple: 2", "problem-version-newer"), ("supple: 0", "problem-version-odd"),
     ("supple: one", "problem-version-odd"), ("supple: [1]", "problem-version-odd")],
)  # fmt: skip
def test_the_version_of_the_format(text: str, key: str | None) -> None:
    root = read_document(text).value
    assert root
    problem = version_problem(root, newest=1)
    assert (problem.message.key if problem else None) == key


def test_the_nearest_word() -> None:
    words = ["calf-wall-straight", "calf-wall-bent", "quad-standing"]
    assert nearest("calf-wal-straight", words) == "calf-wall-straight"
    assert nearest("Quad_Standing", words) == "quad-standing"
    assert nearest("zzz", words) is None
    assert nearest("calf-wall-straight" * 10, words) is None


@given(st.text(), st.lists(st.text(), max_size=5))
def test_the_nearest_word_is_one_of_them(written: str, words: list[str]) -> None:
    assert nearest(written, words) in (None, *words)


def test_long_texts_are_cut_in_sentences() -> None:
    assert shown("a\n  b") == "a b"
    assert shown("x" * 100) == "x" * 59 + "…"


def test_errors_are_told_from_hints() -> None:
    error, hint = Problem(1, 1, Message("a")), Problem(2, 1, Message("b"), Severity.HINT)
    assert Reading(None, (error, hint)).errors == (error,)
