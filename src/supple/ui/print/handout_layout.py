"""The layout of a handout: words to sheets, as few of them as can be, with as much on them as fits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.ui.print.cell_layout import DETAILS
from supple.ui.print.lettering import Lettering
from supple.ui.print.page_flow import Block, flow
from supple.ui.print.page_parts import PartMaker
from supple.ui.print.paper import Box, printable
from supple.ui.print.row_blocks import RowMaker
from supple.ui.print.sheet import Align, Handout, Ink, Mark, Stroke, Style, moved
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.print.cell_layout import Detail
    from supple.ui.print.handout_view import HandoutView
    from supple.ui.print.page_flow import Placed
    from supple.ui.print.sheet import Item
    from supple.ui.print.wishes import HandoutWishes

_FOOT_GAP: Final = 2.0
_FOOT_SHARE: Final = 0.68


def lay_out(view: HandoutView, wishes: HandoutWishes) -> Handout:
    """Return the sheets: of the ways to say much or little the fewest pages win, then the most words.

    Fewer sheets come first, then figures and days to tick as far in front as can be.
    """
    details = _details(wishes)
    layout = _Layout(view, wishes, details)
    best = layout.pages(details[0])
    for detail in details[1:]:
        pages = layout.pages(detail)
        if _cost(pages, layout.page_room) < _cost(best, layout.page_room):
            best = pages
    return layout.handout(best)


def _details(wishes: HandoutWishes) -> tuple[Detail, ...]:
    """Return the ways to say much or little, without what is not wanted."""
    wanted = (
        replace(one, feel=one.feel and wishes.with_feel, easier=one.easier and wishes.with_easier) for one in DETAILS
    )
    return tuple(dict.fromkeys(wanted))


def _cost(pages: tuple[tuple[Placed, ...], ...], room: float) -> tuple[int, int, int, int]:
    """Return how many blocks are cut, how many sheets there are, and which hold the last exercise and the last days."""
    cut = sum(placed.height > room for page in pages for placed in page)
    cells = [number for number, page in enumerate(pages) if any(placed.block.is_row for placed in page)]
    front = [number for number, page in enumerate(pages) if any(placed.block.is_front for placed in page)]
    return (cut, len(pages), max(cells), max(front))


class _Layout:
    """The parts that do not depend on how much is said."""

    def __init__(self, view: HandoutView, wishes: HandoutWishes, details: tuple[Detail, ...]) -> None:
        self._view = view
        self._wishes = wishes
        self._lettering = Lettering(wishes.large_print)
        self._area = printable(wishes.paper)
        self._parts = PartMaker(self._area.x, self._area.width, self._lettering)
        self._head = self._parts.head(view, wishes)
        self._short_head = self._made_short_head()
        self._foot = self._made_foot(1, 1)
        self._room = self._area.height - self._foot_height - _FOOT_GAP
        self.page_room = self._room - self._short_head.height - self._short_head.gap
        self._rows = RowMaker(self._area.x, self._area.width, self.page_room, self._lettering, details)
        self._band, self._rules = self._parts.band(view), self._parts.rules(view)
        self._back = self._made_back()

    def pages(self, detail: Detail) -> tuple[tuple[Placed, ...], ...]:
        """Return the pages with so much said; the stop rules are on the first, whatever happens."""
        wishes = self._wishes
        note = wishes.note if wishes.with_notes or wishes.note.strip() else None
        rows = self._rows.blocks(self._view.cells, detail, note)
        rules, band, back = (self._rules,), self._band, self._back
        orders = ((*band, *rows, *rules, *back), (*band, *rules, *rows, *back), (*rules, *band, *rows, *back))
        flows = (self._flow(order) for order in orders)
        return next(pages for pages in flows if any(placed.block.is_rule for placed in pages[0]))

    def _flow(self, blocks: tuple[Block, ...]) -> tuple[tuple[Placed, ...], ...]:
        return flow(blocks, self._room - self._head.height - self._head.gap, self.page_room)

    def _made_back(self) -> tuple[Block, ...]:
        """Return what follows figures and rules: the days, the signs, who asks first, the doses."""
        view, wishes, parts = self._view, self._wishes, self._parts
        blocks: list[Block] = []
        if wishes.with_days:
            blocks += [parts.days(view), parts.fields()]
        blocks += parts.listing(word("handout.signs.title"), word("handout.signs.about"), view.signs)
        if view.ask_first:
            blocks += parts.listing(word("handout.ask.title"), "", view.ask_first)
        if wishes.with_table:
            blocks += parts.table(view)
        return tuple(blocks)

    def handout(self, pages: tuple[tuple[Placed, ...], ...]) -> Handout:
        """Return the sheets of pages, with their heads and feet."""
        sheets = []
        marks: list[Mark] = []
        for number, page in enumerate(pages, start=1):
            head = self._head if number == 1 else self._short_head
            items: list[Item] = [moved(item, 0, self._area.y) for item in head.items(head.height)]
            top = self._area.y + head.height + head.gap
            for placed in page:
                y = top + placed.y
                items += (moved(item, 0, y) for item in placed.block.items(placed.height))
                marks += (Mark(title, number - 1, y) for title in placed.block.titles)
            items += self._made_foot(number, len(pages))
            sheets.append(tuple(items))
        return Handout(self._wishes.paper, self._view.title, self._view.author, tuple(sheets), tuple(marks))

    def _made_short_head(self) -> Block:
        words = self._lettering.set(self._view.title, Style.STRONG, self._area.x, 0, self._area.width, ink=Ink.GREY)
        rule = Stroke(Box(self._area.x, words.box.bottom + 1.2, self._area.width, 0))
        return Block(height=words.box.bottom + 1.2, items=lambda _: (words, rule), gap=3.4)

    @property
    def _foot_height(self) -> float:
        return max(item.box.bottom for item in self._foot) - min(item.box.y for item in self._foot)

    def _made_foot(self, page: int, pages: int) -> tuple[Item, ...]:
        """Return the last lines of a page, at their place."""
        area, lettering = self._area, self._lettering
        left_width = area.width * _FOOT_SHARE
        general = lettering.set(word("library.footer"), Style.TINY, area.x, 0, left_width - 3, ink=Ink.GREY)
        numbered = lettering.set(
            word("handout.page", page=page, pages=pages),
            Style.TINY,
            area.x + left_width,
            0,
            area.width - left_width,
            ink=Ink.GREY,
            align=Align.RIGHT,
        )
        height = max(general.box.height, numbered.box.height) + 1.4
        y = area.bottom - height
        rule = Stroke(Box(area.x, y, area.width, 0))
        return (rule, moved(general, 0, y + 1.4), moved(numbered, 0, y + 1.4))
