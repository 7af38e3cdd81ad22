"""Sheets measured: nothing beyond the margins, nothing over anything else, nothing cut off, nothing left out."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from print.printed import circuit, content, handout_of, lines_of, routine, view_of, with_steps
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from supple.ui.print.cell_view import CellView
from supple.ui.print.handout_view import sentence
from supple.ui.print.lettering import line_height, natural_width
from supple.ui.print.logo import Logo
from supple.ui.print.paper import PaperSize, printable
from supple.ui.print.sheet import Emblem, Handout, Panel, Picture, Stroke, Words
from supple.ui.print.wishes import MOST_LINES, MOST_NAME, MOST_NOTE, HandoutWishes
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.routine.routine import Routine

pytestmark = pytest.mark.usefixtures("tokens")
IDS = sorted(content().library.routines)
# As long as an exercise's and a step's own texts may be.
LONG = "Bend the knee over the middle toes and " * 12


def logo() -> Logo:
    image = QImage(300, 120, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    return Logo("logo.png", 2.5, picture=image)


def texts_of(handout: Handout) -> list[str]:
    return [item.text for items in handout.sheets for item in items if isinstance(item, Words)]


def check(handout: Handout) -> None:
    """Hold what every sheet must keep."""
    area = printable(handout.paper)
    for items in handout.sheets:
        for item in items:
            assert area.holds(item.box), item
        leaves = [item for item in items if isinstance(item, Words | Picture | Emblem)]
        for one, other in combinations(leaves, 2):
            assert not one.box.overlaps(other.box), (one, other)
        for one, other in combinations([item for item in items if isinstance(item, Panel)], 2):
            assert not one.box.overlaps(other.box), (one, other)
        for leaf in leaves:
            for panel in (item for item in items if isinstance(item, Panel)):
                assert not panel.box.overlaps(leaf.box) or panel.box.holds(leaf.box), (panel, leaf)
        for words in (item for item in items if isinstance(item, Words)):
            lines = lines_of(words)
            assert len(lines) * line_height(words.style, words.factor) <= words.box.height + 0.01, words
            for line in lines:
                assert natural_width(line.strip(), words.style, words.factor) <= words.box.width + 0.6, (words, line)


def check_whole(made: Routine, handout: Handout) -> None:
    """Hold that all exercises and all that is about safety stand on it."""
    found = view_of(made)
    texts = texts_of(handout)
    numbered = [word("handout.numbered", number=cell.number, name=cell.name) for cell in found.cells]
    assert all(text in texts for text in numbered)
    shown = [item.exercise.id for items in handout.sheets for item in items if isinstance(item, Picture)]
    assert shown == [cell.exercise.id for cell in found.cells]
    assert all(sentence(text) in texts for text in (*found.signs, *found.ask_first))
    first = [item.text for item in handout.sheets[0] if isinstance(item, Words)]
    assert word("handout.help") in first
    assert all(any(sentence(text) in shown_text for shown_text in first) for text in found.stop)
    pages = len(handout.sheets)
    for number, items in enumerate(handout.sheets, start=1):
        words = [item.text for item in items if isinstance(item, Words)]
        assert word("handout.page", page=number, pages=pages) in words
        assert word("library.footer") in words


@pytest.mark.parametrize(("paper", "large"), [(PaperSize.A4, False), (PaperSize.LETTER, False), (PaperSize.A4, True)])
@pytest.mark.parametrize("name", IDS)
def test_every_bundled_routine_fits(name: str, paper: PaperSize, large: bool) -> None:
    wishes = HandoutWishes(
        paper=paper, large_print=large, clinic="Harbour Physiotherapy", patient="J. M.", day="28 November 2026",
        note="Left calf first.", logo=logo(),
    )  # fmt: skip
    handout = handout_of(routine(name), wishes)
    check(handout)
    check_whole(routine(name), handout)


def test_most_routines_take_one_sheet_with_figures_and_days_in_front() -> None:
    handouts = [handout_of(routine(name)) for name in IDS]
    assert sum(len(handout.sheets) <= 2 for handout in handouts) >= 30
    assert max(len(handout.sheets) for handout in handouts) == 3
    in_front = [
        any(isinstance(item, Words) and item.text == word("handout.questions") for item in handout.sheets[0])
        for handout in handouts
    ]
    assert sum(in_front) >= 20


texts = st.text(st.characters(exclude_categories=("C",), include_characters="\n"), max_size=MOST_NAME)
wishes_of = st.builds(
    HandoutWishes,
    paper=st.sampled_from(PaperSize),
    large_print=st.booleans(),
    clinic=texts,
    logo=st.sampled_from([False, True]),
    patient=texts,
    note=st.text(st.sampled_from("ab cd. \n"), max_size=400).filter(lambda text: text.count("\n") < MOST_LINES)
    | st.just("word " * (MOST_NOTE // 5)),
    day=st.sampled_from(["", "28 November 2026"]),
    often=texts,
    with_feel=st.booleans(),
    with_easier=st.booleans(),
    with_table=st.booleans(),
    with_days=st.booleans(),
    with_notes=st.booleans(),
)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # To explain a failure, every line would be traced.
    phases=[Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink],
)
@given(st.sampled_from(IDS), wishes_of, st.integers(0, 12))
def test_any_routine_with_any_wish_fits(name: str, wishes: HandoutWishes, count: int) -> None:
    made = with_steps(name, count) if count else routine(name)
    asked = replace(wishes, logo=logo() if wishes.logo else None)
    handout = handout_of(made, asked)
    check(handout)
    check_whole(made, handout)
    if asked.note.strip():
        assert asked.note.strip() in texts_of(handout)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 8, 9, 40])
def test_one_step_and_forty(count: int, large: bool) -> None:
    made = with_steps("strength-hip-core", count)
    handout = handout_of(made, HandoutWishes(large_print=large))
    check(handout)
    check_whole(made, handout)
    assert (len(handout.sheets) == 1) == (count == 1 and not large)


def test_the_longest_texts_that_a_file_may_hold_are_not_cut() -> None:
    long = LONG[:500].strip()
    found = routine("stretch-calves")
    step = found.steps[0]
    exercise = replace(
        step.exercise, name=long[:80], start=long, cues=(long[:200],) * 8, feel=long, caution=long,
        easier=replace(step.exercise.easier, text=long) if step.exercise.easier else None,
    )  # fmt: skip
    made = replace(
        found, title=long[:120], when=long, often=long, notes=(long,) * 2,
        steps=(replace(step, exercise=exercise, note=long),) * 3,
    )  # fmt: skip
    for large in (False, True):
        for paper in PaperSize:
            handout = handout_of(made, HandoutWishes(paper=paper, large_print=large, note=(long * 2)[:MOST_NOTE]))
            check(handout)
            assert sentence(long) in " ".join(texts_of(handout))


def test_a_word_without_an_end_is_broken_rather_than_cut() -> None:
    found = routine("stretch-calves")
    made = replace(found, title="W" * 120, when="i" * 500)
    check(handout_of(made, HandoutWishes(clinic="M" * 120, patient="N" * 120, note="O" * 1000)))


@pytest.mark.parametrize("large", [False, True])
def test_a_circuit_stands_once_in_a_bracket_with_its_rounds(large: bool) -> None:
    found = routine("strength-hip-core")
    names = ("squat", "glute-bridge", "plank")
    made = replace(found, steps=(found.steps[0], *circuit(names, 3, 60), found.steps[-1]))
    handout = handout_of(made, HandoutWishes(large_print=large))
    check(handout)
    texts = texts_of(handout)
    assert texts.count("3 rounds, 1 minute rest after each") == 1
    shown = [item.exercise.id for items in handout.sheets for item in items if isinstance(item, Picture)]
    assert shown == [found.steps[0].exercise.id, *names, found.steps[-1].exercise.id]
    brackets = [
        item
        for items in handout.sheets
        for item in items
        if isinstance(item, Stroke) and item.width == 0.5 and item.box.width == 0
    ]
    assert len(brackets) == (3 if large else 2)
    cells = {item.exercise.id: item.box for items in handout.sheets for item in items if isinstance(item, Picture)}
    assert cells["squat"].x > cells[found.steps[0].exercise.id].x


def test_only_what_is_wanted_stands_on_it() -> None:
    made = routine("stretch-calves")
    bare = HandoutWishes(
        with_feel=False, with_easier=False, with_table=False, with_days=False, with_notes=False
    )  # fmt: skip
    handout = handout_of(made, bare)
    check(handout)
    check_whole(made, handout)
    all_text = " ".join(texts_of(handout))
    for key in ("handout.feel", "handout.easier", "handout.table.title", "handout.back-on", "handout.notes"):
        assert word(key) not in all_text, key
    full = " ".join(texts_of(handout_of(made)))
    for key in ("handout.feel", "handout.table.title", "handout.back-on", "handout.notes"):
        assert word(key) in full, key


def test_a_caution_stands_in_the_cell_whatever_room_there_is() -> None:
    cautioned = [
        (name, step.exercise)
        for name in IDS
        for step in routine(name).steps
        if step.exercise.caution
    ]  # fmt: skip
    assert cautioned
    for name, exercise in cautioned:
        text = word("handout.labelled", label=word("handout.take-care"), text=sentence(exercise.caution))
        assert text in texts_of(handout_of(routine(name), HandoutWishes(paper=PaperSize.LETTER)))


def test_the_list_of_contents_leads_to_every_exercise() -> None:
    made = with_steps("strength-hip-core", 20)
    handout = handout_of(made)
    titles = [mark.title for mark in handout.marks]
    cells: tuple[CellView, ...] = view_of(made).cells
    assert [title for title in titles if title in {cell.name for cell in cells}] == [cell.name for cell in cells]
    assert all(0 <= mark.page < len(handout.sheets) for mark in handout.marks)
    assert sorted(handout.marks, key=lambda mark: (mark.page, mark.y)) == list(handout.marks)
