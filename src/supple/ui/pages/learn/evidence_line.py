"""The line below a claim: how well it is supported, and the sources, which open to say more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.learn.topic import Support
from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.chip import Chip
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.learn.source import Source
    from supple.learn.topic import Point
    from supple.ui.theme import Theme

# Level colours mean safety here; these are the colours of phases, which say nothing on this page.
_ROLES: Final = {
    Support.SUPPORTED: ("p_hold", "badge-check"),
    Support.MIXED: ("p_switch", "waves"),
    Support.COMFORT: ("p_rest", "smile"),
    Support.PRACTICE: ("p_pause", "footprints"),
}


class EvidenceLine(QWidget):
    """A chip with the label of evidence and a button that shows the sources in full."""

    def __init__(self, theme: Theme, point: Point, sources: tuple[Source, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sources = sources
        role, icon = _ROLES[point.support]
        self.chip = Chip(theme, word(f"evidence.{point.support}"), role, icon)
        self.chip.setToolTip(word(f"evidence.about.{point.support}"))
        self.chip.setAccessibleDescription(word(f"evidence.about.{point.support}"))
        named = ", ".join(source.name for source in sources[:2])
        self.more = ActionButton(theme, self._summary(named, len(sources)), variant=Variant.GHOST, icon="book-open")
        self.more.setCheckable(True)
        self.more.show_menu_mark()
        self.more.toggled.connect(self._on_toggled)
        line = FlowLayout(theme.px(8))
        holder = QWidget()
        holder.setLayout(line)
        line.addWidget(self.chip)
        line.addWidget(self.more)
        self.details: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addWidget(holder)

    @staticmethod
    def _summary(named: str, count: int) -> str:
        rest = count - 2
        return word("learn.sources-more", names=named, count=rest) if rest > 0 else named

    def _on_toggled(self, is_open: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self.details is None:
            self.details = self._make_details()
            self._column.addWidget(self.details)
        self.details.setVisible(is_open)

    def _make_details(self) -> QWidget:
        theme = self._theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(theme.px(12), 0, 0, 0)
        column.setSpacing(theme.px(6))
        for source in self._sources:
            said = word("learn.source", what=source.what, known=word(f"learn.known.{source.known}"))
            label = TextLabel(theme, said, "small", "ink2")
            column.addWidget(label)
            if source.addresses:
                address = TextLabel(theme, source.addresses[0], "small", "accentText", wraps=False, elides=True)
                address.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
                column.addWidget(address)
        return holder
