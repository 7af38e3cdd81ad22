"""The card that asks once more before a backup takes the place of what is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word
from supple.ui.wording.amounts import listed

if TYPE_CHECKING:
    from supple.exchange.restoring import BackupContents
    from supple.ui.theme import Theme


class RestorePanel(Overlay):
    """Says what the backup holds and what becomes of the present; ``confirmed`` wants it restored."""

    confirmed = Signal()

    def __init__(self, theme: Theme, window: QWidget, file: str, contents: BackupContents) -> None:
        super().__init__(theme, window, width=600)
        self.setAccessibleName(word("backup.ask"))
        made_at = contents.made_at.astimezone()
        day = word(
            "backup.moment",
            day=made_at.day,
            month=word(f"today.month.{made_at.month}"),
            year=made_at.year,
            clock=f"{made_at:%H:%M}",
        )
        holds = contents_text(contents)
        self.setAccessibleDescription(f"{word('backup.made', file=file, day=day)} {holds}")
        self.body.addWidget(TextLabel(theme, word("backup.ask"), "heading"))
        self.body.addWidget(TextLabel(theme, word("backup.made", file=file, day=day), "body"))
        self.body.addWidget(TextLabel(theme, holds, "body"))
        self.body.addWidget(TextLabel(theme, word("backup.aside"), "body", "ink2"))
        self.keep = ActionButton(theme, word("backup.keep"))
        self.keep.clicked.connect(self.dismissed)
        self.go = ActionButton(theme, word("backup.go"), variant=Variant.PRIMARY, icon="rotate-ccw")
        self.go.clicked.connect(self.confirmed)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addStretch(1)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.go)
        self.body.addSpacing(theme.px(6))
        self.body.addLayout(buttons)


def contents_text(contents: BackupContents) -> str:
    """Return how much of each a backup holds; of what it lacks nothing is said."""
    history = contents.history
    counts = {
        "keeping.sessions": history.sessions,
        "keeping.ratings": history.ratings,
        "keeping.runs": history.runs,
        "backup.routines": contents.routines,
        "backup.exercises": contents.exercises,
    }
    there = [word(key, count=count) for key, count in counts.items() if count]
    return word("backup.holds", parts=listed(there)) if there else word("backup.holds-nothing")
