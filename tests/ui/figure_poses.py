"""Poses for the tests of pictures."""

from __future__ import annotations

from supple.body.side import Side
from supple.figure.contact import Contact, Part
from supple.figure.pose import CloseUp, Key, Pose

_STAND = tuple(Contact(Part.FOOT, side, "floor", pair=True) for side in (Side.RIGHT, Side.LEFT))
_LUNGE = (("right.hip", 78.0), ("right.knee", 80.0), ("left.hip", -8.0), ("left.knee", 60.0), ("left.toes", 30.0))

MOVING = Pose((Key("stand", (), _STAND), Key("lunge", _LUNGE, _STAND)))
HELD = Pose((Key("hold", _LUNGE, _STAND),))
CLOSE = Pose((Key("hold", (), _STAND),), close_up=CloseUp("right foot", 2.5))
