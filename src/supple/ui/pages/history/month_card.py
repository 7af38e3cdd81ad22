"""The calendar: a month of days, each a button with what was done in it."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from supple.ui.day_words import month_text
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_surface, paint_text
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from supple.ui.pages.history.view import DayCellView
    from supple.ui.theme import Theme

_CELL: Final = 42
_DOT: Final = 5
_MOST_DOTS: Final = 3
_MOVING: Final = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class DayCell(PaintedButton):
    """One day. The arrow keys are the calendar's."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.view: DayCellView | None = None
        self._is_chosen = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, view: DayCellView, *, chosen: bool) -> None:
        """Show a day; only the chosen one is reached by Tab."""
        if (view, chosen) == (self.view, self._is_chosen):
            return
        self.view, self._is_chosen = view, chosen
        self.setText(str(view.day.day))
        self.setAccessibleName(view.spoken)
        self.setToolTip(view.spoken)
        self.setEnabled(not view.is_future)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys that move to the calendar; Qt would step through the buttons."""
        if event.key() in _MOVING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self._theme.px(_CELL), self._theme.target(_CELL))

    def paint(self, painter: QPainter) -> None:
        """Paint the number and a dot for each kind; a run is a ring."""
        theme, view = self._theme, self.view
        if view is None:
            return
        rect = QRectF(self.rect())
        fill = theme.colour("bg" if view.is_empty else "accentSoft")
        line = theme.colour("ink") if self._is_chosen else theme.colour("lineStrong") if theme.high_contrast else None
        fill = mixed(theme.colour("ink"), fill, self.wash())
        paint_surface(painter, rect, theme.radius.button, fill, line, 2 if self._is_chosen else 1)
        ink = theme.colour("ink" if not view.is_future else "muted")
        strong = view.is_today or not view.is_empty
        words = rect.adjusted(0, 0, 0, 0 if view.is_empty else -theme.px(12))
        font = theme.font("body-strong" if strong else "body")
        paint_text(painter, words, self.text(), font, ink, Align.AlignCenter)
        marks = [*view.roles[:_MOST_DOTS], *(["ink"] if view.has_run else [])]
        # In a narrow cell the dots move together rather than over its edge.
        step = min(theme.px(_DOT + 4), (rect.width() - theme.px(_DOT + 5)) / max(1, len(marks) - 1))
        x = rect.center().x() - (len(marks) - 1) * step / 2
        y = rect.bottom() - theme.px(10)
        painter.setPen(Qt.PenStyle.NoPen)
        for number, role in enumerate(marks):
            is_run = view.has_run and number == len(marks) - 1
            reach = theme.px(_DOT) / 2 + (0.5 if is_run else 0)
            painter.setBrush(theme.colour(role))
            painter.drawEllipse(QPointF(x + number * step, y), reach, reach)
            if is_run:
                painter.setBrush(fill)
                painter.drawEllipse(QPointF(x + number * step, y), reach - 1.5, reach - 1.5)


class MonthCard(Card):
    """``day_chosen`` carries a day of any month: the arrows and the keys lead on to other months too."""

    day_chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._today = date.min
        self._chosen = date.min
        self.cells: dict[date, DayCell] = {}
        self._cells: list[DayCell] = []
        self._first = -1
        self._title = TextLabel(theme, "", "card", wraps=False)
        self.earlier = ActionButton(theme, variant=Variant.GHOST, icon="chevron-left")
        self.later = ActionButton(theme, variant=Variant.GHOST, icon="chevron-right")
        for button, key, step in ((self.earlier, "earlier", -1), (self.later, "later", 1)):
            button.setAccessibleName(word(f"history.month-{key}"))
            button.setToolTip(word(f"history.month-{key}"))
            button.clicked.connect(partial(self._step_month, step))
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.earlier)
        head.addWidget(self.later)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.px(5))
        for column in range(7):
            name = TextLabel(theme, word(f"day.letters.{column}"), "tiny-strong", "muted", align=Align.AlignHCenter)
            self._grid.addWidget(name, 0, column)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(theme.px(20), theme.px(12), theme.px(14), theme.px(20))
        column_layout.addLayout(head)
        column_layout.addLayout(self._grid)
        column_layout.addStretch(1)

    def show_month(self, cells: tuple[DayCellView, ...], chosen: date, today: date) -> None:
        """Show a month, of which one day is chosen."""
        had_focus = any(cell.hasFocus() for cell in self._cells)
        while len(self._cells) < len(cells):
            cell = DayCell(self._theme)
            cell.clicked.connect(partial(self._on_clicked, cell))
            self._cells.append(cell)
        self._today, self._chosen = today, chosen
        first = cells[0].day.weekday()
        for number, cell in enumerate(self._cells):
            if number >= len(cells):
                cell.hide()
                continue
            cell.show_day(cells[number], chosen=cells[number].day == chosen)
            if first != self._first or not cell.isVisibleTo(self):
                self._grid.addWidget(cell, 1 + (number + first) // 7, (number + first) % 7)
                cell.show()
        self._first = first
        self.cells = {view.day: cell for view, cell in zip(cells, self._cells, strict=False)}
        self._title.set_words(month_text(chosen, today))
        self.later.setEnabled((chosen.year, chosen.month) < (today.year, today.month))
        if had_focus:
            self.cells[chosen].setFocus(Qt.FocusReason.OtherFocusReason)

    def take_focus(self) -> None:
        """Put the focus on the chosen day."""
        cell = self.cells.get(self._chosen)
        if cell is not None:
            cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move from day to day, week to week, month to month."""
        days = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            step = days[key]
            if self.isRightToLeft() and abs(step) == 1:
                step = -step
            self._choose(self._chosen + timedelta(days=step))
        elif key in months:
            self._step_month(months[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = monthrange(self._chosen.year, self._chosen.month)[1]
            self._choose(self._chosen.replace(day=1 if key == Qt.Key.Key_Home else last))
        else:
            super().keyPressEvent(event)

    def _on_clicked(self, cell: DayCell, *_clicked: object) -> None:
        if cell.view is not None:
            self._choose(cell.view.day)

    def _choose(self, day: date) -> None:
        self.day_chosen.emit(min(day, self._today))

    def _step_month(self, step: int, *_clicked: object) -> None:
        months = self._chosen.year * 12 + self._chosen.month - 1 + step
        year, month = months // 12, months % 12 + 1
        last = monthrange(year, month)[1]
        self._choose(date(year, month, min(self._chosen.day, last)))
