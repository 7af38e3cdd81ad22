"""Points, directions and smooth outlines in body units: height 200, x to the right, y up."""

from __future__ import annotations

from math import cos, radians, sin

from supple.body.outline import Command, Path

Point = tuple[float, float]


def direction(degrees: float) -> Point:
    """Return the unit vector that points ``degrees`` from straight down, positive to the right."""
    angle = radians(degrees)
    return (sin(angle), -cos(angle))


def forward(degrees: float) -> Point:
    """Return the unit vector at right angles to ``direction``: the front of a limb that hangs down facing right."""
    angle = radians(degrees)
    return (cos(angle), sin(angle))


def along(start: Point, unit: Point, length: float) -> Point:
    """Return the point ``length`` from ``start`` in the direction of ``unit``."""
    return (start[0] + unit[0] * length, start[1] + unit[1] * length)


def between(first: Point, second: Point, share: float) -> Point:
    """Return the point at ``share`` (0 to 1) of the way."""
    return (first[0] + (second[0] - first[0]) * share, first[1] + (second[1] - first[1]) * share)


def turned(point: Point, degrees: float) -> Point:
    """Return the point turned counter-clockwise about the origin."""
    cosine, sine = cos(radians(degrees)), sin(radians(degrees))
    return (point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine)


def smooth(points: list[Point]) -> Path:
    """Return the closed curve through all points (a Catmull-Rom spline written as cubics)."""
    count = len(points)
    commands: list[Command] = [("M", points[0])]
    for index in range(count):
        before, here = points[index - 1], points[index]
        there, after = points[(index + 1) % count], points[(index + 2) % count]
        commands.append(
            (
                "C",
                (
                    here[0] + (there[0] - before[0]) / 6,
                    here[1] + (there[1] - before[1]) / 6,
                    there[0] - (after[0] - here[0]) / 6,
                    there[1] - (after[1] - here[1]) / 6,
                    there[0],
                    there[1],
                ),
            )
        )
    commands.append(("Z", ()))
    return tuple(commands)


def draped(points: list[Point]) -> Path:
    """Return the curve through all points, closed by a straight line from the last to the first."""
    commands: list[Command] = [("M", points[0])]
    whole = [points[0], *points, points[-1]]
    for before, here, there, after in zip(whole, whole[1:], whole[2:], whole[3:], strict=False):
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        commands.append(("C", (*first, *second, *there)))
    commands.append(("Z", ()))
    return tuple(commands)


def rounded(points: list[Point], radius: float) -> Path:
    """Return the closed polygon with its corners rounded by at most ``radius``."""
    commands: list[Command] = []
    last: Point | None = None
    for index, corner in enumerate(points):
        before, after = points[index - 1], points[(index + 1) % len(points)]
        into, out = _cut(corner, before, radius), _cut(corner, after, radius)
        if last is None:
            commands.append(("M", into))
        else:
            commands.append(("C", (*last, *into, *into)))
        commands.append(("C", (*between(into, corner, 0.6), *between(out, corner, 0.6), *out)))
        last = out
    commands.append(("Z", ()))
    return tuple(commands)


def disc(centre: Point, across: float, up: float | None = None, degrees: float = 0.0) -> Path:
    """Return an ellipse with half axes ``across`` and ``up`` (a circle without the second), turned by ``degrees``."""
    tall = across if up is None else up
    bend = 0.5523
    quarters: list[tuple[Point, Point, Point]] = [
        ((1, bend), (bend, 1), (0, 1)),
        ((-bend, 1), (-1, bend), (-1, 0)),
        ((-1, -bend), (-bend, -1), (0, -1)),
        ((bend, -1), (1, -bend), (1, 0)),
    ]

    def place(point: Point) -> Point:
        x, y = turned((point[0] * across, point[1] * tall), degrees)
        return (centre[0] + x, centre[1] + y)

    commands: list[Command] = [("M", place((1, 0)))]
    commands.extend(("C", (*place(first), *place(second), *place(end))) for first, second, end in quarters)
    commands.append(("Z", ()))
    return tuple(commands)


def bar(start: Point, end: Point, thickness: float) -> Path:
    """Return a straight bar with rounded ends."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = (dx * dx + dy * dy) ** 0.5
    unit = (dx / length, dy / length) if length else (1.0, 0.0)
    across = (-unit[1] * thickness / 2, unit[0] * thickness / 2)
    first, last = along(start, unit, -thickness / 2), along(end, unit, thickness / 2)
    corners = [
        (first[0] + across[0], first[1] + across[1]),
        (last[0] + across[0], last[1] + across[1]),
        (last[0] - across[0], last[1] - across[1]),
        (first[0] - across[0], first[1] - across[1]),
    ]
    return rounded(corners, thickness / 2)


def _cut(corner: Point, neighbour: Point, radius: float) -> Point:
    dx, dy = neighbour[0] - corner[0], neighbour[1] - corner[1]
    length = (dx * dx + dy * dy) ** 0.5
    return between(corner, neighbour, min(radius / length, 0.5) if length else 0.0)
