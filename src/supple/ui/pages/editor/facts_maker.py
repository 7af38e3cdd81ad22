"""The facts of chosen rows and of the head, gathered from what is understood of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.pages.editor.step_facts import StepFacts
from supple.ui.wording import say

if TYPE_CHECKING:
    from supple.document.content import Content, Keys
    from supple.document.problem import Problem
    from supple.routine.exercise import Exercise
    from supple.routine.step_outline import StepRow
    from supple.ui.pages.editor.understanding import Understanding


def step_facts(known: Understanding, rows: tuple[int, ...], exercises: dict[str, Exercise]) -> StepFacts | None:
    """Return what the form shows of chosen rows; None where none is chosen. Of unlike rows those like the first."""
    chosen = [row for row in rows if row < len(known.lines)]
    if not chosen:
        return None
    kind = known.lines[chosen[0]].kind
    chosen = [row for row in chosen if known.lines[row].kind is kind]
    lines = tuple(known.lines[row] for row in chosen)
    outlined = [known.outline.rows[row] for row in chosen]
    texts = [_texts(row.written) for row in outlined]
    keys = dict.fromkeys(key for each in texts for key in each)
    shared = {key: texts[0][key] for key in keys if all(each.get(key) == texts[0].get(key) for each in texts)}
    is_one = len(outlined) == 1
    instead = outlined[0].written.get("instead") if is_one else ()
    named = (instead,) if isinstance(instead, str) else instead if isinstance(instead, tuple) else ()
    return StepFacts(
        lines=lines,
        written=shared,
        mixed=frozenset(key for key in keys if key not in shared),
        troubles=_troubles(outlined[0], known.text) if is_one else {},
        exercise=outlined[0].exercise if is_one else None,
        instead=tuple(exercises[name] for name in named if isinstance(name, str) and name in exercises),
        sum_text=known.sum_text(lines[0]) if is_one else "",
    )


def _texts(written: Keys) -> dict[str, str]:
    """Return the values as one text each; lists are joined by commas."""
    return {key: text for key, value in written.entries if (text := _text(value))}


def _text(value: Content) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return ", ".join(item for item in value if isinstance(item, str))
    return ""


def _troubles(row: StepRow, text: str) -> dict[str, str]:
    """Return the sentence about each key, by the line on which the key stands."""
    return troubles_by_key(row.problems, text.splitlines())


def troubles_by_key(problems: tuple[Problem, ...], lines: list[str]) -> dict[str, str]:
    """Return the first sentence about each key of one line."""
    found: dict[str, str] = {}
    for problem in problems:
        line = lines[problem.line - 1] if problem.line <= len(lines) else ""
        before = line[: problem.column].rstrip(": ") if ":" in line[: problem.column] else line.split(":")[0]
        key = before.split(":")[0].strip().lstrip("- ").strip()
        found.setdefault(key, say(problem.message))
    return found


def head_texts(head: Keys) -> tuple[dict[str, str], dict[str, tuple[str, ...]]]:
    """Return the texts and the lists of a routine's head; one text counts as a list of one too."""
    texts = _texts(head)
    lists: dict[str, tuple[str, ...]] = {}
    for key, value in head.entries:
        if isinstance(value, tuple):
            lists[key] = tuple(item for item in value if isinstance(item, str))
        elif isinstance(value, str):
            lists[key] = (value,)
    return texts, lists
