"""The benchmark in one run: starts, memory, processor time and lateness of Supple beside an empty PySide6 window.

    python tests/benchmarks/run.py [--pairs 15] [--program COMMAND …]

Needs Linux and Xvfb; with pulseaudio there, cues sound into a device of its own. Exit status 1 when an aim is missed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from measurement import (
    EMPTY_WINDOW,
    SECONDS_TO_THE_HOLD,
    SETTLING_SECONDS,
    MeasurementFailed,
    composing_ms,
    cue_lateness_ms,
    editing_ms,
    figure_cost,
    history_pages_ms,
    keystroke_ms,
    killed_program,
    library_read_ms,
    start_in_turns,
    watch,
)
from supple.places import HOME_VARIABLE
from surroundings import CUES, HOLD, MOVING, answer_now, prepare_home, screen, sound_server
from verdict import Finding, table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

FEWEST_PAIRS = 15
IDLE_SECONDS = 20.0
HOLD_SECONDS = 30.0
CUE_SECONDS = 45.0
FEWEST_CUES = 15
KILLS = 200
# Measured only where it is asked for.
LONG = {"kills"}


def main() -> int:
    """Measure and print. Returns 1 when something is over its aim or could not be measured."""
    options = read_options()
    if sys.platform != "linux" or shutil.which("Xvfb") is None:
        print("The benchmark reads /proc and needs Xvfb (Debian or Ubuntu: apt install xvfb).", file=sys.stderr)
        return 2
    findings: list[Finding] = []
    failures: list[str] = []
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="supple-benchmark-")))
        home = folder / "home"
        prepare_home(home)
        environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), HOME_VARIABLE: str(home)}
        environment |= stack.enter_context(sound_server(folder)) | stack.enter_context(screen())
        parts: dict[str, Callable[[], Iterator[Finding]]] = {
            "starts": lambda: starts(options.program, environment, options.pairs),
            "idle": lambda: idle(options.program, environment),
            "hold": lambda: hold(options.program, environment),
            "figure": lambda: figure(options.program, environment),
            "cues": lambda: cues(options.program, environment, folder / "cues"),
            "library": lambda: library(environment, folder / "index"),
            "composing": lambda: composing(environment),
            "pages": lambda: pages(environment),
            "kills": lambda: kills(environment, folder / "kills"),
            "editing": lambda: editing(environment),
            "keys": lambda: keys(environment),
        }
        for name, part in parts.items():
            if name not in (options.only or parts.keys() - LONG):
                continue
            print(f"measuring {name} …", flush=True)
            answer_now(home)
            try:
                findings += part()
            except MeasurementFailed as failure:
                failures.append(f"{name}: {failure}")
    print(table(findings))
    print("\n".join(failures))
    return 1 if failures or any(finding.is_over for finding in findings) else 0


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description="Measure Supple beside an empty PySide6 window.")
    parser.add_argument(
        "--pairs", type=int, default=FEWEST_PAIRS, help=f"starts of each, at least {FEWEST_PAIRS} to judge by"
    )
    parser.add_argument(
        "--only",
        nargs="+",
        metavar="PART",
        help="starts, idle, hold, figure, cues, library, composing, editing, keys, pages, kills (13 minutes)",
    )
    parser.add_argument(
        "--program", nargs="+", default=[sys.executable, "-m", "supple"], help="what to measure in Supple's place"
    )
    return parser.parse_args()


def starts(program: Sequence[str], environment: Mapping[str, str], pairs: int) -> Iterator[Finding]:
    """Measure the first paint, in turns with the empty window; the ratio is the median of the pairs' ratios."""
    ours, theirs = start_in_turns(program, environment, pairs)
    walls = [our.wall_seconds / their.wall_seconds for our, their in zip(ours, theirs, strict=True)]
    cpus = [our.cpu_seconds / their.cpu_seconds for our, their in zip(ours, theirs, strict=True)]
    wall = [median(start.wall_seconds for start in starts) * 1000 for starts in (ours, theirs)]
    cpu = [median(start.cpu_seconds for start in starts) * 1000 for starts in (ours, theirs)]
    spread = quantiles(walls, n=4)
    yield Finding(
        "first paint, wall", median(walls), "x", 1.25,
        f"{wall[0]:.0f} against {wall[1]:.0f} ms; half of {pairs} pairs in {spread[0]:.2f}-{spread[2]:.2f}",
    )  # fmt: skip
    yield Finding("first paint, CPU", median(cpus), "x", 1.4, f"{cpu[0]:.0f} against {cpu[1]:.0f} ms")


def idle(program: Sequence[str], environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure memory and rest on Today."""
    ours = watch(program, environment, SETTLING_SECONDS, IDLE_SECONDS)
    theirs = watch(EMPTY_WINDOW, environment, SETTLING_SECONDS, 1)
    note = f"{ours.pss_mib:.0f} against {theirs.pss_mib:.0f} MiB"
    yield Finding("memory (PSS)", ours.pss_mib / theirs.pss_mib, "x", 1.6, note)
    # One tick of the kernel's account in 20 s is 0.05 %.
    yield Finding(
        "idle on Today", ours.cpu_percent, "% of a core", 0.1, f"{ours.wakeups_a_second:.1f} wakeups a second"
    )


def hold(program: Sequence[str], environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure a hold that runs in the real window."""
    seen = watch([*program, "play", HOLD], environment, SECONDS_TO_THE_HOLD, HOLD_SECONDS)
    note = f"{seen.wakeups_a_second:.1f} wakeups a second, {seen.pss_mib:.0f} MiB"
    yield Finding("holding", seen.cpu_percent, "% of a core", 2.5, note)


def figure(program: Sequence[str], environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure one frame, and a step that moves against one that is held, in the real window."""
    cost = figure_cost(environment)
    note = f"median of {cost.exercises} exercises, the dearest {cost.dearest_ms:.1f} ms"
    yield Finding("figure, frame at 600 x 600", cost.painted_ms, "ms", 4, note)
    yield Finding("figure, a new frame", cost.made_ms, "ms", note=f"solving a pose {cost.solved_ms:.1f} ms")
    held, moving = (
        watch([*program, "play", name], environment, SECONDS_TO_THE_HOLD, HOLD_SECONDS) for name in (HOLD, MOVING)
    )
    more = moving.cpu_percent - held.cpu_percent
    used = f"{moving.cpu_percent:.1f} against {held.cpu_percent:.1f} %"
    seen = f"{used}, {moving.pss_mib:.0f} against {held.pss_mib:.0f} MiB"
    yield Finding("figure, moving step", more, "% of a core", 10, seen)


def cues(program: Sequence[str], environment: Mapping[str, str], log: Path) -> Iterator[Finding]:
    """Measure how late cues sound; that they sound at all shows that `play` started by itself."""
    late = cue_lateness_ms([*program, "play", CUES], environment, log, CUE_SECONDS)
    if len(late) < FEWEST_CUES:
        raise MeasurementFailed(f"{len(late)} cues sounded in {CUE_SECONDS:.0f} s, fewer than {FEWEST_CUES}")
    yield Finding("cues late, median", median(late), "ms", note=f"{len(late)} cues, earliest {min(late):.1f} ms")
    yield Finding("cues late, latest", max(late), "ms", 50)


def library(environment: Mapping[str, str], index: Path) -> Iterator[Finding]:
    """Measure reading all content, from the files and from the index."""
    cold, warm = library_read_ms(environment, index)
    yield Finding("library without index", cold, "ms")
    yield Finding("library with index", warm, "ms", 50)


def composing(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure the way from what is sore to a composed session and the ranked routines."""
    usual, longest = composing_ms(environment)
    yield Finding("composing a session", usual, "ms", 50, f"the longest {longest:.0f} ms")


def pages(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure how long the pages of the history wait for its answers with twenty years in it."""
    for name, (usual, longest) in history_pages_ms(environment).items():
        yield Finding(f"history, {name}", usual, "ms", 30, f"the longest {longest:.0f} ms")


def kills(environment: Mapping[str, str], home: Path) -> Iterator[Finding]:
    """Kill the program at random moments and look at what the next start offers."""
    found = killed_program(environment, home, KILLS)
    note = f"{found['while_playing']} of {found['kills']} while playing, the others while starting"
    yield Finding("lost by a kill, median", float(found["lost_median"]), "s", note=note)
    yield Finding("lost by a kill, most", float(found["lost_max"]), "s", 1)
    resumed = f"{found['resumed']} gone on with, {found['resumed_without_its_file']} of them without their file"
    yield Finding("wrong after a kill", len(found["wrong"]), "", 0, "; ".join([resumed, *found["wrong"]]))


def editing(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure a key, a form edit and a search in the editor of a routine with 500 steps."""
    typed, half, filled, searched = editing_ms(environment)
    yield Finding("a key in 500 steps", typed, "ms", 50, f"in a line that is not finished {half:.0f} ms")
    yield Finding("a form edit in 500 steps", filled, "ms", note="checked by reading the result")
    yield Finding("searching exercises", searched, "ms", 3)


def keys(environment: Mapping[str, str]) -> Iterator[Finding]:
    """Measure the way from a key in the editor's window to the problems and the table, and count lost keys."""
    usual, longest, lost = keystroke_ms(environment)
    yield Finding("a key in the editor's window", usual, "ms", 50, f"the longest {longest:.0f} ms")
    yield Finding("keys lost in fast typing", lost, "", 0)


if __name__ == "__main__":
    sys.exit(main())
