"""The handles of the body map: dots beside regions that are small to hit, each joined to its region."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from supple.body.hit_map import HANDLES
from supple.body.outline import BodyView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from supple.body.hit_map import HitMap
    from supple.body.region import SidedRegion
    from supple.ui.body_map_painting import MapFrame
    from supple.ui.body_mark import Mark
    from supple.ui.theme import Theme

# How far from its middle a handle can be hit, in pixels: a target of 40.
GRIP: Final = 20.0
_DOT: Final = 4.5


def paint_handles(
    painter: QPainter, frame: MapFrame, hits: HitMap, marks: Mapping[SidedRegion, Mark], theme: Theme
) -> None:
    """Paint each handle with a line to the middle of its region, in the colour of its number where it has one."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, (x, y) in HANDLES.items():
        middle = hits.middle(place, BodyView.BACK)
        if middle is None:
            continue
        at, inside = frame.point(x, y), frame.point(*middle)
        painter.setPen(QPen(theme.colour("surface"), 3.0))
        painter.drawLine(at, inside)
        painter.setPen(QPen(theme.colour("lineStrong"), 1.2))
        painter.drawLine(at, inside)
        mark = marks.get(place)
        number = None if mark is None else mark.number
        painter.setBrush(theme.colour("surface") if number is None else theme.soreness(number))
        painter.setPen(QPen(theme.colour("ink2"), 1.6, Qt.PenStyle.SolidLine))
        painter.drawEllipse(QPointF(at), theme.px(_DOT), theme.px(_DOT))
    painter.restore()
