"""The row of a step: its head, the buttons on it, and what there is to read below it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.pages.routine.how_panel import HowPanel
from supple.ui.pages.routine.step_head import StepHead
from supple.ui.pages.routine.step_view import how_parts
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.codes import Codes
    from supple.ui.pages.routine.step_view import StepView
    from supple.ui.theme import Theme


class StepRow(QWidget):
    """Shows a step; ``out_changed`` carries its numbers and whether it is to be out, ``swapped`` an exercise's id.

    ``opened`` carries the row itself.
    """

    out_changed = Signal(object, bool)
    swapped = Signal(object, str)
    opened = Signal(QWidget)

    def __init__(self, theme: Theme, view: StepView, codes: Codes, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._view = view
        self._codes = codes
        self._role = role
        self._panel: HowPanel | None = None
        self.head = StepHead(theme, view, role)
        self.swap_button = ActionButton(theme, icon="repeat-2", variant=Variant.GHOST, parent=self.head)
        self.out_button = ActionButton(theme, icon="x", variant=Variant.GHOST, parent=self.head)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.head)
        self.head.installEventFilter(self)
        self.head.toggled.connect(self._on_toggled)
        self.swap_button.clicked.connect(self.open_menu)
        self.out_button.clicked.connect(self._on_out_clicked)
        self._show_buttons()

    @property
    def view(self) -> StepView:
        """What is shown."""
        return self._view

    @property
    def panel(self) -> HowPanel | None:
        """What there is to read, while the row is open."""
        return self._panel

    def show_step(self, view: StepView) -> None:
        """Show what the step is now."""
        if view == self._view:
            return
        before, self._view = self._view, view
        self.head.show_step(view)
        self._show_buttons()
        if self._panel is not None and (before.exercise != view.exercise or before.side != view.side):
            self._close()
            self._open()

    def open_menu(self) -> ChoiceMenu:
        """Open the list of exercises that may take the step's place."""
        menu = ChoiceMenu(self._theme, self)
        group = QActionGroup(menu)
        for offer in self._view.offers:
            action = QAction(offer.name, group, checkable=True, checked=offer.is_chosen)
            action.setData(offer.exercise_id)
            menu.addAction(action)
            if offer.is_chosen:
                menu.setActiveAction(action)
        menu.triggered.connect(self._on_offer_chosen)
        menu.popup(self.swap_button.mapToGlobal(QPoint(0, self.swap_button.height())))
        return menu

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the buttons in their place on the head."""
        if watched is self.head and event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place_buttons()
        return False

    def _show_buttons(self) -> None:
        view = self._view
        name = view.exercise.name
        self.swap_button.setVisible(bool(view.offers) and not view.is_out)
        self.out_button.set_icon("undo-2" if view.is_out else "x")
        for button, key in (
            (self.swap_button, "library.swap"),
            (self.out_button, "library.put-back" if view.is_out else "library.take-out"),
        ):
            button.setAccessibleName(word(key, name=name))
            button.setToolTip(word(key, name=name))

    def _place_buttons(self) -> None:
        room = self.head.buttons_rect().toAlignedRect()
        side = self._theme.px(40)
        first, second = (self.swap_button, self.out_button)
        if self.isRightToLeft():
            first, second = second, first
        first.setGeometry(room.left(), room.top(), side, side)
        second.setGeometry(room.right() + 1 - side, room.top(), side, side)

    def _open(self) -> None:
        self._panel = HowPanel(self._theme, self._view, how_parts(self._view, self._codes), self._role)
        self._column.addWidget(self._panel)

    def _close(self) -> None:
        if self._panel is not None:
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        if is_open:
            self._open()
            self.opened.emit(self)
        else:
            self._close()

    def _on_out_clicked(self) -> None:
        self.out_changed.emit(self._view.numbers, not self._view.is_out)

    def _on_offer_chosen(self, action: QAction) -> None:
        self.swapped.emit(self._view.numbers, action.data())
