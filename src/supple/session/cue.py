"""The sounds that mark changes."""

from __future__ import annotations

from enum import StrEnum


class CueKind(StrEnum):
    """A sound with one meaning each; every one has a visible twin on the screen."""

    GO = "go"
    SWITCH = "switch"
    REST = "rest"
    COUNTDOWN = "countdown"
    HALFWAY = "halfway"
    FINISHED = "finished"
    TICK = "tick"
