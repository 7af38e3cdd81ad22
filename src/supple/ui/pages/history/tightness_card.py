"""The card of tightness: each place with its means before and after sessions; a press opens the place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import mixed, paint_surface, paint_text
from supple.ui.widgets.card import Card
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.pages.history.view import HelpedView, TightView
    from supple.ui.theme import Theme

_HIGH: Final = 40
_LINE: Final = 120
_MOST: Final = 10
_RADIUS: Final = 6.0


class TightRow(PaintedButton):
    """A place: its name, and on a line from 0 to 10 a ring for before and a disc for after."""

    def __init__(self, theme: Theme, view: TightView) -> None:
        super().__init__(theme, view.name)
        self.view = view
        self.setAccessibleName(view.spoken)
        self.setToolTip(view.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size of name and line."""
        return QSize(self._theme.px(270), self._theme.target(_HIGH))

    def minimumSizeHint(self) -> QSize:
        """Return the size with a short name."""
        return QSize(self._theme.px(210), self._theme.target(_HIGH))

    def paint(self, painter: QPainter) -> None:
        """Paint the row."""
        theme = self._theme
        rect = QRectF(self.rect())
        if self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            paint_surface(painter, rect, theme.radius.button, ground)
        long, pad = theme.px(_LINE), theme.px(8)
        left = rect.right() - long - pad
        words = QRectF(pad, 0, left - 2 * pad, rect.height())
        paint_text(painter, words, self.text(), theme.font("body-medium"), theme.colour("ink"))
        y = rect.center().y()
        painter.setPen(QPen(theme.colour("line"), 2))
        painter.drawLine(QPointF(left, y), QPointF(left + long, y))
        before, after = (left + number / _MOST * long for number in (self.view.before, self.view.after))
        painter.setPen(QPen(theme.colour("ink2"), 2))
        painter.drawLine(QPointF(before, y), QPointF(after, y))
        painter.setBrush(theme.colour("surface"))
        painter.setPen(QPen(theme.colour("ink2"), 2))
        painter.drawEllipse(QPointF(before, y), _RADIUS, _RADIUS)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(after, y), _RADIUS, _RADIUS)


class TightnessCard(Card):
    """``place_chosen`` carries the place whose page is wanted."""

    place_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        head = QHBoxLayout()
        head.addWidget(TextLabel(theme, word("history.tightness"), "card"), 1)
        head.addWidget(TextLabel(theme, word("history.tightness-key"), "small", "ink2", wraps=False))
        self._empty = TextLabel(theme, word("history.tightness-empty"), "body", "ink2")
        self._holder = QWidget()
        self._grid = EvenGrid(theme.px(230), steps=(1, 2), gap=8)
        self._holder.setLayout(self._grid)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        column.setSpacing(theme.px(8))
        column.addLayout(head)
        column.addWidget(self._empty)
        column.addWidget(self._holder)
        column.addStretch(1)
        self.rows: list[TightRow] = []

    def show_places(self, views: tuple[TightView, ...]) -> None:
        """Show places."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = [TightRow(self._theme, view) for view in views]
        for row in self.rows:
            row.clicked.connect(partial(self.place_chosen.emit, row.view.place))
            self._grid.addWidget(row)
            row.show()
        self._empty.setVisible(not views)
        self._holder.setVisible(bool(views))


class HelpedCard(Card):
    """Around which sessions tightness went down or up: means of many things, never called a cause."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(20), theme.px(14), theme.px(20), theme.px(14))
        self._column.setSpacing(theme.px(10))
        self._column.addWidget(TextLabel(theme, word("history.helped"), "card"))
        self._column.addWidget(TextLabel(theme, word("history.helped-about"), "small", "ink2"))

    def show_helped(self, views: tuple[HelpedView, ...]) -> None:
        """Show routines, none where too little is known."""
        theme = self._theme
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._rows = []
        for view in views:
            row = QWidget()
            words = QVBoxLayout(row)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(0)
            words.addWidget(TextLabel(theme, view.name, "body-medium"))
            words.addWidget(TextLabel(theme, view.sentence, "small", "ink2"))
            self._column.addWidget(row)
            self._rows.append(row)
        self.setVisible(bool(views))
