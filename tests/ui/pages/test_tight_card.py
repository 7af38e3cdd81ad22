"""Today's card "Where is it tight?": what it shows of last time, and where it leads."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from page_content import NOW, drawing
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.region_facts import Regions
from supple.body.region_reader import read_regions
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness, SorenessKind
from supple.ui.body_mark import Mark
from supple.ui.pages.today.tight_card import TightCard
from supple.ui.pages.today.tight_view import TightLine, TightView, tight_view
from supple.ui.widgets.mark_picture import MarkPicture
from supple.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from whole_program import Stage

    from supple.ui.theme import Theme

LEFT, RIGHT = Side.LEFT, Side.RIGHT
CALF = SidedRegion(Region.GASTROCNEMIUS, LEFT)
THIGHS = (SidedRegion(Region.HAMSTRINGS, LEFT), SidedRegion(Region.HAMSTRINGS, RIGHT))
CORE = SidedRegion(Region.CORE)
YESTERDAY = NOW - timedelta(days=1)


def regions() -> Regions:
    path = Path(__file__).parents[3] / "resources" / "regions.yaml"
    read = read_regions(path.read_text(encoding="utf-8")).value
    assert read is not None
    return read


class Told:
    """A memory that has been told some ratings."""

    def __init__(self, *ratings: Rating) -> None:
        self._ratings = ratings

    def ratings_since(self, start: datetime) -> tuple[Rating, ...]:
        return tuple(rating for rating in self._ratings if rating.at >= start)


def told(
    place: SidedRegion, number: int, at: datetime = YESTERDAY, moment: Moment = Moment.BEFORE, **more: object
) -> Rating:
    return Rating(at, moment, Soreness(where=place, movement=number, **more), None)


def seen(*ratings: Rating) -> TightView:
    return tight_view(Told(*ratings), regions, NOW)


def test_places_of_last_time_stand_sorest_first_and_both_sides_as_one() -> None:
    view = seen(*(told(thigh, 3) for thigh in THIGHS), told(CALF, 4), told(CORE, 1))
    assert view.when == "Yesterday"
    assert [(line.number, line.text) for line in view.lines] == [
        (4, "Upper calf, left"),
        (3, "Hamstrings, both"),
        (1, "Tummy and waist"),
    ]
    assert view.marks[CALF] == Mark(4)
    assert set(view.marks) == {CALF, CORE, *THIGHS}


def test_sides_with_different_numbers_stand_apart() -> None:
    view = seen(told(THIGHS[0], 3), told(THIGHS[1], 5, kind=SorenessKind.SHARP))
    assert [line.text for line in view.lines] == ["Hamstrings, right", "Hamstrings, left"]
    assert view.marks[THIGHS[1]] == Mark(5, SorenessKind.SHARP)


def test_only_what_was_told_together_last_counts() -> None:
    view = seen(told(CALF, 4, NOW - timedelta(days=3)), told(CORE, 2), told(CALF, 7, NOW, Moment.AFTER))
    assert [line.text for line in view.lines] == ["Tummy and waist"]


@pytest.mark.parametrize(("days", "words"), [(0, "Earlier today"), (1, "Yesterday"), (3, "Thursday"), (6, "Monday")])
def test_when_it_was_told_stands_in_words(days: int, words: str) -> None:
    assert seen(told(CALF, 4, NOW - timedelta(days=days))).when == words


def test_nothing_is_shown_of_more_than_a_week_ago_or_of_another_moment() -> None:
    assert seen(told(CALF, 4, NOW - timedelta(days=8))) == TightView()
    assert seen(told(CALF, 4, moment=Moment.AFTER)) == TightView()


def test_many_places_are_counted() -> None:
    places = [region.on_both_sides[0] for region in list(Region)[:7]]
    view = seen(*(told(place, number) for number, place in enumerate(places)))
    assert len(view.lines) == 4
    assert view.more == "and 3 more"


@pytest.fixture
def card(qtbot: QtBot, theme: Theme) -> TightCard:
    card = TightCard(theme, drawing, "5")
    qtbot.addWidget(card)
    card.resize(592, 312)
    card.show()
    return card


def words(card: TightCard) -> list[str]:
    return [label.text() for label in card.findChildren(TextLabel) if label.isVisible() and label.text()]


def test_at_first_the_card_only_leads_on(card: TightCard, qtbot: QtBot) -> None:
    assert words(card) == ["Where is it tight?", "Pick the spot, get a session that fits."]
    assert not card.again.isVisible()
    with qtbot.waitSignal(card.pick_asked):
        QTest.mouseClick(card.pick, Qt.MouseButton.LeftButton)


def test_last_time_is_offered_again(card: TightCard, qtbot: QtBot) -> None:
    lines = (TightLine(4, "Upper calf, left"), TightLine(3, "Hamstrings, both"))
    card.show_tight(TightView("Yesterday", lines, "and 2 more", {CALF: Mark(4)}))
    assert set(words(card)[2:]) == {"Yesterday", "and 2 more", "Upper calf, left", "Hamstrings, both"}
    with qtbot.waitSignal(card.again_asked):
        QTest.mouseClick(card.again, Qt.MouseButton.LeftButton)
    card.show_tight(TightView())
    assert len(words(card)) == 2


def test_the_picture_comes_after_the_first_paint_with_the_marks(card: TightCard, qtbot: QtBot, theme: Theme) -> None:
    colour = theme.soreness(4)

    def colours() -> set[str]:
        picture = card.picture.grab().toImage()
        step = range(0, picture.height(), 2)
        return {picture.pixelColor(x, y).name() for y in step for x in range(0, picture.width(), 2)}

    card.show_tight(TightView("Yesterday", (TightLine(4, "x"),), "", {CALF: Mark(4)}))
    qtbot.waitUntil(lambda: colour.name() in colours())
    card.show_tight(TightView())
    qtbot.waitUntil(lambda: len(colours()) > 3 and colour.name() not in colours())


def test_a_narrow_card_leaves_the_picture_out(card: TightCard) -> None:
    card.resize(420, 312)
    assert not card.picture.isVisible()
    card.resize(592, 312)
    assert card.picture.isVisible()


def test_a_picture_without_a_size_is_not_made(qtbot: QtBot, theme: Theme) -> None:
    picture = MarkPicture(theme, drawing)
    qtbot.addWidget(picture)
    picture.resize(0, 0)
    picture._make()
    assert picture._kept is None


def test_five_leads_to_the_body_map(stage: Stage) -> None:
    stage.accept()
    stage.open()
    assert stage.page_name == "TodayPage"
    stage.press(Qt.Key.Key_5)
    assert stage.page_name == "BodyMapPage"


def test_the_places_of_last_time_are_picked_again(stage: Stage) -> None:
    stage.accept()
    stage.open()
    store = stage.running.store
    assert store is not None
    store.keep_ratings((told(CALF, 4, stage.now - timedelta(days=1)),))
    stage.running.conductor.show_today()
    tight = stage.page.tight  # type: ignore[attr-defined]
    assert [line.text for line in seen(told(CALF, 4)).lines] == ["Upper calf, left"]
    QTest.mouseClick(tight.again, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.page_name == "BodyMapPage"
    assert [sore.where for sore in stage.page.sore] == [CALF]  # type: ignore[attr-defined]
    # What is picked by then stays.
    stage.page.pick_again((Soreness(where=CORE, movement=2),))  # type: ignore[attr-defined]
    stage.running.conductor.show_today()
    QTest.mouseClick(tight.again, Qt.MouseButton.LeftButton)
    stage.settle()
    assert [sore.where for sore in stage.page.sore] == [CORE]  # type: ignore[attr-defined]
