"""The card with what to know before a routine: equipment, evidence, how hard, notes, and who should take care."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from supple.ui.bullets import Bullets
from supple.ui.painting import paint_icon, painter_on
from supple.ui.widgets.action_button import ActionButton
from supple.ui.widgets.card import Card
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from supple.ui.pages.routine.view import CareView
    from supple.ui.theme import Theme

_ICON: Final = 20


class CareCard(Card):
    """Rows of an icon and a sentence; the long list is behind a button."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._shown: CareView | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(18), theme.px(14), theme.px(18), theme.px(14))
        column.setSpacing(theme.px(10))
        self._holder = QWidget()
        column.addWidget(self._holder)
        self.care_button = ActionButton(theme, word("library.care"), icon="triangle-alert")
        self.care_button.setCheckable(True)
        self.care_button.show_menu_mark()
        column.addWidget(self.care_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.care_list = QWidget()
        column.addWidget(self.care_list)
        self.care_button.toggled.connect(self._on_care_toggled)

    def show_care(self, care: CareView) -> None:
        """Show what to know now."""
        if care == self._shown:
            return
        self._shown = care
        theme = self._theme
        holder, rows = _column(theme.px(10))
        for line in care.equipment:
            rows.addLayout(self._row("brick-wall", "ink2", line, "ink"))
        if care.evidence:
            strong = len(care.evidence_label) + 1 if care.evidence_label else 0
            rows.addLayout(self._row("badge-check", "accent", care.evidence, "ink2", strong))
        rows.addLayout(self._row("info", "w_monitor", care.safety, "ink2"))
        for note in care.notes:
            rows.addLayout(self._row("lightbulb", "ink2", note, "ink2"))
        if care.stop:
            rows.addLayout(self._row("octagon-x", "w_emergency", word("library.stop"), "ink2"))
            signs = Bullets(theme, care.stop)
            signs.setContentsMargins(theme.px(_ICON + 12), 0, 0, 0)
            rows.addWidget(signs)
        self._holder = self._replaced(self._holder, holder)
        care_list, lines_below = _column(theme.px(6))
        for caution in care.cautions:
            lines_below.addWidget(TextLabel(theme, caution, "small", "ink2"))
        if care.ask_first:
            lines_below.addWidget(TextLabel(theme, word("library.care.ask"), "small-strong", "ink"))
            lines_below.addWidget(Bullets(theme, care.ask_first, spacing=6))
        self.care_list = self._replaced(self.care_list, care_list)
        self.care_button.setVisible(bool(care.cautions or care.ask_first))
        self.care_list.setVisible(self.care_button.isChecked() and bool(care.cautions or care.ask_first))

    def _row(self, icon: str, role: str, text: str, ink: str, strong: int = 0) -> QHBoxLayout:
        theme = self._theme
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        row.addWidget(_Icon(theme, icon, role), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(theme, text, "body", ink, strong_length=strong), 1)
        return row

    def _replaced(self, old: QWidget, new: QWidget) -> QWidget:
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(old, new)
        old.hide()
        old.deleteLater()
        return new

    def _on_care_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.care_list.setVisible(is_open)


class _Icon(QWidget):
    def __init__(self, theme: Theme, name: str, role: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role
        self.setFixedSize(QSize(theme.px(_ICON), theme.line_height("body")))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = painter_on(self)
        paint_icon(painter, self._theme, self._name, QRectF(self.rect()), self._role)
        painter.end()


def _column(spacing: int) -> tuple[QWidget, QVBoxLayout]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    return holder, layout
