"""What was measured beside what is aimed at, as a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One measured figure; without ``most`` it is shown only. ``note`` says what stands behind it."""

    name: str
    measured: float
    unit: str
    most: float | None = None
    note: str = ""

    @property
    def is_over(self) -> bool:
        """Whether it is more than aimed at."""
        return self.most is not None and self.measured > self.most


def table(findings: list[Finding]) -> str:
    """Return the table, a line for each finding."""
    rows = [
        (
            finding.name,
            f"{finding.measured:.2f} {finding.unit}".rstrip(),
            "" if finding.most is None else f"{finding.most:g} {finding.unit}".rstrip(),
            "OVER" if finding.is_over else "",
            finding.note,
        )
        for finding in findings
    ]
    rows.insert(0, ("", "measured", "at most", "", ""))
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = [
        f"{name:<{widths[0]}}  {measured:>{widths[1]}}  {most:>{widths[2]}}  {over:<{widths[3]}}  {note}".rstrip()
        for name, measured, most, over, note in rows
    ]
    return "\n".join(lines)
