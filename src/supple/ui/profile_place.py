"""A condition that belongs to one place: the box to tick, where it is, and since how many weeks."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.effect import BOTH_LEGS
from supple.advice.health_profile import PlacedCondition
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.ui.profile_fields import NumberField, PlainList
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from datetime import date

    from supple.advice.health_profile import PlacedKind
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_MOST_WEEKS: Final = 999


class ProfilePlace(QWidget):
    """Where nothing is said of the place, both legs count; where nothing is said of the weeks, it was today."""

    changed = Signal()

    def __init__(self, theme: Theme, kind: PlacedKind, regions: Regions) -> None:
        super().__init__()
        self._kind = kind
        self._kept: tuple[PlacedCondition, ...] = ()
        self._shown: tuple[int, int | None] = (0, None)
        self.box = CheckRow(theme, word(f"about-you.placed.{kind}"), plain=True)
        self.where = PlainList(theme, [name for name, _ in _choices(regions)], word("about-you.where"))
        self.weeks = NumberField(theme, word("about-you.weeks-ago"), _MOST_WEEKS)
        self._places = [places for _, places in _choices(regions)]
        self._details = QWidget()
        row = QHBoxLayout(self._details)
        row.setContentsMargins(theme.px(42), 0, 0, theme.px(8))
        row.setSpacing(theme.px(10))
        row.addWidget(self.where)
        row.addWidget(self.weeks)
        ago = TextLabel(theme, word("about-you.weeks-ago"), "body", "ink2", wraps=False)
        row.addWidget(ago, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.box)
        column.addWidget(self._details)
        self._details.hide()
        self.box.toggled.connect(self._on_toggled)
        self.where.currentIndexChanged.connect(self.changed)
        self.weeks.textChanged.connect(self.changed)

    def show_placed(self, placed: tuple[PlacedCondition, ...], today: date) -> None:
        """Show what is known of this kind."""
        self._kept = tuple(item for item in placed if item.kind is self._kind)
        if self._kept:
            held = frozenset(item.where for item in self._kept)
            number = next((number for number, places in enumerate(self._places) if places == held), 0)
            weeks = max(0, (today - max(item.since for item in self._kept)).days // 7)
            self.where.setCurrentIndex(number)
            self.weeks.show_number(weeks)
        self._shown = (self.where.currentIndex(), self.weeks.number)
        self.box.setChecked(bool(self._kept))

    def placed(self, today: date) -> tuple[PlacedCondition, ...]:
        """Return what is told now; what was not touched stays as it was, day and all."""
        if not self.box.isChecked():
            return ()
        if self._kept and (self.where.currentIndex(), self.weeks.number) == self._shown:
            return self._kept
        since = today - timedelta(weeks=self.weeks.number or 0)
        places = self._places[self.where.currentIndex()]
        return tuple(PlacedCondition(self._kind, place, since) for place in sorted(places))

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001  (Qt's signal)
        self._details.setVisible(on)
        self.changed.emit()


def _choices(regions: Regions) -> list[tuple[str, frozenset[SidedRegion]]]:
    """Return what can be chosen, in words, with the places it stands for: legs first, then each region by its side."""
    legs = {side: frozenset(place for place in BOTH_LEGS if place.side is side) for side in Side}
    found = [
        (word("about-you.both-legs"), BOTH_LEGS),
        *((word(f"about-you.leg-{side}"), places) for side, places in legs.items()),
    ]
    for region in Region:
        for place in region.on_both_sides:
            name = regions.name(region)
            shown = name if place.side is None else word(f"about-you.sided-{place.side}", name=name)
            found.append((shown, frozenset({place})))
    return found
