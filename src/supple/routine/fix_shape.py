"""Fixes of a file's shape: keys that stand twice or are missing, lists where none belong, steps without a key."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.edit import quoted
from supple.document.fix import Fix
from supple.document.node import Mapping, Scalar, Sequence
from supple.document.outline import Outline, entries_in
from supple.document.reader import read_document
from supple.document.shown import shown
from supple.document.text_edit import TextEdit
from supple.routine.fix_spot import said
from supple.routine.fix_words import take_out, take_out_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.document.node import Entry, Node
    from supple.routine.fix_spot import Spot
    from supple.routine.fix_words import Fixer

_WHAT: Final = ("exercise", "routine", "repeat")
_FIRST_STEP: Final = "exercise: calf-wall-straight"
_START: Final = ("supple: 1", "title: New routine", "kind: stretch", "steps:", f"  - {_FIRST_STEP}")
# What to begin with where a key is missing; nothing clinical is made up.
_BEGINNINGS: Final = {
    "title": "New routine",
    "kind": "stretch",
    "steps": f"[{{{_FIRST_STEP}}}]",
    "name": "New exercise",
}
# A key in front of which nothing can be read wrongly.
_APART: Final = "x-"


def second_key(spot: Spot) -> Iterator[Fix]:
    """Take out one of two entries with the same key; the second is no node, so it is read under another name."""
    marked = f"{spot.text[: spot.offset]}{_APART}{spot.text[spot.offset :]}"
    root = read_document(marked).value
    name = spot.value("name")
    pair = next((pair for pair in entries_in(root) if pair[1].key.start.offset == spot.offset), None) if root else None
    if pair is None:
        return
    if edit := Outline(marked).without_entry(*pair):
        start = edit.start
        yield Fix(said("fix-keep-first", name=name), (TextEdit(start, edit.end - len(_APART), ""),))
    first = next((other for other in pair[0].entries if other.key.text == name), None)
    if first is not None and (edit := Outline(marked).without_entry(pair[0], first)):
        yield Fix(said("fix-keep-second", name=name), (edit,))


def missing_keys(spot: Spot) -> Iterator[Fix]:
    """Add what a file or an exercise cannot be without, where that is not for a clinician to say."""
    keys = spot.value("name").split(", ")
    holder = spot.root if spot.root and spot.offset <= spot.root.start.offset else spot.keyed and spot.keyed[0]
    if not holder or not _BEGINNINGS.keys() >= {*keys}:
        return
    written = []
    for key in keys:
        beginning = _BEGINNINGS[key]
        if key == "steps" and not spot.outline.is_flow(holder):
            beginning = _lines(spot, holder, _FIRST_STEP)
        written.append(f"{key}:{beginning}" if beginning[:1] in "\r\n" else f"{key}: {beginning}")
    edits = tuple(spot.outline.with_entry(holder, text) for text in written)
    yield Fix(said("fix-add", text=", ".join(keys)), edits)


def first_line(spot: Spot) -> Iterator[Fix]:
    """State the version as the first line."""
    line = f"supple: {spot.value('newest')}"
    yield spot.insert(spot.outline.line_start(spot.offset), line + spot.outline.line_end, said("fix-add", text=line))


def example(spot: Spot) -> Iterator[Fix]:
    """Begin an empty file."""
    end = spot.outline.line_end
    joint = end if spot.text and spot.text[-1] not in "\r\n" else ""
    yield spot.insert(len(spot.text), joint + end.join((*_START, "")), said("fix-example"))


def list_for_text(spot: Spot) -> Iterator[Fix]:
    """Write the items as one text, or the first alone."""
    node = spot.node
    if isinstance(node, Sequence) and (texts := [item.text for item in node.items if isinstance(item, Scalar)]):
        for text in dict.fromkeys((", ".join(texts), *texts)):
            yield spot.replace(node, quoted(text), said("fix-write", text=shown(text)))
    yield from take_out(spot)


def keys_for_text(spot: Spot) -> Iterator[Fix]:
    """Write the value of the only key."""
    node = spot.node
    if isinstance(node, Mapping) and len(node.entries) == 1 and isinstance(node.entries[0].value, Scalar):
        yield spot.replace(node, quoted(node.entries[0].value.text))
    yield from take_out(spot)


def step_list(spot: Spot) -> Iterator[Fix]:
    """Make a step of the id that stands where the steps should; a key with a dash before it lacks its space."""
    if isinstance(spot.node, Mapping) and spot.text[spot.offset : spot.offset + 1] == "-":
        yield spot.insert(spot.offset + 1, " ", said("fix-space"))
    elif isinstance(spot.node, Scalar) and spot.valued:
        yield _with_steps(spot, spot.valued, f"exercise: {spot.node.text}")


def _with_steps(spot: Spot, pair: tuple[Mapping, Entry], step: str) -> Fix:
    """Write a list of one step as the value of an entry."""
    holder, entry = pair
    start = entry.key.end.offset + len(":")
    new = f" [{{{step}}}]" if spot.outline.is_flow(holder) else _lines(spot, holder, step)
    return Fix(said("fix-add", text=f"- {step}"), (TextEdit(start, spot.outline.last_offset(entry.value), new),))


def _lines(spot: Spot, holder: Mapping, step: str) -> str:
    return f"{spot.outline.line_end}{' ' * (holder.start.column + 1)}- {step}"


def bare_step(spot: Spot) -> Iterator[Fix]:
    """Name the key of an exercise's id."""
    yield spot.insert(spot.offset, "exercise: ", said("fix-add", text="exercise:"))


def empty_steps(spot: Spot) -> Iterator[Fix]:
    """Begin with a step."""
    if spot.valued:
        yield _with_steps(spot, spot.valued, _FIRST_STEP)
    yield from without_step(spot)


def without_step(spot: Spot) -> Iterator[Fix]:
    """Take out the step that holds this place."""
    yield from spot.without_item(spot.step)


def step_or_entry(spot: Spot) -> Iterator[Fix]:
    """Take out the step, where it is about what the step is; else the entry or the item alone."""
    is_what = spot.valued is not None and spot.valued[1].key.text in _WHAT
    yield from (without_step if is_what else take_out)(spot)


def turned(spot: Spot) -> Iterator[Fix]:
    """Begin a range with its lower value."""
    if spot.node is not None:
        yield spot.replace(spot.node, f"[{spot.value('least')}, {spot.value('most')}]")


def range_of_two(spot: Spot) -> Iterator[Fix]:
    """Take out a range that is none."""
    yield from spot.without_entry(spot.valued)


def tempo(spot: Spot) -> Iterator[Fix]:
    """State a tempo."""
    if pair := spot.keyed:
        yield spot.add(pair[0], "tempo", "3 s")


def most_sets(spot: Spot) -> Iterator[Fix]:
    """Allow as many sets as are usual."""
    if spot.node is not None:
        yield spot.replace(spot.node, spot.value("sets"))


def any_of(spot: Spot) -> Iterator[Fix]:
    """Say that one of several things will do."""
    if isinstance(spot.node, Sequence):
        listed = spot.text[spot.node.start.offset : spot.outline.last_offset(spot.node)]
        yield spot.replace(spot.node, f"{{any: {listed}}}")


def other_id(spot: Spot) -> Iterator[Fix]:
    """Call an exercise of the file's own by an id that can be one, wherever the file names it."""
    pair = spot.keyed
    if pair is None or spot.root is None:
        return
    old = pair[1].key.text
    is_taken = spot.problem.message.key == "problem-own-shadows"
    new = f"my-{old}"[:64] if is_taken else re.sub(r"[^a-z0-9]+", "-", old.casefold()).strip("-")[:64]
    if not new:
        return
    if pair[0].entry(new):
        new = f"{new[:60]}-2"
    edits = [TextEdit(pair[1].key.start.offset, pair[1].key.end.offset, new)]
    if not is_taken:
        edits += [TextEdit(node.start.offset, node.end.offset, new) for node in _named(spot.root, old)]
    yield Fix(said("fix-rename", text=new), tuple(edits))


def _named(root: Node, name: str) -> Iterator[Scalar]:
    for _, entry in entries_in(root):
        if entry.key.text == "exercise" and isinstance(entry.value, Scalar) and entry.value.text == name:
            yield entry.value


SHAPE_FIXERS: Final[dict[str, Fixer]] = {
    "problem-key-twice": second_key,
    "problem-missing-key-routine": missing_keys,
    "problem-missing-key-exercise": missing_keys,
    "problem-missing-key-circuit": without_step,
    "problem-version-missing": first_line,
    "problem-empty-file": example,
    "problem-list-for-text": list_for_text,
    "problem-keys-for-text": keys_for_text,
    "problem-no-value": step_or_entry,
    "problem-no-list": keys_for_text,
    "problem-own-exercises": take_out,
    "problem-no-keys-under": take_out,
    "problem-short-list": take_out,
    "problem-steps-no-list": step_list,
    "problem-step-bare": bare_step,
    "problem-steps-empty": empty_steps,
    "problem-step-no-keys": take_out,
    "problem-step-without-what": without_step,
    "problem-no-routine": without_step,
    "problem-no-exercise": step_or_entry,
    "problem-insert-circle": without_step,
    "problem-insert-deep": without_step,
    "problem-circuit-in-circuit": without_step,
    "problem-circuit-inserted": without_step,
    "problem-too-many-steps": without_step,
    "problem-range-turned": turned,
    "problem-range-not-two": range_of_two,
    "problem-tempo-missing": tempo,
    "problem-most-sets": most_sets,
    "problem-equipment-list": any_of,
    "problem-own-shadows": other_id,
    "problem-id": other_id,
    "problem-odd-key": take_out_key,
}
