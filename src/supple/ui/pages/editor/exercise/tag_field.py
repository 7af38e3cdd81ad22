"""The field of several choices: each chosen one can be taken away, and a list offers the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from supple.ui.widgets.action_button import ActionButton, Variant
from supple.ui.widgets.choice_menu import ChoiceMenu
from supple.ui.widgets.flow_layout import FlowLayout
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.ui.theme import Theme

_LONGEST: Final = 44


class TagField(QWidget):
    """Shows tags of the key ``key``; ``removed`` carries the place of one in the list, ``added`` what is written."""

    removed = Signal(str, int)
    added = Signal(str, str)

    def __init__(self, theme: Theme, key: str, label: str, choices: Mapping[str, str]) -> None:
        super().__init__()
        self.key = key
        self._theme = theme
        self._label = label
        self._choices = choices
        self._shown: tuple[tuple[str, str], ...] | None = None
        self.tags: list[ActionButton] = []
        self.add = ActionButton(theme, word("exercise.tag.add"), icon="plus", variant=Variant.GHOST)
        self.add.setAccessibleName(word("exercise.tag.add-to", name=label))
        self.trouble = TextLabel(theme, "", "small-strong", "w_emergency")
        self.trouble.hide()
        self._holder = QWidget()
        self._flow = FlowLayout(theme.px(6), self._holder)
        self._flow.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(TextLabel(theme, label, "small", "ink2", wraps=False, elides=True))
        column.addWidget(self._holder)
        column.addWidget(self.trouble)
        self.add.clicked.connect(self.open_list)

    def show_tags(self, tags: tuple[tuple[str, str], ...]) -> None:
        """Show pairs of what is written and what it means; what is written may be empty for more than a word."""
        if tags == self._shown:
            return
        self._shown = tags
        held = next((n for n, tag in enumerate(self.tags) if tag.hasFocus()), None)
        for old in self.tags:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._flow.removeWidget(self.add)
        self.tags = []
        for place, (_, meaning) in enumerate(tags):
            tag = ActionButton(self._theme, _shortened(meaning), icon="x")
            tag.setAccessibleName(word("exercise.tag.remove", name=meaning))
            tag.setToolTip(meaning)
            tag.clicked.connect(_Removal(self, place))
            self.tags.append(tag)
            self._flow.addWidget(tag)
            tag.show()
        self._flow.addWidget(self.add)
        if held is not None:
            (self.tags[min(held, len(self.tags) - 1)] if self.tags else self.add).setFocus()
        self.updateGeometry()

    def show_trouble(self, sentence: str) -> None:
        """Show what is wrong, or nothing."""
        self.trouble.set_words(sentence)
        self.trouble.setVisible(bool(sentence))

    def open_list(self) -> ChoiceMenu:
        """Open the list of what is not chosen yet."""
        written = {value for value, _ in self._shown or ()}
        menu = ChoiceMenu(self._theme, self)
        for value, meaning in self._choices.items():
            if value not in written:
                menu.addAction(meaning).setData(value)
        menu.triggered.connect(lambda action: self.added.emit(self.key, action.data()))
        menu.popup(self.add.mapToGlobal(QPoint(0, self.add.height() + 4)))
        return menu


def _shortened(meaning: str) -> str:
    return meaning if len(meaning) <= _LONGEST else f"{meaning[: _LONGEST - 1].rstrip()}…"


class _Removal:
    """Asks for one tag to go."""

    def __init__(self, field: TagField, place: int) -> None:
        self._field = field
        self._place = place

    def __call__(self) -> None:
        """Ask."""
        self._field.removed.emit(self._field.key, self._place)
