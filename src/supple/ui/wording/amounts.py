"""Amounts and lists in words, each by one whole template."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from supple.ui.wording.catalogue import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.routine.routine import Step


def clock_text(seconds: float) -> str:
    """Return seconds as on a clock: 0:45, 3:28, 1:02:05. Parts of a second are rounded."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    minutes, left = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{left:02}" if hours else f"{minutes}:{left:02}"


def duration_text(seconds: float) -> str:
    """Return a length to read: "45 s", "5 min", or "1:30" where neither is exact."""
    whole = max(0, round(seconds))
    if whole >= 60 and whole % 60 == 0:
        return word("amount.minutes", minutes=whole // 60)
    return word("amount.seconds", seconds=whole) if whole <= 90 else clock_text(whole)


def minutes_text(seconds: float) -> str:
    """Return a length in whole minutes, at least one: "7 min"."""
    return word("amount.minutes", minutes=max(1, round(seconds / 60)))


def work_text(step: Step) -> str:
    """Return a step's work with its sides and sets: "45 s each side", "2 × 12 reps"."""
    # Today shows no single step, and its first paint waits for nothing that it does not show.
    from supple.body.side import Sides  # noqa: PLC0415
    from supple.routine.exercise import Method  # noqa: PLC0415
    from supple.routine.work import Reps  # noqa: PLC0415

    work = step.work
    amount = word("amount.reps", count=work.count) if isinstance(work, Reps) else duration_text(work.seconds)
    if step.sets > 1:
        amount = word("amount.sets-of", sets=step.sets, amount=amount)
    if step.sides is Sides.ALTERNATING and step.exercise.method is Method.CARDIO:
        return amount
    return word(f"amount.{step.sides.value}", amount=amount)


def listed(words: Sequence[str], last: Literal["comma", "and", "or"] = "comma") -> str:
    """Return words as a list: "a, b, c", "a, b and c" or "a, b or c"."""
    if not words:
        return ""
    *before, end = words
    if not before:
        return end
    if last == "comma":
        return word("list.comma", first=before[0], rest=listed(words[1:]))
    return word(f"list.{last}", first=listed(before), last=end)


def capitalised(text: str) -> str:
    """Return a list with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]
