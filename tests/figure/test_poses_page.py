"""The page about poses: its examples are in order, every key is named, and sentences are quoted as they are said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from supple.document.node import Mapping
from supple.document.reader import read_document
from supple.figure import pose_reader
from supple.figure.contact import PLACES, PLURALS
from supple.figure.joint import LIMB_ANGLES, TRUNK_ANGLES
from supple.figure.pose import VIEWS, Base, CycleKind, Grip
from supple.figure.pose_hints import pose_hints
from supple.figure.prop import SIZES, PropKind
from supple.ui.wording import say
from supple.ui.wording.catalogue import CATALOGUE

PAGE = (Path(__file__).parents[2] / "routines" / "POSES.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SAID = re.findall(r"^\| .* \| ([^|]+) \|$", PAGE.split("## What Supple says")[1], re.MULTILINE)[2:]
KEYS = {
    field.key
    for table in (pose_reader.POSE, pose_reader.POSE_KEY, pose_reader._CLOSE_UP_TABLE)
    for field in table.fields
}
WORDS = [*KEYS, *LIMB_ANGLES, *TRUNK_ANGLES, *VIEWS, *PLACES, *PLURALS, *Base, *CycleKind, *Grip, *PropKind]
WORDS += [name for sizes in SIZES.values() for name in sizes]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.splitlines()[2].strip())
def test_every_example_is_in_order(example: str) -> None:
    document = read_document(example).value
    node = document.get("pose") if document else None
    assert isinstance(node, Mapping)
    pose, problems = pose_reader.read_pose(node)
    assert problems == ()
    assert pose is not None
    assert [say(hint.message) for hint in pose_hints(pose, node)] == []


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3
    assert len(SAID) >= 4


@pytest.mark.parametrize("word", sorted({str(word) for word in WORDS}))
def test_every_word_is_named(word: str) -> None:
    assert re.search(rf"[`{{ \[]{re.escape(word)}[`: ,}}\]]", PAGE), word


@pytest.mark.parametrize("sentence", SAID)
def test_the_sentences_are_those_that_are_said(sentence: str) -> None:
    patterns = [
        re.sub(r"\\\{[a-z]+\\\}", ".+", re.escape(text if isinstance(text, str) else text[0]))
        for text in CATALOGUE.values()
    ]
    assert any(re.fullmatch(pattern, sentence.strip()) for pattern in patterns), sentence
