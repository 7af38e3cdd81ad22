"""What the editors of routines and exercises work with."""

# The shelf is made when the first file is opened.
# ruff: noqa: PLC0415

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from supple.document.shelf import Shelf
    from supple.places import ContentRoot, Places
    from supple.routine.codes import Codes
    from supple.session.timing import Timing
    from supple.ui.library_keeper import LibraryKeeper
    from supple.ui.main_window import MainWindow
    from supple.ui.page_maker import PageMaker
    from supple.ui.pages.editor.workbench import Shop


@dataclass(frozen=True, slots=True)
class EditorTools:
    """What the editor works with; ``content`` holds the routines that came with Supple."""

    window: MainWindow
    pages: PageMaker
    library: LibraryKeeper
    places: Places
    content: ContentRoot
    codes: Callable[[], Codes]
    timing: Callable[[], Timing]
    now: Callable[[], datetime]

    def shelf(self) -> Shelf:
        """Return the keeper of files with their versions and drafts."""
        from supple.document.shelf import make_shelf

        places = self.places
        return make_shelf(places.state, self.now, (places.routines, places.exercises))

    def shop(self, texts: Mapping[str, str]) -> Shop:
        """Return what a text is read among; ``texts`` are those of routines that it may insert."""
        from supple.ui.pages.editor.workbench import Shop

        return Shop(self.library.library, texts, self.codes(), self.timing())
