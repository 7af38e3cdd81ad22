"""Kills the real program at random moments and looks at what the next start offers.

    python kills.py HOME COUNT [SEED]

Each life is a process of its own with its window, forked from one that has the modules loaded. It goes on with what the
life before left, as a person would with Enter and Space, or starts the routine. Prints, for each life that was killed
while it played, the seconds between the last line of the journal and the kill, and those that the journal holds of this
life; then one line of JSON.
"""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median
from typing import TYPE_CHECKING

from supple.app import lay_ground
from supple.places import HOME_VARIABLE
from supple.session.engine import Session
from supple.session.state import State
from surroundings import CUES, ROUTINES, answer_now, prepare_home

if TYPE_CHECKING:
    from supple.session.journal import Interrupted
    from supple.window import Program

LONGEST_START_SECONDS = 60.0
LONGEST_PLAY_SECONDS = 3.0
# Some lives end while they start.
KILLED_EARLY = 0.15
CHANGES_FILE = 0.1


@dataclass
class Findings:
    """What came of the kills."""

    kills: int = 0
    while_playing: int = 0
    while_starting: int = 0
    resumed: int = 0
    resumed_without_its_file: int = 0
    begun_anew: int = 0
    finished: int = 0
    wrong: list[str] = field(default_factory=list)
    lost: list[float] = field(default_factory=list)

    def summary(self) -> dict[str, object]:
        """Return the figures."""
        figures = asdict(self)
        lost = figures.pop("lost")
        return {**figures, "lost_median": median(lost or [0]), "lost_max": max(lost, default=0)}


def live(writing: int) -> None:
    """Be the program: open the window, go on or begin, tell where, and play until killed."""
    from PySide6.QtCore import Qt, QTimer  # noqa: PLC0415 - loaded before the fork
    from PySide6.QtTest import QTest  # noqa: PLC0415

    from supple import launch  # noqa: PLC0415
    from supple.ui.start_request import StartRequest  # noqa: PLC0415

    make_program = launch.make_program

    def tell(word: str, session: Session) -> None:
        place = session.position
        os.write(writing, f"{word} {place.index} {place.seconds} {session.elapsed_seconds}\n".encode())

    def press(program: Program, key: Qt.Key) -> None:
        QTest.keyClick(program.window.focusWidget() or program.window, key)

    def play(program: Program, was_interrupted: bool) -> None:
        if was_interrupted:
            press(program, Qt.Key.Key_Return)
        else:
            program.conductor.start(StartRequest(CUES))
        playing = program.flow._playing
        if playing is None:
            os.write(writing, b"nothing 0 0 0\n")
            return
        if was_interrupted:
            tell("resumed", playing.session)
            press(program, Qt.Key.Key_Space)
        else:
            tell("begun", playing.session)
        QTimer.singleShot(
            0, lambda: tell("plays" if playing.session.state is State.RUNNING else "stands", playing.session)
        )

    def make_and_play(*arguments: object, **options: object) -> Program:
        ground = arguments[1]
        program = make_program(*arguments, **options)
        was_interrupted = ground.interrupted() is not None
        QTimer.singleShot(50, program.window, lambda: play(program, was_interrupted))
        return program

    launch.make_program = make_and_play
    os._exit(launch.open_window(lay_ground(), None))


class Lives:
    """One life after the other on the same files."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.chance = Random(seed)
        self.found = Findings()
        self.routine = home / "routines" / f"{CUES}.yaml"

    def interrupted(self) -> Interrupted | None:
        """Return what the next start would offer, as it would read it."""
        return lay_ground({HOME_VARIABLE: str(self.home)}).interrupted()

    def next_life(self) -> None:
        """Let one life begin, play for a while, and die."""
        answer_now(self.home)
        before = self.interrupted()
        has_file = self.change_file(may_go=before is not None)
        reading, writing = os.pipe()
        life = os.fork()
        if not life:
            os.close(reading)
            live(writing)
        os.close(writing)
        early = self.chance.random() < KILLED_EARLY
        try:
            told = "" if early else self.listen(reading)
            time.sleep(self.chance.uniform(0, 1.0 if early else LONGEST_PLAY_SECONDS))
            os.kill(life, signal.SIGKILL)
            killed_at = datetime.now(UTC)
        finally:
            os.waitpid(life, 0)
            os.close(reading)
        self.found.kills += 1
        self.judge(before, told, killed_at, has_file=has_file)

    def change_file(self, *, may_go: bool) -> bool:
        """Let the routine's file go or come back between two lives; what was begun goes on all the same."""
        if may_go and self.chance.random() < CHANGES_FILE:
            self.routine.unlink(missing_ok=True)
        elif not self.routine.exists():
            self.routine.write_text(ROUTINES[CUES], encoding="utf-8")
        return self.routine.exists()

    def was_kept_finished(self) -> bool:
        """Whether the last session came to its end before the kill, and stands in the history at the next start."""
        store, _ = lay_ground({HOME_VARIABLE: str(self.home)}).open_store()
        if store is None:
            return False
        kept = store.recent(1)
        store.close()
        return bool(kept) and kept[0].is_finished and datetime.now(UTC) - kept[0].ended_at < timedelta(minutes=1)

    def listen(self, reading: int) -> str:
        """Return all that a life tells until it plays."""
        told = b""
        until = time.monotonic() + LONGEST_START_SECONDS
        while b"plays" not in told and time.monotonic() < until:
            more = os.read(reading, 4096)
            told += more
            if not more or b"nothing" in told or b"stands" in told:
                break
        return told.decode()

    def judge(self, before: Interrupted | None, told: str, killed_at: datetime, *, has_file: bool) -> None:
        """Hold what is there after a life against what was there before and what it told."""
        found, after = self.found, self.interrupted()
        lines = [line.split() for line in told.splitlines()]
        words = [line[0] for line in lines]
        if not told:
            found.while_starting += 1
            if before is not None and (after is None or after.elapsed_seconds < before.elapsed_seconds):
                found.wrong.append("lost by a kill during the start")
            return
        if "plays" not in words:
            found.wrong.append(f"did not play: {' '.join(words)}")
            return
        found.while_playing += 1
        first = lines[0]
        if words[0] == "resumed":
            place = before.position if before is not None else None
            if place is None or (place.index, place.seconds) != (int(first[1]), float(first[2])):
                found.wrong.append(f"resumed at {first}, left at {place}")
            found.resumed += 1
            found.resumed_without_its_file += not has_file
        else:
            found.begun_anew += 1
        if after is None:
            if self.was_kept_finished():
                found.finished += 1
            else:
                found.wrong.append("nothing to go on with")
            return
        lost = (killed_at - after.last_at).total_seconds()
        found.lost.append(lost)
        played = after.elapsed_seconds - float(first[3])
        if not 0 <= played <= LONGEST_PLAY_SECONDS + 1:
            found.wrong.append(f"played {played} s")
        print(f"{lost:.3f} {played:.3f}", flush=True)


def main(home: Path, count: int, seed: int) -> None:
    """Live and die so many times."""
    import supple.launch  # noqa: PLC0415 - what every life needs is loaded once
    import supple.ui.pages.player.page  # noqa: PLC0415
    import supple.ui.playing  # noqa: PLC0415, F401

    os.environ[HOME_VARIABLE] = str(home)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123 - for as long as all lives
    prepare_home(home)
    lives = Lives(home, seed)
    for _ in range(count):
        lives.next_life()
    print(json.dumps(lives.found.summary()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1)
