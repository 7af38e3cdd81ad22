from __future__ import annotations

from pathlib import Path

import pytest

from supple.advice.warning_sign_reader import read_warning_signs
from supple.ui.wording import say

RESOURCE = Path(__file__).parents[2] / "resources" / "warning-signs.yaml"
WHOLE = RESOURCE.read_text("utf-8")


def sentences(text: str) -> list[str]:
    reading = read_warning_signs(text)
    assert reading.value is None
    return [say(problem.message) for problem in reading.problems]


@pytest.mark.parametrize(
    ("was", "becomes", "said"),
    [
        ("may-mean: Heart", "may-means: Heart", "Did you mean “may-mean”?"),
        ("    act: Book", "    frobnicate: Book", "“frobnicate” is no key of the warning signs."),
        ("    label: Emergency now\n", "", "“label” is missing from the warning signs"),
        ("covers: [rhabdo]", "covers: [rhabdo, rabdo]", "“rabdo”, which is none of the questions"),
        ("  - id: s4\n", "  - id: s3\n", "“s3” stands twice"),
        ("  - id: rhabdo\n", "  - id: deformity\n", "“deformity” stands twice"),
        ("  - level: days\n", "  - level: monitor\n", "“monitor” stands twice"),
        ("regions: [achilles, gastrocnemius, soleus]", "regions: [achiles, soleus]", "achilles"),
        ("regions: all", "regions: [{a: b}]", ""),
        ("flags:\n", "flags:\n  - only words\n", ""),
        ("session-signs:\n", "session-sign:\n", "session-signs"),
        ("supple: 1\n", "supple: 2\n", ""),
        ("supple: 1\n", "supple: 1\nsupple: 1\n", ""),
    ],
)
def test_any_problem_refuses_the_whole_list(was: str, becomes: str, said: str) -> None:
    assert was in WHOLE
    assert any(said in sentence for sentence in sentences(WHOLE.replace(was, becomes, 1)))


def test_a_level_without_words_is_refused() -> None:
    start, end = WHOLE.index("  - level: normal"), WHOLE.index("# Asked before")
    assert sentences(WHOLE[:start] + WHOLE[end:]) == ["These levels are not explained: normal."]


def test_what_is_no_document_is_refused() -> None:
    assert sentences("") != []
    assert sentences("[") != []
