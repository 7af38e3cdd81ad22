"""FIT files made by hand: header, definitions, messages and check sums, as the protocol says."""

from __future__ import annotations

import struct
from datetime import UTC, datetime

EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_CRC = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
ENUM, SINT32, UINT16, UINT32 = (0x00, 1, "B"), (0x85, 4, "i"), (0x84, 2, "H"), (0x86, 4, "I")
# Message: number and fields, each with its number and type.
SESSION = (18, ((2, UINT32), (5, ENUM), (7, UINT32), (8, UINT32), (9, UINT32), (22, UINT16), (23, UINT16)))
RECORD = (20, ((253, UINT32), (0, SINT32), (1, SINT32), (2, UINT16), (5, UINT32)))
ACTIVITY_ONLY = (34, ((253, UINT32),))
RUNNING, CYCLING = 1, 2


def crc(data: bytes) -> int:
    value = 0
    for byte in data:
        for nibble in (byte & 0xF, byte >> 4):
            value = (value >> 4) ^ _CRC[value & 0xF] ^ _CRC[nibble]
    return value


def stamp(at: datetime) -> int:
    return round((at - EPOCH).total_seconds())


def fit_file(messages: list[tuple[tuple[int, tuple], tuple[int, ...]]], *, body_crc: int | None = None) -> bytes:
    """Return a file of messages: a kind, and its values as they are stored."""
    body = b""
    for kind, values in messages:
        number, fields = kind
        body += struct.pack("<BBBHB", 0x40, 0, 0, number, len(fields))
        for field, (base, size, _) in fields:
            body += struct.pack("<BBB", field, size, base)
        body += b"\x00" + struct.pack("<" + "".join(code for _, (_, _, code) in fields), *values)
    head = struct.pack("<BBHI4s", 14, 0x20, 2100, len(body), b".FIT")
    head += struct.pack("<H", crc(head))
    return head + body + struct.pack("<H", crc(head + body) if body_crc is None else body_crc)


def session(
    start: datetime, metres: float, seconds: float, *, sport: int = RUNNING, climb: int = 0, descent: int = 0
) -> tuple[tuple[int, tuple], tuple[int, ...]]:
    """Return a session message."""
    timer = round(seconds * 1000)
    return SESSION, (stamp(start), sport, timer + 60_000, timer, round(metres * 100), climb, descent)


def record(at: datetime, metres: float, height: float) -> tuple[tuple[int, tuple], tuple[int, ...]]:
    """Return a record message; a watch stores heights as fifths of metres from 500 below the sea."""
    return RECORD, (stamp(at), 0, 0, round((height + 500) * 5), round(metres * 100))
