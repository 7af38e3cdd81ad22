"""The card over any page that says what each key does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from supple.ui.key_lists import key_groups
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.key_cap import KeyCap
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from supple.ui.key_lists import KeyGroup
    from supple.ui.theme import Theme

_WIDE: Final = 1200
_LEAST_HIGH: Final = 180
_WHEEL_STEP: Final = 60


class KeysCard(Overlay):
    """Esc, Enter on its button or another ? closes it; the arrows and page keys scroll where it is long."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window, width=_WIDE)
        self.setAccessibleName(word("settings-page.keys.title"))
        self.list = _Scroll()
        ground = QWidget()
        columns = QHBoxLayout(ground)
        columns.setContentsMargins(0, 0, theme.px(12), 0)
        columns.setSpacing(theme.px(32))
        groups = key_groups()
        everywhere, *pages, editor, player = groups
        # Columns of about the same length, as many as fit.
        has_room = window.width() >= theme.px(_WIDE)
        three = ((everywhere,), (*pages, editor), (player,))
        for members in three if has_room else ((everywhere, editor), (*pages, player)):
            column = QVBoxLayout()
            column.setSpacing(theme.px(6))
            for group in members:
                _add_group(theme, column, group)
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.list.setWidget(ground)
        ground.setAutoFillBackground(False)
        self.list.viewport().setAutoFillBackground(False)
        self.list.setMinimumHeight(theme.px(_LEAST_HIGH))
        self.close_button = ActionButton(
            theme, word("playing.close"), variant=Variant.PRIMARY, key_shown=word("key.esc")
        )
        self.close_button.clicked.connect(self.dismissed)
        self.close_button.installEventFilter(self)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        self.body.addWidget(TextLabel(theme, word("settings-page.keys.title"), "heading"))
        self.body.addWidget(self.list, 1)
        self.body.addLayout(foot)
        self.dismissed.connect(self._go)

    def open_card(self) -> None:
        """Show the list."""
        self.open_on(self.close_button)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that the button would go to another one with."""
        if watched is self.close_button and event.type() is QEvent.Type.KeyPress:
            key: QKeyEvent = event  # type: ignore[assignment]
            return self._take(key)
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        """Scroll, or close on another ?; False for any other key."""
        bar = self.list.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: _WHEEL_STEP,
            Qt.Key.Key_Up: -_WHEEL_STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if event.text() == "?":
            self.dismissed.emit()
        elif event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        else:
            return False
        return True

    def _go(self) -> None:
        self.close_card()
        self.deleteLater()


class _Scroll(QScrollArea):
    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def sizeHint(self) -> QSize:
        """Return the size at which nothing needs to be scrolled."""
        inside = self.widget()
        return super().sizeHint() if inside is None else inside.sizeHint()


def _add_group(theme: Theme, column: QVBoxLayout, group: KeyGroup) -> None:
    """Add a heading and its keys."""
    column.addWidget(TextLabel(theme, group.heading, "sub"))
    grid = QGridLayout()
    grid.setVerticalSpacing(theme.px(4))
    grid.setHorizontalSpacing(theme.px(12))
    grid.setColumnStretch(1, 1)
    for row, line in enumerate(group.lines):
        caps = QHBoxLayout()
        caps.setSpacing(theme.px(4))
        for cap in line.caps:
            caps.addWidget(KeyCap(theme, cap))
        caps.addStretch(1)
        grid.addLayout(caps, row, 0)
        grid.addWidget(TextLabel(theme, line.does, "body"), row, 1)
    column.addLayout(grid)
    column.addSpacing(theme.px(14))
