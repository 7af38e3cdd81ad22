"""How much computing each place of the window costs with twenty years of history: shown first, shown again.

    python page_times.py [HOME] [RUN_FILE]

Without HOME one is made, in ten seconds. With a file of a run the places are shown while it is read, which tells how
well the window goes on. Prints a line for each place: its name, the milliseconds of computing (of the clock while a
file is read) of the first showing, and the median of those after it.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from datetime import datetime
from functools import partial
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from supple.app import lay_ground
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.flows import load_history_pages
from supple.places import HOME_VARIABLE, find_places
from supple.window import make_program
from surroundings import answer_now
from twenty_years import make_history

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 7
CALF = SidedRegion(Region.GASTROCNEMIUS, Side.LEFT)


def settle(app: QApplication) -> None:
    """Let Qt lay out and paint what is due."""
    for _ in range(3):
        app.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(app: QApplication, show: Callable[[], None], clock: Callable[[], float]) -> float:
    """Show a place and return the milliseconds until it is painted."""
    began = clock()
    show()
    settle(app)
    return (clock() - began) * 1000


def main(home: Path, run_file: Path | None) -> None:
    """Show every place some times."""
    os.environ[HOME_VARIABLE] = str(home)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    places = find_places(os.environ)
    if not places.store_file.exists():
        places.state.mkdir(parents=True, exist_ok=True)
        make_history(places.store_file, last_day=datetime.now().astimezone().date()).close()
    answer_now(home)
    app = QApplication(sys.argv[:1])
    ground = lay_ground(os.environ)
    program = make_program(app, ground)
    program.window.resize(1280, 800)
    program.window.show()
    settle(app)
    # A person is not quicker than what the program does once the window is there.
    load_history_pages()
    place = program.conductor.show_place
    wanted = {
        "today": partial(place, "today"),
        "history": partial(place, "history"),
        "history.place": partial(place, "history", CALF),
        "runs": partial(place, "runs"),
        "learn": partial(place, "learn"),
        "settings": partial(place, "settings"),
        "body-map": partial(place, "body-map"),
        "stretch": partial(place, "stretch"),
    }
    clock = time.process_time
    reader = None
    if run_file is not None:
        clock = time.perf_counter
        reader = program.conductor._flows["runs"].reader  # type: ignore[attr-defined]
        reader.ask([run_file], lambda _files: None)
    times: dict[str, list[float]] = {name: [] for name in wanted}
    for _ in range(TIMES):
        for name, show in wanted.items():
            times[name].append(shown(app, show, clock))
    for name, (first, *later) in times.items():
        print(f"{name} {first:.1f} {median(later):.1f}")
    if reader is not None:
        print("still-reading", reader._thread.is_alive())
    program.close()
    # A file that is still read need not be waited for.
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    wished = [Path(name).absolute() for name in sys.argv[1:]]
    with tempfile.TemporaryDirectory() as folder:
        main(wished[0] if wished else Path(folder), wished[1] if len(wished) > 1 else None)
