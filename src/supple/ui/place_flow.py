"""A place of the sidebar with a flow of its own: its pages, and what their wishes lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

from supple.document.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.ui.theme import Theme


class PlaceFlow(QObject):
    """What the conductor asks of the flow of a place. A flow makes its pages itself, when they are first shown.

    ``shown`` hands over a page that is to be shown beside the sidebar, ``start_asked`` carries a StartRequest,
    ``place_asked`` the key of another place and what is to be shown there, ``routine_asked`` the id of a routine
    whose page is wanted, ``said`` a Message for the bar above the page. ``files_changed`` says that the library is
    to be read again, and ``data_changed`` that what was done has changed under other pages. ``reopen_asked`` wants
    the window opened anew; it carries the place to show then and what about, or None.
    """

    shown = Signal(object)
    start_asked = Signal(object)
    place_asked = Signal(str, object)
    routine_asked = Signal(str)
    said = Signal(Message)
    files_changed = Signal()
    data_changed = Signal()
    reopen_asked = Signal(object)

    place: ClassVar[str]

    @property
    def takes_back(self) -> bool:
        """Whether a session that ends now was begun here to try something, so that the person comes back here."""
        return False

    def show(self, about: object = None) -> None:
        """Show the place, on what is asked about where it is something that the place knows."""
        raise NotImplementedError

    def set_theme(self, theme: Theme) -> None:
        """Take another look: let the pages go; the one that is shown is asked for again."""
        raise NotImplementedError

    def follow_files(self) -> None:
        """Follow the library, which has been read again, where a page of the place is shown."""

    def go_up(self) -> bool:
        """Go one level up within the place; False where it stands at its top."""
        return False

    def may_leave(self, onward: Callable[[], None]) -> bool:  # noqa: ARG002 - for flows that have something to lose
        """Whether another place may be shown now; a flow that says no asks the person, and calls ``onward`` later."""
        return True
