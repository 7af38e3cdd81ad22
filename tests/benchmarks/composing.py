"""Composes sessions for some sore places and prints the median and the longest time, in milliseconds."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from statistics import median

from supple.advice.choice import rank
from supple.advice.composer import Shelf, compose
from supple.advice.request import Occasion, Request
from supple.advice.situation import About
from supple.body.region import Region
from supple.body.region_reader import read_regions
from supple.body.soreness import Soreness
from supple.places import find_content
from supple.routine.exercise import Equipment
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from supple.session.timeline import plan
from supple.session.timing import Timing

NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)
content = find_content()
library = read_library(ContentFolders(content.exercises, content.routines), None)
regions = read_regions((content.resources / "regions.yaml").read_bytes()).value
if regions is None:
    raise SystemExit("the regions cannot be read")
shelf = Shelf(library.exercises, library.routines, regions)

milliseconds = []
for occasion in Occasion:
    for region in (Region.GASTROCNEMIUS, Region.HAMSTRINGS, Region.QUADRICEPS):
        sore = tuple(Soreness(where=place, movement=3) for place in region.on_both_sides)
        about = About(asked=frozenset(each.where for each in sore), now=NOW)
        request = Request(sore=sore, minutes=15, equipment=frozenset(Equipment), occasion=occasion)
        for _ in range(5):
            started = time.perf_counter()
            compose(request, shelf, about, lambda routine: plan(routine, Timing()).total_seconds)
            rank(request, shelf, about, lambda routine: plan(routine, Timing()).total_seconds)
            milliseconds.append((time.perf_counter() - started) * 1000)
print(median(milliseconds), max(milliseconds))
