"""The card that asks once more before records are deleted for good."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.theme import Theme

_DAY: Final = re.compile(r"\s*([0-9]{4})\D([0-9]{1,2})\D([0-9]{1,2})\s*")


class ErasePanel(Overlay):
    """``confirmed`` carries the first and last day, or None for everything. Keeping is what Enter does at first."""

    confirmed = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, today: date | None) -> None:
        super().__init__(theme, window, width=560)
        which = "all" if today is None else "days"
        self.setAccessibleName(word(f"erase.title-{which}"))
        self.first, self.last = QLineEdit(), QLineEdit()
        self._wrong = TextLabel(theme, "", "small", "w_emergency")
        self._wrong.hide()
        self.body.addWidget(TextLabel(theme, word(f"erase.title-{which}"), "heading"))
        self.body.addWidget(TextLabel(theme, word(f"erase.about-{which}"), "body", "ink2"))
        self.body.addWidget(TextLabel(theme, word("erase.locks"), "body", "ink2"))
        if today is not None:
            row = QHBoxLayout()
            row.setSpacing(theme.px(16))
            for line, key in ((self.first, "from"), (self.last, "to")):
                line.setFont(theme.font("body"))
                line.setText(today.isoformat())
                line.setAccessibleName(word(f"erase.{key}"))
                line.setFixedSize(theme.px(170), theme.target(40))
                field = QVBoxLayout()
                field.setSpacing(theme.px(4))
                title = TextLabel(theme, word(f"erase.{key}"), "small-strong", "ink2", wraps=False)
                title.setBuddy(line)
                field.addWidget(title)
                field.addWidget(line)
                row.addLayout(field)
            row.addStretch(1)
            self.body.addLayout(row)
            self.body.addWidget(self._wrong)
        self._asks_days = today is not None
        self.keep = ActionButton(theme, word("erase.keep"), variant=Variant.PRIMARY)
        self.keep.clicked.connect(self.dismissed)
        self.go = ActionButton(theme, word("erase.go"), variant=Variant.DANGER, icon="trash-2")
        self.go.clicked.connect(self._on_go)
        buttons = QHBoxLayout()
        buttons.addWidget(self.go)
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        self.body.addSpacing(theme.px(6))
        self.body.addLayout(buttons)

    def _on_go(self) -> None:
        if not self._asks_days:
            self.confirmed.emit(None)
            return
        first, last = _day(self.first.text()), _day(self.last.text())
        if first is None or last is None or first > last:
            self._wrong.set_words(word("erase.wrong"))
            self._wrong.show()
            return
        self.confirmed.emit((first, last))


def _day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    try:
        return date(*map(int, found.groups())) if found else None
    except ValueError:
        return None
