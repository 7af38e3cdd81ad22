"""Sentences about files with runs."""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, str | tuple[str, str]]] = {
    "run-file.unknown": "This is no GPX, TCX or FIT file. Export the run in one of these formats.",
    "run-file.empty": "This file is empty.",
    "run-file.doctype": "This file carries a document type, which run files never do; Supple does not open it.",
    "run-file.cut-off": "This file breaks off or is damaged at line {line}, column {column}. Export the run once more.",
    "run-file.fit-cut-off": "This FIT file breaks off before its end. Copy it from the watch once more.",
    "run-file.fit-broken": "This FIT file is damaged and cannot be read. Copy it from the watch once more.",
    "run-file.wrong-sum": "The check sum of this FIT file is wrong, so its numbers may be wrong too. Copy it again.",
    "run-file.no-track": "This file holds no track of a run. You can add the run by hand.",
    "run-file.no-times": "The points in this file have no times, so it is no run but a route. Add the run by hand.",
    "run-file.no-distance": "This file tells no distance. You can add the run by hand.",
    "run-file.clock-jumps": (
        "The clock in this file jumps from {before} to {after}, so its times cannot be trusted. You can add the run by "
        "hand."
    ),
    "run-file.sport-ride": "This is a bike ride. Supple keeps runs.",
    "run-file.sport-swim": "This is a swim. Supple keeps runs.",
    "run-file.sport-walk": "This is a walk. Supple keeps runs.",
    "run-file.sport-row": "This is a rowing session. Supple keeps runs.",
    "run-file.sport-ski": "This is a ski tour. Supple keeps runs.",
    "run-file.sport-other": "This is another sport. Supple keeps runs.",
}
