"""The history as files that other programs read: four tables of CSV, or one JSON document."""

from __future__ import annotations

import csv
import json
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING, Final

from supple.document.message import Message
from supple.exchange.history_columns import RATINGS, RUNS, SEGMENTS, SESSIONS, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from supple.exchange.history_columns import Cell
    from supple.history.store import HistoryStore
    from supple.session.record import SegmentRecord

FORMAT: Final = 1
_BEGINNING: Final = datetime(1, 1, 2, tzinfo=UTC)
_END: Final = datetime(9999, 12, 30, tzinfo=UTC)
# A spreadsheet would compute a text that begins so.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


class ExportError(Exception):
    """The export could not be written; what stood there before stays. ``message`` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.key)
        self.message = message


def export_csv(store: HistoryStore, folder: Path) -> dict[str, int]:
    """Write ``sessions.csv`` and so on into a folder; return the rows of each. Raises ExportError and HistoryError.

    UTF-8 with the mark by which spreadsheets know it. A text that a spreadsheet would compute begins with ``'``.
    """
    paths = {table: folder / f"{table}.csv" for table in TABLES}
    counts = {}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path in paths.values():
            _must_be_new(path)
        for table, rows in _tables(store).items():
            with paths[table].open("x", encoding="utf-8-sig", newline="") as file:
                writer = csv.writer(file)
                writer.writerow(TABLES[table])
                counts[table] = 0
                for row in rows:
                    writer.writerow([_safe(cell) for cell in row])
                    counts[table] += 1
    except OSError as failure:
        raise _failed(failure, folder) from failure
    return counts


def export_json(store: HistoryStore, path: Path, now: datetime) -> dict[str, int]:
    """Write everything into one JSON document with the same names; segments stand in their session.

    Returns how many of each; raises ExportError and HistoryError.
    """
    counts = dict.fromkeys(TABLES, 0)
    try:
        _must_be_new(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            head = json.dumps({"supple_history": FORMAT, "exported_at": now.isoformat()})
            file.write(head.removesuffix("}"))
            for name, records in _documents(store, counts).items():
                file.write(f', "{name}": [')
                for number, record in enumerate(records):
                    counts[name] += 1
                    file.write(("," if number else "") + "\n" + json.dumps(record, ensure_ascii=False))
                file.write("\n]")
            file.write("}\n")
    except OSError as failure:
        raise _failed(failure, path) from failure
    return counts


def _tables(store: HistoryStore) -> dict[str, Iterator[list[Cell]]]:
    """Return the rows of each table, made as they are written."""
    return {
        "sessions": ([value(kept) for value in SESSIONS.values()] for kept in store.every_session()),
        "segments": (
            [session, place, *(value(segment) for value in SEGMENTS.values())]
            for session, place, segment in _segments(store)
        ),
        "ratings": ([value(rating) for value in RATINGS.values()] for rating in store.ratings_since(_BEGINNING)),
        "runs": ([value(kept) for value in RUNS.values()] for kept in store.runs.between(_BEGINNING, _END)),
    }


def _segments(store: HistoryStore) -> Iterator[tuple[int, int, SegmentRecord]]:
    for session, group in groupby(store.every_segment(), key=lambda item: item[0]):
        for place, (_, segment) in enumerate(group):
            yield session, place, segment


def _documents(store: HistoryStore, counts: dict[str, int]) -> Mapping[str, Iterable[dict[str, object]]]:
    """Return the records of each list; segments are counted as they are written."""

    def sessions() -> Iterator[dict[str, object]]:
        for kept in store.every_session():
            segments = [{name: value(part) for name, value in SEGMENTS.items()} for part in store.segments_of(kept.id)]
            counts["segments"] += len(segments)
            yield {**{name: value(kept) for name, value in SESSIONS.items()}, "segments": segments}

    return {
        "sessions": sessions(),
        "ratings": (
            {name: value(rating) for name, value in RATINGS.items()} for rating in store.ratings_since(_BEGINNING)
        ),
        "runs": ({name: value(kept) for name, value in RUNS.items()} for kept in store.runs.between(_BEGINNING, _END)),
    }


def _safe(cell: Cell) -> Cell:
    """Return a cell as CSV writes it: yes and no as true and false, nothing as empty, no text that computes."""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell


def _must_be_new(path: Path) -> None:
    if path.exists():
        raise ExportError(Message.of("history.export-there", file=path.name))


def _failed(failure: OSError, path: Path) -> ExportError:
    return ExportError(Message.of("history.export-failed", file=path.name, reason=failure.strerror or str(failure)))
