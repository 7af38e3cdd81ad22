"""Patterns to begin an exercise with: one for each method, with a figure that can be drawn at once."""

from __future__ import annotations

from typing import Final

from supple.routine.exercise import Method
from supple.ui.wording import word

# Muscles, dose, position and things that are usual for a method. Doses follow evidence section 1.
_FACTS: Final = {
    Method.CARDIO: ("quadriceps", "alternating", "time: 5 min", "walking", ""),
    Method.DRILL: ("hip-flexors", "alternating", "reps: 10\n  tempo: 1.5 s", "standing", ""),
    Method.STRETCH: ("gastrocnemius", "each", "hold: 30 s\n  range: [20 s, 60 s]", "standing", ""),
    Method.ROLL: ("quadriceps", "each", "time: 60 s\n  range: [30 s, 90 s]", "front", "equipment: [roller]\n"),
    Method.BALL: ("plantar-foot", "each", "time: 60 s\n  range: [30 s, 90 s]", "standing", "equipment: [ball]\n"),
    Method.MOBILITY: ("upper-back", "each", "reps: 8\n  tempo: 3 s", "standing", ""),
    Method.STRENGTH: ("gluteus-maximus", "both", "reps: 10\n  tempo: 3 s\n  rest: 60 s", "standing", ""),
}
_STANDING: Final = """pose:
  view: side
  contacts: {{feet: floor}}
  keys:
    - name: {first}
      hold: 0.6
      move: 1.4
    - name: {second}
      hold: 2
      both: {{hip: [30, 4, 0], knee: 40}}
      trunk: {{lean: 12}}
"""
_FRONT: Final = """pose:
  view: side
  base: front
  props: [mat]
  contacts: {{forearms: mat, thighs: mat}}
  keys:
    - name: {first}
      hold: 1
      both: {{shoulder: [110, 10, 0], elbow: 90}}
      trunk: {{bend: -20}}
"""


def exercise_pattern(method: Method) -> str:
    """Return the text of an exercise of a method, to be changed."""
    muscle, sides, dose, position, things = _FACTS[method]
    pose = _FRONT if position == "front" else _STANDING
    drawn = pose.format(first=word("exercise.moment.first"), second=word("exercise.moment.second"))
    return (
        f"supple: 1\nname: {word('exercise.pattern.name')}\nmethod: {method}\nprimary: [{muscle}]\nsides: {sides}\n"
        f"dose:\n  {dose}\nposition: {position}\n{things}start: {word('exercise.pattern.start')}\n"
        f"cues:\n  - {word('exercise.pattern.cue')}\nstop-signs: [sharp]\nevidence: comfort\n{drawn}"
    )
