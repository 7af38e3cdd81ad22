"""The words by which exercises are searched: what people call muscles, methods, positions and things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from supple.body.muscle import Muscle
from supple.routine.exercise import Equipment, Method, Position

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.routine.exercise import Exercise

_WORD: Final = re.compile(r"[^\W_]+")

MUSCLE_WORDS: Final = {
    Muscle.HIP_FLEXORS: "hip flexor flexors psoas iliopsoas groin",
    Muscle.QUADRICEPS: "quad quads quadriceps front thigh vastus rectus femoris",
    Muscle.ADDUCTORS: "adductor adductors inner thigh groin",
    Muscle.TFL_ITB: "tfl itb it band outer thigh iliotibial",
    Muscle.TIBIALIS_ANTERIOR: "shin shins tibialis anterior",
    Muscle.PERONEALS: "peroneal peroneals outer lower leg fibularis",
    Muscle.TIBIALIS_POSTERIOR: "tibialis posterior inner ankle",
    Muscle.GLUTEUS_MAXIMUS: "glute glutes gluteus maximus buttock buttocks bum",
    Muscle.GLUTEUS_MEDIUS: "glute glutes gluteus medius hip abductor abductors outer hip",
    Muscle.DEEP_ROTATORS: "deep rotators piriformis buttock",
    Muscle.HAMSTRINGS: "hamstring hamstrings hams back thigh",
    Muscle.GASTROCNEMIUS: "calf calves gastrocnemius gastroc upper",
    Muscle.SOLEUS: "calf calves soleus lower",
    Muscle.ACHILLES: "achilles tendon heel",
    Muscle.PLANTAR_FOOT: "foot feet sole plantar fascia arch toes",
    Muscle.LOWER_BACK: "lower back lumbar",
    Muscle.UPPER_BACK: "upper back thoracic",
    Muscle.CORE: "core abs abdominals trunk",
    Muscle.SHOULDERS_ARMS: "shoulder shoulders arm arms",
}  # fmt: skip
METHOD_WORDS: Final = {
    Method.CARDIO: "cardio walk walking jog jogging run running",
    Method.DRILL: "drill drills dynamic running",
    Method.STRETCH: "stretch stretching static",
    Method.ROLL: "roll rolling roller foam",
    Method.BALL: "ball massage trigger point",
    Method.MOBILITY: "mobility mobilise mobilize movement",
    Method.STRENGTH: "strength strengthen strengthening exercise",
}  # fmt: skip
POSITION_WORDS: Final = {
    Position.STANDING: "standing stand",
    Position.WALKING: "walking",
    Position.CHAIR: "chair seated sitting sit",
    Position.BIKE: "bike cycling",
    Position.FLOOR_SEATED: "floor seated sitting sit",
    Position.KNEELING: "kneeling kneel floor",
    Position.HANDS_AND_KNEES: "hands knees fours quadruped floor",
    Position.PLANK: "plank floor",
    Position.BACK: "back supine lying floor",
    Position.FRONT: "front prone lying floor face down",
    Position.SIDE: "side lying floor",
}  # fmt: skip
# Where a thing's own name is not the only word for it.
EQUIPMENT_WORDS: Final = {
    Equipment.ROLLER: "foam roller",
    Equipment.BAND: "band theraband elastic",
    Equipment.STEP: "step stair stairs",
    Equipment.WEIGHT: "weight dumbbell kettlebell",
    Equipment.BIKE: "bike bicycle",
    Equipment.TOWEL: "towel strap",
}  # fmt: skip


def words_of(text: str) -> list[str]:
    """Return the words of a text, small, without apostrophes."""
    return _WORD.findall(text.casefold().replace("’", "").replace("'", ""))


def weighed_words(exercise: Exercise) -> Iterator[tuple[str, float]]:
    """Yield the words of an exercise with their weight: its name and id first, then muscles, then what it needs."""
    yield from ((word, 1.0) for word in words_of(exercise.name))
    yield from ((word, 0.9) for word in words_of(exercise.id))
    yield from ((word, 0.7) for muscle in exercise.primary for word in _all_words(muscle, MUSCLE_WORDS[muscle]))
    yield from ((word, 0.45) for muscle in exercise.secondary for word in _all_words(muscle, MUSCLE_WORDS[muscle]))
    yield from ((word, 0.6) for word in _all_words(exercise.method, METHOD_WORDS[exercise.method]))
    yield from ((word, 0.5) for word in _all_words(exercise.position, POSITION_WORDS[exercise.position]))
    things = [thing for need in exercise.equipment for thing in need.any_of]
    yield from ((word, 0.5) for thing in things for word in _all_words(thing, EQUIPMENT_WORDS.get(thing, "")))


def _all_words(code: str, words: str) -> list[str]:
    return [*words_of(code), *words.split()]
