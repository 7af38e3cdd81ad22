"""A handout as plain text: for the clipboard, an e-mail, or a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from supple.ui.print.handout_view import sentence
from supple.ui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from supple.ui.print.cell_view import CellView
    from supple.ui.print.handout_view import HandoutView
    from supple.ui.print.wishes import HandoutWishes


def handout_text(view: HandoutView, wishes: HandoutWishes) -> str:
    """Return a handout as text, its parts with an empty line between them."""
    blocks = [_head(view, wishes), _band(view), *_cells(view, wishes)]
    if wishes.note.strip():
        blocks.append(_listed(word("handout.notes"), (wishes.note.strip(),), bullets=False))
    if view.stop:
        blocks.append(_listed(word("handout.stop.title"), tuple(sentence(text) for text in view.stop)))
    blocks.append(_listed(word("handout.help.title"), (word("handout.help"),), bullets=False))
    signs = tuple(sentence(text) for text in view.signs)
    blocks.append(_listed(word("handout.signs.title"), signs, after=word("handout.signs.about")))
    if view.ask_first:
        blocks.append(_listed(word("handout.ask.title"), tuple(sentence(text) for text in view.ask_first)))
    blocks.append(word("library.footer"))
    return "\n\n".join(blocks) + "\n"


def _head(view: HandoutView, wishes: HandoutWishes) -> str:
    return "\n".join(line for line in (view.title, view.about, wishes.clinic.strip()) if line)


def _band(view: HandoutView) -> str:
    entries = (("handout.often", view.often), ("handout.when", view.when), ("handout.how-hard", view.how_hard))
    lines = [word("handout.text.entry", label=word(key), text=text) for key, text in entries if text]
    return "\n".join((*lines, *(sentence(note) for note in view.notes)))


def _cells(view: HandoutView, wishes: HandoutWishes) -> Iterator[str]:
    for cell in view.cells:
        lines = [word("handout.text.row", number=cell.number, name=cell.name)]
        lines += (word("handout.text.indented", text=text) for text in _lines(cell, wishes))
        if cell.heading:
            lines.insert(0, word("handout.text.heading", text=cell.heading))
        yield "\n".join(lines)


def _lines(cell: CellView, wishes: HandoutWishes) -> Iterator[str]:
    yield " ".join(text for text in (sentence(cell.dose), cell.detail) if text)
    if cell.note:
        yield sentence(cell.note)
    yield " ".join(sentence(text) for text in (cell.start, *cell.cues))
    labelled = (
        ("handout.take-care", cell.caution),
        ("handout.feel", cell.feel if wishes.with_feel else ""),
        ("handout.easier", cell.easier if wishes.with_easier else ""),
    )
    for key, text in labelled:
        if text:
            yield word("handout.labelled", label=word(key), text=sentence(text))


def _listed(title: str, lines: tuple[str, ...], *, bullets: bool = True, after: str = "") -> str:
    head = title if title.endswith("?") else word("handout.text.heading", text=title)
    shown = (word("handout.text.bullet", text=line) for line in lines) if bullets else lines
    return "\n".join((head, *shown, *((after,) if after else ())))
