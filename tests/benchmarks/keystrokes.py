"""Types in a file of 500 steps by real key events.

Prints the median and the longest time from a key to the problems and the table that follow it, in milliseconds, and how
many keys were lost of those that came faster than the file is read.
"""

from __future__ import annotations

import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from supple.document.kept_file import new_file
from supple.document.shelf import make_shelf
from supple.places import find_content
from supple.routine.codes import read_codes
from supple.routine.library import ContentFolders
from supple.routine.library_reader import read_library
from supple.session.timing import Timing
from supple.ui.editing.open_file import OpenFile
from supple.ui.icons import load_icons
from supple.ui.pages.editor.page import EditorPage
from supple.ui.pages.editor.workbench import Shop
from supple.ui.theme import load_fonts, load_late_fonts, make_theme, read_tokens

STEPS, KEYS = 500, 40
NOW = datetime(2026, 11, 28, 7, 0, tzinfo=UTC)

content = find_content()
resources = content.resources
app = QApplication([])
load_fonts(resources / "fonts")
load_late_fonts(resources / "fonts")
load_icons(resources / "icons")
library = read_library(ContentFolders(content.exercises, content.routines), None)
codes = read_codes((resources / "codes.yaml").read_bytes()).value
if codes is None:
    raise SystemExit("the codes cannot be read")
ids = list(library.exercises)
lines = ["supple: 1", "title: Long", "kind: stretch", "steps:"]
for number in range(STEPS):
    lines += [f"  - exercise: {ids[number % len(ids)]}", "    rest: 5 s  # short", f"    note: number {number}"]
text = "\n".join(lines) + "\n"

with tempfile.TemporaryDirectory() as folder:
    shelf = make_shelf(Path(folder), lambda: NOW)
    file = OpenFile(new_file(shelf, "long"), text, is_pristine=True)
    theme = make_theme(read_tokens((resources / "tokens.json").read_bytes()), dark=False)
    page = EditorPage(theme, file, "long", Shop(library, {}, codes, Timing()))
    page.resize(1224, 800)
    page.show()
    page.activateWindow()
    view = page.source.view
    view.go_to_line(4 + 3 * (STEPS // 2))
    QTest.keyClick(view, Qt.Key.Key_End)
    app.processEvents()
    page.bench.finish()

    shown: list[float] = []
    page.bench.understood.connect(lambda: shown.append(time.perf_counter()))
    milliseconds = []
    for number in range(KEYS):
        started = time.perf_counter()
        QTest.keyClicks(view, "0123456789"[number % 10])
        app.processEvents()
        milliseconds.append((shown[-1] - started) * 1000)

    # Faster than anybody reads: every key must arrive all the same, and in its order.
    before = file.document.text
    typed = "the quick brown fox jumps over the lazy dog" * 3
    for letter in typed:
        QTest.keyClicks(view, letter)
    app.processEvents()
    lost = len(typed) - (len(file.document.text) - len(before))
    is_same = typed in file.document.text and page.bench.understanding.text == file.document.text
print(median(milliseconds), max(milliseconds), lost if is_same else len(typed))
