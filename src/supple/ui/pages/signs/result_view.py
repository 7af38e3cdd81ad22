"""What to do about what was just answered. Nothing on it leads past a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSlider, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from supple.advice.sign_level import SignLevel
from supple.ui.pages.signs.advice_list import advice_card
from supple.ui.pages.signs.clinician_buttons import ClinicianButtons
from supple.ui.pages.signs.closed_map import closed_map
from supple.ui.pages.signs.closing_card import closing_card
from supple.ui.pages.signs.numbers_card import numbers_card
from supple.ui.pages.signs.sign_list import SignList, icon_row
from supple.ui.pages.signs.view import LEVEL_ICONS, LEVEL_ROLES, groups_of, said_texts
from supple.ui.painting import painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.page_scroll import PageScroll
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QLocale
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from supple.advice.safety_state import Lock
    from supple.advice.warning_sign import WarningSigns
    from supple.body.outline import BodyOutlines
    from supple.body.region_facts import Regions
    from supple.ui.pages.signs.view import Outcome
    from supple.ui.theme import Theme

_COLUMN = 1136
_TWO_COLUMNS = 860
# Narrower than this the words need all the room.
_WITH_MAP = 980


class ResultView(QWidget):
    """Advice at the worst level, with what open locks close; for an emergency with numbers and what to say."""

    left = Signal()

    def __init__(
        self,
        theme: Theme,
        signs: WarningSigns,
        country: QLocale.Country,
        regions: Regions,
        outcome: Outcome,
        locks: tuple[Lock, ...] = (),
        outlines: Callable[[], BodyOutlines] | None = None,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._signs = signs
        self.outcome = outcome
        self.locks = locks
        self.level = outcome.level
        self.headline = word(f"signs.result.{self.level.value}")
        self._scroll = PageScroll(theme, content_width=_COLUMN)
        self.clinician = ClinicianButtons(theme)
        self.done_button = ActionButton(theme, word("signs.done"), variant=Variant.PRIMARY)
        column = self._scroll.column
        column.setSpacing(theme.px(24))
        self._top: _EmergencyTop | None = None
        self.map = closed_map(theme, outlines, locks) if outlines is not None else None
        if self.map is not None:
            column = self._beside_map(self.map)
        if self.is_emergency:
            said = tuple(word("signs.say-sign", sign=text) for text in said_texts(signs, outcome))
            self._top = _EmergencyTop(theme, country, self._pill(), said)
            column.addWidget(self._top)
        else:
            column.addWidget(self._plain_words())
        if locks and not self.is_emergency:
            column.addWidget(closing_card(theme, locks, regions))
        if groups := groups_of(signs, outcome):
            column.addWidget(advice_card(theme, groups, is_exact=bool(outcome.flags)))
        column.addStretch(1)
        self._lay_out_frame()
        self.done_button.clicked.connect(self.left)

    @property
    def is_emergency(self) -> bool:
        """Whether it is shown on the whole window."""
        return self.level is SignLevel.EMERGENCY

    def show_way_on(self, text: str) -> None:
        """Say what the main button leads to."""
        self.done_button.setText(text)

    def take_focus(self) -> None:
        """Put the focus on a button that leads nowhere, so that no key pressed too often closes the advice."""
        self.clinician.copy.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page Up and Page Down scroll from wherever the focus is."""
        bar = self._scroll.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepAdd)
        elif event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(QAbstractSlider.SliderAction.SliderPageStepSub)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground: the level's soft colour for an emergency."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("w_emergency_soft" if self.is_emergency else "bg"))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the buttons in line with the column, and the parts beside or below one another."""
        super().resizeEvent(event)
        side = self._scroll.padding(self.width())
        self._foot.setContentsMargins(side, 12, side, 20)
        if self._top is not None:
            self._top.place(wide=self.width() >= self._theme.px(_TWO_COLUMNS))
        if self.map is not None:
            self.map.setVisible(self.width() >= self._theme.px(_WITH_MAP))

    def _lay_out_frame(self) -> None:
        foot = QWidget()
        buttons = FlowLayout(12, foot)
        buttons.setContentsMargins(0, 0, 0, 0)
        for button in self.clinician.all:
            buttons.addWidget(button)
        buttons.addWidget(self.done_button)
        self._foot = QHBoxLayout()
        self._foot.addWidget(foot)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(0)
        frame.addWidget(self._scroll, 1)
        frame.addLayout(self._foot)

    def _beside_map(self, card: Card) -> QVBoxLayout:
        """Put the map at the right and return the column for the words."""
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(32))
        words = QVBoxLayout()
        words.setSpacing(self._theme.px(24))
        row.addLayout(words, 1)
        row.addWidget(card)
        self._scroll.column.addLayout(row, 1)
        return words

    def _pill(self) -> QWidget:
        theme = self._theme
        role = LEVEL_ROLES[self.level]
        pill = Card(theme, fill=role, line="", radius=theme.px(18))
        words = TextLabel(theme, word(f"signs.chip.{self.level.value}"), "body-strong", "surface", wraps=False)
        inside = QHBoxLayout(pill)
        inside.setContentsMargins(theme.px(16), theme.px(7), theme.px(18), theme.px(7))
        inside.addWidget(icon_row(theme, LEVEL_ICONS[self.level], "surface", words, side=20))
        return pill

    def _plain_words(self) -> QWidget:
        theme = self._theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addWidget(self._pill(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(TextLabel(theme, self.headline, "step-name"))
        column.addWidget(TextLabel(theme, self._signs.advice(self.level).act, "cue", "ink2"))
        return holder


class _EmergencyTop(QWidget):
    """Headline, numbers and what to say: the numbers beside the words, or right below the headline."""

    def __init__(self, theme: Theme, country: QLocale.Country, pill: QWidget, said: tuple[str, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._headline = TextLabel(theme, word("signs.result.emergency"), "display")
        self._numbers = numbers_card(theme, country)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(theme.px(14))
        head.addWidget(pill, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self._headline)
        # Before the numbers, and in sight at every size of text.
        stop = TextLabel(theme, word("signs.stop"), "card")
        head.addWidget(icon_row(theme, "octagon-x", "w_emergency", stop, side=24))
        self._words = QWidget()
        words = QVBoxLayout(self._words)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(theme.px(14))
        words.addWidget(TextLabel(theme, word("signs.result.emergency-text"), "cue"))
        signs = SignList(theme)
        signs.show_signs(said, "chevron-right", "w_emergency")
        title = TextLabel(theme, word("signs.say-title"), "card")
        words.addWidget(
            icon_row(
                theme, "speech", "w_emergency", title, TextLabel(theme, word("signs.say"), "check"), signs, side=24
            )
        )
        words.addStretch(1)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(theme.px(16))
        self._wide: bool | None = None

    def place(self, *, wide: bool) -> None:
        """Put the parts where a wide or a narrow window has room for them."""
        if wide == self._wide:
            return
        self._wide = wide
        parts = (self._head, self._numbers, self._words)
        for part in parts:
            self._grid.removeWidget(part)
        self._headline.set_size(52 if wide else 34)
        self._grid.setHorizontalSpacing(self._theme.px(48) if wide else 0)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2 if wide else 0)
        self._grid.setRowStretch(1, 1)
        top = Qt.AlignmentFlag.AlignTop
        if wide:
            self._grid.addWidget(self._head, 0, 0)
            self._grid.addWidget(self._words, 1, 0)
            self._grid.addWidget(self._numbers, 0, 1, 2, 1, top)
        else:
            for row, part in enumerate(parts):
                self._grid.addWidget(part, row, 0)
