"""What there is to read about an exercise: its picture in motion and how it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.bullets import Bullets
from supple.ui.widgets.card import Card
from supple.ui.widgets.figure_picture import FigurePicture, Motion
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.routine.step_view import HowPart, StepView
    from supple.ui.theme import Theme

_PICTURE: Final = (184, 156)
_LABELS: Final = 96


class HowPanel(QWidget):
    """The open part of a step's row. ``role`` is the kind's colour role."""

    def __init__(self, theme: Theme, view: StepView, parts: tuple[HowPart, ...], role: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(20))
        row.setSpacing(theme.px(20))
        exercise = view.exercise
        if exercise.pose is not None:
            stage = Card(theme, fill=f"{role}_soft", line="", radius=theme.radius.segmented)
            stage.setFixedSize(theme.px(_PICTURE[0]), theme.px(_PICTURE[1]))
            inside = QVBoxLayout(stage)
            inside.setContentsMargins(*(theme.px(10),) * 4)
            picture = FigurePicture(theme)
            picture.show_pose(exercise.pose, exercise.primary, view.side, motion=Motion.MOVING)
            picture.setAccessibleName(word("library.how.picture", name=exercise.name, start=exercise.start))
            inside.addWidget(picture)
            row.addWidget(stage, 0, Qt.AlignmentFlag.AlignTop)
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        grid = QGridLayout(words)
        grid.setContentsMargins(0, theme.px(2), 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        grid.setColumnMinimumWidth(0, theme.px(_LABELS))
        grid.setColumnStretch(1, 1)
        for number, part in enumerate(parts):
            label = TextLabel(theme, part.label, "small-strong", "muted", wraps=False)
            grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignTop)
            single = len(part.lines) == 1
            text = TextLabel(theme, part.lines[0], "small") if single else Bullets(theme, part.lines, colour="ink")
            grid.addWidget(text, number, 1)
        row.addWidget(words, 1)
