"""A topic of Learn: points, each a claim with its evidence, its sources and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from supple.body.muscle import Muscle


class Support(StrEnum):
    """How well a claim is supported. Source: evidence section 7.5, and section 1 for usual practice."""

    SUPPORTED = "supported"
    MIXED = "mixed"
    COMFORT = "comfort"
    PRACTICE = "practice"


class LeadKind(StrEnum):
    """To what a point leads: a routine, a kind of routines, a place of the sidebar, a topic, a part of the settings."""

    ROUTINE = "routine"
    KIND = "kind"
    PLACE = "place"
    TOPIC = "topic"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Lead:
    """Where a point leads; ``name`` is an id of its kind."""

    kind: LeadKind
    name: str


@dataclass(frozen=True, slots=True)
class Point:
    """One claim in our own words.

    ``short`` stands on a tile, ``icon`` before it; ``muscles`` are those it is about; ``sources`` are keys.
    """

    title: str
    say: str
    support: Support
    sources: tuple[str, ...]
    leads: tuple[Lead, ...]
    short: str = ""
    icon: str = ""
    muscles: tuple[Muscle, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of Learn; topics stand in the sequence of ``order``."""

    id: str
    title: str
    icon: str
    order: int
    about: str
    points: tuple[Point, ...]
