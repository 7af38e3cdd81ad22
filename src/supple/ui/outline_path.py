"""Outlines from the floors below as painter paths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainterPath

if TYPE_CHECKING:
    from supple.body.outline import Path


def painter_path(outline: Path) -> QPainterPath:
    """Return an outline of M, C and Z commands as a path that is filled without holes."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for command, numbers in outline:
        if command == "C":
            path.cubicTo(*numbers)
        elif command == "M":
            path.moveTo(*numbers)
        else:
            path.closeSubpath()
    return path
