from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from history.records import NOW, SEGMENTS, record_at
from supple.advice.trend import Rating
from supple.body.region import Region, SidedRegion
from supple.body.side import Side
from supple.body.soreness import Moment, Soreness
from supple.exchange.history_columns import TABLES, column_keys
from supple.exchange.history_export import ExportError, export_csv, export_json
from supple.history.opening import open_history
from supple.history.run import Run
from supple.history.store import HistoryStore
from supple.ui.wording import say, word


@pytest.fixture
def store(tmp_path: Path) -> Iterator[HistoryStore]:
    store = open_history(tmp_path / "history.sqlite3", NOW).store
    session = store.keep(replace(record_at(), note="=HYPERLINK(1)", title="Ärmel, “quer”\nzweite"))
    store.keep_ratings(
        (
            Rating(NOW, Moment.BEFORE, Soreness(where=SidedRegion(Region.CORE), movement=4, rest=1), session),
            Rating(NOW, Moment.FREE, Soreness(where=SidedRegion(Region.SOLEUS, Side.LEFT), movement=0)),
        )
    )
    store.runs.add(Run(started_at=NOW, distance_m=8200.5, title="-1+1", note="@x"))
    yield store
    store.close()


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_has_four_tables_that_a_spreadsheet_reads(store: HistoryStore, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    assert export_csv(store, folder) == {"sessions": 1, "segments": 7, "ratings": 2, "runs": 1}
    (session,) = rows(folder / "sessions.csv")
    assert tuple(session) == TABLES["sessions"]
    assert session["title"] == "Ärmel, “quer”\nzweite"
    assert session["note"] == "'=HYPERLINK(1)"
    assert (session["finished"], session["done_seconds"]) == ("true", "600.0")
    assert session["started_at"] == "2026-11-23T07:30:00.123456+01:00"
    segments = rows(folder / "segments.csv")
    assert [segment["position"] for segment in segments] == [str(place) for place in range(len(SEGMENTS))]
    assert (segments[0]["work"], segments[0]["side"], segments[5]["side"], segments[5]["reps"]) == (
        "hold",
        "left",
        "",
        "15",
    )
    before, free = rows(folder / "ratings.csv")
    assert (before["side"], before["rest"], free["rest"], free["side"]) == ("", "1", "", "left")
    (run,) = rows(folder / "runs.csv")
    assert (run["title"], run["note"], run["distance_m"], run["climb_m"]) == ("'-1+1", "'@x", "8200.5", "")


def test_json_has_everything_in_one_document(store: HistoryStore, tmp_path: Path) -> None:
    path = tmp_path / "deep" / "history.json"
    assert export_json(store, path, NOW) == {"sessions": 1, "segments": 7, "ratings": 2, "runs": 1}
    written = json.loads(path.read_text("utf-8"))
    assert (written["supple_history"], written["exported_at"]) == (1, NOW.isoformat())
    assert written["sessions"][0]["note"] == "=HYPERLINK(1)"
    assert [part["outcome"] for part in written["sessions"][0]["segments"]][:2] == ["done", "done"]
    assert [rating["movement"] for rating in written["ratings"]] == [4, 0]
    assert written["runs"][0]["distance_m"] == 8200.5
    for table in ("sessions", "ratings", "runs"):
        assert set(TABLES[table]) <= set(written[table][0])


def test_an_empty_history_gives_empty_tables(tmp_path: Path) -> None:
    store = open_history(tmp_path / "empty.sqlite3", NOW).store
    assert set(export_csv(store, tmp_path / "out").values()) == {0}
    export_json(store, tmp_path / "empty.json", NOW)
    assert json.loads((tmp_path / "empty.json").read_text())["sessions"] == []
    store.close()


def test_nothing_is_written_over(store: HistoryStore, tmp_path: Path) -> None:
    (tmp_path / "runs.csv").write_text("mine")
    (tmp_path / "all.json").write_text("mine")
    for attempt in (
        lambda: export_csv(store, tmp_path),
        lambda: export_json(store, tmp_path / "all.json", NOW),
    ):
        with pytest.raises(ExportError) as failure:
            attempt()
        assert "is there already" in say(failure.value.message)
    assert not (tmp_path / "sessions.csv").exists()


def test_a_place_that_cannot_be_written_is_said(store: HistoryStore, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ExportError) as failure:
        export_csv(store, tmp_path / "file")
    assert "could not be written" in say(failure.value.message)
    with pytest.raises(ExportError):
        export_json(store, tmp_path / "file" / "x.json", NOW)


def test_every_column_is_explained() -> None:
    explained = [word(key) for _, _, key in column_keys()]
    assert len(explained) == sum(map(len, TABLES.values()))
    assert all(explained)
