"""The lists of keys: what each key does, by where it does it."""

from __future__ import annotations

from dataclasses import dataclass

from supple.ui.wording import word


@dataclass(frozen=True, slots=True)
class KeyLine:
    """Keys as printed on the caps and what they do, both in words."""

    caps: tuple[str, ...]
    does: str


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Keys that work in one part of the program, which its heading names."""

    heading: str
    lines: tuple[KeyLine, ...]


def key_groups() -> tuple[KeyGroup, ...]:
    """Return all keys there are."""
    groups = {
        "everywhere": everywhere_keys(),
        "today": page_keys(),
        "body-map": body_map_keys(),
        "editor": editor_keys(),
        "player": player_keys(),
    }
    return tuple(KeyGroup(word(f"settings-page.card.keys-{key}"), lines) for key, lines in groups.items())


def everywhere_keys() -> tuple[KeyLine, ...]:
    """Return the keys that work on every page."""
    ctrl, shift, tab = (word(f"settings-page.key.{name}") for name in ("ctrl", "shift", "tab"))
    return (
        KeyLine((tab,), word("settings-page.keys.tab")),
        KeyLine((shift, tab), word("settings-page.keys.shift-tab")),
        KeyLine(("←", "→", "↑", "↓"), word("settings-page.keys.arrows")),
        KeyLine((word("key.enter"),), word("settings-page.keys.enter")),
        KeyLine((word("key.esc"),), word("settings-page.keys.esc")),
        KeyLine((ctrl, word("settings-page.key.one-to", last=9)), word("settings-page.keys.places")),
        KeyLine((ctrl, "0"), word("settings-page.keys.settings")),
        KeyLine((ctrl, "H"), word("settings-page.keys.history")),
        KeyLine((ctrl, "L"), word("settings-page.keys.learn")),
        KeyLine((ctrl, "E"), word("settings-page.keys.editor")),
        KeyLine((ctrl, "F"), word("settings-page.keys.find")),
        KeyLine((ctrl, "N"), word("settings-page.keys.new")),
        KeyLine(("F11",), word("settings-page.keys.full-screen")),
        KeyLine(("?",), word("settings-page.keys.list")),
    )


def page_keys() -> tuple[KeyLine, ...]:
    """Return the keys of Today and of the warning signs."""
    return (
        KeyLine((word("settings-page.key.one-to", last=4),), word("settings-page.keys.tiles")),
        KeyLine(("5",), word("settings-page.keys.body-map")),
        KeyLine((word("settings-page.key.one-to", last=7),), word("settings-page.keys.signs")),
        KeyLine(("0",), word("settings-page.keys.no-sign")),
    )


def body_map_keys() -> tuple[KeyLine, ...]:
    """Return the keys of the body map."""
    ctrl = word("settings-page.key.ctrl")
    return (
        KeyLine((word("settings-page.key.from-to", first=0, last=9),), word("settings-page.keys.rate")),
        KeyLine(("-",), word("settings-page.keys.remove")),
        KeyLine((ctrl, word("key.enter")), word("settings-page.keys.main")),
    )


def editor_keys() -> tuple[KeyLine, ...]:
    """Return the keys of the routine editor."""
    ctrl, shift, alt = (word(f"settings-page.key.{name}") for name in ("ctrl", "shift", "alt"))
    return (
        KeyLine((ctrl, "S"), word("settings-page.keys.save")),
        KeyLine((ctrl, "Z"), word("settings-page.keys.undo")),
        KeyLine((ctrl, shift, "Z"), word("settings-page.keys.redo")),
        KeyLine((alt, "↑", "↓"), word("settings-page.keys.move-step")),
        KeyLine((ctrl, word("key.enter")), word("settings-page.keys.quick-add")),
        KeyLine(("F8",), word("settings-page.keys.next-problem")),
        KeyLine((shift, "F8"), word("settings-page.keys.previous-problem")),
        KeyLine((ctrl, "."), word("settings-page.keys.fix")),
        KeyLine(("F5",), word("settings-page.keys.try")),
        KeyLine(("F6",), word("settings-page.keys.next-part")),
    )


def player_keys() -> tuple[KeyLine, ...]:
    """Return the keys of the player."""
    rows = (
        ((word("key.space"),), "space"),
        ((word("key.enter"),), "enter"),
        (("←", "→"), "arrows"),
        (("↑", "↓"), "up-down"),
        (("R",), "r"),
        (("H",), "h"),
        (("D",), "d"),
        (("F",), "f"),
        (("M",), "m"),
        (("V",), "v"),
        (("S",), "s"),
        (("+", "-"), "volume"),
        ((word("key.esc"),), "esc"),
    )
    return (
        *(KeyLine(caps, word(f"playing.keys.{does}")) for caps, does in rows),
        KeyLine(("?",), word("settings-page.keys.list")),
    )
