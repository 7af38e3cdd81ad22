"""Another sort of work in an exercise's dose."""

from __future__ import annotations

import pytest

from supple.document.edit_refused import EditRefused
from supple.routine.dose_edit import set_dose_work

HEAD = "supple: 1\nname: X  # mine\ndose:\n"


@pytest.mark.parametrize(
    ("before", "work", "amount", "after"),
    [
        ("  hold: 30 s  # long\n  sets: 2\n", "hold", "45 s", "  hold: 45 s  # long\n  sets: 2\n"),
        (
            "  hold: 30 s  # long\n  range: [20 s, 60 s]\n  sets: 2\n  over-65: 60 s\n",
            "reps", "10", "  reps: 10  # long\n  tempo: 3 s\n  sets: 2\n",
        ),
        ("  reps: 10\n  tempo: 4 s\n  until: done\n", "time", "40 s", "  time: 40 s\n"),
        ("  time: 40 s\n  tempo: 2 s\n", "reps", "8", "  reps: 8\n  tempo: 2 s\n"),
        ("  sets: 2\n", "reps", "8", "  reps: 8\n  tempo: 3 s\n  sets: 2\n"),
    ],
)  # fmt: skip
def test_work_takes_the_place_of_other_work(before: str, work: str, amount: str, after: str) -> None:
    made = set_dose_work(HEAD + before, work, amount)
    assert sorted(made.splitlines()) == sorted((HEAD + after).splitlines())
    assert made.startswith(HEAD)


def test_a_text_that_cannot_be_read_is_left_alone() -> None:
    with pytest.raises(EditRefused):
        set_dose_work("a: [", "hold", "30 s")
