"""The commands of the steps: what is asked for in the table and in the form, as edits of the text."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from supple.document.content import Keys
from supple.routine import step_edit
from supple.routine.work import Reps
from supple.ui.pages.editor.step_facts import WorkKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.document.content import Content
    from supple.routine.step_place import Edited, Place
    from supple.ui.pages.editor.step_line import StepLine
    from supple.ui.pages.editor.workbench import Workbench

    Make = Callable[[str], Edited]

# Without a tempo an exercise that is usually held cannot be counted.
_TEMPO: Final = "3 s"


class StepCommands:
    """Turns wishes about rows, from 0, and keys of forms into edits at the workbench."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    @property
    def _lines(self) -> tuple[StepLine, ...]:
        # Rows are meant as they are shown, and a key must not wait for the text to be read.
        return self._bench.last.lines

    def _places(self, rows: tuple[int, ...]) -> tuple[Place, ...]:
        return tuple(self._lines[row].path for row in rows if row < len(self._lines))

    # The form.

    def set_value(self, rows: tuple[int, ...], key: str, value: str) -> None:
        """Set a key of the chosen steps; the empty text takes it out."""
        content: Content = value or None
        if key == "range" and value:
            content = tuple(part.strip() for part in value.split(","))
        self._set(rows, key, ((key, content),))

    def set_work(self, rows: tuple[int, ...], work: WorkKey, amount: str) -> None:
        """Set the work of the chosen steps; counted work of an exercise that is usually held gets a tempo."""
        makes: list[Make] = []
        for row, place in zip(rows, self._places(rows), strict=True):
            makes.append(partial(step_edit.set_step_value, place=place, key=work.value, value=amount or None))
            if work is WorkKey.REPS and amount and self._needs_tempo(self._lines[row]):
                makes.append(partial(step_edit.set_step_value, place=place, key="tempo", value=_TEMPO))
        self._bench.edit_each(tuple(makes), key=f"form {work} {rows}")

    def _needs_tempo(self, line: StepLine) -> bool:
        row = self._bench.last.row_of(line.path)
        if row is None or row.exercise is None or row.written.get("tempo") is not None:
            return False
        return not isinstance(row.exercise.dose.work, Reps)

    def set_instead(self, row: int, ids: tuple[str, ...]) -> None:
        """Set the exercises that are offered instead of a step's."""
        self._set((row,), "", (("instead", ids),))

    def exchange(self, row: int, exercise_id: str) -> None:
        """Let a step be another exercise; its other values stay."""
        self._set((row,), "", (("exercise", exercise_id),))

    def _set(self, rows: tuple[int, ...], key: str, values: tuple[tuple[str, Content], ...]) -> None:
        makes = tuple(
            partial(step_edit.set_step_value, place=place, key=name, value=value)
            for place in self._places(rows)
            for name, value in values
        )
        self._bench.edit_each(makes, key=f"form {key} {rows}" if key else "")

    def set_head(self, key: str, value: Content) -> None:
        """Set a key of the routine; nothing takes it out."""
        make = partial(step_edit.set_routine_value, key=key, value=value or None)
        self._bench.edit(make, key=f"head {key}")

    # The table.

    def add(self, rows: tuple[int, ...], step: Keys) -> bool:
        """Add a step behind the chosen ones, else at the end; returns whether it could be added."""
        place = self._behind(rows)
        if len(place) > 1 and step.get("repeat") is not None:
            place = (place[0] + 1,)
        return self._bench.edit(partial(step_edit.add_step, at=place, step=step))

    def _behind(self, rows: tuple[int, ...]) -> Place:
        if rows and rows[-1] < len(self._lines):
            last = self._lines[rows[-1]].path
            return (*last[:-1], last[-1] + 1)
        return (sum(line.depth == 0 for line in self._lines),)

    def remove(self, rows: tuple[int, ...]) -> None:
        """Take the chosen steps out."""
        self._on_places(step_edit.delete_steps, rows)

    def copy(self, rows: tuple[int, ...]) -> None:
        """Put copies of the chosen steps behind them."""
        self._on_places(step_edit.duplicate_steps, rows)

    def wrap(self, rows: tuple[int, ...]) -> None:
        """Put the chosen steps into a circuit."""
        self._on_places(step_edit.wrap_in_circuit, rows)

    def unwrap(self, row: int) -> None:
        """Put the steps of a circuit in its place."""
        (place,) = self._places((row,))
        self._bench.edit(partial(step_edit.unwrap_circuit, place=place))

    def move(self, rows: tuple[int, ...], before: int) -> None:
        """Move the chosen steps before a row, or to the end."""
        lines = self._lines
        to = lines[before].path if before < len(lines) else (sum(line.depth == 0 for line in lines),)
        self._on_places(partial(step_edit.move_steps, to=to), rows)

    def shift(self, rows: tuple[int, ...], by: int) -> None:
        """Move the chosen steps one place up (-1) or down (1); at the edge of a circuit out of it."""
        places = self._places(rows)
        if not places:
            return
        first, last = places[0], places[-1]
        if by < 0:
            to = (*first[:-1], first[-1] - 1) if first[-1] > 0 else first[:-1]
        else:
            siblings = sum(line.path[:-1] == last[:-1] and line.depth == len(last) - 1 for line in self._lines)
            to = (*last[:-1], last[-1] + 2) if last[-1] + 1 < siblings else (last[0] + 1,) if len(last) > 1 else ()
        if to:
            self._on_places(partial(step_edit.move_steps, to=to), rows)

    def insert_routine(self, rows: tuple[int, ...], routine_id: str) -> None:
        """Put another routine in behind the chosen steps."""
        self.add(rows, Keys.of(routine=routine_id))

    def _on_places(self, make: Callable[..., Edited], rows: tuple[int, ...]) -> None:
        places = self._places(rows)
        if places:
            self._bench.edit(lambda text: make(text, places))
