"""The command line: opens the window, plays in the terminal, lists, checks, tests itself."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from supple.command_line import (
    COMMANDS,
    CRASHED,
    INTERRUPTED,
    KEEPING,
    NO_DISPLAY,
    PROBLEMS,
    REFUSED,
    Refusal,
    make_parser,
)
from supple.document.message import Message
from supple.document.nearest import nearest
from supple.plain_text import on_one_line, write_plainly
from supple.ui.wording import say, word

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from supple.app import Ground
    from supple.routine.library import Library
    from supple.routine.routine import Routine

_SUFFIXES: Final = (".yaml", ".yml")
_PACK_SUFFIX: Final = ".supple"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks and return the exit status."""
    write_plainly(sys.stdout)
    write_plainly(sys.stderr)
    try:
        status = _obey(sys.argv[1:] if argv is None else list(argv))
        sys.stdout.flush()
    except Refusal as refusal:
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
    from supple.crash_log import log_here  # noqa: PLC0415 - only what is asked for is loaded, here and below

    return say(log_here(error))


def _ground() -> Ground:
    """Find all files; refuses where those that came with Supple are not whole."""
    from supple.app import ContentBroken, lay_ground  # noqa: PLC0415
    from supple.places import ContentMissing  # noqa: PLC0415

    try:
        return lay_ground()
    except (ContentMissing, ContentBroken) as failure:
        raise Refusal(say(failure.message)) from failure


def _tell(*sentences: str) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _obey(arguments: list[str]) -> int:
    if arguments and not arguments[0].startswith("-") and arguments[0] not in COMMANDS:
        _must_be_file(arguments[0])
        arguments = ["play", *arguments]
    asked = make_parser().parse_args(arguments)
    if asked.command in _ELSEWHERE:
        return _ELSEWHERE[asked.command](asked)
    match asked.command:
        case "list" | "schema":
            return _schema(asked.kind) if asked.command == "schema" else _list()
        case "check":
            return _check([Path(file) for file in asked.files], asked.format, is_strict=asked.strict)
        case "self-test":
            return _test_itself()
        case "play":
            return _play(asked)
        case _:
            return _quickly(lambda: _open_window(None, 1.0))


def _must_be_file(name: str) -> None:
    """Refuse a first word that is neither a command nor a file."""
    if _is_file_name(name):
        return
    near = nearest(name, COMMANDS)
    if near is None and (routine := nearest(name, _ground().library().routines)):
        near = f"play {routine}"
    raise Refusal(word("cli.no-command-near", name=name, near=near) if near else word("cli.no-command", name=name))


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


def _keep(asked: argparse.Namespace) -> int:
    from supple.keeping import KeepingRefused, obey  # noqa: PLC0415

    try:
        print(*obey(_ground(), asked.command, vars(asked)), sep="\n")
    except KeepingRefused as refusal:
        raise Refusal(refusal.sentence) from refusal
    return 0


def _export(asked: argparse.Namespace) -> int:
    from supple.exporting import Exporter, ExportRefused, ask_of  # noqa: PLC0415

    ground = _ground()
    exporter = Exporter(ask_of(asked), ground, lambda name: _wanted_or_why(ground, name))
    try:
        for line in exporter.lines():
            print(line.text, file=sys.stderr if line.is_trouble else sys.stdout)
    except ExportRefused as refusal:
        raise Refusal(str(refusal), status=NO_DISPLAY if refusal.lacks_display else REFUSED) from refusal
    return PROBLEMS if exporter.failures else 0


def _wanted_or_why(ground: Ground, name: str) -> Routine | tuple[str, ...]:
    try:
        return _wanted(ground, ground.library(), name)
    except Refusal as refusal:
        return refusal.sentences


def _obey_packs(asked: argparse.Namespace) -> int:
    from supple.exchange.pack import PackError  # noqa: PLC0415
    from supple.terminal.pack_command import ask_here, lines_of  # noqa: PLC0415

    try:
        for line in lines_of(asked, _ground(), ask_here):
            print(line)
    except PackError as failure:
        raise Refusal(say(failure.message)) from failure
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
            raise Refusal(say(Message.of("shell.routine-missing-near", name=name, near=near)))
        raise Refusal(say(Message.of("shell.routine-missing", name=name)))
    from supple.checking import Checked, Checker  # noqa: PLC0415

    path = Path(broken.path if broken else name)
    reading = Checker(ground).read_routine(path)
    if reading.value is not None:
        return reading.value
    checked = Checked(path, reading.problems)
    head = word("cli.broken-routine", name=on_one_line(name), count=len(reading.problems))
    raise Refusal(head, *checked.lines(), status=PROBLEMS)


def _play(asked: argparse.Namespace) -> int:
    if asked.terminal:
        return _play_in_terminal(asked.routine, asked.speed, is_quiet=asked.quiet)
    return _quickly(lambda: _open_window(asked.routine, asked.speed))


def _play_in_terminal(name: str, speed: float, *, is_quiet: bool) -> int:
    from supple.terminal.play_command import play_here  # noqa: PLC0415

    ground = _ground()
    routine = _wanted(ground, ground.library(), name)
    return play_here(ground, routine, speed, is_quiet=is_quiet)


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
    pack = Path(name).absolute() if name is not None and name.lower().endswith(_PACK_SUFFIX) else None
    routine = _wanted(ground, ground.library(), name) if name is not None and pack is None else None
    if trouble := display_trouble(os.environ, sys.platform):
        raise Refusal(say(trouble), status=NO_DISPLAY)
    try:
        from supple.launch import open_window  # noqa: PLC0415
        from supple.ui.start_request import StartRequest  # noqa: PLC0415
    except ImportError as error:  # Qt itself, or a system library that it needs
        raise Refusal(word("cli.no-qt", reason=error.msg), status=NO_DISPLAY) from error
    request = None
    if routine is not None and name is not None:
        is_kept = routine.id == name
        file = str(Path(name).absolute())
        request = StartRequest(routine.id) if is_kept else StartRequest(routine.id, None, routine, file)
    return open_window(ground, request, speed, pack)


def _test_itself() -> int:
    from supple.display import display_trouble  # noqa: PLC0415

    if trouble := display_trouble({"QT_QPA_PLATFORM": "offscreen"}, sys.platform):
        raise Refusal(say(trouble), status=NO_DISPLAY)
    from supple.self_test import try_out  # noqa: PLC0415 - would raise where those libraries are missing

    return try_out(sys.stdout)


# Commands whose work is done in rooms of their own.
_ELSEWHERE: Final = {"export": _export, "pack": _obey_packs, "unpack": _obey_packs, **dict.fromkeys(KEEPING, _keep)}
