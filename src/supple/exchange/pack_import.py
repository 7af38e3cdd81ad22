"""Bringing a pack in: the chosen items, all of them or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.exchange.import_journal import Change
from supple.exchange.pack import PackError

if TYPE_CHECKING:
    from collections.abc import Collection

    from supple.exchange.import_journal import Import, ImportJournal
    from supple.exchange.pack_preview import PackPreview


def import_pack(preview: PackPreview, chosen: Collection[str], journal: ImportJournal, name: str) -> Import:
    """Bring in the items of these keys and what they cannot do without; raises PackError, and nothing has changed.

    ``name`` stands for a pack without a title when the import is listed.
    """
    keys = preview.with_needs(chosen)
    if not keys:
        raise PackError(Message.of("pack.nothing-chosen"))
    changes = [Change(item.path, item.there, item.content) for item in preview.items if item.key in keys]
    return journal.carry_out(preview.pack.title or name, changes)
