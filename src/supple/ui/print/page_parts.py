"""The parts of a handout beside its cells: head, band, rules, days, lists and table, as blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from supple.ui.print.handout_view import sentence, stop_sentences
from supple.ui.print.page_flow import Block
from supple.ui.print.paper import Box
from supple.ui.print.sheet import Align, Emblem, Ink, Panel, Stroke, Style
from supple.ui.wording import word

if TYPE_CHECKING:
    from supple.ui.print.handout_view import HandoutView
    from supple.ui.print.lettering import Lettering
    from supple.ui.print.sheet import Item, Words
    from supple.ui.print.wishes import HandoutWishes

_LOGO: Final = (38.0, 15.0)
_CLINIC_SHARE: Final = 0.34
_PAD: Final = 3.6
_BAND_GAP: Final = 8.0
_BLANK: Final = 42.0
_DAYS: Final = 14
_DAY_BOX: Final = {False: 7.4, True: 11.0}
_BULLET: Final = 3.4


class PartMaker:
    """Makes blocks in a room ``width`` millimetres wide that begins at ``x``."""

    def __init__(self, x: float, width: float, lettering: Lettering) -> None:
        self._x = x
        self._width = width
        self._lettering = lettering

    @property
    def _columns(self) -> int:
        return 1 if self._lettering.is_large else 2

    def head(self, view: HandoutView, wishes: HandoutWishes) -> Block:
        """Return the title, for whom and how long, and the clinic with its logo."""
        right = self._clinic(wishes)
        clinic_width = max((item.box.width for item in right), default=0.0)
        room = self._width - (clinic_width + 6 if right else 0)
        title = self._lettering.set(view.title, Style.TITLE, self._x, 0, room)
        about = self._lettering.set(view.about, Style.SUBTITLE, self._x, title.box.bottom + 0.8, room, ink=Ink.GREY)
        height = max(about.box.bottom, *(item.box.bottom for item in right), 0) + 3
        rule = Stroke(Box(self._x, height, self._width, 0), Ink.BLACK, 0.6)
        return Block(height=height, items=lambda _: (title, about, *right, rule), gap=3)

    def _clinic(self, wishes: HandoutWishes) -> tuple[Emblem | Words, ...]:
        found: list[Emblem | Words] = []
        width = self._width * _CLINIC_SHARE
        x, y = self._x + self._width - width, 0.0
        if wishes.logo is not None:
            wide, high = _LOGO
            found.append(Emblem(Box(self._x + self._width - wide, 0, wide, high), wishes.logo))
            y = high + 1.2
        if wishes.clinic.strip():
            words = self._lettering.set(wishes.clinic.strip(), Style.STRONG, x, y, width, align=Align.RIGHT)
            found.append(words)
        return tuple(found)

    def band(self, view: HandoutView) -> tuple[Block, ...]:
        """Return how often, when and how hard, then the notes; a line to write on where how often is not said."""
        lettering = self._lettering
        entries = [("handout.often", view.often), ("handout.when", view.when), ("handout.how-hard", view.how_hard)]
        items: list[Item] = []
        x, y, high = self._x, 0.0, 0.0
        right = self._x + self._width
        for key, text in entries:
            label = word(key)
            if not text and key != "handout.often":
                continue
            whole = word("handout.part-line", first=label, rest=text).rstrip()
            wide = lettering.width(whole, Style.BODY, len(label)) + (0 if text else _BLANK)
            if x > self._x and x + wide > right:
                x, y, high = self._x, y + high + 0.8, 0.0
            words = lettering.set(whole, Style.BODY, x, y, min(wide, right - x), strong=len(label))
            items.append(words)
            if not text:
                blank = lettering.width(whole, Style.BODY, len(label)) + 2
                items.append(Stroke(Box(x + blank, words.box.bottom, _BLANK - 2, 0), Ink.STRONG_LINE))
            high = max(high, words.box.height)
            x += wide + _BAND_GAP
        blocks = [Block(height=y + high, items=lambda _: tuple(items), gap=0.8)]
        for note in view.notes:
            words = lettering.set(sentence(note), Style.BODY, self._x, 0, self._width, ink=Ink.GREY)
            blocks.append(_fixed((words,), 0.8))
        rule = Stroke(Box(self._x, 1.8, self._width, 0))
        last = blocks.pop()
        return (*blocks, replace(last, keeps_next=True), Block(height=1.8, items=lambda _: (rule,), gap=3.4))

    def rules(self, view: HandoutView) -> Block:
        """Return when to stop and when to get help: side by side, or in large print one above the other."""
        texts: tuple[tuple[str, str, Ink], ...] = (
            (word("handout.stop.title"), stop_sentences(view), Ink.STOP),
            (word("handout.help.title"), word("handout.help"), Ink.HELP),
        )
        texts = tuple(entry for entry in texts if entry[1])
        across = self._columns if len(texts) > 1 else 1
        width = (self._width - 3 * (across - 1)) / across
        sets: list[tuple[float, float, tuple[Words, Words], Ink]] = []
        x, y = self._x, 0.0
        for number, (title, text, fill) in enumerate(texts):
            head = self._lettering.set(title, Style.DOSE, x + _PAD, y + _PAD - 0.6, width - 2 * _PAD)
            body = self._lettering.set(text, Style.BODY, x + _PAD, head.box.bottom, width - 2 * _PAD)
            sets.append((x, y, (head, body), fill))
            if across > 1:
                x += width + 3
            elif number + 1 < len(texts):
                y = body.box.bottom + _PAD + 3
        height = max(words[1].box.bottom for _, _, words, _ in sets) + _PAD

        def items(_: float) -> tuple[Item, ...]:
            found: list[Item] = []
            for left, top, words, fill in sets:
                bottom = height if across > 1 else words[1].box.bottom + _PAD
                found += (Panel(Box(left, top, width, bottom - top), fill=fill, line=Ink.STRONG_LINE), *words)
            return tuple(found)

        return Block(height=height, items=items, titles=(word("handout.stop.title"),), is_rule=True, is_front=True)

    def days(self, view: HandoutView) -> Block:
        """Return a box to tick for each of fourteen days, and a line for a number under each."""
        lettering = self._lettering
        head = lettering.set(view.days, Style.DOSE, self._x, 0, self._width)
        per_row = 7 if lettering.is_large else _DAYS
        side = _DAY_BOX[lettering.is_large]
        pitch = self._width / per_row
        letter_high = lettering.height(Style.DAY)
        row_high = letter_high + side + 6.6
        items: list[Item] = [head]
        for day in range(_DAYS):
            middle = self._x + (day % per_row + 0.5) * pitch
            y = head.box.bottom + 1.2 + (day // per_row) * (row_high + 1.5)
            box = Box(middle - side / 2, y + letter_high + 0.4, side, side)
            letter = word(f"handout.day.{day % 7}")
            items += (
                lettering.set(letter, Style.DAY, middle - 4, y, 8, ink=Ink.GREY, align=Align.CENTRE),
                Panel(box, line=Ink.STRONG_LINE, radius=1.8),
                Stroke(Box(box.x, box.bottom + 5.8, side, 0), Ink.STRONG_LINE),
            )
        rows = _DAYS // per_row
        height = head.box.bottom + 1.2 + rows * row_high + (rows - 1) * 1.5
        return Block(height=height, items=lambda _: tuple(items), gap=4)

    def fields(self) -> Block:
        """Return lines to write on: the next appointment, and questions."""
        lettering = self._lettering
        high = lettering.height(Style.BODY)
        items: list[Item] = []
        x, y = self._x, 0.0
        shares = (1.0, 1.0) if lettering.is_large else (0.42, 0.58)
        for key, share in zip(("handout.back-on", "handout.questions"), shares, strict=True):
            label = word(key)
            wide = lettering.width(label, Style.BODY)
            items.append(lettering.set(label, Style.BODY, x, y, wide))
            end = x + self._width * share - (5 if share < 1 else 0)
            items.append(Stroke(Box(x + wide + 2, y + high - 0.6, min(end, self._x + self._width) - x - wide - 2, 0)))
            if lettering.is_large:
                y += high + 3
            else:
                x += self._width * share
        height = y - 3 if lettering.is_large else high
        return Block(height=height, items=lambda _: tuple(items), gap=4, is_front=True)

    def listing(self, title: str, about: str, lines: tuple[str, ...]) -> tuple[Block, ...]:
        """Return a heading and a list of sentences, in two columns where they have room."""
        lettering = self._lettering
        head = lettering.set(title, Style.HEAD, self._x, 0, self._width)
        opening: list[Item] = [head]
        if about:
            opening.append(lettering.set(about, Style.BODY, self._x, head.box.bottom + 0.4, self._width))
        blocks = [
            Block(
                height=opening[-1].box.bottom, items=lambda _: tuple(opening), gap=1.6, keeps_next=True, titles=(title,)
            )
        ]
        width = (self._width - 6 * (self._columns - 1)) / self._columns
        for start in range(0, len(lines), self._columns):
            row = lines[start : start + self._columns]
            items = []
            for number, line in enumerate(row):
                x = self._x + number * (width + 6)
                items.append(lettering.set(word("library.bullet"), Style.SMALL, x, 0, _BULLET, ink=Ink.ACCENT))
                items.append(lettering.set(sentence(line), Style.SMALL, x + _BULLET, 0, width - _BULLET))
            is_last = start + self._columns >= len(lines)
            blocks.append(_fixed(tuple(items), 4.5 if is_last else 0.9))
        return tuple(blocks)

    def table(self, view: HandoutView) -> tuple[Block, ...]:
        """Return the doses at a glance, a row for each exercise."""
        title = word("handout.table.title")
        head = self._lettering.set(title, Style.HEAD, self._x, 0, self._width)
        names = self._columns_of(
            (word("handout.table.exercise"), word("handout.table.dose"), word("handout.table.easier")), Style.STRONG
        )
        first = Block(height=head.box.height, items=lambda _: (head,), gap=1.2, keeps_next=True, titles=(title,))
        rows = [self._ruled(names, Ink.STRONG_LINE, keeps_next=True)]
        for cell in view.cells:
            name = word("handout.numbered", number=cell.number, name=cell.name)
            dose = " ".join(text for text in (sentence(cell.dose), cell.pace) if text)
            texts = (name, dose, sentence(cell.easier) if cell.easier else "")
            rows.append(self._ruled(self._columns_of(texts, Style.SMALL), Ink.LINE))
        return (first, *rows)

    def _columns_of(self, texts: tuple[str, str, str], style: Style) -> tuple[Words, ...]:
        shares = (0.32, 0.32, 0.36)
        x = self._x
        found = []
        for text, share in zip(texts, shares, strict=True):
            if text:
                found.append(self._lettering.set(text, style, x, 0.8, self._width * share - 3))
            x += self._width * share
        return tuple(found)

    def _ruled(self, words: tuple[Words, ...], ink: Ink, *, keeps_next: bool = False) -> Block:
        height = max(one.box.bottom for one in words) + 0.8
        rule = Stroke(Box(self._x, height, self._width, 0), ink)
        return Block(height=height, items=lambda _: (*words, rule), gap=0, keeps_next=keeps_next)


def _fixed(items: tuple[Words, ...], gap: float) -> Block:
    return Block(height=max(item.box.bottom for item in items), items=lambda _: items, gap=gap)
