from __future__ import annotations

from supple.body.side import Side


def test_the_other_side() -> None:
    assert Side.LEFT.other is Side.RIGHT
    assert Side.RIGHT.other is Side.LEFT
