"""The words of the command line that export handouts; loaded with every start, so it loads nothing itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from argparse import ArgumentParser

FORMATS = ("pdf", "html", "text")
KINDS = ("warm-up", "cool-down", "stretch", "foam-roll", "mobility", "strength")
PAPERS = ("a4", "letter")


def add_export_arguments(parser: ArgumentParser) -> None:
    """Add the routines and the options."""
    add = parser.add_argument
    add("names", nargs="*", metavar="ID|FILE", help=word("export.names"))
    add("--all", action="store_true", help=word("export.all"))
    add("--kind", choices=KINDS, metavar="KIND", help=word("export.kind", kinds=", ".join(KINDS)))
    add("--format", choices=FORMATS, default=FORMATS[0], help=word("export.format"))
    add("--paper", choices=PAPERS, help=word("export.paper"))
    add("--large-print", action="store_true", help=word("export.large"))
    add("--clinic", metavar="NAME", help=word("export.clinic"))
    add("--logo", type=Path, metavar="FILE", help=word("export.logo"))
    add("--note", default="", metavar="TEXT", help=word("export.note"))
    add("--to", type=Path, required=True, metavar="FOLDER", help=word("export.to"))
    add("--overwrite", action="store_true", help=word("export.overwrite"))
