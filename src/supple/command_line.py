"""The grammar of the command line: its commands and options, and the refusal of what cannot be done."""

from __future__ import annotations

import argparse
from typing import Final, NoReturn

from supple import __version__
from supple.terminal.export_arguments import add_export_arguments
from supple.terminal.pack_arguments import add_pack_arguments
from supple.ui.wording import word

PROBLEMS, REFUSED, NO_DISPLAY, CRASHED, INTERRUPTED = 1, 2, 3, 70, 130
# Commands that keep, copy and bring back what was done.
KEEPING: Final = ("history", "backup", "restore")
COMMANDS: Final = ("play", "list", "check", "schema", "export", "pack", "unpack", *KEEPING, "self-test")
_FASTEST: Final = 1000.0


class Refusal(Exception):  # noqa: N818 - an answer
    """Nothing can be done with what was written; carries the sentences to say and the exit status."""

    def __init__(self, *sentences: str, status: int = REFUSED) -> None:
        super().__init__(*sentences)
        self.sentences = sentences
        self.status = status


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Refuse the command line."""
        reason = f"{message[:1].upper()}{message[1:]}".rstrip(".") + "."
        raise Refusal(word("cli.unclear", reason=reason))


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    parser = _Parser(prog="supple", description=word("cli.about"), epilog=word("cli.more"), add_help=False)
    _add_options(parser)
    parser.add_argument("--version", action="version", version=f"supple {__version__}", help=word("cli.version"))
    commands = parser.add_subparsers(dest="command", title=word("cli.commands"), metavar="", parser_class=_Parser)
    made = {}
    for name in COMMANDS:
        about = word(f"cli.{name}")
        made[name] = commands.add_parser(
            name, help=about, description=about[:1].upper() + about[1:] + ".", add_help=False
        )
        _add_options(made[name])
    made["play"].add_argument("routine", metavar="ROUTINE", help=word("cli.routine"))
    made["play"].add_argument("--terminal", action="store_true", help=word("cli.terminal"))
    made["play"].add_argument("--speed", type=_speed, default=1.0, metavar="N", help=word("cli.speed"))
    made["play"].add_argument("--quiet", action="store_true", help=word("cli.quiet"))
    made["history"].add_argument("action", choices=("export", "columns"), help=word("cli.history-action"))
    made["history"].add_argument("--format", choices=("csv", "json"), default="csv", help=word("cli.history-format"))
    made["history"].add_argument("--to", metavar="PATH", help=word("cli.history-to"))
    for name in ("backup", "restore"):
        made[name].add_argument("file", metavar="FILE", help=word(f"cli.{name}-file"))
    made["check"].add_argument("files", nargs="+", metavar="FILE", help=word("cli.files"))
    made["check"].add_argument("--format", choices=("text", "json", "sarif"), default="text", help=word("cli.format"))
    made["check"].add_argument("--strict", action="store_true", help=word("cli.strict"))
    kinds = ("routine", "exercise", "questions")
    made["schema"].add_argument("kind", choices=kinds, metavar="KIND", help=word("cli.schema-kind"))
    add_pack_arguments(made["pack"], made["unpack"])
    add_export_arguments(made["export"])
    return parser


def _add_options(parser: argparse.ArgumentParser) -> None:
    parser._optionals.title = word("cli.options")  # noqa: SLF001 - argparse has no other way to name its groups
    parser._positionals.title = word("cli.arguments")  # noqa: SLF001
    parser.add_argument("-h", "--help", action="help", help=word("cli.help"))


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = 0.0
    if not 0 < speed <= _FASTEST:
        raise Refusal(word("cli.speed-odd", value=text))
    return speed
