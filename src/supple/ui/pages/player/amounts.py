"""Seconds as the player shows them: always rounded up, so that a zero means the end."""

from __future__ import annotations

import math

from supple.ui.wording import word


def clock_text(seconds: float) -> str:
    """Return minutes and seconds as 2:48, with hours from 60 minutes on. Seconds are rounded up."""
    whole = max(0, math.ceil(seconds - 1e-6))
    if whole >= 3600:
        return f"{whole // 3600}:{whole // 60 % 60:02}:{whole % 60:02}"
    return f"{whole // 60}:{whole % 60:02}"


def amount_text(seconds: float) -> str:
    """Return a length as a person says it: 45 seconds, 5:00 min."""
    whole = round(seconds)
    return (
        word("playing.amount.seconds", count=whole)
        if whole < 100
        else word("playing.amount.clock", clock=clock_text(whole))
    )


def digits_text(seconds: float) -> str:
    """Return the number in the ring: seconds below 100, else minutes and seconds."""
    whole = max(0, math.ceil(seconds - 1e-6))
    return str(whole) if whole < 100 else clock_text(whole)
