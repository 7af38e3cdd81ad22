"""The questions runners ask, one below the other; each opens its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from supple.ui.pages.learn.evidence_line import EvidenceLine
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_icon, paint_surface
from supple.ui.paragraph import Paragraph
from supple.ui.widgets.card import Card
from supple.ui.widgets.hairline import Hairline
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPainter

    from supple.learn.source import Source
    from supple.learn.topic import Point, Topic
    from supple.ui.theme import Theme

_ICON: Final = 18
_LEAST_HIGH: Final = 44


class QuestionRow(PaintedButton):
    """A question with a plus that becomes a minus while its answer is shown."""

    reads_as: ClassVar = QAccessible.Role.CheckBox

    def __init__(self, theme: Theme, question: str) -> None:
        super().__init__(theme, question)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Return that a long question breaks into lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, and room to press."""
        words = self._paragraph().height_for(max(1, width - self._beside()))
        return max(self._theme.px(_LEAST_HIGH), words + self._theme.px(16))

    def sizeHint(self) -> QSize:
        """Return the size of one line."""
        paragraph = self._paragraph()
        wide = paragraph.natural_width() + 1 + self._beside()
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Return the size of the longest word."""
        return QSize(self._paragraph().widest_word() + 1 + self._beside(), self._theme.px(_LEAST_HIGH))

    def paint(self, painter: QPainter) -> None:
        """Paint the words and the sign."""
        theme = self._theme
        rect = QRectF(self.rect())
        if self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            paint_surface(painter, rect, theme.radius.button, ground)
        side = theme.px(_ICON)
        left = self.isRightToLeft()
        x = theme.px(2) if left else rect.width() - side - theme.px(2)
        place = QRectF(x, (rect.height() - side) / 2, side, side)
        paint_icon(painter, theme, "minus" if self.isChecked() else "plus", place, "ink2")
        paragraph = self._paragraph()
        wide = rect.width() - self._beside()
        top = (rect.height() - paragraph.height_for(int(wide))) / 2
        words = QRectF(self._beside() if left else 0, top, wide, rect.height() - top)
        paragraph.paint(painter, words, theme.colour("ink"), Qt.AlignmentFlag.AlignLeft)

    def _paragraph(self) -> Paragraph:
        return Paragraph(self._theme, self.text(), "sub", 0)

    def _beside(self) -> int:
        return self._theme.px(_ICON + 14)


class QuestionList(Card):
    """Questions and answers; opening one closes the one before."""

    def __init__(
        self,
        theme: Theme,
        topic: Topic,
        sources_of: Callable[[Point], tuple[Source, ...]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent=parent)
        self.rows: list[QuestionRow] = []
        self.answers: list[QWidget] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16))
        column.setSpacing(0)
        column.addWidget(TextLabel(theme, topic.title, "card"))
        column.addSpacing(theme.px(8))
        for number, point in enumerate(topic.points):
            if number:
                column.addWidget(Hairline(theme))
            row = QuestionRow(theme, point.title)
            answer = QWidget()
            words = QVBoxLayout(answer)
            words.setContentsMargins(0, 0, 0, theme.px(12))
            words.setSpacing(theme.px(8))
            words.addWidget(TextLabel(theme, point.say, "body", "ink2"))
            words.addWidget(EvidenceLine(theme, point, sources_of(point)))
            answer.hide()
            row.toggled.connect(self._on_toggled)
            column.addWidget(row)
            column.addWidget(answer)
            self.rows.append(row)
            self.answers.append(answer)
        column.addStretch(1)
        if self.rows:
            self.rows[0].setChecked(True)

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        pressed = self.sender()
        for row, answer in zip(self.rows, self.answers, strict=True):
            if row is pressed:
                answer.setVisible(is_open)
            elif is_open and row.isChecked():
                row.setChecked(False)
