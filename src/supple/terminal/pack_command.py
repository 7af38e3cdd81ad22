"""Routine packs in a terminal: making one, looking into one and bringing it in, undoing that."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from supple.document.problem import Severity
from supple.exchange.pack_contents import gather_pack
from supple.exchange.pack_import import import_pack
from supple.packing import import_journal, open_pack, pack_home, save_pack
from supple.plain_text import on_one_line
from supple.ui.pack_words import title_of
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from supple.app import Ground
    from supple.exchange.pack_preview import PackItem, PackPreview

    # Asks a question and returns the answer; None where nobody can be asked.
    Ask = Callable[[str], str | None]


def lines_of(asked: Namespace, ground: Ground, ask: Ask) -> Iterator[str]:
    """Do what the command line asks and yield the lines to say; raises PackError."""
    if asked.command == "pack":
        yield _make_pack(asked, ground)
    elif asked.undo:
        yield from undo_last(ground)
    else:
        yield from unpack(asked.file, ground, ask, is_agreed=asked.yes)


def _make_pack(asked: Namespace, ground: Ground) -> str:
    pack = gather_pack(
        asked.routines,
        pack_home(ground),
        title=asked.title,
        by=asked.by,
        note=asked.note,
        with_questions=asked.questions,
    )
    saved = save_pack(pack, asked.to)
    return word("pack.made", count=len(pack.files), path=on_one_line(str(saved)))


def unpack(path: Path, ground: Ground, ask: Ask, *, is_agreed: bool) -> Iterator[str]:
    """Show what a pack holds, ask unless ``is_agreed``, and bring it in; raises PackError. Yields lines to say."""
    preview = open_pack(path, pack_home(ground))
    yield from preview_lines(preview)
    chosen = preview.can_come
    if not chosen:
        yield word("pack.nothing-new")
        return
    if not is_agreed:
        answer = ask(word("pack.ask", count=len(chosen)))
        if answer is None or not answer.strip().lower().startswith(word("pack.yes")):
            yield word("pack.not-asked" if answer is None else "pack.left-alone")
            return
    done = import_pack(preview, chosen, import_journal(ground), path.stem)
    yield word("pack.brought-in", count=done.count)


def undo_last(ground: Ground) -> Iterator[str]:
    """Undo the last import; raises PackError. Yields lines to say."""
    journal = import_journal(ground)
    last = next(iter(journal.imports()), None)
    if last is None:
        yield word("pack.nothing-to-undo")
        return
    undone = journal.undo(last)
    yield from (word("pack.undone-but", name=on_one_line(name)) for name in undone.left)
    yield word("pack.undone", title=on_one_line(last.title), count=undone.count)


def preview_lines(preview: PackPreview) -> Iterator[str]:
    """Yield what a pack holds and what bringing it in would do."""
    pack = preview.pack
    if pack.title:
        title, by = on_one_line(pack.title), on_one_line(pack.by)
        yield word("pack.line.by", title=title, by=by) if by else title
    yield from (on_one_line(line) for line in pack.note.splitlines())
    for item in preview.items:
        yield word(
            "pack.line.item", fate=word(f"pack.fate.{item.fate}"), what=on_one_line(title_of(item)), name=item.key
        )
        yield from _more_lines(item)


def _more_lines(item: PackItem) -> Iterator[str]:
    for question in item.questions:
        yield word("pack.line.more", sentence=on_one_line(question))
    for warning in item.warnings:
        yield word("pack.line.more", sentence=say(warning))
    for problem in item.problems:
        key = "pack.line.hint" if problem.severity is Severity.HINT else "pack.line.problem"
        yield word(key, line=problem.line, column=problem.column, sentence=on_one_line(say(problem.message)))


def ask_here(question: str) -> str | None:
    """Ask whoever sits at the keyboard; None where nobody does."""
    try:
        return input(question) if sys.stdin.isatty() else None
    except EOFError:
        return None
