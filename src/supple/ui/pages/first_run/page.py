"""The first run: the disclaimer to accept, what a person tells about themselves, then how Supple guides."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from supple.body.side import Side
from supple.ui.pages.first_run.about_step import AboutStep
from supple.ui.pages.first_run.disclaimer_step import DisclaimerStep
from supple.ui.pages.first_run.side_panel import SidePanel
from supple.ui.pages.first_run.sound_step import SoundStep
from supple.ui.pages.first_run.step_frame import StepFrame
from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton, ButtonSize
from supple.ui.widgets.figure_picture import Motion
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from supple.advice.health_profile import HealthProfile
    from supple.body.muscle import Muscle
    from supple.body.outline import BodyOutlines
    from supple.body.region_facts import Regions
    from supple.figure.pose import Pose
    from supple.settings import Settings, VoiceLevel
    from supple.ui.theme import Theme

_PANEL_SHARE = 0.406
_PANEL_FROM = 820


class FirstRunPage(QWidget):
    """``accepted`` comes when the disclaimer was, ``done`` when the person has finished.

    ``settings_changed`` carries Settings, ``profile_changed`` a HealthProfile. Who is under 18 is told that nothing
    plays; ``done`` does not come then.
    """

    accepted = Signal()
    settings_changed = Signal(object)
    profile_changed = Signal(object)
    test_asked = Signal()
    done = Signal()

    def __init__(self, theme: Theme, regions: Regions, today: date, outlines: Callable[[], BodyOutlines]) -> None:
        super().__init__()
        self._theme = theme
        self._settings: Settings | None = None
        self._today = today
        self._panel = SidePanel(theme, outlines)
        self.disclaimer = DisclaimerStep(theme)
        self.about = AboutStep(theme, regions, today)
        self.sound = SoundStep(theme)
        self.young_back_button = ActionButton(theme, word("first-run.young-back"), size=ButtonSize.LARGE)
        self.young = self._make_young_page()
        self._steps = QStackedWidget()
        for step in (self.disclaimer, self.about, self.sound, self.young):
            self._steps.addWidget(step)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._panel)
        row.addWidget(self._steps, 1)
        self._connect()
        self._panel.show_step(0, word("first-run.headline"))

    def show_settings(self, settings: Settings) -> None:
        """Show voice level and volume as they are."""
        self._settings = settings
        self.sound.voice.show_level(settings.voice_level)
        self.sound.volume.set_value(settings.volume)

    def show_profile(self, profile: HealthProfile | None, today: date) -> None:
        """Show what is known about the person."""
        self._today = today
        self.about.form.show_profile(profile, today)

    def show_pose(self, pose: Pose | None, muscles: tuple[Muscle, ...]) -> None:
        """Show a figure on the panel."""
        self._panel.figure.show_pose(pose, muscles, Side.RIGHT, motion=Motion.HELD)

    def show_guided_pose(self, pose: Pose | None, muscles: tuple[Muscle, ...]) -> None:
        """Show a figure on the mat before the computer, on the last step."""
        self._panel.guided.show_pose(pose, muscles, Side.LEFT, motion=Motion.HELD)

    def show_young(self) -> None:
        """Say that Supple is for adults."""
        self._show(self.young)

    @property
    def step(self) -> StepFrame:
        """The step that is shown."""
        shown = self._steps.currentWidget()
        return next((step for step in (self.about, self.sound, self.young) if step is shown), self.disclaimer)

    def take_focus(self) -> None:
        """Put the focus on the first box, or on the step's main button."""
        first: QWidget = {
            self.disclaimer: self.disclaimer.adult_row,
            self.about: self.about.form.year,
            self.sound: self.sound.done_button,
        }.get(self.step, self.young_back_button)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on unless what has the focus took it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            if self.step is self.sound:
                self.done.emit()
            elif self.step is self.about:
                self._on_told()
            elif self.step is self.disclaimer:
                self.disclaimer.go_on()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its share, or nothing where the words need all the room."""
        super().resizeEvent(event)
        self._panel.setVisible(self.width() >= self._theme.px(_PANEL_FROM))
        self._panel.setFixedWidth(round(self.width() * _PANEL_SHARE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _make_young_page(self) -> StepFrame:
        page = StepFrame(self._theme, word("first-run.young-title"), (self.young_back_button,))
        page.column.addWidget(TextLabel(self._theme, word("first-run.young-text"), "check"))
        page.column.addWidget(TextLabel(self._theme, word("first-run.young-limp"), "check-strong"))
        page.column.addStretch(1)
        return page

    def _connect(self) -> None:
        self.disclaimer.continue_button.clicked.connect(self._on_accepted)
        self.disclaimer.young_button.clicked.connect(self._on_young)
        self.young_back_button.clicked.connect(self._on_back)
        self.about.back_button.clicked.connect(lambda: self._show(self.disclaimer))
        self.about.skip_button.clicked.connect(lambda: self._show(self.sound))
        self.about.next_button.clicked.connect(self._on_told)
        self.sound.back_button.clicked.connect(lambda: self._show(self.about))
        self.sound.done_button.clicked.connect(self.done)
        self.sound.test_button.clicked.connect(self.test_asked)
        self.sound.voice.chosen.connect(self._on_voice_chosen)
        self.sound.volume.value_changed.connect(self._on_volume_changed)

    def _show(self, step: StepFrame) -> None:
        self._steps.setCurrentWidget(step)
        shown = {self.sound: (2, "first-run.headline-sound"), self.about: (1, "about-you.headline")}
        picture, headline = shown.get(step, (0, "first-run.headline"))
        self._panel.show_step(picture, word(headline))
        self.take_focus()

    def _on_accepted(self) -> None:
        self._show(self.about)
        self.accepted.emit()

    def _on_told(self) -> None:
        profile = self.about.form.profile()
        self._show(self.young if profile.is_under_age(self._today) else self.sound)
        self.profile_changed.emit(profile)

    def _on_young(self) -> None:
        self.disclaimer.adult_row.setChecked(False)
        self._show(self.young)

    def _on_back(self) -> None:
        """Leave what is said to the young: to the year of birth if that says so, else to the box."""
        told = self.about.form.profile().is_under_age(self._today)
        self._show(self.about if told else self.disclaimer)

    def _on_voice_chosen(self, level: VoiceLevel) -> None:
        if self._settings is not None:
            self._change(replace(self._settings, voice_level=level))

    def _on_volume_changed(self, volume: int) -> None:
        if self._settings is not None:
            self._change(replace(self._settings, volume=volume))

    def _change(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)
