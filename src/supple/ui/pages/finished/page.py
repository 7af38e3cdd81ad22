"""The page after a session: what was done, how it was, and a note."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from supple.advice.trend import rose
from supple.ui.pages.finished.done_panel import DonePanel
from supple.ui.pages.finished.feeling_chip import FeelingChip
from supple.ui.pages.finished.past_card import PastCard
from supple.ui.pages.finished.view import FEELINGS, HURT, advice_for, finished_view
from supple.ui.painting import painter_on
from supple.ui.rating_row import RatingRow
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.banner import Banner
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from supple.body.region import SidedRegion
    from supple.session.record import SessionRecord
    from supple.ui.asked_place import AskedPlace
    from supple.ui.theme import Theme

_PANEL: Final = 372
_MOST_SHARE: Final = 0.4
_COLUMN: Final = 800


class FinishedPage(QWidget):
    """Shows a record. ``saved`` carries the feeling (one of FEELINGS, or empty) and the note."""

    saved = Signal(str, str)
    skipped = Signal()
    try_again_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.panel = DonePanel(theme)
        self._trouble: Banner | None = None
        self.chips = {
            feeling: FeelingChip(theme, word(f"finished.feeling.{feeling}"), warns=feeling == HURT)
            for feeling in FEELINGS
        }
        for chip in self.chips.values():
            chip.clicked.connect(self._on_chip_clicked)
        self._advice = TextLabel(theme, "", "body", "ink2")
        self.note = QLineEdit()
        self.note.setFont(theme.font("body"))
        self.note.setPlaceholderText(word("finished.note"))
        self.note.setAccessibleName(word("finished.note"))
        self.note.setProperty("radius", theme.radius.button)
        self.note.returnPressed.connect(self._on_save)
        self.save = ActionButton(
            theme,
            word("finished.save"),
            variant=Variant.PRIMARY,
            key_shown=word("key.enter"),
            size=ButtonSize.LARGE,
        )
        self.save.clicked.connect(self._on_save)
        self.skip = ActionButton(theme, word("finished.skip"), variant=Variant.GHOST, size=ButtonSize.LARGE)
        self.skip.clicked.connect(self.skipped)
        self.rows: tuple[RatingRow, ...] = ()
        self._places = QVBoxLayout()
        self._places.setSpacing(theme.px(12))
        self._places_head = _head(theme, "finished.places", "finished.places.about")
        self.past: PastCard | None = None
        self._watch: Callable[[Mapping[SidedRegion, int]], tuple[str, ...]] = lambda _: ()
        self.watched = TextLabel(theme, "", "body", "w_days")
        self._rise = TextLabel(theme, word("finished.places.rose"), "body", "w_days")
        self._lay_out()
        self.ask_places(())

    @property
    def feeling(self) -> str:
        """The answer that holds, empty for none."""
        return next((feeling for feeling, chip in self.chips.items() if chip.isChecked()), "")

    @property
    def trouble(self) -> Banner | None:
        """The bar that says why the record is not saved; None when there is nothing to say."""
        return self._trouble

    def show_record(self, record: SessionRecord, saved_trouble: str = "") -> None:
        """Show a session; ``saved_trouble`` says why it could not be saved. Answers given so far stay."""
        self.panel.show_view(finished_view(record))
        if self._trouble is not None:
            self._right.removeWidget(self._trouble)
            self._trouble.hide()
            self._trouble.deleteLater()
            self._trouble = None
        if saved_trouble:
            self._trouble = Banner(
                self._theme,
                "w_days",
                saved_trouble,
                title=word("finished.trouble"),
                icon="triangle-alert",
                action=word("shell.try-again"),
            )
            self._trouble.action_chosen.connect(self.try_again_asked)
            self._right.insertWidget(0, self._trouble)

    @property
    def numbers(self) -> dict[SidedRegion, int]:
        """How the places feel now, as far as it was told."""
        return {place: row.number for row in self.rows if row.number is not None for place in row.asked.places}

    def ask_places(self, asked: tuple[AskedPlace, ...]) -> None:
        """Ask how some places feel now."""
        for old in self.rows:
            old.hide()
            old.deleteLater()
        self.rows = tuple(RatingRow(self._theme, place) for place in asked)
        for row in self.rows:
            self._places.addWidget(row)
            row.rated.connect(self._follow_answers)
        self._places_head.setVisible(bool(asked))
        if self.past is not None:
            self._right.removeWidget(self.past)
            self.past.hide()
            self.past.deleteLater()
        self.past = PastCard(self._theme, asked)
        self.past.setVisible(not self.past.is_empty)
        self._right.insertWidget(self._right.indexOf(self.note) + 1, self.past)
        self._follow_answers()

    def say_watched(self, watch: Callable[[Mapping[SidedRegion, int]], tuple[str, ...]]) -> None:
        """Say what the ratings of the last weeks say, with each answer anew."""
        self._watch = watch
        self._follow_answers()

    def show_answers(self, feeling: str, note: str, numbers: Mapping[SidedRegion, int]) -> None:
        """Show what was answered before, such as on a page with another look."""
        for row in self.rows:
            row.show_number(numbers.get(row.asked.places[0]))
        self._follow_answers()
        self.note.setText(note)
        if feeling in self.chips:
            self.chips[feeling].click()

    def take_focus(self) -> None:
        """Put the focus on Save, so that Enter is enough."""
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the panel its width, and at most two fifths of the page."""
        super().resizeEvent(event)
        width = event.size().width()
        self.panel.setFixedWidth(min(self._theme.px(_PANEL), round(width * _MOST_SHARE)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        painter.end()

    def _lay_out(self) -> None:
        theme = self._theme
        chips = FlowLayout(theme.px(8))
        for chip in self.chips.values():
            chips.addWidget(chip)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(12))
        foot.addStretch(1)
        foot.addWidget(self.skip)
        foot.addWidget(self.save)
        content = QWidget()
        self._right = QVBoxLayout(content)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._right.setSpacing(theme.px(16))
        self._right.addWidget(self._places_head)
        self._right.addLayout(self._places)
        self._right.addWidget(self._rise)
        self._right.addWidget(self.watched)
        self._right.addWidget(_head(theme, "finished.question", "finished.optional"))
        self._right.addLayout(chips)
        self._right.addWidget(self._advice)
        self._right.addWidget(self.note)
        self._right.addStretch(1)
        self._advice.hide()
        ground = QWidget()
        sides = QVBoxLayout(ground)
        margin = theme.px(36)
        sides.setContentsMargins(margin, theme.px(48), margin, margin)
        content.setMaximumWidth(theme.px(_COLUMN))
        sides.addWidget(content, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(ground)
        ground.setAutoFillBackground(False)
        # The buttons stand outside what scrolls: Save is always in sight.
        feet = QWidget()
        feet.setMaximumWidth(theme.px(_COLUMN) + 2 * margin)
        feet.setLayout(foot)
        foot.setContentsMargins(margin, theme.px(12), margin, theme.px(28))
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(scroll, 1)
        right.addWidget(feet)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.panel)
        row.addLayout(right, 1)

    def _on_chip_clicked(self) -> None:
        chosen = self.sender()
        for chip in self.chips.values():
            if chip is not chosen:
                chip.setChecked(False)
        advice = advice_for(self.feeling)
        self._advice.set_words(advice)
        self._advice.setVisible(bool(advice))

    def _follow_answers(self) -> None:
        """Say what follows where a place is clearly worse, or not getting better. Source: evidence section 5.3."""
        self._rise.setVisible(any(row.number is not None and rose(row.asked.before, row.number) for row in self.rows))
        watched = self._watch(self.numbers) if self.rows else ()
        self.watched.set_words("\n".join(watched))
        self.watched.setVisible(bool(watched))
        if self.past is not None:
            for row in self.rows:
                self.past.show_number(row.asked, row.number)

    def _on_save(self) -> None:
        self.saved.emit(self.feeling, self.note.text().strip())


def _head(theme: Theme, title: str, about: str) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(TextLabel(theme, word(title), "title"))
    column.addWidget(TextLabel(theme, word(about), "check", "ink2"))
    return holder
