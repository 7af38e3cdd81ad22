"""The sheet: a routine as a list to read, which is what a page prints, and all it shows where no script runs."""

from __future__ import annotations

from html import escape
from itertools import chain
from typing import TYPE_CHECKING

from supple.document.message import Message
from supple.exchange.amount_text import work_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from supple.exchange.amount_text import Say
    from supple.exchange.care_text import CareText
    from supple.routine.routine import Routine, Step


def write_sheet(
    routine: Routine, care: CareText, head: tuple[str, str, str], signs: Sequence[str], say: Say
) -> str:  # fmt: skip
    """Return the sheet as HTML.

    ``head`` is the clinic's name, the day in words and the note to the patient; ``signs`` are the warning signs with
    which nobody should start.
    """
    return "\n".join(chain(_head(routine, care, head, say), _signs(signs, say), _steps(routine, say), _care(care, say)))


def _head(routine: Routine, care: CareText, head: tuple[str, str, str], say: Say) -> Iterator[str]:
    clinic, day, note = head
    if clinic:
        yield _element("p", clinic, "clinic")
    yield _element("h1", routine.title)
    for line in (routine.goal, day, care.length, care.needs, care.effort):
        if line:
            yield _element("p", line)
    if note:
        yield _element("h2", say(Message("page.note")))
        yield _element("p", note, "written")


def _signs(signs: Sequence[str], say: Say) -> Iterator[str]:
    yield _element("h2", say(Message("page.signs")))
    yield from _list(signs)


def _steps(routine: Routine, say: Say) -> Iterator[str]:
    yield _element("h2", say(Message("page.steps")))
    yield '<ol class="steps">'
    for step in routine.steps:
        if step.round == 1:
            yield "<li>" + "\n".join(_step(step, say)) + "</li>"
    yield "</ol>"


def _step(step: Step, say: Say) -> Iterator[str]:
    exercise = step.exercise
    yield f"<b>{escape(exercise.name)}</b>"
    yield _element("p", work_text(say, step), "dose")
    if step.rounds > 1:
        yield _element("p", say(Message.of("library.round", count=step.rounds)))
    if step.note:
        yield _element("p", step.note)
    yield _element("p", exercise.start)
    yield from _list(exercise.cues)
    if exercise.easier:
        yield _element("p", say(Message.of("playing.easier", text=exercise.easier.text)))


def _care(care: CareText, say: Say) -> Iterator[str]:
    if care.stops:
        yield _element("h2", say(Message("library.stop")))
        yield from _list(care.stops)
    if care.cautions or care.ask_first:
        yield _element("h2", say(Message("library.care")))
        yield from _list(care.cautions)
    if care.ask_first:
        yield _element("p", say(Message("library.care.ask")))
        yield from _list(care.ask_first)
    yield _element("p", say(Message("page.disclaimer")), "small")
    yield _element("p", say(Message("page.licence")), "small")


def _list(lines: Iterable[str]) -> Iterator[str]:
    items = [_element("li", line) for line in lines]
    if items:
        yield "<ul>" + "".join(items) + "</ul>"


def _element(name: str, text: str, kind: str = "") -> str:
    attribute = f' class="{kind}"' if kind else ""
    return f"<{name}{attribute}>{escape(text)}</{name}>"
