"""The benchmark's own parts: a home in which playing starts at once, reading of logs and /proc, the verdict."""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from supple.advice.guard import Guard, Stage
from supple.advice.safety_file import SafetyFile
from supple.places import HOME_VARIABLE, find_content, find_places
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from surroundings import CUES, HOLD, MOVING, NO_SIGNS, ROUTINES, prepare_home
from twenty_years import LAST_DAY, make_history
from verdict import Finding, table

if sys.platform != "linux":
    pytest.skip("the benchmark reads /proc", allow_module_level=True)

from history_pages import questions
from measurement import read_cue_log
from process_tree import members, pss_mib, usage


def test_a_prepared_home_lets_a_session_start_at_once(tmp_path: Path) -> None:
    prepare_home(tmp_path / "home")
    file = SafetyFile(*find_places({HOME_VARIABLE: str(tmp_path / "home")}).safety_files)
    now = datetime.now(UTC)  # noqa: TID251 - the answer that was given holds from the real now
    assert Guard(file.read(now), file.keep, NO_SIGNS).standing(now).stage is Stage.CLEAR


def test_the_routines_that_are_measured_have_no_problems(tmp_path: Path) -> None:
    prepare_home(tmp_path / "home")
    places = find_places({HOME_VARIABLE: str(tmp_path / "home")})
    content = find_content()
    yours = ContentFolders(places.exercises, places.routines)
    library = read_library(ContentFolders(content.exercises, content.routines), yours)
    assert [file for file in library.broken if file.yours] == []
    assert {HOLD, MOVING, CUES} == set(ROUTINES) <= library.routines.keys()


def test_this_process_is_accounted_for() -> None:
    own = os.getpid()
    assert members(own)[0] == own
    assert pss_mib(own) > 1
    used = usage(own)
    assert used.cpu_seconds > 0
    assert used.wakeups > 0


def test_a_process_that_has_gone_uses_nothing() -> None:
    gone = 2**22 + 1
    assert pss_mib(gone) == 0
    assert usage(gone).cpu_seconds == 0


def test_the_cue_log_gives_lateness_in_milliseconds() -> None:
    assert read_cue_log("10.0 10.004\n11.0 10.999\n") == pytest.approx([4, -1])
    assert read_cue_log("") == []


def test_what_is_over_its_aim_is_marked() -> None:
    findings = [Finding("start", 1.3, "x", 1.25), Finding("memory", 1.5, "x", 1.6), Finding("shown", 9, "ms")]
    assert [finding.is_over for finding in findings] == [True, False, False]
    head, start, memory, shown = table(findings).splitlines()
    assert head.split() == ["measured", "at", "most"]
    assert start.split() == ["start", "1.30", "x", "1.25", "x", "OVER"]
    assert memory.split() == ["memory", "1.50", "x", "1.6", "x"]
    assert shown.split() == ["shown", "9.00", "ms"]


def test_the_same_history_is_made_each_time_and_every_page_can_ask_it(tmp_path: Path) -> None:
    made = [make_history(tmp_path / name, sessions=120) for name in ("one.sqlite3", "two.sqlite3")]
    one, two = ([tuple(kept for kept in store.every_session()), store.statistics.totals()] for store in made)
    assert one == two
    assert made[0].statistics.totals().sessions == 120
    assert len(made[0].recent(1)) == 1
    assert max(kept.started_at.date() for kept in made[0].every_session()) <= LAST_DAY
    for ask in questions(made[0]).values():
        ask()
    for store in made:
        store.close()
