"""The card of causes: numbered, beside a figure that runs, with the way to all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painting import paint_surface, painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.figure_picture import FigurePicture, Motion
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.learn.topic import Topic
    from supple.routine.exercise import Exercise
    from supple.ui.theme import Theme

_SHOWN: Final = 4
_PICTURE_WIDE: Final = 140
_PICTURE_HIGH: Final = 360
_NARROW: Final = 520


class CauseList(Card):
    """The first causes of a topic; ``all_asked`` asks for the whole of it."""

    all_asked = Signal()

    def __init__(self, theme: Theme, topic: Topic, runner: Exercise | None) -> None:
        super().__init__(theme)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(24))
        grid.setVerticalSpacing(theme.px(10))
        grid.setColumnStretch(1, 1)
        for number, point in enumerate(topic.points[:_SHOWN], start=1):
            row = 2 * number
            if number > 1:
                grid.addWidget(Hairline(theme), row - 1, 0, 1, 2)
            place = TextLabel(theme, str(number), "heading", "accentText", wraps=False)
            grid.addWidget(place, row, 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(TextLabel(theme, point.title, "sub"))
            words.addWidget(TextLabel(theme, point.say, "body", "ink2"))
            grid.addLayout(words, row, 1)
        self.all_button = ActionButton(theme, word("learn.all-causes", count=len(topic.points)), icon="arrow-right")
        self.all_button.clicked.connect(self.all_asked)
        column = QVBoxLayout()
        column.setSpacing(theme.px(14))
        column.addLayout(grid)
        column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._picture = _Runner(theme, runner)
        row_layout = QHBoxLayout(self)
        row_layout.setContentsMargins(theme.px(24), theme.px(20), theme.px(16), theme.px(20))
        row_layout.setSpacing(theme.px(20))
        row_layout.addLayout(column, 1)
        row_layout.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._picture.setVisible(runner is not None)
        self._has_runner = runner is not None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the figure out where the words need the room."""
        super().resizeEvent(event)
        self._picture.setVisible(self._has_runner and event.size().width() >= self._theme.px(_NARROW))


class _Runner(QWidget):
    """A figure that runs, on a soft ground."""

    def __init__(self, theme: Theme, runner: Exercise | None) -> None:
        super().__init__()
        self._theme = theme
        figure = FigurePicture(theme)
        figure.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        if runner is not None:
            figure.show_pose(runner.pose, (), None, motion=Motion.MOVING)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(16))
        column.addWidget(figure)
        self.setFixedWidth(theme.px(_PICTURE_WIDE))
        self.setFixedHeight(theme.px(_PICTURE_HIGH))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        fill = self._theme.colour("k_cooldown_soft")
        paint_surface(painter, QRectF(self.rect()), self._theme.radius.card, fill)
        painter.end()
