"""A slider with its name, its value in words and its ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QSlider, QWidget

from supple.ui.painting import HOVERED_WASH, mixed, paint_surface, painter_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from supple.ui.theme import Theme

_GROOVE = 6
_KNOB = 22


class _Slider(QSlider):
    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", theme.px(_KNOB) / 2)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(130), self._theme.px(_KNOB + 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(96), self._theme.px(_KNOB + 2))

    def knob_x(self) -> float:
        """Return the middle of the knob."""
        span = self.maximum() - self.minimum()
        share = (self.value() - self.minimum()) / span if span else 0.0
        if self.isRightToLeft():
            share = 1 - share
        knob = self._theme.px(_KNOB)
        return knob / 2 + share * (self.width() - knob)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._follow(event)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setSliderDown(False)

    def _follow(self, event: QMouseEvent) -> None:
        knob = self._theme.px(_KNOB)
        share = (event.position().x() - knob / 2) / max(1, self.width() - knob)
        if self.isRightToLeft():
            share = 1 - share
        steps = round(share * (self.maximum() - self.minimum()) / self.singleStep())
        self.setSliderDown(True)
        self.setValue(self.minimum() + steps * self.singleStep())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        theme = self._theme
        high = theme.px(_GROOVE)
        groove = QRectF(0, (self.height() - high) / 2, self.width(), high)
        paint_surface(painter, groove, high / 2, theme.colour("line"))
        x = self.knob_x()
        done = (
            QRectF(x, groove.y(), groove.right() - x, high) if self.isRightToLeft() else QRectF(0, groove.y(), x, high)
        )
        paint_surface(painter, done, high / 2, theme.colour("accent"))
        knob = theme.px(_KNOB) - 2
        wash = HOVERED_WASH * (2 if self.isSliderDown() else 1) if self.underMouse() else 0.0
        painter.setBrush(mixed(theme.colour("ink"), theme.colour("surface"), wash))
        painter.setPen(QPen(theme.colour("accent"), 2))
        painter.drawEllipse(QRectF(x - knob / 2, (self.height() - knob) / 2, knob, knob))
        painter.end()


class ValueSlider(QWidget):
    """A slider over whole numbers. ``worded`` turns a value into words, shown and told to screen readers.

    ``compact`` puts the value beside the slider and leaves out name and ends (the row around it names it).
    """

    value_changed = Signal(int)

    def __init__(
        self,
        theme: Theme,
        name: str,
        bounds: tuple[int, int],
        worded: Callable[[int], str],
        *,
        step: int = 1,
        compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._worded = worded
        self._name = name
        self._slider = _Slider(theme)
        self._slider.setRange(*bounds)
        self._slider.setSingleStep(step)
        self._slider.setPageStep(step * 2)
        self._value = _label(theme, "body-strong", "ink")
        self._value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._value.setMinimumWidth(max(self._wide(worded(value)) for value in bounds))
        if compact:
            self._lay_out_compact(theme)
        else:
            self._lay_out_full(theme, bounds)
        self.setFocusProxy(self._slider)
        self._slider.valueChanged.connect(self._on_value_changed)
        self._show_value()

    def value(self) -> int:
        """Return the value."""
        return self._slider.value()

    def set_value(self, value: int) -> None:
        """Show a value without telling."""
        blocked = self.blockSignals(True)
        self._slider.setValue(value)
        self.blockSignals(blocked)

    @property
    def slider(self) -> QSlider:
        """The slider itself, which takes the focus."""
        return self._slider

    def _lay_out_full(self, theme: Theme, bounds: tuple[int, int]) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(theme.px(4))
        name = _label(theme, "small", "muted")
        name.setText(self._name)
        name.setBuddy(self._slider)
        grid.addWidget(name, 0, 0)
        grid.addWidget(self._value, 0, 1)
        grid.addWidget(self._slider, 1, 0, 1, 2)
        for column, (bound, side) in enumerate(zip(bounds, ("AlignLeft", "AlignRight"), strict=True)):
            end = _label(theme, "tiny", "muted")
            end.setText(self._worded(bound))
            end.setAlignment(Qt.AlignmentFlag[side])
            grid.addWidget(end, 2, column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def _lay_out_compact(self, theme: Theme) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        self._slider.setMinimumWidth(theme.px(190))
        self._slider.setMinimumHeight(theme.target(40))
        row.addWidget(self._slider, 1)
        row.addWidget(self._value)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def _wide(self, text: str) -> int:
        return self._value.fontMetrics().horizontalAdvance(text) + 2

    def _show_value(self) -> None:
        words = self._worded(self._slider.value())
        self._value.setText(words)
        self._slider.setAccessibleName(self._name)
        self._slider.setAccessibleDescription(words)

    def _on_value_changed(self, value: int) -> None:
        self._show_value()
        self.value_changed.emit(value)


def _label(theme: Theme, style: str, colour: str) -> QLabel:
    label = QLabel()
    label.setFont(theme.font(style))
    palette = label.palette()
    palette.setColor(label.foregroundRole(), theme.colour(colour))
    label.setPalette(palette)
    return label
