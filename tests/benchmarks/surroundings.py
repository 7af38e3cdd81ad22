"""What a measured program is given: a screen, a sound server and a home of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from supple.advice.guard import Guard
from supple.advice.safety_file import SafetyFile
from supple.advice.safety_state import SafetyState
from supple.advice.warning_sign import WarningSigns
from supple.places import HOME_VARIABLE, find_places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOLD = "benchmark-hold"
MOVING = "benchmark-moving"
CUES = "benchmark-cues"
ROUTINES = {
    HOLD: """\
supple: 1
title: One long hold
kind: stretch
goal: Something to measure
when: While a benchmark runs
steps:
  - exercise: calf-wall-straight
    hold: 3 min
    sides: left
""",
    # Timed like the hold, so that only the figure differs.
    MOVING: """\
supple: 1
title: One long movement
kind: warm-up
goal: Something to measure
when: While a benchmark runs
steps:
  - exercise: march-in-place
    time: 3 min
""",
    # Go, last three seconds, switch, rest: a cue at almost every second.
    CUES: """\
supple: 1
title: Many short holds
kind: stretch
goal: Something to measure
when: While a benchmark runs
steps:
  - exercise: calf-wall-straight
    hold: 6 s
    sides: each
    sets: 4
    rest: 5 s
""",
}


def prepare_home(home: Path) -> None:
    """Make a home in which `play` starts at once: routines to measure, disclaimer accepted, signs answered now."""
    places = find_places({HOME_VARIABLE: str(home)})
    places.routines.mkdir(parents=True)
    for name, text in ROUTINES.items():
        (places.routines / f"{name}.yaml").write_text(text, encoding="utf-8")
    answer_now(home)


def answer_now(home: Path) -> None:
    """Accept the disclaimer and answer "none of these" as of now: the answer holds for half an hour."""
    guard = Guard(SafetyState(), SafetyFile(*find_places({HOME_VARIABLE: str(home)}).safety_files).keep, NO_SIGNS)
    now = datetime.now(UTC)  # stands in for the person
    guard.accept_disclaimer(now)
    guard.answer(frozenset(), now)


NO_SIGNS = WarningSigns(levels=(), session_signs=(), flags=())


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Run an X screen and yield the variables that lead to it."""
    readable, writable = os.pipe()
    command = ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1920x1080x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writable], stderr=subprocess.DEVNULL) as server:
        os.close(writable)
        try:
            with os.fdopen(readable) as number:
                display = number.readline().strip()
            if not display:
                raise SystemExit("Xvfb did not start")
            yield {"DISPLAY": f":{display}", "QT_QPA_PLATFORM": "xcb"}
        finally:
            server.terminate()


@contextmanager
def sound_server(folder: Path) -> Iterator[dict[str, str]]:
    """Run a sound server that plays into nothing and yield the variables that lead to it; none where there is none."""
    if shutil.which("pulseaudio") is None:
        yield {}
        return
    socket = folder / "sound"
    variables = {
        "PULSE_SERVER": f"unix:{socket}",
        "XDG_RUNTIME_DIR": str(folder),
        "PULSE_COOKIE": str(folder / "cookie"),
    }
    modules = ["module-null-sink", f"module-native-protocol-unix auth-anonymous=1 socket={socket}"]
    loads = [f"--load={module}" for module in modules]
    command = [
        "pulseaudio",
        "-n",
        "--daemonize=no",
        "--use-pid-file=no",
        "--exit-idle-time=-1",
        "--realtime=no",
        *loads,
    ]
    with subprocess.Popen(
        command, env={**os.environ, **variables}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            _wait_for(socket, server)
            yield variables
        finally:
            server.terminate()


def _wait_for(path: Path, process: subprocess.Popen[bytes], seconds: float = 10) -> None:
    """Wait until a file is there."""
    until = time.monotonic() + seconds
    while not path.exists():
        if process.poll() is not None or time.monotonic() > until:
            raise SystemExit("the sound server did not start")
        time.sleep(0.05)
