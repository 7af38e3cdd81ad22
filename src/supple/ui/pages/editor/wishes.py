"""The wishes of the editor's parts, and what each leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.content import Keys
from supple.ui.editing.picker import Picker
from supple.ui.pages.editor.picks import routine_picks
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.ui.editing.picker import Pick
    from supple.ui.pages.editor.page_parts import PageParts
    from supple.ui.pages.editor.step_facts import WorkKey


class Wishes:
    """Answers the signals of the table, the forms, the problems and the keys of one page."""

    def __init__(self, page: PageParts) -> None:
        self._page = page
        self._picks = page.picks
        self._commands = page.commands
        step = page.forms.step
        page.steps.add_asked.connect(self.add)
        page.steps.quick.asked.connect(self._on_step_made)
        page.steps.action_asked.connect(self.act)
        step.value_asked.connect(self._on_value)
        step.work_asked.connect(self._on_work)
        step.exercise_asked.connect(self._on_exchange)
        step.instead_asked.connect(self._on_instead)
        step.instead_removed.connect(self._on_instead_removed)
        step.unwrap_asked.connect(self._on_unwrap)

    @property
    def _rows(self) -> tuple[int, ...]:
        return self._page.steps.table.rows()

    # Steps.

    def add(self) -> None:
        """Let an exercise be picked, and add it behind the chosen steps."""
        self._pick(word("editor.picker.add"), self._picks.exercises, self.add_exercise)

    def add_exercise(self, exercise_id: str) -> None:
        """Add an exercise behind the chosen steps."""
        self._commands.add(self._rows, Keys.of(exercise=exercise_id))

    def act(self, action: str) -> None:
        """Do what the menu of the steps says."""
        rows = self._rows
        match action:
            case "try":
                self._page.try_it()
            case "up" | "down":
                self._commands.shift(rows, -1 if action == "up" else 1)
            case "copy":
                self._commands.copy(rows)
            case "remove":
                self._commands.remove(rows)
            case "wrap":
                self._commands.wrap(rows)
            case "unwrap":
                self._on_unwrap()
            case _:
                self._pick(word("editor.picker.insert"), self._routines, self._insert)

    def _routines(self, typed: str) -> tuple[Pick, ...]:
        own = self._page.bench.routine_id
        return tuple(pick for pick in routine_picks(self._page.bench.shop.library, typed) if pick.key != own)

    def _insert(self, routine_id: str) -> None:
        self._commands.insert_routine(self._rows, routine_id)

    def _on_step_made(self, step: Keys) -> None:
        self._commands.add(self._rows, step)
        self._page.steps.quick.take_focus()

    # The form.

    def _on_value(self, key: str, value: str) -> None:
        self._commands.set_value(self._rows, key, value)

    def _on_work(self, work: WorkKey, amount: str) -> None:
        self._commands.set_work(self._rows, work, amount)

    def _on_exchange(self) -> None:
        self._pick(word("editor.picker.exchange"), self._picks.exercises, self._exchange)

    def _exchange(self, exercise_id: str) -> None:
        self._commands.exchange(self._rows[0], exercise_id)

    def _on_instead(self) -> None:
        self._pick(word("editor.picker.instead"), self._picks.exercises, self._add_instead)

    def _instead(self) -> tuple[str, ...]:
        line = self._page.steps.table.lines[self._rows[0]]
        row = self._page.bench.understanding.row_of(line.path)
        named = row.written.get("instead") if row is not None else None
        if isinstance(named, str):
            return (named,)
        return tuple(name for name in named if isinstance(name, str)) if isinstance(named, tuple) else ()

    def _add_instead(self, exercise_id: str) -> None:
        self._commands.set_instead(self._rows[0], tuple(dict.fromkeys((*self._instead(), exercise_id))))

    def _on_instead_removed(self, exercise_id: str) -> None:
        kept = tuple(name for name in self._instead() if name != exercise_id)
        self._commands.set_instead(self._rows[0], kept)

    def _on_unwrap(self) -> None:
        self._commands.unwrap(self._rows[0])

    def _pick(self, title: str, search: Callable[[str], tuple[Pick, ...]], then: Callable[[str], None]) -> None:
        picker = Picker(self._page.theme, self._page.ground, title, word("editor.picker.hint"), search)
        picker.picked.connect(then)
        picker.ask()

    # Keys.

    def quick(self) -> None:
        """Lead to the quick-add line."""
        self._page.steps.quick.take_focus()
