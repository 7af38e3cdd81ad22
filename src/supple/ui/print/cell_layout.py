"""The cell of an exercise: its figure, its dose and its words, in rows of one or two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from supple.ui.print.handout_view import sentence
from supple.ui.print.paper import Box
from supple.ui.print.sheet import Ink, Panel, Picture, Stroke, Style, Words
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from supple.ui.print.cell_view import CellView
    from supple.ui.print.lettering import Lettering
    from supple.ui.print.sheet import Item

# In millimetres, in normal and in large print.
_PAD: Final = {False: 3.2, True: 4.5}
_FIGURE: Final = {False: 29.0, True: 46.0}
_TWO_FIGURES: Final = {False: 36.0, True: 60.0}
_LEAST: Final = {False: 33.0, True: 52.0}
MOST_HEIGHT: Final = {False: 45.0, True: 78.0}
_GAP: Final = 3.0
# Room for the bracket beside a circuit.
BRACKET: Final = 5.0
_BRACKET_HOOK: Final = 2.4


@dataclass(frozen=True, slots=True)
class Detail:
    """How much is said of each exercise."""

    cues: int
    start: bool
    feel: bool
    easier: bool


# From the most to the least; what takes part away is said elsewhere or seen in the figure.
DETAILS: Final = (
    Detail(cues=8, start=True, feel=True, easier=True),
    Detail(cues=8, start=False, feel=True, easier=True),
    Detail(cues=2, start=False, feel=True, easier=True),
    Detail(cues=2, start=False, feel=True, easier=False),
    Detail(cues=1, start=False, feel=True, easier=False),
    Detail(cues=1, start=False, feel=False, easier=False),
)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell set at a width; ``words`` stand from y 0 and x 0."""

    view: CellView
    words: tuple[Words, ...]
    width: float
    height: float
    is_large: bool

    def items(self, x: float, height: float) -> tuple[Item, ...]:
        """Return the cell at a place and of a height."""
        pad = _PAD[self.is_large]
        figure = Box(x + pad, pad, figure_width(self.view, is_large=self.is_large), height - 2 * pad)
        panel = Panel(Box(x, 0, self.width, height), line=Ink.LINE)
        picture = Picture(figure, self.view.exercise, self.view.side, self.view.moves)
        shown = (picture,) if self.view.exercise.pose is not None else ()
        return (panel, *shown, *(_at(words, x) for words in self.words))


def _at(words: Words, x: float) -> Words:
    return replace(words, box=words.box.moved(x, 0))


def figure_width(view: CellView, *, is_large: bool) -> float:
    """Return the width that the figure is given."""
    return (_TWO_FIGURES if view.moves else _FIGURE)[is_large]


def make_cell(view: CellView, detail: Detail, width: float, lettering: Lettering) -> Cell:
    """Set the words of a cell, ``width`` millimetres wide."""
    large = lettering.is_large
    pad = _PAD[large]
    left = pad + figure_width(view, is_large=large) + pad
    room = width - left - pad
    name = word("handout.numbered", number=view.number, name=view.name)
    parts: list[tuple[str, Style, Ink, int, float]] = [
        (view.dose, Style.DOSE, Ink.BLACK, 0, 0.4),
        (view.detail, Style.SMALL, Ink.GREY, 0, 0.0),
        (view.note, Style.STRONG, Ink.BLACK, 0, 0.8),
        (" ".join(sentence(text) for text in _how(view, detail)), Style.BODY, Ink.BLACK, 0, 0.8),
        _labelled("handout.take-care", view.caution),
        _labelled("handout.feel", view.feel if detail.feel else ""),
        _labelled("handout.easier", view.easier if detail.easier else ""),
    ]
    y = pad
    words = [lettering.set(name, Style.NAME, left, y, room, accent=len(str(view.number)))]
    y = words[0].box.bottom
    for text, style, ink, strong, before in parts:
        if text:
            words.append(lettering.set(text, style, left, y + before, room, ink=ink, strong=strong))
            y = words[-1].box.bottom
    return Cell(view, tuple(words), width, max(_LEAST[large], y + pad), large)


def _how(view: CellView, detail: Detail) -> tuple[str, ...]:
    return (*((view.start,) if detail.start else ()), *view.cues[: detail.cues])


def _labelled(key: str, text: str) -> tuple[str, Style, Ink, int, float]:
    label = word(key)
    whole = word("handout.labelled", label=label, text=sentence(text)) if text else ""
    return (whole, Style.SMALL, Ink.GREY, len(label), 1.0)


def notes_items(words: Sequence[Words], box: Box) -> tuple[Item, ...]:
    """Return the dashed panel for notes with its words."""
    return (Panel(box, line=Ink.STRONG_LINE, dashed=True), *words)


def set_notes(note: str, x: float, width: float, lettering: Lettering) -> tuple[Words, ...]:
    """Set the heading of the notes, and the note where there is one."""
    pad = _PAD[lettering.is_large]
    head = lettering.set(word("handout.notes"), Style.STRONG, x + pad, pad, width - 2 * pad, ink=Ink.GREY)
    if not note.strip():
        return (head,)
    text = lettering.set(note.strip(), Style.DOSE, x + pad, head.box.bottom + 1, width - 2 * pad)
    return (head, text)


def notes_height(words: Sequence[Words], *, is_large: bool) -> float:
    """Return how high the panel is: at least room for two lines by hand."""
    pad = _PAD[is_large]
    return max(words[-1].box.bottom + pad, pad + words[0].box.height + 2 * pad + 4)


def bracket_strokes(x: float, height: float, gap: float, *, first: bool, last: bool) -> tuple[Stroke, ...]:
    """Return a row's part of the bracket around a circuit."""
    reach = height if last else height + gap
    strokes = [Stroke(Box(x, 0, 0, reach), Ink.STRONG_LINE, 0.5)]
    if first:
        strokes.append(Stroke(Box(x, 0, _BRACKET_HOOK, 0), Ink.STRONG_LINE, 0.5))
    if last:
        strokes.append(Stroke(Box(x, height, _BRACKET_HOOK, 0), Ink.STRONG_LINE, 0.5))
    return tuple(strokes)
