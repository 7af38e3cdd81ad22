"""Markup of run files, walked element by element: no document types, no entities, nothing kept that is past."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING, Final
from xml.etree import ElementTree

from supple.document.message import Message
from supple.exchange.sport import RunRefused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_DOCTYPE: Final = b"<!doctype"


def root_name(data: bytes) -> str:
    """Return the name of the outermost element, without its namespace."""
    with _told():
        _refuse_doctype(data)
        # Without any element the parser itself complains.
        _, element = next(ElementTree.iterparse(BytesIO(data), ("start",)))  # noqa: S314 - document types are refused
        return local(element)


def ended(data: bytes, *names: str) -> Iterator[Element]:
    """Yield each element of these names when it has been read whole; the caller clears what it needs no more."""
    with _told():
        _refuse_doctype(data)
        for _, element in ElementTree.iterparse(BytesIO(data), ("end",)):  # noqa: S314 - document types are refused
            if local(element) in names:
                yield element


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return element.tag.rpartition("}")[2]


def text_of(element: Element, *path: str) -> str:
    """Return the text below an element by local names, empty where there is none."""
    for name in path:
        found = next((child for child in element if local(child) == name), None)
        if found is None:
            return ""
        element = found
    return (element.text or "").strip()


def number_of(text: str) -> float | None:
    """Return a finite number, None for anything else."""
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def time_of(text: str) -> datetime | None:
    """Return a time with its offset; one without counts as UTC, as both formats say. None for no time."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _refuse_doctype(data: bytes) -> None:
    # Neither format has one; entities that grow without end need it.
    if _DOCTYPE in data.lower():
        raise RunRefused(Message.of("run-file.doctype"))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except ElementTree.ParseError as error:
        line, column = error.position
        raise RunRefused(Message.of("run-file.cut-off", line=line, column=column + 1)) from error
    except (ValueError, LookupError) as error:
        # An encoding that nobody knows.
        raise RunRefused(Message.of("run-file.unknown")) from error
