"""What the player asks when something hurts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.session.hurt import Hurt
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import key_cap_size, mixed, paint_icon, paint_key_cap, paint_surface, paint_text
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from supple.ui.theme import Theme


_ICONS = {
    Hurt.MILD: ("smile", "w_normal"),
    Hurt.NOTICEABLE: ("arrow-down", "w_days"),
    Hurt.SHARP: ("hand", "w_today"),
    Hurt.NERVE: ("zap", "w_today"),
    Hurt.CHEST: ("siren", "w_emergency"),
}


class _Answer(PaintedButton):
    """One answer: icon, what is felt, what follows, and its digit."""

    def __init__(self, theme: Theme, hurt: Hurt, digit: str) -> None:
        super().__init__(theme, word(f"playing.hurt.{hurt.value}"))
        self._hurt = hurt
        self._does = word(f"playing.hurt.{hurt.value}-does")
        self._digit = digit
        self.setAccessibleDescription(self._does)
        self.set_ring(theme.radius.segmented)
        self.setFixedHeight(theme.px(62))

    def sizeHint(self) -> QSize:
        """Return the height of two lines."""
        return QSize(self._theme.px(480), self._theme.px(62))

    def paint(self, painter: QPainter) -> None:
        """Paint the row."""
        theme = self._theme
        rect = QRectF(self.rect())
        fill = mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
        paint_surface(painter, rect, theme.radius.segmented, fill, theme.colour("line"), theme.border)
        name, colour = _ICONS[self._hurt]
        side = theme.px(24)
        paint_icon(painter, theme, name, QRectF(theme.px(17), rect.center().y() - side / 2, side, side), colour)
        cap = key_cap_size(theme, self._digit)
        left, right = theme.px(56), rect.width() - cap.width() - theme.px(32)
        line = theme.line_height("sub")
        top = rect.center().y() - (line + theme.line_height("small")) / 2
        paint_text(painter, QRectF(left, top, right - left, line), self.text(), theme.font("sub"), theme.colour("ink"))
        below = QRectF(left, top + line, right - left, theme.line_height("small"))
        paint_text(painter, below, self._does, theme.font("small"), theme.colour("ink2"))
        place = QRectF(
            rect.width() - cap.width() - theme.px(18), rect.center().y() - cap.height() / 2, cap.width(), cap.height()
        )
        paint_key_cap(painter, theme, place, self._digit, theme.colour("ink2"), theme.colour("surface"))


class HurtPanel(Overlay):
    """Five answers and a way back; the clock stands meanwhile."""

    answered = Signal(Hurt)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.body.addWidget(TextLabel(theme, word("playing.hurt.stopped"), style="small", colour="ink2"))
        self.body.addWidget(TextLabel(theme, word("playing.hurt.title"), style="heading"))
        self._answers: list[_Answer] = []
        for number, hurt in enumerate(Hurt, start=1):
            row = _Answer(theme, hurt, str(number))
            row.clicked.connect(partial(self._on_chosen, hurt))
            self._answers.append(row)
            self.body.addWidget(row)
        nothing = ActionButton(theme, word("playing.hurt.nothing"), key_shown=word("key.esc"))
        nothing.clicked.connect(self.dismissed)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(nothing)
        self.body.addLayout(foot)
        self.setAccessibleName(word("playing.hurt.title"))
        self.hide()

    def open_panel(self) -> None:
        """Show the question."""
        self.open_on(self._answers[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 answer."""
        number = event.key() - Qt.Key.Key_1
        if 0 <= number < len(self._answers):
            self._on_chosen(tuple(Hurt)[number])
        else:
            super().keyPressEvent(event)

    def _on_chosen(self, hurt: Hurt, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  (the button's signal carries it)
        self.answered.emit(hurt)
