"""The gate of coverage: every line and branch of the floors below `ui`, each gap named."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

# Floors whose lines meet a screen, a terminal or a clock; the figures for them are shown and not held.
NOT_HELD = frozenset(
    {
        "__main__",
        "app",
        "checking",
        "cli",
        "command_line",
        "crash_log",
        "display",
        "launch",
        "listing",
        "plain_text",
        "self_test",
    }
    | {"exporting", "flows", "keeping", "terminal", "ui", "window"}
)
PACKAGE = "supple"


@dataclass(frozen=True, slots=True)
class FloorCoverage:
    """How much of one floor ran: lines and branches together, and where something did not."""

    floor: str
    covered: int
    total: int
    gaps: tuple[str, ...]

    @property
    def is_held(self) -> bool:
        """Whether all of it must run."""
        return self.floor not in NOT_HELD

    @property
    def percent(self) -> float:
        """How much of it ran."""
        return 100.0 * self.covered / self.total if self.total else 100.0


def read_floors(report: dict[str, Any]) -> tuple[FloorCoverage, ...]:
    """Read coverage's JSON report, floor by floor in the order of their names."""
    covered: dict[str, int] = defaultdict(int)
    total: dict[str, int] = defaultdict(int)
    gaps: dict[str, list[str]] = defaultdict(list)
    for name, file in sorted(report["files"].items()):
        floor = floor_of(name)
        summary = file["summary"]
        covered[floor] += summary["covered_lines"] + summary["covered_branches"]
        total[floor] += summary["num_statements"] + summary["num_branches"]
        if gap := gap_text(file["missing_lines"], file["missing_branches"]):
            gaps[floor].append(f"{name}: {gap}")
    return tuple(FloorCoverage(floor, covered[floor], total[floor], tuple(gaps[floor])) for floor in sorted(total))


def floor_of(name: str) -> str:
    """Return the floor a file belongs to: the folder or module right below the package."""
    parts = PurePath(name.replace("\\", "/")).parts
    below = parts[len(parts) - parts[::-1].index(PACKAGE) :]
    return below[0].removesuffix(".py")


def gap_text(lines: list[int], branches: list[list[int]]) -> str:
    """Return missing lines as ranges, then the branches between lines that ran, `exit` being the function's end."""
    ranges: list[list[int]] = []
    for line in sorted(lines):
        if ranges and line == ranges[-1][1] + 1:
            ranges[-1][1] = line
        else:
            ranges.append([line, line])
    parts = [str(first) if first == last else f"{first}-{last}" for first, last in ranges]
    missing = frozenset(lines)
    parts += [f"{start}->{'exit' if end < 0 else end}" for start, end in branches if not missing & {start, end}]
    return ", ".join(parts)


def report_text(floors: tuple[FloorCoverage, ...]) -> str:
    """Return one line a floor, then every gap of the floors that are held."""
    lines = [
        f"  {floor.floor:<12} {floor.percent:6.2f} %{'' if floor.is_held else '   (shown only)'}" for floor in floors
    ]
    gaps = [f"  not run: {gap}" for floor in floors if floor.is_held for gap in floor.gaps]
    return "\n".join(lines + gaps)


def holds(floors: tuple[FloorCoverage, ...]) -> bool:
    """Return whether every held floor ran whole."""
    return not any(floor.gaps for floor in floors if floor.is_held)
