"""When cues were due and when they were called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.app import cue_log

if TYPE_CHECKING:
    from pathlib import Path


def test_each_cue_is_a_line_of_two_times(tmp_path: Path) -> None:
    path = tmp_path / "cues"
    log = cue_log({"SUPPLE_CUE_LOG": str(path)})
    assert log is not None
    log(1.0, 1.25)
    log(2, 2.5)
    assert path.read_text() == "1.000000 1.250000\n2.000000 2.500000\n"


def test_nothing_is_written_unless_asked() -> None:
    assert cue_log({}) is None
