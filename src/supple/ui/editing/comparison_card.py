"""The card in which two versions are compared, and one of them is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from supple.ui.editing.comparison_view import ComparisonView
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.overlay import Overlay
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from supple.ui.theme import Theme


class ComparisonCard(Overlay):
    """Shows a left and a right text under their names; ``left_chosen``, ``right_chosen``, or dismissed."""

    left_chosen = Signal()
    right_chosen = Signal()

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        title: str,
        about: str,
        left: tuple[str, str, str],
        right: tuple[str, str, str],
    ) -> None:
        """Make the card; ``left`` and ``right`` are a name, a text, and what the button says (empty: no button)."""
        super().__init__(theme, parent, width=1080)
        self.setAccessibleName(title)
        self.view = ComparisonView(theme)
        comparison = self.view.set_texts(left[1], right[1])
        self.body.addWidget(TextLabel(theme, title, "heading"))
        self.body.addWidget(TextLabel(theme, about, "body", "ink2"))
        if comparison.differs_in_ends or comparison.is_same:
            key = "editor.compare.ends" if comparison.differs_in_ends else "editor.compare.same"
            self.body.addWidget(TextLabel(theme, word(key), "body-strong"))
        names = QHBoxLayout()
        for name in (left[0], right[0]):
            names.addWidget(TextLabel(theme, name, "small-strong", "ink2", wraps=False, elides=True), 1)
        self.body.addLayout(names)
        self.body.addWidget(self.view, 1)
        most = min(theme.px(420), parent.height() - theme.px(330))
        self.view.setFixedHeight(max(theme.px(140), min(self.view.whole_height(), most)))
        self.left = ActionButton(theme, left[2])
        self.right = ActionButton(theme, right[2], variant=Variant.PRIMARY)
        self.leave = ActionButton(theme, word("editor.compare.close"), variant=Variant.GHOST)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.leave)
        row.addStretch(1)
        for button, says in ((self.left, left[2]), (self.right, right[2])):
            button.setVisible(bool(says))
            row.addWidget(button)
        self.body.addLayout(row)
        self.leave.clicked.connect(self.dismissed)
        self.left.clicked.connect(self._on_left)
        self.right.clicked.connect(self._on_right)
        self.dismissed.connect(self.put_away)

    def ask(self) -> None:
        """Show the card."""
        self.open_on(self.view)

    def put_away(self) -> None:
        """Close the card for good."""
        self.close_card()
        self.deleteLater()

    def _on_left(self) -> None:
        self.put_away()
        self.left_chosen.emit()

    def _on_right(self) -> None:
        self.put_away()
        self.right_chosen.emit()
