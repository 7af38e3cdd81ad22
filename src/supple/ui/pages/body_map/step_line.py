"""A step of a session made for today: picture, name, amount, and why it is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.body.side import Side, Sides
from supple.ui.widgets.figure_picture import FigurePicture
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import say
from supple.ui.wording.amounts import work_text

if TYPE_CHECKING:
    from supple.document.message import Message
    from supple.routine.routine import Step
    from supple.ui.theme import Theme

_PICTURE = (56, 48)


class StepLine(QWidget):
    """Shows one step and its reason."""

    def __init__(self, theme: Theme, step: Step, reason: Message) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(10))
        picture = FigurePicture(theme)
        picture.setFixedSize(theme.px(_PICTURE[0]), theme.px(_PICTURE[1]))
        side = Side.RIGHT if step.sides is Sides.RIGHT else Side.LEFT if step.sides is Sides.LEFT else None
        picture.show_pose(step.exercise.pose, step.exercise.primary, side)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(TextLabel(theme, step.exercise.name, "body-strong"))
        words.addWidget(TextLabel(theme, work_text(step), "small", "ink2"))
        words.addWidget(TextLabel(theme, say(reason), "small", "ink2"))
        row.addWidget(picture)
        row.addLayout(words, 1)
