"""What is written of an error that nobody foresaw."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from supple.crash_log import crash_report, log_crash
from supple.ui.wording import say

NOW = datetime(2026, 11, 23, 7, 30, tzinfo=UTC)


def read_a_file() -> None:
    raise ValueError("/home/somebody/my knee hurts.yaml")


def an_error() -> Exception:
    try:
        read_a_file()
    except ValueError as cause:
        error = RuntimeError("somebody's note")
        error.__cause__ = cause
        return error
    raise AssertionError


def test_the_report_says_where_but_nothing_about_the_person() -> None:
    report = crash_report(an_error(), NOW)
    assert "2026-11-23T07:30:00+00:00" in report
    assert "builtins.RuntimeError" in report
    assert "builtins.ValueError" in report
    assert "test_crash_log.py:" in report
    assert "read_a_file" in report
    for private in ("somebody", "knee", str(Path(__file__).parent)):
        assert private not in report


def test_reports_follow_one_another_until_the_file_is_long(tmp_path: Path) -> None:
    log = tmp_path / "log" / "supple.log"
    said = say(log_crash(an_error(), log, NOW))
    assert str(log) in said
    log_crash(an_error(), log, NOW)
    assert log.read_text(encoding="utf-8").count("RuntimeError") == 2
    log.write_text("x" * 300_000, encoding="utf-8")
    log_crash(an_error(), log, NOW)
    assert log.read_text(encoding="utf-8").count("RuntimeError") == 1


def test_where_nothing_can_be_written_the_kind_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    said = say(log_crash(an_error(), tmp_path / "file" / "supple.log", NOW))
    assert "RuntimeError" in said


def test_an_error_that_is_its_own_cause_ends() -> None:
    error = an_error()
    assert error.__cause__ is not None
    error.__cause__.__cause__ = error
    assert crash_report(error, NOW).count("RuntimeError") == 1
