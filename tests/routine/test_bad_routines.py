"""Bad routine files explain themselves: the wrong line carries what is said of it.

``# E 5: sentence`` at the end of a line expects the problem at column 5 of that line; a line may carry several.
``# E+1 5: sentence`` speaks of the next line, where a comment would change what is wrong.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from supple.routine.exercise import Exercise
from supple.routine.routine_reader import read_routine
from supple.ui.wording import say

BAD = Path(__file__).parent / "bad"
EXPECTED = re.compile(r"# E(\+\d)? (\d+): (.*?)(?=\s+# E\+?\d? |$)")


def expected(text: str) -> list[str]:
    return [
        f"{number + int(further or 0)}:{column}: {sentence}"
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1)
        for further, column, sentence in EXPECTED.findall(line)
    ]


@pytest.mark.parametrize("path", sorted(BAD.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_problem_is_said_at_its_place(
    path: Path, exercises: dict[str, Exercise], routine_texts: dict[str, str]
) -> None:
    text = path.read_bytes().decode()
    reading = read_routine(text, path.stem, exercises, routine_texts)
    found = [f"{p.line}:{p.column}: {say(p.message)}" for p in reading.problems]
    assert found == expected(text)
    assert found
    assert reading.value is None


def test_there_are_enough_bad_files() -> None:
    assert len(list(BAD.glob("*.yaml"))) >= 40
