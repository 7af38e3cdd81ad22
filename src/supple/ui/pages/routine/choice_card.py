"""The card with the muscles of a routine and what may be chosen for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.body_picture import BodyPicture
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import word
from supple.ui.wording.amounts import duration_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from supple.body.outline import BodyOutlines
    from supple.ui.pages.routine.view import RoutineView, SliderView
    from supple.ui.theme import Theme


_SLIDER: Final = 150


class ChoiceCard(Card):
    """Body map, muscles, sliders and choices. What a routine does not offer is not there."""

    hold_chosen = Signal(int)
    walk_chosen = Signal(int)
    repeats_chosen = Signal(int)
    one_set_chosen = Signal(bool)
    own_values_asked = Signal()

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines]) -> None:
        super().__init__(theme)
        self.hold_slider: ValueSlider | None = None
        self.walk_slider: ValueSlider | None = None
        self.repeats: Segmented | None = None
        self.sets: Segmented | None = None
        self._picture = BodyPicture(theme, outlines)
        self._picture.setFixedSize(theme.px(110), theme.px(100))
        self._muscles = TextLabel(theme, "", "body", "ink2")
        self.own_values = ActionButton(theme, word("library.own-values"), icon="rotate-ccw")
        self.own_values.clicked.connect(self.own_values_asked)
        words = QVBoxLayout()
        words.setSpacing(theme.px(4))
        words.addStretch(1)
        words.addWidget(TextLabel(theme, word("library.works-on"), "sub"))
        words.addWidget(self._muscles)
        words.addStretch(1)
        self._sliders = QVBoxLayout()
        self._sliders.setSpacing(theme.px(10))
        top = QHBoxLayout()
        top.setSpacing(theme.px(24))
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addLayout(self._sliders)
        self._bottom = QWidget()
        self._bottom.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._choices = FlowLayout(theme.px(12), self._bottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(12), theme.px(24), theme.px(12))
        column.setSpacing(theme.px(12))
        column.addLayout(top)
        column.addWidget(self._bottom)

    def show_routine(self, view: RoutineView) -> None:
        """Offer what a routine offers."""
        self._forget_choices()
        self.hold_slider = self._add_slider(view.hold, self.hold_chosen)
        self.walk_slider = self._add_slider(view.walk, self.walk_chosen)
        sliders = [slider for slider in (self.hold_slider, self.walk_slider) if slider is not None]
        wide = max((slider.sizeHint().width() for slider in sliders), default=0)
        for slider in sliders:
            slider.setFixedWidth(max(self._theme.px(_SLIDER), wide))
        if view.most_repeats > 1:
            names = [word(f"library.repeats.{count}") for count in range(1, view.most_repeats + 1)]
            self.repeats = self._add_choice(word("library.repeats"), names, view.repeats - 1)
            self.repeats.chosen.connect(self._on_repeats_chosen)
        if view.offers_one_set:
            names = [word("library.sets.all"), word("library.sets.one")]
            self.sets = self._add_choice(word("library.sets"), names, int(view.is_one_set))
            self.sets.chosen.connect(self._on_sets_chosen)
        self._choices.addWidget(self.own_values)
        self.show_view(view)

    def show_view(self, view: RoutineView) -> None:
        """Show what is chosen now."""
        self._picture.show_muscles(view.muscles)
        self._picture.setAccessibleName(word("library.picture", muscles=view.muscle_text))
        self._muscles.set_words(view.muscle_text)
        for slider, shown in ((self.hold_slider, view.hold), (self.walk_slider, view.walk)):
            if slider is not None and shown is not None:
                slider.set_value(shown.value)
        if self.repeats is not None:
            self.repeats.choose(view.repeats - 1)
        if self.sets is not None:
            self.sets.choose(int(view.is_one_set))
        self.own_values.setVisible(view.is_changed)
        self._bottom.setVisible(view.is_changed or self.repeats is not None or self.sets is not None)

    def _add_slider(self, shown: SliderView | None, chosen: SignalInstance) -> ValueSlider | None:
        if shown is None:
            return None
        theme = self._theme
        slider = ValueSlider(theme, shown.name, (shown.least, shown.most), _seconds_text, step=shown.step)
        slider.set_value(shown.value)
        slider.value_changed.connect(chosen)
        self._sliders.addWidget(slider, 1, Qt.AlignmentFlag.AlignVCenter)
        return slider

    def _add_choice(self, name: str, choices: list[str], current: int) -> Segmented:
        theme = self._theme
        group = QWidget()
        row = QHBoxLayout(group)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        row.addWidget(TextLabel(theme, name, "small", "muted", wraps=False), 0, Qt.AlignmentFlag.AlignVCenter)
        choice = Segmented(theme, choices, current, name)
        row.addWidget(choice)
        self._choices.addWidget(group)
        return choice

    def _forget_choices(self) -> None:
        self._choices.removeWidget(self.own_values)
        for layout in (self._sliders, self._choices):
            while (item := layout.takeAt(0)) is not None:
                if (gone := item.widget()) is not None:
                    gone.hide()
                    gone.deleteLater()
        self.hold_slider = self.walk_slider = None
        self.repeats = self.sets = None

    def _on_repeats_chosen(self, number: int) -> None:
        self.repeats_chosen.emit(number + 1)

    def _on_sets_chosen(self, number: int) -> None:
        self.one_set_chosen.emit(number == 1)


def _seconds_text(value: int) -> str:
    return duration_text(value)
