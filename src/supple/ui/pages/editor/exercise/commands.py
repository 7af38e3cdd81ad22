"""The commands of the exercise's forms: each is the smallest edit of the text that does what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document import patch
from supple.document.content import Content, Keys
from supple.document.text_edit import apply_edits
from supple.routine.dose_edit import set_dose_work
from supple.routine.exercise_edit import set_exercise_value
from supple.routine.pose_edit import add_key, delete_key, move_key, set_angle, set_lines
from supple.routine.pose_lines import contacts_of, props_of
from supple.ui.pages.editor.exercise.field_spec import AMOUNT, COMMA_LISTS, LINE_LISTS, WORK, path_of
from supple.ui.pages.editor.exercise.words_form import written_work
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.content import Path
    from supple.ui.pages.editor.exercise.bench import ExerciseBench

# An amount to begin with when another sort of work is chosen.
_USUAL = {"hold": "30 s", "time": "30 s", "reps": "10"}


class ExerciseCommands:
    """Edits the text of one bench."""

    def __init__(self, bench: ExerciseBench) -> None:
        self._bench = bench

    def set_value(self, key: str, value: str) -> None:
        """Set what a field says; typing in one field is one step of the history."""
        # A key that is typed must not wait for the reading, which would show the text before it in its field.
        sense = self._bench.last
        if key == WORK:
            self._bench.edit(lambda text: set_dose_work(text, value, _USUAL[value]))
        elif key == AMOUNT:
            work = written_work(sense)
            self._edit(f"form:{key}", lambda text: set_dose_work(text, work, value) if value else text)
        else:
            self._set(key, value)

    def _set(self, key: str, value: str) -> None:
        path, content = path_of(key), _content(key, value)
        above = self._bench.last.at(path[:-1]) if len(path) > 1 else None
        if path[-1] == "text" and not isinstance(above, Keys):
            path = path[:-1]
        elif isinstance(above, str):
            path, content = path[:-1], Keys((("text", above), (str(path[-1]), content))) if value else above
        self._edit(f"form:{key}", lambda text: apply_edits(text, set_exercise_value(text, path, content)))

    def add_tag(self, key: str, value: str) -> None:
        """Put one more into a list of words."""
        found = self._bench.understanding.at((key,))
        items: tuple[Content, ...] = found if isinstance(found, tuple) else (found,) if found else ()
        self._bench.edit(lambda text: apply_edits(text, set_exercise_value(text, (key,), (*items, value))))

    def remove_tag(self, key: str, place: int) -> None:
        """Take one out of a list of words; with the last one the key goes."""
        found = self._bench.understanding.at((key,))
        is_list = isinstance(found, tuple) and len(found) > 1
        self._bench.edit(
            lambda text: apply_edits(
                text,
                patch.delete_items(text, (key,), (place,)) if is_list else set_exercise_value(text, (key,), None),
            )
        )

    # The pose.

    def set_angle(self, moment: int, part: str, joint: str, degrees: float, *, step: str = "") -> None:
        """Set an angle of a key moment; ``step``, else one pull of a slider, names one step of the history."""
        pose = self._bench.last.pose
        usual = dict(pose.keys[moment].angles) if pose is not None and moment < len(pose.keys) else {}
        key = step or f"angle:{moment}:{part}:{joint}"
        self._edit(key, lambda text: set_angle(text, moment, part, joint, degrees, usual))

    def set_moment(self, moment: int, key: str, value: str) -> None:
        """Set a value of a key moment: its name, how long it stays, how long the way to the next takes."""
        path: Path = ("pose", "keys", moment, key)
        self._edit(
            f"moment:{moment}:{key}", lambda text: apply_edits(text, set_exercise_value(text, path, value or None))
        )

    def set_pose(self, key: str, value: str) -> None:
        """Set a value of the pose as a whole."""
        self._edit(
            f"pose:{key}", lambda text: apply_edits(text, set_exercise_value(text, ("pose", key), value or None))
        )

    def set_contacts(self, moment: int | None, lines: str) -> None:
        """Set what touches what, in one key moment or (None) in all that say nothing of their own."""
        path: Path = ("pose", "contacts") if moment is None else ("pose", "keys", moment, "contacts")
        self._edit(f"contacts:{moment}", lambda text: set_lines(text, path, contacts_of(lines)))

    def set_props(self, lines: str) -> None:
        """Set the things of the picture."""
        self._edit("props", lambda text: set_lines(text, ("pose", "props"), props_of(lines)))

    def begin_pose(self) -> None:
        """Give an exercise without a pose one that stands."""
        moment = Keys.of(name=word("exercise.moment.first"), hold="1")
        pose = Keys.of(view="side", contacts=Keys.of(feet="floor"), keys=(moment,))
        self._bench.edit(lambda text: apply_edits(text, set_exercise_value(text, ("pose",), pose)))

    def add_moment(self, after: int) -> bool:
        """Add a key moment that is like the one before it."""
        return self._bench.edit(lambda text: add_key(text, after, word("exercise.moment.new")))

    def delete_moment(self, moment: int) -> bool:
        """Take a key moment out."""
        return self._bench.edit(lambda text: delete_key(text, moment))

    def move_moment(self, moment: int, to: int) -> bool:
        """Put a key moment elsewhere."""
        return self._bench.edit(lambda text: move_key(text, moment, to))

    def _edit(self, key: str, make: Callable[[str], str]) -> None:
        self._bench.edit(make, key=key)


def _content(key: str, value: str) -> Content:
    if key in LINE_LISTS:
        return tuple(line.strip() for line in value.splitlines() if line.strip())
    if key in COMMA_LISTS:
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return value or None
