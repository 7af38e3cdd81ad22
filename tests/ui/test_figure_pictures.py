"""A dozen exercises as pictures, compared with those that were looked at and kept.

After a change of the drawing that is meant: ``python tests/ui/test_figure_pictures.py`` paints them anew; look at them.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from supple.body.side import Side
from supple.figure.look import NEUTRAL
from supple.routine.exercise_reader import read_exercise
from supple.ui.figure_colours import figure_colours
from supple.ui.figure_painting import paint_still_on

ROOT = Path(__file__).parents[2]
PICTURES = Path(__file__).parent / "pictures"
SIZE = QSize(160, 160)
IDS = (
    "squat", "walking-lunge", "calf-wall-straight", "calf-wall-bent", "glute-pigeon", "clamshell", "roll-quads",
    "hamstring-supine-strap", "toe-yoga", "adductor-butterfly", "side-bend-standing", "jog-easy",
)  # fmt: skip
# Rasterizers differ a little from version to version: a shifted limb is another thing.
MOST_MEAN = 2.5
MOST_SHARE = 0.02
ANOTHER_COLOUR = 60


def painted(exercise_id: str, *, dark: bool) -> QImage:
    path = ROOT / "resources" / "exercises" / f"{exercise_id}.yaml"
    exercise = read_exercise(path.read_text(encoding="utf-8"), exercise_id).value
    assert exercise is not None
    assert exercise.pose is not None
    image = QImage(SIZE, QImage.Format.Format_RGB32)
    paper = QColor("#1b222a" if dark else "#ffffff")
    image.fill(paper)
    painter = QPainter(image)
    side = Side.LEFT if dark else Side.RIGHT
    rect = QRectF(0, 0, SIZE.width(), SIZE.height())
    colours = figure_colours(NEUTRAL, dark=dark)
    paint_still_on(painter, rect, exercise.pose, exercise.primary, side, colours, paper)
    painter.end()
    return image


def differences(one: QImage, other: QImage) -> list[int]:
    """Return how far each pixel is from the other, the sum of its three colours."""
    first, second = (bytes(image.convertToFormat(QImage.Format.Format_RGB888).constBits()) for image in (one, other))
    return [
        abs(first[i] - second[i]) + abs(first[i + 1] - second[i + 1]) + abs(first[i + 2] - second[i + 2])
        for i in range(0, len(first), 3)
    ]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("exercise_id", IDS)
def test_a_picture_is_as_it_was_looked_at(exercise_id: str, theme: str) -> None:
    kept = QImage(str(PICTURES / f"{exercise_id}_{theme}.png"))
    assert not kept.isNull()
    found = differences(painted(exercise_id, dark=theme == "dark"), kept)
    assert sum(found) / len(found) < MOST_MEAN
    assert sum(one > ANOTHER_COLOUR for one in found) / len(found) < MOST_SHARE


@pytest.mark.usefixtures("qapp")
def test_another_pose_is_another_picture() -> None:
    found = differences(painted("squat", dark=False), painted("side-bend-standing", dark=False))
    assert sum(found) / len(found) > MOST_MEAN * 4


if __name__ == "__main__":
    application = QGuiApplication(sys.argv[:1])
    PICTURES.mkdir(exist_ok=True)
    for exercise in IDS:
        for dark in (False, True):
            painted(exercise, dark=dark).save(str(PICTURES / f"{exercise}_{'dark' if dark else 'light'}.png"))
