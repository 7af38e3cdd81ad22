"""The bench of an exercise: its text, what is understood of it, and the edits that forms ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.edit_refused import EditRefused
from supple.session.appraiser import Appraiser
from supple.ui.editing.text_bench import TextBench
from supple.ui.pages.editor.exercise.sense import ExerciseSense, make_sense

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from supple.document.fix import Fix
    from supple.document.problem import Problem
    from supple.ui.editing.edited_text import EditedText
    from supple.ui.pages.editor.workbench import Shop


class ExerciseBench(TextBench[ExerciseSense]):
    """Reads an exercise among a library's others."""

    def __init__(self, document: EditedText, exercise_id: str, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(document, exercise_id, parent)
        self.set_shop(shop)

    def set_shop(self, shop: Shop) -> None:
        """Work with another library, such as after a file has changed."""
        self.shop = shop
        self._appraiser = Appraiser(shop.library.exercises, shop.texts, shop.codes, shop.timing)
        self.read_again()

    def edit(self, make: Callable[[str], str], *, key: str = "") -> bool:
        """Put what ``make`` returns for the text in its place; returns whether it could be made.

        ``key`` joins edits that follow one another into one step of the history.
        """
        try:
            text = make(self.document.text)
        except EditRefused as refusal:
            self.said.emit(refusal.message)
            return False
        self.write(text, key=key)
        return True

    def _understand(self) -> ExerciseSense:
        return make_sense(self.document.text, self.document.version, self._id, self.shop.codes)

    def _appraised(self) -> tuple[Problem, ...]:
        return self._appraiser.exercise(self.document.text, self._id).problems

    def _fixes_for(self, problem: Problem) -> tuple[Fix, ...]:
        return self._appraiser.exercise_fixes(problem, self.document.text, self._id)
