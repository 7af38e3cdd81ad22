"""A routine in the library: its picture, name, facts and Start."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from supple.ui.icon_button import IconButton
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import RIGHT_MIDDLE, elided, mixed, paint_icon, paint_surface, paint_text, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from supple.ui.theme import Theme

_HEIGHT = 138
_TEXT_AT = 149
_PICTURE = QSize(142, 120)
_EDGE = 17


@dataclass(frozen=True, slots=True)
class RoutineFacts:
    """What a card says, all in words. ``mark`` is a short word such as "Yours", empty for none."""

    title: str
    subtitle: str
    facts: str
    minutes: str
    start: str
    favourite: str
    mark: str = ""
    is_favourite: bool = False


class _Start(PaintedButton):
    def sizeHint(self) -> QSize:
        theme = self._theme
        return QSize(round(text_width(self.text(), theme.font("body-strong"))) + theme.px(58), theme.target(40))

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect())
        ink = theme.colour("primaryInk")
        paint_surface(painter, rect, theme.radius.button, mixed(ink, theme.colour("primary"), 2 * self.wash()))
        side = theme.px(18)
        paint_icon(painter, theme, "play", QRectF(theme.px(16), (rect.height() - side) / 2, side, side), "primaryInk")
        words = rect.adjusted(theme.px(41), 0, -theme.px(12), 0)
        paint_text(painter, words, self.text(), theme.font("body-strong"), ink)


class _Star(IconButton):
    def icon_now(self) -> tuple[str, str]:
        return ("star-filled", "accent") if self.isChecked() else ("star", "ink2")


class RoutineCard(PaintedButton):
    """A card 138 pixels high. A click or Space opens the routine; Enter or its Start button starts it.

    ``picture`` is any widget; it is placed at the left and given no mouse.
    """

    open_asked = Signal()
    start_asked = Signal()
    favourite_changed = Signal(bool)

    def __init__(self, theme: Theme, facts: RoutineFacts, picture: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(theme, facts.title, parent)
        self._facts = facts
        self._picture = picture
        picture.setParent(self)
        picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_ring(theme.radius.card)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        spoken = (facts.title, facts.mark, facts.minutes, facts.subtitle, facts.facts)
        self.setAccessibleName(", ".join(part for part in spoken if part))
        self._start = _Start(theme, facts.start, self)
        self._start.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._star = _Star(theme, "", self)
        self._star.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._star.setCheckable(True)
        self._star.setChecked(facts.is_favourite)
        self._star.setAccessibleName(facts.favourite)
        self._star.setToolTip(facts.favourite)
        self._star.installEventFilter(self)
        self._star.toggled.connect(self.favourite_changed)
        self._start.clicked.connect(self.start_asked)
        self.clicked.connect(self.open_asked)
        self._show_buttons()

    @property
    def start_button(self) -> PaintedButton:
        """The Start button, seen while the card has the pointer or the focus."""
        return self._start

    @property
    def star_button(self) -> PaintedButton:
        """The favourite's star."""
        return self._star

    def sizeHint(self) -> QSize:
        """Return the drawn size."""
        return QSize(489, self._theme.px(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the buttons keep clear of the picture."""
        return QSize(_TEXT_AT + self._theme.px(170), self._theme.px(_HEIGHT))

    def hidden_text(self) -> str:
        """Return the title when it does not fit."""
        room = self._title_rect().width()
        shown = elided(self._facts.title, self._theme.font("card"), room)
        return "" if shown == self._facts.title else self._facts.title

    def paint(self, painter: QPainter) -> None:
        """Paint the surface and the words."""
        theme = self._theme
        facts = self._facts
        fill = mixed(theme.colour("ink"), theme.colour("surface"), self.wash() / 2)
        paint_surface(painter, QRectF(self.rect()), theme.radius.card, fill, theme.colour("line"), theme.border)
        title = self._title_rect()
        paint_text(painter, title, facts.title, theme.font("card"), theme.colour("ink"))
        right = self.width() - theme.px(_EDGE)
        minutes = QRectF(title.right(), title.y(), right - title.right(), title.height())
        paint_text(painter, minutes, facts.minutes, theme.font("sub"), theme.colour("ink"), RIGHT_MIDDLE)
        left = _TEXT_AT
        below = QRectF(left, theme.px(40), right - left, theme.px(22))
        paint_text(painter, below, facts.subtitle, theme.font("body", 14), theme.colour("ink2"))
        room = self._buttons_left() - theme.px(8) - left
        row = QRectF(left, theme.px(92), room, theme.px(22))
        if facts.mark:
            row = self._paint_mark(painter, row)
        paint_text(painter, row, facts.facts, theme.font("small"), theme.colour("ink2"))

    def resizeEvent(self, _event: object) -> None:
        """Place picture and buttons."""
        theme = self._theme
        self._picture.setGeometry(self._picture_rect().toAlignedRect())
        start = self._start.sizeHint()
        top = self.height() - theme.px(15) - start.height()
        x = self.width() - theme.px(_EDGE) - start.width()
        self._start.setGeometry(x, top, start.width(), start.height())
        self._place_star()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter start the routine."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.start_asked.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Show the buttons while pointer or focus is here."""
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave, QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons(hovered=event.type() is QEvent.Type.HoverEnter or self.underMouse())
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the buttons while the star has the focus."""
        if watched is self._star and event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_buttons(hovered=self.underMouse())
        return super().eventFilter(watched, event)

    def _show_buttons(self, *, hovered: bool = False) -> None:
        shown = hovered or self.hasFocus() or self._star.hasFocus()
        self._start.setVisible(shown)
        self._star.setVisible(shown or self._star.isChecked())
        self._place_star()
        self.update()

    def _place_star(self) -> None:
        theme = self._theme
        size = self._star.sizeHint()
        right = self.width() - theme.px(_EDGE)
        if not self._start.isHidden():
            right = self._start.x() - theme.px(4)
        self._star.setGeometry(
            right - size.width(), self.height() - theme.px(15) - size.height(), size.width(), size.height()
        )

    def _buttons_left(self) -> int:
        if not self._star.isHidden():
            return self._star.x()
        return self.width() - self._theme.px(_EDGE)

    def _picture_rect(self) -> QRectF:
        return QRectF(4, round((self.height() - _PICTURE.height()) / 2), _PICTURE.width(), _PICTURE.height())

    def _title_rect(self) -> QRectF:
        theme = self._theme
        left = _TEXT_AT
        minutes = text_width(self._facts.minutes, theme.font("sub")) + theme.px(8)
        return QRectF(left, theme.px(17), self.width() - theme.px(_EDGE) - minutes - left, theme.px(22))

    def _paint_mark(self, painter: QPainter, row: QRectF) -> QRectF:
        """Paint the mark at the start of the facts; return what is left of their row."""
        theme = self._theme
        font = theme.font("tiny-strong")
        wide = text_width(self._facts.mark, font) + theme.px(16)
        pill = QRectF(row.x(), row.y(), wide, row.height())
        paint_surface(painter, pill, pill.height() / 2, theme.colour("accentSoft"))
        words = pill.adjusted(theme.px(8), 0, -theme.px(7), 0)
        paint_text(painter, words, self._facts.mark, font, theme.colour("accentText"))
        return row.adjusted(wide + theme.px(8), 0, 0, 0)
