"""A table of the keys that may stand together, and the record that reading them gives."""

from __future__ import annotations

import re
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Entry, Mapping, Node, problem_at
from supple.document.shown import shown
from supple.document.value import Text

if TYPE_CHECKING:
    from supple.document.problem import Problem
    from supple.document.value import Kind

T = TypeVar("T")
_TRANSLATED: Final = re.compile(r"([a-z-]+)@[a-z]{2,3}(?:-[A-Z]{2})?")


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """A key, the kind of its value, and the words that people write when they mean it."""

    key: str
    kind: Kind[T]
    required: bool = False
    near: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """Keys that may stand together.

    ``name`` chooses the sentences: ``problem-unknown-key-<name>`` (values name and keys), the same with ``-near``
    (name and meant), and ``problem-missing-key-<name>`` (name: all that is missing). Keys that begin with ``x-``
    belong to the person.
    """

    name: str
    fields: tuple[Field[Any], ...]
    _by_key: dict[str, Field[Any]] = dataclass_field(init=False, repr=False, compare=False)
    _required: tuple[str, ...] = dataclass_field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Look the fields up once: a table is read thousands of times."""
        object.__setattr__(self, "_by_key", {field.key: field for field in self.fields})
        object.__setattr__(self, "_required", tuple(field.key for field in self.fields if field.required))

    def read(self, node: Node, owner: str, problems: list[Problem]) -> Record | None:
        """Read the keys of a mapping; ``owner`` is the key under which it stands, for saying that it is no mapping."""
        if not isinstance(node, Mapping):
            problems.append(problem_at(node, Message.of("problem-no-keys-under", name=owner)))
            return None
        return self.read_keys(node, problems)

    def read_keys(self, node: Mapping, problems: list[Problem]) -> Record:
        """Read the keys of a mapping; what is wrong or unknown is reported and left out."""
        values: dict[str, object] = {}
        entries: dict[str, Entry] = {}
        meant: set[str | None] = set()
        for entry in node.entries:
            written = entry.key.text
            entries[written] = entry
            if field := self._by_key.get(written):
                value = field.kind.read(entry.value, written, problems)
                if value is not None:
                    values[written] = value
            elif translated := _TRANSLATED.fullmatch(written):
                self._read_translation(translated[1], entry, problems)
            elif not written.startswith("x-"):
                problems.append(problem_at(entry.key, self._unknown(written)))
                meant.add(self._meant(written))
        if missing := [key for key in self._required if key not in entries and key not in meant]:
            said = Message.of(f"problem-missing-key-{self.name}", name=", ".join(missing))
            problems.append(problem_at(node, said))
        return Record(node, values, entries)

    def _read_translation(self, base: str, entry: Entry, problems: list[Problem]) -> None:
        """Check a text in another language, such as ``name@de``; it is kept in the file and not used yet."""
        field = next((field for field in self.fields if field.key == base and isinstance(field.kind, Text)), None)
        if field is None:
            problems.append(problem_at(entry.key, self._unknown(entry.key.text)))
        else:
            field.kind.read(entry.value, entry.key.text, problems)

    def _unknown(self, written: str) -> Message:
        meant = self._meant(written)
        if meant is not None:
            return Message.of(f"problem-unknown-key-{self.name}-near", name=shown(written), meant=meant)
        keys = ", ".join(field.key for field in self.fields)
        return Message.of(f"problem-unknown-key-{self.name}", name=shown(written), keys=keys)

    def _meant(self, written: str) -> str | None:
        words = {word: field.key for field in self.fields for word in (field.key, *field.near)}
        word = nearest(written, words)
        return words[word] if word else None


@dataclass(frozen=True, slots=True)
class Record:
    """What a table read from one mapping; a value that was wrong is missing, its problem is reported."""

    node: Mapping
    values: dict[str, object]
    entries: dict[str, Entry]

    def get(self, field: Field[T]) -> T | None:
        """Return the value of a field, or None where it is absent or wrong."""
        return cast("T | None", self.values.get(field.key))

    def has(self, field: Field[Any]) -> bool:
        """Tell whether the key was written, rightly or not."""
        return field.key in self.entries

    def entry(self, field: Field[Any]) -> Entry | None:
        """Return the entry of a field with its marks, or None."""
        return self.entries.get(field.key)
