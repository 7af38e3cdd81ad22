"""A process and its children as Linux accounts for them, read from /proc."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

PROC = Path("/proc")
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Usage:
    """What a tree of processes has used since it began: processor seconds, and how often it was woken."""

    cpu_seconds: float
    wakeups: int


def members(root: int) -> list[int]:
    """Return the ids of a process and of everything it started that still lives."""
    children: dict[int, list[int]] = {}
    for folder in PROC.glob("[0-9]*"):
        fields = _stat(folder)
        if fields:
            children.setdefault(int(fields[1]), []).append(int(folder.name))
    found = [root]
    for pid in found:
        found.extend(children.get(pid, ()))
    return found


def usage(root: int) -> Usage:
    """Return what the tree has used so far, with what its ended children used."""
    cpu_ticks = wakeups = 0
    for pid in members(root):
        folder = PROC / str(pid)
        fields = _stat(folder)
        if fields:
            cpu_ticks += sum(int(ticks) for ticks in fields[11:15])
        for status in folder.glob("task/*/status"):
            found = re.search(r"^voluntary_ctxt_switches:\s+(\d+)", _text(status), re.MULTILINE)
            wakeups += int(found[1]) if found else 0
    return Usage(cpu_ticks / TICKS_PER_SECOND, wakeups)


def pss_mib(root: int) -> float:
    """Return the memory of the tree in MiB, what it shares with others counted by its share."""
    total = 0
    for pid in members(root):
        found = re.search(r"^Pss:\s+(\d+) kB", _text(PROC / str(pid) / "smaps_rollup"), re.MULTILINE)
        total += int(found[1]) if found else 0
    return total / 1024


def _stat(folder: Path) -> list[str]:
    """Return the fields after the command's name, state first; none for a process that has gone."""
    return _text(folder / "stat").rpartition(")")[2].split()


def _text(path: Path) -> str:
    """Return a file's text; empty where its process has gone."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
