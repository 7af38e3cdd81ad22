"""The words of the command line that pack and unpack; loaded with every start, so it loads nothing itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from supple.ui.wording import word

if TYPE_CHECKING:
    from argparse import ArgumentParser


def add_pack_arguments(pack: ArgumentParser, unpack: ArgumentParser) -> None:
    """Add what the commands ``pack`` and ``unpack`` take."""
    pack.add_argument("routines", nargs="+", metavar="ROUTINE", help=word("cli.pack.routines"))
    pack.add_argument("--to", type=Path, required=True, metavar="FILE", help=word("cli.pack.to"))
    pack.add_argument("--title", default="", help=word("cli.pack.title"))
    pack.add_argument("--by", default="", metavar="NAME", help=word("cli.pack.by"))
    pack.add_argument("--note", default="", help=word("cli.pack.note"))
    pack.add_argument("--questions", action="store_true", help=word("cli.pack.questions"))
    what = unpack.add_mutually_exclusive_group(required=True)
    what.add_argument("file", nargs="?", type=Path, metavar="FILE", help=word("cli.unpack.file"))
    what.add_argument("--undo", action="store_true", help=word("cli.unpack.undo"))
    unpack.add_argument("--yes", action="store_true", help=word("cli.unpack.yes"))
