"""Exporting: handouts of many routines, each in a file of its own; one that fails stops none of the others."""

# What prints needs Qt, and what writes pages needs half of the program: each is loaded where it is asked for.
# ruff: noqa: PLC0415

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from supple.document.file_failure import FileError, in_words
from supple.plain_text import on_one_line
from supple.routine.kind import Kind
from supple.routine.routine import Routine
from supple.session.settled import timing_of
from supple.ui.print.paper import PaperSize
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator

    from PySide6.QtGui import QGuiApplication

    from supple.app import Ground
    from supple.ui.print.handout_view import HandoutView
    from supple.ui.print.logo import Logo
    from supple.ui.print.wishes import HandoutWishes


class Format(StrEnum):
    """What a handout is written as."""

    PDF = "pdf"
    HTML = "html"
    TEXT = "text"


_SUFFIXES = {Format.PDF: ".pdf", Format.HTML: ".html", Format.TEXT: ".txt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportAsk:
    """What is asked for on the command line; ``clinic`` and ``paper`` None for what is set."""

    names: tuple[str, ...]
    to: Path
    format: Format = Format.PDF
    is_all: bool = False
    kind: Kind | None = None
    paper: PaperSize | None = None
    large_print: bool = False
    clinic: str | None = None
    logo: Path | None = None
    note: str = ""
    overwrite: bool = False


def ask_of(asked: Namespace) -> ExportAsk:
    """Return what was written as a value."""
    return ExportAsk(
        names=tuple(asked.names),
        to=asked.to,
        format=Format(asked.format),
        is_all=asked.all,
        kind=Kind(asked.kind) if asked.kind else None,
        paper=PaperSize(asked.paper) if asked.paper else None,
        large_print=asked.large_print,
        clinic=asked.clinic,
        logo=asked.logo,
        note=asked.note,
        overwrite=asked.overwrite,
    )


class ExportRefused(Exception):  # noqa: N818 - an answer
    """Nothing was written; the sentence says why. ``lacks_display`` where Qt cannot even draw unseen."""

    def __init__(self, sentence: str, *, lacks_display: bool = False) -> None:
        super().__init__(sentence)
        self.lacks_display = lacks_display


@dataclass(frozen=True, slots=True)
class Line:
    """A line to show; ``is_trouble`` belongs to a routine that was not exported, ``is_end`` sums up."""

    text: str
    is_trouble: bool = False
    is_end: bool = False


class Exporter:
    """Writes the files of one command. ``wanted`` returns the routine of a name, or sentences that say why not."""

    def __init__(self, ask: ExportAsk, ground: Ground, wanted: Callable[[str], Routine | tuple[str, ...]]) -> None:
        self._ask = ask
        self._ground = ground
        self._wanted = wanted
        self._app: QGuiApplication | None = None
        self._written: set[Path] = set()
        self.failures = 0

    def lines(self, app: QGuiApplication | None = None) -> Iterator[Line]:
        """Write the files and yield what came of each; raises ExportRefused before the first where nothing can be."""
        ask = self._ask
        names = self._names()
        wishes = self._wishes(app)
        self._make_folder()
        for name in names:
            yield from self._export(name, wishes)
        yield from self._broken()
        if self._written:
            folder = on_one_line(str(ask.to))
            yield Line(word("export.done", count=len(self._written), folder=folder), is_end=True)
        if self.failures:
            total = self.failures + len(self._written)
            yield Line(word("export.failed", count=self.failures, total=total), is_trouble=True, is_end=True)

    def _names(self) -> tuple[str, ...]:
        ask = self._ask
        if not (ask.names or ask.is_all or ask.kind):
            raise ExportRefused(word("export.nothing"))
        library = self._ground.library()
        chosen = [
            routine.id
            for routine in library.routines.values()
            if (ask.is_all and ask.kind is None) or routine.kind is ask.kind
        ]
        if ask.kind is not None and not chosen:
            raise ExportRefused(word("export.none", kind=ask.kind.value))
        return tuple(dict.fromkeys((*ask.names, *chosen)))

    def _wishes(self, app: QGuiApplication | None) -> HandoutWishes:
        from supple.ui.print.handout_view import day_text
        from supple.ui.print.wishes import HandoutWishes

        ask, settings = self._ask, self._ground.settings()
        if ask.format is not Format.PDF:
            options = (("--paper", ask.paper), ("--large-print", ask.large_print), ("--logo", ask.logo))
            for option, value in options:
                if value:
                    raise ExportRefused(word("export.pdf-only", option=option))
        paper, logo = ask.paper or PaperSize.A4, None
        if ask.format is Format.PDF:
            paper, logo = self._ready_to_print(app)
        wishes = HandoutWishes(
            paper=paper,
            large_print=ask.large_print,
            clinic=settings.clinic if ask.clinic is None else ask.clinic,
            logo=logo,
            note=ask.note,
            day=day_text(self._ground.now().date()),
        )
        if trouble := wishes.trouble():
            raise ExportRefused(say(trouble))
        return wishes

    def _ready_to_print(self, app: QGuiApplication | None) -> tuple[PaperSize, Logo | None]:
        """Make Qt ready to lay out without a screen; returns the paper and the logo."""
        from supple.display import display_trouble

        if trouble := display_trouble({"QT_QPA_PLATFORM": "offscreen"}, sys.platform):
            raise ExportRefused(say(trouble), lacks_display=True)
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtCore import QLocale
        from PySide6.QtGui import QGuiApplication

        from supple.ui.print.logo import Logo, read_logo
        from supple.ui.print.paper_choice import chosen_paper
        from supple.ui.theme import load_fonts

        self._app = app or QGuiApplication(["supple"])
        load_fonts(self._ground.content.resources / "fonts")
        ask, settings = self._ask, self._ground.settings()
        file = ask.logo or (Path(settings.logo_file) if settings.logo_file else None)
        logo = read_logo(file) if file is not None else None
        if logo is not None and not isinstance(logo, Logo):
            raise ExportRefused(say(logo))
        return ask.paper or chosen_paper(settings, QLocale.system()), logo

    def _make_folder(self) -> None:
        folder = self._ask.to
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as failure:
            reason = getattr(failure, "strerror", None) or str(failure)
            raise ExportRefused(word("export.no-folder", folder=on_one_line(str(folder)), reason=reason)) from failure

    def _export(self, name: str, wishes: HandoutWishes) -> Iterator[Line]:
        found = self._wanted(name)
        if not isinstance(found, Routine):
            yield from self._failed(*found)
            return
        if not found.steps:
            yield from self._failed(word("export.empty", name=on_one_line(name)))
            return
        path = self._ask.to / f"{found.id}{_SUFFIXES[self._ask.format]}"
        shown = on_one_line(str(path))
        if path in self._written:
            yield from self._failed(word("export.twice", path=shown, name=on_one_line(name)))
        elif path.exists() and not self._ask.overwrite:
            yield from self._failed(word("export.exists", path=shown))
        else:
            try:
                self._write(path, self._content(found, wishes))
            except FileError as failure:
                yield from self._failed(word("export.not-written", path=shown, reason=say(failure.message)))
            else:
                self._written.add(path)
                yield Line(word("export.written", path=shown))

    def _failed(self, *sentences: str) -> Iterator[Line]:
        self.failures += 1
        yield from (Line(sentence, is_trouble=True) for sentence in sentences)

    def _broken(self) -> Iterator[Line]:
        """Name the files that would have been exported if they could be read."""
        if self._ask.is_all or self._ask.kind:
            for file in self._ground.library().broken:
                yield from self._failed(word("export.broken", path=on_one_line(file.path)))

    def _write(self, path: Path, content: bytes) -> None:
        from supple.document.atomic import create_file, replace_file

        with in_words(path):
            if self._ask.overwrite:
                replace_file(path, content)
            else:
                create_file(path, content)

    def _content(self, routine: Routine, wishes: HandoutWishes) -> bytes:
        match self._ask.format:
            case Format.PDF:
                from supple.ui.print.handout_layout import lay_out
                from supple.ui.print.pdf import handout_pdf

                return handout_pdf(lay_out(self._view(routine, wishes), wishes))
            case Format.TEXT:
                from supple.ui.print.handout_text import handout_text

                return handout_text(self._view(routine, wishes), wishes).encode("utf-8")
            case Format.HTML:
                return self._page(routine, wishes).encode("utf-8")

    def _view(self, routine: Routine, wishes: HandoutWishes) -> HandoutView:
        from supple.ui.print.handout_view import handout_view

        ground = self._ground
        return handout_view(routine, wishes, ground.signs, ground.codes(), timing_of(ground.settings()))

    def _page(self, routine: Routine, wishes: HandoutWishes) -> str:
        from supple.exchange.html_page import PageContent, PageWishes, write_page

        ground = self._ground
        content = PageContent(signs=ground.signs, codes=ground.codes(), read=ground.page_resource, say=say)
        asked = PageWishes(clinic=wishes.clinic, note=wishes.note, day=wishes.day, timing=timing_of(ground.settings()))
        return write_page(routine, content, asked)
