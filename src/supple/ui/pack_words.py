"""What the contents of a pack are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.exchange.pack import PackedKind
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.exchange.pack import Pack
    from supple.exchange.pack_preview import PackItem


def title_of(item: PackItem) -> str:
    """Return what an item is called: its own title, or what it holds."""
    return item.title or word("pack.questions-title")


def kind_of(item: PackItem) -> str:
    """Return what an item is, with the name of its file."""
    key = {PackedKind.ROUTINE: "pack.kind.routine", PackedKind.EXERCISE: "pack.kind.exercise"}
    return word(key.get(item.kind, "pack.kind.questions"), file=item.path.name)


def head_of(pack: Pack, file_name: str) -> str:
    """Return what a pack is called: its title, or the name of its file."""
    return pack.title or file_name
