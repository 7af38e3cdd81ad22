"""The page on which a routine is handed out: what to say at the left, how it will look at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from supple.ui.pages.handout.options import Options
from supple.ui.pages.handout.phone_card import PhoneCard
from supple.ui.pages.handout.preview import Preview
from supple.ui.widgets.action_button import ActionButton, ButtonSize, Variant
from supple.ui.widgets.segmented import Segmented
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from supple.ui.print.sheet import Handout
    from supple.ui.theme import Theme

_LEFT: Final = 372
# At most this share of the page is the left side's, so that the sheet stays to be seen.
_LEFT_SHARE: Final = 0.5
_PAD: Final = 24
# Typing goes on while the sheet waits.
_WAIT_MS: Final = 200


class HandoutPage(QWidget):
    """``changed`` asks for another preview; the others ask for what their buttons say."""

    changed = Signal()
    back_asked = Signal()
    pdf_asked = Signal()
    print_asked = Signal()
    phone_asked = Signal()
    copy_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.back = ActionButton(theme, "", variant=Variant.GHOST, icon="arrow-left")
        self.kind = Segmented(theme, (word("handout.on-paper"), word("handout.on-phone")), name=word("handout.kind"))
        self.options = Options(theme)
        self.preview = Preview(theme)
        self.phone = PhoneCard(theme)
        self.phone.hide()
        enter = word("key.enter")
        self.pdf = ActionButton(
            theme, word("handout.save-pdf"), variant=Variant.PRIMARY, icon="download", key_shown=enter,
            size=ButtonSize.LARGE,
        )  # fmt: skip
        self.page = ActionButton(
            theme, word("handout.save-page"), variant=Variant.PRIMARY, icon="smartphone", key_shown=enter,
            size=ButtonSize.LARGE,
        )  # fmt: skip
        self.page.hide()
        self.print = ActionButton(theme, word("handout.print"), icon="printer")
        self.copy = ActionButton(theme, word("handout.copy"), icon="copy")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_WAIT_MS)
        self._left = QWidget()
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        theme = self._theme
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(theme.px(3), theme.px(3), theme.px(12), theme.px(3))
        column.setSpacing(theme.px(12))
        column.addWidget(TextLabel(theme, word("handout.title"), "title"))
        column.addWidget(TextLabel(theme, word("handout.private"), "small", "ink2"))
        column.addWidget(self.kind)
        column.addWidget(self.options)
        ground = QScrollArea()
        ground.setWidgetResizable(True)
        ground.setFrameShape(QFrame.Shape.NoFrame)
        ground.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground.setWidget(inner)
        ground.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self._ground = ground
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addWidget(self.print, 1)
        buttons.addWidget(self.copy, 1)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(theme.px(8))
        left.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        left.addWidget(ground, 1)
        left.addWidget(self.pdf)
        left.addWidget(self.page)
        left.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(_PAD, _PAD - 8, _PAD, _PAD - 4)
        row.setSpacing(theme.px(20))
        row.addWidget(self._left)
        row.addWidget(self.preview, 1)
        row.addWidget(self.phone, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_asked)
        self.kind.chosen.connect(self._on_kind_chosen)
        self.options.changed.connect(self._timer.start)
        self._timer.timeout.connect(self._on_due)
        self.pdf.clicked.connect(self.pdf_asked)
        self.page.clicked.connect(self.phone_asked)
        self.print.clicked.connect(self.print_asked)
        self.copy.clicked.connect(self.copy_asked)

    @property
    def is_phone(self) -> bool:
        """Whether the phone page is chosen."""
        return self.kind.current() == 1

    def begin(self, title: str, often: str, steps: int) -> None:
        """Begin a handout of a routine for somebody."""
        self.back.setText(title)
        self.back.updateGeometry()
        self.options.forget_patient(often)
        self.phone.show_steps(steps)
        self.preview.sheet.show_page(0)
        self._ground.verticalScrollBar().setValue(0)

    def show_handout(self, handout: Handout) -> None:
        """Show how it will look."""
        self.preview.show_handout(handout)
        self._show_complete()

    def refresh(self) -> None:
        """Ask for what waits at once."""
        if self._timer.isActive():
            self._timer.stop()
            self._on_due()

    def take_focus(self) -> None:
        """Put the keyboard's focus on the main button."""
        (self.page if self.is_phone else self.pdf).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter save wherever nothing else takes it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            main = self.page if self.is_phone else self.pdf
            main.click()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sheet at least half of the page."""
        super().resizeEvent(event)
        room = self.width() - 2 * _PAD
        self._left.setFixedWidth(max(1, min(self._theme.px(_LEFT), round(room * _LEFT_SHARE))))

    def _on_due(self) -> None:
        self._show_complete()
        self.changed.emit()

    def _show_complete(self) -> None:
        for button in (self.pdf, self.page, self.print, self.copy):
            button.setEnabled(self.options.is_complete)

    def _on_kind_chosen(self, _number: int) -> None:
        is_phone = self.is_phone
        self.options.show_phone(is_phone=is_phone)
        on_paper: tuple[QWidget, ...] = (self.preview, self.pdf, self.print)
        on_phone: tuple[QWidget, ...] = (self.phone, self.page)
        for widget in on_paper:
            widget.setVisible(not is_phone)
        for widget in on_phone:
            widget.setVisible(is_phone)
