"""The head of a routine's page: the way back, its name, its facts and Start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, paint_icon, paint_surface, paint_text, painter_on, text_width
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.even_grid import EvenGrid
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.advice.adaptation import Adapted
    from supple.routine.routine import Routine
    from supple.ui.pages.routine.view import Fact, RoutineView
    from supple.ui.theme import Theme

_FACT_SIZE: Final = 26
_MOST_BUTTON: Final = 400
_LEAST_BUTTON: Final = 140


class Summary(QWidget):
    """Everything about a routine at a glance, and its buttons."""

    back_asked = Signal()
    start_asked = Signal()
    favourite_changed = Signal(bool)
    file_asked = Signal()
    edit_asked = Signal()
    handout_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back = _BackLink(theme)
        self._title = TextLabel(theme, "", "title", balanced=True)
        self._mark = _Mark(theme, word("library.yours"))
        self._goal = TextLabel(theme, "", "body", "ink2")
        self._when = TextLabel(theme, "", "body", "ink2")
        self._small = TextLabel(theme, "", "small", "muted")
        self._facts = QWidget()
        self._facts_row = FlowLayout(theme.px(24), self._facts)
        self._fact_labels: list[_FactLabel] = []
        self.start = ActionButton(
            theme,
            word("library.start"),
            variant=Variant.PRIMARY,
            icon="play",
            key_shown=word("key.enter"),
            size=ButtonSize.LARGE,
        )
        self._reason = TextLabel(theme, word("library.start.nothing"), "small", "w_days")
        self.favourite = ActionButton(theme, word("library.favourite"), icon="star")
        self.favourite.setCheckable(True)
        self.edit = ActionButton(theme, word("library.edit"), icon="square-pen")
        self.handout = ActionButton(theme, word("handout.button"), icon="printer")
        self.file = ActionButton(theme, word("library.show-file"), icon="folder-open")
        self._lay_out()
        self.back.clicked.connect(self.back_asked)
        self.start.clicked.connect(self.start_asked)
        self.favourite.clicked.connect(self._on_favourite_clicked)
        self.file.clicked.connect(self.file_asked)
        self.edit.clicked.connect(self.edit_asked)
        self.handout.clicked.connect(self.handout_asked)

    def show_routine(self, routine: Routine, *, is_favourite: bool, has_file: bool) -> None:
        """Show a routine's name and what it is for."""
        self.back.setText(word(f"kind.{routine.kind.value}"))
        self.back.updateGeometry()
        self._title.set_words(routine.title)
        self._mark.setVisible(routine.yours)
        small = [
            word("library.often", often=routine.often) if routine.often else "",
            word("library.by", name=routine.by) if routine.by else "",
        ]
        for label, text in (
            (self._goal, routine.goal),
            (self._when, routine.when),
            (self._small, "\n".join(line for line in small if line)),
        ):
            label.set_words(text)
            label.setVisible(bool(text))
        self._show_favourite(is_favourite)
        self.file.setVisible(has_file)
        self.edit.setText(word("library.edit" if routine.yours else "library.customise"))
        self.edit.setToolTip("" if routine.yours else word("library.customise.tip"))

    def show_view(self, view: RoutineView) -> None:
        """Show the totals, and whether there is anything to start."""
        while len(self._fact_labels) > len(view.facts):
            gone = self._fact_labels.pop()
            self._facts_row.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        while len(self._fact_labels) < len(view.facts):
            label = _FactLabel(self._theme)
            self._fact_labels.append(label)
            self._facts_row.addWidget(label)
        for label, fact in zip(self._fact_labels, view.facts, strict=True):
            label.show_fact(fact)
        self.start.setEnabled(view.can_start)
        self.start.setToolTip("" if view.can_start else word("library.start.nothing"))
        self._reason.setVisible(not view.can_start)

    def show_today(self, adapted: Adapted | None) -> None:
        """Say what Start does where today asks for changes; it starts nothing where nothing is left."""
        self.start.setText(word("library.start" if adapted is None else "library.start.today"))
        self.start.updateGeometry()
        if adapted is not None and adapted.routine is None:
            self.start.setEnabled(False)
            self.start.setToolTip(word("library.today.nothing"))

    def fact_texts(self) -> tuple[str, ...]:
        """Return the facts as a screen reader says them."""
        return tuple(label.accessibleName() for label in self._fact_labels)

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(theme.px(8))
        column.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addSpacing(theme.px(4))
        for label in (self._goal, self._when, self._small):
            column.addWidget(label)
        column.addSpacing(theme.px(18))
        column.addWidget(self._facts)
        column.addSpacing(theme.px(20))
        column.addLayout(_beside(self.start))
        column.addWidget(self._reason)
        column.addSpacing(theme.px(10))
        buttons = EvenGrid(theme.px(_LEAST_BUTTON), (1, 2), theme.px(8))
        for button in (self.favourite, self.edit, self.handout, self.file):
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            buttons.addWidget(button)
        holder = QWidget()
        holder.setLayout(buttons)
        for wide in (self.start, holder):
            wide.setMaximumWidth(theme.px(_MOST_BUTTON))
        column.addLayout(_beside(holder))

    def _show_favourite(self, is_favourite: bool) -> None:  # noqa: FBT001 - a state, set as Qt sets one
        self.favourite.setChecked(is_favourite)
        self.favourite.set_icon("star-filled" if is_favourite else "star")

    def _on_favourite_clicked(self, is_favourite: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._show_favourite(is_favourite)
        self.favourite_changed.emit(is_favourite)


class _BackLink(PaintedButton):
    """An arrow and the name of the page above."""

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(round(text_width(self.text(), theme.font("body"))) + 1 + theme.px(30), theme.target(40))

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect())
        side = theme.px(20)
        turned = self.isRightToLeft()
        arrow = QRectF(rect.right() - side if turned else 0, (rect.height() - side) / 2, side, side)
        role = "ink" if self.wash() else "ink2"
        paint_icon(painter, theme, "arrow-right" if turned else "arrow-left", arrow, role)
        words = rect.adjusted(0, 0, -theme.px(28), 0) if turned else rect.adjusted(theme.px(28), 0, 0, 0)
        paint_text(painter, words, self.text(), theme.font("body"), theme.colour(role))


class _Mark(QLabel):
    """A soft pill with one word."""

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__(text)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(round(text_width(self.text(), theme.font("tiny-strong"))) + theme.px(18), theme.px(24))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = painter_on(self)
        rect = QRectF(self.rect())
        line = theme.colour("accent") if theme.high_contrast else None
        paint_surface(painter, rect, rect.height() / 2, theme.colour("accentSoft"), line, theme.border)
        font, ink = theme.font("tiny-strong"), theme.colour("accentText")
        paint_text(painter, rect, self.text(), font, ink, Align.AlignCenter)
        painter.end()


class _FactLabel(QWidget):
    """A large value over its caption."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._value = TextLabel(theme, "", "title", wraps=False)
        self._value.set_size(_FACT_SIZE)
        self._caption = TextLabel(theme, "", "small", "ink2", wraps=False)
        column.addWidget(self._value)
        column.addWidget(self._caption)

    def show_fact(self, fact: Fact) -> None:
        self._value.set_words(fact.value)
        self._caption.set_words(fact.caption)
        self.setAccessibleName(word("library.fact", value=fact.value, caption=fact.caption))


def _beside(widget: QWidget) -> QHBoxLayout:
    """Return a row in which a widget takes all the room it may have, from where reading begins."""
    row = QHBoxLayout()
    row.addWidget(widget, 1)
    row.addStretch(0)
    return row
