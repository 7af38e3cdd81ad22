"""The writing of content: texts with the quotes they need, lists and keys in lines or in brackets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.document.characters import FORBIDDEN
from supple.document.content import Content, Keys
from supple.document.edit_refused import refused

if TYPE_CHECKING:
    from supple.document.habits import Habits

# Letters or a number first; then whatever does not begin a comment or end a key.
_PLAIN: Final = re.compile(
    r"(?:[^\W_]|-(?=\d))(?:[^\s:#\[\]{}\"]|(?<! )#|:(?=[^\s,\[\]{}])|[\"\[\]{}]|[ ](?=\S))*(?<!:)"
)
_PLAIN_IN_FLOW: Final = re.compile(r"(?:[^\W_]|-(?=\d))(?:[^\s:#,\[\]{}\"]|:(?=[^\s,\[\]{}])|[ ](?=[^\s#]))*(?<!:)")
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_LONGEST_PLAIN_ITEM: Final = 24
_LONGEST_FLOW: Final = 80
# Lines of a block are taken as they are; these would be taken for something else.
_NO_BLOCK: Final = re.compile(r"\r|\t|^[ \u00a0]|\n[ ]*\u00a0|\n\n\Z|^\n")


def written_text(text: str, quote: str = "", *, in_flow: bool = False) -> str:
    """Return a text on one line that YAML reads back as it is, in the given quotes where they will do."""
    if FORBIDDEN.search(text):
        raise refused("character")
    pattern = _PLAIN_IN_FLOW if in_flow else _PLAIN
    if not quote and pattern.fullmatch(text) and not text.endswith(" "):
        return text
    if quote == "'" and not set("\n\r\t") & set(text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def written_flow(content: Content) -> str:
    """Return content on one line, as it may stand in brackets."""
    if content is None:
        return "~"
    if isinstance(content, str):
        return written_text(content, in_flow=True)
    if isinstance(content, Keys):
        return (
            "{"
            + ", ".join(f"{written_text(key, in_flow=True)}: {written_flow(value)}" for key, value in content.entries)
            + "}"
        )
    return "[" + ", ".join(written_flow(item) for item in content) + "]"


def stands_in_brackets(content: Keys | tuple[Content, ...]) -> bool:
    """Tell whether a list is short enough to be written in brackets; everything empty is."""
    if isinstance(content, Keys):
        return not content.entries
    short = all(
        isinstance(item, str) and len(item) <= _LONGEST_PLAIN_ITEM and _PLAIN_IN_FLOW.fullmatch(item)
        for item in content
    )
    return not content or (short and len(written_flow(content)) <= _LONGEST_FLOW)


def can_stand_in_block(text: str) -> bool:
    """Tell whether a text may be written behind ``|``, line by line."""
    return bool(text.strip()) and not _NO_BLOCK.search(text)


def written_value(content: Content, habits: Habits) -> tuple[str, list[str]]:
    """Return what stands behind a colon, and the lines below it, indented from the key's own column."""
    if isinstance(content, str):
        if "\n" in content.rstrip("\n") and can_stand_in_block(content):
            lines = content.removesuffix("\n").split("\n")
            return "|" if content.endswith("\n") else "|-", _indented(lines, habits.keys)
        return written_text(content), []
    if content is None:
        return "", []
    if stands_in_brackets(content):
        return written_flow(content), []
    if isinstance(content, Keys):
        return "", _indented(written_keys(content, habits), habits.keys)
    return "", _indented([line for item in content for line in written_item(item, habits)], habits.lists)


def _indented(lines: list[str], by: int) -> list[str]:
    return [f"{' ' * by}{line}" if line else line for line in lines]


def written_keys(keys: Keys, habits: Habits) -> list[str]:
    """Return the lines of keys, the first one without indentation."""
    lines = []
    for key, value in keys.entries:
        first, below = written_value(value, habits)
        lines += [f"{written_text(key)}: {first}".rstrip(" "), *below]
    return lines


def written_item(item: Content, habits: Habits, gap: int = 1) -> list[str]:
    """Return the lines of an item of a list; ``gap`` counts the spaces behind its dash."""
    if isinstance(item, Keys) and item.entries:
        lines = written_keys(item, habits)
        return [f"-{' ' * gap}{lines[0]}", *_indented(lines[1:], gap + 1)]
    if isinstance(item, tuple):
        return [f"-{' ' * gap}{written_flow(item)}"]
    first, below = written_value(item, habits)
    return [f"-{' ' * gap}{first}".rstrip(" "), *below]
