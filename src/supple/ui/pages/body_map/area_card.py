"""The card of the area that is rated now: how much, what it feels like, and from 3 on where, at rest and since when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.body.soreness import Onset, Soreness, SorenessKind, Spot, asks_details
from supple.ui.place_words import meaning_key, place_text, said_number
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.soreness_scale import SorenessScale
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtGui import QAction

    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme


class AreaCard(Card):
    """Shows one soreness; ``changed`` carries it with what a person changed, ``removed`` the place to take away."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme, regions: Regions) -> None:
        super().__init__(theme)
        self._regions = regions
        self._sore: Soreness | None = None
        self._name = TextLabel(theme, "", "card")
        self._where = TextLabel(theme, "", "small", "ink2")
        self.remove = ActionButton(theme, variant=Variant.GHOST, icon="x")
        self.remove.clicked.connect(self._on_removed)
        self.movement = SorenessScale(theme, word("body-map.card.movement"), said_number)
        self.movement.rated.connect(self._on_movement)
        self.movement.removed.connect(self._on_removed)
        self._means = TextLabel(theme, "", "small", "ink2")
        self.rest = SorenessScale(theme, word("body-map.card.rest"), said_number)
        self.rest.rated.connect(self._on_rest)
        self.kind = _Pick(theme, "body-map.card.kind", "body-map.kind", tuple(SorenessKind))
        self.kind.picked.connect(self._on_kind)
        self.spot = _Pick(theme, "body-map.card.spot", "body-map.spot", tuple(Spot))
        self.spot.picked.connect(self._on_spot)
        self.onset = _Pick(theme, "body-map.card.onset", "body-map.onset", tuple(Onset))
        self.onset.picked.connect(self._on_onset)
        self._empty = TextLabel(theme, word("body-map.card.empty"), "body", "ink2")
        self._lay_out()
        self.show_soreness(None)

    def show_soreness(self, sore: Soreness | None) -> None:
        """Show a soreness, or how to pick one."""
        self._sore = sore
        self._body.setVisible(sore is not None)
        self._empty.setVisible(sore is None)
        if sore is None:
            return
        place = place_text(sore.where, self._regions)
        self._name.set_words(place)
        self._where.set_words(self._regions.facts(sore.where.region).where)
        self.remove.setAccessibleName(word("body-map.card.remove", place=place))
        self.movement.show_number(sore.movement)
        self._means.set_words(word(f"body-map.means.{meaning_key(sore.movement)}"))
        self.kind.show_value(sore.kind)
        self.rest.show_number(sore.rest)
        self.spot.show_value(sore.spot)
        self.onset.show_value(sore.onset)
        self._details.setVisible(asks_details(sore.movement, sore.kind))

    def _lay_out(self) -> None:
        theme = self._theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(theme.px(13), theme.px(11), theme.px(13), theme.px(13))
        outer.addWidget(self._empty)
        self._body = QWidget()
        outer.addWidget(self._body)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.remove)
        column.addLayout(head)
        column.addWidget(self._where)
        column.addWidget(TextLabel(theme, word("body-map.card.movement"), "small", "ink2"))
        column.addWidget(self.movement)
        column.addWidget(self._means)
        column.addWidget(self.kind)
        self._details = QWidget()
        details = QVBoxLayout(self._details)
        details.setContentsMargins(0, 0, 0, 0)
        details.setSpacing(theme.px(4))
        details.addWidget(TextLabel(theme, word("body-map.card.rest"), "small", "ink2"))
        details.addWidget(self.rest)
        details.addWidget(self.spot)
        details.addWidget(self.onset)
        column.addWidget(self._details)

    def _change(self, sore: Soreness) -> None:
        if not asks_details(sore.movement, sore.kind):
            # What is no longer asked must not go on counting unseen.
            sore = replace(sore, rest=None, spot=Spot.UNKNOWN, onset=Onset.UNKNOWN)
        self.changed.emit(sore)

    def _on_movement(self, number: int) -> None:
        if self._sore is not None:
            self._change(replace(self._sore, movement=number))

    def _on_rest(self, number: int) -> None:
        if self._sore is not None:
            self._change(replace(self._sore, rest=number))

    def _on_kind(self, kind: SorenessKind) -> None:
        if self._sore is not None:
            self._change(replace(self._sore, kind=kind))

    def _on_spot(self, spot: Spot) -> None:
        if self._sore is not None:
            self._change(replace(self._sore, spot=spot))

    def _on_onset(self, onset: Onset) -> None:
        if self._sore is not None:
            self._change(replace(self._sore, onset=onset))

    def _on_removed(self) -> None:
        if self._sore is not None:
            self.removed.emit(self._sore.where)


class _Pick(QWidget):
    """A question and the button that opens its answers; ``picked`` carries the answer."""

    picked = Signal(object)

    def __init__(self, theme: Theme, question: str, prefix: str, values: tuple[StrEnum, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._question = question
        self._prefix = prefix
        self._values = values
        self.button = ActionButton(theme)
        self.button.show_menu_mark()
        self.button.clicked.connect(self.open_menu)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(TextLabel(theme, word(question), "small", "ink2"))
        column.addWidget(self.button)

    def show_value(self, value: StrEnum) -> None:
        """Show the answer that holds."""
        words = word(f"{self._prefix}.{value}")
        self.button.setText(words)
        self.button.updateGeometry()
        self.button.setAccessibleName(f"{word(self._question)} {words}")

    def open_menu(self) -> ChoiceMenu:
        """Open the answers."""
        menu = ChoiceMenu(self._theme, self)
        for value in self._values:
            menu.addAction(word(f"{self._prefix}.{value}")).setData(self._values.index(value))
        menu.triggered.connect(self._on_triggered)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
        return menu

    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(self._values[action.data()])
