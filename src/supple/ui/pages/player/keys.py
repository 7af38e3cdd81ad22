"""The player's keys."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from supple.session.command import CommandKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from supple.ui.widgets.overlay import Overlay

_VOLUME_STEP = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyActions:
    """What the keys do."""

    ask: Callable[[CommandKind], None]
    toggle_pause: Callable[[], None]
    ask_what_hurts: Callable[[], None]
    toggle_distance: Callable[[], None]
    leave_or_end: Callable[[], None]
    show_keys: Callable[[], None]
    full_screen: Callable[[], None]
    next_monitor: Callable[[], None]
    next_voice: Callable[[], None]
    switch_sound: Callable[[], None]
    change_volume: Callable[[int], None]


def bind_keys(page: QWidget, actions: KeyActions, panels: tuple[Overlay, ...]) -> None:
    """Bind every key but Space and Enter, which a focused button takes first; an open panel takes all of them."""
    key = Qt.Key
    asks: dict[CommandKind, tuple[Qt.Key, ...]] = {
        CommandKind.BACK: (key.Key_Left, key.Key_PageUp, key.Key_MediaPrevious),
        CommandKind.SKIP: (key.Key_Right, key.Key_PageDown, key.Key_MediaNext),
        CommandKind.LONGER: (key.Key_Up,),
        CommandKind.SHORTER: (key.Key_Down,),
        CommandKind.RESTART_SIDE: (key.Key_R,),
    }
    does: list[tuple[Callable[[], None], tuple[Qt.Key, ...]]] = [
        *((partial(actions.ask, command), keys) for command, keys in asks.items()),
        (actions.toggle_pause, (key.Key_MediaPlay, key.Key_MediaTogglePlayPause, key.Key_MediaPause)),
        (actions.ask_what_hurts, (key.Key_H,)),
        (actions.toggle_distance, (key.Key_D,)),
        (actions.show_keys, (key.Key_Question,)),
        (actions.full_screen, (key.Key_F, key.Key_F11)),
        (actions.next_monitor, (key.Key_M,)),
        (actions.next_voice, (key.Key_V,)),
        (actions.switch_sound, (key.Key_S,)),
        (partial(actions.change_volume, _VOLUME_STEP), (key.Key_Plus, key.Key_Equal)),
        (partial(actions.change_volume, -_VOLUME_STEP), (key.Key_Minus,)),
    ]
    for action, keys in does:
        for one in keys:
            _bind(page, one, partial(_act, action, panels))
    _bind(page, key.Key_Escape, partial(_leave, actions.leave_or_end, panels))


def _bind(page: QWidget, key: Qt.Key, action: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(action)


def _act(action: Callable[[], None], panels: tuple[Overlay, ...]) -> None:
    """Leave the keys to a panel that is open."""
    if _open_panel(panels) is None:
        action()


def _leave(action: Callable[[], None], panels: tuple[Overlay, ...]) -> None:
    """Dismiss the panel that is open, else do what Esc does on the page."""
    panel = _open_panel(panels)
    if panel is None:
        action()
    else:
        panel.dismissed.emit()


def _open_panel(panels: tuple[Overlay, ...]) -> Overlay | None:
    return next((panel for panel in panels if panel.isVisible()), None)
