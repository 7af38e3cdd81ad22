"""What can be written behind the command that exports handouts."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from supple.routine.kind import Kind
from supple.ui.print.paper import PaperSize
from supple.ui.wording import word

if TYPE_CHECKING:
    from argparse import ArgumentParser

FORMATS = ("pdf", "html", "text")


def add_export_arguments(parser: ArgumentParser) -> None:
    """Add the routines and the options."""
    kinds = tuple(kind.value for kind in Kind)
    add = parser.add_argument
    add("names", nargs="*", metavar="ID|FILE", help=word("export.names"))
    add("--all", action="store_true", help=word("export.all"))
    add("--kind", choices=kinds, metavar="KIND", help=word("export.kind", kinds=", ".join(kinds)))
    add("--format", choices=FORMATS, default=FORMATS[0], help=word("export.format"))
    add("--paper", choices=tuple(size.value for size in PaperSize), help=word("export.paper"))
    add("--large-print", action="store_true", help=word("export.large"))
    add("--clinic", metavar="NAME", help=word("export.clinic"))
    add("--logo", type=Path, metavar="FILE", help=word("export.logo"))
    add("--note", default="", metavar="TEXT", help=word("export.note"))
    add("--to", type=Path, required=True, metavar="FOLDER", help=word("export.to"))
    add("--overwrite", action="store_true", help=word("export.overwrite"))
