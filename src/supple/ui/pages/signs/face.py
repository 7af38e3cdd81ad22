"""The faces of the page of warning signs."""

from __future__ import annotations

from enum import StrEnum


class Face(StrEnum):
    """What the page shows."""

    CHECK = "check"
    QUESTIONS = "questions"
    SUMMARY = "summary"
    RESULT = "result"
    LOCKED = "locked"
    CLEAR = "clear"
