"""Today: continue, start a routine with one press, and see the week."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from supple.ui.icons import icon
from supple.ui.kind_look import KIND_LOOKS
from supple.ui.pages.today.shortcuts_card import ShortcutsCard
from supple.ui.pages.today.tight_card import TightCard
from supple.ui.pages.today.tile_picture import TilePicture
from supple.ui.pages.today.view import TILE_KINDS
from supple.ui.pages.today.week_card import WeekCard
from supple.ui.start_request import StartRequest
from supple.ui.still_folder import StillFolder
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.action_tile import ActionTile
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QResizeEvent

    from supple.body.outline import BodyOutlines
    from supple.routine.kind import Kind
    from supple.ui.asked_place import AskedPlace
    from supple.ui.pages.today.continue_bar import ContinueBar
    from supple.ui.pages.today.morning_card import MorningCard
    from supple.ui.pages.today.run_bar import RunBar
    from supple.ui.pages.today.run_offer import RunOffer
    from supple.ui.pages.today.tight_view import TightView
    from supple.ui.pages.today.view import TileView, TodayView
    from supple.ui.theme import Theme

_TILE_WIDE: Final = 196
_CARDS_BESIDE_FROM: Final = 760
_BODY_MAP_KEY: Final = "5"
# The place that shows a day.
_HISTORY: Final = "history"


class TodayPage(PageScroll):
    """Shows a TodayView. Keys 1 to 4 start the tiles, 5 leads to the body map; ``start_asked`` has a StartRequest."""

    start_asked = Signal(StartRequest)
    place_asked = Signal(str, object)
    run_offer_put_off = Signal(int)
    kind_chosen = Signal(str)
    continue_asked = Signal()
    continue_dismissed = Signal()
    problems_chosen = Signal()
    body_map_chosen = Signal()
    body_map_again_chosen = Signal()
    morning_told = Signal(object)
    morning_put_off = Signal()

    def __init__(
        self,
        theme: Theme,
        outlines: Callable[[], BodyOutlines],
        stills: StillFolder | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        stills = stills or StillFolder(None)
        self._tile_views: dict[Kind, TileView] = {}
        self._continue: ContinueBar | None = None
        self.run_bar: RunBar | None = None
        self.morning: MorningCard | None = None
        self._date = TextLabel(theme, "", "body", "ink2", wraps=False)
        self._badge = ActionButton(theme, "", variant=Variant.WARNING, icon="file-exclamation-point")
        self._badge.clicked.connect(self.problems_chosen)
        self._badge.hide()
        self._pictures = {kind: TilePicture(theme, stills) for kind in TILE_KINDS}
        self._tiles = {kind: self._make_tile(kind, number) for number, kind in enumerate(TILE_KINDS, start=1)}
        self._shortcuts = ShortcutsCard(theme)
        self._shortcuts.start_asked.connect(self._start)
        self.tight = TightCard(theme, outlines, _BODY_MAP_KEY)
        self.tight.pick_asked.connect(self.body_map_chosen)
        self.tight.again_asked.connect(self.body_map_again_chosen)
        shortcut = QShortcut(QKeySequence(_BODY_MAP_KEY), self)
        shortcut.activated.connect(self.tight.pick.click)
        self._week = WeekCard(theme)
        self._week.day_chosen.connect(partial(self.place_asked.emit, _HISTORY))
        self._lay_out()

    @property
    def tiles(self) -> tuple[ActionTile, ...]:
        """The tiles, in the order of their keys."""
        return tuple(self._tiles.values())

    @property
    def continue_bar(self) -> ContinueBar | None:
        """The bar of an interrupted session; None without one."""
        return self._continue

    def show_today(self, view: TodayView) -> None:
        """Show the day."""
        self._date.set_words(view.date)
        self._badge.setText(word("files.badge", count=view.broken))
        self._badge.setVisible(view.broken > 0)
        self._show_continue(view)
        for tile_view in view.tiles:
            self._show_tile(tile_view)
        self._shortcuts.show_routines(view.shortcuts, are_offers=view.is_first)
        self._week.show_week(view.week)

    def show_run_offer(self, offer: RunOffer | None) -> None:
        """Offer a routine after a run, below what can be gone on with, or nothing; the same offer stays as it is."""
        leads = self._continue is None
        if self.run_bar is not None and (self.run_bar.offer, self.run_bar.leads) == (offer, leads):
            return
        if self.run_bar is not None:
            self.run_bar.hide()
            self.run_bar.deleteLater()
            self.column.removeWidget(self.run_bar)
            self.run_bar = None
        if offer is not None:
            from supple.ui.pages.today.run_bar import RunBar  # noqa: PLC0415 - seldom needed

            self.run_bar = RunBar(self._theme, offer, leads=leads)
            self.run_bar.start_asked.connect(partial(self._start, offer.routine.id))
            self.run_bar.dismissed.connect(partial(self._on_run_offer_dismissed, offer.run_id))
            self.column.insertWidget(1 if leads else 2, self.run_bar)
            self.run_bar.show()

    def show_tight(self, view: TightView) -> None:
        """Show where it was tight last."""
        self.tight.show_tight(view)

    def show_morning(self, asked: tuple[AskedPlace, ...]) -> None:
        """Ask how some places feel this morning, below what can be gone on with; an answer under way stays."""
        if self.morning is not None and tuple(row.asked for row in self.morning.rows) == asked:
            return
        if self.morning is not None:
            self.morning.hide()
            self.morning.deleteLater()
            self.column.removeWidget(self.morning)
            self.morning = None
        if asked:
            from supple.ui.pages.today.morning_card import MorningCard  # noqa: PLC0415 - seldom needed

            self.morning = MorningCard(self._theme, asked)
            self.morning.saved.connect(self.morning_told)
            self.morning.put_off.connect(self.morning_put_off)
            above = sum(bar is not None for bar in (self._continue, self.run_bar))
            self.column.insertWidget(1 + above, self.morning)
            self.morning.show()

    def take_focus(self) -> None:
        """Put the focus on what is most likely wanted: going on, what fits after a run, else the first tile."""
        wanted = self._continue.go_on if self._continue else self.run_bar.start if self.run_bar else self.tiles[0]
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards below one another where there is no room beside."""
        super().resizeEvent(event)
        width = event.size().width() - 2 * self.padding(event.size().width())
        beside = width >= self._theme.px(_CARDS_BESIDE_FROM)
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._cards.setDirection(direction)

    def _make_tile(self, kind: Kind, number: int) -> ActionTile:
        tile = ActionTile(
            self._theme,
            word(f"kind.do.{kind}"),
            KIND_LOOKS[kind].role,
            self._pictures[kind],
            key_shown=str(number),
            others_name=word(f"today.others.{kind}"),
        )
        tile.setProperty("kind", kind)
        tile.start_asked.connect(self._on_tile_pressed)
        tile.others_asked.connect(self._on_others_asked)
        shortcut = QShortcut(QKeySequence(str(number)), self)
        shortcut.activated.connect(tile.click)
        return tile

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.setSpacing(theme.px(20))
        head.addWidget(TextLabel(theme, word("today.title"), "title"), 1)
        head.addWidget(self._badge)
        head.addWidget(self._date)
        tiles = EvenGrid(theme.px(_TILE_WIDE), (1, 2, 4), 16)
        for tile in self._tiles.values():
            tiles.addWidget(tile)
        self._cards = QHBoxLayout()
        self._cards.setSpacing(16)
        self._cards.addWidget(self.tight, 592)
        self._cards.addWidget(self._week, 384)
        self.column.addLayout(head)
        self.column.addLayout(tiles)
        self.column.addLayout(self._cards)
        self.column.addWidget(self._shortcuts)
        self.column.addStretch(1)

    def _show_continue(self, view: TodayView) -> None:
        if self._continue is not None and self._continue.view == view.to_continue:
            return
        if self._continue is not None:
            self._continue.hide()
            self._continue.deleteLater()
            self.column.removeWidget(self._continue)
            self._continue = None
        if view.to_continue is not None:
            from supple.ui.pages.today.continue_bar import ContinueBar  # noqa: PLC0415 - seldom needed

            self._continue = ContinueBar(self._theme, view.to_continue)
            self._continue.continue_asked.connect(self.continue_asked)
            self._continue.dismissed.connect(self.continue_dismissed)
            self.column.insertWidget(1, self._continue)
            # A part that comes to a page in sight is shown by the event loop, too late to take the focus.
            self._continue.show()

    def _show_tile(self, view: TileView) -> None:
        self._tile_views[view.kind] = view
        tile = self._tiles[view.kind]
        if view.routine is None:
            tile.show_routine(word("today.no-routine"), "", "")
        else:
            tile.show_routine(view.routine.title, view.routine.length.text, word(f"kind.when.{view.kind}"))
        tile.chevron.setVisible(bool(view.others))
        self._pictures[view.kind].show_picture(view.picture)

    def _on_run_offer_dismissed(self, run_id: int) -> None:
        self.show_run_offer(None)
        self.take_focus()
        self.run_offer_put_off.emit(run_id)

    def _start(self, routine_id: str) -> None:
        self.start_asked.emit(StartRequest(routine_id))

    def _on_tile_pressed(self) -> None:
        view = self._tile_views.get(self.sender().property("kind"))
        if view is None:
            return
        if view.routine is None:
            self.kind_chosen.emit(view.kind.value)
        else:
            self._start(view.routine.id)

    def _on_others_asked(self, place: QPoint) -> None:
        view = self._tile_views[self.sender().property("kind")]
        from supple.ui.widgets.choice_menu import ChoiceMenu  # noqa: PLC0415 - not needed for the first paint

        menu = ChoiceMenu(self._theme, self)
        for line in view.others:
            action = menu.addAction(word("today.others.item", title=line.title, minutes=line.length.text))
            action.setData(line.id)
            if line.is_favourite:
                action.setIcon(icon(self._theme, "star-filled", 16, "accent"))
        menu.addSeparator()
        menu.addAction(word("today.others.all")).setProperty("kind", view.kind.value)
        menu.triggered.connect(self._on_other_chosen)
        menu.popup(place)

    def _on_other_chosen(self, action: QAction) -> None:
        if action.data():
            self._start(action.data())
        else:
            self.kind_chosen.emit(action.property("kind"))
