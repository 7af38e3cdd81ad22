from __future__ import annotations

from dataclasses import replace

from print.printed import circuit, content, routine, view_of

from supple.ui.print.handout_text import handout_text
from supple.ui.print.handout_view import day_text, sentence
from supple.ui.print.wishes import MOST_LINES, MOST_NOTE, HandoutWishes
from supple.ui.wording import say, word


def text_of(name: str, wishes: HandoutWishes) -> str:
    return handout_text(view_of(routine(name), wishes), wishes)


def test_all_that_paper_says_is_said() -> None:
    wishes = HandoutWishes(
        clinic="Harbour", patient="J. M.", day="28 November 2026", often="Once a day", note="Slowly."
    )
    text = text_of("strength-classic", wishes)
    assert text.startswith("Classic runner strength")
    assert "For J. M. · 28 November 2026 · " in text
    for part in ("Harbour", "How often: Once a day", "Notes for you:\nSlowly.", word("library.footer")):
        assert part in text
    found = view_of(routine("strength-classic"))
    for line in (*found.signs, *found.stop, *found.ask_first):
        assert f"- {sentence(line)}" in text
    for cell in found.cells:
        assert f"{cell.number}. {cell.name}\n   {sentence(cell.dose)}" in text
        assert all(sentence(cue) in text for cue in cell.cues)


def test_what_is_not_wanted_is_left_out_but_never_what_keeps_safe() -> None:
    wishes = HandoutWishes(with_easier=False, with_feel=False)
    text = text_of("foam-roll-classic", wishes)
    assert word("handout.feel") not in text
    assert word("handout.easier") not in text
    assert word("handout.take-care") in text
    assert word("handout.signs.title") in text
    assert word("handout.help") in text


def test_circuits_and_notes_of_the_file_are_told() -> None:
    found = routine("stretch-calves")
    steps = tuple(replace(step, note="On the mat") for step in circuit(("squat", "plank"), 3, 60))
    made = replace(found, steps=steps, notes=("Take your time",), often="Daily", by="A. Person")
    view = view_of(made)
    text = handout_text(view, HandoutWishes())
    assert "3 rounds, 1 minute rest after each:\n1. " in text
    assert "   On the mat." in text
    assert "Take your time." in text
    assert "How often: Daily" in text
    assert view.author == "A. Person"


def test_an_exercise_without_signs_or_contraindications_says_so_by_silence() -> None:
    exercise = replace(content().library.exercises["squat"], stop_signs=(), contraindications=("any-red-flag",))
    found = routine("stretch-calves")
    made = replace(found, steps=tuple(replace(step, exercise=exercise) for step in found.steps[:1]))
    view = view_of(made)
    assert view.stop == ()
    assert view.ask_first == ()
    text = handout_text(view, HandoutWishes())
    assert word("handout.stop.title") not in text
    assert word("handout.ask.title") not in text
    assert word("handout.signs.title") in text


def test_days_and_sentences() -> None:
    from datetime import date  # noqa: PLC0415 - one use

    assert day_text(date(2026, 11, 28)) == "28 November 2026"
    assert sentence("slowly") == "Slowly."
    assert sentence("Why?") == "Why?"


def test_notes_have_a_limit_in_words() -> None:
    assert HandoutWishes(note="x" * MOST_NOTE).trouble() is None
    long = HandoutWishes(note="x" * (MOST_NOTE + 1)).trouble()
    assert long is not None
    assert say(long) == "The note has 1001 characters. At most 1000 fit on the page."
    lines = HandoutWishes(note="\n" * MOST_LINES).trouble()
    assert lines is not None
    assert "25 lines" in say(lines)
