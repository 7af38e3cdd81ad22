"""The handbook: all topics with their sources, and the search over them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from math import ceil
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.learn.source import Source
    from supple.learn.topic import Point, Topic

_WORD: Final = re.compile(r"[^\W_]+")
# Words a minute of an adult reading something new.
_READING_SPEED: Final = 200
# Endings under which a word is found by another form of it: stretch, stretches, stretching.
_ENDINGS: Final = ("ing", "es", "s")
_LEAST_STEM: Final = 4
_IN_TITLE, _IN_TOPIC, _IN_TEXT, _IN_SOURCE = 8, 3, 2, 1


@dataclass(frozen=True, slots=True)
class Hit:
    """A point that was searched for, and the topic it stands in."""

    topic: Topic
    point: Point


@dataclass(frozen=True, slots=True)
class Handbook:
    """Topics in their order, and the sources by key."""

    topics: tuple[Topic, ...]
    sources: Mapping[str, Source]

    def topic(self, topic_id: str) -> Topic | None:
        """Return a topic by its id, or None."""
        return next((topic for topic in self.topics if topic.id == topic_id), None)

    @property
    def minutes_to_read(self) -> int:
        """Minutes that reading everything takes, rounded up."""
        points = [point for topic in self.topics for point in topic.points]
        words = sum(len(_WORD.findall(f"{point.title} {point.say}")) for point in points)
        return ceil(words / _READING_SPEED)

    def search(self, wanted: str) -> tuple[Hit, ...]:
        """Return the points in which every word of ``wanted`` is found, or begins one; the nearest first."""
        stems = [_stem(word) for word in _words(wanted)]
        if not stems:
            return ()
        scored = []
        for topic in self.topics:
            for point in topic.points:
                score = self._score(topic, point, stems)
                if score:
                    scored.append((score, Hit(topic, point)))
        return tuple(hit for _, hit in sorted(scored, key=lambda pair: -pair[0]))

    def _score(self, topic: Topic, point: Point, stems: list[str]) -> int:
        cited = " ".join(source.name for key in point.sources if (source := self.sources.get(key)) is not None)
        fields = (
            (_words(f"{point.title} {point.short} {' '.join(point.muscles)}"), _IN_TITLE),
            (_words(topic.title), _IN_TOPIC),
            (_words(point.say), _IN_TEXT),
            (_words(cited), _IN_SOURCE),
        )
        total = 0
        for stem in stems:
            best = max((weight for words, weight in fields if any(w.startswith(stem) for w in words)), default=0)
            if not best:
                return 0
            total += best
        return total


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return _WORD.findall("".join(mark for mark in plain if not unicodedata.combining(mark)))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM:
            return word.removesuffix(ending)
    return word
