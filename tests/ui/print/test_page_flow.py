from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from supple.ui.print.page_flow import Block, flow

blocks = st.builds(
    lambda height, more, gap, keeps: Block(
        height=height, items=lambda _: (), most=height + more, gap=gap, keeps_next=keeps
    ),
    st.floats(1, 60),
    st.sampled_from([0.0, 0.0, 5.0, 40.0]),
    st.floats(0, 6),
    st.sampled_from([False, False, False, True]),
)


@given(st.lists(blocks, min_size=1, max_size=25), st.floats(60, 240), st.floats(80, 260))
def test_blocks_keep_their_order_and_room_and_never_overlap(many: list[Block], first: float, room: float) -> None:
    pages = flow(many, first, room)
    assert [placed.block for page in pages for placed in page] == many
    for number, page in enumerate(pages):
        assert page
        here = first if number == 0 else room
        for one, other in pairwise(page):
            assert other.y >= one.y + one.height + one.block.gap - 1e-6
        assert all(
            one.block.height - 1e-6 <= one.height <= max(one.block.height, one.block.most) + 1e-6 for one in page
        )
        heads = sum(placed.block.keeps_next for placed in page)
        if heads == 0:
            assert len(page) == 1 or page[-1].y + page[-1].height <= here + 1e-6


def test_a_heading_goes_over_with_what_it_stands_above() -> None:
    tall = Block(height=50, items=lambda _: ())
    head = Block(height=5, items=lambda _: (), keeps_next=True)
    pages = flow([tall, tall, head, tall], 110, 110)
    assert [[placed.block for placed in page] for page in pages] == [[tall, tall], [head, tall]]


def test_what_is_left_is_shared_out_until_all_are_as_high() -> None:
    low = Block(height=20, items=lambda _: (), most=50, gap=0)
    high = Block(height=30, items=lambda _: (), most=50, gap=0)
    fixed = Block(height=10, items=lambda _: (), gap=0)
    [page] = flow([low, high, fixed], 76, 76)
    assert [placed.height for placed in page] == [33, 33, 10]
    [page] = flow([low, high, fixed], 65, 65)
    assert [placed.height for placed in page] == [25, 30, 10]
    [page] = flow([low, high, fixed], 500, 500)
    assert [placed.height for placed in page] == [50, 50, 10]
