"""One question with its three answers, and where it is if a yes has to say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from supple.advice.question import Answer, Reply
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.ui.region_list import RegionList
from supple.ui.widgets.pill_choice import PillChoice
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from supple.advice.warning_sign import Flag
    from supple.body.region_facts import Regions
    from supple.ui.theme import Theme

_REPLIES: Final = (Reply.YES, Reply.UNSURE, Reply.NO)
# None stands for both sides, and for not being sure which.
_SIDES: Final = (Side.LEFT, Side.RIGHT, None)
_KEYS: Final = {Qt.Key.Key_Y: 0, Qt.Key.Key_U: 1, Qt.Key.Key_N: 2}
_SIDE_KEYS: Final = {Qt.Key.Key_L: 0, Qt.Key.Key_R: 1, Qt.Key.Key_B: 2}
_BESIDE: Final = 640


class QuestionRow(QWidget):
    """Nothing holds at first. ``changed`` comes with each answer, ``done`` where the row wants no more of it."""

    changed = Signal()
    done = Signal()

    def __init__(self, theme: Theme, flag: Flag, regions: Regions) -> None:
        super().__init__()
        self._theme = theme
        self.flag = flag
        self._words = TextLabel(theme, flag.question or word("signs.unknown-question", name=flag.id), "check")
        self.replies = PillChoice(theme, [word(f"signs.reply.{reply}") for reply in _REPLIES], self._words.text())
        sides = [word(f"signs.side.{side or 'both'}") for side in _SIDES]
        self.sides = PillChoice(theme, sides, word("signs.which-side"))
        self._where = QWidget()
        where = QGridLayout(self._where)
        where.setContentsMargins(0, 0, 0, 0)
        where.addWidget(TextLabel(theme, word("signs.which-side"), "small", "ink2"), 0, 0)
        where.addWidget(self.sides, 1, 0)
        offered = [*flag.regions] or [region for region in Region if region.is_leg or region is Region.LOWER_BACK]
        names = [(region, regions.name(region)) for region in offered]
        self.region = RegionList(theme, names, word("signs.which-place"))
        self._place_words = TextLabel(theme, word("signs.which-place"), "small", "ink2")
        for row, part in enumerate((self._place_words, self.region), start=2):
            where.addWidget(part, row, 0, Qt.AlignmentFlag.AlignLeft)
            part.hide()
        self._where.hide()
        self._grid = QGridLayout(self)
        pad = theme.px(18)
        self._grid.setContentsMargins(pad, theme.px(14), pad, theme.px(14))
        self._grid.setHorizontalSpacing(theme.px(20))
        self._grid.setVerticalSpacing(theme.px(10))
        self._wide: bool | None = None
        self._place(wide=True)
        self.replies.chosen.connect(self._on_reply)
        self.sides.chosen.connect(self._on_side)
        self.region.chosen.connect(self.changed)
        self.region.settled.connect(self._on_settled)

    @property
    def answer(self) -> Answer | None:
        """What was answered, None while something is still open."""
        if self.replies.current is None:
            return None
        reply = _REPLIES[self.replies.current]
        where = self._where_told() if self._asks_side() else ()
        return None if where is None else Answer(self.flag.id, reply, where)

    def _where_told(self) -> tuple[SidedRegion, ...] | None:
        """Return where it is; the whole leg, or both, where the place is not known, and None before it was asked."""
        if self.sides.current is None:
            return None
        side = _SIDES[self.sides.current]
        if self.flag.effect.asks_region:
            if not self.region.is_told:
                return None
            if self.region.region is not None:
                return _places(self.region.region, side)
        return () if side is None else leg(side)

    def take_focus(self) -> None:
        """Put the focus on the first thing that is still open."""
        if not self._asks_side():
            self.replies.take_focus()
        elif self.sides.current is None:
            self.sides.take_focus()
        else:
            self.region.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Y, U and N answer, L, R and B say the side; a key held down counts once."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() or event.modifiers():
            super().keyPressEvent(event)
        elif key in _KEYS:
            self.replies.choose(_KEYS[key])
        elif key in _SIDE_KEYS and self._asks_side():
            self.sides.choose(_SIDE_KEYS[key])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the answers beside the question where there is room, else below it."""
        super().resizeEvent(event)
        self._place(wide=self.width() >= self._theme.px(_BESIDE))

    def _place(self, *, wide: bool) -> None:
        if wide == self._wide:
            return
        self._wide = wide
        for part in (self._words, self.replies, self._where):
            self._grid.removeWidget(part)
        self._grid.addWidget(self._words, 0, 0)
        self._grid.addWidget(self.replies, 0 if wide else 1, 1 if wide else 0)
        self._grid.addWidget(self._where, 2, 0, 1, 2 if wide else 1)
        self._grid.setColumnStretch(0, 1)

    def _asks_side(self) -> bool:
        current = self.replies.current
        return self.flag.effect.asks_where and current is not None and _REPLIES[current] is not Reply.NO

    def _on_reply(self) -> None:
        self._where.setVisible(self._asks_side())
        self.changed.emit()
        self._go_on()

    def _on_side(self) -> None:
        for part in (self._place_words, self.region):
            part.setVisible(self.flag.effect.asks_region)
        self.changed.emit()
        self._go_on()

    def _on_settled(self) -> None:
        self.changed.emit()
        self._go_on()

    def _go_on(self) -> None:
        if self.answer is not None:
            self.done.emit()
        else:
            self.take_focus()


def _places(region: Region, side: Side | None) -> tuple[SidedRegion, ...]:
    """Return a region on a side, on both where none was said; one on the midline has no side."""
    return tuple(place for place in region.on_both_sides if side in (None, place.side) or place.side is None)


def leg(side: Side) -> tuple[SidedRegion, ...]:
    """Return every region of a leg."""
    return tuple(SidedRegion(region, side) for region in Region if region.is_leg)
