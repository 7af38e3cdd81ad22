"""The health profile to fill in: shown on the first run, and again from the settings."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from supple.advice.health_profile import Condition, HealthProfile, Medicine, PlacedKind, Trimester
from supple.advice.profile_codes import AREA_CLEARABLE, clearable, contradictions
from supple.ui.profile_clearances import ProfileClearances
from supple.ui.profile_fields import NumberField, PlainList
from supple.ui.profile_place import ProfilePlace
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.check_row import CheckRow
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from datetime import date

    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_TRIMESTERS: Final = (None, *Trimester)
_MOST_WEEKS: Final = 999


class ProfileForm(QWidget):
    """Nothing has to be told. ``changed`` comes with each change; ``profile`` returns what is told now.

    What is told in a way that cannot be so is said below, and counts all the same, in its stricter reading. What a
    clinician may clear is asked of what is told, and with ``asks_areas`` of caution areas of the body map too.
    """

    changed = Signal()

    def __init__(self, theme: Theme, regions: Regions, today: date, *, asks_areas: bool = False) -> None:
        super().__init__()
        self._areas = AREA_CLEARABLE if asks_areas else ()
        self.clearances = ProfileClearances(theme, today)
        self._theme = theme
        self._today = today
        self._kept = HealthProfile()
        self._trouble: Banner | None = None
        self.year = NumberField(theme, word("about-you.year"), 9999)
        self.pregnancy = PlainList(
            theme, [word(f"about-you.pregnancy.{each or 'no'}") for each in _TRIMESTERS], word("about-you.pregnancy")
        )
        self.weeks = NumberField(theme, word("about-you.birth"), _MOST_WEEKS)
        self.medicines = {each: CheckRow(theme, word(f"about-you.medicine.{each}"), plain=True) for each in Medicine}
        self.conditions = {each: CheckRow(theme, word(f"about-you.condition.{each}"), plain=True) for each in Condition}
        self.places = {kind: ProfilePlace(theme, kind, regions) for kind in PlacedKind}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._lay_out()
        for field in (self.year, self.weeks):
            field.textChanged.connect(self._on_changed)
        self.pregnancy.currentIndexChanged.connect(self._on_changed)
        for row in (*self.medicines.values(), *self.conditions.values()):
            row.toggled.connect(self._on_changed)
        for place in self.places.values():
            place.changed.connect(self._on_changed)
        self.clearances.changed.connect(self._on_changed)
        self._show_clearances()

    @property
    def trouble(self) -> str:
        """What cannot be so, empty where nothing is the matter."""
        return "" if self._trouble is None else self._trouble.accessibleName()

    def show_profile(self, profile: HealthProfile | None, today: date) -> None:
        """Show what is known; nothing is known of somebody who has not been asked."""
        self._today = today
        self._kept = profile or HealthProfile()
        kept = self._kept
        blocked = self.blockSignals(True)
        self.year.show_number(kept.birth_year)
        self.pregnancy.setCurrentIndex(_TRIMESTERS.index(kept.pregnancy))
        self.weeks.show_number(self._weeks_kept())
        for medicine, row in self.medicines.items():
            row.setChecked(medicine in kept.medicines)
        for condition, row in self.conditions.items():
            row.setChecked(condition in kept.conditions)
        for place in self.places.values():
            place.show_placed(kept.placed, today)
        self.clearances.show_cleared(kept.cleared, today)
        self._show_clearances()
        self.blockSignals(blocked)

    def profile(self) -> HealthProfile:
        """Return what is told now; what was not touched stays as it was, days included."""
        told = self._told()
        return replace(told, cleared=self.clearances.cleared())

    def _told(self) -> HealthProfile:
        """Return what is told now, with the clearances that were kept."""
        weeks = self.weeks.number
        birth = None if weeks is None else self._today - timedelta(weeks=weeks)
        return replace(
            self._kept,
            birth_year=self.year.number,
            pregnancy=_TRIMESTERS[self.pregnancy.currentIndex()],
            gave_birth_on=self._kept.gave_birth_on if weeks == self._weeks_kept() else birth,
            medicines=tuple(medicine for medicine, row in self.medicines.items() if row.isChecked()),
            conditions=tuple(condition for condition, row in self.conditions.items() if row.isChecked()),
            placed=tuple(item for place in self.places.values() for item in place.placed(self._today)),
        )

    def take_focus(self) -> None:
        """Put the focus on the first field."""
        self.year.setFocus(Qt.FocusReason.OtherFocusReason)

    def _weeks_kept(self) -> int | None:
        born = self._kept.gave_birth_on
        return None if born is None else max(0, (self._today - born).days // 7)

    def _lay_out(self) -> None:
        theme = self._theme
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, theme.px(6))
        grid.setHorizontalSpacing(theme.px(16))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(0, 1)
        rows = (("year", self.year), ("pregnancy", self.pregnancy), ("birth", self.weeks))
        for number, (key, field) in enumerate(rows):
            label = TextLabel(theme, word(f"about-you.{key}"), "check")
            label.setBuddy(field)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, number, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._column.addWidget(fields)
        self._add_rows("medicines", tuple(self.medicines.values()))
        self._add_rows("conditions", tuple(self.conditions.values()))
        self._column.addWidget(TextLabel(theme, word("about-you.places"), "body-strong"))
        for place in self.places.values():
            self._column.addWidget(place)
        self._column.addWidget(self.clearances)

    def _add_rows(self, key: str, rows: tuple[CheckRow, ...]) -> None:
        self._column.addWidget(TextLabel(self._theme, word(f"about-you.{key}"), "body-strong"))
        holder = QWidget()
        grid = EvenGrid(self._theme.px(250), (1, 2), 12)
        for row in rows:
            grid.addWidget(row)
        holder.setLayout(grid)
        self._column.addWidget(holder)

    def _show_clearances(self) -> None:
        self.clearances.show_codes((*clearable(self._told(), self._today), *self._areas))

    def _on_changed(self) -> None:
        self._show_clearances()
        self._show_trouble()
        self.changed.emit()

    def _show_trouble(self) -> None:
        found = " ".join(say(message) for message in contradictions(self.profile(), self._today))
        if found == self.trouble:
            return
        if self._trouble is not None:
            self._column.removeWidget(self._trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
        if found:
            self._trouble = Banner(self._theme, "w_days", found, icon="triangle-alert", soft=True)
            self._column.insertWidget(1, self._trouble)
