"""The refusal of an edit: the text is left alone, and a message says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message

if TYPE_CHECKING:
    from supple.document.message import Value


class EditRefused(Exception):  # noqa: N818 - says what happened
    """A text cannot be edited as asked without doing harm; ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def refused(key: str, **values: Value) -> EditRefused:
    """Make a refusal with the sentence of a key."""
    return EditRefused(Message.of(f"edit-refused-{key}", **values))
