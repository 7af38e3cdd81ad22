"""A dozen of the two hundred kills that `tests/benchmarks/run.py --only kills` does."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

if sys.platform != "linux":
    pytest.skip("the program is forked and killed", allow_module_level=True)

from measurement import killed_program


@pytest.mark.slow
def test_a_kill_at_any_moment_loses_less_than_a_second(tmp_path: Path) -> None:
    found = killed_program({**os.environ, "PYTHONWARNINGS": "ignore"}, tmp_path / "home", 12)
    assert found["wrong"] == []
    assert found["kills"] == 12
    assert found["resumed"] >= 3
    assert found["lost_max"] < 1
