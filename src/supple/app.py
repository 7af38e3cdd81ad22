"""The composition root: builds every part once and hands it down; the only reader of clocks and places."""

# What the first paint does without is imported in the function that needs it.
# ruff: noqa: PLC0415

from __future__ import annotations

import os
import time
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from supple import __version__
from supple.advice.guard import Guard
from supple.advice.lazy_signs import LazySigns
from supple.advice.safety_file import SafetyFile
from supple.document.file import read_bytes
from supple.document.message import Message
from supple.document.problem import Problem
from supple.places import find_content, find_places, with_data_folder
from supple.session.clock import Instant
from supple.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from supple.advice.own_questions import OwnQuestions
    from supple.advice.warning_sign import WarningSigns
    from supple.body.region_facts import Regions
    from supple.history.journal_shelf import JournalShelf
    from supple.history.store import HistoryStore
    from supple.places import ContentRoot, Places
    from supple.routine.codes import Codes
    from supple.routine.library import ContentFolders, Library
    from supple.session.clock import Clock
    from supple.session.journal import Interrupted, Journal

# Settings and questions of a person stay far below.
_LARGEST: Final = 64 * 1024 * 1024


class ContentBroken(Exception):  # noqa: N818 - says what is the matter
    """Content that came with Supple and that nothing may start without cannot be read; ``message`` says which."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


class SystemClock:
    """The machine's own clocks."""

    def look(self) -> Instant:
        """Return the time now: one clock that stands still while the machine sleeps, one that goes on."""
        boot_clock: int | None = getattr(time, "CLOCK_BOOTTIME", None)
        with_sleep = time.time() if boot_clock is None else time.clock_gettime(boot_clock)
        return Instant(time.monotonic(), with_sleep)


def system_now() -> datetime:
    """Return the time of day with its offset."""
    return datetime.now().astimezone()  # noqa: TID251 - the one place that may


@dataclass(frozen=True)
class Ground:
    """What every way of using Supple stands on: its files, its content, the guard and the clocks."""

    places: Places
    content: ContentRoot
    lazy_signs: LazySigns
    guard: Guard
    clock: Clock
    now: Callable[[], datetime]

    @property
    def signs(self) -> WarningSigns:
        """The warning signs; raises ContentBroken where they cannot be read."""
        return self.lazy_signs.signs

    @property
    def built_in_signs(self) -> WarningSigns:
        """The warning signs without anything added; raises ContentBroken where they cannot be read."""
        return _built_in_signs(self.content)

    @property
    def own_question_problems(self) -> tuple[Problem, ...]:
        """What is wrong with the person's own questions; those that are right are asked all the same."""
        return self.lazy_signs.read.problems

    @property
    def bundled_folders(self) -> ContentFolders:
        """The content that came with Supple."""
        from supple.routine.library import ContentFolders

        return ContentFolders(self.content.exercises, self.content.routines)

    @property
    def your_folders(self) -> ContentFolders:
        """The person's own content."""
        from supple.routine.library import ContentFolders

        return ContentFolders(self.places.exercises, self.places.routines)

    def library(self) -> Library:
        """Return the library: from its index where no file has changed since, else read anew."""
        from hashlib import sha256

        from supple.routine.library_index import read_library_index, signature, write_library_index

        codes_text = _content_bytes(self.content.resources / "codes.yaml")
        version = f"{__version__} {sha256(codes_text).hexdigest()}"
        mark = signature((self.bundled_folders, self.your_folders), version)
        kept = read_library_index(self.places.library_index_file, mark)
        if kept is not None:
            return kept
        # Only a first start, or a changed file, needs the readers.
        from supple.routine.codes import read_codes
        from supple.routine.library_reader import read_library

        library = read_library(self.bundled_folders, self.your_folders, read_codes(codes_text).value)
        write_library_index(self.places.library_index_file, library, mark)
        return library

    def glance_mark(self) -> str:
        """Return what changes with the program, and when content files come, go or take another's place."""
        folders = (self.content.exercises, self.content.routines, self.places.exercises, self.places.routines)
        return " ".join((__version__, *(_changed_at(folder) for folder in folders)))

    def settings(self) -> Settings:
        """Return the settings as they stand in the file; a missing or unreadable one counts as empty."""
        written = read_bytes(self.places.settings_file, _LARGEST)
        if isinstance(written, Problem):
            return Settings()
        from supple.settings_file import read_settings

        return read_settings(written.decode(errors="replace"))[0]

    def codes(self) -> Codes:
        """Return what the codes of exercises mean."""
        return _codes(self.content)

    def page_resource(self, name: str) -> str:
        """Return a file of the page that plays a routine on a phone; raises ContentBroken where it is missing."""
        return _content_bytes(self.content.resources / "page" / name).decode("utf-8")

    def regions(self) -> Regions:
        """Return the names of the body's regions and what caution areas say."""
        from supple.body.region_reader import read_regions

        regions = read_regions(_content_bytes(self.content.resources / "regions.yaml")).value
        if regions is None:
            raise ContentBroken(Message.of("shell.content-broken", file="regions.yaml"))
        return regions

    @cached_property
    def shelf(self) -> JournalShelf:
        """The journals, the one being written and those left over."""
        from supple.file_lock import FileLock
        from supple.history.journal_shelf import JournalShelf

        places = self.places
        return JournalShelf(places.journal_file, places.left_over, lambda: FileLock(places.journal_lock_file))

    def journal(self, sync: Callable[[int], None] | None = None) -> Journal:
        """Return the journal for a new session; a folder that cannot be made is told when it begins."""
        return self.shelf.journal(sync)

    def interrupted(self) -> Interrupted | None:
        """Return the session that can be gone on with, if any."""
        return self.shelf.interrupted()

    def forget_journal(self) -> None:
        """Forget the session that could have been gone on with."""
        self.shelf.forget()

    def open_store(self) -> tuple[HistoryStore | None, Message | None]:
        """Open the history; without one (the message says why) everything but remembering works."""
        from supple.history.failure import HistoryError
        from supple.history.opening import open_history

        try:
            self.places.store_file.parent.mkdir(parents=True, exist_ok=True)
            opening = open_history(self.places.store_file, self.now())
        except HistoryError as failure:
            return None, failure.message
        except OSError as failure:
            return None, Message.of("shell.no-state-folder", reason=failure.strerror or "")
        count = self.shelf.use(opening.store)
        late = Message.of("history.left-over-kept", count=count) if count else None
        return opening.store, opening.notice or late


def lay_ground(
    environment: Mapping[str, str] | None = None,
    clock: Clock | None = None,
    now: Callable[[], datetime] = system_now,
) -> Ground:
    """Find all files and set up the guard. Raises ContentMissing or ContentBroken."""
    places = _with_chosen_folder(find_places(os.environ if environment is None else environment))
    content = find_content()
    signs = LazySigns(lambda: _read_signs(content, places.questions_file))
    kept = SafetyFile(*places.safety_files)
    guard = Guard(kept.read(now()), kept.keep, signs, look=kept.read, asks_schedule=True)
    return Ground(places, content, signs, guard, clock or SystemClock(), now)


def _with_chosen_folder(places: Places) -> Places:
    """Return the places with the folder for a person's files that the settings name, if they name one."""
    written = read_bytes(places.settings_file, _LARGEST)
    # Few choose one; reading the settings needs YAML, which the first paint does without.
    if isinstance(written, Problem) or b"data-folder" not in written:
        return places
    from supple.settings_file import read_settings

    return with_data_folder(places, read_settings(written.decode(errors="replace"))[0].data_folder)


def _changed_at(folder: Path) -> str:
    try:
        return str(folder.stat().st_mtime_ns)
    except OSError:
        return "none"


def _built_in_signs(content: ContentRoot) -> WarningSigns:
    from supple.advice.warning_sign_reader import read_warning_signs

    path = content.warning_signs_file
    signs = read_warning_signs(_content_bytes(path)).value
    if signs is None:
        raise ContentBroken(Message.of("shell.content-broken", file=path.name))
    return signs


def _read_signs(content: ContentRoot, own_file: Path) -> OwnQuestions:
    """Read the warning signs and add the person's own questions."""
    from supple.advice.own_questions import OwnQuestions, add_questions

    signs = _built_in_signs(content)
    own = read_bytes(own_file, _LARGEST)
    if isinstance(own, Problem):
        return OwnQuestions(signs, () if own.message.key == "problem-file-gone" else (own,))
    return add_questions(own, signs, _codes(content).contraindications)


def _codes(content: ContentRoot) -> Codes:
    from supple.routine.codes import read_codes

    codes = read_codes(_content_bytes(content.resources / "codes.yaml")).value
    if codes is None:
        raise ContentBroken(Message.of("shell.content-broken", file="codes.yaml"))
    return codes


def _content_bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ContentBroken(Message.of("shell.content-broken", file=path.name)) from error


def seconds_now() -> float:
    """Return a running clock's seconds, for the speech queue."""
    return time.monotonic()


def cue_log(environment: Mapping[str, str]) -> Callable[[float, float], None] | None:
    """Return what writes when each cue was due and when it was called, for benchmarks; None unless it is asked for."""
    path = environment.get("SUPPLE_CUE_LOG")
    if not path:
        return None

    def write(due: float, called: float) -> None:
        with open(path, "a", encoding="ascii") as file:  # noqa: PTH123 - a name from outside, written as it stands
            file.write(f"{due:.6f} {called:.6f}\n")

    return write
