"""The page for physiotherapists: examples play, keys are named, and sentences are quoted as they are said."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from supple.routine.codes import read_codes
from supple.routine.exercise_reader import DOSE, EXERCISE
from supple.routine.library import ContentFolders, Library
from supple.routine.library_reader import read_library
from supple.routine.routine_reader import ROUTINE, read_routine
from supple.routine.step_reader import STEP
from supple.ui.wording import say

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "routines" / "FORMAT.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
SENTENCES = re.findall(
    r"^\| `([a-z-]+: ?[^`]+)` \| ([^|]+) \| [^|]+ \|$", PAGE.split("## Common mistakes")[1], re.MULTILINE
)


@pytest.fixture(scope="module")
def library() -> Library:
    return read_library(ContentFolders(ROOT / "resources" / "exercises", ROOT / "routines"), None)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.splitlines()[1])
def test_every_example_has_no_problem(example: str, library: Library) -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "routines").glob("*.yaml")}
    codes = read_codes((ROOT / "resources" / "codes.yaml").read_bytes()).value
    assert codes
    reading = read_routine(example, "example", library.exercises, texts, codes=codes)
    assert [f"{p.line}: {say(p.message)}" for p in reading.problems] == []


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8
    assert len(SENTENCES) >= 5


@pytest.mark.parametrize("key", [field.key for table in (ROUTINE, STEP, EXERCISE, DOSE) for field in table.fields])
def test_every_key_is_named(key: str) -> None:
    assert f"`{key}" in PAGE


@pytest.mark.parametrize(("written", "sentence"), SENTENCES)
def test_the_sentences_are_those_that_are_said(written: str, sentence: str, library: Library) -> None:
    lines = ["supple: 1", "title: T", "kind: stretch", "steps:", "  - exercise: calf-wall-straight"]
    key = written.partition(":")[0]
    if key == "title":
        lines[1] = written
    elif key == "exercise":
        lines[4] = f"  - {written}"
    elif key == "-exercise":
        lines[4:] = [f"  {written}", "    hold: 30 s"]
    else:
        lines.append(f"    {written}")
    reading = read_routine("\n".join(lines), "example", library.exercises)
    assert [say(problem.message) for problem in reading.problems] == [sentence.strip()]
