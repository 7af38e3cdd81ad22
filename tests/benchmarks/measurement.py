"""The measurements: each starts real programs, looks at them from outside and returns what it saw."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from process_tree import pss_mib, usage

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

HERE = Path(__file__).resolve().parent
EMPTY_WINDOW = (sys.executable, str(HERE / "empty_window.py"))
LONGEST_START_SECONDS = 60
SETTLING_SECONDS = 5
# The first hold begins after at most 10 s of getting ready.
SECONDS_TO_THE_HOLD = 14


class MeasurementFailed(Exception):  # noqa: N818 - says what happened
    """The program did not do what was to be measured."""


@dataclass(frozen=True, slots=True)
class Start:
    """One start to the first paint and out again."""

    wall_seconds: float
    cpu_seconds: float


@dataclass(frozen=True, slots=True)
class Running:
    """A program that is left alone: its memory, and what it uses a second."""

    pss_mib: float
    cpu_percent: float
    wakeups_a_second: float


def start_once(command: Sequence[str], environment: Mapping[str, str]) -> Start:
    """Start a program that leaves after its first paint; its children's time is counted in."""
    before = time.monotonic()
    process = subprocess.Popen(
        command,
        env={**environment, "SUPPLE_QUIT_AT_FIRST_PAINT": "1"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - before
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise MeasurementFailed(f"{' '.join(command)} left with status {process.returncode}")
    return Start(wall, used.ru_utime + used.ru_stime)


def start_in_turns(
    program: Sequence[str], environment: Mapping[str, str], pairs: int
) -> tuple[list[Start], list[Start]]:
    """Start the program and the empty window in turns, each once unmeasured before; return both lists."""
    for command in (program, EMPTY_WINDOW):
        start_once(command, environment)
    ours, theirs = [], []
    for pair in range(pairs):
        # Who goes first changes, so that neither is always helped by what the other has warmed.
        for command, starts in [(program, ours), (EMPTY_WINDOW, theirs)][:: 1 if pair % 2 else -1]:
            starts.append(start_once(command, environment))
    return ours, theirs


@contextmanager
def running(command: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run a program while the block runs; it must still be there at the end."""
    with subprocess.Popen(
        command, env=dict(environment), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    ) as process:
        try:
            yield process
            if process.poll() is not None:
                raise MeasurementFailed(f"{' '.join(command)} left with status {process.returncode} while measured")
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()


def watch(command: Sequence[str], environment: Mapping[str, str], settling_seconds: float, seconds: float) -> Running:
    """Run a program, wait until it has settled, and watch it for so long."""
    with running(command, environment) as process:
        time.sleep(settling_seconds)
        began, before = time.monotonic(), usage(process.pid)
        time.sleep(seconds)
        after, lasted = usage(process.pid), time.monotonic() - began
        return Running(
            pss_mib=pss_mib(process.pid),
            cpu_percent=100 * (after.cpu_seconds - before.cpu_seconds) / lasted,
            wakeups_a_second=(after.wakeups - before.wakeups) / lasted,
        )


def cue_lateness_ms(command: Sequence[str], environment: Mapping[str, str], log: Path, seconds: float) -> list[float]:
    """Let a routine play for so long and return how late each cue sounded, by the program's own log."""
    log.unlink(missing_ok=True)
    with running(command, {**environment, "SUPPLE_CUE_LOG": str(log)}):
        time.sleep(seconds)
    return read_cue_log(log.read_text(encoding="utf-8") if log.exists() else "")


def read_cue_log(text: str) -> list[float]:
    """Read lines of two numbers, the second each cue was due and was played, on one clock; return lateness in ms."""
    lines = [line.split() for line in text.splitlines()]
    return [(float(played) - float(planned)) * 1000 for planned, played in lines]


@dataclass(frozen=True, slots=True)
class FigureCost:
    """What the figure costs at 600 x 600, in milliseconds of processor time, as medians over the exercises."""

    painted_ms: float
    dearest_ms: float
    made_ms: float
    solved_ms: float
    exercises: int


def figure_cost(environment: Mapping[str, str]) -> FigureCost:
    """Return what painting kept frames, making new ones and solving poses costs."""
    command = [sys.executable, str(HERE / "figure_paint.py")]
    offscreen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=offscreen, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasurementFailed(f"the figure was not painted: {done.stderr}")
    painted, dearest, made, solved, exercises, _ = done.stdout.split()
    return FigureCost(float(painted), float(dearest), float(made), float(solved), int(exercises))


def composing_ms(environment: Mapping[str, str]) -> tuple[float, float]:
    """Return the median and the longest time from a request to a composed session and the ranked routines."""
    command = [sys.executable, str(HERE / "composing.py")]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    figures = done.stdout.split()
    if len(figures) != 2:
        raise MeasurementFailed(f"no session was composed: {done.stderr}")
    return float(figures[0]), float(figures[1])


def editing_ms(environment: Mapping[str, str]) -> tuple[float, float, float, float]:
    """Return what a key, a key in an unfinished line and a form edit take in 500 steps, and the slowest search."""
    command = [sys.executable, str(HERE / "editing.py")]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    figures = [float(figure) for figure in done.stdout.split()]
    if len(figures) != 4:
        raise MeasurementFailed(f"nothing was edited: {done.stderr}")
    return figures[0], figures[1], figures[2], figures[3]


def keystroke_ms(environment: Mapping[str, str]) -> tuple[float, float, float]:
    """Return the median and the longest time from a key to its problems and table, and how many keys were lost."""
    command = [sys.executable, str(HERE / "keystrokes.py")]
    offscreen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=offscreen, capture_output=True, text=True, check=False)
    figures = done.stdout.split()
    if len(figures) != 3:
        raise MeasurementFailed(f"nothing was typed: {done.stderr}")
    return float(figures[0]), float(figures[1]), float(figures[2])


def library_read_ms(environment: Mapping[str, str], index: Path, times: int = 5) -> tuple[float, float]:
    """Return the medians of reading the library in a fresh process, without and with its index."""
    found: dict[str, list[float]] = {"cold": [], "warm": []}
    for _ in range(times):
        index.unlink(missing_ok=True)
        for expected in found:
            command = [sys.executable, str(HERE / "library_read.py"), str(index)]
            done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
            kind, milliseconds = [*done.stdout.split(), "", ""][:2]
            if kind != expected:
                raise MeasurementFailed(f"the library was read {kind or 'not at all'}, not {expected}: {done.stderr}")
            found[kind].append(float(milliseconds))
    return median(found["cold"]), median(found["warm"])


def history_pages_ms(environment: Mapping[str, str]) -> dict[str, tuple[float, float]]:
    """Return the median and the longest time of each question of the history's pages, with twenty years in it."""
    command = [sys.executable, str(HERE / "history_pages.py")]
    done = subprocess.run(command, env=dict(environment), capture_output=True, text=True, check=False)
    lines = [line.split() for line in done.stdout.splitlines()]
    if done.returncode or not lines:
        raise MeasurementFailed(f"the history was not asked: {done.stderr}")
    return {name: (float(usual), float(longest)) for name, usual, longest in lines}


def killed_program(environment: Mapping[str, str], home: Path, count: int) -> dict[str, Any]:
    """Return what came of killing the program so many times, in a home of its own; see ``kills.py``."""
    command = [sys.executable, str(HERE / "kills.py"), str(home), str(count)]
    offscreen = {**environment, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=offscreen, capture_output=True, text=True, check=False)
    if done.returncode:
        raise MeasurementFailed(f"the program was not killed: {done.stderr}")
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
