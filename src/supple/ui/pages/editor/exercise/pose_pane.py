"""The pane of the pose: the live figure, its key moments, and the angles and contacts of the chosen one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from supple.body.side import Sides
from supple.ui.editing.form_scroll import form_scroll
from supple.ui.pages.editor.exercise.angle_sliders import BOTH, LEFT, RIGHT, TRUNK, AngleSliders
from supple.ui.pages.editor.exercise.moment_strip import MomentStrip
from supple.ui.pages.editor.exercise.pose_details import MomentForm, PictureForm
from supple.ui.pages.editor.exercise.pose_stage import PoseStage
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.segmented import Segmented
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from supple.ui.pages.editor.exercise.sense import ExerciseSense
    from supple.ui.theme import Theme

_PARTS: Final = (RIGHT, LEFT, BOTH, TRUNK)
_MOMENT, _PICTURE = 4, 5
_BESIDE_FROM: Final = 660
_STAGE_LOW: Final = 210
_CONTROLS: Final = 400
_LEAST_WIDE: Final = 256
_CONTROLS_LOW: Final = 170


class PosePane(QWidget):
    """Shows the pose of a text. ``moment_chosen`` carries a number; an exercise without a pose may begin one."""

    moment_chosen = Signal(int)
    begin_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sense: ExerciseSense | None = None
        self._moment = 0
        self.stage = PoseStage(theme)
        self.strip = MomentStrip(theme)
        self.angles = AngleSliders(theme)
        self.moment = MomentForm(theme)
        self.picture = PictureForm(theme)
        self.begin = ActionButton(theme, word("exercise.pose.begin"), variant=Variant.PRIMARY, icon="person-standing")
        names = [word(f"exercise.part.{name}") for name in (*_PARTS, "moment", "picture")]
        self.parts = Segmented(theme, names, name=word("exercise.parts"))
        self._forms = QStackedWidget()
        for form in (self.angles, self.moment, self.picture):
            self._forms.addWidget(form_scroll(form, theme))
        self._controls = QWidget()
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self.parts.chosen.connect(self._on_part)
        self.strip.chosen.connect(self._on_moment)
        self.begin.clicked.connect(self.begin_asked)
        self.stage.handles.taken.connect(self._on_taken)

    def _lay_out(self) -> None:
        theme = self._theme
        controls = QVBoxLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(theme.px(10))
        controls.addWidget(self.parts)
        controls.addWidget(self._forms, 1)
        self._body.setSpacing(theme.px(16))
        self._body.addWidget(self.stage, 1)
        self._body.addWidget(self._controls, 0)
        ground = QWidget()
        outer = QVBoxLayout(ground)
        outer.setSpacing(theme.px(8))
        outer.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self.strip)
        outer.addLayout(self._body, 1)
        # Large text in a small window: then all of it scrolls.
        scroll = form_scroll(ground, theme)
        scroll.setMinimumWidth(theme.px(_LEAST_WIDE))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(12), theme.px(8), theme.px(6), theme.px(6))
        whole.addWidget(scroll)

    @property
    def current(self) -> int:
        """The number of the chosen moment."""
        return self._moment

    def show_sense(self, sense: ExerciseSense) -> None:
        """Show the pose of a text."""
        self._sense = sense
        count = sense.key_count
        self._moment = min(self._moment, max(0, count - 1))
        names = tuple(sense.text_at(("pose", "keys", number, "name")) for number in range(count))
        has_pose = sense.at(("pose",)) is not None
        self.begin.setVisible(not has_pose and sense.reading.value is not None)
        self._controls.setEnabled(has_pose and count > 0)
        self.strip.setVisible(count > 0)
        self.strip.show_moments(names, self._moment)
        written = sense.text_at(("sides",))
        sides = Sides(written) if written in {each.value for each in Sides} else Sides.BOTH
        self.stage.show_pose(sense.pose, sense.muscles, sides, is_gone=not has_pose)
        self._show_moment()
        self.picture.show_sense(sense)

    def choose(self, moment: int) -> None:
        """Choose a key moment; the figure stands there."""
        self._moment = moment
        self.stage.show_moment(moment)
        if self._sense is not None:
            self.show_sense(self._sense)

    def take_focus(self) -> None:
        """Put the focus on the key moments."""
        wanted = self.strip.moments[self._moment] if self.strip.moments else self.begin
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure above what changes it where there is no room beside."""
        super().resizeEvent(event)
        theme = self._theme
        beside = self.width() >= theme.px(_BESIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._body.setDirection(across if beside else down)
        self.stage.setMaximumHeight(16777215 if beside else theme.px(_STAGE_LOW))
        wide = min(theme.px(_CONTROLS), self.width() * 6 // 10)
        self._controls.setMinimumWidth(wide if beside else 0)
        self._controls.setMinimumHeight(0 if beside else theme.px(_CONTROLS_LOW))
        self._controls.setMaximumWidth(wide if beside else 16777215)

    def _show_moment(self) -> None:
        sense = self._sense
        if sense is None:
            return
        pose = sense.pose
        if pose is not None and self._moment < len(pose.keys):
            self.angles.show_angles(dict(pose.keys[self._moment].angles))
        self.moment.show_sense(sense, self._moment)

    def _on_part(self, number: int) -> None:
        self._forms.setCurrentIndex({_MOMENT: 1, _PICTURE: 2}.get(number, 0))
        if number < len(_PARTS):
            self.angles.show_part(_PARTS[number])
            self._show_moment()

    def _on_taken(self, part: str) -> None:
        """Show the sliders of what is pulled at the figure."""
        number = _PARTS.index(part)
        self.parts.choose(number)
        self._on_part(number)

    def _on_moment(self, number: int) -> None:
        self.choose(number)
        self.moment_chosen.emit(number)
