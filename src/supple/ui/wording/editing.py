"""Sentences: editing a file by its form, and the quick-add line."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    # edits that would do harm
    "edit-refused-broken": "The form cannot change this file while line {line} cannot be understood. Mend it in the"
    " source first.",
    "edit-refused-layout": "The form cannot change this place without touching something else, because of how it is"
    " written. Change it in the source.",
    "edit-refused-comment": "The form cannot change this place without losing a comment. Change it in the source.",
    "edit-refused-gone": "The file has changed, and this place is not there any more.",
    "edit-refused-last-key": "This is the only line of the file, and stays.",
    "edit-refused-character": "The text holds an invisible character that a file cannot keep. Type it again.",
    "edit-refused-circuit": "A circuit cannot hold another circuit.",
    # the quick-add line
    "quick-add-unknown": "Supple does not know what “{word}” means here.",
    "quick-add-unknown-near": "Supple does not know what “{word}” means here. Did you mean “{meant}”?",
    "quick-add-twice": "“{word}” says for the second time what was said before it. Keep one of them.",
    "quick-add-no-exercise": "Name an exercise first, as in “calf wall 2x30s each / 10s”.",
    "quick-add-no-such-exercise": "No exercise answers to “{word}”. Try a muscle, or a part of the name.",
    "quick-add-no-such-exercise-near": "No exercise answers to “{word}”. Did you mean “{meant}”?",
}
