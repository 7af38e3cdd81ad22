"""FIT: the binary files of watches, read by fitdecode. Source: the FIT protocol's session and record messages."""

from __future__ import annotations

import struct
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import fitdecode

from supple.document.message import Message
from supple.exchange.sport import RunRefused, check_sport
from supple.exchange.track import Sums, TrackPoint, sums_of

if TYPE_CHECKING:
    from collections.abc import Iterable

# The angle of a whole turn in the units of a FIT place.
_SEMICIRCLES: Final = 2**31
_UNTOLD: Final = "generic"
# Bytes that keep the checks and are still no FIT make the library stumble in many ways.
_STUMBLES: Final = (fitdecode.FitError, struct.error, ValueError, TypeError, KeyError, IndexError, OverflowError)


def read_fit(data: bytes) -> tuple[tuple[Sums, str], ...]:
    """Return the sums of each session that is a run; raises RunRefused.

    A file without sessions, such as one whose end is missing, is summed over its records where its checks allow.
    """
    sessions: list[fitdecode.FitDataMessage] = []
    points: list[TrackPoint] = []
    try:
        with fitdecode.FitReader(
            data, check_crc=fitdecode.CrcCheck.RAISE, error_handling=fitdecode.ErrorHandling.RAISE
        ) as reader:
            for frame in reader:
                if frame.frame_type != fitdecode.FIT_FRAME_DATA:
                    continue
                if frame.name == "session":
                    sessions.append(frame)
                elif frame.name == "record" and (point := _point(frame)) is not None:
                    points.append(point)
    except fitdecode.FitCRCError as error:
        raise RunRefused(Message.of("run-file.wrong-sum")) from error
    except fitdecode.FitEOFError as error:
        raise RunRefused(Message.of("run-file.fit-cut-off")) from error
    except _STUMBLES as error:
        raise RunRefused(Message.of("run-file.fit-broken")) from error
    return _runs(sessions) if sessions else ((sums_of(points), ""),)


def _runs(sessions: Iterable[fitdecode.FitDataMessage]) -> tuple[tuple[Sums, str], ...]:
    runs = []
    refused: RunRefused | None = None
    for session in sessions:
        try:
            check_sport(str(_value(session, "sport") or _UNTOLD))
            runs.append((_sums(session), ""))
        except RunRefused as refusal:
            refused = refusal
    if not runs and refused is not None:
        raise refused
    return tuple(runs)


def _sums(session: fitdecode.FitDataMessage) -> Sums:
    started, distance = _value(session, "start_time"), _number(session, "total_distance")
    if not isinstance(started, datetime):
        raise RunRefused(Message.of("run-file.no-times"))
    if not distance:
        raise RunRefused(Message.of("run-file.no-distance"))
    timer, elapsed = _number(session, "total_timer_time"), _number(session, "total_elapsed_time")
    return Sums(
        started_at=_with_offset(started),
        distance_m=distance,
        moving_seconds=timer or elapsed or 0.0,
        elapsed_seconds=elapsed or timer or 0.0,
        climb_m=_number(session, "total_ascent"),
        descent_m=_number(session, "total_descent"),
    )


def _point(record: fitdecode.FitDataMessage) -> TrackPoint | None:
    at = _value(record, "timestamp")
    if not isinstance(at, datetime):
        return None
    altitude = _number(record, "enhanced_altitude")
    return TrackPoint(
        at=_with_offset(at),
        latitude=_degrees(_number(record, "position_lat")),
        longitude=_degrees(_number(record, "position_long")),
        altitude_m=_number(record, "altitude") if altitude is None else altitude,
        distance_m=_number(record, "distance"),
    )


def _degrees(semicircles: float | None) -> float | None:
    return None if semicircles is None else semicircles * 180 / _SEMICIRCLES


def _with_offset(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _value(message: fitdecode.FitDataMessage, name: str) -> object:
    return message.get_value(name, fallback=None) if message.has_field(name) else None


def _number(message: fitdecode.FitDataMessage, name: str) -> float | None:
    value = _value(message, name)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None
