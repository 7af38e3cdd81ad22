"""All that there is to know about one exercise, gathered for its page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from supple.routine.exercise_uses import easier_of, harder_of, routines_with
from supple.ui.pages.exercises.exercise_look import muscles_text, variant_text
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.learn.source import Source
    from supple.routine.codes import Codes
    from supple.routine.exercise import Exercise
    from supple.routine.library import Library


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines; ``is_list`` gives each line a bullet."""

    heading: str
    lines: tuple[str, ...]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class Lead:
    """A way to another page: the id of what it leads to, and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """``parts`` is how it is done, ``care`` who should take care and when to stop; the rest are ways onward."""

    exercise: Exercise
    parts: tuple[Part, ...]
    care: tuple[Part, ...]
    grounds: tuple[str, ...]
    easier: tuple[Lead, ...]
    harder: tuple[Lead, ...]
    routines: tuple[Lead, ...]
    replaces_built_in: bool


def exercise_facts(
    exercise: Exercise, library: Library, codes: Codes, sources: Mapping[str, Source], *, is_built_in: bool
) -> ExerciseFacts:
    """Gather what is known; codes and sources that are not known stand as they are written."""
    others = library.exercises.values()
    parts = (
        Part(word("library.how.start"), (exercise.start,)),
        Part(word("library.how.cues"), exercise.cues, is_list=True),
        Part(word("library.how.feel"), (exercise.feel,)),
        Part(word("library.how.mistake"), (exercise.mistake,)),
        Part(word("library.how.easier"), (variant_text(exercise.easier),)),
        Part(word("library.how.harder"), (variant_text(exercise.harder),)),
        Part(word("exercises.works-on"), (_works_on(exercise),)),
    )
    care = (
        Part(word("library.how.caution"), (exercise.caution,)),
        Part(
            word("library.care.ask"),
            tuple(codes.contraindications.get(code, code) for code in exercise.contraindications),
            is_list=True,
        ),
        Part(
            word("library.stop"), tuple(codes.stop_signs.get(code, code) for code in exercise.stop_signs), is_list=True
        ),
    )
    return ExerciseFacts(
        exercise=exercise,
        parts=_told(parts),
        care=_told(care),
        grounds=_grounds(exercise, sources),
        easier=_leads(easier_of(exercise, others)),
        harder=_leads(harder_of(exercise, others)),
        routines=tuple(Lead(each.id, each.title) for each in routines_with(exercise.id, library.routines.values())),
        replaces_built_in=exercise.yours and is_built_in,
    )


def _grounds(exercise: Exercise, sources: Mapping[str, Source]) -> tuple[str, ...]:
    named = tuple(sources[key].name if key in sources else key for key in exercise.sources)
    about = word(f"evidence.about.{exercise.evidence}")
    from_where = (word("exercises.sources", sources=listed(list(named))),) if named else ()
    return tuple(line for line in (exercise.why, about, *from_where) if line)


def _works_on(exercise: Exercise) -> str:
    if not exercise.secondary:
        return muscles_text(exercise)
    also = listed([word(f"muscle.{muscle}") for muscle in exercise.secondary])
    return word("exercises.works-on.also", muscles=muscles_text(exercise), also=also)


def _told(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    return tuple(part for part in parts if any(part.lines))


def _leads(exercises: tuple[Exercise, ...]) -> tuple[Lead, ...]:
    return tuple(Lead(exercise.id, exercise.name) for exercise in exercises)
