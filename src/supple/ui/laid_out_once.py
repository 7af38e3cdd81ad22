"""A change of many parts of a page that lays it out once, at its end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QLayout


@contextmanager
def laid_out_once(*layouts: QLayout) -> Iterator[None]:
    """Let layouts, the inner ones first, rest until the change is done: each part would have the page laid out anew."""
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
            layout.update()
            layout.activate()
