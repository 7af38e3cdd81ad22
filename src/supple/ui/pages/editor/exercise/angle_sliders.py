"""The sliders of the joints: each angle under its clinical name, between the limits of a healthy joint."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.figure.joint import INDEX, LIMB_ANGLES, LIMITS, TRUNK_ANGLES, rest_angles
from supple.ui.widgets.text_label import TextLabel
from supple.ui.widgets.value_slider import ValueSlider
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.ui.theme import Theme

RIGHT, LEFT, BOTH, TRUNK = "right", "left", "both", "trunk"
_PAGE: Final = 5
_REST: Final = tuple(rest_angles())


class AngleSliders(QWidget):
    """Shows the angles of a part of the body. ``moved`` carries part, joint and degrees; ``left`` ends a pull."""

    moved = Signal(str, str, int)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._part = RIGHT
        self._pending: dict[str, int] = {}
        self._is_showing = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._tell)
        self.sliders = {joint: self._slider(theme, joint) for joint in (*LIMB_ANGLES, *TRUNK_ANGLES)}
        self._rows = {joint: _row(theme, joint, slider) for joint, slider in self.sliders.items()}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        self.show_part(RIGHT)

    def _slider(self, theme: Theme, joint: str) -> ValueSlider:
        low, high = LIMITS[joint]
        name = word(f"exercise.joint.{joint}")
        made = ValueSlider(theme, name, (round(low), round(high)), _degrees, compact=True)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.slider.setPageStep(_PAGE)
        made.value_changed.connect(lambda value, joint=joint: self._on_value(joint, value))
        made.slider.sliderReleased.connect(self._on_released)
        made.slider.installEventFilter(self)
        return made

    @property
    def part(self) -> str:
        """The part of the body whose angles are shown."""
        return self._part

    def show_part(self, part: str) -> None:
        """Show the angles of another part."""
        self._part = part
        shown = TRUNK_ANGLES if part == TRUNK else LIMB_ANGLES
        for joint, row in self._rows.items():
            row.setVisible(joint in shown)

    def show_angles(self, angles: Mapping[str, float]) -> None:
        """Show the angles of a moment, by ``part.joint``; what is not given is as in somebody at ease."""
        side = RIGHT if self._part == BOTH else self._part
        self._is_showing = True
        for joint, slider in self.sliders.items():
            name = f"{side}.{joint}"
            if name in INDEX and joint not in self._pending:
                value = round(angles.get(name, _REST[INDEX[name]]))
                # A file may say more than a joint can do: the hint speaks of it, the slider must not change it.
                low, high = LIMITS[joint]
                slider.slider.setRange(min(round(low), value), max(round(high), value))
                slider.set_value(value)
        self._is_showing = False

    def take_focus(self) -> None:
        """Put the focus on the first slider that is shown."""
        next(self.sliders[joint] for joint, row in self._rows.items() if not row.isHidden()).setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Tell when the focus goes from a slider."""
        if event.type() is QEvent.Type.FocusOut:
            self._on_released()
        return False

    def _on_value(self, joint: str, value: int) -> None:
        if not self._is_showing:
            self._pending[joint] = value
            self._soon.start()

    def _tell(self) -> None:
        pending, self._pending = self._pending, {}
        for joint, value in pending.items():
            self.moved.emit(self._part, joint, value)

    def _on_released(self) -> None:
        self._soon.stop()
        self._tell()
        self.left.emit()


def _row(theme: Theme, joint: str, slider: ValueSlider) -> QWidget:
    """Return a slider below its name and the limits of the joint."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    low, high = (_degrees(round(bound)) for bound in LIMITS[joint])
    head = QHBoxLayout()
    head.setSpacing(theme.px(8))
    head.addWidget(TextLabel(theme, word(f"exercise.joint.{joint}"), "small", "ink2", wraps=False, elides=True), 1)
    head.addWidget(TextLabel(theme, word("exercise.limits", low=low, high=high), "tiny", "muted", wraps=False))
    column.addLayout(head)
    column.addWidget(slider)
    return row


def _degrees(value: int) -> str:
    return word("exercise.degrees", degrees=f"−{-value}" if value < 0 else value)
