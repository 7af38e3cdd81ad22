"""The sidebar: the program's places, wide with words or a rail with icons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.logo_mark import paint_logo
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import RIGHT_MIDDLE, mixed, paint_icon, paint_surface, paint_text, painter_on, text_width

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter, QPaintEvent

    from supple.ui.theme import Theme

WIDTH = 216
RAIL_WIDTH = 56
_EDGE = 12
_ROW = 40
_ICON = 20
_TEXT_AT = 41
_RAIL_INSET = 8


@dataclass(frozen=True, slots=True)
class Place:
    """An entry: its key, words, icon, and the colour role of the icon (that of text when empty)."""

    key: str
    words: str
    icon: str
    role: str = ""
    shortcut: str = ""


@dataclass(frozen=True, slots=True)
class PlaceGroup:
    """Entries under a heading, or without one."""

    heading: str
    places: tuple[Place, ...]


class _Entry(PaintedButton):
    reads_as: ClassVar = QAccessible.Role.PageTab

    def __init__(self, theme: Theme, place: Place) -> None:
        super().__init__(theme, place.words)
        self.place = place
        self.setAccessibleDescription(place.shortcut)
        self.count = ""
        self.badge = ""
        self.rail = False
        self.setCheckable(True)
        self.setAutoExclusive(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = self._theme
        if self.rail:
            return QSize(_ROW, _ROW)
        words = text_width(self.text(), theme.font("body-strong"))
        return QSize(round(words) + theme.px(_TEXT_AT + 52), theme.target(_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(_ROW, self.sizeHint().height())

    def nextCheckState(self) -> None:
        """Leave the mark alone: the window moves it when the page has changed."""

    def paint(self, painter: QPainter) -> None:
        theme = self._theme
        rect = QRectF(self.rect())
        if self.isChecked():
            fill = theme.colour("raised")
            paint_surface(painter, rect, theme.radius.button, fill, theme.colour("line"), theme.border)
        elif self.wash():
            ground = mixed(theme.colour("ink"), theme.colour("sunk"), self.wash())
            paint_surface(painter, rect, theme.radius.button, ground)
        side = _ICON if self.rail else theme.px(_ICON)
        x = (rect.width() - side) / 2 if self.rail else theme.px(11)
        role = self.place.role or ("accent" if self.isChecked() else "ink2")
        stroke = 2.2 if self.place.role else 1.75
        if self.isRightToLeft():
            x = rect.width() - x - side
        paint_icon(painter, theme, self.place.icon, QRectF(x, (rect.height() - side) / 2, side, side), role, stroke)
        if not self.rail:
            self._paint_words(painter, rect)
        if self.badge:
            dot = 9 if self.rail else theme.px(9)
            left = rect.width() - (dot + 3 if self.rail else theme.px(13) + dot)
            top = 3.0 if self.rail else (rect.height() - dot) / 2
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(self.badge))
            painter.drawEllipse(QRectF(8 if self.isRightToLeft() else left, top, dot, dot))

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        theme = self._theme
        strong = self.isChecked()
        count = text_width(self.count, theme.font("small")) + theme.px(8) if self.count else 0
        edge = theme.px(13) + (theme.px(17) if self.badge else 0)
        words = rect.adjusted(theme.px(_TEXT_AT), 0, -edge - count, 0)
        numbers = rect.adjusted(0, 0, -theme.px(13), 0)
        align, far = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, RIGHT_MIDDLE
        if self.isRightToLeft():
            words = rect.adjusted(edge + count, 0, -theme.px(_TEXT_AT), 0)
            numbers = rect.adjusted(theme.px(13), 0, 0, 0)
            align, far = far, align
        font = theme.font("body-strong" if strong else "body-medium")
        paint_text(painter, words, self.text(), font, theme.colour("ink" if strong else "ink2"), align)
        if self.count:
            paint_text(painter, numbers, self.count, theme.font("small"), theme.colour("ink2"), far)


class _Heading(QWidget):
    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, text: str) -> None:
        super().__init__()
        self._theme = theme
        self._text = text
        self.setAccessibleName(text)
        self.setFixedHeight(theme.px(_ROW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        theme = self._theme
        words = QRectF(self.rect()).adjusted(theme.px(12), theme.px(14), -theme.px(12), -theme.px(2))
        align = RIGHT_MIDDLE if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        paint_text(painter, words, self._text, theme.font("tiny-strong"), theme.colour("muted"), align)
        painter.end()


class _Head(QWidget):
    reads_as: ClassVar = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self.rail = False
        self.setAccessibleName(name)
        self.setFixedHeight(theme.px(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        theme = self._theme
        side = 26 if self.rail else theme.px(26)
        x = (self.width() - side) / 2 if self.rail else theme.px(21)
        words = QRectF(theme.px(57), theme.px(18), self.width(), side)
        if self.isRightToLeft() and not self.rail:
            x = self.width() - x - side
            words = QRectF(0, theme.px(18), self.width() - theme.px(57), side)
        paint_logo(painter, theme, QRectF(x, theme.px(18) if not self.rail else 14, side, side))
        if not self.rail:
            align = RIGHT_MIDDLE if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            paint_text(painter, words, self._name, theme.font("heading", 17), theme.colour("ink"), align)
        painter.end()


class Sidebar(QFrame):
    """The places in groups, those of ``bottom`` at the foot. ``entry_chosen`` carries the key of an entry.

    Choosing marks nothing: ``set_current`` does, once the page has changed.
    """

    entry_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        name: str,
        groups: Sequence[PlaceGroup],
        bottom: Sequence[Place],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: dict[str, _Entry] = {}
        self._headings: list[_Heading] = []
        self._head = _Head(theme, name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        upper = QWidget()
        upper.setAutoFillBackground(False)
        self._upper = QVBoxLayout(upper)
        self._upper.setSpacing(0)
        for group in groups:
            if group.heading:
                heading = _Heading(theme, group.heading)
                self._headings.append(heading)
                self._upper.addWidget(heading)
            for place in group.places:
                self._upper.addWidget(self._add(place))
        self._upper.addStretch(1)
        scroll = QScrollArea()
        # As on a page: a viewport of ours paints no ground, and asking for Qt's own costs some 10 ms.
        self._viewport = QWidget()
        scroll.setViewport(self._viewport)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(upper)
        upper.setAutoFillBackground(False)
        column.addWidget(scroll, 1)
        self._lower = QVBoxLayout()
        self._lower.setSpacing(0)
        for place in bottom:
            self._lower.addWidget(self._add(place))
        column.addLayout(self._lower)
        self._rail = False
        self.set_rail(rail=False)

    @property
    def is_rail(self) -> bool:
        """Whether only icons are shown."""
        return self._rail

    def wide_width(self) -> int:
        """Return the width with words: 216, or more where large text needs it."""
        needed = max((entry.sizeHint().width() for entry in self._entries.values()), default=0)
        return max(WIDTH, needed + 2 * _EDGE + 1)

    def set_rail(self, *, rail: bool) -> None:
        """Show icons alone, their words in tool tips, or icons with words."""
        self._rail = self._head.rail = rail
        for heading in self._headings:
            heading.setVisible(not rail)
        for entry in self._entries.values():
            entry.rail = False
        wide = RAIL_WIDTH if rail else self.wide_width()
        edge = _RAIL_INSET if rail else _EDGE
        for entry in self._entries.values():
            entry.rail = rail
            entry.setToolTip(_tip(entry.place) if rail or entry.place.shortcut else "")
            entry.updateGeometry()
        self._head.setFixedHeight(50 if rail else self._theme.px(62))
        self._upper.setContentsMargins(edge, 0, edge, 0)
        self._lower.setContentsMargins(edge, 0, edge, _EDGE)
        self.setFixedWidth(wide)
        self.update()

    def set_current(self, key: str) -> None:
        """Mark an entry as the place where one is; an unknown key marks none."""
        for entry in self._entries.values():
            entry.setChecked(entry.place.key == key)

    def set_count(self, key: str, count: int | None) -> None:
        """Show a number behind an entry's words, or none."""
        entry = self._entries[key]
        entry.count = "" if count is None else str(count)
        entry.update()

    def set_badge(self, key: str, role: str, spoken: str = "") -> None:
        """Show a dot in a colour role behind an entry (none when empty); ``spoken`` says what it means."""
        entry = self._entries[key]
        entry.badge = role
        entry.setAccessibleDescription(spoken or entry.place.shortcut)
        entry.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the hairline beside the page."""
        painter = painter_on(self)
        painter.fillRect(self.rect(), self._theme.colour("sunk"))
        x = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(x, 0, 1, self.height(), self._theme.colour("line"))
        painter.end()

    def _add(self, place: Place) -> _Entry:
        entry = _Entry(self._theme, place)
        entry.clicked.connect(self._on_clicked)
        self._entries[place.key] = entry
        return entry

    def _on_clicked(self) -> None:
        entry = self.sender()
        if isinstance(entry, _Entry):
            self.entry_chosen.emit(entry.place.key)


def _tip(place: Place) -> str:
    return f"{place.words}  {place.shortcut}".rstrip()
