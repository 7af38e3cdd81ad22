"""Reads the library once, with or without its index, and prints in how many milliseconds."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from supple import __version__
from supple.places import find_content
from supple.routine.library import ContentFolders
from supple.routine.library_index import read_library_index, signature, write_library_index
from supple.routine.library_reader import read_library

index = Path(sys.argv[1])
content = find_content()
folders = ContentFolders(content.exercises, content.routines)

started = time.perf_counter()
mark = signature([folders], __version__)
library = read_library_index(index, mark)
was_warm = library is not None
if library is None:
    library = read_library(folders, None)
    write_library_index(index, library, mark)
milliseconds = (time.perf_counter() - started) * 1000
print("warm" if was_warm else "cold", milliseconds, len(library.exercises), len(library.routines))
