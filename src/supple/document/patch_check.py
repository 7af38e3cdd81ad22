"""The check of a patch: the new text is read, and must say what was asked, and nothing else may differ."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from supple.document.content import Keys, content_of
from supple.document.difference import trimmed
from supple.document.edit_refused import EditRefused, refused
from supple.document.layout import Layout
from supple.document.node import Mapping, Mark
from supple.document.reader import read_kept
from supple.document.text_edit import TextEdit, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.content import Content

_BYTE_ORDER_MARK = "\ufeff"
_EMPTY_FILE = "problem-empty-file"

Edits: TypeAlias = tuple[TextEdit, ...]


@dataclass(frozen=True, slots=True)
class Patched:
    """Edits, the content that they must lead to, and the comments that may go with what is deleted."""

    edits: list[TextEdit]
    expected: Content
    may_go: Counter[str] = field(default_factory=Counter)


def checked(text: str, patch: Callable[[Layout], Patched]) -> Edits:
    """Return the edits of a patch, made as small as they can be; raises EditRefused where they would do harm."""
    body = text.removeprefix(_BYTE_ORDER_MARK)
    shift = len(text) - len(body)
    layout = read_layout(body)
    patched = patch(layout)
    try:
        changed = apply_edits(body, patched.edits)
    except ValueError as error:
        raise refused("layout") from error
    if changed == body:
        return ()
    _compare(layout, read_changed(changed), patched)
    return tuple(
        TextEdit(edit.start + shift, edit.end + shift, edit.text)
        for edit in (trimmed(body, edit) for edit in patched.edits)
        if edit.text or edit.start < edit.end
    )


def read_layout(body: str) -> Layout:
    """Read a text that may be edited; nothing but comments counts as no keys yet."""
    reading = read_kept(body)
    if reading.value is not None:
        return Layout(body, reading.value)
    problem = reading.problems[0]
    if problem.message.key == _EMPTY_FILE:
        return Layout(body, Mapping((), Mark(1, 1, 0), Mark(1, 1, 0)))
    raise EditRefused(refused("broken", line=problem.line).message)


def read_changed(text: str) -> Layout:
    """Read what an edit made; that it cannot be read means that the layout was not understood."""
    try:
        return read_layout(text)
    except EditRefused as error:
        raise refused("layout") from error


def _compare(before: Layout, after: Layout, patched: Patched) -> None:
    if not _says(content_of(after.root), patched.expected, is_open=not before.text.endswith(("\n", "\r"))):
        raise refused("layout")
    if before.comments() - patched.may_go - after.comments():
        raise refused("comment")


def _says(found: Content, expected: Content, *, is_open: bool) -> bool:
    """Tell whether a text says what was asked.

    Where the file ended without a line break, a text in lines at its end had none either; it gets one when something
    is written below it or moves up from there.
    """
    return found == expected or (is_open and _without_ends(found) == _without_ends(expected))


def _without_ends(content: Content) -> Content:
    if isinstance(content, Keys):
        return Keys(tuple((key, _without_ends(value)) for key, value in content.entries))
    if isinstance(content, tuple):
        return tuple(_without_ends(item) for item in content)
    return content.rstrip("\r\n") if content is not None else None
