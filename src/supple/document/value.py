"""Kinds of value that a key may have; each reads a node into a value, or says what is wrong with it.

They are plain data, so that a schema can be written from the same tables that check a file.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, Generic, Protocol, TypeVar

from supple.document.duration import DurationFault, read_duration, write_duration
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.document.node import Mapping, Node, Scalar, Sequence, problem_at
from supple.document.shown import shown

if TYPE_CHECKING:
    from supple.document.problem import Problem

V_co = TypeVar("V_co", covariant=True)
V = TypeVar("V")
E = TypeVar("E", bound=StrEnum)

_NUMBER: Final = re.compile(r"[+-]?[0-9]{1,9}(\.[0-9]{1,9})?")
_WHOLE: Final = re.compile(r"[+-]?[0-9]{1,9}")
_YES_NO: Final = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}


class Kind(Protocol[V_co]):
    """A kind of value. ``name`` is the key as the person knows it."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> V_co | None:
        """Return the value, or add what is wrong to ``problems`` and return None."""
        ...


def scalar(node: Node, name: str, problems: list[Problem]) -> Scalar | None:
    """Return a text that is not empty; anything else is a problem."""
    if isinstance(node, Scalar):
        if not node.is_empty and node.text.strip():
            return node
        key = "problem-no-value"
    else:
        key = "problem-list-for-text" if isinstance(node, Sequence) else "problem-keys-for-text"
    problems.append(problem_at(node, Message.of(key, name=name)))
    return None


@dataclass(frozen=True, slots=True)
class Text:
    """Words for people, at most ``longest`` characters."""

    longest: int = 500

    def read(self, node: Node, name: str, problems: list[Problem]) -> str | None:
        """Return the text without spaces around it."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        text = found.text.strip()
        if len(text) <= self.longest:
            return text
        said = Message.of("problem-long-text", name=name, length=len(text), most=self.longest)
        problems.append(problem_at(node, said))
        return None


@dataclass(frozen=True, slots=True)
class Choice(Generic[E]):
    """One word of an enum; ``hints`` maps words that people try to the one that is meant."""

    options: type[E]
    hints: tuple[tuple[str, str], ...] = ()

    def read(self, node: Node, name: str, problems: list[Problem]) -> E | None:
        """Return the member."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        words = {option.value: option for option in self.options}
        if found.text in words:
            return words[found.text]
        problems.append(problem_at(node, not_a_choice(found.text, name, list(words), self.hints)))
        return None


def not_a_choice(written: str, name: str, choices: list[str], hints: tuple[tuple[str, str], ...] = ()) -> Message:
    """Say that a word is none of the choices; list them, and name the one that is nearest."""
    meant = dict(hints).get(written.strip().casefold()) or nearest(written, choices)
    values = {"name": name, "value": shown(written), "choices": ", ".join(choices)}
    if meant is None:
        return Message.of("problem-not-a-choice", **values)
    return Message.of("problem-not-a-choice-near", **values, meant=meant)


@dataclass(frozen=True, slots=True)
class Number:
    """A number between two bounds, both included."""

    least: float
    most: float

    def read(self, node: Node, name: str, problems: list[Problem]) -> float | None:
        """Return the number."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        if _NUMBER.fullmatch(found.text) and self.least <= (number := float(found.text)) <= self.most:
            return number
        key = "problem-number-outside" if _is_number(found.text) else "problem-not-a-number"
        values = {"name": name, "value": shown(found.text), "least": f"{self.least:g}", "most": f"{self.most:g}"}
        problems.append(problem_at(node, Message.of(key, **values)))
        return None


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds, both included."""

    least: int
    most: int

    def read(self, node: Node, name: str, problems: list[Problem]) -> int | None:
        """Return the number."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        if _WHOLE.fullmatch(found.text) and self.least <= (number := int(found.text)) <= self.most:
            return number
        whole = _is_number(found.text) and "." not in found.text
        key = "problem-number-outside" if whole else "problem-not-whole"
        values = {"name": name, "value": shown(found.text), "least": str(self.least), "most": str(self.most)}
        problems.append(problem_at(node, Message.of(key, **values)))
        return None


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text)) and "_" not in text
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class YesNo:
    """Yes or no."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> bool | None:
        """Return the answer."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        answer = _YES_NO.get(found.text.casefold())
        if answer is None:
            said = Message.of("problem-not-yes-no", name=name, value=shown(found.text))
            problems.append(problem_at(node, said))
        return answer


@dataclass(frozen=True, slots=True)
class Duration:
    """A duration in seconds between two bounds, both included.

    ``outside`` is the key of the sentence for one that passes a bound.
    """

    least: float
    most: float
    outside: str = "problem-duration-outside"

    def read(self, node: Node, name: str, problems: list[Problem]) -> float | None:
        """Return the seconds."""
        found = scalar(node, name, problems)
        if found is None:
            return None
        seconds = read_duration(found.text)
        if seconds is DurationFault.ZERO:
            seconds = 0.0
        if isinstance(seconds, float) and self.least <= seconds <= self.most:
            return seconds
        problems.append(problem_at(node, self._message(seconds, name, found.text)))
        return None

    def _message(self, seconds: float | DurationFault, name: str, written: str) -> Message:
        if seconds is DurationFault.UNREADABLE:
            return Message.of("problem-not-a-duration", name=name, value=shown(written))
        if seconds is DurationFault.COMMA:
            point = shown(written.replace(",", "."))
            return Message.of("problem-duration-comma", name=name, value=shown(written), meant=point)
        bounds = {"least": write_duration(self.least), "most": write_duration(self.most)}
        return Message.of(self.outside, name=name, value=shown(written), **bounds)


@dataclass(frozen=True, slots=True)
class Listing(Generic[V]):
    """A list of ``least`` to ``most`` values of one kind; ``single`` also takes one value that is no list."""

    of: Kind[V]
    least: int = 0
    most: int = 50
    single: bool = False

    def read(self, node: Node, name: str, problems: list[Problem]) -> tuple[V, ...] | None:
        """Return the values that could be read."""
        if isinstance(node, Sequence):
            items = node.items
        elif isinstance(node, Mapping) or not self.single:
            problems.append(problem_at(node, Message.of("problem-no-list", name=name)))
            return None
        else:
            items = (node,)
        if not self.least <= len(items) <= self.most:
            key = "problem-short-list" if len(items) < self.least else "problem-long-list"
            said = Message.of(key, name=name, count=self.least if len(items) < self.least else self.most)
            problems.append(problem_at(node, said))
            return None
        values = (self.of.read(item, name, problems) for item in items)
        return tuple(value for value in values if value is not None)


@dataclass(frozen=True, slots=True)
class AnyNode:
    """A value that its owner reads by itself."""

    def read(self, node: Node, name: str, problems: list[Problem]) -> Node | None:  # noqa: ARG002 - a Kind
        """Return the node."""
        return node
