"""Files of runs: what is read of good ones, and the sentence each bad one gets."""

from __future__ import annotations

import struct
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.fit_bytes import ACTIVITY_ONLY, CYCLING, crc, fit_file, record, session, stamp
from supple.document.message import Message
from supple.exchange.markup import number_of, time_of
from supple.exchange.run_file import MOST_BYTES, RunFormat, read_run_file, read_runs
from supple.exchange.sport import RunRefused, check_sport
from supple.exchange.track import TrackPoint, sums_of
from supple.ui.wording import say

START = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
# Metres of a degree of latitude on a ball of 6371 km.
DEGREE_M = 111_194.93


def gpx(points: str, head: str = "<type>running</type><name>Morning</name>", extra: str = "") -> bytes:
    return (
        '<?xml version="1.0"?><gpx xmlns="http://www.topografix.com/GPX/1/1" version="1.1">'
        f"{extra}<trk>{head}<trkseg>{points}</trkseg></trk></gpx>"
    ).encode()


def northward(count: int, metres: float = 30, seconds: float = 10, heights: tuple[float, ...] = ()) -> str:
    """Points due north, each ``metres`` on after ``seconds``."""
    made = []
    for number in range(count):
        at = (START + timedelta(seconds=seconds * number)).strftime("%Y-%m-%dT%H:%M:%SZ")
        height = f"<ele>{heights[number]}</ele>" if heights else ""
        made.append(f'<trkpt lat="{50 + metres * number / DEGREE_M:.8f}" lon="7">{height}<time>{at}</time></trkpt>')
    return "".join(made)


def tcx(points: str, sport: str = "Running") -> str:
    return f'<Activity Sport="{sport}"><Lap><Track>{points}</Track></Lap><Notes>Easy</Notes></Activity>'


def tcx_file(*activities: str) -> bytes:
    space = "http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"
    inside = "".join(activities)
    text = f'<TrainingCenterDatabase xmlns="{space}"><Activities>{inside}</Activities></TrainingCenterDatabase>'
    return b"\xef\xbb\xbf" + text.encode()


def trackpoints(count: int, step: float = 30) -> str:
    made = []
    for number in range(count):
        at = (START + timedelta(seconds=10 * number)).isoformat()
        inside = f"<AltitudeMeters>{100 + number}</AltitudeMeters><DistanceMeters>{step * number}</DistanceMeters>"
        made.append(f"<Trackpoint><Time>{at}</Time>{inside}</Trackpoint>")
    return "".join(made)


def refused(data: bytes) -> str:
    with pytest.raises(RunRefused) as refusal:
        read_runs(data)
    return say(refusal.value.message)


def test_gpx_gives_distance_time_climb_and_descent() -> None:
    heights = (100.0, 102.0, 104.0, 108.0, 107.0, 103.0)
    (run,) = read_runs(gpx(northward(6, heights=heights)))
    assert (run.format, run.title) == (RunFormat.GPX, "Morning")
    assert run.sums.started_at == START
    assert run.sums.distance_m == pytest.approx(150, abs=0.1)
    assert (run.sums.moving_seconds, run.sums.elapsed_seconds) == (50, 50)
    assert (run.sums.climb_m, run.sums.descent_m) == (8.0, 5.0)


def test_several_tracks_are_several_runs_with_marks_of_their_own() -> None:
    second = f"<trk><trkseg>{northward(3)}</trkseg></trk>"
    runs = read_runs(gpx(northward(3), extra=second))
    assert len(runs) == 2
    assert runs[0].sha256 != runs[1].sha256
    assert [run.title for run in runs] == ["", "Morning"]
    assert read_runs(gpx(northward(3), extra="<trk></trk>"))[0].title == "Morning"


def test_standing_pauses_and_leaps_do_not_count_as_moving() -> None:
    def at(seconds: float, metres: float) -> TrackPoint:
        return TrackPoint(START + timedelta(seconds=seconds), 50 + metres / DEGREE_M, 7.0)

    sums = sums_of([at(0, 0), at(10, 30), at(20, 31), at(200, 60), at(210, 90), at(215, 900), at(220, 915)])
    assert sums.moving_seconds == pytest.approx(10 + 10 + 5)
    assert sums.elapsed_seconds == 220
    # The leap of 810 m in 5 s is the satellite's.
    assert sums.distance_m == pytest.approx(30 + 1 + 29 + 30 + 15, abs=0.5)
    assert sums.climb_m is None


def test_points_without_a_place_add_nothing() -> None:
    blank = TrackPoint(START + timedelta(seconds=5))
    end = TrackPoint(START + timedelta(seconds=10), 50 + 30 / DEGREE_M, 7.0)
    with pytest.raises(RunRefused) as refusal:
        sums_of([TrackPoint(START, 50, 7), blank, end])
    assert refusal.value.message.key == "run-file.no-distance"


def test_tcx_takes_the_distance_of_the_watch() -> None:
    (run,) = read_runs(tcx_file(tcx(trackpoints(21))))
    assert (run.format, run.title) == (RunFormat.TCX, "Easy")
    assert run.sums.distance_m == 600
    assert run.sums.moving_seconds == 200
    assert (run.sums.climb_m, run.sums.descent_m) == (20.0, 0.0)


def test_of_several_sports_the_runs_are_taken() -> None:
    runs = read_runs(tcx_file(tcx(trackpoints(9), "Biking"), tcx(trackpoints(11)), tcx("")))
    assert [run.sums.distance_m for run in runs] == [300]


def test_tcx_points_that_tell_nothing_are_passed_over() -> None:
    blank = f"<Trackpoint><Time>{START.isoformat()}</Time></Trackpoint><Trackpoint></Trackpoint>"
    (run,) = read_runs(tcx_file(tcx(blank + trackpoints(3))))
    assert run.sums.distance_m == 60


def test_fit_gives_the_sums_of_its_session() -> None:
    (run,) = read_runs(fit_file([session(START, 8200, 2880, climb=120, descent=420)]))
    assert run.format is RunFormat.FIT
    assert run.sums.started_at == START
    assert run.sums.distance_m == 8200
    assert (run.sums.moving_seconds, run.sums.elapsed_seconds) == (2880, 2940)
    assert (run.sums.climb_m, run.sums.descent_m) == (120, 420)


def test_of_a_multisport_file_the_run_is_taken() -> None:
    ride, run = session(START, 20_000, 3000, sport=CYCLING), session(START + timedelta(hours=1), 5000, 1500)
    assert [found.sums.distance_m for found in read_runs(fit_file([ride, run]))] == [5000]


def test_fit_without_a_session_is_summed_over_its_records() -> None:
    points = [record(START + timedelta(seconds=10 * number), 30 * number, 100 + number) for number in range(10)]
    kind, values = points[5]
    points[5] = kind, (0xFFFFFFFF, *values[1:])
    (run,) = read_runs(fit_file(points))
    assert run.sums.distance_m == pytest.approx(270)
    assert run.sums.moving_seconds == 90
    assert run.sums.climb_m == pytest.approx(8, abs=1)


NO_OFFSET = gpx(northward(3)).replace(b"Z</time>", b"</time>")
BACK = gpx(northward(3).replace("08:30:20", "07:30:20"))
FIT = fit_file([session(START, 8200, 2880)])


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "This file is empty."),
        (b"PK\x03\x04", "This is no GPX, TCX or FIT file."),
        (b"<kml></kml>", "This is no GPX, TCX or FIT file."),
        (b"<gpx\x00", "This is no GPX, TCX or FIT file."),
        (b'<?xml version="1.0" encoding="nonsense"?><gpx/>', "This is no GPX, TCX or FIT file."),
        (b"<", "This file breaks off or is damaged at line 1, column"),
        (b'<!DOCTYPE gpx [<!ENTITY a "b">]><gpx/>', "This file carries a document type"),
        (gpx(northward(3)) + b"<!doctype x>", "This file carries a document type"),
        (gpx(northward(3))[:-40], "This file breaks off or is damaged at line 1"),
        (gpx(northward(3)).replace(b"<time>", b"<when>").replace(b"</time>", b"</when>"), "The points in this file"),
        (gpx(""), "This file holds no track"),
        (gpx(northward(1)), "This file holds no track"),
        (gpx(northward(4, metres=0)), "This file tells no distance."),
        (gpx(northward(3), head="<type>cycling</type>"), "This is a bike ride."),
        (gpx(northward(3), head="<type>1</type>"), "This is a bike ride."),
        (BACK, "The clock in this file jumps from 2026-11-21 08:30 to 2026-11-21 07:30"),
        (gpx(northward(3).replace("2026-11-21T08:30:20", "2026-11-25T08:30:20")), "The clock in this file jumps"),
        (tcx_file(tcx(trackpoints(5), "Biking")), "This is a bike ride."),
        (tcx_file(tcx("")), "This file holds no track"),
        (tcx_file(tcx("<Trackpoint></Trackpoint>")), "The points in this file have no times"),
        (fit_file([session(START, 8200, 2880, sport=CYCLING)]), "This is a bike ride."),
        (fit_file([session(START, 8200, 2880, sport=5)]), "This is a swim."),
        (fit_file([session(START, 0, 2880)]), "This file tells no distance."),
        (fit_file([(ACTIVITY_ONLY, (stamp(START),))]), "This file holds no track"),
        (fit_file([session(START, 8200, 2880)], body_crc=1), "The check sum of this FIT file is wrong"),
        (FIT[: len(FIT) // 2], "This FIT file breaks off before its end."),
        (FIT[:8] + b".FIT", "This FIT file"),
    ],
)
def test_each_bad_file_gets_one_sentence(data: bytes, said: str) -> None:
    sentence = refused(data)
    assert sentence.startswith(said)
    assert "\n" not in sentence


def test_a_time_without_an_offset_is_utc() -> None:
    assert read_runs(NO_OFFSET)[0].sums.started_at == START


def test_a_session_without_its_start_is_no_run() -> None:
    # A start that the watch marked as unknown.
    kind, values = session(START, 8200, 2880)
    assert refused(fit_file([(kind, (0xFFFFFFFF, *values[1:]))])).startswith("The points in this file have no times")


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Swimming", "swim"),
        ("walking", "walk"),
        ("hiking", "walk"),
        ("rowing", "row"),
        ("cross_country_skiing", "ski"),
        ("tennis", "other"),
    ],
)
def test_other_sports_are_named(name: str, key: str) -> None:
    with pytest.raises(RunRefused) as refusal:
        check_sport(name)
    assert refusal.value.message == Message.of(f"run-file.sport-{key}")


@pytest.mark.parametrize("name", ["", "9", "Run", "trail_running", "treadmill_running", "Other", "generic"])
def test_runs_and_what_does_not_say_pass(name: str) -> None:
    check_sport(name)


def test_a_file_is_read_from_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "run.gpx"
    path.write_bytes(gpx(northward(3)))
    assert read_run_file(path) == read_runs(path.read_bytes())
    with pytest.raises(RunRefused):
        read_run_file(tmp_path / "gone.gpx")


def test_a_huge_file_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "run.gpx"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(RunRefused) as refusal:
        read_run_file(path)
    assert "200 MB" in say(refusal.value.message)


def test_numbers_and_times_that_are_none() -> None:
    assert number_of("nan") is None
    assert number_of("1e999") is None
    assert number_of("") is None
    assert time_of("yesterday") is None


@settings(max_examples=150)
@given(st.data())
def test_no_bytes_break_it(data: st.DataObject) -> None:
    whole = data.draw(st.sampled_from([gpx(northward(4)), tcx_file(tcx(trackpoints(4))), FIT]))
    spoilt = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    with suppress(RunRefused):
        runs = read_runs(bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))]))
        assert all(run.sums.distance_m > 0 for run in runs)


def test_a_head_of_an_odd_length_is_damage() -> None:
    assert refused(bytes((15, *FIT[1:14], 0, *FIT[14:]))).startswith("This FIT file is damaged")


def test_a_message_that_nothing_defines_is_damage() -> None:
    body = b"\x03\x00\x00"
    head = struct.pack("<BBHI4s", 14, 0x20, 2100, len(body), b".FIT")
    head += struct.pack("<H", crc(head))
    data = head + body + struct.pack("<H", crc(head + body))
    assert refused(data).startswith("This FIT file is damaged")
