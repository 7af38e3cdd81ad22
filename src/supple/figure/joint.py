"""The joints: their angles by name, how the figure stands at rest, and how far a healthy joint goes.

Angles are degrees. 0 is standing at attention. Positive is flexion, away from the midline, outward rotation, toes up;
negative is extension, across the midline, inward rotation, toes down.
"""

from __future__ import annotations

from typing import Final

from supple.body.side import Side

LIMB_ANGLES: Final = (
    "hip", "hip-out", "hip-turn", "knee", "ankle", "foot-turn", "toes", "big-toe", "arch",
    "shoulder", "arm-out", "arm-turn", "elbow", "wrist",
)  # fmt: skip
TRUNK_ANGLES: Final = ("lean", "roll", "heading", "bend", "side", "twist", "nod", "look", "tilt", "shrug")
# A limb written as a list gives these three angles.
TRIPLES: Final = {"hip": ("hip", "hip-out", "hip-turn"), "shoulder": ("shoulder", "arm-out", "arm-turn")}

ANGLE_NAMES: Final = (
    *(f"{side}.{name}" for side in Side for name in LIMB_ANGLES),
    *(f"trunk.{name}" for name in TRUNK_ANGLES),
    "root.x",
    "root.y",
    "root.z",
)
INDEX: Final = {name: index for index, name in enumerate(ANGLE_NAMES)}

# Arms and legs hang a little off the midline and bent, as they do in a person who stands at ease.
_REST: Final = {"hip-out": 3.0, "hip-turn": 6.0, "arm-out": 7.0, "shoulder": 4.0, "elbow": 12.0, "knee": 3.0}

# Ranges of motion of a supple adult, a little wider than textbook norms so that drills fit.
# Source: norms of the American Academy of Orthopaedic Surgeons, widened to deep squats, lotus-like turns and
# passive knee bends; they catch slips in a file, not patients.
LIMITS: Final[dict[str, tuple[float, float]]] = {
    "hip": (-35.0, 150.0),
    "hip-out": (-45.0, 90.0),
    "hip-turn": (-60.0, 95.0),
    "knee": (-6.0, 165.0),
    "ankle": (-75.0, 45.0),
    "foot-turn": (-40.0, 40.0),
    "toes": (-60.0, 90.0),
    "big-toe": (-60.0, 90.0),
    "arch": (0.0, 10.0),
    "shoulder": (-80.0, 190.0),
    "arm-out": (-60.0, 190.0),
    "arm-turn": (-110.0, 110.0),
    "elbow": (-8.0, 160.0),
    "wrist": (-95.0, 95.0),
    "lean": (-180.0, 180.0),
    "roll": (-180.0, 180.0),
    "heading": (-180.0, 180.0),
    "bend": (-50.0, 90.0),
    "side": (-50.0, 50.0),
    "twist": (-60.0, 60.0),
    "nod": (-70.0, 60.0),
    "look": (-85.0, 85.0),
    "tilt": (-45.0, 45.0),
    "shrug": (-10.0, 30.0),
}

Angles = tuple[float, ...]

# The same trunk angle means the other way round in a mirror.
_MIRRORED: Final = frozenset(
    (*(f"trunk.{name}" for name in ("roll", "heading", "side", "twist", "look", "tilt")), "root.z")
)


def rest_angles() -> list[float]:
    """Return the angles of the figure standing at ease, in the order of ``ANGLE_NAMES``."""
    values = [0.0] * len(ANGLE_NAMES)
    for side in Side:
        for name, value in _REST.items():
            values[INDEX[f"{side}.{name}"]] = value
    return values


def mirrored_angles(angles: Angles) -> Angles:
    """Return the same moment with left and right exchanged."""
    values = list(angles)
    for name, index in INDEX.items():
        part, _, joint = name.partition(".")
        if part in (Side.LEFT, Side.RIGHT):
            values[INDEX[f"{Side(part).other}.{joint}"]] = angles[index]
        elif name in _MIRRORED:
            values[index] = -angles[index]
    return tuple(values)
