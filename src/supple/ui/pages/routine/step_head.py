"""The head of a step's row: its picture, its name and what it asks for; a press opens what there is to read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QStyle

from supple.ui.figure_colours import theme_colours
from supple.ui.figure_painting import paint_still
from supple.ui.painted_button import PaintedButton
from supple.ui.painting import Align, mixed, paint_icon, paint_surface, paint_text, text_width
from supple.ui.paragraph import Paragraph
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter

    from supple.ui.pages.routine.step_view import StepView
    from supple.ui.theme import Theme

_ROW: Final = 76
_PICTURE: Final = QSize(88, 66)
_EDGE: Final = 12
_GAP: Final = 16
_BUTTONS: Final = 2 * 40
_CHEVRON: Final = 18
_LEAST_WORDS: Final = 150
_OUT_OPACITY: Final = 0.35


class StepHead(PaintedButton):
    """A row 76 pixels high, higher where its words need it. It is checked while its exercise can be read below it.

    ``role`` is the kind's colour role. The row leaves room for the two buttons that lie on it, at ``buttons_rect``.
    """

    def __init__(self, theme: Theme, view: StepView, role: str) -> None:
        super().__init__(theme, view.exercise.name)
        self._view = view
        self._role = role
        self._colours = theme_colours(theme)
        self.setCheckable(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleDescription(word("library.row.open"))
        self.show_step(view)

    def show_step(self, view: StepView) -> None:
        """Show what the step is now."""
        self._view = view
        self.setText(view.exercise.name)
        name = view.exercise.name
        values = {"name": name, "amount": view.amount, "clock": view.clock}
        self.setAccessibleName(word("library.row.out", name=name) if view.is_out else word("library.row", **values))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Return that the height follows the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of picture and words."""
        wide = self._words_width(width)
        words = sum(paragraph.height_for(wide) for paragraph, _ in self._paragraphs())
        return max(self._theme.px(_ROW), words + self._theme.px(20))

    def sizeHint(self) -> QSize:
        """Return a size at which most words stand on one line."""
        wide = self._fixed_width() + self._theme.px(280)
        return QSize(round(wide), self.heightForWidth(round(wide)))

    def minimumSizeHint(self) -> QSize:
        """Return the least size that leaves the words some room."""
        return QSize(round(self._fixed_width()) + self._theme.px(_LEAST_WORDS), self._theme.px(_ROW))

    def buttons_rect(self) -> QRectF:
        """Return the room for the two buttons."""
        theme = self._theme
        wide, high = theme.px(_BUTTONS), theme.px(40)
        x = self.width() - theme.px(_EDGE + _CHEVRON + 8) - wide
        return self._turned(QRectF(x, (self.height() - high) / 2, wide, high))

    def paint(self, painter: QPainter) -> None:
        """Paint picture, words, amount and the arrow that tells whether the row is open."""
        theme = self._theme
        rect = QRectF(self.rect())
        if self.wash():
            paint_surface(
                painter, rect, theme.radius.segmented, mixed(theme.colour("ink"), theme.colour("surface"), self.wash())
            )
        self._paint_picture(painter)
        x = theme.px(_EDGE + _PICTURE.width() + _GAP)
        wide = self._words_width(self.width())
        self._paint_words(painter, self._turned(QRectF(x, 0, wide, rect.height())))
        amount_wide = self._amount_width()
        place = self._turned(QRectF(x + wide + theme.px(_GAP), 0, amount_wide, rect.height()))
        self._paint_amount(painter, place)
        side = theme.px(_CHEVRON)
        arrow = QRectF(rect.right() - theme.px(_EDGE) - side, (rect.height() - side) / 2, side, side)
        paint_icon(painter, theme, "chevron-up" if self.isChecked() else "chevron-down", self._turned(arrow), "ink2")

    def _paint_picture(self, painter: QPainter) -> None:
        theme = self._theme
        wide, high = theme.px(_PICTURE.width()), theme.px(_PICTURE.height())
        place = self._turned(QRectF(theme.px(_EDGE), (self.height() - high) / 2, wide, high))
        paint_surface(painter, place, theme.radius.button, theme.colour(f"{self._role}_soft"))
        exercise = self._view.exercise
        if exercise.pose is None:
            return
        if self._view.is_out:
            painter.setOpacity(_OUT_OPACITY)
        inset = theme.px(4)
        inner = place.adjusted(inset, inset, -inset, -inset)
        paint_still(painter, inner, exercise.pose, exercise.primary, self._view.side, self._colours)
        painter.setOpacity(1.0)

    def _paint_words(self, painter: QPainter, room: QRectF) -> None:
        paragraphs = self._paragraphs()
        high = sum(paragraph.height_for(room.width()) for paragraph, _ in paragraphs)
        y = room.y() + (room.height() - high) / 2
        align = Align.AlignRight if self.isRightToLeft() else Align.AlignLeft
        for paragraph, role in paragraphs:
            line = QRectF(room.x(), y, room.width(), paragraph.height_for(room.width()))
            if self._view.is_out and paragraph.style == "sub":
                font = self._theme.font("sub")
                font.setStrikeOut(True)
                paint_text(painter, line, paragraph.text, font, self._theme.colour("muted"), align | Align.AlignVCenter)
            else:
                paragraph.paint(painter, line, self._theme.colour(role), align)
            y += line.height()

    def _paint_amount(self, painter: QPainter, room: QRectF) -> None:
        theme = self._theme
        view = self._view
        tall, low = theme.line_height("body"), theme.line_height("tiny")
        top = room.y() + (room.height() - tall - low) / 2
        align = (Align.AlignLeft if self.isRightToLeft() else Align.AlignRight) | Align.AlignVCenter
        amount = QRectF(room.x(), top, room.width(), tall)
        clock = QRectF(room.x(), amount.bottom(), room.width(), low)
        if view.is_out:
            clock = room
        else:
            paint_text(painter, amount, view.amount, theme.font("body-strong"), theme.colour("ink"), align)
        paint_text(painter, clock, view.clock, theme.font("tiny"), theme.colour("muted"), align)

    def _paragraphs(self) -> tuple[tuple[Paragraph, str], ...]:
        view = self._view
        name = Paragraph(self._theme, view.exercise.name, "sub")
        if view.is_out:
            return ((name, "muted"), (Paragraph(self._theme, view.line, "small"), "muted"))
        line = word("library.instead-of", name=view.replaces) if view.replaces else view.line
        return ((name, "ink"), (Paragraph(self._theme, line, "small"), "ink2"))

    def _amount_width(self) -> float:
        theme = self._theme
        amount = text_width(self._view.amount, theme.font("body-strong"))
        return max(amount, text_width(self._view.clock, theme.font("tiny"))) + 1

    def _fixed_width(self) -> float:
        theme = self._theme
        besides = 2 * _EDGE + _PICTURE.width() + 2 * _GAP + 8 + _BUTTONS + _CHEVRON + 8
        return theme.px(besides) + self._amount_width()

    def _words_width(self, width: int) -> float:
        return max(float(self._theme.px(60)), width - self._fixed_width())

    def _turned(self, rect: QRectF) -> QRectF:
        """Return a place as it is in the direction that is read."""
        if self.layoutDirection() is not Qt.LayoutDirection.RightToLeft:
            return rect
        turned = QStyle.visualRect(Qt.LayoutDirection.RightToLeft, self.rect(), rect.toAlignedRect())
        return QRectF(QPointF(turned.topLeft()), rect.size())
