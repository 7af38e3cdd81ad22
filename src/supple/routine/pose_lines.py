"""Contacts and things of a pose as lines that a person reads and writes: ``right hand: wall 5.6``."""

from __future__ import annotations

import re
from typing import Final

from supple.document.content import Content, Keys

_GLUE: Final = " + "
_PARTS: Final = re.compile(r"\s*,\s*")


def contact_lines(content: Content) -> str:
    """Return contacts as lines of ``part: surface``."""
    entries = content.entries if isinstance(content, Keys) else ()
    return "\n".join(f"{part}: {surface if isinstance(surface, str) else ''}".rstrip() for part, surface in entries)


def contacts_of(lines: str) -> Keys:
    """Return the contacts that lines say; a line without a colon is a part that touches nothing yet."""
    found: dict[str, Content] = {}
    for line in lines.splitlines():
        part, _, surface = line.partition(":")
        if part.strip():
            found[" ".join(part.split())] = " ".join(surface.split()) or None
    return Keys(tuple(found.items()))


def prop_lines(content: Content) -> str:
    """Return things as lines of ``wall: x 2.35, width 3.4``; places that hold a thing are joined by a plus."""
    items = content if isinstance(content, tuple) else (content,) if content else ()
    return "\n".join(_prop_line(item) for item in items)


def props_of(lines: str) -> tuple[Content, ...]:
    """Return the things that lines say; numbers and words are taken as they are, problems are the reader's to find."""
    return tuple(_prop_of(line) for line in lines.splitlines() if line.strip())


def _prop_line(item: Content) -> str:
    if not isinstance(item, Keys):
        return item if isinstance(item, str) else ""
    lines = []
    for name, facts in item.entries:
        entries = facts.entries if isinstance(facts, Keys) else ()
        said = ", ".join(f"{key} {_value_text(value)}".rstrip() for key, value in entries)
        lines.append(f"{name}: {said}" if said else name)
    return ", ".join(lines)


def _value_text(value: Content) -> str:
    if isinstance(value, tuple):
        return _GLUE.join(part for part in value if isinstance(part, str))
    return value if isinstance(value, str) else ""


def _prop_of(line: str) -> Content:
    name, colon, said = line.partition(":")
    facts: dict[str, Content] = {}
    for part in _PARTS.split(said.strip()):
        words = part.split(maxsplit=1)
        if words:
            value = words[1] if len(words) > 1 else ""
            is_list = words[0] == "at" or "+" in value
            places = tuple(each.strip() for each in value.split("+") if each.strip())
            facts[words[0]] = places if is_list and places else value or None
    if not facts:
        return name.strip() if not colon or name.strip() else said.strip()
    return Keys(((name.strip(), Keys(tuple(facts.items()))),))
