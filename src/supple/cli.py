"""The command line: opens the window, plays in the terminal, lists, checks, tests itself."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, NoReturn

from supple import __version__
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.plain_text import on_one_line, write_plainly
from supple.ui.wording import say, word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from supple.app import Ground
    from supple.routine.library import Library
    from supple.routine.routine import Routine

PROBLEMS, REFUSED, NO_DISPLAY, CRASHED, INTERRUPTED = 1, 2, 3, 70, 130
_COMMANDS: Final = ("play", "list", "check", "schema", "self-test")
_SUFFIXES: Final = (".yaml", ".yml")
_FASTEST: Final = 1000.0


class _Refusal(Exception):  # noqa: N818 - an answer
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
        raise _Refusal(word("cli.unclear", reason=reason))


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status."""
    write_plainly(sys.stdout)
    write_plainly(sys.stderr)
    try:
        status = _obey(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except _Refusal as refusal:
        _tell(*refusal.sentences)
        return refusal.status
    except BrokenPipeError:
        # Whoever read has gone, so nobody is there to be told; nothing may be written at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last place where a mistake of ours can be told
        _tell(_crashed(error))
        return CRASHED
    return status


def _crashed(error: Exception) -> str:
    """Log an error that nobody foresaw and return the sentence to say."""
    from supple.app import system_now  # noqa: PLC0415 - only what is asked for is loaded, here and below
    from supple.crash_log import log_crash, show_developer  # noqa: PLC0415
    from supple.places import find_places  # noqa: PLC0415

    show_developer(error)
    return say(log_crash(error, find_places(os.environ).log_file, system_now()))


def _ground() -> Ground:
    """Find all files; refuses where those that came with Supple are not whole."""
    from supple.app import ContentBroken, lay_ground  # noqa: PLC0415
    from supple.places import ContentMissing  # noqa: PLC0415

    try:
        return lay_ground()
    except (ContentMissing, ContentBroken) as failure:
        raise _Refusal(say(failure.message)) from failure


def _tell(*sentences: str) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _obey(arguments: list[str]) -> int:
    if arguments and not arguments[0].startswith("-") and arguments[0] not in _COMMANDS:
        _must_be_file(arguments[0])
        arguments = ["play", *arguments]
    asked = _make_parser().parse_args(arguments)
    match asked.command:
        case "list" | "schema":
            return _schema(asked.kind) if asked.command == "schema" else _list()
        case "check":
            return _check([Path(file) for file in asked.files], asked.format, is_strict=asked.strict)
        case "self-test":
            return _test_itself()
        case "play" if asked.terminal:
            return _play_in_terminal(asked.routine, asked.speed, is_quiet=asked.quiet)
        case "play":
            return _quickly(lambda: _open_window(asked.routine, asked.speed))
        case _:
            return _quickly(lambda: _open_window(None, 1.0))


def _make_parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="supple", description=word("cli.about"), epilog=word("cli.more"), add_help=False)
    _add_options(parser)
    parser.add_argument("--version", action="version", version=f"supple {__version__}", help=word("cli.version"))
    commands = parser.add_subparsers(dest="command", title=word("cli.commands"), metavar="", parser_class=_Parser)
    made = {}
    for name in _COMMANDS:
        about = word(f"cli.{name}")
        made[name] = commands.add_parser(
            name, help=about, description=about[:1].upper() + about[1:] + ".", add_help=False
        )
        _add_options(made[name])
    made["play"].add_argument("routine", metavar="ROUTINE", help=word("cli.routine"))
    made["play"].add_argument("--terminal", action="store_true", help=word("cli.terminal"))
    made["play"].add_argument("--speed", type=_speed, default=1.0, metavar="N", help=word("cli.speed"))
    made["play"].add_argument("--quiet", action="store_true", help=word("cli.quiet"))
    made["check"].add_argument("files", nargs="+", metavar="FILE", help=word("cli.files"))
    made["check"].add_argument("--format", choices=("text", "json", "sarif"), default="text", help=word("cli.format"))
    made["check"].add_argument("--strict", action="store_true", help=word("cli.strict"))
    kinds = ("routine", "exercise", "questions")
    made["schema"].add_argument("kind", choices=kinds, metavar="KIND", help=word("cli.schema-kind"))
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
        raise _Refusal(word("cli.speed-odd", value=text))
    return speed


def _must_be_file(name: str) -> None:
    """Refuse a first word that is neither a command nor a file."""
    if _is_file_name(name):
        return
    near = nearest(name, _COMMANDS)
    if near is None and (routine := nearest(name, _ground().library().routines)):
        near = f"play {routine}"
    raise _Refusal(word("cli.no-command-near", name=name, near=near) if near else word("cli.no-command", name=name))


def _is_file_name(name: str) -> bool:
    return name.lower().endswith(_SUFFIXES) or os.sep in name or Path(name).is_file()


def _list() -> int:
    from supple.listing import routine_list  # noqa: PLC0415

    for line in routine_list(_ground()):
        print(line)
    return 0


def _check(paths: list[Path], form: str, *, is_strict: bool) -> int:
    from supple.checking.outcome import Form, check_files  # noqa: PLC0415

    outcome = check_files(paths, _ground(), Form(form), Path.cwd(), is_strict=is_strict)
    for line in outcome.said:
        print(line)
    _tell(*outcome.told)
    return PROBLEMS if outcome.fails else REFUSED if outcome.is_empty else 0


def _schema(kind: str) -> int:
    from supple.checking.outcome import schema_of  # noqa: PLC0415

    print(schema_of(kind, _ground()), end="")
    return 0


def _wanted(ground: Ground, library: Library, name: str) -> Routine:
    """Return the routine that an id or a file stands for; refuses what is not there or broken."""
    routine = library.routines.get(name)
    if routine is not None:
        return routine
    broken = next((file for file in library.broken if file.id == name), None)
    if broken is None and not _is_file_name(name):
        near = nearest(name, library.routines)
        if near:
            raise _Refusal(say(Message.of("shell.routine-missing-near", name=name, near=near)))
        raise _Refusal(say(Message.of("shell.routine-missing", name=name)))
    from supple.checking import Checked, Checker  # noqa: PLC0415

    path = Path(broken.path if broken else name)
    reading = Checker(ground).read_routine(path)
    if reading.value is not None:
        return reading.value
    checked = Checked(path, reading.problems)
    head = word("cli.broken-routine", name=on_one_line(name), count=len(reading.problems))
    raise _Refusal(head, *checked.lines(), status=PROBLEMS)


def _play_in_terminal(name: str, speed: float, *, is_quiet: bool) -> int:
    from supple.terminal.keys import NoKeys, terminal_keys  # noqa: PLC0415
    from supple.terminal.screen import Screen  # noqa: PLC0415
    from supple.terminal.sitting import Sitting  # noqa: PLC0415

    ground = _ground()
    library = ground.library()
    routine = _wanted(ground, library, name)
    screen = Screen(sys.stdout, is_live=sys.stdout.isatty(), is_quiet=is_quiet)
    if not sys.stdin.isatty():
        return Sitting(ground, NoKeys(), screen, speed).play(routine, library.exercises)
    with terminal_keys(sys.stdin) as keys:
        return Sitting(ground, keys, screen, speed).play(routine, library.exercises)


def _quickly(start: Callable[[], int]) -> int:
    """Start without looking for rubbish, of which a start makes little; the window looks from its first paint on."""
    gc.disable()
    try:
        return start()
    finally:
        gc.freeze()
        gc.enable()


def _open_window(name: str | None, speed: float) -> int:
    from supple.display import display_trouble  # noqa: PLC0415

    ground = _ground()
    routine = _wanted(ground, ground.library(), name) if name is not None else None
    if trouble := display_trouble(os.environ, sys.platform):
        raise _Refusal(say(trouble), status=NO_DISPLAY)
    try:
        from supple.launch import open_window  # noqa: PLC0415
        from supple.ui.start_request import StartRequest  # noqa: PLC0415
    except ImportError as error:  # Qt itself, or a system library that it needs
        raise _Refusal(word("cli.no-qt", reason=error.msg), status=NO_DISPLAY) from error
    is_kept = routine is not None and routine.id == name
    request = StartRequest(routine.id, routine=None if is_kept else routine) if routine is not None else None
    return open_window(ground, request, speed)


def _test_itself() -> int:
    from supple.display import display_trouble  # noqa: PLC0415

    if trouble := display_trouble({"QT_QPA_PLATFORM": "offscreen"}, sys.platform):
        raise _Refusal(say(trouble), status=NO_DISPLAY)
    from supple.self_test import try_out  # noqa: PLC0415 - would raise where those libraries are missing

    return try_out(sys.stdout)
