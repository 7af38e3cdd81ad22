"""The rows of cells as blocks: two side by side, one in large print, circuits in a bracket."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from supple.ui.print.cell_layout import (
    BRACKET,
    MOST_HEIGHT,
    bracket_strokes,
    make_cell,
    notes_height,
    notes_items,
    set_notes,
)
from supple.ui.print.lettering import fitted
from supple.ui.print.page_flow import Block
from supple.ui.print.paper import Box
from supple.ui.print.sheet import Style

if TYPE_CHECKING:
    from supple.ui.print.cell_layout import Cell, Detail
    from supple.ui.print.cell_view import CellView
    from supple.ui.print.lettering import Lettering
    from supple.ui.print.sheet import Item, Words

GAP: Final = 3.0
# A longer note has a panel as wide as the page.
_SHORT_NOTE: Final = 240


class RowMaker:
    """Makes the blocks of the cells in a room ``width`` mm wide that begins at ``x``, none higher than ``room`` mm."""

    def __init__(self, x: float, width: float, room: float, lettering: Lettering, details: tuple[Detail, ...]) -> None:
        self._x = x
        self._room = room
        self._details = details
        self._width = width
        self._lettering = lettering
        self._columns = 1 if lettering.is_large else 2
        self._ways: dict[tuple[int, float], tuple[Cell, ...]] = {}

    def blocks(self, cells: tuple[CellView, ...], detail: Detail, note: str | None) -> tuple[Block, ...]:
        """Return the rows, and the panel for notes in the last cell or below; None for no panel.

        With ``detail`` a row is as low as it may be; where it is given more height, it says more.
        """
        made: list[Block] = []
        for circuit, group in groupby(cells, key=lambda cell: cell.circuit):
            views = tuple(group)
            rows = [views[start : start + self._columns] for start in range(0, len(views), self._columns)]
            if circuit:
                made += self._circuit(rows, detail)
                continue
            made += [self._row(row, detail) for row in rows[:-1]]
            is_end = views[-1] is cells[-1]
            if is_end and note is not None and len(note) <= _SHORT_NOTE and len(rows[-1]) < self._columns:
                made.append(self._row(rows[-1], detail, note))
                note = None
            else:
                made.append(self._row(rows[-1], detail))
        if note is not None:
            made.append(self._notes(note))
        return tuple(made)

    def _circuit(self, rows: list[tuple[CellView, ...]], detail: Detail) -> list[Block]:
        lettering = self._lettering
        head = lettering.set(rows[0][0].heading, Style.HEAD, self._x, 0, self._width)
        blocks = [Block(height=head.box.height, items=lambda _: (head,), gap=1.5, keeps_next=True)]
        for number, row in enumerate(rows):
            inner = self._row(row, detail, indent=BRACKET)
            blocks.append(self._bracketed(inner, first=number == 0, last=number == len(rows) - 1))
        return blocks

    def _bracketed(self, inner: Block, *, first: bool, last: bool) -> Block:
        def items(height: float) -> tuple[Item, ...]:
            strokes = bracket_strokes(self._x + 1.0, height, 0.0, first=first, last=last)
            return (*strokes, *inner.items(height))

        return Block(height=inner.height, items=items, most=inner.most, gap=GAP, titles=inner.titles, is_row=True)

    def _row(self, row: tuple[CellView, ...], detail: Detail, note: str | None = None, indent: float = 0.0) -> Block:
        width = (self._width - indent - GAP * (self._columns - 1)) / self._columns
        # For each exercise all ways to say much or little, the most words first.
        ways = [self._ways_of(view, width) for view in row]
        least = self._details.index(detail)
        height = max(cells[least].height for cells in ways)
        xs = [self._x + indent + number * (width + GAP) for number in range(self._columns)]
        notes: tuple[Words, ...] = ()
        if note is not None:
            notes = set_notes(note, xs[-1], width, self._lettering)
            height = max(height, notes_height(notes, is_large=self._lettering.is_large))

        def items(high: float) -> tuple[Item, ...]:
            found: list[Item] = []
            for cells, x in zip(ways, xs, strict=False):
                fitting = next((cell for cell in cells if cell.height <= high + 1e-6), cells[least])
                found += fitting.items(x, high)
            if notes:
                found += notes_items(notes, Box(xs[-1], 0, width, high))
            return tuple(found)

        richest = max(cells[0].height for cells in ways)
        most = max(height, richest, MOST_HEIGHT[self._lettering.is_large])
        titles = tuple(view.name for view in row)
        return Block(height=height, items=items, most=most, gap=GAP, titles=titles, is_row=True)

    def _ways_of(self, view: CellView, width: float) -> tuple[Cell, ...]:
        key = (view.number, width)
        if key not in self._ways:
            self._ways[key] = tuple(self._cell(view, one, width) for one in self._details)
        return self._ways[key]

    def _cell(self, view: CellView, detail: Detail, width: float) -> Cell:
        """Return a cell; only the barest is set smaller where it would fill more than a page."""
        least = detail is self._details[-1]
        return fitted(
            self._lettering,
            lambda lettering: make_cell(view, detail, width, lettering),
            lambda cell: not least or cell.height <= self._room,
        )

    def _notes(self, note: str) -> Block:
        large = self._lettering.is_large
        words = fitted(
            self._lettering,
            lambda lettering: set_notes(note, self._x, self._width, lettering),
            lambda words: notes_height(words, is_large=large) <= self._room,
        )
        height = notes_height(words, is_large=large)

        def items(high: float) -> tuple[Item, ...]:
            return notes_items(words, Box(self._x, 0, self._width, high))

        return Block(height=height, items=items, gap=GAP)
