"""The workbench: the text of a routine, what is understood of it, and the edits that forms ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from supple.document.edit_refused import EditRefused
from supple.document.text_edit import apply_edits
from supple.routine.routine_reader import RoutineReader
from supple.session.appraiser import Appraiser
from supple.ui.editing.text_bench import TextBench
from supple.ui.pages.editor.understanding import Understanding, understand

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from supple.document.fix import Fix
    from supple.document.problem import Problem
    from supple.routine.codes import Codes
    from supple.routine.library import Library
    from supple.routine.step_place import Edited, Place
    from supple.session.timing import Timing
    from supple.ui.editing.edited_text import EditedText


@dataclass(frozen=True, slots=True)
class Shop:
    """What the editor works with: the library, the texts that may be inserted, the codes, how changes are timed."""

    library: Library
    texts: Mapping[str, str]
    codes: Codes
    timing: Timing


class Workbench(TextBench[Understanding]):
    """The bench of a routine; ``places_chosen`` carries the places that an edit leaves chosen."""

    places_chosen = Signal(object)

    def __init__(self, document: EditedText, routine_id: str, shop: Shop, parent: QObject | None = None) -> None:
        super().__init__(document, routine_id, parent)
        self.set_shop(shop)

    def set_shop(self, shop: Shop) -> None:
        """Work with another library, such as after a file has changed."""
        self.shop = shop
        self._reader = RoutineReader(shop.library.exercises, shop.texts, shop.codes)
        self._appraiser = Appraiser(shop.library.exercises, shop.texts, shop.codes, shop.timing)
        self.read_again()

    @property
    def routine_id(self) -> str:
        """The id under which the text is read."""
        return self._id

    def _understand(self) -> Understanding:
        document = self.document
        timing, last = self.shop.timing, self._understanding
        return understand(document.text, document.version, self._id, self._reader, timing, last)

    def _appraised(self) -> tuple[Problem, ...]:
        return self._appraiser.routine(self.document.text, self._id).problems

    def _fixes_for(self, problem: Problem) -> tuple[Fix, ...]:
        return self._appraiser.routine_fixes(problem, self.document.text, self._id)

    # Edits by forms.

    def edit(self, make: Callable[[str], Edited], *, key: str = "") -> bool:
        """Make the edits that ``make`` returns for the text; returns whether they could be made."""
        return self.edit_each((make,), key=key)

    def edit_each(self, makes: tuple[Callable[[str], Edited], ...], *, key: str = "") -> bool:
        """Make several edits, one after the other, as one step; ``key`` joins it with the one before."""
        text = self.document.text
        places: tuple[Place, ...] = ()
        try:
            for make in makes:
                edited = make(text)
                text = apply_edits(text, edited.edits)
                places = edited.places
        except EditRefused as refusal:
            self.said.emit(refusal.message)
            return False
        self.write(text, key=key)
        if not key:
            self.places_chosen.emit(places)
        return True
