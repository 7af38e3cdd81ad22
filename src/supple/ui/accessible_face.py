"""The face of a painted widget: the role, name and state that a screen reader meets.

A widget's class says its role by ``reads_as``; Qt asks while the widget is being made, so a role cannot change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject


@runtime_checkable
class Marked(Protocol):
    """One of several of which one is marked."""

    def is_marked(self) -> bool:
        """Return whether it is the one."""
        ...

    def is_under_cursor(self) -> bool:
        """Return whether the keyboard's cursor is on it."""
        ...


@runtime_checkable
class Pickable(Protocol):
    """One of several that can be picked and rated, drawn and moved through by its parent."""

    def is_picked(self) -> bool:
        """Return whether it is picked."""
        ...

    def is_under_cursor(self) -> bool:
        """Return whether the keyboard's cursor is on it."""
        ...

    def press(self) -> None:
        """Do what a click does."""
        ...

    def change(self, by: int) -> None:
        """Rate it higher or lower."""
        ...


class _PictureFace(QAccessibleWidget):
    """A picture without a name is an ornament."""

    def role(self) -> QAccessible.Role:
        """Return the role of a picture, or of a widget that only lays out."""
        return QAccessible.Role.Graphic if self.widget().accessibleName() else QAccessible.Role.Client


class _DialogFace(QAccessibleWidget):
    """A card that keeps the focus."""

    def state(self) -> QAccessible.State:
        """Return the state of a dialog that nothing behind it can be reached from."""
        state = super().state()
        state.modal = True
        return state


class _TabFace(QAccessibleWidget):
    """A button that leads to a place and is marked while one is there."""

    def text(self, kind: QAccessible.Text) -> str:
        """Return the button's words as its name."""
        button = self.widget()
        if kind is QAccessible.Text.Name and isinstance(button, QAbstractButton):
            return button.accessibleName() or button.text()
        return super().text(kind)

    def state(self) -> QAccessible.State:
        """Return the state, selected where the button is checked."""
        state = super().state()
        button = self.widget()
        state.selectable = True
        state.selected = isinstance(button, QAbstractButton) and button.isChecked()
        return state

    def actionNames(self) -> list[str]:
        """Return what can be done: press it, or put the focus on it."""
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Press the button or give it the focus."""
        button = self.widget()
        if name == _PRESS and isinstance(button, QAbstractButton):
            button.click()
        else:
            super().doAction(name)


class _BoxFace(_TabFace):
    """A button that is checked while what it opens is open."""

    def state(self) -> QAccessible.State:
        """Return the state, checked where the button is."""
        state = QAccessibleWidget.state(self)
        button = self.widget()
        state.checkable = state.expandable = True
        state.checked = state.expanded = isinstance(button, QAbstractButton) and button.isChecked()
        return state


class _ItemFace(QAccessibleWidget):
    """One of a list that is drawn, and moved through, by its parent."""

    def state(self) -> QAccessible.State:
        """Return the state, selected where the item is marked and focused where the cursor is."""
        state = super().state()
        item = self.widget()
        if isinstance(item, Marked):
            state.selectable = state.focusable = True
            state.selected = item.is_marked()
            state.focused = item.is_under_cursor()
        return state


class _PickableFace(QAccessibleWidget):
    """A box to tick that is drawn by its parent, with what can be done to it."""

    def state(self) -> QAccessible.State:
        """Return the state, checked where it is picked and focused where the cursor is."""
        state = super().state()
        spot = self.widget()
        if isinstance(spot, Pickable):
            state.checkable = state.focusable = True
            state.checked = spot.is_picked()
            state.focused = spot.is_under_cursor()
        return state

    def actionNames(self) -> list[str]:
        """Return what can be done: pick it, and rate it once it is picked."""
        spot = self.widget()
        rates = [_INCREASE, _DECREASE] if isinstance(spot, Pickable) and spot.is_picked() else []
        return [_TOGGLE, *rates]

    def doAction(self, name: str) -> None:
        """Pick it, or rate it one higher or lower."""
        spot = self.widget()
        if not isinstance(spot, Pickable):
            return
        if name == _TOGGLE:
            spot.press()
        elif name in (_INCREASE, _DECREASE):
            spot.change(1 if name == _INCREASE else -1)


# What a button can have done to it, as Qt calls it on every platform.
_PRESS = "Press"
_TOGGLE = "Toggle"
_INCREASE = "Increase"
_DECREASE = "Decrease"
_FACES: dict[QAccessible.Role, type[QAccessibleWidget]] = {
    QAccessible.Role.Graphic: _PictureFace,
    QAccessible.Role.Dialog: _DialogFace,
    QAccessible.Role.PageTab: _TabFace,
    QAccessible.Role.ListItem: _ItemFace,
    QAccessible.Role.CheckBox: _BoxFace,
}


def install_faces() -> None:
    """Let Qt ask for the faces of widgets from now on; it does so only once a screen reader has come."""
    QAccessible.installFactory(_face_of)


def _face_of(_class_name: str, widget: QObject | None) -> QAccessibleWidget | None:
    role = getattr(type(widget), "reads_as", None)
    if role is None or not isinstance(widget, QWidget):
        return None
    kind = _PickableFace if isinstance(widget, Pickable) else _FACES.get(role, QAccessibleWidget)
    face = kind(widget, role)
    # Qt keeps the face but not its Python part, which answers: that lives as long as the widget's own.
    widget._face = face  # type: ignore[attr-defined]  # noqa: SLF001
    return face
