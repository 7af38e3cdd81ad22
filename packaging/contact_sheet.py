"""Draws exercises on sheets to look at, and says what is odd in their poses: see ``--help``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap

from supple.body.side import Side
from supple.figure.cycle import Cycle
from supple.figure.look import NEUTRAL
from supple.figure.review import Remark, review_pose, review_solved
from supple.figure.scene import Scene
from supple.routine.exercise import Exercise
from supple.routine.exercise_reader import read_exercise
from supple.ui.figure_colours import FigureColours
from supple.ui.figure_painting import Frame, blank_pixmap, fade_edges, paint_frame, placed

EXERCISES = Path(__file__).parents[1] / "resources" / "exercises"
GROUNDS = {False: ("#ffffff", "#14211f"), True: ("#1b222a", "#edf3f1")}
CAPTION = 20
INSTANTS = 48


def read_all(names: list[str]) -> list[Exercise]:
    """Return the exercises named (ids or files), or all; what is wrong in a file is printed."""
    paths = [Path(name) if name.endswith(".yaml") else EXERCISES / f"{name}.yaml" for name in names]
    found = []
    for path in paths or sorted(EXERCISES.glob("*.yaml")):
        reading = read_exercise(path.read_text(encoding="utf-8"), path.stem)
        for problem in reading.problems:
            print(f"{path.name}:{problem.line}:{problem.column}: {problem.message}")
        if reading.value is not None and reading.value.pose is not None:
            found.append(reading.value)
    return found


def draw_cell(exercise: Exercise, seconds: float | None, size: int, *, dark: bool, left: bool) -> QPixmap:
    """Return one moment of an exercise (None: its still) on the plain ground."""
    pose = exercise.pose
    assert pose is not None  # noqa: S101 - read_all leaves out those without
    side = (Side.LEFT if left else Side.RIGHT) if exercise.sides.value == "each" else None
    scene = Scene(pose, exercise.primary, both=side is None, look=NEUTRAL)
    rect = QRectF(0, 0, size, size)
    box = scene.still_box() if seconds is None else scene.box()
    drawing = scene.still() if seconds is None else scene.drawing(seconds)
    pixmap = blank_pixmap(QSize(size, size), 1.0)
    painter = QPainter(pixmap)
    mirrored = left and side is not None
    transform = placed(box, rect.adjusted(4, 4, -4, -8), mirrored=mirrored, close_up=pose.close_up is not None)
    paint_frame(painter, Frame(drawing, FigureColours(dark=dark)), transform, large=True)
    if pose.close_up is not None:
        fade_edges(painter, rect)
    painter.end()
    return pixmap


def moments(exercise: Exercise, *, keys: bool, between: int) -> list[tuple[str, float | None]]:
    """Return what is drawn of an exercise: captions and times."""
    if not keys and not between:
        return [(exercise.id, None)]
    pose = exercise.pose
    assert pose is not None  # noqa: S101 - as above
    cycle = Cycle(pose)
    if between:
        return [(f"{exercise.id} {step}/{between}", cycle.seconds * step / between) for step in range(between)]
    times: list[tuple[str, float | None]] = []
    start = 0.0
    for key in pose.keys:
        times.append((f"{exercise.id}: {key.name}", start))
        start += key.hold_seconds + key.move_seconds
    return times


def draw_sheet(cells: list[tuple[str, QPixmap]], columns: int, size: int, *, dark: bool) -> QImage:
    """Return one sheet."""
    rows = -(-len(cells) // columns)
    image = QImage(size * columns, (size + CAPTION) * rows, QImage.Format.Format_RGB32)
    ground, ink = GROUNDS[dark]
    image.fill(QColor(ground))
    painter = QPainter(image)
    painter.setPen(QColor(ink))
    for index, (name, pixmap) in enumerate(cells):
        x, y = index % columns * size, index // columns * (size + CAPTION)
        painter.drawPixmap(QPointF(x, y), pixmap)
        painter.drawText(QRectF(x, y + size - 2, size, CAPTION), Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return image


def review(exercise: Exercise) -> list[str]:
    """Return what is odd in the key moments and on the way between them, in words."""
    pose = exercise.pose
    assert pose is not None  # noqa: S101 - as above
    found = [f"{exercise.id}: key {remark.key}: {_words(remark)}" for remark in review_pose(pose)]
    cycle = Cycle(pose)
    seen = {(remark.kind, remark.part) for remark in review_pose(pose)}
    for step in range(INSTANTS):
        solved = cycle.at(cycle.seconds * step / INSTANTS)
        for remark in review_solved(solved, pose, step):
            if (remark.kind, remark.part) not in seen:
                seen.add((remark.kind, remark.part))
                found.append(f"{exercise.id}: at {step}/{INSTANTS} of the cycle: {_words(remark)}")
    return found


def _words(remark: Remark) -> str:
    bound = f" (goes to {remark.bound:g})" if remark.kind == "limit" else f" by {remark.amount:.2f} heads"
    value = f" {remark.amount:.0f} degrees" if remark.kind == "limit" else ""
    return f"{remark.part} {remark.kind}{value} {remark.surface}{bound}"


def main(arguments: list[str]) -> int:
    """Write the sheets; return 1 where a pose is odd."""
    parser = argparse.ArgumentParser(description="Draw exercises on contact sheets, and review their poses.")
    parser.add_argument("folder", type=Path, help="where the sheets go")
    parser.add_argument("exercises", nargs="*", help="ids or files; all, if none is named")
    parser.add_argument("--size", type=int, default=240, help="pixels of one picture (240)")
    parser.add_argument("--columns", type=int, default=6)
    parser.add_argument("--rows", type=int, default=5)
    parser.add_argument("--keys", action="store_true", help="every key moment, not only the still")
    parser.add_argument("--between", type=int, default=0, metavar="N", help="N moments spread over the cycle")
    parser.add_argument("--left", action="store_true", help="the other side")
    parser.add_argument("--theme", choices=("light", "dark", "both"), default="both")
    parser.add_argument("--name", default="figures", help="how the files' names begin")
    options = parser.parse_args(arguments)
    options.folder.mkdir(parents=True, exist_ok=True)
    exercises = read_all(options.exercises)
    remarks = [remark for exercise in exercises for remark in review(exercise)]
    for remark in remarks:
        print(remark)
    wanted = [
        (name, exercise, seconds)
        for exercise in exercises
        for name, seconds in moments(exercise, keys=options.keys, between=options.between)
    ]
    for dark in (False, True):
        if options.theme not in ("both", "dark" if dark else "light"):
            continue
        a_sheet = options.columns * options.rows
        for number, start in enumerate(range(0, len(wanted), a_sheet), start=1):
            cells = [
                (name, draw_cell(exercise, seconds, options.size, dark=dark, left=options.left))
                for name, exercise, seconds in wanted[start : start + a_sheet]
            ]
            path = options.folder / f"{options.name}_{'dark' if dark else 'light'}_{number}.png"
            draw_sheet(cells, options.columns, options.size, dark=dark).save(str(path))
            print(path)
    return 1 if remarks else 0


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    sys.exit(main(sys.argv[1:]))
