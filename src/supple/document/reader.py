"""The reader of documents: text that a person wrote to marked nodes."""

from __future__ import annotations

from functools import lru_cache

from supple.document.characters import decode, forbidden_characters
from supple.document.limits import PERSONAL, Limits
from supple.document.message import Message
from supple.document.node import Mapping
from supple.document.problem import Problem
from supple.document.reading import Reading


def read_document(source: str | bytes, limits: Limits = PERSONAL) -> Reading[Mapping]:
    """Read a document whose top level is keys with values.

    Problems with single parts (a key that stands twice, an alias) leave the value in place, so that a caller can
    report everything else that is wrong with it as well; unreadable text gives no value.
    """
    if len(source) > limits.size:
        return _refused("problem-too-large", size=_mebibytes(limits.size))
    text = decode(source) if isinstance(source, bytes) else source.removeprefix("\ufeff")
    if isinstance(text, Problem):
        return Reading(None, (text,))
    if strange := forbidden_characters(text):
        return Reading(None, tuple(strange))
    if len(text.encode()) > limits.size:
        return _refused("problem-too-large", size=_mebibytes(limits.size))
    # YAML is loaded with the first document: a start whose files are all known does without it.
    from supple.document.builder import Builder  # noqa: PLC0415

    return Builder(text, limits).read()


@lru_cache(maxsize=4)
def read_kept(text: str) -> Reading[Mapping]:
    """Read a document as ``read_document`` does; the last few are kept, for several questions about one text."""
    return read_document(text)


def _refused(key: str, **values: str) -> Reading[Mapping]:
    return Reading(None, (Problem(1, 1, Message.of(key, **values)),))


def _mebibytes(size: int) -> str:
    return f"{size / 1024 / 1024:g} MB"
