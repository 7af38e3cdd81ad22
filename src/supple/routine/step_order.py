"""The customary order of keys in routine and exercise files, in which new keys are put."""

from __future__ import annotations

from typing import Final

ROUTINE_ORDER: Final = (
    "supple", "title", "kind", "goal", "when", "often", "level", "for", "by", "why", "evidence", "source", "tags",
    "stop", "notes", "steps", "exercises",
)  # fmt: skip
STEP_ORDER: Final = (
    "exercise", "routine", "repeat", "hold", "time", "reps", "tempo", "until", "range", "sides", "sets", "rest",
    "get-ready", "switch", "note", "instead", "steps",
)  # fmt: skip
EXERCISE_ORDER: Final = (
    "supple", "name", "method", "primary", "secondary", "sides", "dose", "position", "equipment", "impact", "suits",
    "start", "cues", "feel", "mistake", "caution", "easier", "harder", "contraindications", "stop-signs", "why",
    "evidence", "sources", "pose",
)  # fmt: skip
DOSE_ORDER: Final = (
    "hold", "time", "reps", "tempo", "until", "range", "sets", "most-sets", "rest", "over-65",
)  # fmt: skip
VARIANT_ORDER: Final = ("text", "exercise", "dose")
POSE_ORDER: Final = (
    "base", "view", "cycle", "travels", "bare", "hands", "show", "close-up", "target", "contacts", "props", "both",
    "left", "right", "trunk", "keys",
)  # fmt: skip
POSE_KEY_ORDER: Final = (
    "name", "hold", "move", "both", "left", "right", "trunk", "hands", "contacts",
)  # fmt: skip
