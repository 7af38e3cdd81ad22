"""Paints every exercise at 600 x 600 and prints, in milliseconds of processor time, what one frame costs.

Prints the median over the exercises of painting a frame whose outlines are kept (as from the second cycle on), of
making the outlines of a new one, and of solving a pose.
"""

from __future__ import annotations

import os
import time
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPainter

from supple.figure.scene import FRAMES_PER_SECOND, Scene
from supple.places import find_content
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from supple.ui.figure_colours import FigureColours
from supple.ui.figure_painting import Frame, blank_pixmap, paint_frame, placed

SIDE = 600
MOMENTS = 6
ROUNDS = 3

application = QGuiApplication([])
content = find_content()
library = read_library(ContentFolders(content.exercises, content.routines), None)
colours = FigureColours(dark=False)
surface = blank_pixmap(QSize(SIDE, SIDE), 1.0)
painted, made, solved = [], [], []
for exercise in library.exercises.values():
    if exercise.pose is None:
        continue
    started = time.process_time()
    scene = Scene(exercise.pose, exercise.primary, both=True)
    solved.append((time.process_time() - started) * 1000)
    close = exercise.pose.close_up is not None
    transform = placed(scene.box(), QRectF(0, 0, SIDE, SIDE), mirrored=False, close_up=close)
    frames, costs = [], []
    for moment in range(MOMENTS):
        key = scene.frame(scene.cycle.seconds * (moment + 0.5) / MOMENTS)
        started = time.process_time()
        frames.append(Frame(scene.frame_drawing(key), colours))
        costs.append((time.process_time() - started) * 1000)
    made.append(median(costs))
    costs = []
    for frame in frames * ROUNDS:
        started = time.process_time()
        surface.fill(Qt.GlobalColor.transparent)
        painter = QPainter(surface)
        paint_frame(painter, frame, transform, large=True)
        painter.end()
        costs.append((time.process_time() - started) * 1000)
    painted.append(median(costs))
print(median(painted), max(painted), median(made), median(solved), len(painted), FRAMES_PER_SECOND)
