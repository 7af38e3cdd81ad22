"""The flow of blocks onto pages: what stands together stays together, and rows share out the room that is left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from supple.ui.print.sheet import Item


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part that is never split. ``items`` returns what stands in it at a height, its top at y 0; lengths in mm.

    It is ``height`` high, or up to ``most`` where there is room. ``gap`` follows it; with ``keeps_next`` it stays with
    the block after it. ``titles`` are its entries in the list of contents. ``is_rule``, ``is_row`` and ``is_front``
    tell that it says when to stop, that it shows exercises, and that it should stand on the front where it can.
    """

    height: float
    items: Callable[[float], tuple[Item, ...]]
    most: float = 0.0
    gap: float = 3.0
    keeps_next: bool = False
    titles: tuple[str, ...] = ()
    is_rule: bool = False
    is_row: bool = False
    is_front: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A block on its page, from ``y`` below the top of the page's room."""

    block: Block
    y: float
    height: float


def flow(blocks: Sequence[Block], first_room: float, room: float) -> tuple[tuple[Placed, ...], ...]:
    """Put blocks on as many pages as they need; the first has less room than the others.

    A block that is higher than a whole page stands on one of its own, as high as the page.
    """
    pages: list[list[Block]] = [[]]
    used = 0.0
    for chain in _chains(blocks):
        height = _height(chain)
        here = first_room if len(pages) == 1 else room
        gap = pages[-1][-1].gap if pages[-1] else 0.0
        if pages[-1] and used + gap + height > here + 1e-6:
            pages.append([])
            used = gap = 0.0
        pages[-1] += chain
        used += gap + height
    return tuple(_placed(page, first_room if number == 0 else room) for number, page in enumerate(pages))


def _chains(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks in the groups that stay together."""
    chains: list[list[Block]] = [[]]
    for block in blocks:
        chains[-1].append(block)
        if not block.keeps_next:
            chains.append([])
    return [chain for chain in chains if chain]


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks) + sum(block.gap for block in blocks[:-1])


def _placed(blocks: list[Block], room: float) -> tuple[Placed, ...]:
    slack = max(0.0, room - _height(blocks))
    heights = _grown(blocks, slack)
    y = 0.0
    placed = []
    for block, height in zip(blocks, heights, strict=True):
        placed.append(Placed(block, y, height))
        y += height + block.gap
    return tuple(placed)


def _grown(blocks: list[Block], slack: float) -> list[float]:
    """Return the heights, those that may grow brought to one level as far as the slack reaches."""
    heights = [block.height for block in blocks]
    growing = [number for number, block in enumerate(blocks) if block.most > block.height]
    while growing and slack > 1e-6:
        lowest = min(heights[number] for number in growing)
        low = [number for number in growing if heights[number] <= lowest + 1e-9]
        higher = [heights[number] for number in growing if heights[number] > lowest + 1e-9]
        goals = [blocks[number].most for number in low]
        step = min([*goals, *higher]) - lowest
        step = min(step, slack / len(low))
        for number in low:
            heights[number] += step
        slack -= step * len(low)
        growing = [number for number in growing if heights[number] < blocks[number].most - 1e-9]
    return heights
