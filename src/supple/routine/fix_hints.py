"""Fixes of what hints are about: another dose, the other side, a stop rule, another exercise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.duration import read_duration
from supple.document.edit import quoted
from supple.document.fix import Fix
from supple.document.node import Scalar
from supple.document.text_edit import TextEdit
from supple.routine.fix_spot import said
from supple.routine.promise import MINUTES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.fix_spot import Spot
    from supple.routine.fix_words import Fixer

# When to stop anything, whatever it is. Source: evidence section 5.3.
_USUAL_STOP: Final = "[sharp, nerve, over5]"
_WORKS: Final = ("hold", "time", "reps")
_IGNORE: Final = re.compile(r"#[ \t]*supple:[ \t]*ignore[ \t:]*((?:(?!\s[-–—]+\s|[(:;#]).)*)")
_BREAK: Final = re.compile(r"(?<=[.;!?]) +|, (?:and |then )*")


def into_range(spot: Spot) -> Iterator[Fix]:
    """Bring a dose into what the evidence speaks for; a range that no longer fits goes."""
    step = spot.step
    if step is None:
        return
    value, least = read_duration(spot.value("value")), read_duration(spot.value("least"))
    is_below = isinstance(value, float) and isinstance(least, float) and value < least
    new = spot.value("least" if is_below else "most")
    key = "time" if spot.problem.message.key == "problem-hint-roll" else "hold"
    entry = step[1].entry(key)
    label = said("fix-write", text=f"{key}: {new}")
    fix = spot.replace(entry.value, new, label) if entry else spot.add(step[1], key, new)
    yield fix
    limits = step[1].entry("range")
    if limits is not None and (edit := spot.outline.without_entry(step[1], limits)):
        yield Fix(fix.label, (*fix.edits, edit))


def fewer_sets(spot: Spot) -> Iterator[Fix]:
    """Bring the sets down."""
    if isinstance(spot.node, Scalar):
        if spot.valued and spot.valued[1].key.text == "sets":
            yield spot.replace(spot.node, spot.value("most"))
        elif spot.step:
            yield spot.add(spot.step[1], "sets", spot.value("most"))


def other_side(spot: Spot) -> Iterator[Fix]:
    """Add the step for the other side after this one, or do both sides in this one."""
    step = spot.step
    sides = step[1].get("sides") if step else None
    if step is None or not isinstance(sides, Scalar):
        return
    yield spot.replace(sides, "each", said("fix-both-sides"))
    less = spot.value("less")
    if lines := spot.outline.lines_of_item(step[1]):
        start, end = lines
        copy = f"{spot.text[start : sides.start.offset]}{less}{spot.text[sides.end.offset : end]}"
        joint = "" if spot.text[end - 1 : end] in ("\n", "\r") else spot.outline.line_end
        yield spot.insert(end, joint + copy, said("fix-other-side", side=less))


def stop_rule(spot: Spot) -> Iterator[Fix]:
    """Add the usual stop signs to an exercise."""
    pair = spot.keyed
    if pair is not None:
        yield spot.add(pair[0], "stop-signs", _USUAL_STOP)


def real_minutes(spot: Spot) -> Iterator[Fix]:
    """Promise the minutes that the plan takes."""
    node = spot.node
    if isinstance(node, Scalar):
        found = MINUTES.search(spot.text, node.start.offset, spot.outline.last_offset(node))
        if found:
            end = found.end(2) if found[2] else found.end(1)
            new = spot.value("minutes")
            whole = f"{spot.text[node.start.offset : found.start(1)]}{new}{spot.text[end : node.end.offset]}"
            yield Fix(said("fix-write", text=whole), (TextEdit(found.start(1), end, new),))


def other_exercise(spot: Spot) -> Iterator[Fix]:
    """Put another exercise in the step's place, with its own dose where the step's does not suit it; or go without."""
    step, other = spot.step, spot.value("other")
    if step and other and isinstance(spot.node, Scalar):
        fix = spot.replace(spot.node, other)
        yield fix
        work = [entry for entry in step[1].entries if entry.key.text in (*_WORKS, "tempo", "until", "range", "sides")]
        yield Fix(fix.label, (*fix.edits, *spot.outline.without_entries(step[1], work)))
    yield from spot.without_item(step)


def shorter_cue(spot: Spot) -> Iterator[Fix]:
    """Make two cues of one that has two parts."""
    item = spot.item
    cue = item[1] if item else None
    if item is None or not isinstance(cue, Scalar):
        return
    holder = item[0]
    text = cue.text.strip()
    middle = len(text) / 2
    breaks = sorted(_BREAK.finditer(text), key=lambda found: abs(found.start() - middle))
    for found in breaks[:1]:
        first, second = text[: found.start()].rstrip(" ;,"), text[found.end() :]
        pair = [quoted(_sentence(part)) for part in (first, second)]
        joint = ", " if spot.outline.is_flow(holder) else f"{spot.outline.line_end}{' ' * (holder.start.column - 1)}- "
        yield spot.replace(cue, joint.join(pair), said("fix-split"))


def _sentence(part: str) -> str:
    return f"{part[:1].upper()}{part[1:].rstrip('.')}."


def without_ignore(spot: Spot) -> Iterator[Fix]:
    """Take a name out of a comment, and the comment with its last name."""
    line, stop = spot.outline.line_start(spot.offset), spot.outline.line_stop(spot.offset)
    head = _IGNORE.match(spot.text, spot.text.rfind("#", line, spot.offset), stop)
    if head is None:
        return
    name = spot.value("name")
    names = re.split(r"[\s,]+", head[1].strip(" ,\t"))
    if len(names) > 1:
        rest = ", ".join(other for other in names if other != name)
        end = head.start(1) + len(head[1].rstrip())
        yield Fix(said("fix-take-out", text=name), (TextEdit(head.start(1), end, rest),))
    elif not spot.text[line : head.start()].strip():
        yield Fix(said("fix-take-out-ignore"), (TextEdit(line, spot.outline.next_line(line), ""),))
    else:
        start = line + len(spot.text[line : head.start()].rstrip())
        yield Fix(said("fix-take-out-ignore"), (TextEdit(start, stop, ""),))


def meant_hint(spot: Spot) -> Iterator[Fix]:
    """Write the hint's name that was meant."""
    meant = spot.value("meant")
    end = min(spot.offset + len(spot.value("name")), len(spot.text))
    yield Fix(said("fix-write", text=meant), (TextEdit(spot.offset, end, meant),))


def beside(spot: Spot) -> Iterator[Fix]:
    """Move a step that stands between steps in another position to its nearest fellows; the proof shows which."""
    step = spot.step
    lines = spot.outline.lines_of_item(step[1]) if step else None
    if step is None or lines is None:
        return
    holder = step[0]
    here = next(number for number, item in enumerate(holder.items) if item is step[1])
    # It stands between two others, so its last line has an end.
    moved = spot.text[lines[0] : lines[1]]
    for number in sorted(range(len(holder.items)), key=lambda number: abs(number - here)):
        target = spot.outline.lines_of_item(holder.items[number])
        if target and number not in (here, here + 1):
            yield Fix(said("fix-move"), (TextEdit(target[0], target[0], moved), TextEdit(*lines, "")))


HINT_FIXERS: Final[dict[str, Fixer]] = {
    "problem-hint-long-hold": into_range,
    "problem-hint-hold": into_range,
    "problem-hint-hold-older": into_range,
    "problem-hint-roll": into_range,
    "problem-hint-roll-sets": fewer_sets,
    "problem-hint-one-side": other_side,
    "problem-hint-stop-rule": stop_rule,
    "problem-hint-minutes": real_minutes,
    "problem-hint-contraindication": other_exercise,
    "problem-hint-long-cue": shorter_cue,
    "problem-hint-hurried-cue": shorter_cue,
    "problem-hint-useless-ignore": without_ignore,
    "problem-hint-unknown-hint": without_ignore,
    "problem-hint-unknown-hint-near": meant_hint,
    "problem-hint-positions": beside,
}
