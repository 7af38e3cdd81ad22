"""The column beside the stage: phase, name, ring, one cue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from supple.ui.pages.player.amounts import amount_text, clock_text
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.card import Card
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.countdown_ring import CountdownRing
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.pages.player.sizes import PlayerSizes
    from supple.ui.pages.player.view import PlayerView
    from supple.ui.theme import Theme

_MIDDLE = Qt.AlignmentFlag.AlignHCenter
# A caption stays as long as it is said, and somewhat longer to be read.
_CAPTION_MS = 1500
_CAPTION_WORD_MS = 350
# Two lines of cue, dots, a caption and a button, with a cue of this size.
_BELOW, _CUE = 146, 21
# How much larger text makes the cue at most.
_CUE_GROWTH = 1.2
_ROOMY_RING, _ROOMY_TEXT = 280, 1.0


class CueDots(QWidget):
    """One dot a cue, the present one long."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number, self._count = 0, 0
        self.setFixedHeight(theme.px(10))

    def show_dots(self, number: int, count: int) -> None:
        """Show that cue ``number`` (from 0) of ``count`` is up."""
        if (number, count) != (self._number, self._count):
            self._number, self._count = number, count
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the dots in the middle."""
        if self._count < 2:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        x = self.width() / 2 - (self._count * 12 + 6) / 2
        for number in range(self._count):
            wide = 18 if number == self._number else 6
            painter.setBrush(self._theme.colour("ink2" if number == self._number else "line"))
            painter.drawRoundedRect(QRectF(x, self.height() / 2 - 3, wide, 6), 3, 3)
            x += wide + 6


class InfoColumn(QWidget):
    """Shows a ``PlayerView``'s words and its ring."""

    confirmed = Signal()
    continued = Signal()
    restarted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._roomy = True
        self.ring = CountdownRing(theme)
        self._pill = Chip(theme, "", "p_hold", "timer")
        self._title = TextLabel(theme, style="step-name", align=_MIDDLE, balanced=True)
        self._cue = TextLabel(theme, style="cue", align=_MIDDLE, balanced=True)
        self._dots = CueDots(theme)
        self._extra = TextLabel(theme, style="small", colour="ink2", align=_MIDDLE)
        self._caption = TextLabel(theme, style="small", colour="muted", align=_MIDDLE)
        # Its line is kept free, so that nothing jumps when words come and go.
        self._caption.setMinimumHeight(self._caption.heightForWidth(1000))
        self._caption_ends = QTimer(self)
        self._caption_ends.setSingleShot(True)
        self._caption_ends.timeout.connect(self._on_caption_ended)
        self._confirm = ActionButton(theme, "", icon="check", key_shown=word("key.enter"))
        self._confirm.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._confirm.clicked.connect(self.confirmed)
        self._slept, self._slept_title, self._slept_text = self._make_slept_card()
        self._below = QWidget()
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        for part in (self._slept, self._cue, self._dots, self._extra, self._caption):
            below.addWidget(part)
        below.addWidget(self._confirm, 0, _MIDDLE)
        below.addStretch()
        self._columns = (QVBoxLayout(self), below)
        column = self._columns[0]
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(2)
        column.addWidget(self._pill, 0, _MIDDLE)
        column.addWidget(self._title)
        column.addSpacing(8)
        column.addStretch(1)
        column.addWidget(self.ring, 100)
        column.addSpacing(8)
        column.addStretch(2)
        column.addWidget(self._below)
        column.addStretch(1)

    def _make_slept_card(self) -> tuple[Card, TextLabel, TextLabel]:
        theme = self._theme
        card = Card(theme)
        title = TextLabel(theme, style="sub")
        text = TextLabel(theme, style="body", colour="ink2")
        self._go_on = ActionButton(
            theme, word("playing.continue-hold"), variant=Variant.PRIMARY, key_shown=word("key.space")
        )
        self._go_on.clicked.connect(self.continued)
        self._again = ActionButton(theme, word("playing.restart-side"), key_shown="R")
        self._again.clicked.connect(self.restarted)
        buttons = QHBoxLayout()
        buttons.addWidget(self._go_on)
        buttons.addWidget(self._again)
        buttons.addStretch()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(20, 18, 20, 18)
        inside.addWidget(title)
        inside.addWidget(text)
        inside.addLayout(buttons)
        card.hide()
        return card, title, text

    @property
    def keyed(self) -> tuple[QWidget, ...]:
        """What takes the keyboard's focus here, in reading order."""
        return (self._go_on, self._again, self._confirm)

    def show_sizes(self, sizes: PlayerSizes, tools: Theme) -> None:
        """Follow the size of the window; ``tools`` is the look of what is small."""
        self._pill.set_theme(tools)
        self._confirm.set_theme(tools)
        self._extra.set_size(13 * sizes.tools)
        self._caption.set_size(13 * sizes.tools)
        self.ring.set_most(sizes.ring)
        self.ring.setMaximumHeight(sizes.ring)
        self._title.set_size(self._grown(sizes.title, 1.0))
        self._cue.set_size(self._grown(sizes.cue, _CUE_GROWTH))
        for column in self._columns:
            column.setSpacing(sizes.space)
        self._dots.setVisible(sizes.dots_shown)
        self.setFixedWidth(sizes.column)
        # Room for the most that stands there, where there is enough: the ring keeps its place from phase to phase.
        self._roomy = sizes.ring >= _ROOMY_RING and self._theme.text_scale <= _ROOMY_TEXT
        self._below.setMinimumHeight(round(_BELOW * sizes.cue / _CUE) if self._roomy else 0)

    def _grown(self, size: float, most: float) -> float:
        """Return the size before text scale of words that are large as drawn: they grow less."""
        scale = self._theme.text_scale
        return max(size * min(scale, most) / scale, self._theme.tokens.type["body"].size)

    def show_slept(self, slept_seconds: float | None, left_seconds: float) -> None:
        """Ask how to go on after the machine slept; None hides the question."""
        was_hidden = self._slept.isHidden()
        self._slept.setVisible(slept_seconds is not None)
        if slept_seconds is not None:
            self._slept_title.set_words(word("playing.slept", amount=amount_text(slept_seconds)))
            self._slept_text.set_words(word("playing.slept-left", clock=clock_text(left_seconds)))
            if was_hidden:
                self._go_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_caption(self, text: str) -> None:
        """Show what is being said, for as long as it takes to read, unless it stands there as the cue."""
        self._caption.set_words("" if text == self._cue.text() else text)
        self._caption_ends.start(_CAPTION_MS + _CAPTION_WORD_MS * len(text.split()))

    def _on_caption_ended(self) -> None:
        self._caption.set_words("")

    @property
    def caption(self) -> str:
        """What stands below the cue as being said."""
        return self._caption.text()

    @property
    def slept_words(self) -> tuple[str, str]:
        """What the card says that asks how to go on; empty while it is hidden."""
        return ("", "") if self._slept.isHidden() else (self._slept_title.text(), self._slept_text.text())

    def show_view(self, view: PlayerView) -> None:
        """Show the words of ``view``; the ring's fraction comes with each look at the clock."""
        theme = self._theme
        self._pill.show_chip(view.pill, view.phase.value, view.pill_icon)
        if self._title.text() != view.title:
            self._title.set_words(view.title)
        self.ring.show_colour(theme.colour(view.phase.value))
        self.ring.show_arcs(view.arcs, view.arcs_done)
        self.ring.show_number(view.digits, view.unit, view.spoken_ring)
        cue = "" if view.is_asleep else view.cue
        if self._cue.text() != cue:
            self._cue.set_words(cue)
            if cue == self._caption.text():
                self._on_caption_ended()
        self._cue.setVisible(bool(cue))
        self._dots.show_dots(view.cue_number, 0 if view.is_asleep else view.cue_count)
        self._extra.setVisible(bool(view.extra))
        self._extra.set_words(view.extra)
        confirms = bool(view.confirm) and not view.is_paused
        self._confirm.setVisible(confirms)
        # Where room is short it gives way to the button: then title, badge and cue say the same.
        self._caption.setVisible(self._roomy or not confirms)
        if view.confirm and view.confirm != self._confirm.text():
            self._confirm.setText(view.confirm)
            self._confirm.updateGeometry()
