"""The row of one finding: where, what, why, and the buttons that do something about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.icons import STRONG_STROKE
from supple.ui.painting import paint_icon, painter_on
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from supple.ui.editing.finding import Finding, Remedy
    from supple.ui.theme import Theme

_SIGN: Final = 20


class FindingRow(QWidget):
    """Shows a finding. ``chosen`` carries it, ``remedy_asked`` the Remedy of the button that was pressed."""

    reads_as: ClassVar = QAccessible.Role.Grouping

    chosen = Signal(object)
    remedy_asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._finding: Finding | None = None
        self._is_current = False
        self.words = TextLabel(theme, "", "body")
        self.words.set_size(14)
        self.reason = TextLabel(theme, "", "small", "ink2")
        self.buttons: list[ActionButton] = []
        self._remedies: tuple[Remedy, ...] = ()
        self._row = QWidget()
        self._flow = FlowLayout(theme.px(8), self._row)
        column = QVBoxLayout()
        column.setSpacing(theme.px(4))
        column.addWidget(self.words)
        column.addWidget(self.reason)
        column.addWidget(self._row)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(theme.px(14 + _SIGN + 12), theme.px(10), theme.px(16), theme.px(10))
        outer.addLayout(column)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("radius", theme.radius.small)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def finding(self) -> Finding | None:
        """What is shown."""
        return self._finding

    def show_finding(self, finding: Finding, *, is_current: bool) -> None:
        """Show a finding; the current one is tinted, and its first button bears the key."""
        before = (self._finding, self._is_current)
        self._finding, self._is_current = finding, is_current
        if before == (finding, is_current):
            return
        lead = word("editor.hint-lead") if finding.is_hint else finding.place
        self.words.set_words(word("editor.finding", lead=lead, sentence=finding.mark.sentence), len(lead))
        why = word("editor.reason", reason=finding.reason, source=finding.source) if finding.source else finding.reason
        self.reason.set_words(why)
        self.reason.setVisible(bool(why))
        self._show_buttons(finding, is_current=is_current)
        self.setAccessibleName(word("editor.finding", lead=finding.place, sentence=finding.mark.sentence))
        self.setAccessibleDescription(why)
        self.updateGeometry()
        self.update()

    def _show_buttons(self, finding: Finding, *, is_current: bool) -> None:
        for button in self.buttons:
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._remedies = (*finding.remedies, *((finding.silence,) if finding.silence else ()))
        self.buttons = []
        for number, remedy in enumerate(self._remedies):
            is_quiet = remedy is finding.silence
            key = word("editor.key.fix") if is_current and number == 0 and not is_quiet else ""
            variant = Variant.GHOST if is_quiet else Variant.SECONDARY
            button = ActionButton(self._theme, remedy.label, variant=variant, key_shown=key)
            button.clicked.connect(_Press(self, remedy))
            self.buttons.append(button)
            self._flow.addWidget(button)
            button.show()
        self._row.setVisible(bool(self.buttons))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Lead to the place in the text."""
        self.chosen.emit(self._finding)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead to the place in the text."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit(self._finding)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, the sign and the line below."""
        if self._finding is None:
            return
        painter, theme = painter_on(self), self._theme
        role = self._finding.mark.role
        if self._is_current:
            painter.fillRect(self.rect(), theme.colour(f"{role}_soft"))
        painter.fillRect(0, self.height() - theme.border, self.width(), theme.border, theme.colour("line"))
        side = theme.px(_SIGN)
        icon = "lightbulb" if self._finding.is_hint else "circle-alert"
        paint_icon(painter, theme, icon, QRectF(theme.px(14), theme.px(11), side, side), role, STRONG_STROKE)
        painter.end()


class _Press:
    """Asks for one remedy when its button is pressed."""

    def __init__(self, row: FindingRow, remedy: Remedy) -> None:
        self._row = row
        self._remedy = remedy

    def __call__(self) -> None:
        """Ask."""
        self._row.remedy_asked.emit(self._remedy)
