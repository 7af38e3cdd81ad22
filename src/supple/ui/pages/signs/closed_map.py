"""The body with what open locks close at places of it striped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from supple.advice.lock_limits import limits_of
from supple.ui.body_mark import Mark
from supple.ui.pages.signs.view import when_text
from supple.ui.widgets.card import Card
from supple.ui.widgets.mark_picture import MarkPicture
from supple.ui.widgets.text_label import TextLabel
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Callable

    from supple.advice.safety_state import Lock
    from supple.body.outline import BodyOutlines
    from supple.ui.theme import Theme


def closed_map(
    theme: Theme, outlines: Callable[[], BodyOutlines], locks: tuple[Lock, ...], *, small: bool = False
) -> Card | None:
    """Return a card with the map; None where everything is closed, or nothing at a place of the body.

    An ornament for eyes: what is closed stands in words beside it.
    """
    # Without a profile the day does not matter.
    places = limits_of(locks, None, date.min).closed_places
    if not places or any(lock.closes_everything for lock in locks):
        return None
    card = Card(theme)
    picture = MarkPicture(theme, outlines)
    wide, high = (250, 300) if small else (340, 400)
    picture.setFixedSize(theme.px(wide), theme.px(high))
    picture.show_marks({place: Mark(None, is_locked=True) for place in sorted(places)})
    since = min(lock.since for lock in locks)
    column = QVBoxLayout(card)
    pad = theme.px(20)
    column.setContentsMargins(pad, pad, pad, pad)
    column.setSpacing(theme.px(12))
    column.addStretch(1)
    column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
    middle = Qt.AlignmentFlag.AlignHCenter
    column.addWidget(TextLabel(theme, word("signs.striped", when=when_text(since)), "small", "ink2", align=middle))
    column.addStretch(1)
    return card
