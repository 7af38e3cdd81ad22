"""The window: sidebar, one page at a time, and what leads from one to the other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from supple.routine.kind import Kind
from supple.ui.announcer import announce
from supple.ui.focus_ring import FocusRing
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.sidebar import Place, PlaceGroup, Sidebar
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent

    from supple.document.message import Message
    from supple.ui.theme import Theme
    from supple.ui.widgets.banner import Banner

RAIL_BELOW: Final = 1100
LEAST_SIZE: Final = (960, 600)
FIRST_SIZE: Final = (1280, 800)
TODAY, BODY_MAP, SIGNS, SETTINGS = "today", "body-map", "signs", "settings"
HISTORY, LEARN, EDITOR = "history", "learn", "editor"
# Stands in no sidebar: the ways to it are in the editor and on the pages of kinds.
EXERCISES = "exercises"


@dataclass(frozen=True, slots=True)
class Mark:
    """The dot behind an entry: its colour role, and what it means in words."""

    role: str
    spoken: str


class MainWindow(QMainWindow):
    """Frames the pages; ``place_chosen`` carries the key of a place, ``closing`` comes before the window goes."""

    place_chosen = Signal(str)
    up_asked = Signal()
    full_screen_changed = Signal(bool)
    closing = Signal()

    def __init__(self, theme: Theme, focus_changed: SignalInstance, places: frozenset[str] = frozenset()) -> None:
        super().__init__()
        self._theme = theme
        self._places = places
        self._focus_changed = focus_changed
        self._was_maximized = False
        self._is_bare = self._needs_room = False
        self._stack = QStackedWidget()
        self._sidebar = self._make_sidebar()
        ground = QWidget()
        self._row = QHBoxLayout(ground)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._sidebar)
        self._notice: Banner | None = None
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._stack, 1)
        self._row.addLayout(self._column, 1)
        self.setCentralWidget(ground)
        self._ring = FocusRing(self, theme, focus_changed)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*FIRST_SIZE)
        self.setWindowTitle(word("shell.name"))
        self._bind_keys()

    def _make_sidebar(self) -> Sidebar:
        kinds = tuple(
            Place(kind.value, word(f"kind.{kind.value}"), look.icon, look.role, f"Ctrl+{number}")
            for number, (kind, look) in enumerate(KIND_LOOKS.items(), start=3)
        )
        yours = self._known(
            Place(HISTORY, word("shell.history"), "calendar-days", "", "Ctrl+H"),
            Place(LEARN, word("shell.learn"), "book-open", "", "Ctrl+L"),
        )
        groups = (
            PlaceGroup(
                "",
                (
                    Place(TODAY, word("shell.today"), "sun", "", "Ctrl+1"),
                    Place(BODY_MAP, word("shell.body-map"), "person-standing", "", "Ctrl+2"),
                ),
            ),
            PlaceGroup(word("shell.routines"), kinds),
            *((PlaceGroup(word("shell.you"), yours),) if yours else ()),
        )
        bottom = (
            *self._known(Place(EDITOR, word("shell.editor"), "square-pen", "", "Ctrl+E")),
            Place(SIGNS, word("shell.warning-signs"), "shield-check", "", "Ctrl+9"),
            Place(SETTINGS, word("shell.settings"), "settings-2", "", "Ctrl+0"),
        )
        sidebar = Sidebar(self._theme, word("shell.name"), groups, bottom)
        sidebar.entry_chosen.connect(self.place_chosen)
        return sidebar

    def _known(self, *places: Place) -> tuple[Place, ...]:
        return tuple(place for place in places if place.key in self._places)

    def _bind_keys(self) -> None:
        places = (TODAY, BODY_MAP, *(kind.value for kind in KIND_LOOKS), SIGNS, SETTINGS)
        for number, place in enumerate(places, start=1):
            self._bind(f"Ctrl+{number % 10}", place)
        for key, place in (("Ctrl+H", HISTORY), ("Ctrl+L", LEARN), ("Ctrl+E", EDITOR)):
            if place in self._places:
                self._bind(key, place)

    def _bind(self, key: str, place: str) -> None:
        QShortcut(QKeySequence(key), self).activated.connect(_Chooser(self, place))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Esc, F11 and ? where nothing on the page did."""
        if event.key() == Qt.Key.Key_Escape:
            self.up_asked.emit()
        elif event.key() == Qt.Key.Key_F11:
            self.toggle_full_screen()
        elif event.text() == "?" and not self._is_bare:
            self.show_keys()
        else:
            super().keyPressEvent(event)

    def show_keys(self) -> None:
        """Lay the list of keys over the page."""
        from supple.ui.keys_card import KeysCard  # noqa: PLC0415 - seldom needed

        KeysCard(self._theme, self).open_card()

    def set_theme(self, theme: Theme) -> None:
        """Take another look: the sidebar is made anew; pages are the caller's."""
        self._theme = theme
        old, self._sidebar = self._sidebar, self._make_sidebar()
        self._row.replaceWidget(old, self._sidebar)
        old.deleteLater()
        self._ring.set_theme(theme)
        self._follow_width()
        self._sidebar.setVisible(not self._is_bare)

    def show_page(self, page: QWidget, place: str, *, bare: bool = False) -> None:
        """Show a page and mark its place; ``bare`` hides the sidebar."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._is_bare = bare
        self._sidebar.setVisible(not bare)
        self._sidebar.set_current(EDITOR if place == EXERCISES else place)
        self._needs_room = place in (EDITOR, EXERCISES)
        self._follow_width()

    def show_notice(
        self, text: str, action: str = "", act: Callable[[], None] | None = None, *, calm: bool = False
    ) -> None:
        """Show one sentence above the page until it is closed or another takes its place.

        ``action`` names a button that does ``act``; what went well is told ``calm``.
        """
        from supple.ui.widgets.banner import Banner  # noqa: PLC0415 - seldom needed for the first paint

        self.hide_notice()
        level = "w_monitor" if calm else "w_days"
        self._notice = Banner(self._theme, level, text, action=action, close_name=word("shell.close"), soft=True)
        if act is not None:
            self._notice.action_chosen.connect(act)
        self._notice.closed.connect(self.hide_notice)
        self._column.insertWidget(0, self._notice)
        announce(self, text, urgent=True)

    def remind(self, message: Message) -> None:
        """Say a reminder above the page, and have the system point at the window where another has the screen."""
        self.show_notice(say(message), calm=True)
        QApplication.alert(self)

    def hide_notice(self) -> None:
        """Take the sentence away."""
        if self._notice is not None:
            self._notice.hide()
            self._notice.deleteLater()
            self._notice = None

    def forget_page(self, page: QWidget) -> None:
        """Let a page go."""
        self._stack.removeWidget(page)
        page.deleteLater()

    def show_counts(self, counts: dict[Kind, int]) -> None:
        """Show how many routines each kind has."""
        for kind in KIND_LOOKS:
            self._sidebar.set_count(kind.value, counts.get(kind, 0))

    def show_mark(self, mark: Mark) -> None:
        """Show how things stand with the warning signs."""
        self._sidebar.set_badge(SIGNS, mark.role, mark.spoken)

    def show_bare(self, *, bare: bool) -> None:
        """Hide or show the sidebar beside the present page."""
        self._is_bare = bare
        self._sidebar.setVisible(not bare)

    @property
    def is_bare(self) -> bool:
        """Whether the sidebar is hidden."""
        return self._is_bare

    @property
    def is_covered(self) -> bool:
        """Whether a card lies over the whole window, which keeps the keyboard until it is answered."""
        return any(isinstance(child, Overlay) and child.isVisible() for child in self.children())

    @property
    def page(self) -> QWidget | None:
        """The page that is shown."""
        return self._stack.currentWidget()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or go back to the size before."""
        self.set_full_screen(full=not self.isFullScreen())

    def set_full_screen(self, *, full: bool, display: str = "") -> None:
        """Fill the screen called ``display``, or the one the window is on; or go back."""
        if full == self.isFullScreen():
            return
        if not full:
            if self._was_maximized:
                self.showMaximized()
            else:
                self.showNormal()
        else:
            self._was_maximized = self.isMaximized()
            for screen in self.screen().virtualSiblings():
                if screen.name() == display and screen is not self.screen():
                    self.setGeometry(screen.availableGeometry())
            self.showFullScreen()
        self.full_screen_changed.emit(full)

    def move_to_next_screen(self) -> str:
        """Move to the next monitor and return its name; with one monitor nothing moves."""
        screens = self.screen().virtualSiblings()
        following = screens[(screens.index(self.screen()) + 1) % len(screens)]
        if following is not self.screen():
            was_full = self.isFullScreen()
            if was_full:
                self.showNormal()
            size = self.size().boundedTo(following.availableGeometry().size())
            self.resize(size)
            self.move(following.availableGeometry().topLeft())
            if was_full:
                self.showFullScreen()
        return following.name()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink the sidebar to a rail in a narrow window."""
        super().resizeEvent(event)
        self._follow_width()

    def _follow_width(self) -> None:
        rail = self._needs_room or self.width() < RAIL_BELOW or self._sidebar.wide_width() > self.width() * 0.28
        if rail != self._sidebar.is_rail:
            self._sidebar.set_rail(rail=rail)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        self.closing.emit()
        super().closeEvent(event)


class _Chooser:
    """Chooses one place when its key is pressed."""

    def __init__(self, window: MainWindow, place: str) -> None:
        self._window = window
        self._place = place

    def __call__(self) -> None:
        """Choose the place."""
        if not self._window.is_bare:
            self._window.place_chosen.emit(self._place)
