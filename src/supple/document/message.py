"""A sentence for a person, as a key and values; the words stand in ``ui.wording``."""

from __future__ import annotations

from dataclasses import dataclass

Value = str | int | float


@dataclass(frozen=True, slots=True)
class Message:
    """A key of the catalogue with the values that its sentence names."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()

    @classmethod
    def of(cls, key: str, **values: Value) -> Message:
        """Make a message from keyword values."""
        return cls(key, tuple(values.items()))
