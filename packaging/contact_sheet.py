"""Draws every exercise, light and dark, on sheets to look at: python packaging/contact_sheet.py FOLDER."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from supple.body.muscle import Muscle
from supple.document.node import Scalar, Sequence
from supple.document.reader import read_document
from supple.figure.pictogram import drawn_side
from supple.figure.pose_reader import read_pose
from supple.ui.figure_painting import FigureColours, FigureScene, frame_pixmap

EXERCISES = Path(__file__).parents[1] / "resources" / "exercises"
CELL = QSize(240, 220)
COLUMNS = 6
ROWS = 5
GROUNDS = {False: ("#dcefea", "#14211f"), True: ("#173731", "#edf3f1")}

Cell = tuple[str, FigureScene, float]


def read_cells(path: Path) -> list[Cell]:
    """Return one cell for each key moment of an exercise."""
    document = read_document(path.read_text(encoding="utf-8")).value
    node = document.get("pose") if document else None
    if document is None or node is None:
        return []
    pose, _ = read_pose(node)
    primary, sides = document.get("primary"), document.get("sides")
    if pose is None or not isinstance(primary, Sequence) or not isinstance(sides, Scalar):
        return []
    muscles = tuple(Muscle(item.text) for item in primary.items if isinstance(item, Scalar))
    side = drawn_side(pose) if sides.text == "each" else None
    return [(f"{path.stem} {key.name}", FigureScene(pose, muscles, side), index) for index, key in enumerate(pose.keys)]


def draw_sheet(cells: list[Cell], *, dark: bool) -> QImage:
    """Return one sheet."""
    rows = -(-len(cells) // COLUMNS)
    image = QImage(CELL.width() * COLUMNS, (CELL.height() + 22) * rows, QImage.Format.Format_RGB32)
    ground, ink = GROUNDS[dark]
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setPen(QColor(ink))
    for index, (name, scene, moment) in enumerate(cells):
        x, y = index % COLUMNS * CELL.width(), index // COLUMNS * (CELL.height() + 22)
        painter.drawPixmap(QPointF(x, y), frame_pixmap(scene, moment, CELL, FigureColours(dark), 1.0))
        painter.drawText(QRectF(x, y + CELL.height(), CELL.width(), 22), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return image


def main(folder: Path) -> None:
    """Write all sheets into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    cells = [cell for path in sorted(EXERCISES.glob("*.yaml")) for cell in read_cells(path)]
    for dark in (False, True):
        for number, start in enumerate(range(0, len(cells), COLUMNS * ROWS), start=1):
            name = f"figures_{'dark' if dark else 'light'}_{number}.png"
            draw_sheet(cells[start : start + COLUMNS * ROWS], dark=dark).save(str(folder / name))


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    main(Path(sys.argv[1]))
