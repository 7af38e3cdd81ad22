from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from supple.body.muscle import Muscle
from supple.body.outline import BodyOutlines
from supple.body.outline_reader import read_outlines
from supple.ui.body_painting import body_pixmap
from supple.ui.theme import Theme
from supple.ui.widgets.body_picture import BodyPicture

DRAWING = Path(__file__).parents[3] / "resources" / "body-map.svg"
LIT = QColor("#e9603f")


@cache
def outlines() -> BodyOutlines:
    return read_outlines(DRAWING.read_text(encoding="utf-8"))


def lit(picture: QImage) -> list[tuple[int, int]]:
    return [(x, y) for x in range(picture.width()) for y in range(picture.height()) if picture.pixelColor(x, y) == LIT]


def drawn(theme: Theme, *muscles: Muscle, legs: bool = True, size: QSize | None = None) -> QImage:
    return body_pixmap(outlines(), muscles, size or QSize(240, 200), theme, 1.0, legs=legs).toImage()


def test_a_muscle_of_the_front_lights_the_front_only(theme: Theme) -> None:
    places = lit(drawn(theme, Muscle.QUADRICEPS))
    assert places
    assert max(x for x, _ in places) < 120


def test_a_muscle_of_the_back_lights_the_back_only(theme: Theme) -> None:
    places = lit(drawn(theme, Muscle.HAMSTRINGS))
    assert places
    assert min(x for x, _ in places) > 120


def test_a_deep_muscle_lies_on_what_covers_it_and_shows_only_when_lit(theme: Theme) -> None:
    over, under = lit(drawn(theme, Muscle.DEEP_ROTATORS)), lit(drawn(theme, Muscle.GLUTEUS_MAXIMUS))
    assert over
    assert len(set(over) - set(under)) < 0.15 * len(over)
    assert len(under) > 2 * len(over)


def test_nothing_is_lit_without_muscles(theme: Theme) -> None:
    assert lit(drawn(theme)) == []


def test_the_whole_body_is_shown_where_the_legs_do_not_do(theme: Theme) -> None:
    assert drawn(theme, Muscle.UPPER_BACK) == drawn(theme, Muscle.UPPER_BACK, legs=False)
    assert drawn(theme, Muscle.SOLEUS) != drawn(theme, Muscle.SOLEUS, legs=False)


def test_pictures_are_kept(theme: Theme, dark_theme: Theme) -> None:
    size = QSize(124, 116)
    first = body_pixmap(outlines(), (Muscle.SOLEUS,), size, theme, 2.0, legs=True)
    again = body_pixmap(outlines(), (Muscle.SOLEUS, Muscle.SOLEUS), size, theme, 2.0, legs=True)
    assert (first.width(), first.cacheKey()) == (248, again.cacheKey())
    dark = body_pixmap(outlines(), (Muscle.SOLEUS,), size, dark_theme, 2.0, legs=True)
    assert dark.toImage() != first.toImage()


def test_the_drawing_is_read_when_it_is_first_painted(qtbot: QtBot, theme: Theme) -> None:
    asked = []

    def read() -> BodyOutlines:
        asked.append(1)
        return outlines()

    widget = BodyPicture(theme, read)
    qtbot.addWidget(widget)
    widget.show_muscles((Muscle.QUADRICEPS,))
    assert not asked
    assert widget.sizeHint() == QSize(124, 116)
    widget.resize(2, 2)
    widget.grab()
    assert not asked
    widget.resize(124, 116)
    assert lit(widget.grab().toImage())
    assert asked


def test_a_page_shows_the_whole_body(qtbot: QtBot, theme: Theme) -> None:
    widget = BodyPicture(theme, outlines, legs=False)
    qtbot.addWidget(widget)
    assert widget.sizeHint() == QSize(280, 340)
