"""The card "Where is it tight?": the places of last time, and the way to the body map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.pages.today.tight_view import TightView
from supple.ui.painting import Align, paint_surface, paint_text, painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.mark_picture import MarkPicture
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.outline import BodyOutlines
    from supple.ui.pages.today.tight_view import TightLine
    from supple.ui.theme import Theme

# Narrower than this the words need all the room.
_PICTURE_FROM: Final = 430
_HIGH: Final = 312
_NUMBER_SIDE: Final = 26


class TightCard(Card):
    """``pick_asked`` leads to the body map, ``again_asked`` there with the places of last time."""

    pick_asked = Signal()
    again_asked = Signal()

    def __init__(self, theme: Theme, outlines: Callable[[], BodyOutlines], key_shown: str) -> None:
        super().__init__(theme)
        self._look = theme
        self.pick = ActionButton(theme, word("today.tight.pick"), variant=Variant.ACCENT, key_shown=key_shown)
        self.again = ActionButton(theme, word("today.tight.again"))
        self.picture = MarkPicture(theme, outlines)
        self._when = TextLabel(theme, "", "small", "ink2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.px(8))
        self._lines: list[QWidget] = []
        self._more = TextLabel(theme, "", "small", "ink2")
        self.advice = TextLabel(theme, "", "small", "w_days")
        self._lay_out()
        self.pick.clicked.connect(self.pick_asked)
        self.again.clicked.connect(self.again_asked)
        self.show_tight(TightView())

    def show_tight(self, view: TightView) -> None:
        """Show the places of last time."""
        for old in self._lines:
            old.hide()
            old.deleteLater()
        self._lines = [_Line(self._look, line) for line in view.lines]
        for line in self._lines:
            self._rows.addWidget(line)
            line.show()
        self._when.set_words(view.when)
        self._more.set_words(view.more)
        self.advice.set_words("\n".join(view.advice))
        self.advice.setVisible(bool(view.advice))
        for part, shown in ((self._when, view.when), (self._more, view.more), (self.again, view.lines)):
            part.setVisible(bool(shown))
        self.picture.show_marks(view.marks)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the picture out where the card is narrow."""
        super().resizeEvent(event)
        self.picture.setVisible(event.size().width() >= self._look.px(_PICTURE_FROM))

    def _lay_out(self) -> None:
        theme = self._look
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(20), theme.px(16), theme.px(16))
        row.setSpacing(theme.px(12))
        words = QVBoxLayout()
        words.setSpacing(theme.px(8))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(TextLabel(theme, word("today.tight"), "heading"))
        head.addWidget(TextLabel(theme, word("today.tight.about"), "body", "ink2"))
        words.addLayout(head)
        words.addSpacing(theme.px(8))
        words.addWidget(self._when)
        words.addLayout(self._rows)
        words.addWidget(self._more)
        words.addWidget(self.advice)
        words.addStretch(1)
        buttons = FlowLayout(8)
        buttons.addWidget(self.pick)
        buttons.addWidget(self.again)
        words.addLayout(buttons)
        row.addLayout(words, 1)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.px(_HIGH))


class _Line(QWidget):
    """A number on its colour with the place beside it."""

    def __init__(self, theme: Theme, line: TightLine) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(_Number(theme, line.number))
        label = TextLabel(theme, line.text, "body")
        label.setAccessibleName(word("today.tight.line", place=line.text, number=line.number))
        row.addWidget(label, 1)


class _Number(QWidget):
    """A number on the colour of that soreness."""

    def __init__(self, theme: Theme, number: int) -> None:
        super().__init__()
        self._theme = theme
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a small square."""
        side = self._theme.px(_NUMBER_SIDE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the number."""
        theme = self._theme
        painter = painter_on(self)
        rect = QRectF(self.rect())
        paint_surface(painter, rect, theme.radius.number, theme.soreness(self._number))
        ink = theme.soreness_ink(self._number)
        paint_text(painter, rect, str(self._number), theme.font("small-strong"), ink, Align.AlignCenter)
        painter.end()
